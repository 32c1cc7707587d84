// SQLite's session extension, for tests: what the rows of a connection really became, told by SQLite itself.
#pragma once
#include <stddef.h>

// One column of a row: type is SQLite's (1 integer, 3 text, 4 blob, 5 NULL), 0 where the extension gives no value.
typedef struct {
  int type;
  long long integer;
  const void *bytes;
  int count;
} csession_value;

// operation: SQLite's number for INSERT (18), UPDATE (23) or DELETE (9).
typedef void (*csession_row)(
    void *context, const char *table, int operation, int columns, const csession_value *old_values,
    const csession_value *new_values);

// Begins to record every table of a connection; NULL when this SQLite has no session extension.
void *csession_begin(void *connection);

// Gives every row that changed since the beginning, each once, and ends the recording. Returns SQLite's code.
int csession_end(void *session, void *context, csession_row row);
