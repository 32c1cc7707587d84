#ifndef CASELOAD_SCHEMA_H
#define CASELOAD_SCHEMA_H

/// The SQL that made the first store: its record tables, its journal, its derived tables.
const char *cstore_schema_records(void);
const char *cstore_schema_journal(void);
const char *cstore_schema_derived(void);

#endif
