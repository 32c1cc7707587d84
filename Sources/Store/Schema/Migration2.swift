/// Schema 2: drafts know whom they are about and where they were typed; looks at records are noted; a person can be
/// erased. Erasure is the only thing that may change a row of the journal, and then only of a record that has a
/// tombstone: its values go, its salt becomes zero, and its digest stays, so that the chain can still be followed. Of
/// titles, what filled them goes (a name may stand in the title of a change to somebody else's record); of looks, the
/// typed words.
/// An erasure names what it erased, so that tombstones can be compared with a record that the journal covers.
let migration2 = """
  ALTER TABLE "settings" ADD COLUMN "idle_lock_minutes" INTEGER CHECK ("idle_lock_minutes" BETWEEN 0 AND 240);
  ALTER TABLE "settings" ADD COLUMN "retention_years" INTEGER CHECK ("retention_years" BETWEEN 0 AND 100);
  ALTER TABLE "settings" ADD COLUMN "asks_look_reason" TEXT CHECK ("asks_look_reason" IN ('yes', 'no'));
  ALTER TABLE "settings" ADD COLUMN "allows_editor" TEXT CHECK ("allows_editor" IN ('yes', 'no'));

  ALTER TABLE draft ADD COLUMN about BLOB CHECK (length(about) = 16);
  ALTER TABLE draft ADD COLUMN place TEXT NOT NULL DEFAULT '';
  CREATE INDEX draft_about ON draft (about, login) WHERE about IS NOT NULL;

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

  CREATE TABLE "erasure" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "person" TEXT NOT NULL CHECK ("person" <> ''),
    "erased_on" TEXT NOT NULL CHECK ("erased_on" IS date("erased_on", '+0 days')),
    "staff_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED,
    "reason" TEXT NOT NULL CHECK ("reason" <> ''),
    "records" TEXT CHECK ("records" <> '')
  ) STRICT;
  CREATE INDEX "erasure_by_staff_id" ON "erasure" ("staff_id", "erased_on", id) WHERE "staff_id" IS NOT NULL;
  CREATE INDEX erasure_withdrawn ON erasure (id) WHERE withdrawn <> 'undone';
  CREATE TABLE tombstone (
    kind TEXT NOT NULL,
    record_id BLOB NOT NULL CHECK (length(record_id) = 16),
    erasure_id BLOB NOT NULL REFERENCES "erasure" (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (kind, record_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER tombstone_stays BEFORE UPDATE ON tombstone
    BEGIN SELECT RAISE(ABORT, 'what was erased stays erased'); END;
  CREATE TRIGGER tombstone_is_kept BEFORE DELETE ON tombstone
    BEGIN SELECT RAISE(ABORT, 'what was erased stays erased'); END;

  CREATE INDEX tombstone_of_erasure ON tombstone (erasure_id);
  CREATE TRIGGER erasure_stays BEFORE UPDATE ON "erasure"
    WHEN EXISTS (SELECT 1 FROM tombstone WHERE erasure_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'what was erased stays erased'); END;
  CREATE TRIGGER draft_of_nobody_erased BEFORE INSERT ON draft
    WHEN EXISTS (SELECT 1 FROM tombstone WHERE kind = 'applicant' AND record_id = NEW.about)
    BEGIN SELECT RAISE(IGNORE); END;

  DROP TRIGGER change_stays;
  CREATE TRIGGER change_stays BEFORE UPDATE ON change
    WHEN NOT (
      NEW.old IS NULL AND NEW.new IS NULL AND NEW.salt = zeroblob(16) AND NEW.digest = OLD.digest
      AND NEW.set_number = OLD.set_number AND NEW.ordinal = OLD.ordinal AND NEW.verb = OLD.verb
      AND NEW.kind = OLD.kind AND NEW.record_id = OLD.record_id AND NEW.field IS OLD.field
      AND EXISTS (SELECT 1 FROM tombstone WHERE kind = OLD.kind AND record_id = OLD.record_id)
    )
    BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
  DROP TRIGGER change_set_stays;
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
  """
