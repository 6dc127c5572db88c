#include "server/matching/spelling.h"

#include "resources/extract/fold.h"

/* ---- Characters -------------------------------------------------------------------------------------------------- */

/* Small kana that many registers write large; the large one is the next code. */
static bool
is_small_kana(utf8proc_int32_t c)
{
	switch (c) {
	case 0x30A1: /* ァ */
	case 0x30A3:
	case 0x30A5:
	case 0x30A7:
	case 0x30A9:
	case 0x30C3: /* ッ */
	case 0x30E3: /* ャ */
	case 0x30E5:
	case 0x30E7:
	case 0x30EE: /* ヮ */
		return true;
	default:
		return false;
	}
}

static bool
is_voicing(utf8proc_int32_t c)
{
	return c == 0x3099 || c == 0x309A;
}

static bool
is_digit(utf8proc_int32_t c)
{
	return c >= '0' && c <= '9';
}

static bool
is_silent(utf8proc_int32_t c)
{
	return fold_is_silent(c) && !is_voicing(c);
}

static utf8proc_int32_t
name_form(utf8proc_int32_t c)
{
	c = fold_common(c);
	if (is_small_kana(c))
		return c + 1;
	return c == 0x30F5 ? 0x30AB : c == 0x30F6 ? 0x30B1 : c; /* ヵ カ, ヶ ケ */
}

static void
put(struct buffer *out, utf8proc_int32_t c)
{
	utf8proc_uint8_t bytes[4];
	utf8proc_ssize_t length = utf8proc_encode_char(c, bytes);

	buffer_put(out, slice_of((const char *)bytes, (size_t)length));
}

/* The next characters of *rest, without case and in compatible forms; false at its end. */
static bool
next(struct slice *rest, utf8proc_int32_t parts[FOLD_PARTS], size_t *count)
{
	if (rest->length == 0)
		return false;
	*count = fold_read(rest, parts);
	return true;
}

static struct slice
beginning(struct slice text)
{
	return text.length > SPELLING_MOST ? slice_of(text.data, SPELLING_MOST) : text;
}

/* ---- Names ------------------------------------------------------------------------------------------------------- */

void
spelling_name(struct slice text, struct buffer *out)
{
	utf8proc_int32_t parts[FOLD_PARTS], last = 0;
	size_t count;

	text = beginning(text);
	while (next(&text, parts, &count))
		for (size_t i = 0; i < count; i++) {
			if (is_silent(parts[i]))
				continue;
			/* 佐々木 and 佐佐木. */
			last = parts[i] == 0x3005 && last != 0 ? last : name_form(parts[i]);
			put(out, last);
		}
}

static bool
is_kana(utf8proc_int32_t c)
{
	return (c >= 0x30A0 && c <= 0x30FF) || is_voicing(c);
}

static bool
is_han(utf8proc_int32_t c)
{
	return c == 0x3005 || c == 0x3007 || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
	    (c >= 0x20000 && c <= 0x3FFFF);
}

enum script
spelling_script(struct slice name)
{
	bool kana = name.length > 0;

	while (name.length > 0) {
		utf8proc_int32_t c;
		utf8proc_ssize_t length =
		    utf8proc_iterate((const utf8proc_uint8_t *)name.data, (utf8proc_ssize_t)name.length, &c);

		if (length <= 0)
			break;
		if (is_han(c))
			return SCRIPT_HAN;
		kana = kana && is_kana(c);
		name = slice_from(name, (size_t)length);
	}
	return kana ? SCRIPT_KANA : SCRIPT_OTHER;
}

/* ---- Addresses --------------------------------------------------------------------------------------------------- */

/* What stands between the numbers of a Japanese address, or behind the last: 丁目 番地 番 号 の, and every dash. */
static bool
parts_numbers(utf8proc_int32_t c)
{
	static const utf8proc_int32_t words[] = { 0x4E01, 0x76EE, 0x756A, 0x5730, 0x53F7, 0x30CE, 0x30FC, 0x2212 };

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (c == words[i])
			return true;
	return utf8proc_category(c) == UTF8PROC_CATEGORY_PD;
}

void
spelling_address(struct slice text, struct buffer *out)
{
	utf8proc_int32_t parts[FOLD_PARTS];
	bool number = false, parted = false; /* in a number, or right behind one and what parts it from the next */
	size_t count;

	text = beginning(text);
	while (next(&text, parts, &count))
		for (size_t i = 0; i < count; i++) {
			utf8proc_int32_t c = name_form(parts[i]);

			if (number && parts_numbers(c)) {
				parted = true;
				continue;
			}
			if (is_silent(c))
				continue;
			if (parted)
				buffer_byte(out, '-');
			parted = false;
			number = is_digit(c);
			put(out, c);
		}
}

/* ---- Codes ------------------------------------------------------------------------------------------------------- */

static bool
is_no_space(utf8proc_int32_t c)
{
	return utf8proc_category(c) != UTF8PROC_CATEGORY_ZS;
}

static void
put_those(struct slice text, bool (*keeps)(utf8proc_int32_t c), struct buffer *out)
{
	utf8proc_int32_t parts[FOLD_PARTS];
	size_t count;

	text = beginning(text);
	while (next(&text, parts, &count))
		for (size_t i = 0; i < count; i++)
			if (keeps(parts[i]))
				put(out, parts[i]);
}

void
spelling_code(struct slice text, struct buffer *out)
{
	put_those(text, is_no_space, out);
}

void
spelling_digits(struct slice text, struct buffer *out)
{
	put_those(text, is_digit, out);
}

void
spelling_narrow(struct slice text, struct buffer *out)
{
	while (text.length > 0) {
		utf8proc_int32_t c;
		utf8proc_ssize_t length =
		    utf8proc_iterate((const utf8proc_uint8_t *)text.data, (utf8proc_ssize_t)text.length, &c);

		if (length <= 0)
			break;
		put(out, c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c);
		text = slice_from(text, (size_t)length);
	}
}
