-- Schema 6: what people read has one word for each thing, and the tables, fields and codes have the same. The journal
-- keeps what was written; `NamesBefore6` says what an old name is called now.

DROP TRIGGER IF EXISTS device_stays;
DROP TRIGGER IF EXISTS device_is_kept;
DROP TRIGGER IF EXISTS change_set_is_kept;
DROP TRIGGER IF EXISTS change_set_stays;
DROP TRIGGER IF EXISTS change_is_kept;
DROP TRIGGER IF EXISTS change_stays;
DROP TRIGGER IF EXISTS tombstone_stays;

-- Indexes whose name or text changes: they are made again below.
DROP INDEX staff_by_login;
DROP INDEX staff_withdrawn;
DROP INDEX settings_withdrawn;
DROP INDEX team_withdrawn;
DROP INDEX applicant_withdrawn;
DROP INDEX episode_by_applicant_id;
DROP INDEX episode_withdrawn;
DROP INDEX status_by_episode_id;
DROP INDEX status_withdrawn;
DROP INDEX assignment_by_staff_id;
DROP INDEX assignment_withdrawn;
DROP INDEX profile_by_applicant_id;
DROP INDEX profile_withdrawn;
DROP INDEX no_go_employer_withdrawn;
DROP INDEX disclosure_withdrawn;
DROP INDEX contact_person_withdrawn;
DROP INDEX employer_by_owner_id;
DROP INDEX employer_withdrawn;
DROP INDEX employer_person_withdrawn;
DROP INDEX job_withdrawn;
DROP INDEX support_contact_by_applicant_id;
DROP INDEX support_contact_by_job_id;
DROP INDEX support_contact_by_staff_id;
DROP INDEX support_contact_by_day;
DROP INDEX support_contact_made_by;
DROP INDEX support_contact_withdrawn;
DROP INDEX next_step_by_staff_id;
DROP INDEX next_step_withdrawn;
DROP INDEX note_by_staff_id;
DROP INDEX note_withdrawn;
DROP INDEX to_settle_by_applicant_id;
DROP INDEX to_settle_by_employer_id;
DROP INDEX to_settle_open;
DROP INDEX to_settle_withdrawn;
DROP INDEX heading_map_withdrawn;
DROP INDEX erasure_by_staff_id;
DROP INDEX erasure_withdrawn;
DROP INDEX promise_by_staff_id;
DROP INDEX promise_open;
DROP INDEX promise_settled;
DROP INDEX promise_withdrawn;
DROP INDEX promise_mine_open;
DROP INDEX promise_mine_settled;
DROP INDEX appointment_by_staff_id;
DROP INDEX appointment_withdrawn;
DROP INDEX absence_by_staff_id;
DROP INDEX absence_withdrawn;
DROP INDEX moved_due_by_applicant_id;
DROP INDEX moved_due_by_employer_id;
DROP INDEX moved_due_by_handed_to_id;
DROP INDEX moved_due_by_staff_id;
DROP INDEX moved_due_by_subject;
DROP INDEX moved_due_withdrawn;
DROP INDEX review_step_by_staff_id;
DROP INDEX review_step_withdrawn;
DROP INDEX day_review_by_staff_id;
DROP INDEX day_review_withdrawn;
DROP INDEX rule_setting_withdrawn;
DROP INDEX past_work_by_applicant_id;
DROP INDEX past_work_withdrawn;
DROP INDEX education_withdrawn;
DROP INDEX profile_session_by_applicant_id;
DROP INDEX profile_session_by_staff_id;
DROP INDEX profile_session_withdrawn;
DROP INDEX sensitive_note_withdrawn;
DROP INDEX tie_by_employer_id;
DROP INDEX tie_by_person_id;
DROP INDEX tie_by_applicant_id;
DROP INDEX tie_by_staff_id;
DROP INDEX tie_withdrawn;
DROP INDEX lead_by_employer_id;
DROP INDEX lead_by_person_id;
DROP INDEX lead_by_staff_id;
DROP INDEX lead_withdrawn;
DROP INDEX lead_open;
DROP INDEX lead_by_day;
DROP INDEX suggestion_by_lead_id;
DROP INDEX suggestion_by_staff_id;
DROP INDEX suggestion_withdrawn;
DROP INDEX application_by_lead_id;
DROP INDEX application_by_staff_id;
DROP INDEX application_withdrawn;
DROP INDEX hours_change_withdrawn;
DROP INDEX support_plan_withdrawn;
DROP INDEX benefit_withdrawn;
DROP INDEX benefits_advice_withdrawn;
DROP INDEX preference_by_applicant_id;
DROP INDEX preference_by_employer_id;
DROP INDEX preference_by_replaces_id;
DROP INDEX preference_by_job_id;
DROP INDEX preference_by_application_id;
DROP INDEX preference_by_suggestion_id;
DROP INDEX preference_withdrawn;
DROP INDEX employer_contact_by_staff_id;
DROP INDEX employer_contact_withdrawn;

-- Tables and fields.
ALTER TABLE "staff" RENAME TO "colleague";
ALTER TABLE "colleague" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "settings" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "settings" RENAME COLUMN "scheme" TO "service_name";
ALTER TABLE "settings" RENAME COLUMN "asks_look_reason" TO "asks_why_opened";
ALTER TABLE "team" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "applicant" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "episode" RENAME TO "service_period";
ALTER TABLE "service_period" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "service_period" RENAME COLUMN "raised_on" TO "first_mentioned_on";
ALTER TABLE "service_period" RENAME COLUMN "entry_on" TO "first_meeting_on";
ALTER TABLE "status" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "status" RENAME COLUMN "episode_id" TO "service_period_id";
ALTER TABLE "assignment" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "assignment" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "profile" RENAME TO "career_profile";
ALTER TABLE "career_profile" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "no_go_employer" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "disclosure" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "contact_person" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "employer" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "employer" RENAME COLUMN "sector" TO "ownership";
ALTER TABLE "employer" RENAME COLUMN "owner_id" TO "lead_contact_id";
ALTER TABLE "employer" RENAME COLUMN "job_types" TO "kinds_of_work";
ALTER TABLE "employer_person" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "job" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "job" RENAME COLUMN "job_type" TO "type_of_job_words";
ALTER TABLE "job" RENAME COLUMN "supervisor" TO "line_manager";
ALTER TABLE "job" RENAME COLUMN "wishes_met" TO "preferences_met";
ALTER TABLE "job" RENAME COLUMN "occupation" TO "kind_of_work";
ALTER TABLE "job" RENAME COLUMN "preference_ids" TO "job_preference_ids";
ALTER TABLE "support_contact" RENAME TO "person_contact";
ALTER TABLE "person_contact" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "person_contact" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "next_step" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "next_step" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "next_step" RENAME COLUMN "snooze_reason" TO "postpone_reason";
ALTER TABLE "note" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "note" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "to_settle" RENAME TO "to_check";
ALTER TABLE "to_check" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "to_check" RENAME COLUMN "settled_on" TO "checked_on";
ALTER TABLE "imported_row" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "heading_map" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "erasure" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "erasure" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "promise" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "promise" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "promise" RENAME COLUMN "settled_on" TO "closed_on";
ALTER TABLE "promise" RENAME COLUMN "settled_words" TO "closed_words";
ALTER TABLE "appointment" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "appointment" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "absence" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "absence" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "moved_due" RENAME TO "postponement";
ALTER TABLE "postponement" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "postponement" RENAME COLUMN "handed_to_id" TO "passed_on_to_id";
ALTER TABLE "postponement" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "review_step" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "review_step" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "day_review" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "day_review" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "rule_setting" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "past_work" RENAME TO "past_job";
ALTER TABLE "past_job" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "past_job" RENAME COLUMN "job_type" TO "kind_of_work";
ALTER TABLE "education" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "profile_session" RENAME TO "profile_meeting";
ALTER TABLE "profile_meeting" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "profile_meeting" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "sensitive_note" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "tie" RENAME TO "connection";
ALTER TABLE "connection" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "connection" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "lead" RENAME TO "job_lead";
ALTER TABLE "job_lead" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "job_lead" RENAME COLUMN "job_type" TO "kind_of_work";
ALTER TABLE "job_lead" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "suggestion" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "suggestion" RENAME COLUMN "lead_id" TO "job_lead_id";
ALTER TABLE "suggestion" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "application" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "application" RENAME COLUMN "job_type" TO "kind_of_work";
ALTER TABLE "application" RENAME COLUMN "lead_id" TO "job_lead_id";
ALTER TABLE "application" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "hours_change" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "support_plan" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "benefit" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "benefits_advice" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "preference" RENAME TO "job_preference";
ALTER TABLE "job_preference" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "job_preference" RENAME COLUMN "job_type" TO "kind_of_work";
ALTER TABLE "employer_contact" RENAME COLUMN withdrawn TO removed;
ALTER TABLE "employer_contact" RENAME COLUMN "wish_in_mind" TO "preference_in_mind";
ALTER TABLE "employer_contact" RENAME COLUMN "staff_id" TO "colleague_id";
ALTER TABLE "employer_contact" RENAME COLUMN "preference_ids" TO "job_preference_ids";

-- Codes: a column beside the old one takes the new list of codes.
ALTER TABLE "no_go_employer" ADD COLUMN "why" TEXT
  CHECK ("why" IN ('former_employer', 'relative', 'own_clinic', 'acquaintance', 'preference'));
UPDATE "no_go_employer" SET "why" = iif("tie" = 'wish', 'preference', "tie");
ALTER TABLE "no_go_employer" DROP COLUMN "tie";

ALTER TABLE "service_period" RENAME COLUMN "left_because" TO "left_because_4";
ALTER TABLE "service_period" ADD COLUMN "left_because" TEXT CHECK ("left_because" IN (
  'moved_on', 'asked_to_stop', 'unable_to_contact', 'moved', 'prison', 'death', 'other'));
UPDATE "service_period" SET "left_because" = iif("left_because_4" = 'graduated', 'moved_on', "left_because_4");
ALTER TABLE "service_period" DROP COLUMN "left_because_4";

ALTER TABLE "job" ADD COLUMN "type_of_job" TEXT CHECK ("type_of_job" IN (
  'competitive', 'self_employed', 'seasonal', 'agency', 'small_hours', 'wage_subsidy', 'flex_job', 'work_placement',
  'sheltered', 'adapted_ordinary', 'volunteering', 'education', 'kept_job'));
UPDATE "job" SET "type_of_job" = CASE "basis"
  WHEN 'internship' THEN 'work_placement' WHEN 'vta_ordinary' THEN 'adapted_ordinary'
  WHEN 'supported_retention' THEN 'kept_job' ELSE "basis" END;
ALTER TABLE "job" DROP COLUMN "basis";

ALTER TABLE "promise" RENAME COLUMN "outcome" TO "outcome_4";
ALTER TABLE "promise" ADD COLUMN "outcome" TEXT
  CHECK ("outcome" IN ('kept', 'did_not_happen', 'no_longer_needed'));
UPDATE "promise" SET "outcome" = CASE "outcome_4"
  WHEN 'broken' THEN 'did_not_happen' WHEN 'released' THEN 'no_longer_needed' ELSE "outcome_4" END;
ALTER TABLE "promise" DROP COLUMN "outcome_4";

ALTER TABLE "review_step" RENAME TO "review_step_4";
CREATE TABLE "review_step" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "colleague_id" BLOB NOT NULL REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED,
  "on_day" TEXT NOT NULL CHECK ("on_day" IS date("on_day", '+0 days')),
  "result" TEXT NOT NULL CHECK ("result" IN ('done', 'postponed', 'nothing_needed'))
) STRICT;
INSERT INTO "review_step"
  SELECT id, removed, "applicant_id", "colleague_id", "on_day", iif("result" = 'snoozed', 'postponed', "result")
  FROM "review_step_4";
DROP TABLE "review_step_4";

UPDATE "rule_setting" SET "rule" = 'preferences_still_true' WHERE "rule" = 'wishes_still_true';
UPDATE "postponement" SET "rule" = 'preferences_still_true' WHERE "rule" = 'wishes_still_true';

-- The indexes again.
CREATE INDEX colleague_by_login ON "colleague" (login);
CREATE INDEX colleague_removed ON "colleague" (id) WHERE removed <> 'undone';
CREATE INDEX settings_removed ON "settings" (id) WHERE removed <> 'undone';
CREATE INDEX team_removed ON "team" (id) WHERE removed <> 'undone';
CREATE INDEX applicant_removed ON "applicant" (id) WHERE removed <> 'undone';
CREATE INDEX "service_period_by_applicant_id" ON "service_period" ("applicant_id", coalesce("referred_on", ''), id);
CREATE INDEX service_period_removed ON "service_period" (id) WHERE removed <> 'undone';
CREATE INDEX "status_by_service_period_id" ON "status" ("service_period_id", coalesce("from_on", ''), id)
  WHERE "service_period_id" IS NOT NULL;
CREATE INDEX status_removed ON "status" (id) WHERE removed <> 'undone';
CREATE INDEX "assignment_by_colleague_id" ON "assignment" ("colleague_id", coalesce("from_on", ''), id);
CREATE INDEX assignment_removed ON "assignment" (id) WHERE removed <> 'undone';
CREATE INDEX "career_profile_by_applicant_id" ON "career_profile" ("applicant_id", coalesce("revised_on", ''), id);
CREATE INDEX career_profile_removed ON "career_profile" (id) WHERE removed <> 'undone';
CREATE INDEX no_go_employer_removed ON "no_go_employer" (id) WHERE removed <> 'undone';
CREATE INDEX disclosure_removed ON "disclosure" (id) WHERE removed <> 'undone';
CREATE INDEX contact_person_removed ON "contact_person" (id) WHERE removed <> 'undone';
CREATE INDEX "employer_by_lead_contact_id" ON "employer" ("lead_contact_id", id) WHERE "lead_contact_id" IS NOT NULL;
CREATE INDEX employer_removed ON "employer" (id) WHERE removed <> 'undone';
CREATE INDEX employer_person_removed ON "employer_person" (id) WHERE removed <> 'undone';
CREATE INDEX job_removed ON "job" (id) WHERE removed <> 'undone';
CREATE INDEX "person_contact_by_applicant_id" ON "person_contact" ("applicant_id", "happened_on", id);
CREATE INDEX "person_contact_by_job_id" ON "person_contact" ("job_id", "happened_on", id)
  WHERE "job_id" IS NOT NULL;
CREATE INDEX "person_contact_by_colleague_id" ON "person_contact" ("colleague_id", "happened_on", id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX "person_contact_by_day" ON "person_contact" ("happened_on", id);
CREATE INDEX person_contact_made_by ON "person_contact" (colleague_id, id) WHERE colleague_id IS NOT NULL;
CREATE INDEX person_contact_removed ON "person_contact" (id) WHERE removed <> 'undone';
CREATE INDEX "next_step_by_colleague_id" ON "next_step" ("colleague_id", coalesce("due_on", ''), id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX next_step_removed ON "next_step" (id) WHERE removed <> 'undone';
CREATE INDEX "note_by_colleague_id" ON "note" ("colleague_id", coalesce("noted_on", ''), id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX note_removed ON "note" (id) WHERE removed <> 'undone';
CREATE INDEX "to_check_by_applicant_id" ON "to_check" ("applicant_id", id) WHERE "applicant_id" IS NOT NULL;
CREATE INDEX "to_check_by_employer_id" ON "to_check" ("employer_id", id) WHERE "employer_id" IS NOT NULL;
CREATE INDEX to_check_open ON "to_check" (id) WHERE checked_on IS NULL AND removed IS NULL;
CREATE INDEX to_check_removed ON "to_check" (id) WHERE removed <> 'undone';
CREATE INDEX heading_map_removed ON "heading_map" (id) WHERE removed <> 'undone';
CREATE INDEX "erasure_by_colleague_id" ON "erasure" ("colleague_id", "erased_on", id) WHERE "colleague_id" IS NOT NULL;
CREATE INDEX erasure_removed ON "erasure" (id) WHERE removed <> 'undone';
CREATE INDEX "promise_by_colleague_id" ON "promise" ("colleague_id", coalesce("due_on", ''), id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX promise_open ON "promise" (coalesce("due_on", '9999'), id) WHERE outcome IS NULL AND removed IS NULL;
CREATE INDEX promise_closed ON "promise" (coalesce("closed_on", ''), id)
  WHERE outcome IS NOT NULL AND removed IS NULL;
CREATE INDEX promise_removed ON "promise" (id) WHERE removed <> 'undone';
CREATE INDEX promise_mine_open ON "promise" ("colleague_id", coalesce("due_on", '9999'), id)
  WHERE outcome IS NULL AND removed IS NULL;
CREATE INDEX promise_mine_closed ON "promise" ("colleague_id", coalesce("closed_on", ''), id)
  WHERE outcome IS NOT NULL AND removed IS NULL;
CREATE INDEX "appointment_by_colleague_id" ON "appointment" ("colleague_id", "on_day", id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX appointment_removed ON "appointment" (id) WHERE removed <> 'undone';
CREATE INDEX "absence_by_colleague_id" ON "absence" ("colleague_id", "from_on", id);
CREATE INDEX absence_removed ON "absence" (id) WHERE removed <> 'undone';
CREATE INDEX "postponement_by_applicant_id" ON "postponement" ("applicant_id", coalesce("until_on", ''), id)
  WHERE "applicant_id" IS NOT NULL;
CREATE INDEX "postponement_by_employer_id" ON "postponement" ("employer_id", coalesce("until_on", ''), id)
  WHERE "employer_id" IS NOT NULL;
CREATE INDEX "postponement_by_passed_on_to_id" ON "postponement" ("passed_on_to_id", coalesce("until_on", ''), id)
  WHERE "passed_on_to_id" IS NOT NULL;
CREATE INDEX "postponement_by_colleague_id" ON "postponement" ("colleague_id", coalesce("until_on", ''), id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX "postponement_by_subject" ON "postponement" ("subject", id) WHERE removed IS NULL;
CREATE INDEX postponement_removed ON "postponement" (id) WHERE removed <> 'undone';
CREATE INDEX "review_step_by_applicant_id" ON "review_step" ("applicant_id", "on_day", id);
CREATE INDEX "review_step_by_colleague_id" ON "review_step" ("colleague_id", "on_day", id);
CREATE INDEX review_step_removed ON "review_step" (id) WHERE removed <> 'undone';
CREATE INDEX "day_review_by_colleague_id" ON "day_review" ("colleague_id", "on_day", id);
CREATE INDEX day_review_removed ON "day_review" (id) WHERE removed <> 'undone';
CREATE INDEX rule_setting_removed ON "rule_setting" (id) WHERE removed <> 'undone';
CREATE INDEX "past_job_by_applicant_id" ON "past_job" ("applicant_id", id);
CREATE INDEX past_job_removed ON "past_job" (id) WHERE removed <> 'undone';
CREATE INDEX education_removed ON "education" (id) WHERE removed <> 'undone';
CREATE INDEX "profile_meeting_by_applicant_id" ON "profile_meeting" ("applicant_id", "happened_on", id);
CREATE INDEX "profile_meeting_by_colleague_id" ON "profile_meeting" ("colleague_id", "happened_on", id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX profile_meeting_removed ON "profile_meeting" (id) WHERE removed <> 'undone';
CREATE INDEX sensitive_note_removed ON "sensitive_note" (id) WHERE removed <> 'undone';
CREATE INDEX "connection_by_employer_id" ON "connection" ("employer_id", coalesce("noted_on", ''), id);
CREATE INDEX "connection_by_person_id" ON "connection" ("person_id", coalesce("noted_on", ''), id)
  WHERE "person_id" IS NOT NULL;
CREATE INDEX "connection_by_applicant_id" ON "connection" ("applicant_id", coalesce("noted_on", ''), id)
  WHERE "applicant_id" IS NOT NULL;
CREATE INDEX "connection_by_colleague_id" ON "connection" ("colleague_id", coalesce("noted_on", ''), id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX connection_removed ON "connection" (id) WHERE removed <> 'undone';
CREATE INDEX "job_lead_by_employer_id" ON "job_lead" ("employer_id", coalesce("found_on", ''), id)
  WHERE "employer_id" IS NOT NULL;
CREATE INDEX "job_lead_by_person_id" ON "job_lead" ("person_id", coalesce("found_on", ''), id)
  WHERE "person_id" IS NOT NULL;
CREATE INDEX "job_lead_by_colleague_id" ON "job_lead" ("colleague_id", coalesce("found_on", ''), id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX job_lead_removed ON "job_lead" (id) WHERE removed <> 'undone';
CREATE INDEX job_lead_open ON "job_lead" (coalesce("closes_on", '9999'), id)
  WHERE ("state" IS NULL OR "state" = 'open') AND removed IS NULL;
CREATE INDEX "job_lead_by_day" ON "job_lead" (coalesce("found_on", ''), id) WHERE removed IS NULL;
CREATE INDEX "suggestion_by_job_lead_id" ON "suggestion" ("job_lead_id", coalesce("suggested_on", ''), id)
  WHERE "job_lead_id" IS NOT NULL;
CREATE INDEX "suggestion_by_colleague_id" ON "suggestion" ("colleague_id", coalesce("suggested_on", ''), id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX suggestion_removed ON "suggestion" (id) WHERE removed <> 'undone';
CREATE INDEX "application_by_job_lead_id" ON "application" ("job_lead_id", coalesce("sent_on", ''), id)
  WHERE "job_lead_id" IS NOT NULL;
CREATE INDEX "application_by_colleague_id" ON "application" ("colleague_id", coalesce("sent_on", ''), id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX application_removed ON "application" (id) WHERE removed <> 'undone';
CREATE INDEX hours_change_removed ON "hours_change" (id) WHERE removed <> 'undone';
CREATE INDEX support_plan_removed ON "support_plan" (id) WHERE removed <> 'undone';
CREATE INDEX benefit_removed ON "benefit" (id) WHERE removed <> 'undone';
CREATE INDEX benefits_advice_removed ON "benefits_advice" (id) WHERE removed <> 'undone';
CREATE INDEX "job_preference_by_applicant_id" ON "job_preference" ("applicant_id", coalesce("noted_on", ''), id);
CREATE INDEX "job_preference_by_employer_id" ON "job_preference" ("employer_id", coalesce("noted_on", ''), id)
  WHERE "employer_id" IS NOT NULL;
CREATE INDEX "job_preference_by_replaces_id" ON "job_preference" ("replaces_id", coalesce("noted_on", ''), id)
  WHERE "replaces_id" IS NOT NULL;
CREATE INDEX "job_preference_by_job_id" ON "job_preference" ("job_id", coalesce("noted_on", ''), id)
  WHERE "job_id" IS NOT NULL;
CREATE INDEX "job_preference_by_application_id" ON "job_preference" ("application_id", coalesce("noted_on", ''), id)
  WHERE "application_id" IS NOT NULL;
CREATE INDEX "job_preference_by_suggestion_id" ON "job_preference" ("suggestion_id", coalesce("noted_on", ''), id)
  WHERE "suggestion_id" IS NOT NULL;
CREATE INDEX job_preference_removed ON "job_preference" (id) WHERE removed <> 'undone';
CREATE INDEX "employer_contact_by_colleague_id" ON "employer_contact" ("colleague_id", "happened_on", id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX employer_contact_removed ON "employer_contact" (id) WHERE removed <> 'undone';

-- The access log, the journal and the derived tables.
DROP TRIGGER look_stays;
DROP TRIGGER look_is_kept;
DROP INDEX look_at_person;
ALTER TABLE look RENAME TO access;
ALTER TABLE access RENAME COLUMN staff_id TO colleague_id;
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

ALTER TABLE change_set RENAME COLUMN staff_id TO colleague_id;
ALTER TABLE person_summary RENAME COLUMN staff_id TO colleague_id;
ALTER TABLE employer_summary RENAME COLUMN owner_id TO lead_contact_id;
ALTER TABLE employer_summary RENAME COLUMN openings TO leads;
ALTER TABLE due_item RENAME COLUMN staff_id TO colleague_id;
ALTER TABLE due_item RENAME COLUMN leads TO is_first;

-- What a login chose for itself stands among the drafts, under a key of its own.
UPDATE draft SET key = 'option:initials' WHERE key = 'wish:initials';
