// Processes that work for another one: what Swift marks as unavailable (fork) or cannot call (prctl).
#ifndef CVIETPROCESS_H
#define CVIETPROCESS_H

#include <stdint.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Makes a worker of the calling process, which must have one thread only: returns 0 in the worker, the worker's
/// number in its parent, or -1 with errno.
///
/// A worker ends with its parent and not by an interruption from the terminal, and dies of a crash at once: no handler,
/// no core file. It keeps standard input; what would not survive exec(2) is closed, but for the descriptor channel.
/// Standard output goes to /dev/null, standard error to the descriptor errors.
pid_t viet_process_fork_worker(int channel, int errors);

/// Limits what the calling process may take: bytes of memory of its own, and a stack that overflows before that.
/// Where memory is short the system ends it rather than its parent.
void viet_process_limit_memory(uint64_t bytes);

/// Begins work in the calling process itself that may crash: a crash starts its program anew, with these arguments, which
/// makes no second attempt. Until the end memory is limited as a worker's, and standard error goes nowhere.
///
/// Returns 0, or -1 where that is not possible: the program was started anew, or the system cannot do it.
int viet_process_begin_attempt(char *const *arguments, uint64_t bytes);

/// Ends what viet_process_begin_attempt() began.
void viet_process_end_attempt(void);

/// Gives back the room of a part of a file that nobody reads any more, where the system can.
void viet_process_discard(int file, int64_t offset, int64_t count);

/// Bytes of memory that the machine has, or 0 where it does not say.
uint64_t viet_process_physical_memory(void);

#ifdef __cplusplus
}
#endif

#endif
