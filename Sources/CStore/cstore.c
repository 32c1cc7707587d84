#include "cstore.h"

#include <sha2.h>
#include <sqlite3.h>
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
