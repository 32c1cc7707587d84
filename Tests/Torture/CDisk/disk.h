#ifndef CASELOAD_DISK_H
#define CASELOAD_DISK_H

// The calls are defined here, so the headers must not turn them into others.
#undef _FORTIFY_SOURCE
#undef _FILE_OFFSET_BITS
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "cdisk.h"

#include <stddef.h>
#include <sys/stat.h>
#include <sys/types.h>

#define REAL(name) ((__typeof__(&name))disk_real(#name))

void *disk_real(const char *name);

/// A handle on a watched file; nought for every other descriptor.
struct disk_handle {
  int64_t number;
  const char *path;
};

int disk_is_watched(const char *path);
struct disk_handle disk_handle_of(int descriptor);
void disk_opened(int descriptor, const char *path, int made);
void disk_closed(int descriptor);

/// The error number a call is to fail with, or 0. Counts the call.
int disk_verdict(enum disk_class which);
/// How many of so many bytes a write may take; -1 with errno set when none.
int64_t disk_allowed(int descriptor, int64_t offset, int64_t count);
/// Room that became free or was taken, as the size of a file went from one to another.
void disk_resized(int64_t before, int64_t after);
int disk_is_limited(void);
int disk_is_disturbed(void);

void disk_log(struct disk_event event, const void *data, int64_t count);
_Noreturn void disk_unforeseen(const char *call, const char *path);

#endif
