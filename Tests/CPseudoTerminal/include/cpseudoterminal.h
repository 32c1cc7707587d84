#pragma once
// A program in a pseudo-terminal, and the terminal emulator that looks at it, in plain integers and UTF-8.
#include <stddef.h>

struct emulator;

struct emulator_cell {
  char text[32];  // UTF-8, ends with NUL; empty for a blank
  int width;      // 1 or 2
  int is_bold, is_underlined, is_reversed;
  int foreground, background;  // 0 to 15, or -1 for the terminal's own
};

struct emulator *emulator_new(int rows, int columns);
void emulator_free(struct emulator *emulator);
void emulator_feed(struct emulator *emulator, const char *bytes, size_t count);
void emulator_resize(struct emulator *emulator, int rows, int columns);
struct emulator_cell emulator_cell_at(const struct emulator *emulator, int row, int column);
void emulator_cursor(const struct emulator *emulator, int *row, int *column);
int emulator_cursor_is_visible(const struct emulator *emulator);
int emulator_is_on_alternate_screen(const struct emulator *emulator);
/// How often a title was set, and how many bytes of answers the program asked for: both are to stay 0.
int emulator_title_count(const struct emulator *emulator);
int emulator_answer_bytes(const struct emulator *emulator);

/// Starts a program in a new session on a new terminal, with one signal blocked (0 for none). Returns its process id,
/// or -1.
int pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], int rows, int columns, int blocked,
    int *master);
/// Waits for output. Returns the bytes read, 0 when the time is over, -1 when the other side is closed.
long pseudo_terminal_read(int master, char *buffer, size_t capacity, int milliseconds);
int pseudo_terminal_write(int master, const char *bytes, size_t count);
void pseudo_terminal_resize(int master, int rows, int columns);
/// Copies the modes of the terminal (what `stty -a` shows). Returns the number of bytes, or 0.
size_t pseudo_terminal_modes(int master, unsigned char *bytes, size_t capacity);
void pseudo_terminal_close(int master);
int pseudo_terminal_signal(int process, int signal_number);
/// Returns 1, the status (the exit code, or 128 plus the signal) and all CPU time used when the process has ended, else 0.
int pseudo_terminal_ended(int process, int *status, long *cpu_milliseconds);
/// Waits until a descriptor such as `pseudo_terminal_watch` gives can be read. Returns 1 when it can.
int pseudo_terminal_is_readable(int descriptor, int milliseconds);
/// Sends SIGKILL after a time, from a thread of its own, whatever the caller does meanwhile. Returns 0 when it cannot.
int pseudo_terminal_kill_after(int process, long nanoseconds);
/// A descriptor that becomes readable when the process ends, or -1.
int pseudo_terminal_watch(int process);
/// CPU time that a running process has used, in milliseconds, or -1.
long pseudo_terminal_cpu_milliseconds(int process);
/// How often a running process has called write, or -1 when the kernel does not count.
long pseudo_terminal_write_calls(int process);
/// Copies the path of the running program. Returns its length.
int pseudo_terminal_own_path(char *path, size_t capacity);
