// System calls from the start up to the write that ends the first paint, counted with ptrace: this repeats exactly.
//
//   calls PROGRAM ARGUMENTS...
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <linux/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "session.h"

static struct session session;

// Somebody must read what the program paints.
static void *drain(void *unused) {
  while (session_read(&session, 1000) >= 0) {}
  return unused;
}

static bool paints(pid_t process, const struct ptrace_syscall_info *call) {
  static char bytes[1 << 16];
  if (call->entry.nr != SYS_write || call->entry.args[2] > sizeof bytes) return false;
  struct iovec here = {bytes, call->entry.args[2]};
  struct iovec there = {(void *)(uintptr_t)call->entry.args[1], call->entry.args[2]};
  ssize_t count = process_vm_readv(process, &here, 1, &there, 1, 0);
  return count > 0 && memmem(bytes, (size_t)count, painted, strlen(painted)) != NULL;
}

int main(int count, char **arguments) {
  if (count < 2) return fprintf(stderr, "usage: calls PROGRAM ARGUMENTS...\n"), 2;
  // A program that waits for ever without painting ends this one, and is killed with it.
  alarm(30);
  session = session_start(arguments + 1, true);
  pthread_t reader;
  pthread_create(&reader, NULL, drain, NULL);
  int status;
  waitpid(session.process, &status, 0);
  ptrace(
      PTRACE_SETOPTIONS, session.process, NULL,
      PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL);
  ptrace(PTRACE_SYSCALL, session.process, NULL, NULL);
  for (long calls = 0;;) {
    pid_t stopped = waitpid(-1, &status, __WALL);
    if (stopped < 0 || (stopped == session.process && WIFEXITED(status))) break;
    int signal_number = WIFSTOPPED(status) ? WSTOPSIG(status) : 0;
    if (signal_number == (SIGTRAP | 0x80)) {
      struct ptrace_syscall_info call;
      signal_number = 0;
      if (ptrace(PTRACE_GET_SYSCALL_INFO, stopped, sizeof call, &call) > 0 && call.op == PTRACE_SYSCALL_INFO_ENTRY) {
        calls++;
        if (paints(stopped, &call)) {
          printf("%ld\n", calls);
          fflush(stdout);
          kill(session.process, SIGKILL);
          return 0;
        }
      }
    } else if (signal_number == SIGTRAP || signal_number == SIGSTOP) {
      signal_number = 0;
    }
    ptrace(PTRACE_SYSCALL, stopped, NULL, (void *)(intptr_t)signal_number);
  }
  fprintf(stderr, "calls: the program ended before it painted\n");
  return 1;
}
