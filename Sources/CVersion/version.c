#include "cversion.h"

// Written by `make` into a file that is in no commit, so that a new commit compiles this file again and no other.
#if __has_include("commit.h")
#include "commit.h"
#else
#define CASELOAD_VERSION "unreleased"
#endif

const char *caseload_version(void) { return CASELOAD_VERSION; }
