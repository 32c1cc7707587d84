#ifndef CASELOAD_SCHEMA_H
#define CASELOAD_SCHEMA_H

/// The SQL with which a new store begins, schema 6: record tables, journal, derived tables, and the triggers that guard the
/// journal, which a step of the schema makes again.
const char *cstore_schema6_records(void);
const char *cstore_schema6_journal(void);
const char *cstore_schema6_derived(void);
const char *cstore_schema6_guards(void);

/// Steps of older stores. 5: the journal of each device by itself. 6: one word for each thing.
const char *cstore_step5_journal(void);
const char *cstore_step6_names(void);

#endif
