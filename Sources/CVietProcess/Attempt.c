#ifndef _GNU_SOURCE
#define _GNU_SOURCE  // environ(7)
#endif
#include "CVietProcess.h"
#include "Limits.h"

#ifdef __linux__

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

/// In the environment of a program that was started anew: it makes no second attempt.
static char mark[] = "VIETTEXT_ANEW=1";
static const char mark_name[] = "VIETTEXT_ANEW";

static const int crashes[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};
enum { crash_count = sizeof crashes / sizeof *crashes };

/// What was before the attempt, and what the program is started with.
static struct {
  char *const *arguments;
  char **environment;
  int errors;
  sigset_t mask;
  stack_t stack;
  struct sigaction actions[crash_count];
  struct rlimit data_limit, stack_limit;
} before;

/// The handler's own, as the stack may be what overflowed.
static char handler_stack[1 << 16];

static void restore_limits_and_errors(void) {
  setrlimit(RLIMIT_DATA, &before.data_limit);
  setrlimit(RLIMIT_STACK, &before.stack_limit);
  dup2(before.errors, STDERR_FILENO);
}

/// Calls nothing but what a signal handler may.
static void start_anew(int signal_number) {
  restore_limits_and_errors();
  sigprocmask(SIG_SETMASK, &before.mask, NULL);
  execve("/proc/self/exe", before.arguments, before.environment);
  raise(signal_number);  // by now with its default action
}

/// The environment with the mark; NULL where there is no memory for it.
static char **marked_environment(void) {
  size_t count = 0;
  while (environ[count]) count++;
  char **marked = malloc((count + 2) * sizeof *marked);
  if (!marked) return NULL;
  for (size_t i = 0; i < count; i++) marked[i] = environ[i];
  marked[count] = mark;
  marked[count + 1] = NULL;
  return marked;
}

/// Lets what the runtime says of a crash go nowhere: it is said when the program crashes once more.
static int silence_errors(void) {
  const int errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (errors >= 0 && nowhere >= 0) dup2(nowhere, STDERR_FILENO);
  if (nowhere >= 0) {
    close(nowhere);
  } else if (errors >= 0) {
    close(errors);
    return -1;
  }
  return errors;
}

int viet_process_begin_attempt(char *const *arguments, uint64_t bytes) {
  if (getenv(mark_name) || access("/proc/self/exe", X_OK) != 0) return -1;
  before.arguments = arguments;
  before.environment = marked_environment();
  if (!before.environment) return -1;
  before.errors = silence_errors();
  if (before.errors < 0) {
    free(before.environment);
    return -1;
  }
  getrlimit(RLIMIT_DATA, &before.data_limit);
  getrlimit(RLIMIT_STACK, &before.stack_limit);
  limit_memory(bytes);
  const stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, &before.stack);
  sigprocmask(SIG_SETMASK, NULL, &before.mask);
  struct sigaction action = {.sa_handler = start_anew, .sa_flags = SA_ONSTACK | SA_RESETHAND};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &before.actions[i]);
  return 0;
}

void viet_process_end_attempt(void) {
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &before.actions[i], NULL);
  sigaltstack(&before.stack, NULL);
  restore_limits_and_errors();
  close(before.errors);
  free(before.environment);
}

#else

int viet_process_begin_attempt(char *const *arguments, uint64_t bytes) {
  (void)arguments, (void)bytes;
  return -1;
}

void viet_process_end_attempt(void) {}

#endif
