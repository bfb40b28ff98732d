// libxml2's HTML parser as Swift sees it: events over pointers and lengths, stdint types only.
// libxml2's own headers stay inside the .c file, because they bring ICU's with them, which do
// not compile beside Foundation.
#ifndef CVIETHTML_H
#define CVIETHTML_H

#include <stddef.h>
#include <stdint.h>

/// What happens while a page is read, in its order; every call gets the context first. Bytes are UTF-8 and last as
/// long as the call. Elements that the page leaves open are closed.
typedef struct {
  void *context;
  /// An element starts; its name is in lower case.
  void (*start)(void *context, const uint8_t *name, size_t count);
  /// An attribute of the element that has just started.
  void (*attribute)(void *context, const uint8_t *name, size_t name_count, const uint8_t *value, size_t value_count);
  /// The innermost element ends.
  void (*end)(void *context);
  /// Text, the content of scripts included, with character references replaced; may come in pieces.
  void (*text)(void *context, const uint8_t *bytes, size_t count);
} viet_html_handler;

typedef enum {
  VIET_HTML_DONE = 0,
  /// An element stands in more others than allowed; nothing after it was read.
  VIET_HTML_TOO_DEEP = 1,
  /// Out of memory, or more than 1 GiB.
  VIET_HTML_FAILED = 2
} viet_html_status;

/// Reads a page in UTF-8 without zero bytes. Never fails for what the page is like but for its depth.
viet_html_status viet_html_parse(const uint8_t *bytes, size_t count, int32_t maximum_depth,
                                 const viet_html_handler *handler);

#endif
