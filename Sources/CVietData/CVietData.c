#include "CVietData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Eight-byte alignment lets the tables be read as integers in place. Sixteen-byte alignment keeps a slot of phrases in
// one line of the cache.
static const uint8_t pages[] = {
#embed "compiled/pages.bin"
};

const uint8_t *viet_data_pages(void) { return pages; }
size_t viet_data_pages_count(void) { return sizeof pages; }

static const _Alignas(16) uint8_t phrases[] = {
#embed "compiled/phrases.bin"
};

const uint8_t *viet_data_phrases(void) { return phrases; }
size_t viet_data_phrases_count(void) { return sizeof phrases; }

static const _Alignas(8) uint8_t segmenter[] = {
#embed "compiled/segmenter.bin"
};

const uint8_t *viet_data_segmenter(void) { return segmenter; }
size_t viet_data_segmenter_count(void) { return sizeof segmenter; }

static const uint8_t spoken_signs[] = {
#embed "compiled/spoken_signs.bin"
};

const uint8_t *viet_data_spoken_signs(void) { return spoken_signs; }
size_t viet_data_spoken_signs_count(void) { return sizeof spoken_signs; }

static const _Alignas(8) uint8_t strings[] = {
#embed "compiled/strings.bin"
};

const uint8_t *viet_data_strings(void) { return strings; }
size_t viet_data_strings_count(void) { return sizeof strings; }

static const _Alignas(8) uint8_t syllables[] = {
#embed "compiled/syllables.bin"
};

const uint8_t *viet_data_syllables(void) { return syllables; }
size_t viet_data_syllables_count(void) { return sizeof syllables; }

static const _Alignas(16) uint8_t tokens[] = {
#embed "compiled/tokens.bin"
};

const uint8_t *viet_data_tokens(void) { return tokens; }
size_t viet_data_tokens_count(void) { return sizeof tokens; }

static const _Alignas(8) uint8_t units[] = {
#embed "compiled/units.bin"
};

const uint8_t *viet_data_units(void) { return units; }
size_t viet_data_units_count(void) { return sizeof units; }

static const _Alignas(8) uint8_t vocabulary[] = {
#embed "compiled/vocabulary.bin"
};

const uint8_t *viet_data_vocabulary(void) { return vocabulary; }
size_t viet_data_vocabulary_count(void) { return sizeof vocabulary; }

static const _Alignas(8) uint8_t rules[] = {
#embed "compiled/rules.bin"
};

const uint8_t *viet_data_rules(void) { return rules; }
size_t viet_data_rules_count(void) { return sizeof rules; }

static const uint8_t web_encodings[] = {
#embed "compiled/web_encodings.bin"
};

const uint8_t *viet_data_web_encodings(void) { return web_encodings; }
size_t viet_data_web_encodings_count(void) { return sizeof web_encodings; }
