#pragma once
// What the parts of this target share. Only these .c files see curses.h.
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <signal.h>
#include <stddef.h>

#include "ccurses.h"

void styles_start(int wants_color);
int styles_are_monochrome(void);
attr_t style_attributes(int style);
short style_pair(int style);

/// Keeps the terminal's modes; call before newterm, which changes them.
void rescue_save_modes(void);
/// Keeps the string that undoes everything; call after newterm, which knows the terminal.
void rescue_prepare(void);
/// Undoes everything at once; safe in a signal handler. Does nothing while disarmed.
void rescue_now(void);
void rescue_arm(int armed);

/// Learns whether this type of terminal keeps a history of what is cleared or scrolled away.
void history_prepare(const char *type);
int history_is_kept(void);
/// The bytes that erase so many rows one by one, where that is needed. Returns their number.
size_t history_sequence(char *bytes, size_t capacity, int rows);
/// Erases the rows one by one, where that is needed; to be followed by a clear.
void history_spare(void);

/// Erases the screen and gives the terminal back, for a while or for good.
void session_leave(void);

/// Installs the handlers; call after newterm, whose own are not safe. Returns -1 without a wake pipe.
int signals_install(void);
void signals_restore(void);
/// While another program has the terminal: its Ctrl-C is not ours, and with it we stop.
void signals_lend(void);
/// Readable when a signal has come.
int signals_descriptor(void);
void signals_stop_self(int whole_group);

/// Writes everything, whatever interrupts.
void write_all(int descriptor, const char *bytes, size_t count);

extern const char bracketed_paste_on[];
extern const char bracketed_paste_off[];
