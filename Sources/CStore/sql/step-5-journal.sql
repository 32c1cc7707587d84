-- Schema 5: the journal's numbers and its chain of hashes are per device, so that two stores' histories can one day
-- stand in one file. A set is named by the device that wrote it and its number there; across devices the order is that
-- of the hybrid logical time. What a set is for is a code, so that its title is nothing but words.
--
-- Every set keeps its device, its hash and the hash it goes on from. Until now one chain went through all devices of a
-- file: a store that came back from a copy went on as another device. The first set of such a device still names the
-- last hash of the copy, and `device` says which set that is (`from_device`, `from_number`).

ALTER TABLE undo_step RENAME TO undo_step_4;
ALTER TABLE change RENAME TO change_4;
ALTER TABLE change_set RENAME TO change_set_4;

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
  staff_id BLOB,
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

INSERT INTO device (id) SELECT device FROM change_set_4 GROUP BY device ORDER BY min(number);

-- Where each set stood, and where it stands now.
CREATE TEMP TABLE place (was INTEGER PRIMARY KEY, device INTEGER NOT NULL, number INTEGER NOT NULL);
INSERT INTO place
  SELECT s.number, d.number, s.number - min(s.number) OVER (PARTITION BY s.device) + 1
  FROM change_set_4 AS s JOIN device AS d ON d.id = s.device;

INSERT INTO change_set (
    device, number, window, time_ms, logical, wall_ms, schema, staff_id, login, act, title_key, title_arguments,
    undoes_device, undoes_number, previous_hash, hash)
  SELECT
    p.device, p.number, s.window, s.time_ms, s.logical, s.wall_ms, s.schema, s.staff_id, s.login,
    CASE
      WHEN s.role <> 'edit' THEN s.role
      WHEN s.title_key = '{1} merged into {2}' THEN 'merge'
      WHEN s.title_key = 'Import of {1}' THEN 'import'
      WHEN s.title_key = 'everything about one person erased' THEN 'erasure'
      ELSE 'plain'
    END,
    s.title_key, s.title_arguments, u.device, u.number, s.previous_hash, s.hash
  FROM change_set_4 AS s JOIN place AS p ON p.was = s.number LEFT JOIN place AS u ON u.was = s.undoes
  ORDER BY p.device, p.number;
INSERT INTO change (device, set_number, ordinal, verb, kind, record_id, field, old, new, salt, digest)
  SELECT p.device, p.number, c.ordinal, c.verb, c.kind, c.record_id, c.field, c.old, c.new, c.salt, c.digest
  FROM change_4 AS c JOIN place AS p ON p.was = c.set_number
  ORDER BY p.device, p.number, c.ordinal;
INSERT INTO undo_step (number, login, window, device, set_number, is_undone)
  SELECT u.number, u.login, u.window, p.device, p.number, u.is_undone
  FROM undo_step_4 AS u JOIN place AS p ON p.was = u.set_number;
UPDATE device SET from_device = before.device, from_number = before.number
  FROM place AS first JOIN place AS before ON before.was = first.was - 1
  WHERE first.number = 1 AND first.device = device.number;

DROP TABLE temp.place;
DROP TABLE undo_step_4;
DROP TABLE change_4;
DROP TABLE change_set_4;
DROP TRIGGER tombstone_stays;

CREATE INDEX change_set_by_time ON change_set (time_ms, logical, device, number);
CREATE INDEX change_of_record ON change (kind, record_id, device, set_number, ordinal);
CREATE INDEX undo_step_by_login ON undo_step (login, is_undone, number);
CREATE INDEX undo_step_of_set ON undo_step (device, set_number);
