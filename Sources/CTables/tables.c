// The tables of data/, compiled in, so that the program stays one file and a start reads none of them.
// A table more is three lines in the middle and one at the end; the build follows a table that changes.

#include "ctables.h"

#include <string.h>

// Older ways of writing C do not know #embed, and clang says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char demo_absence[] = {
#embed "../../data/demo/absence.tsv"
};
static const unsigned char demo_applicant[] = {
#embed "../../data/demo/applicant.tsv"
};
static const unsigned char demo_application[] = {
#embed "../../data/demo/application.tsv"
};
static const unsigned char demo_appointment[] = {
#embed "../../data/demo/appointment.tsv"
};
static const unsigned char demo_assignment[] = {
#embed "../../data/demo/assignment.tsv"
};
static const unsigned char demo_benefit[] = {
#embed "../../data/demo/benefit.tsv"
};
static const unsigned char demo_benefits_advice[] = {
#embed "../../data/demo/benefits_advice.tsv"
};
static const unsigned char demo_contact_person[] = {
#embed "../../data/demo/contact_person.tsv"
};
static const unsigned char demo_corrections[] = {
#embed "../../data/demo/corrections.tsv"
};
static const unsigned char demo_day_review[] = {
#embed "../../data/demo/day_review.tsv"
};
static const unsigned char demo_disclosure_seeded[] = {
#embed "../../data/demo/disclosure-seeded.tsv"
};
static const unsigned char demo_disclosure[] = {
#embed "../../data/demo/disclosure.tsv"
};
static const unsigned char demo_education[] = {
#embed "../../data/demo/education.tsv"
};
static const unsigned char demo_employer[] = {
#embed "../../data/demo/employer.tsv"
};
static const unsigned char demo_employer_contact[] = {
#embed "../../data/demo/employer_contact.tsv"
};
static const unsigned char demo_employer_person[] = {
#embed "../../data/demo/employer_person.tsv"
};
static const unsigned char demo_service_period[] = {
#embed "../../data/demo/service_period.tsv"
};
static const unsigned char demo_hours_change[] = {
#embed "../../data/demo/hours_change.tsv"
};
static const unsigned char demo_job[] = {
#embed "../../data/demo/job.tsv"
};
static const unsigned char demo_job_lead[] = {
#embed "../../data/demo/job_lead.tsv"
};
static const unsigned char demo_postponement[] = {
#embed "../../data/demo/postponement.tsv"
};
static const unsigned char demo_next_step[] = {
#embed "../../data/demo/next_step.tsv"
};
static const unsigned char demo_no_go_employer[] = {
#embed "../../data/demo/no_go_employer.tsv"
};
static const unsigned char demo_note[] = {
#embed "../../data/demo/note.tsv"
};
static const unsigned char demo_past_job[] = {
#embed "../../data/demo/past_job.tsv"
};
static const unsigned char demo_job_preference_learned[] = {
#embed "../../data/demo/job_preference-learned.tsv"
};
static const unsigned char demo_job_preference[] = {
#embed "../../data/demo/job_preference.tsv"
};
static const unsigned char demo_career_profile[] = {
#embed "../../data/demo/career_profile.tsv"
};
static const unsigned char demo_profile_meeting[] = {
#embed "../../data/demo/profile_meeting.tsv"
};
static const unsigned char demo_promise[] = {
#embed "../../data/demo/promise.tsv"
};
static const unsigned char demo_review_step[] = {
#embed "../../data/demo/review_step.tsv"
};
static const unsigned char demo_rule_setting[] = {
#embed "../../data/demo/rule_setting.tsv"
};
static const unsigned char demo_seeded_fields[] = {
#embed "../../data/demo/seeded-fields.tsv"
};
static const unsigned char demo_seeded_sentences[] = {
#embed "../../data/demo/seeded-sentences.tsv"
};
static const unsigned char demo_sensitive_note[] = {
#embed "../../data/demo/sensitive_note.tsv"
};
static const unsigned char demo_settings[] = {
#embed "../../data/demo/settings.tsv"
};
static const unsigned char demo_colleague[] = {
#embed "../../data/demo/colleague.tsv"
};
static const unsigned char demo_status[] = {
#embed "../../data/demo/status.tsv"
};
static const unsigned char demo_suggestion[] = {
#embed "../../data/demo/suggestion.tsv"
};
static const unsigned char demo_person_contact[] = {
#embed "../../data/demo/person_contact.tsv"
};
static const unsigned char demo_support_plan[] = {
#embed "../../data/demo/support_plan.tsv"
};
static const unsigned char demo_team[] = {
#embed "../../data/demo/team.tsv"
};
static const unsigned char demo_connection[] = {
#embed "../../data/demo/connection.tsv"
};
static const unsigned char demo_to_check[] = {
#embed "../../data/demo/to_check.tsv"
};
static const unsigned char reference_cell_words[] = {
#embed "../../data/reference/cell-words.tsv"
};
static const unsigned char reference_employer_words[] = {
#embed "../../data/reference/employer-words.tsv"
};
static const unsigned char reference_file_systems[] = {
#embed "../../data/reference/file-systems.tsv"
};
static const unsigned char reference_headings[] = {
#embed "../../data/reference/headings.tsv"
};
static const unsigned char reference_industries[] = {
#embed "../../data/reference/industries.tsv"
};
static const unsigned char reference_job_titles[] = {
#embed "../../data/reference/job-titles.tsv"
};
static const unsigned char reference_kinds_of_work[] = {
#embed "../../data/reference/kinds-of-work.tsv"
};
static const unsigned char reference_schemes[] = {
#embed "../../data/reference/schemes.tsv"
};
static const unsigned char reference_words[] = {
#embed "../../data/reference/words.tsv"
};

#define TABLE(path, name) {path, name, sizeof name}

static const struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} tables[] = {
    TABLE("demo/absence.tsv", demo_absence),
    TABLE("demo/applicant.tsv", demo_applicant),
    TABLE("demo/application.tsv", demo_application),
    TABLE("demo/appointment.tsv", demo_appointment),
    TABLE("demo/assignment.tsv", demo_assignment),
    TABLE("demo/benefit.tsv", demo_benefit),
    TABLE("demo/benefits_advice.tsv", demo_benefits_advice),
    TABLE("demo/contact_person.tsv", demo_contact_person),
    TABLE("demo/corrections.tsv", demo_corrections),
    TABLE("demo/day_review.tsv", demo_day_review),
    TABLE("demo/disclosure-seeded.tsv", demo_disclosure_seeded),
    TABLE("demo/disclosure.tsv", demo_disclosure),
    TABLE("demo/education.tsv", demo_education),
    TABLE("demo/employer.tsv", demo_employer),
    TABLE("demo/employer_contact.tsv", demo_employer_contact),
    TABLE("demo/employer_person.tsv", demo_employer_person),
    TABLE("demo/service_period.tsv", demo_service_period),
    TABLE("demo/hours_change.tsv", demo_hours_change),
    TABLE("demo/job.tsv", demo_job),
    TABLE("demo/job_lead.tsv", demo_job_lead),
    TABLE("demo/postponement.tsv", demo_postponement),
    TABLE("demo/next_step.tsv", demo_next_step),
    TABLE("demo/no_go_employer.tsv", demo_no_go_employer),
    TABLE("demo/note.tsv", demo_note),
    TABLE("demo/past_job.tsv", demo_past_job),
    TABLE("demo/job_preference-learned.tsv", demo_job_preference_learned),
    TABLE("demo/job_preference.tsv", demo_job_preference),
    TABLE("demo/career_profile.tsv", demo_career_profile),
    TABLE("demo/profile_meeting.tsv", demo_profile_meeting),
    TABLE("demo/promise.tsv", demo_promise),
    TABLE("demo/review_step.tsv", demo_review_step),
    TABLE("demo/rule_setting.tsv", demo_rule_setting),
    TABLE("demo/seeded-fields.tsv", demo_seeded_fields),
    TABLE("demo/seeded-sentences.tsv", demo_seeded_sentences),
    TABLE("demo/sensitive_note.tsv", demo_sensitive_note),
    TABLE("demo/settings.tsv", demo_settings),
    TABLE("demo/colleague.tsv", demo_colleague),
    TABLE("demo/status.tsv", demo_status),
    TABLE("demo/suggestion.tsv", demo_suggestion),
    TABLE("demo/person_contact.tsv", demo_person_contact),
    TABLE("demo/support_plan.tsv", demo_support_plan),
    TABLE("demo/team.tsv", demo_team),
    TABLE("demo/connection.tsv", demo_connection),
    TABLE("demo/to_check.tsv", demo_to_check),
    TABLE("reference/cell-words.tsv", reference_cell_words),
    TABLE("reference/employer-words.tsv", reference_employer_words),
    TABLE("reference/file-systems.tsv", reference_file_systems),
    TABLE("reference/headings.tsv", reference_headings),
    TABLE("reference/industries.tsv", reference_industries),
    TABLE("reference/job-titles.tsv", reference_job_titles),
    TABLE("reference/kinds-of-work.tsv", reference_kinds_of_work),
    TABLE("reference/schemes.tsv", reference_schemes),
    TABLE("reference/words.tsv", reference_words),
};

static const size_t table_count = sizeof tables / sizeof tables[0];

const unsigned char *ctables_bytes(const char *path, size_t *count) {
  for (size_t place = 0; place < table_count; place++) {
    if (strcmp(tables[place].path, path) == 0) {
      *count = tables[place].count;
      return tables[place].bytes;
    }
  }
  *count = 0;
  return NULL;
}

const char *ctables_path(size_t place) { return place < table_count ? tables[place].path : NULL; }
