-- The record tables of the first schema, one a kind. Frozen: a step of the schema never changes once it is released. A
-- test compares the tables that result with the field tables of Domain. Days are text, amounts hundredths, several
-- choices codes with commas, several records their identifiers one after the other. Nothing known is NULL, never ''.

CREATE TABLE "colleague" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "login" TEXT CHECK ("login" <> ''),
  "role" TEXT CHECK ("role" IN ('specialist', 'supervisor', 'administrator')),
  "fte_percent" INTEGER CHECK ("fte_percent" BETWEEN 5 AND 100),
  "weekly_target" INTEGER CHECK ("weekly_target" BETWEEN 0 AND 50),
  "phone" TEXT CHECK ("phone" <> ''),
  "active_from" TEXT CHECK ("active_from" IS date("active_from", '+0 days')),
  "active_to" TEXT CHECK ("active_to" IS date("active_to", '+0 days'))
) STRICT;
CREATE INDEX colleague_by_login ON colleague (login);
CREATE INDEX colleague_removed ON colleague (id) WHERE removed <> 'undone';

CREATE TABLE "settings" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "country" TEXT CHECK ("country" IN ('gb', 'ie', 'no', 'dk', 'se', 'us', 'other')),
  "service_name" TEXT CHECK ("service_name" <> ''),
  "date_order" TEXT CHECK ("date_order" IN ('day_month', 'month_day')),
  "language" TEXT CHECK ("language" IN ('en', 'nb', 'da', 'sv')),
  "weekly_target" INTEGER CHECK ("weekly_target" BETWEEN 0 AND 50),
  "initials" TEXT CHECK ("initials" IN ('yes', 'no')),
  "idle_lock_minutes" INTEGER CHECK ("idle_lock_minutes" BETWEEN 0 AND 240),
  "retention_years" INTEGER CHECK ("retention_years" BETWEEN 0 AND 100),
  "asks_why_opened" TEXT CHECK ("asks_why_opened" IN ('yes', 'no')),
  "allows_editor" TEXT CHECK ("allows_editor" IN ('yes', 'no')),
  "sensitive_blocks" TEXT CHECK ("sensitive_blocks" <> ''),
  "contacts_counted" TEXT CHECK ("contacts_counted" IN ('all', 'for_somebody'))
) STRICT;
CREATE INDEX settings_removed ON settings (id) WHERE removed <> 'undone';

CREATE TABLE "team" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "phone" TEXT CHECK ("phone" <> ''),
  "meeting" TEXT CHECK ("meeting" <> '')
) STRICT;
CREATE INDEX team_removed ON team (id) WHERE removed <> 'undone';

CREATE TABLE "applicant" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
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
CREATE INDEX applicant_removed ON applicant (id) WHERE removed <> 'undone';

CREATE TABLE "service_period" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "first_mentioned_on" TEXT CHECK ("first_mentioned_on" IS date("first_mentioned_on", '+0 days')),
  "referred_on" TEXT CHECK ("referred_on" IS date("referred_on", '+0 days')),
  "referral_source" TEXT CHECK ("referral_source" <> ''),
  "accepted_on" TEXT CHECK ("accepted_on" IS date("accepted_on", '+0 days')),
  "first_meeting_on" TEXT CHECK ("first_meeting_on" IS date("first_meeting_on", '+0 days')),
  "work_at_entry" TEXT CHECK ("work_at_entry" IN ('out_of_work', 'employed_keep', 'employed_change', 'student')),
  "left_on" TEXT CHECK ("left_on" IS date("left_on", '+0 days')),
  "left_because" TEXT CHECK ("left_because" IN (
    'moved_on', 'asked_to_stop', 'unable_to_contact', 'moved', 'prison', 'death', 'other')),
  "working_when_left" TEXT CHECK ("working_when_left" IN ('yes', 'no')),
  "left_note" TEXT CHECK ("left_note" <> '')
) STRICT;
CREATE INDEX "service_period_by_applicant_id" ON "service_period" ("applicant_id", coalesce("referred_on", ''), id);
CREATE INDEX service_period_removed ON service_period (id) WHERE removed <> 'undone';

CREATE TABLE "status" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "service_period_id" BLOB REFERENCES "service_period" (id) DEFERRABLE INITIALLY DEFERRED,
  "status" TEXT NOT NULL CHECK ("status" IN (
    'profile', 'search', 'offer', 'studying', 'pause', 'out_of_touch', 'step_down')),
  "from_on" TEXT CHECK ("from_on" IS date("from_on", '+0 days')),
  "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days')),
  "review_on" TEXT CHECK ("review_on" IS date("review_on", '+0 days')),
  "note" TEXT CHECK ("note" <> '')
) STRICT;
CREATE INDEX "status_by_applicant_id" ON "status" ("applicant_id", coalesce("from_on", ''), id);
CREATE INDEX "status_by_service_period_id" ON "status" ("service_period_id", coalesce("from_on", ''), id)
  WHERE "service_period_id" IS NOT NULL;
CREATE INDEX status_removed ON status (id) WHERE removed <> 'undone';

CREATE TABLE "assignment" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "colleague_id" BLOB NOT NULL REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT CHECK ("role" IN ('primary', 'cover')),
  "from_on" TEXT CHECK ("from_on" IS date("from_on", '+0 days')),
  "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days'))
) STRICT;
CREATE INDEX "assignment_by_applicant_id" ON "assignment" ("applicant_id", coalesce("from_on", ''), id);
CREATE INDEX "assignment_by_colleague_id" ON "assignment" ("colleague_id", coalesce("from_on", ''), id);
CREATE INDEX assignment_removed ON assignment (id) WHERE removed <> 'undone';

CREATE TABLE "career_profile" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
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
  "revised_on" TEXT CHECK ("revised_on" IS date("revised_on", '+0 days')),
  "other_work" TEXT CHECK ("other_work" <> ''),
  "driving_licence" TEXT CHECK ("driving_licence" IN ('yes', 'no')),
  "car" TEXT CHECK ("car" IN ('yes', 'no')),
  "travel_most" INTEGER CHECK ("travel_most" BETWEEN 0 AND 1440),
  "phone_internet" TEXT CHECK ("phone_internet" <> ''),
  "coping" TEXT CHECK ("coping" <> ''),
  "accommodations" TEXT CHECK ("accommodations" <> ''),
  "wish_to_study" TEXT CHECK ("wish_to_study" IN ('yes', 'no')),
  "family_contact" TEXT CHECK ("family_contact" IN ('yes', 'no'))
) STRICT;
CREATE INDEX "career_profile_by_applicant_id" ON "career_profile" ("applicant_id", coalesce("revised_on", ''), id);
CREATE INDEX career_profile_removed ON career_profile (id) WHERE removed <> 'undone';

CREATE TABLE "no_go_employer" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT CHECK ("name" <> ''),
  "why" TEXT CHECK ("why" IN ('former_employer', 'relative', 'own_clinic', 'acquaintance', 'preference')),
  "reason" TEXT CHECK ("reason" <> ''),
  "noted_on" TEXT CHECK ("noted_on" IS date("noted_on", '+0 days')),
  "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days'))
) STRICT;
CREATE INDEX "no_go_employer_by_applicant_id" ON "no_go_employer" ("applicant_id", coalesce("noted_on", ''), id);
CREATE INDEX "no_go_employer_by_employer_id" ON "no_go_employer" ("employer_id", coalesce("noted_on", ''), id)
  WHERE "employer_id" IS NOT NULL;
CREATE INDEX no_go_employer_removed ON no_go_employer (id) WHERE removed <> 'undone';

CREATE TABLE "disclosure" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
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
  "replaces_id" BLOB REFERENCES "disclosure" (id) DEFERRABLE INITIALLY DEFERRED,
  "topic" TEXT CHECK ("topic" IN (
    'health', 'support', 'gaps', 'accommodations', 'benefits', 'substance_use', 'record', 'other')),
  "place" TEXT CHECK ("place" IN (
    'workplace', 'employer_premises', 'home', 'public_place', 'treatment_site', 'welfare_office', 'own_office',
    'other'))
) STRICT;
CREATE INDEX "disclosure_by_applicant_id" ON "disclosure" ("applicant_id", coalesce("decided_on", ''), id);
CREATE INDEX "disclosure_by_employer_id" ON "disclosure" ("employer_id", coalesce("decided_on", ''), id)
  WHERE "employer_id" IS NOT NULL;
CREATE INDEX "disclosure_by_replaces_id" ON "disclosure" ("replaces_id", coalesce("decided_on", ''), id)
  WHERE "replaces_id" IS NOT NULL;
CREATE INDEX disclosure_removed ON disclosure (id) WHERE removed <> 'undone';

CREATE TABLE "contact_person" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
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
CREATE INDEX contact_person_removed ON contact_person (id) WHERE removed <> 'undone';

CREATE TABLE "employer" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "branch" TEXT CHECK ("branch" <> ''),
  "town" TEXT CHECK ("town" <> ''),
  "travel_minutes" INTEGER CHECK ("travel_minutes" BETWEEN 0 AND 1440),
  "size" TEXT CHECK ("size" IN ('small', 'medium', 'large')),
  "ownership" TEXT CHECK ("ownership" IN ('private', 'public', 'charity')),
  "phone" TEXT CHECK ("phone" <> ''),
  "stage" TEXT CHECK ("stage" IN ('introduce', 'learn', 'propose', 'ongoing')),
  "lead_contact_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED,
  "first_known" TEXT CHECK ("first_known" <> ''),
  "needs" TEXT CHECK ("needs" <> ''),
  "qualities" TEXT CHECK ("qualities" <> ''),
  "hours_offered" TEXT CHECK ("hours_offered" <> ''),
  "do_not_contact" TEXT CHECK ("do_not_contact" IN ('yes', 'no')),
  "do_not_contact_reason" TEXT CHECK ("do_not_contact_reason" <> ''),
  "visited_before_on" TEXT CHECK ("visited_before_on" IS date("visited_before_on", '+0 days')),
  "about" TEXT CHECK ("about" <> ''),
  "industry" TEXT CHECK ("industry" IN (
    'nace_a', 'nace_b', 'nace_c', 'nace_d', 'nace_e', 'nace_f', 'nace_g', 'nace_h', 'nace_i', 'nace_j', 'nace_k',
    'nace_l', 'nace_m', 'nace_n', 'nace_o', 'nace_p', 'nace_q', 'nace_r', 'nace_s', 'nace_t', 'nace_u', 'nace_v')),
  "kinds_of_work" TEXT CHECK ("kinds_of_work" <> ''),
  "settings" TEXT CHECK ("settings" <> ''),
  "days" TEXT CHECK ("days" <> ''),
  "parts_of_day" TEXT CHECK ("parts_of_day" <> ''),
  "ways_of_hiring" TEXT CHECK ("ways_of_hiring" <> '')
) STRICT;
CREATE INDEX "employer_by_lead_contact_id" ON "employer" ("lead_contact_id", id) WHERE "lead_contact_id" IS NOT NULL;
CREATE INDEX employer_removed ON employer (id) WHERE removed <> 'undone';

CREATE TABLE "employer_person" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
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
CREATE INDEX employer_person_removed ON employer_person (id) WHERE removed <> 'undone';

CREATE TABLE "job" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT CHECK ("title" <> ''),
  "started_on" TEXT NOT NULL CHECK ("started_on" IS date("started_on", '+0 days')),
  "type_of_job" TEXT CHECK ("type_of_job" IN (
    'competitive', 'self_employed', 'seasonal', 'agency', 'small_hours', 'wage_subsidy', 'flex_job', 'work_placement',
    'sheltered', 'adapted_ordinary', 'volunteering', 'education', 'kept_job')),
  "hours_week" INTEGER CHECK ("hours_week" BETWEEN 0 AND 8000),
  "pay" INTEGER CHECK ("pay" BETWEEN 0 AND 100000000),
  "pay_period" TEXT CHECK ("pay_period" IN ('hour', 'month', 'year')),
  "found_by" TEXT CHECK ("found_by" IN ('specialist', 'applicant', 'network', 'advert')),
  "duties" TEXT CHECK ("duties" <> ''),
  "type_of_job_words" TEXT CHECK ("type_of_job_words" <> ''),
  "permanent" TEXT CHECK ("permanent" IN ('yes', 'no')),
  "seasonal" TEXT CHECK ("seasonal" IN ('yes', 'no')),
  "agency" TEXT CHECK ("agency" IN ('yes', 'no')),
  "line_manager" TEXT CHECK ("line_manager" <> ''),
  "told" TEXT CHECK ("told" IN ('none', 'partly', 'open')),
  "preferences_met" TEXT CHECK ("preferences_met" <> ''),
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
  "new_search_offered_on" TEXT CHECK ("new_search_offered_on" IS date("new_search_offered_on", '+0 days')),
  "kind_of_work" TEXT CHECK ("kind_of_work" IN (
    'isco_01', 'isco_02', 'isco_03', 'isco_11', 'isco_12', 'isco_13', 'isco_14', 'isco_21', 'isco_22', 'isco_23',
    'isco_24', 'isco_25', 'isco_26', 'isco_31', 'isco_32', 'isco_33', 'isco_34', 'isco_35', 'isco_41', 'isco_42',
    'isco_43', 'isco_44', 'isco_51', 'isco_52', 'isco_53', 'isco_54', 'isco_61', 'isco_62', 'isco_63', 'isco_71',
    'isco_72', 'isco_73', 'isco_74', 'isco_75', 'isco_81', 'isco_82', 'isco_83', 'isco_91', 'isco_92', 'isco_93',
    'isco_94', 'isco_95', 'isco_96')),
  "scheme" TEXT CHECK ("scheme" IN (
    'no_midlertidig_lonnstilskudd', 'no_varig_lonnstilskudd', 'no_arbeidstrening', 'no_aft', 'no_vta_skjermet',
    'no_vta_ordinaer', 'no_liten_stilling', 'dk_lontilskud', 'dk_fleksjob', 'dk_virksomhedspraktik', 'dk_smaajob',
    'dk_ordinaere_timer', 'dk_beskyttet_beskaeftigelse', 'se_lonebidrag', 'se_nystartsjobb', 'se_praktik',
    'se_arbetstraning', 'se_samhall', 'se_daglig_verksamhet', 'ie_wage_subsidy_scheme', 'gb_permitted_work',
    'gb_work_trial', 'us_sheltered_workshop', 'us_enclave', 'us_transitional_employment')),
  "paid_as_usual" TEXT CHECK ("paid_as_usual" IN ('yes', 'no')),
  "open_to_all" TEXT CHECK ("open_to_all" IN ('yes', 'no')),
  "reserved" TEXT CHECK ("reserved" IN ('yes', 'no')),
  "end_imposed" TEXT CHECK ("end_imposed" IN ('yes', 'no')),
  "own_contract" TEXT CHECK ("own_contract" IN ('yes', 'no')),
  "for_itself" TEXT CHECK ("for_itself" IN ('yes', 'no')),
  "days" TEXT CHECK ("days" <> ''),
  "parts_of_day" TEXT CHECK ("parts_of_day" <> ''),
  "job_preference_ids" BLOB CHECK (length("job_preference_ids") % 16 = 0),
  "application_id" BLOB REFERENCES "application" (id) DEFERRABLE INITIALLY DEFERRED,
  "notice_given" TEXT CHECK ("notice_given" IN ('yes', 'no')),
  "reference_possible" TEXT CHECK ("reference_possible" IN ('yes', 'no')),
  "lesson_asked" TEXT CHECK ("lesson_asked" IN ('yes', 'no'))
) STRICT;
CREATE INDEX "job_by_applicant_id" ON "job" ("applicant_id", "started_on", id);
CREATE INDEX "job_by_employer_id" ON "job" ("employer_id", "started_on", id) WHERE "employer_id" IS NOT NULL;
CREATE INDEX job_removed ON job (id) WHERE removed <> 'undone';
CREATE INDEX "job_by_application_id" ON "job" ("application_id", "started_on", id) WHERE "application_id" IS NOT NULL;

CREATE TABLE "person_contact" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "mode" TEXT CHECK ("mode" IN ('face_to_face', 'phone', 'video', 'text', 'email', 'letter')),
  "happened_on" TEXT NOT NULL CHECK ("happened_on" IS date("happened_on", '+0 days')),
  "place" TEXT CHECK ("place" IN (
    'workplace', 'employer_premises', 'home', 'public_place', 'treatment_site', 'welfare_office', 'own_office',
    'other')),
  "minutes" INTEGER CHECK ("minutes" BETWEEN 0 AND 1440),
  "result" TEXT CHECK ("result" <> ''),
  "purposes" TEXT CHECK ("purposes" <> ''),
  "by_whom" TEXT CHECK ("by_whom" <> ''),
  "with_whom" TEXT CHECK ("with_whom" <> ''),
  "attempted_only" TEXT CHECK ("attempted_only" IN ('yes', 'no')),
  "start_time" TEXT CHECK ("start_time" <> ''),
  "job_id" BLOB REFERENCES "job" (id) DEFERRABLE INITIALLY DEFERRED,
  "next_on" TEXT CHECK ("next_on" IS date("next_on", '+0 days')),
  "colleague_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "person_contact_by_applicant_id" ON "person_contact" ("applicant_id", "happened_on", id);
CREATE INDEX "person_contact_by_job_id" ON "person_contact" ("job_id", "happened_on", id)
  WHERE "job_id" IS NOT NULL;
CREATE INDEX "person_contact_by_colleague_id" ON "person_contact" ("colleague_id", "happened_on", id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX "person_contact_by_day" ON "person_contact" ("happened_on", id);
CREATE INDEX person_contact_made_by ON "person_contact" (colleague_id, id) WHERE colleague_id IS NOT NULL;
CREATE INDEX person_contact_removed ON person_contact (id) WHERE removed <> 'undone';

CREATE TABLE "next_step" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
  "what" TEXT NOT NULL CHECK ("what" <> ''),
  "due_on" TEXT CHECK ("due_on" IS date("due_on", '+0 days')),
  "at_time" TEXT CHECK ("at_time" <> ''),
  "colleague_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED,
  "done_on" TEXT CHECK ("done_on" IS date("done_on", '+0 days')),
  "postpone_reason" TEXT CHECK ("postpone_reason" <> '')
) STRICT;
CREATE INDEX "next_step_by_applicant_id" ON "next_step" ("applicant_id", coalesce("due_on", ''), id)
  WHERE "applicant_id" IS NOT NULL;
CREATE INDEX "next_step_by_employer_id" ON "next_step" ("employer_id", coalesce("due_on", ''), id)
  WHERE "employer_id" IS NOT NULL;
CREATE INDEX "next_step_by_colleague_id" ON "next_step" ("colleague_id", coalesce("due_on", ''), id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX next_step_removed ON next_step (id) WHERE removed <> 'undone';

CREATE TABLE "note" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT NOT NULL CHECK ("text" <> ''),
  "noted_on" TEXT CHECK ("noted_on" IS date("noted_on", '+0 days')),
  "deadline_on" TEXT CHECK ("deadline_on" IS date("deadline_on", '+0 days')),
  "colleague_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED,
  "done_on" TEXT CHECK ("done_on" IS date("done_on", '+0 days'))
) STRICT;
CREATE INDEX "note_by_applicant_id" ON "note" ("applicant_id", coalesce("noted_on", ''), id)
  WHERE "applicant_id" IS NOT NULL;
CREATE INDEX "note_by_employer_id" ON "note" ("employer_id", coalesce("noted_on", ''), id)
  WHERE "employer_id" IS NOT NULL;
CREATE INDEX "note_by_colleague_id" ON "note" ("colleague_id", coalesce("noted_on", ''), id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX note_removed ON note (id) WHERE removed <> 'undone';
CREATE INDEX note_deadline ON "note" ("applicant_id", "deadline_on", id)
  WHERE "deadline_on" IS NOT NULL AND "done_on" IS NULL AND removed IS NULL;

CREATE TABLE "to_check" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
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
  "checked_on" TEXT CHECK ("checked_on" IS date("checked_on", '+0 days'))
) STRICT;
CREATE INDEX "to_check_by_applicant_id" ON "to_check" ("applicant_id", id) WHERE "applicant_id" IS NOT NULL;
CREATE INDEX "to_check_by_employer_id" ON "to_check" ("employer_id", id) WHERE "employer_id" IS NOT NULL;
CREATE INDEX to_check_open ON to_check (id) WHERE checked_on IS NULL AND removed IS NULL;
CREATE INDEX to_check_removed ON to_check (id) WHERE removed <> 'undone';

CREATE TABLE "imported_row" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "sheet" TEXT NOT NULL CHECK ("sheet" <> ''),
  "key" TEXT CHECK ("key" <> ''),
  "cells" TEXT CHECK ("cells" <> ''),
  "records" TEXT CHECK ("records" <> '')
) STRICT;
CREATE INDEX imported_row_by_sheet ON imported_row (sheet, id);

CREATE TABLE "heading_map" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "sheet" TEXT NOT NULL CHECK ("sheet" <> ''),
  "headings" TEXT CHECK ("headings" <> ''),
  "map" TEXT CHECK ("map" <> '')
) STRICT;
CREATE INDEX heading_map_removed ON heading_map (id) WHERE removed <> 'undone';

CREATE TABLE "erasure" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "person" TEXT NOT NULL CHECK ("person" <> ''),
  "erased_on" TEXT NOT NULL CHECK ("erased_on" IS date("erased_on", '+0 days')),
  "colleague_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED,
  "reason" TEXT NOT NULL CHECK ("reason" <> ''),
  "records" TEXT CHECK ("records" <> '')
) STRICT;
CREATE INDEX "erasure_by_colleague_id" ON "erasure" ("colleague_id", "erased_on", id) WHERE "colleague_id" IS NOT NULL;
CREATE INDEX erasure_removed ON erasure (id) WHERE removed <> 'undone';
CREATE TRIGGER erasure_stays BEFORE UPDATE ON "erasure"
  WHEN EXISTS (SELECT 1 FROM tombstone WHERE erasure_id = OLD.id)
  BEGIN SELECT RAISE(ABORT, 'what was erased stays erased'); END;

CREATE TABLE "promise" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "what" TEXT NOT NULL CHECK ("what" <> ''),
  "by_party" TEXT NOT NULL CHECK ("by_party" IN (
    'us', 'applicant', 'employer', 'clinician', 'welfare', 'family', 'other')),
  "by_name" TEXT CHECK ("by_name" <> ''),
  "to_party" TEXT CHECK ("to_party" IN ('us', 'applicant', 'employer', 'clinician', 'welfare', 'family', 'other')),
  "due_on" TEXT CHECK ("due_on" IS date("due_on", '+0 days')),
  "applicant_id" BLOB REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
  "made_on" TEXT CHECK ("made_on" IS date("made_on", '+0 days')),
  "colleague_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED,
  "outcome" TEXT CHECK ("outcome" IN ('kept', 'did_not_happen', 'no_longer_needed')),
  "closed_on" TEXT CHECK ("closed_on" IS date("closed_on", '+0 days')),
  "closed_words" TEXT CHECK ("closed_words" <> '')
) STRICT;
CREATE INDEX "promise_by_applicant_id" ON "promise" ("applicant_id", coalesce("due_on", ''), id)
  WHERE "applicant_id" IS NOT NULL;
CREATE INDEX "promise_by_employer_id" ON "promise" ("employer_id", coalesce("due_on", ''), id)
  WHERE "employer_id" IS NOT NULL;
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

CREATE TABLE "appointment" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "what" TEXT NOT NULL CHECK ("what" <> ''),
  "on_day" TEXT NOT NULL CHECK ("on_day" IS date("on_day", '+0 days')),
  "at_time" TEXT CHECK ("at_time" <> ''),
  "place" TEXT CHECK ("place" <> ''),
  "purpose" TEXT CHECK ("purpose" IN (
    'meeting', 'interview', 'work_visit', 'employer_visit', 'team', 'welfare', 'other')),
  "applicant_id" BLOB REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
  "minutes" INTEGER CHECK ("minutes" BETWEEN 0 AND 1440),
  "colleague_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED,
  "outcome" TEXT CHECK ("outcome" IN ('held', 'not_held', 'cancelled'))
) STRICT;
CREATE INDEX "appointment_by_applicant_id" ON "appointment" ("applicant_id", "on_day", id)
  WHERE "applicant_id" IS NOT NULL;
CREATE INDEX "appointment_by_employer_id" ON "appointment" ("employer_id", "on_day", id)
  WHERE "employer_id" IS NOT NULL;
CREATE INDEX "appointment_by_colleague_id" ON "appointment" ("colleague_id", "on_day", id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX "appointment_by_day" ON "appointment" ("on_day", id) WHERE removed IS NULL;
CREATE INDEX appointment_removed ON "appointment" (id) WHERE removed <> 'undone';

CREATE TABLE "absence" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "colleague_id" BLOB NOT NULL REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED,
  "from_on" TEXT NOT NULL CHECK ("from_on" IS date("from_on", '+0 days')),
  "until_on" TEXT NOT NULL CHECK ("until_on" IS date("until_on", '+0 days')),
  "reason" TEXT CHECK ("reason" IN ('leave', 'holiday', 'training', 'sick', 'other'))
) STRICT;
CREATE INDEX "absence_by_colleague_id" ON "absence" ("colleague_id", "from_on", id);
CREATE INDEX absence_removed ON "absence" (id) WHERE removed <> 'undone';

CREATE TABLE "postponement" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
  "rule" TEXT NOT NULL CHECK ("rule" <> ''),
  "subject" TEXT NOT NULL CHECK ("subject" <> ''),
  "due_on" TEXT NOT NULL CHECK ("due_on" IS date("due_on", '+0 days')),
  "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days')),
  "passed_on_to_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED,
  "reason" TEXT CHECK ("reason" <> ''),
  "colleague_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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

CREATE TABLE "review_step" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "colleague_id" BLOB NOT NULL REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED,
  "on_day" TEXT NOT NULL CHECK ("on_day" IS date("on_day", '+0 days')),
  "result" TEXT NOT NULL CHECK ("result" IN ('done', 'postponed', 'nothing_needed'))
) STRICT;
CREATE INDEX "review_step_by_applicant_id" ON "review_step" ("applicant_id", "on_day", id);
CREATE INDEX "review_step_by_colleague_id" ON "review_step" ("colleague_id", "on_day", id);
CREATE INDEX review_step_removed ON "review_step" (id) WHERE removed <> 'undone';

CREATE TABLE "day_review" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "colleague_id" BLOB NOT NULL REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED,
  "on_day" TEXT NOT NULL CHECK ("on_day" IS date("on_day", '+0 days')),
  "people" INTEGER CHECK ("people" BETWEEN 0 AND 100000),
  "left_over" INTEGER CHECK ("left_over" BETWEEN 0 AND 100000)
) STRICT;
CREATE INDEX "day_review_by_colleague_id" ON "day_review" ("colleague_id", "on_day", id);
CREATE INDEX day_review_removed ON "day_review" (id) WHERE removed <> 'undone';

CREATE TABLE "rule_setting" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "rule" TEXT NOT NULL CHECK ("rule" <> ''),
  "applies" TEXT CHECK ("applies" IN ('yes', 'no')),
  "days" INTEGER CHECK ("days" BETWEEN 0 AND 400),
  "source" TEXT CHECK ("source" <> '')
) STRICT;
CREATE INDEX rule_setting_removed ON "rule_setting" (id) WHERE removed <> 'undone';

CREATE TABLE "past_job" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL CHECK ("title" <> ''),
  "employer" TEXT CHECK ("employer" <> ''),
  "kind_of_work" TEXT CHECK ("kind_of_work" IN (
    'isco_01', 'isco_02', 'isco_03', 'isco_11', 'isco_12', 'isco_13', 'isco_14', 'isco_21', 'isco_22', 'isco_23',
    'isco_24', 'isco_25', 'isco_26', 'isco_31', 'isco_32', 'isco_33', 'isco_34', 'isco_35', 'isco_41', 'isco_42',
    'isco_43', 'isco_44', 'isco_51', 'isco_52', 'isco_53', 'isco_54', 'isco_61', 'isco_62', 'isco_63', 'isco_71',
    'isco_72', 'isco_73', 'isco_74', 'isco_75', 'isco_81', 'isco_82', 'isco_83', 'isco_91', 'isco_92', 'isco_93',
    'isco_94', 'isco_95', 'isco_96')),
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
CREATE INDEX "past_job_by_applicant_id" ON "past_job" ("applicant_id", id);
CREATE INDEX past_job_removed ON "past_job" (id) WHERE removed <> 'undone';

CREATE TABLE "education" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
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
CREATE INDEX education_removed ON "education" (id) WHERE removed <> 'undone';

CREATE TABLE "profile_meeting" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "happened_on" TEXT NOT NULL CHECK ("happened_on" IS date("happened_on", '+0 days')),
  "place" TEXT CHECK ("place" IN (
    'workplace', 'employer_premises', 'home', 'public_place', 'treatment_site', 'welfare_office', 'own_office',
    'other')),
  "minutes" INTEGER CHECK ("minutes" BETWEEN 0 AND 1440),
  "informants" TEXT CHECK ("informants" <> ''),
  "consent" TEXT CHECK ("consent" IN ('yes', 'no')),
  "learned" TEXT CHECK ("learned" <> ''),
  "colleague_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "profile_meeting_by_applicant_id" ON "profile_meeting" ("applicant_id", "happened_on", id);
CREATE INDEX "profile_meeting_by_colleague_id" ON "profile_meeting" ("colleague_id", "happened_on", id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX profile_meeting_removed ON "profile_meeting" (id) WHERE removed <> 'undone';

CREATE TABLE "sensitive_note" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "block" TEXT NOT NULL CHECK ("block" IN ('legal', 'money', 'housing', 'care', 'identity')),
  "words" TEXT NOT NULL CHECK ("words" <> ''),
  "valid_until" TEXT CHECK ("valid_until" IS date("valid_until", '+0 days')),
  "noted_on" TEXT CHECK ("noted_on" IS date("noted_on", '+0 days'))
) STRICT;
CREATE INDEX "sensitive_note_by_applicant_id" ON "sensitive_note" ("applicant_id", coalesce("noted_on", ''), id);
CREATE INDEX sensitive_note_removed ON "sensitive_note" (id) WHERE removed <> 'undone';

CREATE TABLE "connection" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "employer_id" BLOB NOT NULL REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
  "person_id" BLOB REFERENCES "employer_person" (id) DEFERRABLE INITIALLY DEFERRED,
  "applicant_id" BLOB REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "colleague_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED,
  "relation" TEXT NOT NULL CHECK ("relation" IN (
    'knows', 'relative', 'neighbour', 'former_boss', 'former_colleague', 'clinic_staff', 'other')),
  "words" TEXT CHECK ("words" <> ''),
  "noted_on" TEXT CHECK ("noted_on" IS date("noted_on", '+0 days')),
  "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days'))
) STRICT;
CREATE INDEX "connection_by_employer_id" ON "connection" ("employer_id", coalesce("noted_on", ''), id);
CREATE INDEX "connection_by_person_id" ON "connection" ("person_id", coalesce("noted_on", ''), id)
  WHERE "person_id" IS NOT NULL;
CREATE INDEX "connection_by_applicant_id" ON "connection" ("applicant_id", coalesce("noted_on", ''), id)
  WHERE "applicant_id" IS NOT NULL;
CREATE INDEX "connection_by_colleague_id" ON "connection" ("colleague_id", coalesce("noted_on", ''), id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX connection_removed ON "connection" (id) WHERE removed <> 'undone';

CREATE TABLE "job_lead" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "title" TEXT NOT NULL CHECK ("title" <> ''),
  "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
  "kind_of_work" TEXT CHECK ("kind_of_work" IN (
    'isco_01', 'isco_02', 'isco_03', 'isco_11', 'isco_12', 'isco_13', 'isco_14', 'isco_21', 'isco_22', 'isco_23',
    'isco_24', 'isco_25', 'isco_26', 'isco_31', 'isco_32', 'isco_33', 'isco_34', 'isco_35', 'isco_41', 'isco_42',
    'isco_43', 'isco_44', 'isco_51', 'isco_52', 'isco_53', 'isco_54', 'isco_61', 'isco_62', 'isco_63', 'isco_71',
    'isco_72', 'isco_73', 'isco_74', 'isco_75', 'isco_81', 'isco_82', 'isco_83', 'isco_91', 'isco_92', 'isco_93',
    'isco_94', 'isco_95', 'isco_96')),
  "person_id" BLOB REFERENCES "employer_person" (id) DEFERRABLE INITIALLY DEFERRED,
  "source" TEXT CHECK ("source" IN (
    'walk_in', 'network', 'family', 'advert', 'agency', 'welfare', 'employer_called', 'other')),
  "town" TEXT CHECK ("town" <> ''),
  "hours_least" INTEGER CHECK ("hours_least" BETWEEN 0 AND 80),
  "hours_most" INTEGER CHECK ("hours_most" BETWEEN 0 AND 80),
  "days" TEXT CHECK ("days" <> ''),
  "parts_of_day" TEXT CHECK ("parts_of_day" <> ''),
  "settings" TEXT CHECK ("settings" <> ''),
  "contract" TEXT CHECK ("contract" IN ('permanent', 'temporary', 'seasonal', 'agency', 'on_call', 'own_business')),
  "pay" INTEGER CHECK ("pay" BETWEEN 0 AND 100000000),
  "pay_period" TEXT CHECK ("pay_period" IN ('hour', 'month', 'year')),
  "tasks" TEXT CHECK ("tasks" <> ''),
  "acts" TEXT CHECK ("acts" IN ('us', 'applicant', 'employer', 'clinician', 'welfare', 'family', 'other')),
  "found_on" TEXT CHECK ("found_on" IS date("found_on", '+0 days')),
  "closes_on" TEXT CHECK ("closes_on" IS date("closes_on", '+0 days')),
  "state" TEXT CHECK ("state" IN ('open', 'filled', 'fell_through')),
  "colleague_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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

CREATE TABLE "suggestion" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "job_lead_id" BLOB REFERENCES "job_lead" (id) DEFERRABLE INITIALLY DEFERRED,
  "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
  "suggested_on" TEXT CHECK ("suggested_on" IS date("suggested_on", '+0 days')),
  "answer" TEXT CHECK ("answer" IN ('yes', 'maybe', 'not_now', 'no')),
  "answered_on" TEXT CHECK ("answered_on" IS date("answered_on", '+0 days')),
  "words" TEXT CHECK ("words" <> ''),
  "lesson_asked" TEXT CHECK ("lesson_asked" IN ('yes', 'no')),
  "colleague_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "suggestion_by_applicant_id" ON "suggestion" ("applicant_id", coalesce("suggested_on", ''), id);
CREATE INDEX "suggestion_by_job_lead_id" ON "suggestion" ("job_lead_id", coalesce("suggested_on", ''), id)
  WHERE "job_lead_id" IS NOT NULL;
CREATE INDEX "suggestion_by_employer_id" ON "suggestion" ("employer_id", coalesce("suggested_on", ''), id)
  WHERE "employer_id" IS NOT NULL;
CREATE INDEX "suggestion_by_colleague_id" ON "suggestion" ("colleague_id", coalesce("suggested_on", ''), id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX suggestion_removed ON "suggestion" (id) WHERE removed <> 'undone';

CREATE TABLE "application" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT CHECK ("title" <> ''),
  "kind_of_work" TEXT CHECK ("kind_of_work" IN (
    'isco_01', 'isco_02', 'isco_03', 'isco_11', 'isco_12', 'isco_13', 'isco_14', 'isco_21', 'isco_22', 'isco_23',
    'isco_24', 'isco_25', 'isco_26', 'isco_31', 'isco_32', 'isco_33', 'isco_34', 'isco_35', 'isco_41', 'isco_42',
    'isco_43', 'isco_44', 'isco_51', 'isco_52', 'isco_53', 'isco_54', 'isco_61', 'isco_62', 'isco_63', 'isco_71',
    'isco_72', 'isco_73', 'isco_74', 'isco_75', 'isco_81', 'isco_82', 'isco_83', 'isco_91', 'isco_92', 'isco_93',
    'isco_94', 'isco_95', 'isco_96')),
  "job_lead_id" BLOB REFERENCES "job_lead" (id) DEFERRABLE INITIALLY DEFERRED,
  "sent_on" TEXT CHECK ("sent_on" IS date("sent_on", '+0 days')),
  "form" TEXT CHECK ("form" IN ('in_person', 'online', 'letter', 'phone')),
  "helped_by" TEXT CHECK ("helped_by" IN ('specialist', 'applicant', 'both')),
  "acts" TEXT CHECK ("acts" IN ('us', 'applicant', 'employer', 'clinician', 'welfare', 'family', 'other')),
  "follow_up_on" TEXT CHECK ("follow_up_on" IS date("follow_up_on", '+0 days')),
  "interview_on" TEXT CHECK ("interview_on" IS date("interview_on", '+0 days')),
  "interview_time" TEXT CHECK ("interview_time" <> ''),
  "result" TEXT CHECK ("result" IN ('offer', 'turned_down', 'person_declined', 'no_answer', 'withdrawn')),
  "result_on" TEXT CHECK ("result_on" IS date("result_on", '+0 days')),
  "result_words" TEXT CHECK ("result_words" <> ''),
  "feedback" TEXT CHECK ("feedback" <> ''),
  "lesson_asked" TEXT CHECK ("lesson_asked" IN ('yes', 'no')),
  "colleague_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "application_by_applicant_id" ON "application" ("applicant_id", coalesce("sent_on", ''), id);
CREATE INDEX "application_by_employer_id" ON "application" ("employer_id", coalesce("sent_on", ''), id)
  WHERE "employer_id" IS NOT NULL;
CREATE INDEX "application_by_job_lead_id" ON "application" ("job_lead_id", coalesce("sent_on", ''), id)
  WHERE "job_lead_id" IS NOT NULL;
CREATE INDEX "application_by_colleague_id" ON "application" ("colleague_id", coalesce("sent_on", ''), id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX application_removed ON "application" (id) WHERE removed <> 'undone';
CREATE INDEX application_open ON "application" (coalesce("follow_up_on", '9999'), id)
  WHERE "result" IS NULL AND removed IS NULL;

CREATE TABLE "hours_change" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
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
CREATE INDEX hours_change_removed ON "hours_change" (id) WHERE removed <> 'undone';

CREATE TABLE "support_plan" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
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
CREATE INDEX support_plan_removed ON "support_plan" (id) WHERE removed <> 'undone';

CREATE TABLE "benefit" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "from_on" TEXT CHECK ("from_on" IS date("from_on", '+0 days')),
  "ends_on" TEXT CHECK ("ends_on" IS date("ends_on", '+0 days')),
  "review_on" TEXT CHECK ("review_on" IS date("review_on", '+0 days')),
  "work_rule" TEXT CHECK ("work_rule" <> ''),
  "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days'))
) STRICT;
CREATE INDEX "benefit_by_applicant_id" ON "benefit" ("applicant_id", coalesce("from_on", ''), id);
CREATE INDEX benefit_removed ON "benefit" (id) WHERE removed <> 'undone';

CREATE TABLE "benefits_advice" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
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
CREATE INDEX "benefits_advice_by_job_id" ON "benefits_advice" ("job_id", "offered_on", id) WHERE "job_id" IS NOT NULL;
CREATE INDEX benefits_advice_removed ON "benefits_advice" (id) WHERE removed <> 'undone';

CREATE TABLE "job_preference" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
  "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
  "stance" TEXT NOT NULL CHECK ("stance" IN ('wanted', 'rather_not', 'definitely_not')),
  "about" TEXT NOT NULL CHECK ("about" IN (
    'kind_of_work', 'exploring', 'employer', 'hours', 'days_and_times', 'pay', 'travel', 'setting', 'contract',
    'way_searched', 'other')),
  "words" TEXT NOT NULL CHECK ("words" <> ''),
  "importance" TEXT CHECK ("importance" IN ('must', 'want', 'nice')),
  "kind_of_work" TEXT CHECK ("kind_of_work" IN (
    'isco_01', 'isco_02', 'isco_03', 'isco_11', 'isco_12', 'isco_13', 'isco_14', 'isco_21', 'isco_22', 'isco_23',
    'isco_24', 'isco_25', 'isco_26', 'isco_31', 'isco_32', 'isco_33', 'isco_34', 'isco_35', 'isco_41', 'isco_42',
    'isco_43', 'isco_44', 'isco_51', 'isco_52', 'isco_53', 'isco_54', 'isco_61', 'isco_62', 'isco_63', 'isco_71',
    'isco_72', 'isco_73', 'isco_74', 'isco_75', 'isco_81', 'isco_82', 'isco_83', 'isco_91', 'isco_92', 'isco_93',
    'isco_94', 'isco_95', 'isco_96')),
  "industry" TEXT CHECK ("industry" IN (
    'nace_a', 'nace_b', 'nace_c', 'nace_d', 'nace_e', 'nace_f', 'nace_g', 'nace_h', 'nace_i', 'nace_j', 'nace_k',
    'nace_l', 'nace_m', 'nace_n', 'nace_o', 'nace_p', 'nace_q', 'nace_r', 'nace_s', 'nace_t', 'nace_u', 'nace_v')),
  "employer_id" BLOB REFERENCES "employer" (id) DEFERRABLE INITIALLY DEFERRED,
  "days" TEXT CHECK ("days" <> ''),
  "parts_of_day" TEXT CHECK ("parts_of_day" <> ''),
  "settings" TEXT CHECK ("settings" <> ''),
  "contracts" TEXT CHECK ("contracts" <> ''),
  "pay_period" TEXT CHECK ("pay_period" IN ('hour', 'month', 'year')),
  "rank" INTEGER CHECK ("rank" BETWEEN 1 AND 99),
  "least" INTEGER CHECK ("least" BETWEEN 0 AND 100000),
  "most" INTEGER CHECK ("most" BETWEEN 0 AND 100000),
  "source" TEXT CHECK ("source" IN ('person', 'family', 'clinician', 'specialist', 'other')),
  "noted_on" TEXT CHECK ("noted_on" IS date("noted_on", '+0 days')),
  "until_on" TEXT CHECK ("until_on" IS date("until_on", '+0 days')),
  "replaces_id" BLOB REFERENCES "job_preference" (id) DEFERRABLE INITIALLY DEFERRED,
  "confirmed_on" TEXT CHECK ("confirmed_on" IS date("confirmed_on", '+0 days')),
  "job_id" BLOB REFERENCES "job" (id) DEFERRABLE INITIALLY DEFERRED,
  "application_id" BLOB REFERENCES "application" (id) DEFERRABLE INITIALLY DEFERRED,
  "suggestion_id" BLOB REFERENCES "suggestion" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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

CREATE TABLE "employer_contact" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  removed TEXT CHECK (removed <> ''),
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
  "disclosed" TEXT CHECK ("disclosed" IN ('none', 'agreed_words', 'more')),
  "preference_in_mind" TEXT CHECK ("preference_in_mind" <> ''),
  "colleague_id" BLOB REFERENCES "colleague" (id) DEFERRABLE INITIALLY DEFERRED,
  "purpose" TEXT CHECK ("purpose" IN ('job_development', 'support', 'hand_in', 'job_fair', 'agency', 'other')),
  "job_preference_ids" BLOB CHECK (length("job_preference_ids") % 16 = 0),
  "thanked" TEXT CHECK ("thanked" IN ('yes', 'no')),
  "start_time" TEXT CHECK ("start_time" <> ''),
  "minutes" INTEGER CHECK ("minutes" BETWEEN 0 AND 1440),
  "guard_reason" TEXT CHECK ("guard_reason" <> '')
) STRICT;
CREATE INDEX "employer_contact_by_employer_id" ON "employer_contact" ("employer_id", "happened_on", id);
CREATE INDEX "employer_contact_by_person_id" ON "employer_contact" ("person_id", "happened_on", id)
  WHERE "person_id" IS NOT NULL;
CREATE INDEX "employer_contact_by_colleague_id" ON "employer_contact" ("colleague_id", "happened_on", id)
  WHERE "colleague_id" IS NOT NULL;
CREATE INDEX "employer_contact_by_day" ON "employer_contact" ("happened_on", id);
CREATE INDEX employer_contact_made_by ON "employer_contact" (colleague_id, id) WHERE colleague_id IS NOT NULL;
CREATE INDEX employer_contact_removed ON "employer_contact" (id) WHERE removed <> 'undone';
