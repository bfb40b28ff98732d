#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE  // fallocate(2)
#endif
#include "CVietProcess.h"
#include "Limits.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

/// The largest stack of a worker. The memory limit does not count the stack, which a shell may leave unlimited.
static const rlim_t largest_stack = 16 << 20;

/// Ends the worker when its parent ends, also where that happened already.
static void end_with(pid_t parent) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  if (getppid() != parent) _exit(1);
}

/// Takes away what the parent does on signals; Swift's runtime prints a backtrace on crashes, which takes a second.
static void reset_signals(void) {
  const int crashes[] = {SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP, SIGALRM};
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) signal(crashes[i], SIG_DFL);
  // The parent finishes what is in flight and ends its workers itself.
  signal(SIGINT, SIG_IGN);
  signal(SIGTERM, SIG_IGN);
}

/// No core file. Below a page none is written, and 1 tells Linux not to start a handler for it either (core(5)).
static void forbid_core_files(void) {
  const struct rlimit limit = {1, 1};
  setrlimit(RLIMIT_CORE, &limit);
}

/// Closes what would not survive exec(2): other workers' channels, which would hide their ends, and locked outputs.
static void close_private_descriptors(int kept) {
#ifdef __linux__
  DIR *folder = opendir("/proc/self/fd");
#else
  DIR *folder = opendir("/dev/fd");
#endif
  if (!folder) return;
  const int own = dirfd(folder);
  for (struct dirent *entry; (entry = readdir(folder));) {
    const int descriptor = atoi(entry->d_name);
    if (descriptor <= STDERR_FILENO || descriptor == kept || descriptor == own) continue;
    const int flags = fcntl(descriptor, F_GETFD);
    if (flags >= 0 && flags & FD_CLOEXEC) close(descriptor);
  }
  closedir(folder);
}

/// Keeps what batches and parts of texts are read and written with, instead of giving it back to the system and getting it
/// again as pages of zeros for each of them.
static void keep_memory_of_batches(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 4 << 20);
#endif
}

static void become_worker(pid_t parent, int channel, int errors) {
  end_with(parent);
  reset_signals();
  forbid_core_files();
  dup2(errors, STDERR_FILENO);
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere >= 0) dup2(nowhere, STDOUT_FILENO);
  close_private_descriptors(channel);
}

pid_t viet_process_fork_worker(int channel, int errors) {
  keep_memory_of_batches();
  // Where it is ignored, as a parent may leave it, waitpid(2) does not say how a worker ended.
  signal(SIGCHLD, SIG_DFL);
  // No signal may meet a worker that still has its parent's handlers.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const pid_t parent = getpid();
  const pid_t process = fork();
  const int error = errno;
  if (process == 0) become_worker(parent, channel, errors);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = error;
  return process;
}

static void limit(int resource, rlim_t most) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0 || limit.rlim_cur <= most) return;
  limit.rlim_cur = most;
  setrlimit(resource, &limit);
}

void limit_memory(uint64_t bytes) {
  limit(RLIMIT_DATA, bytes);
  limit(RLIMIT_STACK, largest_stack);
}

void viet_process_limit_memory(uint64_t bytes) {
  limit_memory(bytes);
#ifdef __linux__
  const int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (file < 0) return;
  if (write(file, "500", 3) < 0) { /* a system that forbids it chooses for itself */ }
  close(file);
#endif
}

void viet_process_discard(int file, int64_t offset, int64_t count) {
#ifdef __linux__
  if (fallocate(file, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, offset, count) < 0) { /* room for as long as the run */ }
#endif
}

uint64_t viet_process_physical_memory(void) {
#ifdef _SC_PHYS_PAGES
  const long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGESIZE);
  return pages > 0 && size > 0 ? (uint64_t)pages * (uint64_t)size : 0;
#else
  return 0;
#endif
}
