#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <unistd.h>

static int failed(enum disk_class which) {
  int error = disk_verdict(which);
  if (error) errno = error;
  return error != 0;
}

static void log_names(enum disk_kind kind, const char *path, const char *target) {
  disk_log((struct disk_event){.kind = kind, .path = strdup(path), .target = target ? strdup(target) : NULL}, NULL, 0);
}

/// The size of a file that loses its last name; 0 for everything else.
static int64_t size_of_last(const char *path) {
  struct stat facts;
  if (lstat(path, &facts) != 0 || !S_ISREG(facts.st_mode) || facts.st_nlink > 1) return 0;
  return facts.st_size;
}

int rename(const char *path, const char *target) {
  if (!disk_is_watched(path) && !disk_is_watched(target)) return REAL(rename)(path, target);
  struct stat facts;
  if (!disk_is_watched(path) || !disk_is_watched(target)) disk_unforeseen("rename across the edge", path);
  if (lstat(path, &facts) == 0 && S_ISDIR(facts.st_mode)) disk_unforeseen("rename of a folder", path);
  if (failed(DISK_RENAME)) return -1;
  int64_t freed = size_of_last(target);
  int answer = REAL(rename)(path, target);
  if (answer != 0) return answer;
  disk_resized(freed, 0);
  log_names(DISK_RENAMED, path, target);
  return 0;
}

static int exchange(const char *path, const char *target) {
  if (!disk_is_watched(path) || !disk_is_watched(target)) disk_unforeseen("exchange across the edge", path);
  if (failed(DISK_RENAME)) return -1;
  int answer = REAL(renameat2)(AT_FDCWD, path, AT_FDCWD, target, RENAME_EXCHANGE);
  if (answer == 0) log_names(DISK_EXCHANGED, path, target);
  return answer;
}

int renameat2(int folder, const char *path, int other, const char *target, unsigned int flags) {
  if (!disk_is_watched(path) && !disk_is_watched(target)) return REAL(renameat2)(folder, path, other, target, flags);
  if (flags == RENAME_EXCHANGE) return exchange(path, target);
  // That a target may not exist is looked up here, as nobody else writes.
  if (flags & ~(unsigned int)RENAME_NOREPLACE) disk_unforeseen("renameat2 with flags", path);
  struct stat facts;
  if (flags & RENAME_NOREPLACE && lstat(target, &facts) == 0) {
    errno = EEXIST;
    return -1;
  }
  return rename(path, target);
}

int renameat(int folder, const char *path, int other, const char *target) {
  return renameat2(folder, path, other, target, 0);
}

int unlink(const char *path) {
  if (!disk_is_watched(path)) return REAL(unlink)(path);
  if (failed(DISK_REMOVE)) return -1;
  int64_t freed = size_of_last(path);
  int answer = REAL(unlink)(path);
  if (answer != 0) return answer;
  disk_resized(freed, 0);
  log_names(DISK_REMOVED, path, NULL);
  return 0;
}

int rmdir(const char *path) {
  if (!disk_is_watched(path)) return REAL(rmdir)(path);
  if (failed(DISK_REMOVE)) return -1;
  int answer = REAL(rmdir)(path);
  if (answer == 0) log_names(DISK_REMOVED_FOLDER, path, NULL);
  return answer;
}

int remove(const char *path) {
  struct stat facts;
  return lstat(path, &facts) == 0 && S_ISDIR(facts.st_mode) ? rmdir(path) : unlink(path);
}

int unlinkat(int folder, const char *path, int flags) {
  if (path[0] == '/' || folder == AT_FDCWD) return flags & AT_REMOVEDIR ? rmdir(path) : unlink(path);
  struct disk_handle handle = disk_handle_of(folder);
  if (handle.number) disk_unforeseen("unlinkat", handle.path);
  return REAL(unlinkat)(folder, path, flags);
}

int mkdir(const char *path, mode_t mode) {
  if (!disk_is_watched(path)) return REAL(mkdir)(path, mode);
  if (failed(DISK_FOLDER)) return -1;
  int answer = REAL(mkdir)(path, mode);
  if (answer == 0) log_names(DISK_MADE_FOLDER, path, NULL);
  return answer;
}

int mkdirat(int folder, const char *path, mode_t mode) {
  if (path[0] == '/' || folder == AT_FDCWD) return mkdir(path, mode);
  struct disk_handle handle = disk_handle_of(folder);
  if (handle.number) disk_unforeseen("mkdirat", handle.path);
  return REAL(mkdirat)(folder, path, mode);
}

// MARK: How much room there is: the program sees plenty, so that it does not look before it leaps

int statfs(const char *path, struct statfs *facts) {
  int answer = REAL(statfs)(path, facts);
  if (answer == 0 && disk_is_limited()) facts->f_bavail = facts->f_bfree = facts->f_blocks;
  return answer;
}

int statvfs(const char *path, struct statvfs *facts) {
  int answer = REAL(statvfs)(path, facts);
  if (answer == 0 && disk_is_limited()) facts->f_bavail = facts->f_bfree = facts->f_blocks;
  return answer;
}

// MARK: What nobody uses: it must not begin unseen

#define REFUSE_HANDLE(name, descriptor) \
  do { \
    struct disk_handle handle = disk_handle_of(descriptor); \
    if (handle.number) disk_unforeseen(name, handle.path); \
  } while (0)
#define REFUSE_PATH(name, path) \
  do { \
    if (disk_is_watched(path)) disk_unforeseen(name, path); \
  } while (0)

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  REFUSE_HANDLE("writev", descriptor);
  return REAL(writev)(descriptor, parts, count);
}

ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t offset) {
  REFUSE_HANDLE("pwritev", descriptor);
  return REAL(pwritev)(descriptor, parts, count, offset);
}

ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t count, unsigned int flags) {
  REFUSE_HANDLE("copy_file_range", out);
  return REAL(copy_file_range)(in, from, out, to, count, flags);
}

ssize_t sendfile64(int out, int in, off64_t *from, size_t count) {
  REFUSE_HANDLE("sendfile", out);
  return REAL(sendfile64)(out, in, from, count);
}

ssize_t sendfile(int out, int in, off_t *from, size_t count) { return sendfile64(out, in, from, count); }

int fallocate64(int descriptor, int how, off64_t offset, off64_t count) {
  REFUSE_HANDLE("fallocate", descriptor);
  return REAL(fallocate64)(descriptor, how, offset, count);
}

int fallocate(int descriptor, int how, off_t offset, off_t count) {
  return fallocate64(descriptor, how, offset, count);
}

int posix_fallocate64(int descriptor, off64_t offset, off64_t count) {
  REFUSE_HANDLE("posix_fallocate", descriptor);
  return REAL(posix_fallocate64)(descriptor, offset, count);
}

int posix_fallocate(int descriptor, off_t offset, off_t count) {
  return posix_fallocate64(descriptor, offset, count);
}

void *mmap64(void *at, size_t count, int protection, int flags, int descriptor, off64_t offset) {
  if (protection & PROT_WRITE && flags & MAP_SHARED) REFUSE_HANDLE("mmap for writing", descriptor);
  return REAL(mmap64)(at, count, protection, flags, descriptor, offset);
}

void *mmap(void *at, size_t count, int protection, int flags, int descriptor, off_t offset) {
  return mmap64(at, count, protection, flags, descriptor, offset);
}

int link(const char *path, const char *target) {
  REFUSE_PATH("link", target);
  return REAL(link)(path, target);
}

int linkat(int folder, const char *path, int other, const char *target, int flags) {
  REFUSE_PATH("linkat", target);
  return REAL(linkat)(folder, path, other, target, flags);
}

int symlink(const char *path, const char *target) {
  REFUSE_PATH("symlink", target);
  return REAL(symlink)(path, target);
}

int mkstemp64(char *path) {
  REFUSE_PATH("mkstemp", path);
  return REAL(mkstemp64)(path);
}

int mkstemp(char *path) { return mkstemp64(path); }

int mkostemp64(char *path, int flags) {
  REFUSE_PATH("mkostemp", path);
  return REAL(mkostemp64)(path, flags);
}

int mkostemp(char *path, int flags) { return mkostemp64(path, flags); }

char *mkdtemp(char *path) {
  REFUSE_PATH("mkdtemp", path);
  return REAL(mkdtemp)(path);
}

FILE *fopen64(const char *path, const char *how) {
  if (how[0] != 'r' || strchr(how, '+')) REFUSE_PATH("fopen", path);
  return REAL(fopen64)(path, how);
}

FILE *fopen(const char *path, const char *how) { return fopen64(path, how); }
