// Compiled knowledge as static const bytes. `viettext-build` writes the files in
// compiled/ from Corpus/; nothing here is edited by hand.
#ifndef CVIETDATA_H
#define CVIETDATA_H

#include "CVietReport.h"

#include <stddef.h>
#include <stdint.h>

/// What lines of web pages say, and what their elements are called (see PageLexicon.swift).
const uint8_t *viet_data_pages(void);
/// The number of bytes at `viet_data_pages`.
size_t viet_data_pages_count(void);

/// Words, titles, names, abbreviations and administrative units: a phrase table (see PhraseTable.swift).
const uint8_t *viet_data_phrases(void);
/// The number of bytes at `viet_data_phrases`.
size_t viet_data_phrases_count(void);

/// The word segmenter's lexicon and weights (see SegmenterData.swift).
const uint8_t *viet_data_segmenter(void);
/// The number of bytes at `viet_data_segmenter`.
size_t viet_data_segmenter_count(void);

/// How signs and units are read aloud (see SpokenSigns.swift).
const uint8_t *viet_data_spoken_signs(void);
/// The number of bytes at `viet_data_spoken_signs`.
size_t viet_data_spoken_signs_count(void);

/// Lists of strings that payloads of the phrase table refer to (see StringTable.swift).
const uint8_t *viet_data_strings(void);
/// The number of bytes at `viet_data_strings`.
size_t viet_data_strings_count(void);

/// The syllables of running text with their frequencies (see SyllableFrequencies.swift).
const uint8_t *viet_data_syllables(void);
/// The number of bytes at `viet_data_syllables`.
size_t viet_data_syllables_count(void);

/// Words that tell where tokens begin and end: a phrase table (see TokenWords.swift).
const uint8_t *viet_data_tokens(void);
/// The number of bytes at `viet_data_tokens`.
size_t viet_data_tokens_count(void);

/// Administrative units with their time and their successors (see AdministrativeUnitTable.swift).
const uint8_t *viet_data_units(void);
/// The number of bytes at `viet_data_units`.
size_t viet_data_units_count(void);

/// The words that rules and code know, with their classes (see Vocabulary.swift).
const uint8_t *viet_data_vocabulary(void);
/// The number of bytes at `viet_data_vocabulary`.
size_t viet_data_vocabulary_count(void);

/// The labels of encodings on the web (see EncodingLabels.swift).
const uint8_t *viet_data_web_encodings(void);
/// The number of bytes at `viet_data_web_encodings`.
size_t viet_data_web_encodings_count(void);

/// The rules of extraction (see CompiledRules.swift).
const uint8_t *viet_data_rules(void);
/// The number of bytes at `viet_data_rules`.
size_t viet_data_rules_count(void);

#endif
