// What a process may take that works on records.
#ifndef LIMITS_H
#define LIMITS_H

#include <stdint.h>

/// Limits the memory of the calling process, and its stack so that it overflows before that: softly, it may lift both again.
__attribute__((visibility("hidden"))) void limit_memory(uint64_t bytes);

#endif
