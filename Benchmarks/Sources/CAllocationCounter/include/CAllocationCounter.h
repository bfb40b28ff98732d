// Counts what the process asks the C library for: this target's malloc stands before the library's own.
#ifndef CALLOCATIONCOUNTER_H
#define CALLOCATIONCOUNTER_H

#include <stdint.h>

/// How many blocks were allocated or resized since the start of the process.
uint64_t allocation_count(void);

/// How many bytes are allocated now, and how many were at most since the last call of `allocation_reset_peak`.
uint64_t allocation_bytes(void);
uint64_t allocation_peak(void);
void allocation_reset_peak(void);

#endif
