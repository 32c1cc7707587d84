-- The journal, undo, drafts, the look log, what was erased, and what the store knows of itself.
--
-- The journal and the look log are only added to. An erasure is the one thing that may change a row of the journal, and
-- then only of a record that has a tombstone: its values go, its salt becomes zero, and its digest stays, so that the
-- chain can still be followed. Of titles, what filled them goes (a name may stand in the title of a change to somebody
-- else's record); of looks, the typed words. An erasure names what it erased, so that tombstones can be compared with a
-- record that the journal covers.

CREATE TABLE store_info (
  name TEXT NOT NULL PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO store_info VALUES ('device', randomblob(16));

CREATE TABLE change_set (
  number INTEGER NOT NULL PRIMARY KEY,
  device BLOB NOT NULL CHECK (length(device) = 16),
  window BLOB NOT NULL CHECK (length(window) = 16),
  sequence INTEGER NOT NULL,
  time_ms INTEGER NOT NULL,
  logical INTEGER NOT NULL,
  wall_ms INTEGER NOT NULL,
  schema INTEGER NOT NULL,
  staff_id BLOB,
  login TEXT NOT NULL,
  title_key TEXT NOT NULL,
  title_arguments TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('edit', 'undo', 'redo')),
  undoes INTEGER REFERENCES change_set (number),
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  UNIQUE (device, sequence)
) STRICT;
CREATE TRIGGER change_set_is_kept BEFORE DELETE ON change_set
  BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TRIGGER change_set_stays BEFORE UPDATE ON change_set
  WHEN NOT (
    NEW.number = OLD.number AND NEW.device = OLD.device AND NEW.window = OLD.window AND NEW.sequence = OLD.sequence
    AND NEW.time_ms = OLD.time_ms AND NEW.logical = OLD.logical AND NEW.wall_ms = OLD.wall_ms
    AND NEW.schema = OLD.schema AND NEW.staff_id IS OLD.staff_id AND NEW.login = OLD.login
    AND NEW.title_key = OLD.title_key AND NEW.role = OLD.role AND NEW.undoes IS OLD.undoes
    AND NEW.previous_hash = OLD.previous_hash AND NEW.hash = OLD.hash
    AND NEW.title_arguments = '["..","..","..","..","..",".."]' AND EXISTS (SELECT 1 FROM tombstone)
  )
  BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;

CREATE TABLE change (
  set_number INTEGER NOT NULL REFERENCES change_set (number) DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL,
  verb TEXT NOT NULL CHECK (verb IN ('create', 'set', 'withdraw', 'revive')),
  kind TEXT NOT NULL,
  record_id BLOB NOT NULL CHECK (length(record_id) = 16),
  field TEXT,
  old ANY,
  new ANY,
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  PRIMARY KEY (set_number, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_of_record ON change (kind, record_id, set_number, ordinal);
CREATE TRIGGER change_is_kept BEFORE DELETE ON change
  BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TRIGGER change_stays BEFORE UPDATE ON change
  WHEN NOT (
    NEW.old IS NULL AND NEW.new IS NULL AND NEW.salt = zeroblob(16) AND NEW.digest = OLD.digest
    AND NEW.set_number = OLD.set_number AND NEW.ordinal = OLD.ordinal AND NEW.verb = OLD.verb
    AND NEW.kind = OLD.kind AND NEW.record_id = OLD.record_id AND NEW.field IS OLD.field
    AND EXISTS (SELECT 1 FROM tombstone WHERE kind = OLD.kind AND record_id = OLD.record_id)
  )
  BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;

CREATE TABLE undo_step (
  number INTEGER NOT NULL PRIMARY KEY,
  login TEXT NOT NULL,
  window BLOB NOT NULL,
  set_number INTEGER NOT NULL REFERENCES change_set (number),
  is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1))
) STRICT;
CREATE INDEX undo_step_by_login ON undo_step (login, is_undone, number);

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

CREATE TABLE look (
  number INTEGER NOT NULL PRIMARY KEY,
  time_ms INTEGER NOT NULL,
  login TEXT NOT NULL,
  staff_id BLOB CHECK (length(staff_id) = 16),
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
CREATE INDEX look_at_person ON look (applicant_id, number);
CREATE TRIGGER look_stays BEFORE UPDATE ON look
  WHEN NOT (
    NEW.words IS NULL AND NEW.salt = zeroblob(16) AND NEW.words_digest = OLD.words_digest
    AND NEW.number = OLD.number AND NEW.time_ms = OLD.time_ms AND NEW.login = OLD.login
    AND NEW.staff_id IS OLD.staff_id AND NEW.role IS OLD.role AND NEW.applicant_id = OLD.applicant_id
    AND NEW.what = OLD.what AND NEW.reason = OLD.reason AND NEW.host = OLD.host
    AND NEW.previous_hash = OLD.previous_hash AND NEW.hash = OLD.hash
    AND EXISTS (SELECT 1 FROM tombstone WHERE kind = 'applicant' AND record_id = OLD.applicant_id)
  )
  BEGIN SELECT RAISE(ABORT, 'the look log is only added to'); END;
CREATE TRIGGER look_is_kept BEFORE DELETE ON look
  BEGIN SELECT RAISE(ABORT, 'the look log is only added to'); END;

CREATE TABLE tombstone (
  kind TEXT NOT NULL,
  record_id BLOB NOT NULL CHECK (length(record_id) = 16),
  erasure_id BLOB NOT NULL REFERENCES "erasure" (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (kind, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstone_of_erasure ON tombstone (erasure_id);
CREATE TRIGGER tombstone_stays BEFORE UPDATE ON tombstone
  BEGIN SELECT RAISE(ABORT, 'what was erased stays erased'); END;
CREATE TRIGGER tombstone_is_kept BEFORE DELETE ON tombstone
  BEGIN SELECT RAISE(ABORT, 'what was erased stays erased'); END;
