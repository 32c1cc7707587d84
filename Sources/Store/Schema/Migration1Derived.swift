/// The derived tables of schema 1: what lists and search walk. Each can be made again from the record tables.
///
/// Flags of a person: 1 left, 2 working, 4 searching, 8 no next step, 16 marked, 32 nobody assigned. Flags of an employer:
/// 1 do not contact, 2 no next step. They stand in every index, so that combinations of filters need no row.
/// (The two summaries have row numbers for that: without them SQLite would look up the row before it reads the flags.)
/// Days are numbers here; `*_key` columns are sort keys without NULL. Every list is a walk along one of the indexes.
let migration1Derived = """
  CREATE TABLE person_summary (
    id BLOB NOT NULL PRIMARY KEY,
    name_key TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    known_as TEXT NOT NULL,
    mark TEXT,
    staff_id BLOB,
    phase TEXT NOT NULL,
    other_phases INTEGER NOT NULL,
    phase_since INTEGER,
    last_contact_on INTEGER,
    next_step TEXT NOT NULL,
    next_on INTEGER,
    changes_on INTEGER,
    next_key INTEGER NOT NULL,
    contact_key INTEGER NOT NULL,
    phase_key INTEGER NOT NULL,
    flags INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX person_by_name ON person_summary (name_key, id, flags) WHERE (flags & 1) = 0;
  CREATE INDEX person_by_next ON person_summary (next_key, id, flags) WHERE (flags & 1) = 0;
  CREATE INDEX person_by_contact ON person_summary (contact_key, id, flags) WHERE (flags & 1) = 0;
  CREATE INDEX person_by_phase ON person_summary (phase_key, id, flags) WHERE (flags & 1) = 0;
  CREATE INDEX person_working ON person_summary (name_key, id, flags)
    WHERE (flags & 1) = 0 AND (flags & 2) <> 0;
  CREATE INDEX person_searching ON person_summary (name_key, id, flags)
    WHERE (flags & 1) = 0 AND (flags & 4) <> 0;
  CREATE INDEX person_no_next ON person_summary (name_key, id, flags)
    WHERE (flags & 1) = 0 AND (flags & 8) <> 0;
  CREATE INDEX person_marked ON person_summary (name_key, id, flags)
    WHERE (flags & 1) = 0 AND (flags & 16) <> 0;
  CREATE INDEX person_unassigned ON person_summary (name_key, id, flags)
    WHERE (flags & 1) = 0 AND (flags & 32) <> 0;
  CREATE INDEX person_left ON person_summary (name_key, id, flags) WHERE (flags & 1) <> 0;
  CREATE INDEX person_mine_by_name ON person_summary (staff_id, name_key, id, flags) WHERE (flags & 1) = 0;
  CREATE INDEX person_mine_by_next ON person_summary (staff_id, next_key, id, flags) WHERE (flags & 1) = 0;
  CREATE INDEX person_mine_by_contact ON person_summary (staff_id, contact_key, id, flags) WHERE (flags & 1) = 0;
  CREATE INDEX person_mine_by_phase ON person_summary (staff_id, phase_key, id, flags) WHERE (flags & 1) = 0;
  CREATE INDEX person_mine_working ON person_summary (staff_id, name_key, id, flags)
    WHERE (flags & 1) = 0 AND (flags & 2) <> 0;
  CREATE INDEX person_mine_searching ON person_summary (staff_id, name_key, id, flags)
    WHERE (flags & 1) = 0 AND (flags & 4) <> 0;
  CREATE INDEX person_mine_no_next ON person_summary (staff_id, name_key, id, flags)
    WHERE (flags & 1) = 0 AND (flags & 8) <> 0;
  CREATE INDEX person_mine_marked ON person_summary (staff_id, name_key, id, flags)
    WHERE (flags & 1) = 0 AND (flags & 16) <> 0;
  CREATE INDEX person_mine_left ON person_summary (staff_id, name_key, id, flags) WHERE (flags & 1) <> 0;
  CREATE INDEX person_changing ON person_summary (changes_on) WHERE changes_on IS NOT NULL;

  CREATE TABLE employer_summary (
    id BLOB NOT NULL PRIMARY KEY,
    name_key TEXT NOT NULL,
    name TEXT NOT NULL,
    town TEXT NOT NULL,
    stage TEXT,
    owner_id BLOB,
    last_visit_on INTEGER,
    next_step TEXT NOT NULL,
    next_on INTEGER,
    next_key INTEGER NOT NULL,
    visit_key INTEGER NOT NULL,
    stage_key INTEGER NOT NULL,
    flags INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX employer_by_name ON employer_summary (name_key, id, flags);
  CREATE INDEX employer_by_next ON employer_summary (next_key, id, flags);
  CREATE INDEX employer_by_visit ON employer_summary (visit_key, id, flags);
  CREATE INDEX employer_by_stage ON employer_summary (stage_key, id, flags);
  CREATE INDEX employer_do_not_contact ON employer_summary (name_key, id, flags) WHERE (flags & 1) <> 0;
  CREATE INDEX employer_no_next ON employer_summary (name_key, id, flags) WHERE (flags & 2) <> 0;
  CREATE INDEX employer_mine_by_name ON employer_summary (owner_id, name_key, id, flags);
  CREATE INDEX employer_mine_by_next ON employer_summary (owner_id, next_key, id, flags);
  CREATE INDEX employer_mine_by_visit ON employer_summary (owner_id, visit_key, id, flags);
  CREATE INDEX employer_mine_by_stage ON employer_summary (owner_id, stage_key, id, flags);
  CREATE INDEX employer_mine_do_not_contact ON employer_summary (owner_id, name_key, id, flags) WHERE (flags & 1) <> 0;
  CREATE INDEX employer_mine_no_next ON employer_summary (owner_id, name_key, id, flags) WHERE (flags & 2) <> 0;

  CREATE TABLE employer_contact_applicant (
    applicant_id BLOB NOT NULL,
    day TEXT NOT NULL,
    contact_id BLOB NOT NULL,
    PRIMARY KEY (applicant_id, day, contact_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX employer_contact_applicant_by_contact ON employer_contact_applicant (contact_id);

  CREATE TABLE name_token (
    kind TEXT NOT NULL,
    place INTEGER NOT NULL,
    token TEXT NOT NULL,
    id BLOB NOT NULL,
    PRIMARY KEY (kind, place, token, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX name_token_by_id ON name_token (id);

  CREATE TABLE search_row (
    number INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    id BLOB NOT NULL UNIQUE
  ) STRICT;
  CREATE VIRTUAL TABLE search_text USING fts5 (
    body, content='', columnsize=0, detail=none, prefix='2 3', tokenize="unicode61 remove_diacritics 0"
  );
  """
