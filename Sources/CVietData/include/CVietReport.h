// Style sheet and scripts of the HTML report, as static const bytes. They are written in
// report/; beside each stands its SHA-256 in base64, which `.ci/checksums --update` renews.
#ifndef CVIETREPORT_H
#define CVIETREPORT_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
  /// The style sheet of every page.
  VIET_REPORT_STYLE,
  /// The script of a page with articles.
  VIET_REPORT_ARTICLE_SCRIPT,
  /// The script of the index.
  VIET_REPORT_INDEX_SCRIPT
} viet_report_part;

/// The bytes of a part; *count is how many.
const uint8_t *viet_report_content(viet_report_part part, size_t *count);
/// The SHA-256 of a part in base64; *count is how many bytes that takes.
const uint8_t *viet_report_hash(viet_report_part part, size_t *count);

#endif
