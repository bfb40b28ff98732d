#include "CVietICU.h"

#include <memory>

#include <unicode/coll.h>
#include <unicode/unistr.h>

int32_t viet_icu_collation_key(const uint8_t *source, int32_t length, uint8_t *key, int32_t capacity) {
  // Const use of one collator from several threads is safe.
  static const std::unique_ptr<const icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> result(icu::Collator::createInstance(icu::Locale("vi"), status));
    return U_SUCCESS(status) ? std::move(result) : nullptr;
  }();
  if (collator == nullptr) return -1;
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(reinterpret_cast<const char *>(source), length));
  return collator->getSortKey(text, key, capacity);
}
