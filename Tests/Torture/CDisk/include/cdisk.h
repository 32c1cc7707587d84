#ifndef CASELOAD_CDISK_H
#define CASELOAD_CDISK_H

#include <stdint.h>

/// A disk that can be recorded, can fail and can be full.
///
/// This library defines open, write, fsync, rename and their like in the executable itself, where they win over those
/// of libc: for SQLite's library as well as for Swift, Foundation and our own C. So it sees what a recording VFS of
/// SQLite would see, and besides the calls that SQLite knows nothing of: a backup that is flushed and renamed, a
/// restore, a list kept outside the store. A call that changes a file below the watched folder in a way that is not
/// written down here ends the program with its name, so that nothing can pass unseen.

/// What can be made to fail; each class is counted by itself.
enum disk_class {
  DISK_READ,
  DISK_WRITE,
  DISK_SYNC,
  DISK_TRUNCATE,
  DISK_RENAME,
  DISK_OPEN,
  DISK_REMOVE,
  DISK_FOLDER,
  DISK_CLASSES
};

/// What a call that fails does.
enum disk_fault {
  DISK_EIO,
  DISK_ENOSPC,
  /// A write takes half of its bytes; for ever: and every later one none (ENOSPC).
  DISK_SHORT
};

enum disk_kind {
  /// A handle on a file or folder; `flag` is 1 when the file was made by this.
  DISK_OPENED,
  /// `size` bytes at `offset`; a null `data` stands for zeros.
  DISK_WROTE,
  /// The file has `size` bytes now.
  DISK_SIZED,
  /// What the handle showed until now is on the disk: the bytes of a file, the names in a folder. `flag` is 1 for
  /// fdatasync.
  DISK_SYNCED,
  DISK_RENAMED,
  /// Two files have changed places.
  DISK_EXCHANGED,
  DISK_REMOVED,
  DISK_MADE_FOLDER,
  DISK_REMOVED_FOLDER
};

struct disk_event {
  enum disk_kind kind;
  int64_t handle;
  int64_t offset;
  int64_t size;
  int flag;
  const uint8_t *data;
  /// For handles: the path they were opened by.
  const char *path;
  const char *target;
};

/// Watches what lies below a folder, given by its real path. Everything rests until one of the next calls.
void disk_watch(const char *folder);
/// Nothing is recorded and nothing fails from here on; what was counted and recorded can still be asked for.
void disk_rest(void);
/// A rest after which it goes on as before.
void disk_pause(void);
void disk_resume(void);
/// Records changes from here on; what was recorded before is forgotten.
void disk_record(void);
/// Counts from nought, and lets the n-th call of a class (from 1; 0: none) fail, once or from then on always.
void disk_fail(enum disk_class which, int64_t nth, int for_ever, enum disk_fault how);
/// Files may grow by so many bytes in all, in sectors of 512; then the disk is full.
void disk_limit(int64_t bytes);

int64_t disk_events(void);
struct disk_event disk_event_at(int64_t index);
/// How many calls of a class were made since `disk_record`, `disk_fail` or `disk_limit`.
int64_t disk_calls(enum disk_class which);
/// How many calls were made to fail.
int64_t disk_refusals(void);

/// Says what is being tried, so that a crash can say it; after two minutes without a new word the program ends.
void disk_trying(const char *words);

/// What a SQLite file says, a line "table hash" each and a line "integrity ok"; a line "error ..." when it cannot be
/// read. `ignored`: what is left out, as ",table.column,table.column@kind,table/row,": a column; the same in rows whose
/// column `kind` says so; rows whose first column says so. To be freed. Call it while the disk rests.
char *disk_fingerprint(const char *path, const char *ignored);

/// Whether words stand anywhere in so many bytes.
int disk_holds(const uint8_t *bytes, int64_t count, const char *words);

#endif
