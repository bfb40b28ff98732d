#include "CVietICU.h"

#include <memory>

#include <unicode/ucnv.h>

int32_t viet_icu_decode(const char *encoding, const uint8_t *source, int32_t length, uint16_t *target,
                        int32_t *loss) {
  *loss = -1;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status), ucnv_close);
  if (U_FAILURE(status)) return -1;
  const char *const start = reinterpret_cast<const char *>(source);
  const char *position = start;
  int32_t count = 0;
  do {
    UChar units[1024];
    int32_t offsets[1024];
    UChar *end = units;
    const int32_t block_start = static_cast<int32_t>(position - start);
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &end, units + 1024, &position, start + length, offsets, true, &status);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return -1;
    for (const UChar *unit = units; unit < end; ++unit) {
      // No character is more than two units for two bytes, and a replacement stands for one byte at least.
      if (count == 2 * length) return -1;
      if (*unit == 0xFFFD && *loss < 0) {
        const int32_t offset = offsets[unit - units];
        *loss = block_start + (offset > 0 ? offset : 0);
      }
      target[count++] = *unit;
    }
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return count;
}
