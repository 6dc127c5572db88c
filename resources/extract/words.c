#include "resources/extract/words.h"

#include "resources/extract/fold.h"

/* ---- Characters -------------------------------------------------------------------------------------------------- */

/* What a character is for full-text search; the first three, in order, are how much a gap between words is one. */
enum sort { SPACE, BREAK, PARAGRAPH, LETTER, SIGN, NOTHING };

/* Where the scripts without spaces are; rising. */
static const struct {
	utf8proc_int32_t first, last;
} signs[] = {
	{ 0x0E00, 0x0EFF }, /* Thai, Lao */
	{ 0x1000, 0x109F }, /* Myanmar */
	{ 0x1780, 0x17FF }, /* Khmer */
	{ 0x2E80, 0x2FDF }, /* radicals */
	{ 0x3005, 0x3007 }, /* 々〆〇 */
	{ 0x3021, 0x312F }, /* kana, bopomofo */
	{ 0x31A0, 0x9FFF }, /* kana, kanji */
	{ 0xE000, 0xFAFF }, /* private ones, kanji */
	{ 0x1AFF0, 0x1B16F }, /* kana */
	{ 0x20000, 0x3FFFF }, /* kanji */
};

static bool
is_sign(utf8proc_int32_t c)
{
	if (c < signs[0].first)
		return false;
	for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
		if (c <= signs[i].last)
			return c >= signs[i].first;
	return false;
}

static enum sort
sort_of(utf8proc_int32_t c)
{
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_MN: /* accents, and the voicing marks of kana */
	case UTF8PROC_CATEGORY_ME:
	case UTF8PROC_CATEGORY_CF:
		return NOTHING;
	case UTF8PROC_CATEGORY_ZP:
		return PARAGRAPH;
	case UTF8PROC_CATEGORY_ZS:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_CC:
		return SPACE;
	case UTF8PROC_CATEGORY_PC:
	case UTF8PROC_CATEGORY_PD:
	case UTF8PROC_CATEGORY_PS:
	case UTF8PROC_CATEGORY_PE:
	case UTF8PROC_CATEGORY_PI:
	case UTF8PROC_CATEGORY_PF:
	case UTF8PROC_CATEGORY_PO:
	case UTF8PROC_CATEGORY_SM:
	case UTF8PROC_CATEGORY_SC:
	case UTF8PROC_CATEGORY_SK:
	case UTF8PROC_CATEGORY_SO:
		return BREAK;
	default:
		return is_sign(c) ? SIGN : LETTER;
	}
}

/* The first character of folded text, 0 at its end. */
static utf8proc_int32_t
first_of(struct slice text, size_t *length)
{
	utf8proc_int32_t c = 0;
	utf8proc_ssize_t got = 0;

	if (text.length > 0 && (unsigned char)text.data[0] < 0x80) {
		*length = 1;
		return text.data[0];
	}
	if (text.length > 0)
		got = utf8proc_iterate((const utf8proc_uint8_t *)text.data, (utf8proc_ssize_t)text.length, &c);
	/* Folded text is UTF-8; what is not is passed over by bytes. */
	*length = got > 0 ? (size_t)got : text.length > 0;
	return got > 0 ? c : 0;
}

static bool
is_gap(utf8proc_int32_t c)
{
	return c == ' ' || c == '\n' || c == 0;
}

static bool
is_letter(utf8proc_int32_t c)
{
	return !is_gap(c) && !is_sign(c);
}

/* ---- Folding ----------------------------------------------------------------------------------------------------- */

struct folder {
	struct buffer *out;
	size_t most, begun; /* the text's room; where the word that is being written, and the gap before it, began */
	enum sort gap, before; /* since the last character: SPACE and up; NOTHING: none */
	bool full;
};

static const char *
gap_between(const struct folder *folder, enum sort sort)
{
	if (folder->out->length == 0 || folder->gap == NOTHING)
		return "";
	if (folder->gap == PARAGRAPH)
		return "\n";
	return folder->gap == SPACE && folder->before == SIGN && sort == SIGN ? "" : " ";
}

static void
add_character(struct folder *folder, enum sort sort, const char *bytes, size_t length)
{
	const char *gap = gap_between(folder, sort);
	struct buffer *out = folder->out;

	if (sort != LETTER || folder->before != LETTER || gap[0] != '\0')
		folder->begun = out->length;
	if (out->length + length + 1 > folder->most) {
		/* Half a word is none. */
		buffer_cut(out, folder->begun);
		folder->full = true;
		return;
	}
	if (gap[0] != '\0')
		buffer_byte(out, gap[0]);
	if (length == 1)
		buffer_byte(out, bytes[0]);
	else
		buffer_put(out, slice_of(bytes, length));
	folder->before = sort;
	folder->gap = NOTHING;
}

static void
add_gap(struct folder *folder, enum sort sort)
{
	if (folder->gap == NOTHING || sort > folder->gap)
		folder->gap = sort;
}

static void
fold_ascii(struct folder *folder, char byte)
{
	char lower = byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;

	if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9'))
		add_character(folder, LETTER, &lower, 1);
	else
		add_gap(folder, byte <= ' ' || byte == 0x7F ? SPACE : BREAK);
}

static void
fold_part(struct folder *folder, utf8proc_int32_t part)
{
	enum sort sort = sort_of(part);
	utf8proc_uint8_t bytes[4];

	if (sort == LETTER || sort == SIGN)
		add_character(folder, sort, (const char *)bytes,
		    (size_t)utf8proc_encode_char(fold_common(part), bytes));
	else if (sort != NOTHING)
		add_gap(folder, sort);
}

void
words_fold(struct slice text, size_t most, struct buffer *out)
{
	struct folder folder = { .out = out, .most = most, .begun = out->length, .gap = PARAGRAPH, .before = NOTHING };
	utf8proc_int32_t parts[FOLD_PARTS];

	while (text.length > 0 && !folder.full) {
		/* The quick way for Latin text. */
		if ((unsigned char)text.data[0] < 0x80) {
			fold_ascii(&folder, text.data[0]);
			text = slice_from(text, 1);
			continue;
		}
		size_t count = fold_read(&text, parts);

		for (size_t i = 0; i < count && !folder.full; i++)
			fold_part(&folder, parts[i]);
	}
}

/* ---- Keys -------------------------------------------------------------------------------------------------------- */

bool
words_next(struct slice *rest, struct words_key *key)
{
	size_t length, next_length;
	utf8proc_int32_t c = first_of(*rest, &length);
	const char *begun = rest->data;

	while (is_gap(c) && length > 0) {
		*rest = slice_from(*rest, length);
		begun = rest->data;
		c = first_of(*rest, &length);
	}
	if (length == 0)
		return false;
	*key = (struct words_key){ .kind = WORDS_WORD };
	if (is_sign(c)) {
		bool follows = is_sign(first_of(slice_from(*rest, length), &next_length));

		key->kind = follows ? WORDS_PAIR : WORDS_LAST;
		key->bytes = slice_of(rest->data, follows ? length + next_length : length);
		*rest = slice_from(*rest, length);
		return true;
	}
	while (is_letter(c)) {
		*rest = slice_from(*rest, length);
		c = first_of(*rest, &length);
	}
	key->bytes = slice_of(begun, (size_t)(rest->data - begun));
	if (key->bytes.length > WORDS_KEY_MOST)
		key->bytes.length = WORDS_KEY_MOST;
	return true;
}

/* ---- Matching ---------------------------------------------------------------------------------------------------- */

/* The character that ends before at. */
static utf8proc_int32_t
last_before(const char *begin, const char *at)
{
	const char *first = at;
	size_t length;

	while (first > begin && ((unsigned char)*--first & 0xC0) == 0x80)
		;
	return first_of(slice_of(first, (size_t)(at - first)), &length);
}

/* What follows the character at the beginning; what follows the word, when it is a letter. */
static struct slice
behind(struct slice text)
{
	size_t length;
	bool letter = is_letter(first_of(text, &length));

	do
		text = slice_from(text, length);
	while (letter && is_letter(first_of(text, &length)));
	return text;
}

bool
words_contain(struct slice text, struct slice part, bool open)
{
	size_t length;
	const char *begin = text.data;
	bool from_word = is_letter(first_of(part, &length));
	bool to_word = !open && is_letter(last_before(part.data, part.data + part.length));

	while (text.length >= part.length && text.length > 0) {
		const char *at = memmem(text.data, text.length, part.data, part.length);

		if (at == NULL)
			return false;
		text = slice_from(text, (size_t)(at - text.data));
		if (!(from_word && is_letter(last_before(begin, at))) &&
		    !(to_word && is_letter(first_of(slice_from(text, part.length), &length))))
			return true;
		text = behind(text);
	}
	return false;
}
