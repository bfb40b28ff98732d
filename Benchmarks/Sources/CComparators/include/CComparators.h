// What the tokenizer is compared with, over the same bytes and in the same run.
#ifndef CCOMPARATORS_H
#define CCOMPARATORS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Finds all words with ICU's word BreakIterator for Vietnamese, opened over the UTF-8 as it is. Returns a checksum
/// of the boundaries, so that none of the work can be left out, and stores the number of words at `words`;
/// 0 words when ICU fails.
uint64_t comparator_icu_words(const uint8_t *text, int64_t length, int64_t *words);

/// Splits at white space, byte by byte, and returns and stores the same.
uint64_t comparator_space_words(const uint8_t *text, int64_t length, int64_t *words);

/// Brings UTF-8 into NFC with `icu::Normalizer2::normalizeUTF8`, recording its edits or not. Returns the length of the
/// result plus the number of edits; −1 when ICU fails.
int64_t comparator_icu_nfc(const uint8_t *text, int64_t length, bool records_edits);

#ifdef __cplusplus
}
#endif

#endif
