#ifndef CVERSION_H
#define CVERSION_H

/// What this program was built from: the newest tag, or "unreleased", and the commit. Never NULL.
const char *caseload_version(void);

#endif
