#define _XOPEN_SOURCE 700
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "internal.h"
// Last, as it turns names such as `lines` and `columns` into macros.
#include <term.h>

// More than the widest terminal has cells, with their marks.
enum { run_limit = 4096, overlay_limit = 32 * 1024 };

static char frame_patch[overlay_limit];
static size_t overlay_length;

void ccurses_put(int row, int column, const char *utf8, int bytes, int style) {
  wchar_t text[run_limit];
  size_t length = 0;
  mbstate_t state = {0};
  while (bytes > 0 && length < run_limit) {
    size_t used = mbrtowc(&text[length], utf8, (size_t)bytes, &state);
    if (used == 0 || used > (size_t)bytes) break;
    utf8 += used;
    bytes -= (int)used;
    length++;
  }
  attr_set(style_attributes(style), style_pair(style), NULL);
  mvaddnwstr(row, column, text, (int)length);
}

static int collect(int byte) {
  if (overlay_length < overlay_limit) frame_patch[overlay_length++] = (char)byte;
  return byte;
}

static void collect_move(int row, int column) {
  tputs(tiparm(tigetstr("cup"), row, column), 1, collect);
}

void ccurses_overlay(int row, int column, const char *utf8, int bytes, int style) {
  collect_move(row, column);
  vid_puts(style_attributes(style), style_pair(style), NULL, collect);
  for (int index = 0; index < bytes; index++) collect((unsigned char)utf8[index]);
}

// The cursor goes back to where curses believes it to be.
void ccurses_end_overlay(void) {
  if (overlay_length == 0) return;
  vid_puts(A_NORMAL, 0, NULL, collect);
  int row, column;
  getyx(stdscr, row, column);
  collect_move(row, column);
  write_all(STDOUT_FILENO, frame_patch, overlay_length);
  overlay_length = 0;
}

void ccurses_repaint_row(int row) {
  wredrawln(stdscr, row, 1);
}

void ccurses_flush(int row, int column, int may_scroll) {
  idlok(stdscr, may_scroll && !history_is_kept());
  if (row >= 0) move(row, column);
  curs_set(row >= 0);  // sends nothing when it is so already
  refresh();
}
