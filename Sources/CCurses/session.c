#define _XOPEN_SOURCE 700
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "internal.h"

static SCREEN *screen;
static int is_open;
static char terminal_type[64];

// newterm and not initscr, which prints a message and exits for a terminal it does not know.
static int try_type(const char *type) {
  if (type == NULL || type[0] == '\0' || strlen(type) >= sizeof terminal_type) return 0;
  strcpy(terminal_type, type);
  screen = newterm(terminal_type, stdout, stdin);
  return screen != NULL;
}

static int open_ladder(void) {
  const char *asked = getenv("TERM");
  if (try_type(asked)) return 1;
  if (asked != NULL) {
    const char *suffix = strstr(asked, "-256color");
    char shorter[sizeof terminal_type];
    if (suffix != NULL && (size_t)(suffix - asked) < sizeof shorter) {
      memcpy(shorter, asked, (size_t)(suffix - asked));
      shorter[suffix - asked] = '\0';
      if (try_type(shorter)) return 1;
    }
  }
  return try_type("xterm") || try_type("vt100");
}

static int has_capability(const char *name) {
  const char *string = tigetstr(name);
  return string != NULL && string != (char *)-1;
}

static void set_modes(void) {
  raw();  // Ctrl-C, Ctrl-Z and Ctrl-S are keys of the program; flow control is off
  noecho();
  nonl();
  typeahead(-1);  // a frame is never cut short: all waiting keys are read before it is painted
  scrollok(stdscr, FALSE);
}

// Until its first endwin, curses 6.4 sends its buffer at every move of the cursor: dozens of small packets for a frame.
// So one endwin goes ahead, to nowhere; the first refresh then enters the alternate screen as after a suspension.
static void begin_buffering(void) {
  int terminal = dup(STDOUT_FILENO);
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (terminal >= 0 && nowhere >= 0) {
    dup2(nowhere, STDOUT_FILENO);
    endwin();
    dup2(terminal, STDOUT_FILENO);
  }
  if (terminal >= 0) close(terminal);
  if (nowhere >= 0) close(nowhere);
}

int ccurses_open(int wants_color) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return ccurses_not_a_terminal;
  const char *asked = getenv("TERM");
  if (asked != NULL && strcmp(asked, "dumb") == 0) return ccurses_dumb;
  // Set, they would make curses ignore every change of size.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  rescue_save_modes();
  if (!open_ladder()) return ccurses_unknown;
  if (!has_capability("cup")) {
    endwin();
    delscreen(screen);
    return ccurses_dumb;
  }
  history_prepare(terminal_type);
  rescue_prepare();
  begin_buffering();
  set_modes();
  styles_start(wants_color);
  static int is_registered;
  if (!is_registered) is_registered = atexit(ccurses_close) == 0;
  is_open = 1;
  rescue_arm(1);
  signals_install();
  write_all(STDOUT_FILENO, bracketed_paste_on, strlen(bracketed_paste_on));
  return ccurses_opened;
}

void ccurses_erase(void) {
  history_spare();
  clear();
  refresh();
}

void session_leave(void) {
  curs_set(1);
  history_spare();
  clear();
  refresh();
  write_all(STDOUT_FILENO, bracketed_paste_off, strlen(bracketed_paste_off));
  endwin();
}

void ccurses_close(void) {
  if (!is_open) return;
  is_open = 0;
  session_leave();
  rescue_arm(0);
  signals_restore();
}

void ccurses_resume(void) {
  history_spare();
  clearok(curscr, TRUE);
  refresh();  // after endwin this also sets the modes again and enters the alternate screen
  write_all(STDOUT_FILENO, bracketed_paste_on, strlen(bracketed_paste_on));
  rescue_arm(1);
}

void ccurses_suspend(int whole_group) {
  session_leave();
  rescue_arm(0);
  signals_stop_self(whole_group);
  ccurses_resume();
  ccurses_update_size();
}

const char *ccurses_terminal_type(void) {
  return terminal_type;
}

const char *ccurses_environment_type(void) {
  return getenv("TERM");
}

int ccurses_is_monochrome(void) {
  return styles_are_monochrome();
}

void ccurses_size(int *columns, int *rows) {
  getmaxyx(stdscr, *rows, *columns);
}

void ccurses_update_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  // Not resizeterm: that would also queue a key of its own.
  resize_term(size.ws_row, size.ws_col);
  history_spare();
  clearok(curscr, TRUE);  // terminals fold lines anew when they change size
}

// poll does not count the time that a computer sleeps; this timer does, and rings as soon as it wakes.
static int sleepless_timer(int milliseconds) {
  static int timer = -1;
  if (timer < 0) timer = timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  const struct itimerspec ring = {
      .it_value = {.tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000L}};
  return timer >= 0 && timerfd_settime(timer, 0, &ring, NULL) == 0 ? timer : -1;
}

int ccurses_wait(int milliseconds) {
  // Nobody misses the sleep in a wait for the rest of a key. poll passes over a descriptor of -1.
  int timer = milliseconds >= 1000 ? sleepless_timer(milliseconds) : -1;
  struct pollfd sources[] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = signals_descriptor(), .events = POLLIN},
      {.fd = timer, .events = POLLIN}};
  int ready = poll(sources, 3, milliseconds);
  // A terminal that is gone counts as input: the read then says so.
  return ready > 0 && sources[0].revents != 0 ? ccurses_input : 0;
}

int ccurses_is_wanted(void) {
  struct pollfd sources[] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = signals_descriptor(), .events = POLLIN}};
  return poll(sources, 2, 0) > 0;
}

int ccurses_read(unsigned char *buffer, int capacity) {
  ssize_t count = read(STDIN_FILENO, buffer, (size_t)capacity);
  if (count > 0) return (int)count;
  return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

const char *ccurses_key_bytes(const char *capability) {
  return has_capability(capability) ? tigetstr(capability) : NULL;
}

int ccurses_escape_delay(int fallback) {
  const char *text = getenv("ESCDELAY");
  if (text == NULL || text[0] == '\0') return fallback;
  char *end;
  long value = strtol(text, &end, 10);
  return *end == '\0' && value >= 0 && value <= 10000 ? (int)value : fallback;
}
