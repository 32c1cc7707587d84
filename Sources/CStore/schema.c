#include "schema.h"

// The texts lie in files of their own, so that they are read as SQL. When such a file changes, this one is compiled anew.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char records6[] = {
#embed "sql/6-records.sql" suffix(, 0)
};
static const char journal6[] = {
#embed "sql/6-journal.sql" suffix(, 0)
};
static const char derived6[] = {
#embed "sql/6-derived.sql" suffix(, 0)
};
static const char guards6[] = {
#embed "sql/6-guards.sql" suffix(, 0)
};
static const char step5[] = {
#embed "sql/step-5-journal.sql" suffix(, 0)
};
static const char step6[] = {
#embed "sql/step-6-names.sql" suffix(, 0)
};

const char *cstore_schema6_records(void) { return records6; }
const char *cstore_schema6_journal(void) { return journal6; }
const char *cstore_schema6_derived(void) { return derived6; }
const char *cstore_schema6_guards(void) { return guards6; }
const char *cstore_step5_journal(void) { return step5; }
const char *cstore_step6_names(void) { return step6; }
