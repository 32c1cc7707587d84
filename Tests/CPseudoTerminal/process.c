#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "cpseudoterminal.h"

int pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], int rows, int columns, int blocked,
    int *master) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int process = forkpty(master, NULL, NULL, &size);
  if (process == 0) {
    // The test process has threads: only async-signal-safe calls from here to execve.
    sigset_t mask;
    sigemptyset(&mask);
    if (blocked > 0) sigaddset(&mask, blocked);
    sigprocmask(SIG_SETMASK, &mask, NULL);
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

int pseudo_terminal_ended(int process, int *status, long *cpu_milliseconds) {
  int raw;
  struct rusage used;
  if (wait4(process, &raw, WNOHANG, &used) != process) return 0;
  *status = WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw);
  *cpu_milliseconds = (long)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1000 +
                      (long)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1000;
  return 1;
}

int pseudo_terminal_is_readable(int descriptor, int milliseconds) {
  return wait_for(descriptor, POLLIN, milliseconds) > 0;
}

struct delayed_kill {
  int watch;
  struct timespec delay;
};

// A process descriptor and not a number: the number may be another process's by then.
static void *kill_when_due(void *argument) {
  struct delayed_kill *due = argument;
  struct pollfd source = {.fd = due->watch, .events = POLLIN};
  sigset_t all;
  sigfillset(&all);
  if (ppoll(&source, 1, &due->delay, &all) == 0) syscall(SYS_pidfd_send_signal, due->watch, SIGKILL, NULL, 0);
  close(due->watch);
  free(due);
  return NULL;
}

int pseudo_terminal_kill_after(int process, long nanoseconds) {
  struct delayed_kill *due = malloc(sizeof *due);
  if (due == NULL) return 0;
  due->delay = (struct timespec){.tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000};
  due->watch = pseudo_terminal_watch(process);
  pthread_t thread;
  if (due->watch < 0 || pthread_create(&thread, NULL, kill_when_due, due) != 0) {
    if (due->watch >= 0) close(due->watch);
    free(due);
    return 0;
  }
  pthread_detach(thread);
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
