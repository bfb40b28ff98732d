#include "CVietICU.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

namespace {

const icu::Normalizer2 *normalizer(viet_form form) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *result = form == VIET_NFC ? icu::Normalizer2::getNFCInstance(status)
                                                    : icu::Normalizer2::getNFDInstance(status);
  return U_SUCCESS(status) ? result : nullptr;
}

}  // namespace

int32_t viet_icu_normalize(viet_form form, const uint8_t *source, int32_t length, uint8_t *target,
                           viet_edit *edits, int32_t *edit_count) {
  const icu::Normalizer2 *normalizer2 = normalizer(form);
  if (normalizer2 == nullptr || length < 0 || length > INT32_MAX / 3) return -1;
  UErrorCode status = U_ZERO_ERROR;
  icu::CheckedArrayByteSink sink(reinterpret_cast<char *>(target), length * 3);
  icu::Edits record;
  normalizer2->normalizeUTF8(0, icu::StringPiece(reinterpret_cast<const char *>(source), length), sink,
                             edits == nullptr ? nullptr : &record, status);
  if (U_FAILURE(status) || sink.Overflowed()) return -1;
  if (edits == nullptr) return sink.NumberOfBytesWritten();

  int32_t count = 0;
  icu::Edits::Iterator iterator = record.getFineChangesIterator();
  while (iterator.next(status) && count < length) {
    edits[count++] = {static_cast<uint32_t>(iterator.sourceIndex()),
                      static_cast<uint32_t>(iterator.sourceIndex() + iterator.oldLength()),
                      static_cast<uint32_t>(iterator.destinationIndex()),
                      static_cast<uint32_t>(iterator.destinationIndex() + iterator.newLength())};
  }
  *edit_count = count;
  return U_SUCCESS(status) ? sink.NumberOfBytesWritten() : -1;
}

uint8_t viet_icu_combining_class(uint32_t scalar) {
  const icu::Normalizer2 *normalizer2 = normalizer(VIET_NFD);
  return normalizer2 == nullptr ? 0 : normalizer2->getCombiningClass(static_cast<UChar32>(scalar));
}

bool viet_icu_is_inert(viet_form form, uint32_t scalar) {
  const icu::Normalizer2 *normalizer2 = normalizer(form);
  if (normalizer2 == nullptr) return false;
  return normalizer2->isInert(static_cast<UChar32>(scalar));
}
