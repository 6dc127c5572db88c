/* hex: bytes as hexadecimal text, in lower case. */
#ifndef IRORI_HEX_H
#define IRORI_HEX_H

#include "resources/base/slice.h"

/* Reads exactly size bytes. False when the text is anything else; out is then half written. */
bool hex_read(struct slice text, void *out, size_t size);

#endif
