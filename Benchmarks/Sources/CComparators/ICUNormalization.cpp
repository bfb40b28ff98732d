#include "CComparators.h"

#include <string>

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

int64_t comparator_icu_nfc(const uint8_t *text, int64_t length, bool records_edits) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return -1;
    std::string result;
    result.reserve(static_cast<size_t>(length));
    icu::StringByteSink<std::string> sink(&result);
    icu::Edits edits;
    nfc->normalizeUTF8(
        0, icu::StringPiece(reinterpret_cast<const char *>(text), static_cast<int32_t>(length)), sink,
        records_edits ? &edits : nullptr, status);
    return U_FAILURE(status) ? -1 : static_cast<int64_t>(result.size()) + edits.numberOfChanges();
}
