// A program in a pseudo-terminal of 24 rows and 80 columns, and what it costs.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct session {
  pid_t process;
  int master;
  // Everything the program has sent; `count` bytes.
  char *output;
  size_t count, capacity;
};

/// Starts a program; `traced` makes it stop for ptrace first.
struct session session_start(char *const arguments[], bool traced);
/// Takes in what the program sends within the time. Returns the number of bytes; 0 for none, -1 at its end.
long session_read(struct session *session, int milliseconds);
/// Reads until nothing has come for so long. Returns the number of bytes.
long session_settle(struct session *session, int quiet_milliseconds);
/// Reads until the text stands in the output after `from`; exits with a message when it does not come.
void session_await(struct session *session, const char *text, size_t from);
void session_send(struct session *session, const char *bytes, size_t count);
/// Microseconds of processor time used so far, user and system.
double session_cpu(const struct session *session);

struct cost {
  double cpu_microseconds;
  long peak_kilobytes;
};
/// Waits for the program's end.
struct cost session_end(struct session *session);

double microseconds_now(void);
/// The middle of the values, which are sorted.
double median(double *values, size_t count);
/// A text in the last line, which both programs paint with the rest of the first screen in one write.
extern const char *const painted;
