// Bytes and processor time of keys, in one session of caseload.
//
//   keys CASELOAD STORE < SCRIPT
//
// A line of the script is one of
//   act LABEL TIMES KEYS   press the keys at once, so many times, and report the medians and the most of one press
//   each LABEL KEYS        press the keys one after the other, each measured under the same label
//   do KEYS                press without measuring
//   idle LABEL SECONDS     press nothing
// with keys as in `caseload walk`, without spaces: <down>, <enter>, <esc>, <ctrl-s>, <space> and letters.
// Prints: label, times, median bytes, most bytes, median and most processor time, median elapsed time (microseconds).
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "session.h"

enum { most_times = 200, quiet = 25 };

static const struct {
  const char *name, *bytes;
} named[] = {
    {"down", "\033OB"},  {"up", "\033OA"},     {"right", "\033OC"}, {"left", "\033OD"},  {"home", "\033OH"},
    {"end", "\033OF"},   {"pgdn", "\033[6~"},  {"pgup", "\033[5~"}, {"enter", "\r"},     {"esc", "\033"},
    {"tab", "\t"},       {"space", " "},       {"ctrl-s", "\023"},  {"backspace", "\177"},
};

// Takes one key off the notation; returns its bytes.
static const char *key(const char **keys) {
  static char one[2];
  const char *end = **keys == '<' ? strchr(*keys, '>') : NULL;
  if (end != NULL) {
    for (size_t index = 0; index < sizeof named / sizeof *named; index++) {
      size_t length = strlen(named[index].name);
      if ((size_t)(end - *keys - 1) == length && strncmp(*keys + 1, named[index].name, length) == 0) {
        *keys = end + 1;
        return named[index].bytes;
      }
    }
  }
  one[0] = *(*keys)++;
  return one;
}

struct results {
  double bytes[most_times], cpu[most_times], elapsed[most_times];
  size_t count;
};

static void press(struct session *session, const char *bytes, struct results *results) {
  double cpu = session_cpu(session), before = microseconds_now();
  session_send(session, bytes, strlen(bytes));
  long total = session_read(session, 400);
  double last = microseconds_now();
  for (long count; (count = session_read(session, quiet)) > 0; last = microseconds_now()) total += count;
  if (results == NULL || results->count == most_times) return;
  results->bytes[results->count] = (double)total;
  results->cpu[results->count] = session_cpu(session) - cpu;
  results->elapsed[results->count++] = last - before;
}

static void press_all(struct session *session, const char *keys, struct results *results) {
  while (*keys != '\0') {
    const char *bytes = key(&keys);
    press(session, bytes, results);
    // A lone escape is a key only when nothing has followed it for a while.
    if (strcmp(bytes, "\033") == 0) session_settle(session, 200);
  }
}

static void report(const char *label, struct results *results) {
  double bytes = median(results->bytes, results->count), cpu = median(results->cpu, results->count);
  if (results->count == 0) return;
  size_t last = results->count - 1;
  printf(
      "%s %zu %.0f %.0f %.0f %.0f %.0f\n", label, results->count, bytes, results->bytes[last], cpu, results->cpu[last],
      median(results->elapsed, results->count));
}

static void idle(struct session *session, const char *label, int seconds) {
  struct results results = {.count = 1};
  double cpu = session_cpu(session), end = microseconds_now() + seconds * 1e6;
  while (microseconds_now() < end) results.bytes[0] += (double)session_read(session, 100);
  results.cpu[0] = session_cpu(session) - cpu;
  results.elapsed[0] = seconds * 1e6;
  report(label, &results);
}

static void act(struct session *session, const char *label, int times, const char *keys) {
  static struct results results;
  char bytes[4096] = "";
  while (*keys != '\0' && strlen(bytes) < sizeof bytes - 16) strcat(bytes, key(&keys));
  results.count = 0;
  while (times-- > 0) press(session, bytes, &results);
  report(label, &results);
}

static void follow(struct session *session, const char *line) {
  static struct results results;
  char label[64], keys[3000];
  int times;
  results.count = 0;
  if (sscanf(line, "act %63s %d %2999s", label, &times, keys) == 3) {
    act(session, label, times, keys);
  } else if (line[0] == '#') {
    return;
  } else if (sscanf(line, "each %63s %2999s", label, keys) == 2) {
    press_all(session, keys, &results);
    report(label, &results);
  } else if (sscanf(line, "do %2999s", keys) == 1) {
    press_all(session, keys, NULL);
  } else if (sscanf(line, "idle %63s %d", label, &times) == 2) {
    idle(session, label, times);
  }
}

int main(int count, char **arguments) {
  if (count != 3) return fprintf(stderr, "usage: keys CASELOAD STORE < SCRIPT\n"), 2;
  char *const command[] = {arguments[1], "--store", arguments[2], NULL};
  struct session session = session_start(command, false);
  session_await(&session, painted, 0);
  session_settle(&session, 500);
  char line[4096];
  while (fgets(line, sizeof line, stdin) != NULL) follow(&session, line);
  press_all(&session, "<esc><esc><esc>q", NULL);
  printf("memory 1 0 0 0 0 %ld\n", session_end(&session).peak_kilobytes);
  return 0;
}
