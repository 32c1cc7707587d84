#include <unistd.h>

#include "internal.h"
// Last, as it turns names such as `lines` and `columns` into macros.
#include <term.h>

int ccurses_describe(const char *type) {
  int answer;
  return setupterm(type, STDERR_FILENO, &answer) == OK;
}
