#ifndef CASELOAD_CSTORE_H
#define CASELOAD_CSTORE_H

#include <stddef.h>
#include <stdint.h>

#include "backup.h"

/// SHA-256 of `count` bytes into `digest`, which has room for 32.
void cstore_sha256(const uint8_t *bytes, size_t count, uint8_t *digest);

/// Refuses, on one SQLite connection, the statements that could damage the file by design (writable_schema and the
/// like). Swift cannot call the variadic function that does it. Returns 1 when the connection says that it holds.
int cstore_defend(void *connection);

/// The type of the file system a path lies on, by its magic number in statfs(2); 0 when it cannot be told.
uint32_t cstore_file_system(const char *path);

#endif
