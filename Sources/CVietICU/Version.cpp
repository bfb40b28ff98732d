#include "CVietICU.h"

#include <unicode/uversion.h>

int32_t viet_icu_version(void) {
    UVersionInfo version;
    u_getVersion(version);
    return version[0] * 100 + version[1];
}
