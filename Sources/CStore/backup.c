#define _GNU_SOURCE
#include "backup.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sqlite3.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

void *cstore_copy_begin(void *target, void *source) {
  return sqlite3_backup_init((sqlite3 *)target, "main", (sqlite3 *)source, "main");
}

int cstore_copy_step(void *copy, int pages) { return sqlite3_backup_step((sqlite3_backup *)copy, pages); }

int cstore_copy_end(void *copy) { return sqlite3_backup_finish((sqlite3_backup *)copy); }

int cstore_start(const char *program, char *const arguments[], int input, int output, int errors) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  char *environment[] = {"LC_ALL=C.UTF-8", NULL};
  pid_t child = 0;
  int failure = posix_spawn_file_actions_init(&files);
  if (failure) return -failure;
  if ((failure = posix_spawnattr_init(&attributes))) {
    posix_spawn_file_actions_destroy(&files);
    return -failure;
  }
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  // A session of its own has no terminal, so the program cannot ask for a passphrase over the screens.
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  if (!(failure = posix_spawn_file_actions_adddup2(&files, input, 0)) &&
      !(failure = posix_spawn_file_actions_adddup2(&files, output, 1)) &&
      !(failure = posix_spawn_file_actions_adddup2(&files, errors, 2)) &&
      !(failure = posix_spawn_file_actions_addclosefrom_np(&files, 3))) {
    failure = posix_spawn(&child, program, &files, &attributes, arguments, environment);
  }
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return failure ? -failure : child;
}

int cstore_memory_file(void) {
  int descriptor = memfd_create("caseload", MFD_CLOEXEC);
  return descriptor < 0 ? -errno : descriptor;
}

void cstore_begin_writing(int descriptor) { sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE); }

int cstore_name(const char *from, const char *to) {
  if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // A file system without this kind of rename: two names for a moment, then one.
  if (link(from, to) != 0) return errno;
  return unlink(from) == 0 ? 0 : errno;
}

int cstore_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

void cstore_give_way(void) { setpriority(PRIO_PROCESS, 0, 10); }
