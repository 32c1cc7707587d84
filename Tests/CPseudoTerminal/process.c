#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "cpseudoterminal.h"

int pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], int rows, int columns, int *master) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int process = forkpty(master, NULL, NULL, &size);
  if (process == 0) {
    // The test process has threads: only async-signal-safe calls from here to execve.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    syscall(SYS_close_range, 3u, ~0u, 0u);
    execve(path, arguments, environment);
    _exit(127);
  }
  if (process > 0) {
    fcntl(*master, F_SETFD, FD_CLOEXEC);
    fcntl(*master, F_SETFL, O_NONBLOCK);
  }
  return process;
}

static int wait_for(int descriptor, short events, int milliseconds) {
  struct pollfd source = {.fd = descriptor, .events = events};
  return poll(&source, 1, milliseconds);
}

long pseudo_terminal_read(int master, char *buffer, size_t capacity, int milliseconds) {
  if (wait_for(master, POLLIN, milliseconds) <= 0) return 0;
  ssize_t count = read(master, buffer, capacity);
  if (count > 0) return count;
  return count < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : -1;
}

int pseudo_terminal_write(int master, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(master, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && (errno == EAGAIN || errno == EINTR)) {
      if (wait_for(master, POLLOUT, 10000) == 0) return 0;
    } else {
      return 0;
    }
  }
  return 1;
}

void pseudo_terminal_resize(int master, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(master, TIOCSWINSZ, &size);
}

size_t pseudo_terminal_modes(int master, unsigned char *bytes, size_t capacity) {
  struct termios modes;
  memset(&modes, 0, sizeof modes);
  if (capacity < sizeof modes || tcgetattr(master, &modes) != 0) return 0;
  memcpy(bytes, &modes, sizeof modes);
  return sizeof modes;
}

void pseudo_terminal_close(int master) {
  close(master);
}

int pseudo_terminal_signal(int process, int signal_number) {
  return kill(process, signal_number) == 0;
}

int pseudo_terminal_ended(int process, int *status) {
  int raw;
  if (waitpid(process, &raw, WNOHANG) != process) return 0;
  *status = WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw);
  return 1;
}

int pseudo_terminal_watch(int process) {
  return (int)syscall(SYS_pidfd_open, process, 0);
}

long pseudo_terminal_cpu_milliseconds(int process) {
  clockid_t clock;
  struct timespec time;
  if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &time) != 0) return -1;
  return (long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

long pseudo_terminal_write_calls(int process) {
  char text[512];
  snprintf(text, sizeof text, "/proc/%d/io", process);
  int file = open(text, O_RDONLY | O_CLOEXEC);
  if (file < 0) return -1;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  if (count <= 0) return -1;
  text[count] = '\0';
  const char *line = strstr(text, "syscw:");
  return line == NULL ? -1 : strtol(line + 6, NULL, 10);
}

int pseudo_terminal_own_path(char *path, size_t capacity) {
  ssize_t length = readlink("/proc/self/exe", path, capacity);
  return length > 0 ? (int)length : 0;
}
