#include "CComparators.h"

uint64_t comparator_space_words(const uint8_t *text, int64_t length, int64_t *words) {
    uint64_t checksum = 0;
    int64_t start = -1;
    *words = 0;
    for (int64_t position = 0; position <= length; position++) {
        int is_space = position == length || text[position] <= 0x20;
        if (!is_space && start < 0) start = position;
        if (is_space && start >= 0) {
            checksum = checksum * 31 + (uint64_t)start + (uint64_t)position;
            *words += 1;
            start = -1;
        }
    }
    return checksum;
}
