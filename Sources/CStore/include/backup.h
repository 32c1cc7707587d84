#ifndef CASELOAD_BACKUP_H
#define CASELOAD_BACKUP_H

#include <stdint.h>

// What copies and their encryption need from SQLite and Linux and Swift does not see.

/// Begins to copy the pages of one open SQLite connection over those of another (sqlite3_backup_init).
/// Returns NULL when the target is in use.
void *cstore_copy_begin(void *target, void *source);

/// Copies at most `pages` pages, all with -1; 0 only takes the locks. Returns SQLite's result code:
/// 0 there is more, 101 all of it is copied and written, anything else an error.
int cstore_copy_step(void *copy, int pages);

/// Ends a copy; one that was not finished is taken back. Returns SQLite's result code.
int cstore_copy_end(void *copy);

/// Starts a program with three descriptors as its standard input, output and error, every other one closed, no
/// terminal to ask at, and signals as a fresh process has them. `arguments` begins with the program and ends with NULL;
/// the environment is empty but for a C locale. Returns the process number, or -errno.
int cstore_start(const char *program, char *const arguments[], int input, int output, int errors);

/// A file that has no name and lies in memory. Returns a descriptor, or -errno.
int cstore_memory_file(void);

/// Lets the kernel begin to write what was put into a file, without waiting for it.
void cstore_begin_writing(int descriptor);

/// Gives a file its name if nothing has that name yet. Returns 0, or errno.
int cstore_name(const char *from, const char *to);

/// Lets two names of one file system change places at one moment. Returns 0, or errno.
int cstore_exchange(const char *one, const char *other);

/// This thread gives way to everything else on the computer.
void cstore_give_way(void);

#endif
