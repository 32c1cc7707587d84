/// What schema 4 changes in the tables there were. A wish may be "rather not", and more may have been said than was agreed:
/// SQLite cannot change a CHECK, so these two tables are made again with the same rows.
let migration4Changes = """
  CREATE TABLE "preference_4" (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    withdrawn TEXT CHECK (withdrawn <> ''),
    "applicant_id" BLOB NOT NULL REFERENCES "applicant" (id) DEFERRABLE INITIALLY DEFERRED,
    "stance" TEXT NOT NULL CHECK ("stance" IN ('wanted', 'rather_not', 'definitely_not')),
    "about" TEXT NOT NULL CHECK ("about" IN (
      'kind_of_work', 'exploring', 'employer', 'hours', 'days_and_times', 'pay', 'travel', 'setting',
      'contract', 'way_searched', 'other')),
    "words" TEXT NOT NULL CHECK ("words" <> ''),
    "importance" TEXT CHECK ("importance" IN ('must', 'want', 'nice')),
    "job_type" TEXT CHECK ("job_type" IN (
      'isco_01', 'isco_02', 'isco_03', 'isco_11', 'isco_12', 'isco_13', 'isco_14', 'isco_21', 'isco_22',
      'isco_23', 'isco_24', 'isco_25', 'isco_26', 'isco_31', 'isco_32', 'isco_33', 'isco_34', 'isco_35',
      'isco_41', 'isco_42', 'isco_43', 'isco_44', 'isco_51', 'isco_52', 'isco_53', 'isco_54', 'isco_61',
      'isco_62', 'isco_63', 'isco_71', 'isco_72', 'isco_73', 'isco_74', 'isco_75', 'isco_81', 'isco_82',
      'isco_83', 'isco_91', 'isco_92', 'isco_93', 'isco_94', 'isco_95', 'isco_96')),
    "industry" TEXT CHECK ("industry" IN (
      'nace_a', 'nace_b', 'nace_c', 'nace_d', 'nace_e', 'nace_f', 'nace_g', 'nace_h', 'nace_i', 'nace_j',
      'nace_k', 'nace_l', 'nace_m', 'nace_n', 'nace_o', 'nace_p', 'nace_q', 'nace_r', 'nace_s', 'nace_t',
      'nace_u', 'nace_v')),
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
    "replaces_id" BLOB REFERENCES "preference" (id) DEFERRABLE INITIALLY DEFERRED,
    "confirmed_on" TEXT CHECK ("confirmed_on" IS date("confirmed_on", '+0 days')),
    "job_id" BLOB REFERENCES "job" (id) DEFERRABLE INITIALLY DEFERRED,
    "application_id" BLOB REFERENCES "application" (id) DEFERRABLE INITIALLY DEFERRED,
    "suggestion_id" BLOB REFERENCES "suggestion" (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  INSERT INTO "preference_4" ("id", "withdrawn", "applicant_id", "stance", "about", "words", "importance", "rank", "least", "most", "source", "noted_on", "until_on")
    SELECT "id", "withdrawn", "applicant_id", "stance", "about", "words", "importance", "rank", "least", "most", "source", "noted_on", "until_on" FROM "preference";
  CREATE TEMP TABLE replaced AS SELECT id, "replaces_id" FROM "preference" WHERE "replaces_id" IS NOT NULL;
  DROP TABLE "preference";
  ALTER TABLE "preference_4" RENAME TO "preference";
  UPDATE "preference" SET "replaces_id" = replaced."replaces_id" FROM replaced WHERE replaced.id = "preference".id;
  DROP TABLE replaced;
  CREATE INDEX "preference_by_applicant_id" ON "preference" ("applicant_id", coalesce("noted_on", ''), id);
  CREATE INDEX "preference_by_employer_id" ON "preference" ("employer_id", coalesce("noted_on", ''), id)
    WHERE "employer_id" IS NOT NULL;
  CREATE INDEX "preference_by_replaces_id" ON "preference" ("replaces_id", coalesce("noted_on", ''), id)
    WHERE "replaces_id" IS NOT NULL;
  CREATE INDEX "preference_by_job_id" ON "preference" ("job_id", coalesce("noted_on", ''), id)
    WHERE "job_id" IS NOT NULL;
  CREATE INDEX "preference_by_application_id" ON "preference" ("application_id", coalesce("noted_on", ''), id)
    WHERE "application_id" IS NOT NULL;
  CREATE INDEX "preference_by_suggestion_id" ON "preference" ("suggestion_id", coalesce("noted_on", ''), id)
    WHERE "suggestion_id" IS NOT NULL;
  CREATE INDEX preference_withdrawn ON "preference" (id) WHERE withdrawn <> 'undone';

  CREATE TABLE "employer_contact_4" (
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
    "disclosed" TEXT CHECK ("disclosed" IN ('none', 'agreed_words', 'more')),
    "wish_in_mind" TEXT CHECK ("wish_in_mind" <> ''),
    "staff_id" BLOB REFERENCES "staff" (id) DEFERRABLE INITIALLY DEFERRED,
    "purpose" TEXT CHECK ("purpose" IN (
      'job_development', 'support', 'hand_in', 'job_fair', 'agency', 'other')),
    "preference_ids" BLOB CHECK (length("preference_ids") % 16 = 0),
    "thanked" TEXT CHECK ("thanked" IN ('yes', 'no')),
    "start_time" TEXT CHECK ("start_time" <> ''),
    "minutes" INTEGER CHECK ("minutes" BETWEEN 0 AND 1440),
    "guard_reason" TEXT CHECK ("guard_reason" <> '')
  ) STRICT;
  INSERT INTO "employer_contact_4" ("id", "withdrawn", "employer_id", "person_id", "mode", "happened_on", "hiring_authority", "visit_stage", "applicant_ids", "result", "made_by", "applicant_present", "competitive_job", "planned", "disclosed", "wish_in_mind", "staff_id")
    SELECT "id", "withdrawn", "employer_id", "person_id", "mode", "happened_on", "hiring_authority", "visit_stage", "applicant_ids", "result", "made_by", "applicant_present", "competitive_job", "planned", "disclosed", "wish_in_mind", "staff_id" FROM "employer_contact";
  DROP TABLE "employer_contact";
  ALTER TABLE "employer_contact_4" RENAME TO "employer_contact";
  CREATE INDEX "employer_contact_by_employer_id" ON "employer_contact" ("employer_id", "happened_on", id);
  CREATE INDEX "employer_contact_by_person_id" ON "employer_contact" ("person_id", "happened_on", id)
    WHERE "person_id" IS NOT NULL;
  CREATE INDEX "employer_contact_by_staff_id" ON "employer_contact" ("staff_id", "happened_on", id)
    WHERE "staff_id" IS NOT NULL;
  CREATE INDEX "employer_contact_by_day" ON "employer_contact" ("happened_on", id);
  CREATE INDEX employer_contact_made_by ON "employer_contact" (staff_id, id) WHERE staff_id IS NOT NULL;
  CREATE INDEX employer_contact_withdrawn ON "employer_contact" (id) WHERE withdrawn <> 'undone';

  ALTER TABLE "settings" ADD COLUMN "sensitive_blocks" TEXT CHECK ("sensitive_blocks" <> '');
  ALTER TABLE "settings" ADD COLUMN "contacts_counted" TEXT CHECK ("contacts_counted" IN ('all', 'for_somebody'));

  ALTER TABLE "profile" ADD COLUMN "other_work" TEXT CHECK ("other_work" <> '');
  ALTER TABLE "profile" ADD COLUMN "driving_licence" TEXT CHECK ("driving_licence" IN ('yes', 'no'));
  ALTER TABLE "profile" ADD COLUMN "car" TEXT CHECK ("car" IN ('yes', 'no'));
  ALTER TABLE "profile" ADD COLUMN "travel_most" INTEGER CHECK ("travel_most" BETWEEN 0 AND 1440);
  ALTER TABLE "profile" ADD COLUMN "phone_internet" TEXT CHECK ("phone_internet" <> '');
  ALTER TABLE "profile" ADD COLUMN "coping" TEXT CHECK ("coping" <> '');
  ALTER TABLE "profile" ADD COLUMN "accommodations" TEXT CHECK ("accommodations" <> '');
  ALTER TABLE "profile" ADD COLUMN "wish_to_study" TEXT CHECK ("wish_to_study" IN ('yes', 'no'));
  ALTER TABLE "profile" ADD COLUMN "family_contact" TEXT CHECK ("family_contact" IN ('yes', 'no'));

  ALTER TABLE "disclosure" ADD COLUMN "topic" TEXT CHECK ("topic" IN (
      'health', 'support', 'gaps', 'accommodations', 'benefits', 'substance_use', 'record', 'other'));
  ALTER TABLE "disclosure" ADD COLUMN "place" TEXT CHECK ("place" IN (
      'workplace', 'employer_premises', 'home', 'public_place', 'treatment_site', 'welfare_office',
      'own_office', 'other'));

  ALTER TABLE "employer" ADD COLUMN "industry" TEXT CHECK ("industry" IN (
      'nace_a', 'nace_b', 'nace_c', 'nace_d', 'nace_e', 'nace_f', 'nace_g', 'nace_h', 'nace_i', 'nace_j',
      'nace_k', 'nace_l', 'nace_m', 'nace_n', 'nace_o', 'nace_p', 'nace_q', 'nace_r', 'nace_s', 'nace_t',
      'nace_u', 'nace_v'));
  ALTER TABLE "employer" ADD COLUMN "job_types" TEXT CHECK ("job_types" <> '');
  ALTER TABLE "employer" ADD COLUMN "settings" TEXT CHECK ("settings" <> '');
  ALTER TABLE "employer" ADD COLUMN "days" TEXT CHECK ("days" <> '');
  ALTER TABLE "employer" ADD COLUMN "parts_of_day" TEXT CHECK ("parts_of_day" <> '');
  ALTER TABLE "employer" ADD COLUMN "ways_of_hiring" TEXT CHECK ("ways_of_hiring" <> '');

  ALTER TABLE "job" ADD COLUMN "occupation" TEXT CHECK ("occupation" IN (
      'isco_01', 'isco_02', 'isco_03', 'isco_11', 'isco_12', 'isco_13', 'isco_14', 'isco_21', 'isco_22',
      'isco_23', 'isco_24', 'isco_25', 'isco_26', 'isco_31', 'isco_32', 'isco_33', 'isco_34', 'isco_35',
      'isco_41', 'isco_42', 'isco_43', 'isco_44', 'isco_51', 'isco_52', 'isco_53', 'isco_54', 'isco_61',
      'isco_62', 'isco_63', 'isco_71', 'isco_72', 'isco_73', 'isco_74', 'isco_75', 'isco_81', 'isco_82',
      'isco_83', 'isco_91', 'isco_92', 'isco_93', 'isco_94', 'isco_95', 'isco_96'));
  ALTER TABLE "job" ADD COLUMN "scheme" TEXT CHECK ("scheme" IN (
      'no_midlertidig_lonnstilskudd', 'no_varig_lonnstilskudd', 'no_arbeidstrening', 'no_aft',
      'no_vta_skjermet', 'no_vta_ordinaer', 'no_liten_stilling', 'dk_lontilskud', 'dk_fleksjob',
      'dk_virksomhedspraktik', 'dk_smaajob', 'dk_ordinaere_timer', 'dk_beskyttet_beskaeftigelse',
      'se_lonebidrag', 'se_nystartsjobb', 'se_praktik', 'se_arbetstraning', 'se_samhall',
      'se_daglig_verksamhet', 'ie_wage_subsidy_scheme', 'gb_permitted_work', 'gb_work_trial',
      'us_sheltered_workshop', 'us_enclave', 'us_transitional_employment'));
  ALTER TABLE "job" ADD COLUMN "paid_as_usual" TEXT CHECK ("paid_as_usual" IN ('yes', 'no'));
  ALTER TABLE "job" ADD COLUMN "open_to_all" TEXT CHECK ("open_to_all" IN ('yes', 'no'));
  ALTER TABLE "job" ADD COLUMN "reserved" TEXT CHECK ("reserved" IN ('yes', 'no'));
  ALTER TABLE "job" ADD COLUMN "end_imposed" TEXT CHECK ("end_imposed" IN ('yes', 'no'));
  ALTER TABLE "job" ADD COLUMN "own_contract" TEXT CHECK ("own_contract" IN ('yes', 'no'));
  ALTER TABLE "job" ADD COLUMN "for_itself" TEXT CHECK ("for_itself" IN ('yes', 'no'));
  ALTER TABLE "job" ADD COLUMN "days" TEXT CHECK ("days" <> '');
  ALTER TABLE "job" ADD COLUMN "parts_of_day" TEXT CHECK ("parts_of_day" <> '');
  ALTER TABLE "job" ADD COLUMN "preference_ids" BLOB CHECK (length("preference_ids") % 16 = 0);
  ALTER TABLE "job" ADD COLUMN "application_id" BLOB REFERENCES "application" (id) DEFERRABLE INITIALLY DEFERRED;
  ALTER TABLE "job" ADD COLUMN "notice_given" TEXT CHECK ("notice_given" IN ('yes', 'no'));
  ALTER TABLE "job" ADD COLUMN "reference_possible" TEXT CHECK ("reference_possible" IN ('yes', 'no'));
  ALTER TABLE "job" ADD COLUMN "lesson_asked" TEXT CHECK ("lesson_asked" IN ('yes', 'no'));
  CREATE INDEX "job_by_application_id" ON "job" ("application_id", "started_on", id)
    WHERE "application_id" IS NOT NULL;
  """
