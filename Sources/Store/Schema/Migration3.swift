/// Schema 3: promises, appointments, absences, the morning review, moved due dates and the office's own numbers; and what
/// is due about whom, as a derived table of absolute dates.
let migration3 = """
  CREATE TABLE "promise" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "what" TEXT NOT NULL CHECK ("what" <> ''),
    "by_party" TEXT NOT NULL CHECK ("by_party" IN ('us', 'applicant', 'employer', 'clinician', 'welfare', 'family', 'other')),
    "by_name" TEXT CHECK ("by_name" <> ''),
    "to_party" TEXT CHECK ("to_party" IN ('us', 'applicant', 'employer', 'clinician', 'welfare', 'family', 'other')),
    "due_on" TEXT CHECK ("due_on" IS date("due_on", '+0 days')),
    "applicant_id" BLOB REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "made_on" TEXT CHECK ("made_on" IS date("made_on", '+0 days')),
    "staff_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED,
    "outcome" TEXT CHECK ("outcome" IN ('kept', 'broken', 'released')),
    "settled_on" TEXT CHECK ("settled_on" IS date("settled_on", '+0 days')),
    "settled_words" TEXT CHECK ("settled_words" <> '')
  ) STRICT;
  CREATE INDEX "promise_by_applicant_id" ON "promise" ("applicant_id", coalesce("due_on", ''), id) WHERE "applicant_id" IS NOT NULL;
  CREATE INDEX "promise_by_employer_id" ON "promise" ("employer_id", coalesce("due_on", ''), id) WHERE "employer_id" IS NOT NULL;
  CREATE INDEX "promise_by_staff_id" ON "promise" ("staff_id", coalesce("due_on", ''), id) WHERE "staff_id" IS NOT NULL;
  CREATE INDEX promise_open ON "promise" (coalesce("due_on", '9999'), id) WHERE outcome IS NULL AND withdrawn IS NULL;
  CREATE INDEX promise_settled ON "promise" (coalesce("settled_on", ''), id) WHERE outcome IS NOT NULL AND withdrawn IS NULL;
  CREATE INDEX promise_withdrawn ON "promise" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "appointment" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "what" TEXT NOT NULL CHECK ("what" <> ''),
    "on_day" TEXT NOT NULL CHECK ("on_day" IS date("on_day", '+0 days')),
    "at_time" TEXT CHECK ("at_time" <> ''),
    "place" TEXT CHECK ("place" <> ''),
    "purpose" TEXT CHECK ("purpose" IN ('meeting', 'interview', 'work_visit', 'employer_visit', 'team', 'welfare', 'other')),
    "applicant_id" BLOB REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "minutes" INTEGER CHECK ("minutes" BETWEEN 0 AND 1440),
    "staff_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED,
    "outcome" TEXT CHECK ("outcome" IN ('held', 'not_held', 'cancelled'))
  ) STRICT;
  CREATE INDEX "appointment_by_applicant_id" ON "appointment" ("applicant_id", "on_day", id) WHERE "applicant_id" IS NOT NULL;
  CREATE INDEX "appointment_by_employer_id" ON "appointment" ("employer_id", "on_day", id) WHERE "employer_id" IS NOT NULL;
  CREATE INDEX "appointment_by_staff_id" ON "appointment" ("staff_id", "on_day", id) WHERE "staff_id" IS NOT NULL;
  CREATE INDEX appointment_by_day ON "appointment" ("on_day", id) WHERE withdrawn IS NULL;
  CREATE INDEX appointment_withdrawn ON "appointment" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "absence" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "staff_id" BLOB NOT NULL REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED,
    "from_on" TEXT NOT NULL CHECK ("from_on" IS date("from_on", '+0 days')),
    "until_on" TEXT NOT NULL CHECK ("until_on" IS date("until_on", '+0 days')),
    "reason" TEXT CHECK ("reason" IN ('leave', 'holiday', 'training', 'sick', 'other'))
  ) STRICT;
  CREATE INDEX "absence_by_staff_id" ON "absence" ("staff_id", "from_on", id);
  CREATE INDEX absence_withdrawn ON "absence" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "moved_due" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "rule" TEXT NOT NULL CHECK ("rule" <> ''),
    "subject" TEXT NOT NULL CHECK ("subject" <> ''),
    "due_on" TEXT NOT NULL CHECK ("due_on" IS date("due_on", '+0 days')),
    "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days')),
    "handed_to_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED,
    "reason" TEXT CHECK ("reason" <> ''),
    "staff_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX "moved_due_by_applicant_id" ON "moved_due" ("applicant_id", coalesce("until_on", ''), id) WHERE "applicant_id" IS NOT NULL;
  CREATE INDEX "moved_due_by_employer_id" ON "moved_due" ("employer_id", coalesce("until_on", ''), id) WHERE "employer_id" IS NOT NULL;
  CREATE INDEX "moved_due_by_handed_to_id" ON "moved_due" ("handed_to_id", coalesce("until_on", ''), id) WHERE "handed_to_id" IS NOT NULL;
  CREATE INDEX "moved_due_by_staff_id" ON "moved_due" ("staff_id", coalesce("until_on", ''), id) WHERE "staff_id" IS NOT NULL;
  CREATE INDEX moved_due_by_subject ON "moved_due" ("subject", id) WHERE withdrawn IS NULL;
  CREATE INDEX moved_due_withdrawn ON "moved_due" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "review_step" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "staff_id" BLOB NOT NULL REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED,
    "on_day" TEXT NOT NULL CHECK ("on_day" IS date("on_day", '+0 days')),
    "result" TEXT NOT NULL CHECK ("result" IN ('done', 'snoozed', 'nothing_needed'))
  ) STRICT;
  CREATE INDEX "review_step_by_applicant_id" ON "review_step" ("applicant_id", "on_day", id);
  CREATE INDEX "review_step_by_staff_id" ON "review_step" ("staff_id", "on_day", id);
  CREATE INDEX review_step_withdrawn ON "review_step" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "day_review" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "staff_id" BLOB NOT NULL REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED,
    "on_day" TEXT NOT NULL CHECK ("on_day" IS date("on_day", '+0 days')),
    "people" INTEGER CHECK ("people" BETWEEN 0 AND 100000),
    "left_over" INTEGER CHECK ("left_over" BETWEEN 0 AND 100000)
  ) STRICT;
  CREATE INDEX "day_review_by_staff_id" ON "day_review" ("staff_id", "on_day", id);
  CREATE INDEX day_review_withdrawn ON "day_review" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "rule_setting" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "rule" TEXT NOT NULL CHECK ("rule" <> ''),
    "applies" TEXT CHECK ("applies" IN ('yes', 'no')),
    "days" INTEGER CHECK ("days" BETWEEN 0 AND 400),
    "source" TEXT CHECK ("source" <> '')
  ) STRICT;
  CREATE INDEX rule_setting_withdrawn ON "rule_setting" (id) WHERE withdrawn <> 'undone';

  ALTER TABLE "note" ADD COLUMN "done_on" TEXT CHECK ("done_on" IS date("done_on", '+0 days'));
  CREATE INDEX note_deadline ON "note" ("applicant_id", "deadline_on", id)
    WHERE "deadline_on" IS NOT NULL AND "done_on" IS NULL AND withdrawn IS NULL;
  """

/// What is due and the lists again, with what they show now. They are derived: made anew, then filled from the records.
///
/// `due_item` has one row for each colleague who sees the item (`viewer_id`; sixteen zero bytes for nobody); `leads` marks
/// one of them, so that a list of everybody's shows each item once. `sort` is the day it is shown under, then the time.
/// Flags of a person, further: 64 waits for us, 128 waits for somebody else, 256 new to their specialist.
let migration3Derived =
  """
  CREATE TABLE due_item (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    viewer_id BLOB NOT NULL,
    leads INTEGER NOT NULL,
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
    staff_id BLOB,
    moved_to INTEGER,
    moved_because TEXT NOT NULL
  ) STRICT;
  CREATE INDEX due_by_viewer ON due_item (viewer_id, sort, id);
  CREATE INDEX due_by_day ON due_item (sort, id) WHERE leads = 1;
  CREATE INDEX due_about ON due_item (about_id, sort, id);

  DROP TABLE person_summary;
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
    flags INTEGER NOT NULL
  ) STRICT;
  """
  + personIndexes(prefix: "person", columns: "")
  + personIndexes(prefix: "person_mine", columns: "staff_id, ")
    + """
    CREATE INDEX person_unassigned ON person_summary (name_key, id, flags)
      WHERE (flags & 1) = 0 AND (flags & 32) <> 0;
    CREATE INDEX person_changing ON person_summary (changes_on) WHERE changes_on IS NOT NULL;
    """

/// One index for each order, and one for each filter in the order of names.
private func personIndexes(prefix: String, columns: String) -> String {
  let orders = [
    ("by_name", "name_key"), ("by_next", "next_key"), ("by_contact", "contact_key"), ("by_phase", "phase_key"),
  ]
  let filters = [
    ("working", 2), ("searching", 4), ("no_next", 8), ("marked", 16), ("waiting_us", 64), ("waiting_them", 128),
    ("new", 256),
  ]
  let byOrder = orders.map { name, key in
    "CREATE INDEX \(prefix)_\(name) ON person_summary (\(columns)\(key), id, flags) WHERE (flags & 1) = 0;"
  }
  let byFilter = filters.map { name, flag in
    """
    CREATE INDEX \(prefix)_\(name) ON person_summary (\(columns)name_key, id, flags)
      WHERE (flags & 1) = 0 AND (flags & \(flag)) <> 0;
    """
  }
  let others = [
    "CREATE INDEX \(prefix)_left ON person_summary (\(columns)name_key, id, flags) WHERE (flags & 1) <> 0;",
    """
    CREATE INDEX \(prefix)_meeting ON person_summary (\(columns)meeting_on, name_key, id, flags)
      WHERE (flags & 1) = 0 AND meeting_on IS NOT NULL;
    """,
  ]
  return (byOrder + byFilter + others).joined(separator: "\n") + "\n"
}
