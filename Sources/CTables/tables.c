// The tables of data/, compiled in, so that the program stays one file and a start reads none of them.
// A table more is three lines in the middle and one at the end; the build follows a table that changes.

#include "ctables.h"

#include <string.h>

// Older ways of writing C do not know #embed, and clang says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

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
