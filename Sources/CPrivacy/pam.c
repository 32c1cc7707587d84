#define _GNU_SOURCE
#include <dlfcn.h>
#include <security/pam_appl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cprivacy.h"

static const char service[] = "caseload";

struct asking {
  const char *password;
  int is_given;
  char *words;
  size_t capacity;
};

struct library {
  __typeof__(pam_start) *start;
  __typeof__(pam_set_item) *set_item;
  __typeof__(pam_authenticate) *authenticate;
  __typeof__(pam_acct_mgmt) *account;
  __typeof__(pam_strerror) *strerror;
  __typeof__(pam_end) *end;
};

static struct library pam;

// By the default order and not from the handle, so that a library loaded before this one (a test's) is asked instead.
static void *function(const char *name) {
  return dlsym(RTLD_DEFAULT, name);
}

int password_can_be_asked(void) {
  if (pam.start != NULL) return 1;
  if (dlopen("libpam.so.0", RTLD_NOW | RTLD_GLOBAL) == NULL) return 0;
  pam.set_item = (__typeof__(pam.set_item))function("pam_set_item");
  pam.authenticate = (__typeof__(pam.authenticate))function("pam_authenticate");
  pam.account = (__typeof__(pam.account))function("pam_acct_mgmt");
  pam.strerror = (__typeof__(pam.strerror))function("pam_strerror");
  pam.end = (__typeof__(pam.end))function("pam_end");
  if (pam.set_item && pam.authenticate && pam.account && pam.strerror && pam.end) {
    pam.start = (__typeof__(pam.start))function("pam_start");
  }
  return pam.start != NULL;
}

static void add_words(struct asking *asking, const char *words) {
  size_t used = strlen(asking->words);
  if (words == NULL || words[0] == '\0' || used + strlen(words) + 2 > asking->capacity) return;
  if (used > 0) asking->words[used++] = ' ';
  strcpy(asking->words + used, words);
}

// The password is given once. A second question is a second proof, which there is no room for here.
static int answer(struct asking *asking, const struct pam_message *message, struct pam_response *response) {
  switch (message->msg_style) {
    case PAM_PROMPT_ECHO_OFF:
      if (asking->is_given) return PAM_CONV_ERR;
      asking->is_given = 1;
      response->resp = strdup(asking->password);  // PAM wipes and frees it
      return response->resp == NULL ? PAM_BUF_ERR : PAM_SUCCESS;
    case PAM_ERROR_MSG:
    case PAM_TEXT_INFO: add_words(asking, message->msg); return PAM_SUCCESS;
    default: return PAM_CONV_ERR;
  }
}

static int converse(int count, const struct pam_message **messages, struct pam_response **responses, void *data) {
  if (count <= 0 || count > PAM_MAX_NUM_MSG) return PAM_CONV_ERR;
  struct pam_response *given = calloc((size_t)count, sizeof *given);
  if (given == NULL) return PAM_BUF_ERR;
  int result = PAM_SUCCESS;
  for (int index = 0; index < count && result == PAM_SUCCESS; index++) {
    result = answer(data, messages[index], &given[index]);
  }
  if (result == PAM_SUCCESS) {
    *responses = given;
    return PAM_SUCCESS;
  }
  for (int index = 0; index < count; index++) {
    if (given[index].resp == NULL) continue;
    explicit_bzero(given[index].resp, strlen(given[index].resp));
    free(given[index].resp);
  }
  free(given);
  return result;
}

static enum password_answer meaning_of_proof(int code) {
  switch (code) {
    case PAM_SUCCESS: return password_right;
    case PAM_AUTH_ERR:
    case PAM_USER_UNKNOWN:
    case PAM_CRED_INSUFFICIENT:
    case PAM_MAXTRIES: return password_wrong;
    default: return password_unknown;
  }
}

static enum password_answer meaning_of_account(int code) {
  switch (code) {
    case PAM_SUCCESS: return password_right;
    case PAM_NEW_AUTHTOK_REQD: return password_has_run_out;
    default: return password_refused;
  }
}

enum password_answer password_check(const char *login, const char *password, char *words, size_t capacity) {
  words[0] = '\0';
  if (!password_can_be_asked()) return password_unknown;
  struct asking asking = {.password = password, .words = words, .capacity = capacity};
  const struct pam_conv conversation = {converse, &asking};
  pam_handle_t *handle = NULL;
  int code = pam.start(service, login, &conversation, &handle);
  if (code != PAM_SUCCESS) return password_unknown;
  char terminal[256];
  if (ttyname_r(STDIN_FILENO, terminal, sizeof terminal) == 0) pam.set_item(handle, PAM_TTY, terminal);
  code = pam.authenticate(handle, PAM_DISALLOW_NULL_AUTHTOK);
  enum password_answer result = meaning_of_proof(code);
  if (result == password_right) {
    code = pam.account(handle, 0);
    result = meaning_of_account(code);
  }
  if (code != PAM_SUCCESS && words[0] == '\0') add_words(&asking, pam.strerror(handle, code));
  pam.end(handle, code);
  return result;
}
