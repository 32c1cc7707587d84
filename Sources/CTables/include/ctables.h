#ifndef CTABLES_H
#define CTABLES_H

#include <stddef.h>

/// The bytes of a table by its path below `data`, such as "reference/schemes.tsv"; NULL when there is none of that path.
const unsigned char *ctables_bytes(const char *path, size_t *count);

/// The path of the table at a place, counted from 0; NULL after the last.
const char *ctables_path(size_t place);

#endif
