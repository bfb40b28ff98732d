// ICU as Swift sees it: C functions over pointers and lengths, stdint types only.
// ICU's own headers stay inside the .cpp files, because a module that shows them
// to Swift does not compile beside Foundation.
#ifndef CVIETICU_H
#define CVIETICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The version of the ICU library that is linked, as major * 100 + minor.
int32_t viet_icu_version(void);

#ifdef __cplusplus
}
#endif

#endif
