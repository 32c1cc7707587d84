#define _XOPEN_SOURCE 700
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "internal.h"

static volatile sig_atomic_t hangup_came, resize_came, stop_came, continue_came;
static int wake_pipe[2] = {-1, -1};
static char fatal_stack[64 * 1024];

static const int ending[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT};
static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
enum { ending_count = sizeof ending / sizeof ending[0], fatal_count = sizeof fatal / sizeof fatal[0] };

// The handlers only note what came and wake the poll; the loop acts on it, where any function may be called.
static void note(int signal_number) {
  int saved_errno = errno;
  switch (signal_number) {
    case SIGWINCH: resize_came = 1; break;
    case SIGTSTP: stop_came = 1; break;
    case SIGCONT: continue_came = 1; break;
    default: hangup_came = 1; break;
  }
  // A full pipe is awake already.
  ssize_t ignored = write(wake_pipe[1], "", 1);
  (void)ignored;
  errno = saved_errno;
}

static void die(int signal_number) {
  rescue_now();
  // SA_RESETHAND has put the default action back: the parent sees the true cause.
  raise(signal_number);
}

static void handle(int signal_number, void (*handler)(int), int flags) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

static int open_wake_pipe(void) {
  if (wake_pipe[0] >= 0) return 0;
  if (pipe(wake_pipe) != 0) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(wake_pipe[end], F_SETFL, O_NONBLOCK);
    fcntl(wake_pipe[end], F_SETFD, FD_CLOEXEC);
  }
  return 0;
}

int signals_install(void) {
  if (open_wake_pipe() != 0) return -1;
  for (int index = 0; index < ending_count; index++) handle(ending[index], note, SA_RESTART);
  handle(SIGWINCH, note, SA_RESTART);
  handle(SIGTSTP, note, SA_RESTART);
  handle(SIGCONT, note, SA_RESTART);
  // An own stack, because a stack overflow is one of the ways to get here.
  stack_t stack = {.ss_sp = fatal_stack, .ss_size = sizeof fatal_stack};
  sigaltstack(&stack, NULL);
  for (int index = 0; index < fatal_count; index++) {
    handle(fatal[index], die, SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
  }
  return 0;
}

void signals_restore(void) {
  // HUP, TERM, INT and QUIT stay noted: an impatient second signal must not cut short the saving of drafts.
  handle(SIGWINCH, SIG_DFL, 0);
  handle(SIGTSTP, SIG_DFL, 0);
  handle(SIGCONT, SIG_DFL, 0);
  for (int index = 0; index < fatal_count; index++) handle(fatal[index], SIG_DFL, 0);
}

void signals_lend(void) {
  handle(SIGINT, SIG_IGN, 0);
  handle(SIGQUIT, SIG_IGN, 0);
  handle(SIGTSTP, SIG_DFL, 0);
}

int signals_descriptor(void) {
  return wake_pipe[0];
}

void signals_stop_self(int whole_group) {
  handle(SIGTSTP, SIG_DFL, 0);
  // A wrapper script in our group has to stop too, or the shell would go on waiting for it.
  if (whole_group) {
    kill(0, SIGTSTP);
  } else {
    raise(SIGTSTP);
  }
  handle(SIGTSTP, note, SA_RESTART);
  stop_came = 0;
  continue_came = 0;
}

int ccurses_take_news(void) {
  char drained[64];
  while (wake_pipe[0] >= 0 && read(wake_pipe[0], drained, sizeof drained) > 0) continue;
  int news = 0;
  if (hangup_came) news |= ccurses_hangup;
  if (resize_came) news |= ccurses_resized;
  if (stop_came) news |= ccurses_stop;
  if (continue_came) news |= ccurses_resumed;
  resize_came = 0;
  stop_came = 0;
  continue_came = 0;
  return news;
}
