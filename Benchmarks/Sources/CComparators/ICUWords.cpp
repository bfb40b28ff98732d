#include "CComparators.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

uint64_t comparator_icu_words(const uint8_t *text, int64_t length, int64_t *words) {
    *words = 0;
    UErrorCode status = U_ZERO_ERROR;
    UText *utf8 = utext_openUTF8(nullptr, reinterpret_cast<const char *>(text), length, &status);
    UBreakIterator *iterator = ubrk_open(UBRK_WORD, "vi", nullptr, 0, &status);
    if (U_SUCCESS(status)) ubrk_setUText(iterator, utf8, &status);
    uint64_t checksum = 0;
    if (U_SUCCESS(status)) {
        int32_t start = ubrk_first(iterator);
        for (int32_t end = ubrk_next(iterator); end != UBRK_DONE; start = end, end = ubrk_next(iterator)) {
            if (ubrk_getRuleStatus(iterator) == UBRK_WORD_NONE) continue;
            checksum = checksum * 31 + static_cast<uint64_t>(start) + static_cast<uint64_t>(end);
            *words += 1;
        }
    }
    ubrk_close(iterator);
    utext_close(utf8);
    return checksum;
}
