#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "csession.h"

#include <sqlite3.h>

enum { most_columns = 128 };

void *csession_begin(void *connection) {
  sqlite3_session *session = NULL;
  if (sqlite3session_create((sqlite3 *)connection, "main", &session) != SQLITE_OK) return NULL;
  if (sqlite3session_attach(session, NULL) != SQLITE_OK) {
    sqlite3session_delete(session);
    return NULL;
  }
  return session;
}

static csession_value read_value(sqlite3_value *value) {
  csession_value read = {0};
  if (value == NULL) return read;
  read.type = sqlite3_value_type(value);
  if (read.type == SQLITE_INTEGER) read.integer = sqlite3_value_int64(value);
  if (read.type == SQLITE_TEXT || read.type == SQLITE_BLOB) {
    read.bytes = sqlite3_value_blob(value);
    read.count = sqlite3_value_bytes(value);
  }
  return read;
}

static void give(sqlite3_changeset_iter *rows, void *context, csession_row row) {
  const char *table;
  int columns, operation, indirect;
  sqlite3changeset_op(rows, &table, &columns, &operation, &indirect);
  if (columns > most_columns) return;
  csession_value old_values[most_columns] = {0}, new_values[most_columns] = {0};
  for (int column = 0; column < columns; column++) {
    sqlite3_value *value = NULL;
    if (operation != SQLITE_INSERT && sqlite3changeset_old(rows, column, &value) == SQLITE_OK) {
      old_values[column] = read_value(value);
    }
    value = NULL;
    if (operation != SQLITE_DELETE && sqlite3changeset_new(rows, column, &value) == SQLITE_OK) {
      new_values[column] = read_value(value);
    }
  }
  row(context, table, operation, columns, old_values, new_values);
}

int csession_end(void *handle, void *context, csession_row row) {
  sqlite3_session *session = handle;
  int size = 0;
  void *changeset = NULL;
  int code = sqlite3session_changeset(session, &size, &changeset);
  sqlite3_changeset_iter *rows = NULL;
  if (code == SQLITE_OK) code = sqlite3changeset_start(&rows, size, changeset);
  if (code == SQLITE_OK) {
    while (sqlite3changeset_next(rows) == SQLITE_ROW) give(rows, context, row);
    code = sqlite3changeset_finalize(rows);
  }
  sqlite3_free(changeset);
  sqlite3session_delete(session);
  return code;
}
