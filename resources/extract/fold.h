/* fold: a character as search compares it. For the files of resources/extract/ and those of server/matching/, which compares
 * names more closely. */
#ifndef IRORI_EXTRACT_FOLD_H
#define IRORI_EXTRACT_FOLD_H

#include "resources/base/buffer.h"

#include <utf8proc.h>

enum { FOLD_PARTS = 32 };

/* Takes a character off *rest: writes what it is by NFKD and without case to parts and returns how many these are. Text
 * that is no UTF-8 ends *rest. */
size_t fold_read(struct slice *rest, utf8proc_int32_t parts[FOLD_PARTS]);

/* Whether such a part is nothing that names differ by: marks (also those of voiced kana), spaces, punctuation. */
bool fold_is_silent(utf8proc_int32_t c);

/* The common form of such a part: hiragana as katakana, old forms of kanji as new ones. */
utf8proc_int32_t fold_common(utf8proc_int32_t c);

#endif
