#include "disk.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum mode { RESTING, RECORDING, FAILING, LIMITED };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static enum mode mode = RESTING;
static char root[4096];
static size_t root_length;

#define DESCRIPTORS 4096
static struct disk_handle handles[DESCRIPTORS];
static int64_t last_handle;

static struct disk_event *events;
static int64_t event_count, event_room;

static int64_t calls[DISK_CLASSES], refusals;
static enum disk_class failing;
static enum disk_fault fault;
static int64_t fail_at;
static int fails_for_ever;
static int64_t room;

void *disk_real(const char *name) {
  void *function = dlsym(RTLD_NEXT, name);
  if (function) return function;
  fprintf(stderr, "torture-disk: libc has no %s\n", name);
  abort();
}

void disk_watch(const char *folder) {
  mode = RESTING;
  root_length = strlen(folder);
  if (root_length >= sizeof root - 1) abort();
  memcpy(root, folder, root_length + 1);
}

void disk_rest(void) { mode = RESTING; }

static void count_anew(void) {
  memset(calls, 0, sizeof calls);
  refusals = 0;
}

void disk_record(void) {
  // Paths are shared between events and live as long as the program; what was written is freed.
  for (int64_t i = 0; i < event_count; i++) free((void *)events[i].data);
  event_count = 0;
  count_anew();
  mode = RECORDING;
}

static enum mode paused = RESTING;

void disk_pause(void) {
  paused = mode;
  mode = RESTING;
}

void disk_resume(void) { mode = paused; }

void disk_fail(enum disk_class which, int64_t nth, int for_ever, enum disk_fault how) {
  count_anew();
  failing = which;
  fail_at = nth;
  fails_for_ever = for_ever;
  fault = how;
  mode = FAILING;
}

void disk_limit(int64_t bytes) {
  count_anew();
  room = bytes / 512 * 512;
  mode = LIMITED;
}

int disk_is_limited(void) { return mode == LIMITED; }
int disk_is_disturbed(void) { return mode == FAILING || mode == LIMITED; }

int64_t disk_events(void) { return event_count; }
struct disk_event disk_event_at(int64_t index) { return events[index]; }
int64_t disk_calls(enum disk_class which) { return calls[which]; }
int64_t disk_refusals(void) { return refusals; }

int disk_is_watched(const char *path) {
  return root_length > 0 && path && strncmp(path, root, root_length) == 0 &&
         (path[root_length] == '/' || path[root_length] == 0);
}

struct disk_handle disk_handle_of(int descriptor) {
  struct disk_handle none = {0, NULL};
  return descriptor >= 0 && descriptor < DESCRIPTORS ? handles[descriptor] : none;
}

void disk_opened(int descriptor, const char *path, int made) {
  if (descriptor < 0 || descriptor >= DESCRIPTORS) return;
  pthread_mutex_lock(&lock);
  handles[descriptor] = (struct disk_handle){++last_handle, strdup(path)};
  struct disk_handle handle = handles[descriptor];
  pthread_mutex_unlock(&lock);
  disk_log((struct disk_event){.kind = DISK_OPENED, .handle = handle.number, .flag = made, .path = handle.path}, NULL, 0);
}

void disk_closed(int descriptor) {
  if (descriptor >= 0 && descriptor < DESCRIPTORS) handles[descriptor] = (struct disk_handle){0, NULL};
}

static int64_t counted(enum disk_class which) { return __atomic_add_fetch(&calls[which], 1, __ATOMIC_SEQ_CST); }

static int is_due(enum disk_class which, int64_t number) {
  return mode == FAILING && which == failing && fail_at > 0 &&
         (number == fail_at || (fails_for_ever && number > fail_at));
}

int disk_verdict(enum disk_class which) {
  if (mode == RESTING || !is_due(which, counted(which))) return 0;
  refusals++;
  return fault == DISK_EIO ? EIO : ENOSPC;
}

static int64_t sectors(int64_t size) { return (size + 511) / 512 * 512; }

void disk_resized(int64_t before, int64_t after) {
  if (mode == LIMITED) room -= sectors(after) - sectors(before);
}

static int64_t refused(int error) {
  refusals++;
  errno = error;
  return -1;
}

/// What a full disk takes of a write: all within the sectors the file has, and the part beyond for which there is room.
static int64_t within_room(int descriptor, int64_t offset, int64_t count) {
  struct stat facts;
  if (fstat(descriptor, &facts) != 0) return count;
  int64_t size = facts.st_size, end = offset + count;
  if (end <= sectors(size)) return count;
  int64_t most = sectors(size) + room;
  if (end <= most) return count;
  if (most <= offset) return refused(ENOSPC);
  refusals++;
  return most - offset;
}

int64_t disk_allowed(int descriptor, int64_t offset, int64_t count) {
  if (mode == RESTING) return count;
  int64_t number = counted(DISK_WRITE);
  if (mode == LIMITED) return within_room(descriptor, offset, count);
  if (!is_due(DISK_WRITE, number)) return count;
  if (fault == DISK_SHORT && number == fail_at && count > 1) {
    refusals++;
    return count / 2;
  }
  return refused(fault == DISK_EIO ? EIO : ENOSPC);
}

void disk_log(struct disk_event event, const void *data, int64_t count) {
  if (mode != RECORDING) return;
  if (data) {
    uint8_t *copy = malloc((size_t)count + 1);
    if (!copy) abort();
    memcpy(copy, data, (size_t)count);
    event.data = copy;
  }
  pthread_mutex_lock(&lock);
  if (event_count == event_room) {
    event_room = event_room ? event_room * 2 : 1024;
    events = realloc(events, (size_t)event_room * sizeof *events);
    if (!events) abort();
  }
  events[event_count++] = event;
  pthread_mutex_unlock(&lock);
}

static char trying[512] = "nothing yet";

static void say(const char *text) {
  if (write(2, text, strlen(text)) < 0) _exit(4);
}

static void ended(int signal) {
  say(signal == SIGALRM ? "torture-disk: no end after two minutes: " : "torture-disk: crashed: ");
  say(trying);
  say("\n");
  _exit(3);
}

void disk_unforeseen(const char *call, const char *path) {
  fprintf(stderr, "torture-disk: %s on %s is not covered: add it to Tests/Torture/CDisk (%s)\n", call, path, trying);
  _exit(4);
}

void disk_trying(const char *words) {
  static int is_ready;
  if (!is_ready) {
    int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGALRM};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) signal(signals[i], ended);
    is_ready = 1;
  }
  snprintf(trying, sizeof trying, "%s", words);
  alarm(120);
}
