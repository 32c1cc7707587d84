-- The journal, undo, drafts, the access log, what was erased, and what the store knows of itself.
--
-- The journal and the access log are only added to. An erasure is the one thing that may change a row of the journal, and
-- then only of a record that has a tombstone: its values go, its salt becomes zero, and its digest stays, so that the
-- chain can still be followed. Of titles, what filled them goes (a name may stand in the title of a change to somebody
-- else's record); of the access log, the typed words. An erasure names what it erased, so that tombstones can be compared with a
-- record that the journal covers.

CREATE TABLE store_info (
  name TEXT NOT NULL PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO store_info VALUES ('device', randomblob(16));

CREATE TABLE device (
  number INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  from_device INTEGER,
  from_number INTEGER,
  FOREIGN KEY (from_device, from_number) REFERENCES change_set (device, number) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE change_set (
  device INTEGER NOT NULL REFERENCES device (number) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number > 0),
  window BLOB NOT NULL CHECK (length(window) = 16),
  time_ms INTEGER NOT NULL,
  logical INTEGER NOT NULL,
  wall_ms INTEGER NOT NULL,
  schema INTEGER NOT NULL,
  colleague_id BLOB,
  login TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('plain', 'merge', 'import', 'erasure', 'undo', 'redo')),
  title_key TEXT NOT NULL,
  title_arguments TEXT NOT NULL,
  undoes_device INTEGER,
  undoes_number INTEGER,
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (device, number),
  FOREIGN KEY (undoes_device, undoes_number) REFERENCES change_set (device, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  device INTEGER NOT NULL,
  set_number INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  verb TEXT NOT NULL CHECK (verb IN ('create', 'set', 'withdraw', 'revive')),
  kind TEXT NOT NULL,
  record_id BLOB NOT NULL CHECK (length(record_id) = 16),
  field TEXT,
  old ANY,
  new ANY,
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  PRIMARY KEY (device, set_number, ordinal),
  FOREIGN KEY (device, set_number) REFERENCES change_set (device, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE undo_step (
  number INTEGER NOT NULL PRIMARY KEY,
  login TEXT NOT NULL,
  window BLOB NOT NULL,
  device INTEGER NOT NULL,
  set_number INTEGER NOT NULL,
  is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1)),
  FOREIGN KEY (device, set_number) REFERENCES change_set (device, number)
) STRICT;

CREATE INDEX change_set_by_time ON change_set (time_ms, logical, device, number);
CREATE INDEX change_of_record ON change (kind, record_id, device, set_number, ordinal);
CREATE INDEX undo_step_by_login ON undo_step (login, is_undone, number);
CREATE INDEX undo_step_of_set ON undo_step (device, set_number);

CREATE TABLE draft (
  login TEXT NOT NULL,
  key TEXT NOT NULL,
  title_key TEXT NOT NULL,
  title_arguments TEXT NOT NULL,
  payload TEXT NOT NULL,
  kept_ms INTEGER NOT NULL,
  about BLOB CHECK (length(about) = 16),
  place TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (login, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_about ON draft (about, login) WHERE about IS NOT NULL;
CREATE TRIGGER draft_of_nobody_erased BEFORE INSERT ON draft
  WHEN EXISTS (SELECT 1 FROM tombstone WHERE kind = 'applicant' AND record_id = NEW.about)
  BEGIN SELECT RAISE(IGNORE); END;

CREATE TABLE access (
  number INTEGER NOT NULL PRIMARY KEY,
  time_ms INTEGER NOT NULL,
  login TEXT NOT NULL,
  colleague_id BLOB CHECK (length(colleague_id) = 16),
  role TEXT,
  applicant_id BLOB NOT NULL CHECK (length(applicant_id) = 16),
  what TEXT NOT NULL CHECK (what IN ('opened', 'printed', 'exported')),
  reason TEXT NOT NULL CHECK (reason IN (
    'own_caseload', 'cover', 'supervision', 'administration', 'nobodys', 'other')),
  words TEXT CHECK (words <> ''),
  host TEXT NOT NULL,
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  words_digest BLOB NOT NULL CHECK (length(words_digest) = 32),
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX access_by_person ON access (applicant_id, number);
CREATE TRIGGER access_stays BEFORE UPDATE ON access
  WHEN NOT (
    NEW.words IS NULL AND NEW.salt = zeroblob(16) AND NEW.words_digest = OLD.words_digest
    AND NEW.number = OLD.number AND NEW.time_ms = OLD.time_ms AND NEW.login = OLD.login
    AND NEW.colleague_id IS OLD.colleague_id AND NEW.role IS OLD.role AND NEW.applicant_id = OLD.applicant_id
    AND NEW.what = OLD.what AND NEW.reason = OLD.reason AND NEW.host = OLD.host
    AND NEW.previous_hash = OLD.previous_hash AND NEW.hash = OLD.hash
    AND EXISTS (SELECT 1 FROM tombstone WHERE kind = 'applicant' AND record_id = OLD.applicant_id)
  )
  BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;
CREATE TRIGGER access_is_kept BEFORE DELETE ON access
  BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;

CREATE TABLE tombstone (
  kind TEXT NOT NULL,
  record_id BLOB NOT NULL CHECK (length(record_id) = 16),
  erasure_id BLOB NOT NULL REFERENCES "erasure" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (kind, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstone_of_erasure ON tombstone (erasure_id);
CREATE TRIGGER tombstone_is_kept BEFORE DELETE ON tombstone
  BEGIN SELECT RAISE(ABORT, 'what was erased stays erased'); END;
