#include "resources/base/base64.h"

static const char standard[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char url[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

static void
encode(struct buffer *out, struct slice bytes, const char *alphabet, bool pad)
{
	const unsigned char *p = (const unsigned char *)bytes.data;
	size_t whole = bytes.length / 3, rest = bytes.length % 3;
	char *at = buffer_extend(out, whole * 4 + (rest == 0 ? 0 : pad ? 4 : rest + 1));

	if (at == NULL)
		return;
	for (size_t i = 0; i < whole; i++, p += 3, at += 4) {
		at[0] = alphabet[p[0] >> 2];
		at[1] = alphabet[(p[0] & 3) << 4 | p[1] >> 4];
		at[2] = alphabet[(p[1] & 15) << 2 | p[2] >> 6];
		at[3] = alphabet[p[2] & 63];
	}
	if (rest == 0)
		return;
	unsigned second = rest == 2 ? p[1] : 0;

	*at++ = alphabet[p[0] >> 2];
	*at++ = alphabet[(p[0] & 3) << 4 | second >> 4];
	if (rest == 2)
		*at++ = alphabet[(second & 15) << 2];
	if (pad) {
		*at++ = '=';
		if (rest == 1)
			*at++ = '=';
	}
}

void
base64_encode(struct buffer *out, struct slice bytes)
{
	encode(out, bytes, standard, true);
}

void
base64url_encode(struct buffer *out, struct slice bytes)
{
	encode(out, bytes, url, false);
}

/* The six bits that c stands for, or -1. */
static int
bits_of(char c, bool safe)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	if (c == (safe ? '-' : '+'))
		return 62;
	if (c == (safe ? '_' : '/'))
		return 63;
	return -1;
}

static bool
decode(struct buffer *out, struct slice text, bool safe)
{
	uint32_t group = 0;
	size_t characters = 0, padding = 0;

	for (size_t i = 0; i < text.length; i++) {
		char c = text.data[i];

		if (!safe && (c == ' ' || c == '\t' || c == '\r' || c == '\n'))
			continue;
		if (!safe && c == '=') {
			padding++;
			continue;
		}
		int bits = bits_of(c, safe);

		if (bits < 0 || padding > 0)
			return false;
		group = group << 6 | (uint32_t)bits;
		if (++characters % 4 == 0) {
			char bytes[3] = { (char)(group >> 16), (char)(group >> 8), (char)group };

			buffer_put(out, slice_of(bytes, 3));
			group = 0;
		}
	}
	size_t rest = characters % 4;

	if (rest == 1 || (!safe && padding != (rest == 0 ? 0 : 4 - rest)))
		return false;
	if (rest == 2) {
		if (group & 15)
			return false;
		buffer_byte(out, (char)(group >> 4));
	} else if (rest == 3) {
		if (group & 3)
			return false;
		buffer_byte(out, (char)(group >> 10));
		buffer_byte(out, (char)(group >> 2));
	}
	return buffer_ok(out);
}

bool
base64_decode(struct buffer *out, struct slice text)
{
	return decode(out, text, false);
}

bool
base64url_decode(struct buffer *out, struct slice text)
{
	return decode(out, text, true);
}
