-- The guards of the journal and of tombstones, made once nothing is to be moved any more. The journal is only added to;
-- an erasure alone may empty a row, and the title of a set, of a record that has a tombstone.

CREATE TRIGGER device_stays BEFORE UPDATE ON device
  BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TRIGGER device_is_kept BEFORE DELETE ON device
  BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;

CREATE TRIGGER change_set_is_kept BEFORE DELETE ON change_set
  BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TRIGGER change_set_stays BEFORE UPDATE ON change_set
  WHEN NOT (
    NEW.device = OLD.device AND NEW.number = OLD.number AND NEW.window = OLD.window
    AND NEW.time_ms = OLD.time_ms AND NEW.logical = OLD.logical AND NEW.wall_ms = OLD.wall_ms
    AND NEW.schema = OLD.schema AND NEW.colleague_id IS OLD.colleague_id AND NEW.login = OLD.login AND NEW.act = OLD.act
    AND NEW.title_key = OLD.title_key AND NEW.undoes_device IS OLD.undoes_device
    AND NEW.undoes_number IS OLD.undoes_number AND NEW.previous_hash = OLD.previous_hash AND NEW.hash = OLD.hash
    AND NEW.title_arguments = '["..","..","..","..","..",".."]' AND EXISTS (SELECT 1 FROM tombstone)
  )
  BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;

CREATE TRIGGER change_is_kept BEFORE DELETE ON change
  BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TRIGGER change_stays BEFORE UPDATE ON change
  WHEN NOT (
    NEW.old IS NULL AND NEW.new IS NULL AND NEW.salt = zeroblob(16) AND NEW.digest = OLD.digest
    AND NEW.device = OLD.device AND NEW.set_number = OLD.set_number AND NEW.ordinal = OLD.ordinal
    AND NEW.verb = OLD.verb AND NEW.kind = OLD.kind AND NEW.record_id = OLD.record_id AND NEW.field IS OLD.field
    AND EXISTS (SELECT 1 FROM tombstone WHERE kind = OLD.kind AND record_id = OLD.record_id)
  )
  BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;

CREATE TRIGGER tombstone_stays BEFORE UPDATE ON tombstone
  BEGIN SELECT RAISE(ABORT, 'what was erased stays erased'); END;
