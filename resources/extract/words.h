/* words: running text as full-text search sees it.
 *
 * Folded as entry_fold() folds names, but with its bounds kept: what is left are words (runs of letters and digits, lower
 * case), runs of characters of scripts that are written without spaces (kanji, kana, Thai, ...; here "signs"), and between
 * them a ' ' for anything else, and a '\n' where another value or paragraph begins. Spaces between signs are dropped:
 * "柴田 弘子" is "柴田弘子", as it is for names. The index knows words, and signs by twos. */
#ifndef IRORI_EXTRACT_WORDS_H
#define IRORI_EXTRACT_WORDS_H

#include "resources/base/buffer.h"

/* A longer text is cut there, between words; so much of it a narrative may be. */
enum { WORDS_MOST = 60000, WORDS_NARRATIVE_MOST = 40000 };

/* No key is longer: longer words are cut. */
enum { WORDS_KEY_MOST = 12 };

/* Where this stands in text that is folded, a paragraph ends: U+2029. */
#define WORDS_PARAGRAPH "\xE2\x80\xA9"

/* Adds a value's text, folded, behind those that are there, until out holds most bytes. */
void words_fold(struct slice text, size_t most, struct buffer *out);

enum words_kind {
	WORDS_WORD, /* a word, or its beginning */
	WORDS_PAIR, /* two signs that follow each other */
	WORDS_LAST, /* the last sign of a run; the only one when no pair came just before */
};

struct words_key {
	enum words_kind kind;
	struct slice bytes; /* 1..WORDS_KEY_MOST */
};

/* Takes the next key of folded text off *rest. False at the end. The keys of a part of a text are among the text's, but for
 * those at the part's end: its last word may go on in the text, and its last sign be followed by another. */
bool words_next(struct slice *rest, struct words_key *key);

/* True when part, folded and not empty, stands somewhere in the folded text, not beginning within a word, and not ending
 * within one unless open. */
bool words_contain(struct slice text, struct slice part, bool open);

#endif
