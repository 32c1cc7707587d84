#define _GNU_SOURCE
#include "cdisk.h"

#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text {
  char *bytes;
  size_t length;
};

static void add(struct text *text, const char *format, ...) {
  char line[1024];
  va_list more;
  va_start(more, format);
  int count = vsnprintf(line, sizeof line, format, more);
  va_end(more);
  if (count < 0) abort();
  if ((size_t)count >= sizeof line) count = sizeof line - 1;
  text->bytes = realloc(text->bytes, text->length + (size_t)count + 1);
  if (!text->bytes) abort();
  memcpy(text->bytes + text->length, line, (size_t)count + 1);
  text->length += (size_t)count;
}

/// FNV-1a: nobody forges here, and it is quick.
static uint64_t mixed(uint64_t hash, const void *bytes, size_t count) {
  const unsigned char *at = bytes;
  for (size_t i = 0; i < count; i++) hash = (hash ^ at[i]) * 0x100000001b3u;
  return hash;
}

static uint64_t value_mixed(uint64_t hash, sqlite3_stmt *row, int column) {
  int type = sqlite3_column_type(row, column);
  hash = mixed(hash, &type, sizeof type);
  int count = sqlite3_column_bytes(row, column);
  hash = mixed(hash, &count, sizeof count);
  const void *bytes = type == SQLITE_BLOB ? sqlite3_column_blob(row, column) : sqlite3_column_text(row, column);
  return bytes ? mixed(hash, bytes, (size_t)count) : hash;
}

static int is_in(const char *ignored, const char *table, const char *what, const char *more) {
  char name[512];
  snprintf(name, sizeof name, ",%s%s%s,", table, what, more);
  return strstr(ignored, name) != NULL;
}

/// What the column `kind` of a row says; "" without one.
static const char *kind_of(sqlite3_stmt *row) {
  for (int column = 0; column < sqlite3_column_count(row); column++) {
    if (strcmp(sqlite3_column_name(row, column), "kind")) continue;
    const char *kind = (const char *)sqlite3_column_text(row, column);
    return kind ? kind : "";
  }
  return "";
}

static int is_ignored(const char *table, sqlite3_stmt *row, int column, const char *ignored) {
  char name[256];
  snprintf(name, sizeof name, ".%s", sqlite3_column_name(row, column));
  if (is_in(ignored, table, name, "")) return 1;
  strncat(name, "@", sizeof name - strlen(name) - 1);
  return is_in(ignored, table, name, kind_of(row));
}

static int is_ignored_row(const char *table, sqlite3_stmt *row, const char *ignored) {
  if (sqlite3_column_type(row, 0) != SQLITE_TEXT) return 0;
  return is_in(ignored, table, "/", (const char *)sqlite3_column_text(row, 0));
}

static int add_table(sqlite3 *file, const char *table, const char *ignored, struct text *text) {
  char sql[600];
  snprintf(sql, sizeof sql, "SELECT * FROM \"%s\"", table);
  sqlite3_stmt *row = NULL;
  if (sqlite3_prepare_v2(file, sql, -1, &row, NULL) != SQLITE_OK) return 0;
  uint64_t hash = 0xcbf29ce484222325u;
  int64_t count = 0;
  int answer;
  while ((answer = sqlite3_step(row)) == SQLITE_ROW) {
    if (is_ignored_row(table, row, ignored)) continue;
    count++;
    for (int column = 0; column < sqlite3_column_count(row); column++) {
      if (!is_ignored(table, row, column, ignored)) hash = value_mixed(hash, row, column);
    }
  }
  sqlite3_finalize(row);
  if (answer != SQLITE_DONE) return 0;
  add(text, "%s %lld/%016llx\n", table, (long long)count, (unsigned long long)hash);
  return 1;
}

static int add_integrity(sqlite3 *file, struct text *text) {
  sqlite3_stmt *row = NULL;
  if (sqlite3_prepare_v2(file, "PRAGMA integrity_check(1)", -1, &row, NULL) != SQLITE_OK) return 0;
  int answer = sqlite3_step(row);
  if (answer == SQLITE_ROW) add(text, "integrity %s\n", (const char *)sqlite3_column_text(row, 0));
  sqlite3_finalize(row);
  return answer == SQLITE_ROW;
}

static int add_all(sqlite3 *file, const char *ignored, struct text *text) {
  const char *sql =
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";
  sqlite3_stmt *row = NULL;
  if (sqlite3_prepare_v2(file, sql, -1, &row, NULL) != SQLITE_OK) return 0;
  int is_read = 1, answer = SQLITE_DONE;
  while (is_read && (answer = sqlite3_step(row)) == SQLITE_ROW)
    is_read = add_table(file, (const char *)sqlite3_column_text(row, 0), ignored, text);
  sqlite3_finalize(row);
  return is_read && answer == SQLITE_DONE && add_integrity(file, text);
}

int disk_holds(const uint8_t *bytes, int64_t count, const char *words) {
  return memmem(bytes, (size_t)count, words, strlen(words)) != NULL;
}

char *disk_fingerprint(const char *path, const char *ignored) {
  struct text text = {NULL, 0};
  sqlite3 *file = NULL;
  add(&text, "%s", "");
  // One transaction, so that all tables are of the same moment.
  if (sqlite3_open_v2(path, &file, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK ||
      sqlite3_busy_timeout(file, 5000) != SQLITE_OK || sqlite3_exec(file, "BEGIN", NULL, NULL, NULL) != SQLITE_OK ||
      !add_all(file, ignored, &text))
    add(&text, "error %s\n", file ? sqlite3_errmsg(file) : "no memory");
  sqlite3_close(file);
  return text.bytes;
}
