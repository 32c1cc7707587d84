#define _GNU_SOURCE
#include "session.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

const char *const painted = "Enter";

static void fail(const char *what) {
  fprintf(stderr, "measure: %s\n", what);
  exit(1);
}

struct session session_start(char *const arguments[], bool traced) {
  struct winsize size = {.ws_row = 24, .ws_col = 80};
  struct session session = {.capacity = 1 << 16};
  session.output = malloc(session.capacity);
  session.process = forkpty(&session.master, NULL, NULL, &size);
  if (session.process < 0 || session.output == NULL) fail("no pseudo-terminal");
  if (session.process == 0) {
    if (traced) {
      ptrace(PTRACE_TRACEME, 0, NULL, NULL);
      raise(SIGSTOP);
    }
    execv(arguments[0], arguments);
    _exit(127);
  }
  fcntl(session.master, F_SETFL, O_NONBLOCK);
  return session;
}

long session_read(struct session *session, int milliseconds) {
  struct pollfd source = {.fd = session->master, .events = POLLIN};
  if (poll(&source, 1, milliseconds) <= 0) return 0;
  if (session->capacity - session->count < 1 << 16) {
    session->capacity *= 2;
    session->output = realloc(session->output, session->capacity);
    if (session->output == NULL) fail("no memory");
  }
  long count = read(session->master, session->output + session->count, session->capacity - session->count);
  if (count > 0) session->count += (size_t)count;
  return count < 0 && errno == EAGAIN ? 0 : count;
}

long session_settle(struct session *session, int quiet_milliseconds) {
  long total = 0, count;
  while ((count = session_read(session, quiet_milliseconds)) > 0) total += count;
  return total;
}

void session_await(struct session *session, const char *text, size_t from) {
  double limit = microseconds_now() + 20e6;
  while (memmem(session->output + from, session->count - from, text, strlen(text)) == NULL) {
    if (session_read(session, 100) < 0 || microseconds_now() > limit) {
      fprintf(stderr, "%.*s\n", (int)session->count, session->output);
      fail("the program did not paint");
    }
  }
}

void session_send(struct session *session, const char *bytes, size_t count) {
  if (write(session->master, bytes, count) != (ssize_t)count) fail("a key was not taken");
}

double session_cpu(const struct session *session) {
  clockid_t clock;
  struct timespec time;
  if (clock_getcpuclockid(session->process, &clock) != 0 || clock_gettime(clock, &time) != 0) return 0;
  return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

struct cost session_end(struct session *session) {
  // The program may still write: what nobody reads would keep it from ending.
  while (session_read(session, 1000) > 0) {}
  struct rusage usage;
  int status;
  if (wait4(session->process, &status, 0, &usage) < 0 || status != 0) fail("the program did not end well");
  close(session->master);
  free(session->output);
  return (struct cost){
      .cpu_microseconds = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e6
                          + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec),
      .peak_kilobytes = usage.ru_maxrss,
  };
}

double microseconds_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static int compare(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

double median(double *values, size_t count) {
  if (count == 0) return 0;
  qsort(values, count, sizeof *values, compare);
  return count % 2 == 1 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}
