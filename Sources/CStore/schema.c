#include "schema.h"

// The texts lie in files of their own, so that they are read as SQL. When such a file changes, this one is compiled anew.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char records4[] = {
#embed "sql/4-records.sql" suffix(, 0)
};
static const char journal4[] = {
#embed "sql/4-journal.sql" suffix(, 0)
};
static const char derived4[] = {
#embed "sql/4-derived.sql" suffix(, 0)
};
static const char journal5[] = {
#embed "sql/5-journal.sql" suffix(, 0)
};
static const char guards5[] = {
#embed "sql/5-guards.sql" suffix(, 0)
};

const char *cstore_schema4_records(void) { return records4; }
const char *cstore_schema4_journal(void) { return journal4; }
const char *cstore_schema4_derived(void) { return derived4; }
const char *cstore_schema5_journal(void) { return journal5; }
const char *cstore_schema5_guards(void) { return guards5; }
