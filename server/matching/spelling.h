/* spelling: a text in the one form in which two records are compared.
 *
 * Closer than search, which is to find more: カキ and カギ are two names. Width, case, hiragana and katakana, small kana and
 * large, old forms of kanji, accents, spaces and punctuation make no difference. Nothing is read out: kanji stay kanji. */
#ifndef IRORI_SPELLING_H
#define IRORI_SPELLING_H

#include "resources/base/buffer.h"

/* Of longer texts only the beginning is compared. */
enum { SPELLING_MOST = 512 };

/* Texts in different scripts can't be compared. */
enum script { SCRIPT_KANA, SCRIPT_HAN, SCRIPT_OTHER, SCRIPTS };

void spelling_name(struct slice text, struct buffer *out);

/* The script of a name so written: Han when one character is. */
enum script spelling_script(struct slice name);

/* As spelling_name, but numbers stay apart: "１丁目２番３号" and "1-2-3" are "1-2-3". */
void spelling_address(struct slice text, struct buffer *out);

/* As spelling_name, but hyphens and all other signs stay. */
void spelling_code(struct slice text, struct buffer *out);

/* The digits alone. */
void spelling_digits(struct slice text, struct buffer *out);

/* The text with wide letters, digits and signs as narrow ones (U+FF01..FF5E), and nothing else changed. */
void spelling_narrow(struct slice text, struct buffer *out);

#endif
