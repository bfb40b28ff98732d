#include "CVietHTML.h"

// Without the trait HTML nobody calls this, and libxml2 need not be there.
#ifdef VIET_HTML

#include <libxml/HTMLparser.h>
#include <stdbool.h>
#include <string.h>

typedef struct {
  const viet_html_handler *handler;
  htmlParserCtxtPtr parser;
  int32_t depth, maximum_depth;
  bool stopped;
} state;

static void start_element(void *user_data, const xmlChar *name, const xmlChar **attributes) {
  state *s = user_data;
  if (s->stopped) return;
  if (++s->depth > s->maximum_depth) {
    s->stopped = true;
    xmlStopParser(s->parser);
    return;
  }
  const viet_html_handler *h = s->handler;
  h->start(h->context, name, strlen((const char *)name));
  for (const xmlChar **a = attributes; a != NULL && a[0] != NULL; a += 2) {
    const xmlChar *value = a[1] != NULL ? a[1] : (const xmlChar *)"";
    h->attribute(h->context, a[0], strlen((const char *)a[0]), value, strlen((const char *)value));
  }
}

static void end_element(void *user_data, const xmlChar *name) {
  (void)name;
  state *s = user_data;
  if (s->stopped) return;
  s->depth--;
  s->handler->end(s->handler->context);
}

static void text(void *user_data, const xmlChar *bytes, int count) {
  state *s = user_data;
  s->handler->text(s->handler->context, bytes, (size_t)count);
}

static void ignore_error(void *user_data, xmlErrorPtr error) {
  (void)user_data;
  (void)error;
}

viet_html_status viet_html_parse(const uint8_t *bytes, size_t count, int32_t maximum_depth,
                                 const viet_html_handler *handler) {
  if (count > (size_t)1 << 30) return VIET_HTML_FAILED;
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (parser == NULL) return VIET_HTML_FAILED;
  state s = {.handler = handler, .parser = parser, .maximum_depth = maximum_depth};
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->sax->startElement = start_element;
  parser->sax->endElement = end_element;
  parser->sax->characters = text;
  parser->sax->ignorableWhitespace = text;
  parser->sax->cdataBlock = text;
  parser->sax->serror = ignore_error;
  parser->userData = &s;
  // The bytes are UTF-8 whatever the page says of itself.
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                      HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
  htmlDocPtr document = htmlCtxtReadMemory(parser, (const char *)bytes, (int)count, NULL, "UTF-8", options);
  if (document != NULL) xmlFreeDoc(document);
  const int error = parser->lastError.code;
  htmlFreeParserCtxt(parser);
  if (s.stopped) return VIET_HTML_TOO_DEEP;
  return error == XML_ERR_NO_MEMORY ? VIET_HTML_FAILED : VIET_HTML_DONE;
}

#endif
