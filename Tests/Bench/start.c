// Start to first paint, of the floor and of caseload in turns on the same store.
//
//   start PAIRS FLOOR CASELOAD STORE LOGIN
//
// Prints one line of medians: processor time to the first paint of each in milliseconds, the median of the ratios
// pair by pair, the same for the whole run (start, paint, q, end), elapsed time, bytes of the paint and peak memory.
#include <stdio.h>
#include <stdlib.h>

#include "session.h"

enum { most_pairs = 1000 };

struct run {
  double paint, whole, elapsed, bytes, peak;
};

static struct run run(char *const arguments[]) {
  double before = microseconds_now();
  struct session session = session_start(arguments, false);
  session_await(&session, painted, 0);
  struct run run = {.paint = session_cpu(&session), .elapsed = microseconds_now() - before};
  run.bytes = (double)session.count;
  // Whatever is done after the paint, in the idle turn, is in the whole run only.
  session_send(&session, "q", 1);
  struct cost cost = session_end(&session);
  run.whole = cost.cpu_microseconds;
  run.peak = (double)cost.peak_kilobytes;
  return run;
}

static double column(const struct run *runs, size_t count, size_t offset) {
  double values[most_pairs];
  for (size_t index = 0; index < count; index++) values[index] = *(const double *)((const char *)&runs[index] + offset);
  return median(values, count);
}

int main(int count, char **arguments) {
  size_t pairs = count == 6 ? (size_t)atoi(arguments[1]) : 0;
  if (pairs == 0 || pairs > most_pairs) return fprintf(stderr, "usage: start PAIRS FLOOR CASELOAD STORE LOGIN\n"), 2;
  char *const floor_command[] = {arguments[2], arguments[4], arguments[5], NULL};
  char *const caseload_command[] = {arguments[3], "--store", arguments[4], NULL};
  static struct run floor_runs[most_pairs], runs[most_pairs];
  double ratio[most_pairs], whole_ratio[most_pairs];
  // The first pair warms the caches and is not counted.
  run(floor_command), run(caseload_command);
  for (size_t pair = 0; pair < pairs; pair++) {
    floor_runs[pair] = run(floor_command);
    runs[pair] = run(caseload_command);
    ratio[pair] = runs[pair].paint / floor_runs[pair].paint;
    whole_ratio[pair] = runs[pair].whole / floor_runs[pair].whole;
  }
#define MEDIAN(runs, field) column(runs, pairs, offsetof(struct run, field))
  printf(
      "%.2f %.2f %.2f %.2f %.2f %.2f %.1f %.1f %.0f %.0f %.1f %.1f\n", MEDIAN(floor_runs, paint) / 1e3,
      MEDIAN(runs, paint) / 1e3, median(ratio, pairs), MEDIAN(floor_runs, whole) / 1e3, MEDIAN(runs, whole) / 1e3,
      median(whole_ratio, pairs), MEDIAN(floor_runs, elapsed) / 1e3, MEDIAN(runs, elapsed) / 1e3,
      MEDIAN(floor_runs, bytes), MEDIAN(runs, bytes), MEDIAN(floor_runs, peak) / 1024, MEDIAN(runs, peak) / 1024);
  return 0;
}
