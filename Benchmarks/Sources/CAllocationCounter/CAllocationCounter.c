#include "CAllocationCounter.h"

#include <malloc.h>
#include <stdatomic.h>
#include <stddef.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
extern void __libc_free(void *);

static atomic_uint_fast64_t count, bytes, peak;

static void *added(void *block) {
    if (!block) return block;
    count++;
    uint64_t now = bytes += malloc_usable_size(block);
    if (now > peak) peak = now;
    return block;
}

static void removed(void *block) {
    if (block) bytes -= malloc_usable_size(block);
}

void *malloc(size_t size) { return added(__libc_malloc(size)); }
void *calloc(size_t number, size_t size) { return added(__libc_calloc(number, size)); }
void *memalign(size_t alignment, size_t size) { return added(__libc_memalign(alignment, size)); }
void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }
int posix_memalign(void **block, size_t alignment, size_t size) {
    *block = memalign(alignment, size);
    return *block ? 0 : 12;
}
void *realloc(void *block, size_t size) {
    removed(block);
    return added(__libc_realloc(block, size));
}
void free(void *block) {
    removed(block);
    __libc_free(block);
}

uint64_t allocation_count(void) { return count; }
uint64_t allocation_bytes(void) { return bytes; }
uint64_t allocation_peak(void) { return peak; }
void allocation_reset_peak(void) { peak = (uint64_t)bytes; }
