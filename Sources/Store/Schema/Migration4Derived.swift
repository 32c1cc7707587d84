/// What schema 4 adds to the derived tables: by which kinds of work, sectors and towns an employer or an opening is found, and
/// by which kinds of work and sectors that are wanted a person is. `kind` is `employer`, `lead` or `applicant`; `trait` is the
/// code of a kind of work or a sector, or the key of a town.
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
  """
