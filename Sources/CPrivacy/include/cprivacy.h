#pragma once
// What privacy on the spot needs of C. The login password, asked of PAM. The program is not linked with PAM: it is loaded when a screen is locked for the
// first time, so that a start does not pay for it.
#include <stddef.h>

/// What PAM says of a password.
enum password_answer {
  password_right = 0,
  password_wrong = 1,
  password_has_run_out = 2,  // right, but it has to be changed
  password_refused = 3,      // right perhaps, but this account may not log in (expired, locked, wrong time)
  password_unknown = 4       // nothing could be found out: no PAM, no service, another proof is wanted
};

/// Loads PAM. Returns 0 when this computer has none.
int password_can_be_asked(void);

/// Asks PAM whether this is the password of a login, and whether its account may log in. Waits as long as PAM wants
/// after a wrong one. What PAM says to the person, or its word for the error, goes into `words`, which ends with NUL.
enum password_answer password_check(const char *login, const char *password, char *words, size_t capacity);

/// Whether a login has a password, as `passwd -S` says: 'P' (it has one), 'L' (locked) or 'N' (none); '?' for an
/// account that /etc/passwd does not know, such as one of a directory; 0 when nothing could be found out.
char password_status(const char *login);

/// Whether a folder lies in memory (tmpfs), so that nothing in it reaches a disk but by way of swap.
int privacy_is_in_memory(const char *path);
