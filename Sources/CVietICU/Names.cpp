#include "CVietICU.h"

#include <cstring>
#include <memory>
#include <string>

#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/unistr.h>

namespace {

const icu::Locale vietnamese("vi");

/// Adds a line with a key and its name, where the locale has one of its own.
void add(std::string &lines, const char *key, const icu::UnicodeString &name) {
  if (name.isEmpty() || name.isBogus() || name == icu::UnicodeString::fromUTF8(key)) return;
  lines.append(key).append("\t");
  name.toUTF8String(lines);
  lines.append("\n");
}

void add_countries(std::string &lines) {
  for (const char *const *code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    icu::Locale("", *code).getDisplayCountry(vietnamese, name);
    add(lines, *code, name);
  }
}

void add_cities(std::string &lines, UErrorCode &status) {
  const std::unique_ptr<icu::TimeZoneNames> names(icu::TimeZoneNames::createInstance(vietnamese, status));
  const std::unique_ptr<icu::StringEnumeration> zones(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
  if (U_FAILURE(status)) return;
  for (const char *zone = zones->next(nullptr, status); zone != nullptr; zone = zones->next(nullptr, status)) {
    icu::UnicodeString name;
    names->getExemplarLocationName(icu::UnicodeString::fromUTF8(zone), name);
    add(lines, zone, name);
  }
}

void add_currencies(std::string &lines, UErrorCode &status) {
  const std::unique_ptr<UEnumeration, decltype(&uenum_close)> codes(
      ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status), uenum_close);
  if (U_FAILURE(status)) return;
  for (const char *code = uenum_next(codes.get(), nullptr, &status); code != nullptr;
       code = uenum_next(codes.get(), nullptr, &status)) {
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(code);
    icu::UnicodeString terminated = wide;
    int32_t length = 0;
    const UChar *name =
        ucurr_getName(terminated.getTerminatedBuffer(), "vi", UCURR_LONG_NAME, nullptr, &length, &status);
    if (U_SUCCESS(status)) add(lines, code, icu::UnicodeString(name, length));
  }
}

}  // namespace

int32_t viet_icu_vietnamese_names(viet_names kind, uint8_t *target, int32_t capacity) {
  std::string lines;
  UErrorCode status = U_ZERO_ERROR;
  switch (kind) {
    case VIET_COUNTRIES: add_countries(lines); break;
    case VIET_CITIES: add_cities(lines, status); break;
    case VIET_CURRENCIES: add_currencies(lines, status); break;
  }
  if (U_FAILURE(status)) return -1;
  const size_t count = lines.size() < static_cast<size_t>(capacity) ? lines.size() : static_cast<size_t>(capacity);
  if (count > 0) std::memcpy(target, lines.data(), count);
  return static_cast<int32_t>(lines.size());
}
