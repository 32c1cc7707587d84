#pragma once
// The terminal in plain integers and UTF-8. curses.h stays out of this header: its macros, globals and names such as
// `move` or `filter` would become part of every Swift file that imports this module.

/// What a call to `ccurses_open` came to.
enum ccurses_result {
  ccurses_opened = 0,
  ccurses_not_a_terminal = 1,  // standard input or output is no terminal
  ccurses_dumb = 2,            // TERM says that the cursor cannot be moved
  ccurses_unknown = 3          // no entry of the ladder is known to terminfo
};

/// Bits of `ccurses_wait` and `ccurses_take_news`.
enum ccurses_news {
  ccurses_input = 1,
  ccurses_hangup = 2,  // HUP, TERM, INT or QUIT came: save and end
  ccurses_resized = 4,
  ccurses_stop = 8,     // TSTP came: the caller is to suspend
  ccurses_resumed = 16  // the screen may show anything: paint it whole
};

/// Opens descriptors 0 to 2 on /dev/null where they are closed, so that no file of ours gets one of them and is
/// written to by a stray message; lets only this user read what the process creates (umask 077); and keeps its memory
/// out of core dumps and from other programs.
void ccurses_prepare_process(void);

/// Takes the locale from the environment and makes sure that it can show every name: C.UTF-8 stands in for what the
/// machine does not have. Returns 1 when text is UTF-8 afterwards.
int ccurses_prepare_locale(void);

/// `wcwidth` of the running C library: -1, 0, 1 or 2.
int ccurses_width(unsigned int scalar);

/// Takes over the terminal. Call `ccurses_prepare_locale` first.
int ccurses_open(int wants_color);

/// Erases the screen and gives the terminal back as it was. Safe to call twice.
void ccurses_close(void);

/// The terminal type in use; it differs from TERM when TERM was unknown.
const char *ccurses_terminal_type(void);

/// TERM of the environment, or NULL.
const char *ccurses_environment_type(void);

/// Reads the description of a terminal type without touching a terminal: 1 when there is one. `ccurses_key_bytes` then
/// answers for it. Not while a terminal is open.
int ccurses_describe(const char *type);

/// The locale whose letters are in use, such as "nb_NO.UTF-8"; call `ccurses_prepare_locale` before.
const char *ccurses_letters(void);

/// 1 when this computer has the locale that the environment asks for.
int ccurses_has_asked_locale(void);

/// 1 when styles are shown without colour.
int ccurses_is_monochrome(void);

void ccurses_size(int *columns, int *rows);

/// Fits curses to the terminal's present size and plans a whole repaint.
void ccurses_update_size(void);

/// Draws a run of one style (a raw value of Cells.Style) into the next frame.
void ccurses_put(int row, int column, const char *utf8, int bytes, int style);

/// Paints over the frame just flushed, at an absolute position: for text whose width the terminal may see
/// differently. Sent by the next `ccurses_end_overlay`.
void ccurses_overlay(int row, int column, const char *utf8, int bytes, int style);
void ccurses_end_overlay(void);

/// Has a row of the next frame sent whole, whatever curses believes the terminal to show there.
void ccurses_repaint_row(int row);

/// Sends the frame. The cursor ends at row and column, or is hidden when row is negative. `may_scroll` lets curses move
/// lines that the terminal shows already.
void ccurses_flush(int row, int column, int may_scroll);

/// Takes everything off the screen and paints the next frame whole.
void ccurses_erase(void);

/// Waits for input or a signal, for at most so many milliseconds (-1: for ever), in which the time counts that a
/// computer sleeps. Returns `ccurses_input` or 0.
int ccurses_wait(int milliseconds);

/// Whether a key or a signal waits to be taken; takes nothing.
int ccurses_is_wanted(void);

/// What signals have brought since the last call, as bits; `ccurses_hangup` stays.
int ccurses_take_news(void);

/// Reads what has come in; 0 when there is nothing after all, -1 when the terminal is gone.
int ccurses_read(unsigned char *buffer, int capacity);

/// Gives the terminal back, stops the process (its whole group when the person asked for it), and takes the terminal
/// over again when it is continued.
void ccurses_suspend(int whole_group);

/// Gives the terminal to another program, waits until that has ended, and takes the terminal over again. It runs in
/// `folder`, with these arguments (the first is its name) and this environment, each ending with NULL. A hang-up ends
/// it. Returns its exit code, 128 plus the signal that ended it, or -1 when it could not be started.
int ccurses_lend(const char *program, char *const arguments[], char *const environment[], const char *folder);

/// Takes the terminal over again after somebody else used it, and plans a whole repaint.
void ccurses_resume(void);

/// The bytes that a key sends according to terminfo ("kcuu1"), or NULL.
const char *ccurses_key_bytes(const char *capability);

/// ESCDELAY of the environment in milliseconds, or the fallback.
int ccurses_escape_delay(int fallback);
