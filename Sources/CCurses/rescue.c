#include <errno.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "internal.h"

const char bracketed_paste_on[] = "\033[?2004h";
const char bracketed_paste_off[] = "\033[?2004l";

static struct termios saved_modes;
static int modes_are_saved;
// Enough for 500 rows that are erased one by one.
enum { most_rows = 500 };
static char farewell[4 * 1024];
static size_t farewell_length;
static volatile sig_atomic_t is_armed;

void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EINTR) {
      continue;
    } else {
      return;
    }
  }
}

static void append(const char *capability) {
  const char *string = tigetstr(capability);
  if (string == NULL || string == (char *)-1) return;
  while (*string != '\0' && farewell_length < sizeof farewell - 1) {
    // Padding such as $<5> is for printing terminals; it must not be shown.
    if (string[0] == '$' && string[1] == '<') {
      const char *end = strchr(string, '>');
      if (end == NULL) return;
      string = end + 1;
    } else {
      farewell[farewell_length++] = *string++;
    }
  }
}

void rescue_save_modes(void) {
  modes_are_saved = tcgetattr(STDIN_FILENO, &saved_modes) == 0;
}

void rescue_prepare(void) {
  farewell_length = 0;
  append("sgr0");
  farewell_length += history_sequence(farewell + farewell_length, sizeof farewell - 256, most_rows);
  append("clear");  // names must not stay on a terminal without an alternate screen
  memcpy(farewell + farewell_length, bracketed_paste_off, sizeof bracketed_paste_off - 1);
  farewell_length += sizeof bracketed_paste_off - 1;
  append("cnorm");
  append("rmcup");
}

void rescue_arm(int armed) {
  is_armed = armed;
}

// write and tcsetattr are async-signal-safe; endwin is not.
void rescue_now(void) {
  if (!is_armed) return;
  is_armed = 0;
  write_all(STDOUT_FILENO, farewell, farewell_length);
  if (modes_are_saved) tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
}
