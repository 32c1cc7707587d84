#include <stdlib.h>
#include <string.h>
#include <vterm.h>

#include "cpseudoterminal.h"

struct emulator {
  VTerm *terminal;
  VTermScreen *screen;
  int rows, columns;
  int is_cursor_visible, is_on_alternate_screen, titles, answer_bytes;
};

static int set_property(VTermProp property, VTermValue *value, void *user) {
  struct emulator *emulator = user;
  switch (property) {
    case VTERM_PROP_CURSORVISIBLE: emulator->is_cursor_visible = value->boolean; break;
    case VTERM_PROP_ALTSCREEN: emulator->is_on_alternate_screen = value->boolean; break;
    case VTERM_PROP_TITLE:
    case VTERM_PROP_ICONNAME: emulator->titles++; break;
    default: break;
  }
  return 1;
}

static void note_answer(const char *bytes, size_t count, void *user) {
  (void)bytes;
  ((struct emulator *)user)->answer_bytes += (int)count;
}

static const VTermScreenCallbacks callbacks = {.settermprop = set_property};

// libvterm crashes on a letter of two columns where there is only one, so it always has two; what lies beyond the size
// asked for is never shown.
static int columns_for(int columns) {
  return columns < 2 ? 2 : columns;
}

struct emulator *emulator_new(int rows, int columns) {
  struct emulator *emulator = calloc(1, sizeof *emulator);
  if (emulator == NULL) return NULL;
  emulator->rows = rows;
  emulator->columns = columns;
  emulator->is_cursor_visible = 1;
  emulator->terminal = vterm_new(rows, columns_for(columns));
  vterm_set_utf8(emulator->terminal, 1);
  vterm_output_set_callback(emulator->terminal, note_answer, emulator);
  emulator->screen = vterm_obtain_screen(emulator->terminal);
  vterm_screen_enable_altscreen(emulator->screen, 1);
  vterm_screen_set_callbacks(emulator->screen, &callbacks, emulator);
  vterm_screen_reset(emulator->screen, 1);
  emulator->titles = 0;
  return emulator;
}

void emulator_free(struct emulator *emulator) {
  vterm_free(emulator->terminal);
  free(emulator);
}

void emulator_feed(struct emulator *emulator, const char *bytes, size_t count) {
  vterm_input_write(emulator->terminal, bytes, count);
}

void emulator_resize(struct emulator *emulator, int rows, int columns) {
  emulator->rows = rows;
  emulator->columns = columns;
  vterm_set_size(emulator->terminal, rows, columns_for(columns));
}

static size_t append_utf8(char *text, unsigned scalar) {
  if (scalar < 0x80) {
    text[0] = (char)scalar;
    return 1;
  }
  size_t length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
  static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
  for (size_t index = length - 1; index > 0; index--) {
    text[index] = (char)(0x80 | (scalar & 0x3F));
    scalar >>= 6;
  }
  text[0] = (char)(leads[length] | scalar);
  return length;
}

static int color(const VTermColor *color, int is_default) {
  if (is_default) return -1;
  return VTERM_COLOR_IS_INDEXED(color) ? color->indexed.idx : -2;
}

struct emulator_cell emulator_cell_at(const struct emulator *emulator, int row, int column) {
  struct emulator_cell result = {.width = 1, .foreground = -1, .background = -1};
  VTermScreenCell cell;
  VTermPos position = {.row = row, .col = column};
  if (row < 0 || column < 0 || row >= emulator->rows || column >= emulator->columns) return result;
  if (!vterm_screen_get_cell(emulator->screen, position, &cell)) return result;
  size_t length = 0;
  // The right half of a wide character holds an all-ones mark instead of a scalar.
  for (int index = 0; index < VTERM_MAX_CHARS_PER_CELL && cell.chars[index] != 0; index++) {
    if (cell.chars[index] != (uint32_t)-1) length += append_utf8(result.text + length, cell.chars[index]);
  }
  result.width = cell.width;
  result.is_bold = cell.attrs.bold;
  result.is_underlined = cell.attrs.underline != 0;
  result.is_reversed = cell.attrs.reverse;
  result.foreground = color(&cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
  result.background = color(&cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg));
  return result;
}

void emulator_cursor(const struct emulator *emulator, int *row, int *column) {
  VTermPos position;
  vterm_state_get_cursorpos(vterm_obtain_state(emulator->terminal), &position);
  *row = position.row;
  *column = position.col < emulator->columns ? position.col : emulator->columns - 1;
}

int emulator_cursor_is_visible(const struct emulator *emulator) {
  return emulator->is_cursor_visible;
}

int emulator_is_on_alternate_screen(const struct emulator *emulator) {
  return emulator->is_on_alternate_screen;
}

int emulator_title_count(const struct emulator *emulator) {
  return emulator->titles;
}

int emulator_answer_bytes(const struct emulator *emulator) {
  return emulator->answer_bytes;
}
