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

/// The two canonical normalization forms.
typedef enum { VIET_NFC = 0, VIET_NFD = 1 } viet_form;

/// One replaced stretch: half-open byte ranges in the source and in the target.
typedef struct {
  uint32_t source_start, source_end, target_start, target_end;
} viet_edit;

/// Normalizes well-formed UTF-8.
///
/// target must hold 3 * length bytes and edits (NULL: not wanted) length entries:
/// no canonical form is longer than three times its source in UTF-8.
/// Returns the number of bytes written and sets *edit_count, or returns -1 when ICU fails.
int32_t viet_icu_normalize(viet_form form, const uint8_t *source, int32_t length, uint8_t *target,
                           viet_edit *edits, int32_t *edit_count);

/// Whether a scalar is unchanged by the form and never joins what stands before or after it.
bool viet_icu_is_inert(viet_form form, uint32_t scalar);

/// The canonical combining class of a scalar.
uint8_t viet_icu_combining_class(uint32_t scalar);

/// Reads bytes in the encoding that ICU knows by a name, as UTF-16 with U+FFFD for what is no character.
///
/// target must hold 2 * length units. Returns how many were written and sets *loss to the offset of the first byte that
/// is no character, or to -1; returns -1 when ICU has no such encoding.
int32_t viet_icu_decode(const char *encoding, const uint8_t *source, int32_t length, uint16_t *target,
                        int32_t *loss);

/// The bytes that order UTF-8 text as ICU's collation of Vietnamese does, at its default strength.
///
/// Writes at most capacity bytes and returns the length of the whole key, or -1 when ICU has no such collation.
int32_t viet_icu_collation_key(const uint8_t *source, int32_t length, uint8_t *key, int32_t capacity);

/// What CLDR has Vietnamese names for.
typedef enum { VIET_COUNTRIES = 0, VIET_CITIES = 1, VIET_CURRENCIES = 2 } viet_names;

/// What ICU's Vietnamese locale calls countries (by ISO 3166), the cities of time zones (by zone) or currencies (by
/// ISO 4217), as lines of key, tab and name in UTF-8.
///
/// Writes at most capacity bytes and returns the length of all lines, or -1 when ICU fails.
int32_t viet_icu_vietnamese_names(viet_names kind, uint8_t *target, int32_t capacity);

#ifdef __cplusplus
}
#endif

#endif
