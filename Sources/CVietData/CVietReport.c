#include "CVietReport.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t style[] = {
#embed "report/report.css"
};
static const uint8_t style_hash[] = {
#embed "report/report.css.sha256"
};
static const uint8_t article_script[] = {
#embed "report/article.js"
};
static const uint8_t article_script_hash[] = {
#embed "report/article.js.sha256"
};
static const uint8_t index_script[] = {
#embed "report/index.js"
};
static const uint8_t index_script_hash[] = {
#embed "report/index.js.sha256"
};

typedef struct {
  const uint8_t *content, *hash;
  size_t content_count, hash_count;
} part;

static const part parts[] = {
    [VIET_REPORT_STYLE] = {style, style_hash, sizeof style, sizeof style_hash},
    [VIET_REPORT_ARTICLE_SCRIPT] = {article_script, article_script_hash, sizeof article_script,
                                    sizeof article_script_hash},
    [VIET_REPORT_INDEX_SCRIPT] = {index_script, index_script_hash, sizeof index_script, sizeof index_script_hash},
};

const uint8_t *viet_report_content(viet_report_part p, size_t *count) {
  *count = parts[p].content_count;
  return parts[p].content;
}

const uint8_t *viet_report_hash(viet_report_part p, size_t *count) {
  *count = parts[p].hash_count;
  return parts[p].hash;
}
