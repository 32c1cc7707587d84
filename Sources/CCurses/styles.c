#include <stdlib.h>

#include "internal.h"

// Text keeps the person's own colours. Where a colour adds to the words, both text and ground are set, so that it can
// be read on a black and on a white terminal alike (contrast 4.5:1 and more with xterm's palette).
enum { no_pair = 0, pair_error = 1, pair_warning = 2, pair_good = 3 };

struct style {
  attr_t monochrome;
  attr_t colored;
  short pair;
};

// In the order of Cells.Style.
static const struct style styles[] = {
    {A_NORMAL, A_NORMAL, no_pair},                              // plain
    {A_BOLD, A_BOLD, no_pair},                                  // heading
    {A_REVERSE, A_REVERSE, no_pair},                            // focused
    {A_BOLD, A_BOLD, no_pair},                                  // selected
    {A_NORMAL, A_NORMAL, no_pair},                              // dim: A_DIM is too faint on a white ground
    {A_NORMAL, A_NORMAL, no_pair},                              // label
    {A_UNDERLINE, A_UNDERLINE, no_pair},                        // field
    {A_UNDERLINE | A_BOLD, A_UNDERLINE | A_BOLD, no_pair},      // fieldFocused
    {A_BOLD, A_NORMAL, pair_warning},                           // warning
    {A_BOLD | A_REVERSE, A_BOLD, pair_error},                   // error
    {A_BOLD, A_NORMAL, pair_good},                              // good
    {A_BOLD, A_BOLD, no_pair},                                  // status
    {A_NORMAL, A_NORMAL, no_pair},                              // hint
    {A_BOLD, A_BOLD, no_pair},                                  // hintKey
    {A_BOLD, A_BOLD, no_pair},                                  // title
};

static int monochrome = 1;

// The palette is never changed, so it need not be reset either: curses would send an OSC sequence at each resumption.
// The string belongs to curses' own copy of the entry, and an empty one sends nothing.
static void forget_palette_reset(void) {
  char *reset = tigetstr("oc");
  if (reset != NULL && reset != (char *)-1) reset[0] = '\0';
}

void styles_start(int wants_color) {
  const char *no_color = getenv("NO_COLOR");
  int refused = no_color != NULL && no_color[0] != '\0';
  monochrome = 1;
  forget_palette_reset();
  if (!wants_color || refused || tigetnum("colors") < 8 || start_color() == ERR) return;
  if (use_default_colors() == ERR) return;
  init_pair(pair_error, COLOR_WHITE, COLOR_RED);
  init_pair(pair_warning, COLOR_BLACK, COLOR_YELLOW);
  init_pair(pair_good, COLOR_BLACK, COLOR_GREEN);
  monochrome = 0;
}

int styles_are_monochrome(void) {
  return monochrome;
}

static const struct style *entry(int style) {
  int count = (int)(sizeof styles / sizeof styles[0]);
  return &styles[style >= 0 && style < count ? style : 0];
}

attr_t style_attributes(int style) {
  return monochrome ? entry(style)->monochrome : entry(style)->colored;
}

short style_pair(int style) {
  return monochrome ? no_pair : entry(style)->pair;
}
