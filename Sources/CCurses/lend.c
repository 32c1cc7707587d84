#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "internal.h"

// How long a program may take to end after a hang-up, before it is ended.
enum { patience_milliseconds = 500 };

static pid_t start(
    const char *program, char *const arguments[], char *const environment[], const char *folder) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t defaults;
  pid_t child = -1;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder);
  posix_spawnattr_init(&attributes);
  // What is ignored here would be ignored there.
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGINT);
  sigaddset(&defaults, SIGQUIT);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  if (posix_spawn(&child, program, &actions, &attributes, arguments, environment) != 0) child = -1;
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return child;
}

static void wait_or_hang_up(pid_t child) {
  int end = (int)syscall(SYS_pidfd_open, child, 0);
  if (end < 0) return;
  struct pollfd sources[] = {{.fd = end, .events = POLLIN}, {.fd = signals_descriptor(), .events = POLLIN}};
  while (sources[0].revents == 0) {
    if (poll(sources, 2, -1) < 0 && errno != EINTR) break;
    if (sources[0].revents != 0 || !(ccurses_take_news() & ccurses_hangup)) continue;
    kill(child, SIGHUP);
    kill(child, SIGCONT);
    if (poll(sources, 1, patience_milliseconds) <= 0) kill(child, SIGKILL);
    break;
  }
  close(end);
}

int ccurses_lend(const char *program, char *const arguments[], char *const environment[], const char *folder) {
  session_leave();
  rescue_arm(0);
  signals_lend();
  int status = -1;
  pid_t child = start(program, arguments, environment, folder);
  if (child > 0) {
    wait_or_hang_up(child);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  }
  signals_install();
  ccurses_resume();
  ccurses_update_size();
  if (child <= 0) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
