#define _XOPEN_SOURCE 700
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wchar.h>

#include "ccurses.h"

void ccurses_prepare_process(void) {
  umask(077);
  // What lies in memory stays there: no core dump, whoever collects them, and no look from another program of the same
  // user. The limit holds for children too.
  prctl(PR_SET_DUMPABLE, 0);
  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // open gives the lowest free descriptor, so this fills 0, 1 and 2 and closes the first one beyond.
  int descriptor;
  do {
    descriptor = open("/dev/null", O_RDWR);
  } while (descriptor >= 0 && descriptor <= 2);
  if (descriptor > 2) close(descriptor);
}

static void use(int category) {
  if (setlocale(category, "") == NULL) setlocale(category, "C.UTF-8");
}

// One unknown name makes setlocale(LC_ALL) fail whole (macOS sends LC_CTYPE=UTF-8; nb_NO.UTF-8 is often not
// generated), so each category falls back on its own and the others keep what the person chose.
int ccurses_prepare_locale(void) {
  if (setlocale(LC_ALL, "") == NULL) {
    const int categories[] = {LC_CTYPE, LC_MESSAGES, LC_TIME, LC_COLLATE, LC_NUMERIC, LC_MONETARY};
    for (size_t index = 0; index < sizeof categories / sizeof categories[0]; index++) use(categories[index]);
  }
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

const char *ccurses_letters(void) {
  return setlocale(LC_CTYPE, NULL);
}

int ccurses_has_asked_locale(void) {
  locale_t asked = newlocale(LC_ALL_MASK, "", (locale_t)0);
  if (asked == (locale_t)0) return 0;
  freelocale(asked);
  return 1;
}

int ccurses_width(unsigned int scalar) {
  return wcwidth((wchar_t)scalar);
}
