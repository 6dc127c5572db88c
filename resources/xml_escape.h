/* xml_escape: text as XML writes it. */
#ifndef IRORI_XML_ESCAPE_H
#define IRORI_XML_ESCAPE_H

#include "resources/base/buffer.h"

/* Writes text (UTF-8) so that an XML reader gets the same text back: as an attribute's value (without its quotes, which
 * are double ones; tab, CR and LF as numbers, since they would be read as spaces) or as text between tags. Characters that
 * XML 1.0 can't hold at all (U+0000..1F but tab, CR, LF; U+FFFE, U+FFFF) become U+FFFD. */
void xml_escape(struct buffer *out, struct slice text, bool attribute);

#endif
