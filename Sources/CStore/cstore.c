#define _GNU_SOURCE
#include "cstore.h"

#include <fcntl.h>

#include <sha2.h>
#include <sqlite3.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/vfs.h>

void cstore_sha256(const uint8_t *bytes, size_t count, uint8_t *digest) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, bytes, count);
  SHA256Final(digest, &context);
}

int cstore_defend(void *connection) {
  int holds = 0;
  sqlite3_db_config((sqlite3 *)connection, SQLITE_DBCONFIG_DEFENSIVE, 1, &holds);
  return holds;
}

uint32_t cstore_file_system(const char *path) {
  struct statfs facts;
  return statfs(path, &facts) == 0 ? (uint32_t)facts.f_type : 0;
}

const char *cstore_sqlite_version(void) {
  return sqlite3_libversion();
}

void cstore_watch(void *connection, int steps, int (*wanted)(void *), void *context) {
  sqlite3_progress_handler((sqlite3 *)connection, steps, wanted, context);
}

int cstore_is_encrypted_folder(const char *path) {
  struct statx facts;
  if (statx(AT_FDCWD, path, 0, STATX_BASIC_STATS, &facts) != 0) return -1;
  if ((facts.stx_attributes_mask & STATX_ATTR_ENCRYPTED) == 0) return 0;
  return (facts.stx_attributes & STATX_ATTR_ENCRYPTED) != 0;
}

int cstore_is_dumpable(void) {
  return prctl(PR_GET_DUMPABLE);
}
