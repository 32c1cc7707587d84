/// The record tables of schema 1, one a kind: frozen text, because a released step of the schema never changes. A test
/// compares the live tables with the field tables of Domain. Days are text, amounts hundredths, several choices codes
/// with commas, several records their identifiers one after the other. Nothing known is NULL, never "".
let migration1Records = """
  CREATE TABLE "staff" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "login" TEXT CHECK ("login" <> ''),
    "role" TEXT CHECK ("role" IN ('specialist', 'supervisor', 'administrator')),
    "fte_percent" INTEGER CHECK ("fte_percent" BETWEEN 5 AND 100),
    "weekly_target" INTEGER CHECK ("weekly_target" BETWEEN 0 AND 50),
    "phone" TEXT CHECK ("phone" <> ''),
    "active_from" TEXT CHECK ("active_from" IS date("active_from", '+0 days')),
    "active_to" TEXT CHECK ("active_to" IS date("active_to", '+0 days'))
  ) STRICT;
  CREATE INDEX staff_by_login ON staff (login);

  CREATE TABLE "settings" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "country" TEXT CHECK ("country" IN ('gb', 'ie', 'no', 'dk', 'se', 'us', 'other')),
    "scheme" TEXT CHECK ("scheme" <> ''),
    "date_order" TEXT CHECK ("date_order" IN ('day_month', 'month_day')),
    "language" TEXT CHECK ("language" IN ('en', 'nb', 'da', 'sv')),
    "weekly_target" INTEGER CHECK ("weekly_target" BETWEEN 0 AND 50),
    "initials" TEXT CHECK ("initials" IN ('yes', 'no'))
  ) STRICT;

  CREATE TABLE "team" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "phone" TEXT CHECK ("phone" <> ''),
    "meeting" TEXT CHECK ("meeting" <> '')
  ) STRICT;

  CREATE TABLE "applicant" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "first_name" TEXT CHECK ("first_name" <> ''),
    "last_name" TEXT CHECK ("last_name" <> ''),
    "known_as" TEXT CHECK ("known_as" <> ''),
    "reference" TEXT CHECK ("reference" <> ''),
    "phone" TEXT CHECK ("phone" <> ''),
    "email" TEXT CHECK ("email" <> ''),
    "town" TEXT CHECK ("town" <> ''),
    "how_to_reach" TEXT CHECK ("how_to_reach" <> ''),
    "team_id" BLOB REFERENCES "team" (id) DEFERRABLE INITIALLY DEFERRED,
    "mark" TEXT CHECK ("mark" IN ('star', 'question', 'bell')),
    "about" TEXT CHECK ("about" <> '')
  ) STRICT;
  CREATE INDEX "applicant_by_team_id" ON "applicant" ("team_id", id) WHERE "team_id" IS NOT NULL;

  CREATE TABLE "episode" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "raised_on" TEXT CHECK ("raised_on" IS date("raised_on", '+0 days')),
    "referred_on" TEXT CHECK ("referred_on" IS date("referred_on", '+0 days')),
    "referral_source" TEXT CHECK ("referral_source" <> ''),
    "accepted_on" TEXT CHECK ("accepted_on" IS date("accepted_on", '+0 days')),
    "entry_on" TEXT CHECK ("entry_on" IS date("entry_on", '+0 days')),
    "work_at_entry" TEXT CHECK ("work_at_entry" IN ('out_of_work', 'employed_keep', 'employed_change', 'student')),
    "left_on" TEXT CHECK ("left_on" IS date("left_on", '+0 days')),
    "left_because" TEXT CHECK ("left_because" IN (
      'graduated', 'asked_to_stop', 'unable_to_contact', 'moved', 'prison', 'death', 'other')),
    "working_when_left" TEXT CHECK ("working_when_left" IN ('yes', 'no')),
    "left_note" TEXT CHECK ("left_note" <> '')
  ) STRICT;
  CREATE INDEX "episode_by_applicant_id" ON "episode" ("applicant_id", coalesce("referred_on", ''), id);

  CREATE TABLE "status" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "episode_id" BLOB REFERENCES "episode" (id) DEFERRABLE INITIALLY DEFERRED,
    "status" TEXT NOT NULL CHECK ("status" IN (
      'profile', 'search', 'offer', 'studying', 'pause', 'out_of_touch', 'step_down')),
    "from_on" TEXT CHECK ("from_on" IS date("from_on", '+0 days')),
    "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days')),
    "review_on" TEXT CHECK ("review_on" IS date("review_on", '+0 days')),
    "note" TEXT CHECK ("note" <> '')
  ) STRICT;
  CREATE INDEX "status_by_applicant_id" ON "status" ("applicant_id", coalesce("from_on", ''), id);
  CREATE INDEX "status_by_episode_id" ON "status" ("episode_id", coalesce("from_on", ''), id) WHERE "episode_id" IS NOT NULL;

  CREATE TABLE "assignment" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "staff_id" BLOB NOT NULL REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED,
    "role" TEXT CHECK ("role" IN ('primary', 'cover')),
    "from_on" TEXT CHECK ("from_on" IS date("from_on", '+0 days')),
    "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days'))
  ) STRICT;
  CREATE INDEX "assignment_by_applicant_id" ON "assignment" ("applicant_id", coalesce("from_on", ''), id);
  CREATE INDEX "assignment_by_staff_id" ON "assignment" ("staff_id", coalesce("from_on", ''), id);

  CREATE TABLE "profile" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "dream_job" TEXT CHECK ("dream_job" <> ''),
    "next_goal" TEXT CHECK ("next_goal" <> ''),
    "why_work" TEXT CHECK ("why_work" <> ''),
    "worries" TEXT CHECK ("worries" <> ''),
    "work_history" TEXT CHECK ("work_history" <> ''),
    "education" TEXT CHECK ("education" <> ''),
    "languages" TEXT CHECK ("languages" <> ''),
    "licences" TEXT CHECK ("licences" <> ''),
    "strengths" TEXT CHECK ("strengths" <> ''),
    "what_helps" TEXT CHECK ("what_helps" <> ''),
    "early_signs" TEXT CHECK ("early_signs" <> ''),
    "best_hours" TEXT CHECK ("best_hours" <> ''),
    "transport" TEXT CHECK ("transport" <> ''),
    "benefits" TEXT CHECK ("benefits" <> ''),
    "benefit_worries" TEXT CHECK ("benefit_worries" <> ''),
    "network" TEXT CHECK ("network" <> ''),
    "started_on" TEXT CHECK ("started_on" IS date("started_on", '+0 days')),
    "revised_on" TEXT CHECK ("revised_on" IS date("revised_on", '+0 days'))
  ) STRICT;
  CREATE INDEX "profile_by_applicant_id" ON "profile" ("applicant_id", coalesce("revised_on", ''), id);

  CREATE TABLE "preference" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "stance" TEXT NOT NULL CHECK ("stance" IN ('wanted', 'definitely_not')),
    "about" TEXT NOT NULL CHECK ("about" IN (
      'kind_of_work', 'exploring', 'employer', 'hours', 'days_and_times', 'pay', 'travel', 'setting',
      'contract', 'way_searched', 'other')),
    "words" TEXT NOT NULL CHECK ("words" <> ''),
    "importance" TEXT CHECK ("importance" IN ('must', 'want', 'nice')),
    "rank" INTEGER CHECK ("rank" BETWEEN 1 AND 99),
    "least" INTEGER CHECK ("least" BETWEEN 0 AND 100000),
    "most" INTEGER CHECK ("most" BETWEEN 0 AND 100000),
    "source" TEXT CHECK ("source" IN ('person', 'family', 'clinician', 'specialist', 'other')),
    "noted_on" TEXT CHECK ("noted_on" IS date("noted_on", '+0 days')),
    "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days')),
    "replaces_id" BLOB REFERENCES "preference" (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX "preference_by_applicant_id" ON "preference" ("applicant_id", coalesce("noted_on", ''), id);
  CREATE INDEX "preference_by_replaces_id" ON "preference" ("replaces_id", coalesce("noted_on", ''), id) WHERE "replaces_id" IS NOT NULL;

  CREATE TABLE "no_go_employer" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT CHECK ("name" <> ''),
    "tie" TEXT CHECK ("tie" IN ('former_employer', 'relative', 'own_clinic', 'acquaintance', 'wish')),
    "reason" TEXT CHECK ("reason" <> ''),
    "noted_on" TEXT CHECK ("noted_on" IS date("noted_on", '+0 days')),
    "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days'))
  ) STRICT;
  CREATE INDEX "no_go_employer_by_applicant_id" ON "no_go_employer" ("applicant_id", coalesce("noted_on", ''), id);
  CREATE INDEX "no_go_employer_by_employer_id" ON "no_go_employer" ("employer_id", coalesce("noted_on", ''), id) WHERE "employer_id" IS NOT NULL;

  CREATE TABLE "disclosure" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "approach" TEXT CHECK ("approach" IN ('may_alone', 'with_person', 'not_at_all')),
    "openness" TEXT CHECK ("openness" IN ('nothing', 'agreed_words', 'open')),
    "permitted_words" TEXT CHECK ("permitted_words" <> ''),
    "not_to_say" TEXT CHECK ("not_to_say" <> ''),
    "audience" TEXT CHECK ("audience" IN ('any_employer', 'this_employer', 'named_person')),
    "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "named_person" TEXT CHECK ("named_person" <> ''),
    "pros" TEXT CHECK ("pros" <> ''),
    "cons" TEXT CHECK ("cons" <> ''),
    "decided_on" TEXT CHECK ("decided_on" IS date("decided_on", '+0 days')),
    "revisit_on" TEXT CHECK ("revisit_on" IS date("revisit_on", '+0 days')),
    "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days')),
    "replaces_id" BLOB REFERENCES "disclosure" (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX "disclosure_by_applicant_id" ON "disclosure" ("applicant_id", coalesce("decided_on", ''), id);
  CREATE INDEX "disclosure_by_employer_id" ON "disclosure" ("employer_id", coalesce("decided_on", ''), id) WHERE "employer_id" IS NOT NULL;
  CREATE INDEX "disclosure_by_replaces_id" ON "disclosure" ("replaces_id", coalesce("decided_on", ''), id) WHERE "replaces_id" IS NOT NULL;

  CREATE TABLE "contact_person" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "role" TEXT CHECK ("role" IN ('clinician', 'welfare', 'family', 'friend', 'other')),
    "organisation" TEXT CHECK ("organisation" <> ''),
    "phone" TEXT CHECK ("phone" <> ''),
    "email" TEXT CHECK ("email" <> ''),
    "may_contact" TEXT CHECK ("may_contact" IN ('yes', 'no')),
    "agreed_on" TEXT CHECK ("agreed_on" IS date("agreed_on", '+0 days')),
    "note" TEXT CHECK ("note" <> '')
  ) STRICT;
  CREATE INDEX "contact_person_by_applicant_id" ON "contact_person" ("applicant_id", coalesce("agreed_on", ''), id);

  CREATE TABLE "employer" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "branch" TEXT CHECK ("branch" <> ''),
    "town" TEXT CHECK ("town" <> ''),
    "travel_minutes" INTEGER CHECK ("travel_minutes" BETWEEN 0 AND 1440),
    "size" TEXT CHECK ("size" IN ('small', 'medium', 'large')),
    "sector" TEXT CHECK ("sector" IN ('private', 'public', 'charity')),
    "phone" TEXT CHECK ("phone" <> ''),
    "stage" TEXT CHECK ("stage" IN ('introduce', 'learn', 'propose', 'ongoing')),
    "owner_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED,
    "first_known" TEXT CHECK ("first_known" <> ''),
    "needs" TEXT CHECK ("needs" <> ''),
    "qualities" TEXT CHECK ("qualities" <> ''),
    "hours_offered" TEXT CHECK ("hours_offered" <> ''),
    "do_not_contact" TEXT CHECK ("do_not_contact" IN ('yes', 'no')),
    "do_not_contact_reason" TEXT CHECK ("do_not_contact_reason" <> ''),
    "visited_before_on" TEXT CHECK ("visited_before_on" IS date("visited_before_on", '+0 days')),
    "about" TEXT CHECK ("about" <> '')
  ) STRICT;
  CREATE INDEX "employer_by_owner_id" ON "employer" ("owner_id", id) WHERE "owner_id" IS NOT NULL;

  CREATE TABLE "employer_person" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "employer_id" BLOB NOT NULL REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "role" TEXT CHECK ("role" <> ''),
    "hiring_authority" TEXT CHECK ("hiring_authority" IN ('yes', 'no')),
    "phone" TEXT CHECK ("phone" <> ''),
    "email" TEXT CHECK ("email" <> ''),
    "best_time" TEXT CHECK ("best_time" <> ''),
    "note" TEXT CHECK ("note" <> '')
  ) STRICT;
  CREATE INDEX "employer_person_by_employer_id" ON "employer_person" ("employer_id", id);

  CREATE TABLE "employer_contact" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "employer_id" BLOB NOT NULL REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "person_id" BLOB REFERENCES "employer_person" (id) DEFERRABLE INITIALLY DEFERRED,
    "mode" TEXT CHECK ("mode" IN ('face_to_face', 'phone', 'video', 'text', 'email', 'letter')),
    "happened_on" TEXT NOT NULL CHECK ("happened_on" IS date("happened_on", '+0 days')),
    "hiring_authority" TEXT CHECK ("hiring_authority" IN ('yes', 'no')),
    "visit_stage" TEXT CHECK ("visit_stage" IN ('introduce', 'learn', 'propose', 'ongoing')),
    "applicant_ids" BLOB CHECK (length("applicant_ids") % 16 = 0),
    "result" TEXT CHECK ("result" <> ''),
    "made_by" TEXT CHECK ("made_by" IN ('specialist', 'applicant', 'both')),
    "applicant_present" TEXT CHECK ("applicant_present" IN ('yes', 'no')),
    "competitive_job" TEXT CHECK ("competitive_job" IN ('yes', 'no')),
    "planned" TEXT CHECK ("planned" IN ('yes', 'no')),
    "disclosed" TEXT CHECK ("disclosed" IN ('none', 'agreed_words')),
    "wish_in_mind" TEXT CHECK ("wish_in_mind" <> ''),
    "staff_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX "employer_contact_by_employer_id" ON "employer_contact" ("employer_id", "happened_on", id);
  CREATE INDEX "employer_contact_by_person_id" ON "employer_contact" ("person_id", "happened_on", id) WHERE "person_id" IS NOT NULL;
  CREATE INDEX "employer_contact_by_staff_id" ON "employer_contact" ("staff_id", "happened_on", id) WHERE "staff_id" IS NOT NULL;
  CREATE INDEX "employer_contact_by_day" ON "employer_contact" ("happened_on", id);
  CREATE INDEX employer_contact_made_by ON "employer_contact" (staff_id, id) WHERE staff_id IS NOT NULL;

  CREATE TABLE "job" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT CHECK ("title" <> ''),
    "started_on" TEXT NOT NULL CHECK ("started_on" IS date("started_on", '+0 days')),
    "basis" TEXT CHECK ("basis" IN (
      'competitive', 'self_employed', 'seasonal', 'agency', 'small_hours', 'wage_subsidy', 'flex_job',
      'internship', 'sheltered', 'vta_ordinary', 'volunteering', 'education', 'supported_retention')),
    "hours_week" INTEGER CHECK ("hours_week" BETWEEN 0 AND 8000),
    "pay" INTEGER CHECK ("pay" BETWEEN 0 AND 100000000),
    "pay_period" TEXT CHECK ("pay_period" IN ('hour', 'month', 'year')),
    "found_by" TEXT CHECK ("found_by" IN ('specialist', 'applicant', 'network', 'advert')),
    "duties" TEXT CHECK ("duties" <> ''),
    "job_type" TEXT CHECK ("job_type" <> ''),
    "permanent" TEXT CHECK ("permanent" IN ('yes', 'no')),
    "seasonal" TEXT CHECK ("seasonal" IN ('yes', 'no')),
    "agency" TEXT CHECK ("agency" IN ('yes', 'no')),
    "supervisor" TEXT CHECK ("supervisor" <> ''),
    "told" TEXT CHECK ("told" IN ('none', 'partly', 'open')),
    "wishes_met" TEXT CHECK ("wishes_met" <> ''),
    "supported" TEXT CHECK ("supported" IN ('yes', 'no')),
    "wants_contact" TEXT CHECK ("wants_contact" IN ('yes', 'no')),
    "first_four_hours_on" TEXT CHECK ("first_four_hours_on" IS date("first_four_hours_on", '+0 days')),
    "ended_on" TEXT CHECK ("ended_on" IS date("ended_on", '+0 days')),
    "end_learned_on" TEXT CHECK ("end_learned_on" IS date("end_learned_on", '+0 days')),
    "ended_by" TEXT CHECK ("ended_by" IN ('person', 'employer', 'both', 'natural_end')),
    "end_reasons" TEXT CHECK ("end_reasons" <> ''),
    "end_words" TEXT CHECK ("end_words" <> ''),
    "liked" TEXT CHECK ("liked" <> ''),
    "disliked" TEXT CHECK ("disliked" <> ''),
    "would_have_helped" TEXT CHECK ("would_have_helped" <> ''),
    "learned" TEXT CHECK ("learned" <> ''),
    "wants_another" TEXT CHECK ("wants_another" IN ('yes', 'no')),
    "new_search_offered_on" TEXT CHECK ("new_search_offered_on" IS date("new_search_offered_on", '+0 days'))
  ) STRICT;
  CREATE INDEX "job_by_applicant_id" ON "job" ("applicant_id", "started_on", id);
  CREATE INDEX "job_by_employer_id" ON "job" ("employer_id", "started_on", id) WHERE "employer_id" IS NOT NULL;

  CREATE TABLE "support_contact" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "mode" TEXT CHECK ("mode" IN ('face_to_face', 'phone', 'video', 'text', 'email', 'letter')),
    "happened_on" TEXT NOT NULL CHECK ("happened_on" IS date("happened_on", '+0 days')),
    "place" TEXT CHECK ("place" IN (
      'workplace', 'employer_premises', 'home', 'public_place', 'treatment_site', 'welfare_office',
      'own_office', 'other')),
    "minutes" INTEGER CHECK ("minutes" BETWEEN 0 AND 1440),
    "result" TEXT CHECK ("result" <> ''),
    "purposes" TEXT CHECK ("purposes" <> ''),
    "by_whom" TEXT CHECK ("by_whom" <> ''),
    "with_whom" TEXT CHECK ("with_whom" <> ''),
    "attempted_only" TEXT CHECK ("attempted_only" IN ('yes', 'no')),
    "start_time" TEXT CHECK ("start_time" <> ''),
    "job_id" BLOB REFERENCES "job" (id) DEFERRABLE INITIALLY DEFERRED,
    "next_on" TEXT CHECK ("next_on" IS date("next_on", '+0 days')),
    "staff_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX "support_contact_by_applicant_id" ON "support_contact" ("applicant_id", "happened_on", id);
  CREATE INDEX "support_contact_by_job_id" ON "support_contact" ("job_id", "happened_on", id) WHERE "job_id" IS NOT NULL;
  CREATE INDEX "support_contact_by_staff_id" ON "support_contact" ("staff_id", "happened_on", id) WHERE "staff_id" IS NOT NULL;
  CREATE INDEX "support_contact_by_day" ON "support_contact" ("happened_on", id);
  CREATE INDEX support_contact_made_by ON "support_contact" (staff_id, id) WHERE staff_id IS NOT NULL;

  CREATE TABLE "next_step" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "what" TEXT NOT NULL CHECK ("what" <> ''),
    "due_on" TEXT CHECK ("due_on" IS date("due_on", '+0 days')),
    "at_time" TEXT CHECK ("at_time" <> ''),
    "staff_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED,
    "done_on" TEXT CHECK ("done_on" IS date("done_on", '+0 days')),
    "snooze_reason" TEXT CHECK ("snooze_reason" <> '')
  ) STRICT;
  CREATE INDEX "next_step_by_applicant_id" ON "next_step" ("applicant_id", coalesce("due_on", ''), id) WHERE "applicant_id" IS NOT NULL;
  CREATE INDEX "next_step_by_employer_id" ON "next_step" ("employer_id", coalesce("due_on", ''), id) WHERE "employer_id" IS NOT NULL;
  CREATE INDEX "next_step_by_staff_id" ON "next_step" ("staff_id", coalesce("due_on", ''), id) WHERE "staff_id" IS NOT NULL;

  CREATE TABLE "note" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "text" TEXT NOT NULL CHECK ("text" <> ''),
    "noted_on" TEXT CHECK ("noted_on" IS date("noted_on", '+0 days')),
    "deadline_on" TEXT CHECK ("deadline_on" IS date("deadline_on", '+0 days')),
    "staff_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX "note_by_applicant_id" ON "note" ("applicant_id", coalesce("noted_on", ''), id) WHERE "applicant_id" IS NOT NULL;
  CREATE INDEX "note_by_employer_id" ON "note" ("employer_id", coalesce("noted_on", ''), id) WHERE "employer_id" IS NOT NULL;
  CREATE INDEX "note_by_staff_id" ON "note" ("staff_id", coalesce("noted_on", ''), id) WHERE "staff_id" IS NOT NULL;

  CREATE TABLE "to_settle" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "about_kind" TEXT CHECK ("about_kind" <> ''),
    "about_id" TEXT CHECK ("about_id" <> ''),
    "applicant_id" BLOB REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "field" TEXT CHECK ("field" <> ''),
    "original" TEXT CHECK ("original" <> ''),
    "file" TEXT CHECK ("file" <> ''),
    "line" INTEGER CHECK ("line" BETWEEN 1 AND 10000000),
    "column" TEXT CHECK ("column" <> ''),
    "reason" TEXT CHECK ("reason" <> ''),
    "settled_on" TEXT CHECK ("settled_on" IS date("settled_on", '+0 days'))
  ) STRICT;
  CREATE INDEX "to_settle_by_applicant_id" ON "to_settle" ("applicant_id", id) WHERE "applicant_id" IS NOT NULL;
  CREATE INDEX "to_settle_by_employer_id" ON "to_settle" ("employer_id", id) WHERE "employer_id" IS NOT NULL;
  CREATE INDEX to_settle_open ON to_settle (id) WHERE settled_on IS NULL AND withdrawn IS NULL;

  CREATE TABLE "imported_row" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "sheet" TEXT NOT NULL CHECK ("sheet" <> ''),
    "key" TEXT CHECK ("key" <> ''),
    "cells" TEXT CHECK ("cells" <> ''),
    "records" TEXT CHECK ("records" <> '')
  ) STRICT;
  CREATE INDEX imported_row_by_sheet ON imported_row (sheet, id);

  CREATE TABLE "heading_map" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "sheet" TEXT NOT NULL CHECK ("sheet" <> ''),
    "headings" TEXT CHECK ("headings" <> ''),
    "map" TEXT CHECK ("map" <> '')
  ) STRICT;
  """
