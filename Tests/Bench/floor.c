// The floor of the benchmark: what a program in C needs at the least to do what the first screen does. It opens the
// same file with the same settings, reads the first page of what is due by the same index and paints it with ncurses.
// Then it waits for one key and leaves.
//
//   floor STORE LOGIN
#define _XOPEN_SOURCE_EXTENDED 1
#include <locale.h>
#include <ncurses.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3 *database;

static void fail(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, database == NULL ? "no store" : sqlite3_errmsg(database));
  exit(1);
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK) fail(sql);
  return statement;
}

static void ask(const char *sql) {
  sqlite3_stmt *statement = prepare(sql);
  while (sqlite3_step(statement) == SQLITE_ROW) {}
  sqlite3_finalize(statement);
}

// The settings of every connection of the store (Connection.swift), each read back as the store does.
static const char *const settings[] = {
    "PRAGMA application_id", "PRAGMA user_version", "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = FULL", "PRAGMA synchronous", "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys",
    "PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "PRAGMA cell_size_check = ON", "PRAGMA cell_size_check",
    "PRAGMA mmap_size = 0", "PRAGMA busy_timeout = 5000",
};

static void open_store(const char *path) {
  if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) fail(path);
  for (size_t index = 0; index < sizeof settings / sizeof *settings; index++) ask(settings[index]);
}

// The specialist of this login: whose people the list shows.
static void find_me(const char *login, void *id, size_t size) {
  sqlite3_stmt *statement = prepare("SELECT id FROM colleague WHERE login = ? AND removed IS NULL ORDER BY id LIMIT 1");
  sqlite3_bind_text(statement, 1, login, -1, SQLITE_STATIC);
  if (sqlite3_step(statement) != SQLITE_ROW || sqlite3_column_bytes(statement, 0) != (int)size) fail("who am I");
  memcpy(id, sqlite3_column_blob(statement, 0), size);
  sqlite3_finalize(statement);
}

static const char *text(sqlite3_stmt *row, int column) {
  const unsigned char *text = sqlite3_column_text(row, column);
  return text == NULL ? "" : (const char *)text;
}

static void paint_rows(const void *me, size_t size) {
  sqlite3_stmt *row = prepare(
      "SELECT sort, id, (SELECT first_name FROM person_summary AS p WHERE p.id = about_id),"
      " (SELECT last_name FROM person_summary AS p WHERE p.id = about_id), about_kind, about_id, rule, subject_kind,"
      " subject_id, opens_on, due_on, lapses_on, since, number, text, at_time, party, colleague_id, moved_to, moved_because"
      " FROM due_item INDEXED BY due_by_viewer WHERE viewer_id = ? AND sort < ? AND lapses_on >= ?"
      " AND (sort, id) > (-9223372036854775808, x'') ORDER BY sort ASC, id ASC LIMIT ?");
  int height = LINES - 4;
  sqlite3_bind_blob(row, 1, me, (int)size, SQLITE_STATIC);
  sqlite3_int64 today = time(NULL) / 86400;
  sqlite3_bind_int64(row, 2, (today + 8) * 2000);
  sqlite3_bind_int64(row, 3, today);
  sqlite3_bind_int(row, 4, height);
  for (int line = 0; sqlite3_step(row) == SQLITE_ROW; line++) {
    char name[128];
    snprintf(name, sizeof name, "%s %s", text(row, 2), text(row, 3));
    mvaddnstr(line + 2, 0, name, -1);
    mvprintw(line + 2, 30, "%s  %.18s", text(row, 6), text(row, 14));
    mvprintw(line + 2, 60, "%d  %d", sqlite3_column_int(row, 10), sqlite3_column_int(row, 12));
  }
  sqlite3_finalize(row);
}

int main(int count, char **arguments) {
  if (count != 3) return fprintf(stderr, "usage: floor STORE LOGIN\n"), 2;
  setlocale(LC_ALL, "");
  open_store(arguments[1]);
  unsigned char me[16];
  find_me(arguments[2], me, sizeof me);
  SCREEN *screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) return 1;
  raw();
  noecho();
  keypad(stdscr, TRUE);
  mvaddstr(0, 0, "Today");
  paint_rows(me, sizeof me);
  mvaddstr(LINES - 1, 0, "Enter open  n log a contact  ? help");
  refresh();
  getch();
  endwin();
  sqlite3_close(database);
  return 0;
}
