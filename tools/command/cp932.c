#include "tools/command/cp932.h"

#include <iconv.h>
#include <stdlib.h>

struct cp932 {
	iconv_t to, from;
};

/* The same mark by JIS's tables and by Microsoft's. */
static const struct {
	const char *jis, *microsoft;
} pairs[] = {
	{ "\u301C", "\uFF5E" },
	{ "\u2212", "\uFF0D" },
	{ "\u2016", "\u2225" },
	{ "\u00A2", "\uFFE0" },
	{ "\u00A3", "\uFFE1" },
	{ "\u00AC", "\uFFE2" },
	{ "\u2014", "\u2015" },
};

struct cp932 *
cp932_new(void)
{
	struct cp932 *cp932 = calloc(1, sizeof *cp932);

	if (cp932 == NULL)
		return NULL;
	cp932->to = iconv_open("CP932", "UTF-8");
	cp932->from = iconv_open("UTF-8", "CP932");
	if (cp932->to != (iconv_t)-1 && cp932->from != (iconv_t)-1)
		return cp932;
	cp932_free(cp932);
	return NULL;
}

void
cp932_free(struct cp932 *cp932)
{
	if (cp932 == NULL)
		return;
	if (cp932->to != (iconv_t)-1)
		iconv_close(cp932->to);
	if (cp932->from != (iconv_t)-1)
		iconv_close(cp932->from);
	free(cp932);
}

/* One character; 0 when it isn't whole. */
static size_t
convert(iconv_t how, const char *text, size_t length, char out[8])
{
	char *in = (char *)(uintptr_t)text, *to = out;
	size_t left = length, room = 8;

	iconv(how, NULL, NULL, NULL, NULL);
	return iconv(how, &in, &left, &to, &room) != (size_t)-1 && left == 0 ? 8 - room : 0;
}

static size_t
length_of(unsigned char first)
{
	return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

static uint32_t
code_point(const char *text, size_t length)
{
	const unsigned char *at = (const unsigned char *)text;
	uint32_t point = length == 1 ? *at : *at & (0x7Fu >> length);

	for (size_t i = 1; i < length; i++)
		point = point << 6 | (at[i] & 0x3F);
	return point;
}

static void
note(struct cp932_unmapped *unmapped, uint32_t character)
{
	unmapped->times++;
	for (size_t i = 0; i < unmapped->count; i++)
		if (unmapped->characters[i] == character)
			return;
	if (unmapped->count < CP932_UNMAPPED_MOST)
		unmapped->characters[unmapped->count++] = character;
}

void
cp932_put(struct cp932 *cp932, struct slice text, struct buffer *out, struct cp932_unmapped *unmapped)
{
	char bytes[8], back[8];

	for (size_t used; text.length > 0; text = slice_from(text, used)) {
		struct slice one = slice_of(text.data, used = length_of((unsigned char)text.data[0]));

		if (used > text.length)
			break; /* no UTF-8 */
		if (used == 1) {
			buffer_byte(out, text.data[0]);
			continue;
		}
		struct slice written = one;

		for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
			if (slice_is(one, pairs[i].jis))
				written = slice_text(pairs[i].microsoft);
		size_t length = convert(cp932->to, written.data, written.length, bytes);
		/* What would come back as another character (the yen sign as a backslash) is not in the coding. */
		size_t again = length > 0 ? convert(cp932->from, bytes, length, back) : 0;

		if (again == 0 || !slice_equal(slice_of(back, again), written)) {
			note(unmapped, code_point(one.data, used));
			buffer_put(out, slice_of("\x81\xAC", 2));
			continue;
		}
		buffer_put(out, slice_of(bytes, length));
	}
}
