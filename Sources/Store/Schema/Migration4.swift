/// Schema 4: the way into work. Career history and education, ties, openings, suggestions and applications, hours over time,
/// support plans, benefits and advice.
let migration4 = """
  CREATE TABLE "past_work" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL CHECK ("title" <> ''),
    "employer" TEXT CHECK ("employer" <> ''),
    "job_type" TEXT CHECK ("job_type" IN (
      'isco_01', 'isco_02', 'isco_03', 'isco_11', 'isco_12', 'isco_13', 'isco_14', 'isco_21', 'isco_22',
      'isco_23', 'isco_24', 'isco_25', 'isco_26', 'isco_31', 'isco_32', 'isco_33', 'isco_34', 'isco_35',
      'isco_41', 'isco_42', 'isco_43', 'isco_44', 'isco_51', 'isco_52', 'isco_53', 'isco_54', 'isco_61',
      'isco_62', 'isco_63', 'isco_71', 'isco_72', 'isco_73', 'isco_74', 'isco_75', 'isco_81', 'isco_82',
      'isco_83', 'isco_91', 'isco_92', 'isco_93', 'isco_94', 'isco_95', 'isco_96')),
    "from_year" INTEGER CHECK ("from_year" BETWEEN 1900 AND 2200),
    "to_year" INTEGER CHECK ("to_year" BETWEEN 1900 AND 2200),
    "hours_week" INTEGER CHECK ("hours_week" BETWEEN 0 AND 8000),
    "liked" TEXT CHECK ("liked" <> ''),
    "disliked" TEXT CHECK ("disliked" <> ''),
    "helped" TEXT CHECK ("helped" <> ''),
    "end_reasons" TEXT CHECK ("end_reasons" <> ''),
    "end_words" TEXT CHECK ("end_words" <> ''),
    "lesson" TEXT CHECK ("lesson" <> '')
  ) STRICT;
  CREATE INDEX "past_work_by_applicant_id" ON "past_work" ("applicant_id", id);
  CREATE INDEX past_work_withdrawn ON "past_work" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "education" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "course" TEXT NOT NULL CHECK ("course" <> ''),
    "school" TEXT CHECK ("school" <> ''),
    "level" TEXT CHECK ("level" IN ('school', 'vocational', 'college', 'university', 'course')),
    "started_on" TEXT CHECK ("started_on" IS date("started_on", '+0 days')),
    "ended_on" TEXT CHECK ("ended_on" IS date("ended_on", '+0 days')),
    "years" TEXT CHECK ("years" <> ''),
    "finished" TEXT CHECK ("finished" IN ('yes', 'no')),
    "certificates" TEXT CHECK ("certificates" <> ''),
    "leads_to_goal" TEXT CHECK ("leads_to_goal" IN ('yes', 'no')),
    "supported" TEXT CHECK ("supported" IN ('yes', 'no')),
    "note" TEXT CHECK ("note" <> '')
  ) STRICT;
  CREATE INDEX "education_by_applicant_id" ON "education" ("applicant_id", coalesce("started_on", ''), id);
  CREATE INDEX education_withdrawn ON "education" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "profile_session" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "happened_on" TEXT NOT NULL CHECK ("happened_on" IS date("happened_on", '+0 days')),
    "place" TEXT CHECK ("place" IN (
      'workplace', 'employer_premises', 'home', 'public_place', 'treatment_site', 'welfare_office',
      'own_office', 'other')),
    "minutes" INTEGER CHECK ("minutes" BETWEEN 0 AND 1440),
    "informants" TEXT CHECK ("informants" <> ''),
    "consent" TEXT CHECK ("consent" IN ('yes', 'no')),
    "learned" TEXT CHECK ("learned" <> ''),
    "staff_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX "profile_session_by_applicant_id" ON "profile_session" ("applicant_id", "happened_on", id);
  CREATE INDEX "profile_session_by_staff_id" ON "profile_session" ("staff_id", "happened_on", id)
    WHERE "staff_id" IS NOT NULL;
  CREATE INDEX profile_session_withdrawn ON "profile_session" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "sensitive_note" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "block" TEXT NOT NULL CHECK ("block" IN ('legal', 'money', 'housing', 'care', 'identity')),
    "words" TEXT NOT NULL CHECK ("words" <> ''),
    "valid_until" TEXT CHECK ("valid_until" IS date("valid_until", '+0 days')),
    "noted_on" TEXT CHECK ("noted_on" IS date("noted_on", '+0 days'))
  ) STRICT;
  CREATE INDEX "sensitive_note_by_applicant_id" ON "sensitive_note" ("applicant_id", coalesce("noted_on", ''), id);
  CREATE INDEX sensitive_note_withdrawn ON "sensitive_note" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "tie" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "employer_id" BLOB NOT NULL REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "person_id" BLOB REFERENCES "employer_person" (id) DEFERRABLE INITIALLY DEFERRED,
    "applicant_id" BLOB REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "staff_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED,
    "relation" TEXT NOT NULL CHECK ("relation" IN (
      'knows', 'relative', 'neighbour', 'former_boss', 'former_colleague', 'clinic_staff', 'other')),
    "words" TEXT CHECK ("words" <> ''),
    "noted_on" TEXT CHECK ("noted_on" IS date("noted_on", '+0 days')),
    "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days'))
  ) STRICT;
  CREATE INDEX "tie_by_employer_id" ON "tie" ("employer_id", coalesce("noted_on", ''), id);
  CREATE INDEX "tie_by_person_id" ON "tie" ("person_id", coalesce("noted_on", ''), id)
    WHERE "person_id" IS NOT NULL;
  CREATE INDEX "tie_by_applicant_id" ON "tie" ("applicant_id", coalesce("noted_on", ''), id)
    WHERE "applicant_id" IS NOT NULL;
  CREATE INDEX "tie_by_staff_id" ON "tie" ("staff_id", coalesce("noted_on", ''), id)
    WHERE "staff_id" IS NOT NULL;
  CREATE INDEX tie_withdrawn ON "tie" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "lead" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "title" TEXT NOT NULL CHECK ("title" <> ''),
    "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "job_type" TEXT CHECK ("job_type" IN (
      'isco_01', 'isco_02', 'isco_03', 'isco_11', 'isco_12', 'isco_13', 'isco_14', 'isco_21', 'isco_22',
      'isco_23', 'isco_24', 'isco_25', 'isco_26', 'isco_31', 'isco_32', 'isco_33', 'isco_34', 'isco_35',
      'isco_41', 'isco_42', 'isco_43', 'isco_44', 'isco_51', 'isco_52', 'isco_53', 'isco_54', 'isco_61',
      'isco_62', 'isco_63', 'isco_71', 'isco_72', 'isco_73', 'isco_74', 'isco_75', 'isco_81', 'isco_82',
      'isco_83', 'isco_91', 'isco_92', 'isco_93', 'isco_94', 'isco_95', 'isco_96')),
    "person_id" BLOB REFERENCES "employer_person" (id) DEFERRABLE INITIALLY DEFERRED,
    "source" TEXT CHECK ("source" IN (
      'walk_in', 'network', 'family', 'advert', 'agency', 'welfare', 'employer_called', 'other')),
    "town" TEXT CHECK ("town" <> ''),
    "hours_least" INTEGER CHECK ("hours_least" BETWEEN 0 AND 80),
    "hours_most" INTEGER CHECK ("hours_most" BETWEEN 0 AND 80),
    "days" TEXT CHECK ("days" <> ''),
    "parts_of_day" TEXT CHECK ("parts_of_day" <> ''),
    "settings" TEXT CHECK ("settings" <> ''),
    "contract" TEXT CHECK ("contract" IN (
      'permanent', 'temporary', 'seasonal', 'agency', 'on_call', 'own_business')),
    "pay" INTEGER CHECK ("pay" BETWEEN 0 AND 100000000),
    "pay_period" TEXT CHECK ("pay_period" IN ('hour', 'month', 'year')),
    "tasks" TEXT CHECK ("tasks" <> ''),
    "acts" TEXT CHECK ("acts" IN (
      'us', 'applicant', 'employer', 'clinician', 'welfare', 'family', 'other')),
    "found_on" TEXT CHECK ("found_on" IS date("found_on", '+0 days')),
    "closes_on" TEXT CHECK ("closes_on" IS date("closes_on", '+0 days')),
    "state" TEXT CHECK ("state" IN ('open', 'filled', 'fell_through')),
    "staff_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX "lead_by_employer_id" ON "lead" ("employer_id", coalesce("found_on", ''), id)
    WHERE "employer_id" IS NOT NULL;
  CREATE INDEX "lead_by_person_id" ON "lead" ("person_id", coalesce("found_on", ''), id)
    WHERE "person_id" IS NOT NULL;
  CREATE INDEX "lead_by_staff_id" ON "lead" ("staff_id", coalesce("found_on", ''), id)
    WHERE "staff_id" IS NOT NULL;
  CREATE INDEX lead_withdrawn ON "lead" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "suggestion" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "lead_id" BLOB REFERENCES "lead" (id) DEFERRABLE INITIALLY DEFERRED,
    "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "suggested_on" TEXT CHECK ("suggested_on" IS date("suggested_on", '+0 days')),
    "answer" TEXT CHECK ("answer" IN ('yes', 'maybe', 'not_now', 'no')),
    "answered_on" TEXT CHECK ("answered_on" IS date("answered_on", '+0 days')),
    "words" TEXT CHECK ("words" <> ''),
    "lesson_asked" TEXT CHECK ("lesson_asked" IN ('yes', 'no')),
    "staff_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX "suggestion_by_applicant_id" ON "suggestion" ("applicant_id", coalesce("suggested_on", ''), id);
  CREATE INDEX "suggestion_by_lead_id" ON "suggestion" ("lead_id", coalesce("suggested_on", ''), id)
    WHERE "lead_id" IS NOT NULL;
  CREATE INDEX "suggestion_by_employer_id" ON "suggestion" ("employer_id", coalesce("suggested_on", ''), id)
    WHERE "employer_id" IS NOT NULL;
  CREATE INDEX "suggestion_by_staff_id" ON "suggestion" ("staff_id", coalesce("suggested_on", ''), id)
    WHERE "staff_id" IS NOT NULL;
  CREATE INDEX suggestion_withdrawn ON "suggestion" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "application" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT CHECK ("title" <> ''),
    "job_type" TEXT CHECK ("job_type" IN (
      'isco_01', 'isco_02', 'isco_03', 'isco_11', 'isco_12', 'isco_13', 'isco_14', 'isco_21', 'isco_22',
      'isco_23', 'isco_24', 'isco_25', 'isco_26', 'isco_31', 'isco_32', 'isco_33', 'isco_34', 'isco_35',
      'isco_41', 'isco_42', 'isco_43', 'isco_44', 'isco_51', 'isco_52', 'isco_53', 'isco_54', 'isco_61',
      'isco_62', 'isco_63', 'isco_71', 'isco_72', 'isco_73', 'isco_74', 'isco_75', 'isco_81', 'isco_82',
      'isco_83', 'isco_91', 'isco_92', 'isco_93', 'isco_94', 'isco_95', 'isco_96')),
    "lead_id" BLOB REFERENCES "lead" (id) DEFERRABLE INITIALLY DEFERRED,
    "sent_on" TEXT CHECK ("sent_on" IS date("sent_on", '+0 days')),
    "form" TEXT CHECK ("form" IN ('in_person', 'online', 'letter', 'phone')),
    "helped_by" TEXT CHECK ("helped_by" IN ('specialist', 'applicant', 'both')),
    "acts" TEXT CHECK ("acts" IN (
      'us', 'applicant', 'employer', 'clinician', 'welfare', 'family', 'other')),
    "follow_up_on" TEXT CHECK ("follow_up_on" IS date("follow_up_on", '+0 days')),
    "interview_on" TEXT CHECK ("interview_on" IS date("interview_on", '+0 days')),
    "interview_time" TEXT CHECK ("interview_time" <> ''),
    "result" TEXT CHECK ("result" IN ('offer', 'turned_down', 'person_declined', 'no_answer', 'withdrawn')),
    "result_on" TEXT CHECK ("result_on" IS date("result_on", '+0 days')),
    "result_words" TEXT CHECK ("result_words" <> ''),
    "feedback" TEXT CHECK ("feedback" <> ''),
    "lesson_asked" TEXT CHECK ("lesson_asked" IN ('yes', 'no')),
    "staff_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX "application_by_applicant_id" ON "application" ("applicant_id", coalesce("sent_on", ''), id);
  CREATE INDEX "application_by_employer_id" ON "application" ("employer_id", coalesce("sent_on", ''), id)
    WHERE "employer_id" IS NOT NULL;
  CREATE INDEX "application_by_lead_id" ON "application" ("lead_id", coalesce("sent_on", ''), id)
    WHERE "lead_id" IS NOT NULL;
  CREATE INDEX "application_by_staff_id" ON "application" ("staff_id", coalesce("sent_on", ''), id)
    WHERE "staff_id" IS NOT NULL;
  CREATE INDEX application_withdrawn ON "application" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "hours_change" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "job_id" BLOB NOT NULL REFERENCES "job" (id) DEFERRABLE INITIALLY DEFERRED,
    "from_on" TEXT NOT NULL CHECK ("from_on" IS date("from_on", '+0 days')),
    "hours_week" INTEGER CHECK ("hours_week" BETWEEN 0 AND 8000),
    "pay" INTEGER CHECK ("pay" BETWEEN 0 AND 100000000),
    "pay_period" TEXT CHECK ("pay_period" IN ('hour', 'month', 'year')),
    "reason" TEXT CHECK ("reason" <> '')
  ) STRICT;
  CREATE INDEX "hours_change_by_applicant_id" ON "hours_change" ("applicant_id", "from_on", id);
  CREATE INDEX "hours_change_by_job_id" ON "hours_change" ("job_id", "from_on", id);
  CREATE INDEX hours_change_withdrawn ON "hours_change" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "support_plan" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "job_id" BLOB REFERENCES "job" (id) DEFERRABLE INITIALLY DEFERRED,
    "agreed_on" TEXT CHECK ("agreed_on" IS date("agreed_on", '+0 days')),
    "supports" TEXT CHECK ("supports" <> ''),
    "by_whom" TEXT CHECK ("by_whom" <> ''),
    "how_often" TEXT CHECK ("how_often" <> ''),
    "place" TEXT CHECK ("place" <> ''),
    "employer_contact" TEXT CHECK ("employer_contact" IN ('yes', 'no')),
    "in_trouble" TEXT CHECK ("in_trouble" <> ''),
    "good_day" TEXT CHECK ("good_day" <> ''),
    "bad_day" TEXT CHECK ("bad_day" <> ''),
    "review_on" TEXT CHECK ("review_on" IS date("review_on", '+0 days')),
    "step_down_when" TEXT CHECK ("step_down_when" <> ''),
    "step_down_to" TEXT CHECK ("step_down_to" <> ''),
    "step_down_on" TEXT CHECK ("step_down_on" IS date("step_down_on", '+0 days'))
  ) STRICT;
  CREATE INDEX "support_plan_by_applicant_id" ON "support_plan" ("applicant_id", coalesce("agreed_on", ''), id);
  CREATE INDEX "support_plan_by_job_id" ON "support_plan" ("job_id", coalesce("agreed_on", ''), id)
    WHERE "job_id" IS NOT NULL;
  CREATE INDEX support_plan_withdrawn ON "support_plan" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "benefit" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "from_on" TEXT CHECK ("from_on" IS date("from_on", '+0 days')),
    "ends_on" TEXT CHECK ("ends_on" IS date("ends_on", '+0 days')),
    "review_on" TEXT CHECK ("review_on" IS date("review_on", '+0 days')),
    "work_rule" TEXT CHECK ("work_rule" <> ''),
    "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days'))
  ) STRICT;
  CREATE INDEX "benefit_by_applicant_id" ON "benefit" ("applicant_id", coalesce("from_on", ''), id);
  CREATE INDEX benefit_withdrawn ON "benefit" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "benefits_advice" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "offered_on" TEXT NOT NULL CHECK ("offered_on" IS date("offered_on", '+0 days')),
    "answer" TEXT CHECK ("answer" IN ('accepted', 'later', 'declined')),
    "level" TEXT CHECK ("level" IN ('planner', 'trained', 'specialist', 'leaflet')),
    "adviser" TEXT CHECK ("adviser" <> ''),
    "given_on" TEXT CHECK ("given_on" IS date("given_on", '+0 days')),
    "topics" TEXT CHECK ("topics" <> ''),
    "job_id" BLOB REFERENCES "job" (id) DEFERRABLE INITIALLY DEFERRED,
    "hours_assumed" INTEGER CHECK ("hours_assumed" BETWEEN 0 AND 8000),
    "pay_assumed" INTEGER CHECK ("pay_assumed" BETWEEN 0 AND 100000000),
    "written" TEXT CHECK ("written" IN ('yes', 'no')),
    "reporting_explained" TEXT CHECK ("reporting_explained" IN ('yes', 'no')),
    "outcome" TEXT CHECK ("outcome" <> ''),
    "next_on" TEXT CHECK ("next_on" IS date("next_on", '+0 days'))
  ) STRICT;
  CREATE INDEX "benefits_advice_by_applicant_id" ON "benefits_advice" ("applicant_id", "offered_on", id);
  CREATE INDEX "benefits_advice_by_job_id" ON "benefits_advice" ("job_id", "offered_on", id)
    WHERE "job_id" IS NOT NULL;
  CREATE INDEX benefits_advice_withdrawn ON "benefits_advice" (id) WHERE withdrawn <> 'undone';
  """
