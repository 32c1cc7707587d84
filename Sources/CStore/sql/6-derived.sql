-- The derived tables: what lists and search walk. Each can be made again from the record tables.
--
-- Days are numbers here; `*_key` columns are sort keys without NULL. Every list is a walk along one of the indexes.
-- Flags stand in every index, so that combinations of filters need no row. (The two summaries have row numbers for
-- that: without them SQLite would look up the row before it reads the flags.)
-- Flags of a person: 1 left, 2 working, 4 searching, 8 no next step, 16 marked, 32 nobody assigned, 64 waits for us,
-- 128 waits for somebody else, 256 new to their specialist. Flags of an employer: 1 do not contact, 2 no next step,
-- 4, 8, 16, 32 the stages in their order, 64 open job leads, 128 a second visit was booked after the first.
--
-- `employer_summary` also has the day of the planned visit before the last one (`planned_key`), of the first visit to
-- introduce oneself (`first_key`), and what look-alikes have in common.
-- `due_item` has one row for each colleague who sees the item (`viewer_id`; sixteen zero bytes for nobody); `is_first`
-- marks one of them, so that a list of everybody's shows each item once. `sort` is the day it is shown under, then the
-- time. `work_trait` says by which kinds of work, industries and towns an employer or a job lead is found, and by which
-- kinds of work and industries that are wanted a person is: `trait` is the code of a kind of work or an industry, or the key
-- of a town.

CREATE TABLE employer_summary (
  id BLOB NOT NULL PRIMARY KEY,
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  town TEXT NOT NULL,
  stage TEXT,
  lead_contact_id BLOB,
  last_visit_on INTEGER,
  next_step TEXT NOT NULL,
  next_on INTEGER,
  next_key INTEGER NOT NULL,
  visit_key INTEGER NOT NULL,
  stage_key INTEGER NOT NULL,
  flags INTEGER NOT NULL,
  town_key TEXT NOT NULL DEFAULT '',
  leads INTEGER NOT NULL DEFAULT 0,
  hires INTEGER NOT NULL DEFAULT 0,
  planned_key INTEGER NOT NULL DEFAULT 0,
  first_key INTEGER NOT NULL DEFAULT 0,
  like_key TEXT NOT NULL DEFAULT '',
  phone_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX employer_by_name ON employer_summary (name_key, id, flags);
CREATE INDEX employer_by_next ON employer_summary (next_key, id, flags);
CREATE INDEX employer_by_visit ON employer_summary (visit_key, id, flags);
CREATE INDEX employer_by_stage ON employer_summary (stage_key, id, flags);
CREATE INDEX employer_do_not_contact ON employer_summary (name_key, id, flags) WHERE (flags & 1) <> 0;
CREATE INDEX employer_no_next ON employer_summary (name_key, id, flags) WHERE (flags & 2) <> 0;
CREATE INDEX employer_mine_by_name ON employer_summary (lead_contact_id, name_key, id, flags);
CREATE INDEX employer_mine_by_next ON employer_summary (lead_contact_id, next_key, id, flags);
CREATE INDEX employer_mine_by_visit ON employer_summary (lead_contact_id, visit_key, id, flags);
CREATE INDEX employer_mine_by_stage ON employer_summary (lead_contact_id, stage_key, id, flags);
CREATE INDEX employer_mine_do_not_contact ON employer_summary (lead_contact_id, name_key, id, flags)
  WHERE (flags & 1) <> 0;
CREATE INDEX employer_mine_no_next ON employer_summary (lead_contact_id, name_key, id, flags) WHERE (flags & 2) <> 0;
CREATE INDEX employer_by_town ON employer_summary (town_key, name_key, id) WHERE town_key <> '';
CREATE INDEX employer_by_planned ON employer_summary (planned_key);
CREATE INDEX employer_by_first ON employer_summary (first_key, flags);
CREATE INDEX employer_by_likeness ON employer_summary (like_key, id, town_key) WHERE like_key <> '';
CREATE INDEX employer_by_phone ON employer_summary (phone_key, id) WHERE phone_key <> '';

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

CREATE TABLE due_item (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  viewer_id BLOB NOT NULL,
  is_first INTEGER NOT NULL,
  about_kind TEXT NOT NULL,
  about_id BLOB NOT NULL,
  rule TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id BLOB NOT NULL,
  sort INTEGER NOT NULL,
  opens_on INTEGER NOT NULL,
  due_on INTEGER NOT NULL,
  lapses_on INTEGER NOT NULL,
  since INTEGER,
  number INTEGER,
  text TEXT NOT NULL,
  at_time TEXT NOT NULL,
  party TEXT,
  colleague_id BLOB,
  moved_to INTEGER,
  moved_because TEXT NOT NULL
) STRICT;
CREATE INDEX due_by_viewer ON due_item (viewer_id, sort, id);
CREATE INDEX due_by_day ON due_item (sort, id) WHERE is_first = 1;
CREATE INDEX due_about ON due_item (about_id, sort, id);

CREATE TABLE person_summary (
  id BLOB NOT NULL PRIMARY KEY,
  name_key TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  known_as TEXT NOT NULL,
  mark TEXT,
  colleague_id BLOB,
  phase TEXT NOT NULL,
  other_phases INTEGER NOT NULL,
  phase_since INTEGER,
  last_contact_on INTEGER,
  next_step TEXT NOT NULL,
  next_rule TEXT,
  next_on INTEGER,
  waiting_for TEXT,
  waiting_until INTEGER,
  note TEXT NOT NULL,
  note_until INTEGER,
  meeting_on INTEGER,
  assigned_on INTEGER,
  changes_on INTEGER,
  next_key INTEGER NOT NULL,
  contact_key INTEGER NOT NULL,
  phase_key INTEGER NOT NULL,
  flags INTEGER NOT NULL,
  town_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX person_by_name ON person_summary (name_key, id, flags) WHERE (flags & 1) = 0;
CREATE INDEX person_by_next ON person_summary (next_key, id, flags) WHERE (flags & 1) = 0;
CREATE INDEX person_by_contact ON person_summary (contact_key, id, flags) WHERE (flags & 1) = 0;
CREATE INDEX person_by_phase ON person_summary (phase_key, id, flags) WHERE (flags & 1) = 0;
CREATE INDEX person_working ON person_summary (name_key, id, flags) WHERE (flags & 1) = 0 AND (flags & 2) <> 0;
CREATE INDEX person_searching ON person_summary (name_key, id, flags) WHERE (flags & 1) = 0 AND (flags & 4) <> 0;
CREATE INDEX person_no_next ON person_summary (name_key, id, flags) WHERE (flags & 1) = 0 AND (flags & 8) <> 0;
CREATE INDEX person_marked ON person_summary (name_key, id, flags) WHERE (flags & 1) = 0 AND (flags & 16) <> 0;
CREATE INDEX person_waiting_us ON person_summary (name_key, id, flags) WHERE (flags & 1) = 0 AND (flags & 64) <> 0;
CREATE INDEX person_waiting_them ON person_summary (name_key, id, flags) WHERE (flags & 1) = 0 AND (flags & 128) <> 0;
CREATE INDEX person_new ON person_summary (name_key, id, flags) WHERE (flags & 1) = 0 AND (flags & 256) <> 0;
CREATE INDEX person_left ON person_summary (name_key, id, flags) WHERE (flags & 1) <> 0;
CREATE INDEX person_meeting ON person_summary (meeting_on, name_key, id, flags)
  WHERE (flags & 1) = 0 AND meeting_on IS NOT NULL;
CREATE INDEX person_mine_by_name ON person_summary (colleague_id, name_key, id, flags) WHERE (flags & 1) = 0;
CREATE INDEX person_mine_by_next ON person_summary (colleague_id, next_key, id, flags) WHERE (flags & 1) = 0;
CREATE INDEX person_mine_by_contact ON person_summary (colleague_id, contact_key, id, flags) WHERE (flags & 1) = 0;
CREATE INDEX person_mine_by_phase ON person_summary (colleague_id, phase_key, id, flags) WHERE (flags & 1) = 0;
CREATE INDEX person_mine_working ON person_summary (colleague_id, name_key, id, flags)
  WHERE (flags & 1) = 0 AND (flags & 2) <> 0;
CREATE INDEX person_mine_searching ON person_summary (colleague_id, name_key, id, flags)
  WHERE (flags & 1) = 0 AND (flags & 4) <> 0;
CREATE INDEX person_mine_no_next ON person_summary (colleague_id, name_key, id, flags)
  WHERE (flags & 1) = 0 AND (flags & 8) <> 0;
CREATE INDEX person_mine_marked ON person_summary (colleague_id, name_key, id, flags)
  WHERE (flags & 1) = 0 AND (flags & 16) <> 0;
CREATE INDEX person_mine_waiting_us ON person_summary (colleague_id, name_key, id, flags)
  WHERE (flags & 1) = 0 AND (flags & 64) <> 0;
CREATE INDEX person_mine_waiting_them ON person_summary (colleague_id, name_key, id, flags)
  WHERE (flags & 1) = 0 AND (flags & 128) <> 0;
CREATE INDEX person_mine_new ON person_summary (colleague_id, name_key, id, flags)
  WHERE (flags & 1) = 0 AND (flags & 256) <> 0;
CREATE INDEX person_mine_left ON person_summary (colleague_id, name_key, id, flags) WHERE (flags & 1) <> 0;
CREATE INDEX person_mine_meeting ON person_summary (colleague_id, meeting_on, name_key, id, flags)
  WHERE (flags & 1) = 0 AND meeting_on IS NOT NULL;
CREATE INDEX person_unassigned ON person_summary (name_key, id, flags) WHERE (flags & 1) = 0 AND (flags & 32) <> 0;
CREATE INDEX person_changing ON person_summary (changes_on) WHERE changes_on IS NOT NULL;
CREATE INDEX person_by_town ON person_summary (town_key, name_key, id, colleague_id)
  WHERE (flags & 1) = 0 AND town_key <> '';

CREATE TABLE work_trait (
  trait TEXT NOT NULL,
  kind TEXT NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  PRIMARY KEY (trait, kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX work_trait_of ON work_trait (id);
