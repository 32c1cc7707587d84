#ifndef CASELOAD_SCHEMA_H
#define CASELOAD_SCHEMA_H

/// The SQL of the steps of the schema. Schema 4 made the first stores: record tables, journal, derived tables.
const char *cstore_schema4_records(void);
const char *cstore_schema4_journal(void);
const char *cstore_schema4_derived(void);

/// Schema 5: the journal of each device by itself; then the triggers that guard it.
const char *cstore_schema5_journal(void);
const char *cstore_schema5_guards(void);

#endif
