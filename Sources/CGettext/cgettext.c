#define _GNU_SOURCE
#include "cgettext.h"
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>

static const char *const domain = "caseload";

void words_bind(const char *folder) {
  // Message look-up needs a locale other than "C", or LANGUAGE is not read; only C.UTF-8 is always installed.
  const char *now = setlocale(LC_MESSAGES, NULL);
  if (!now || (now[0] == 'C' && now[1] == 0)) setlocale(LC_MESSAGES, "C.UTF-8");
  bindtextdomain(domain, folder);
  bind_textdomain_codeset(domain, "UTF-8");
}

void words_choose(const char *language) {
  setenv("LANGUAGE", language, 1);
  // The C library caches by this counter; without it a changed LANGUAGE is not seen.
  extern int _nl_msg_cat_cntr;
  ++_nl_msg_cat_cntr;
}

const char *words_translate(const char *key) { return key[0] ? dgettext(domain, key) : key; }
