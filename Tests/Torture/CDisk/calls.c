#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <unistd.h>

static int failed(enum disk_class which) {
  int error = disk_verdict(which);
  if (error) errno = error;
  return error != 0;
}

// MARK: Opening and closing

static int exists(const char *path) {
  struct stat facts;
  return lstat(path, &facts) == 0;
}

static int opened(int descriptor, const char *path, int flags, int made) {
  if (descriptor < 0) return descriptor;
  disk_opened(descriptor, path, made);
  if (flags & O_TRUNC && !made) {
    struct disk_handle handle = disk_handle_of(descriptor);
    disk_log((struct disk_event){.kind = DISK_SIZED, .handle = handle.number, .path = handle.path}, NULL, 0);
  }
  return descriptor;
}

static int open_by(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  if (!disk_is_watched(path)) return real(path, flags, mode);
  if ((flags & O_TMPFILE) == O_TMPFILE) disk_unforeseen("open without a name", path);
  if (failed(DISK_OPEN)) return -1;
  int was_there = exists(path);
  return opened(real(path, flags, mode), path, flags, !was_there);
}

#define OPEN(name, function) \
  int name(const char *path, int flags, ...) { \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
    va_end(more); \
    return open_by((int (*)(const char *, int, ...))disk_real(#function), path, flags, mode); \
  }
OPEN(open, open64)
OPEN(open64, open64)

#define OPEN_CHECKED(name) \
  int name(const char *path, int flags); \
  int name(const char *path, int flags) { return open64(path, flags); }
OPEN_CHECKED(__open_2)
OPEN_CHECKED(__open64_2)

#define OPENAT(name) \
  int name(int folder, const char *path, int flags, ...) { \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
    va_end(more); \
    if (path[0] == '/' || folder == AT_FDCWD) return open64(path, flags, mode); \
    struct disk_handle handle = disk_handle_of(folder); \
    if (handle.number && flags & (O_WRONLY | O_RDWR | O_CREAT)) disk_unforeseen(#name, handle.path); \
    return REAL(openat64)(folder, path, flags, mode); \
  }
OPENAT(openat)
OPENAT(openat64)

int creat(const char *path, mode_t mode) { return open64(path, O_WRONLY | O_CREAT | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return open64(path, O_WRONLY | O_CREAT | O_TRUNC, mode); }

int close(int descriptor) {
  disk_closed(descriptor);
  return REAL(close)(descriptor);
}

// MARK: Reading

ssize_t read(int descriptor, void *buffer, size_t count) {
  if (disk_handle_of(descriptor).number && failed(DISK_READ)) return -1;
  return REAL(read)(descriptor, buffer, count);
}

ssize_t pread64(int descriptor, void *buffer, size_t count, off64_t offset) {
  if (disk_handle_of(descriptor).number && failed(DISK_READ)) return -1;
  return REAL(pread64)(descriptor, buffer, count, offset);
}

ssize_t pread(int descriptor, void *buffer, size_t count, off_t offset) {
  return pread64(descriptor, buffer, count, offset);
}

// MARK: Writing

static ssize_t write_at(int descriptor, const void *bytes, size_t count, off64_t offset, int moves) {
  struct disk_handle handle = disk_handle_of(descriptor);
  struct stat before;
  if (fstat(descriptor, &before) != 0) return -1;
  int64_t allowed = disk_allowed(descriptor, offset, (int64_t)count);
  if (allowed < 0) return -1;
  ssize_t written = moves ? REAL(write)(descriptor, bytes, (size_t)allowed)
                          : REAL(pwrite64)(descriptor, bytes, (size_t)allowed, offset);
  if (written <= 0) return written;
  if (offset + written > before.st_size) disk_resized(before.st_size, offset + written);
  disk_log(
      (struct disk_event){
          .kind = DISK_WROTE, .handle = handle.number, .offset = offset, .size = written, .path = handle.path},
      bytes, written);
  return written;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  if (!disk_handle_of(descriptor).number) return REAL(pwrite64)(descriptor, bytes, count, offset);
  return write_at(descriptor, bytes, count, offset, 0);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  return pwrite64(descriptor, bytes, count, offset);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (!disk_handle_of(descriptor).number) return REAL(write)(descriptor, bytes, count);
  off_t offset = lseek(descriptor, 0, fcntl(descriptor, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
  return write_at(descriptor, bytes, count, offset, 1);
}

// MARK: Sizes and flushing

int ftruncate64(int descriptor, off64_t size) {
  struct disk_handle handle = disk_handle_of(descriptor);
  if (!handle.number) return REAL(ftruncate64)(descriptor, size);
  if (failed(DISK_TRUNCATE)) return -1;
  struct stat before;
  if (fstat(descriptor, &before) != 0) return -1;
  int answer = REAL(ftruncate64)(descriptor, size);
  if (answer != 0) return answer;
  // Growing makes a hole, which takes no room.
  if (size < before.st_size) disk_resized(before.st_size, size);
  disk_log((struct disk_event){.kind = DISK_SIZED, .handle = handle.number, .size = size, .path = handle.path}, NULL, 0);
  return 0;
}

int ftruncate(int descriptor, off_t size) { return ftruncate64(descriptor, size); }

int truncate64(const char *path, off64_t size) {
  if (disk_is_watched(path)) disk_unforeseen("truncate", path);
  return REAL(truncate64)(path, size);
}

int truncate(const char *path, off_t size) { return truncate64(path, size); }

static int flush(int descriptor, int (*real)(int), int only_data) {
  struct disk_handle handle = disk_handle_of(descriptor);
  if (!handle.number) return real(descriptor);
  if (failed(DISK_SYNC)) return -1;
  // Where calls fail the power stays on, and nobody need wait for the real disk.
  int answer = disk_is_disturbed() ? 0 : real(descriptor);
  if (answer != 0) return answer;
  disk_log(
      (struct disk_event){.kind = DISK_SYNCED, .handle = handle.number, .flag = only_data, .path = handle.path}, NULL, 0);
  return 0;
}

int fsync(int descriptor) { return flush(descriptor, REAL(fsync), 0); }
// It may leave out the time of change, but never the size (fdatasync(2)).
int fdatasync(int descriptor) { return flush(descriptor, REAL(fdatasync), 1); }
