#include "schema.h"

// The texts lie in files of their own, so that they are read as SQL. When such a file changes, this one is compiled anew.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char records[] = {
#embed "sql/records.sql" suffix(, 0)
};
static const char journal[] = {
#embed "sql/journal.sql" suffix(, 0)
};
static const char derived[] = {
#embed "sql/derived.sql" suffix(, 0)
};

const char *cstore_schema_records(void) { return records; }
const char *cstore_schema_journal(void) { return journal; }
const char *cstore_schema_derived(void) { return derived; }
