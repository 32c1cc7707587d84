#ifndef CASELOAD_CSTORE_H
#define CASELOAD_CSTORE_H

#include <stddef.h>
#include <stdint.h>

#include "backup.h"
#include "schema.h"

/// SHA-256 of `count` bytes into `digest`, which has room for 32.
void cstore_sha256(const uint8_t *bytes, size_t count, uint8_t *digest);

/// Refuses, on one SQLite connection, the statements that could damage the file by design (writable_schema and the
/// like). Swift cannot call the variadic function that does it. Returns 1 when the connection says that it holds.
int cstore_defend(void *connection);

/// The type of the file system a path lies on, by its magic number in statfs(2); 0 when it cannot be told.
uint32_t cstore_file_system(const char *path);

/// The version of the SQLite library that is in use, such as "3.40.1".
const char *cstore_sqlite_version(void);

/// Has `wanted` asked again and again, after so many steps of SQLite's machine, while a statement runs on a connection;
/// the statement ends with SQLITE_INTERRUPT when the answer is not 0. NULL ends the asking.
void cstore_watch(void *connection, int steps, int (*wanted)(void *), void *context);

/// Whether a folder is encrypted by its file system (fscrypt): 1 yes, 0 no, -1 when it cannot be told.
int cstore_is_encrypted_folder(const char *path);

/// Whether this process may leave a core dump behind, as far as prctl(2) says: 0 for no.
int cstore_is_dumpable(void);

#endif
