/// Schema 1: the frozen text that made the first store.
let migration1 = [migration1Records, migration1Withdrawn, migration1Journal, migration1Derived].joined(separator: "\n")

/// The journal, undo, drafts and what the store knows of itself.
private let migration1Journal = """
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
  CREATE TRIGGER change_set_stays BEFORE UPDATE ON change_set
    BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
  CREATE TRIGGER change_set_is_kept BEFORE DELETE ON change_set
    BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
  CREATE TRIGGER change_stays BEFORE UPDATE ON change
    BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
  CREATE TRIGGER change_is_kept BEFORE DELETE ON change
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
    PRIMARY KEY (login, key)
  ) STRICT, WITHOUT ROWID;
  """
