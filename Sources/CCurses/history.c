#include <string.h>
#include <unistd.h>

#include "internal.h"

// GNU screen, and tmux without its alternate screen, put what is cleared or scrolled away into a history that outlives
// the program. There every line is erased before the screen is cleared, and nothing is scrolled.

static int keeps_history;

// Both understand these sequences, whatever terminfo says; going down beyond the last line goes nowhere.
static const char to_top[] = "\033[m\033[H";
static const char erase_and_down[] = "\033[K\033[B";

void history_prepare(const char *type) {
  keeps_history = strncmp(type, "screen", 6) == 0 || strncmp(type, "tmux", 4) == 0;
}

int history_is_kept(void) {
  return keeps_history;
}

size_t history_sequence(char *bytes, size_t capacity, int rows) {
  size_t used = strlen(to_top), step = strlen(erase_and_down);
  if (!keeps_history || used > capacity) return 0;
  memcpy(bytes, to_top, used);
  for (int row = 0; row < rows && used + step <= capacity; row++, used += step) {
    memcpy(bytes + used, erase_and_down, step);
  }
  return used;
}

// What curses believes of the screen is wrong afterwards, so the caller has it cleared next.
void history_spare(void) {
  static char bytes[8 * 1024];
  write_all(STDOUT_FILENO, bytes, history_sequence(bytes, sizeof bytes, LINES));
}
