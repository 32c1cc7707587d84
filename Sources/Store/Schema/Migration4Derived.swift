/// What schema 4 adds to the derived tables: by which kinds of work, sectors and towns an employer or an opening is found, and
/// by which kinds of work and sectors that are wanted a person is. `kind` is `employer`, `lead` or `applicant`; `trait` is the
/// code of a kind of work or a sector, or the key of a town.
///
/// Of an employer also: open openings, people hired, the day of the planned visit before the last one (`planned_key`), of
/// the first visit to introduce oneself (`first_key`), and what look-alikes have in common. Further flags of an employer:
/// 4, 8, 16, 32 the stages in their order, 64 open openings, 128 a second visit was booked after the first.
let migration4Derived = """
  CREATE TABLE work_trait (
    trait TEXT NOT NULL,
    kind TEXT NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    PRIMARY KEY (trait, kind, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX work_trait_of ON work_trait (id);
  CREATE INDEX lead_open ON "lead" (coalesce("closes_on", '9999'), id)
    WHERE ("state" IS NULL OR "state" = 'open') AND withdrawn IS NULL;
  CREATE INDEX lead_by_day ON "lead" (coalesce("found_on", ''), id) WHERE withdrawn IS NULL;
  CREATE INDEX application_open ON "application" (coalesce("follow_up_on", '9999'), id)
    WHERE "result" IS NULL AND withdrawn IS NULL;

  ALTER TABLE employer_summary ADD COLUMN openings INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE employer_summary ADD COLUMN hires INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE employer_summary ADD COLUMN planned_key INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE employer_summary ADD COLUMN first_key INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE employer_summary ADD COLUMN like_key TEXT NOT NULL DEFAULT '';
  ALTER TABLE employer_summary ADD COLUMN phone_key TEXT NOT NULL DEFAULT '';
  CREATE INDEX employer_by_planned ON employer_summary (planned_key);
  CREATE INDEX employer_by_first ON employer_summary (first_key, flags);
  CREATE INDEX employer_by_likeness ON employer_summary (like_key, id, town_key) WHERE like_key <> '';
  CREATE INDEX employer_by_phone ON employer_summary (phone_key, id) WHERE phone_key <> '';
  """
