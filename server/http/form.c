#include "server/http/form.h"

#include "resources/base/buffer.h"

static int
hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return -1;
}

static struct slice
decode(struct slice text, bool plus_is_space, struct arena *arena)
{
	if (memchr(text.data, '\0', text.length) != NULL)
		return SLICE_NONE;
	if (memchr(text.data, '%', text.length) == NULL && (!plus_is_space || memchr(text.data, '+', text.length) == NULL))
		return slice_is_utf8(text) ? text : SLICE_NONE;
	char *out = arena_alloc(arena, text.length + 1);
	size_t length = 0;

	if (out == NULL)
		return SLICE_NONE;
	for (size_t i = 0; i < text.length; i++) {
		char c = text.data[i];

		if (c == '+' && plus_is_space) {
			c = ' ';
		} else if (c == '%') {
			int high = i + 2 < text.length ? hex(text.data[i + 1]) : -1;
			int low = high >= 0 ? hex(text.data[i + 2]) : -1;

			if (low < 0 || (high == 0 && low == 0))
				return SLICE_NONE;
			c = (char)(high * 16 + low);
			i += 2;
		}
		out[length++] = c;
	}
	struct slice decoded = slice_of(out, length);

	return slice_is_utf8(decoded) ? decoded : SLICE_NONE;
}

bool
form_next(struct slice *rest, struct arena *arena, struct slice *name, struct slice *value, bool *bad)
{
	while (rest->data != NULL && rest->length > 0) {
		struct slice encoded = slice_cut(rest, '&');

		if (encoded.length == 0)
			continue;
		struct slice encoded_value = encoded;
		struct slice encoded_name = slice_cut(&encoded_value, '=');

		if (encoded_value.data == NULL)
			encoded_value = SLICE("");
		*name = decode(encoded_name, true, arena);
		*value = decode(encoded_value, true, arena);
		if (name->data == NULL || value->data == NULL) {
			*name = *value = SLICE_NONE;
			*bad = true;
		}
		return true;
	}
	return false;
}

struct slice
form_decode_segment(struct slice segment, struct arena *arena)
{
	return decode(segment, false, arena);
}

void
form_encode(struct buffer *out, struct slice text)
{
	static const char digits[] = "0123456789ABCDEF";

	for (size_t i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.data[i];

		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' ||
		    c == '~') {
			buffer_byte(out, (char)c);
		} else {
			buffer_byte(out, '%');
			buffer_byte(out, digits[c >> 4]);
			buffer_byte(out, digits[c & 15]);
		}
	}
}

void
form_encode_value(struct buffer *out, struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		if (strchr("\\$,|", text.data[i]) != NULL)
			form_encode(out, SLICE("\\"));
		form_encode(out, slice_of(text.data + i, 1));
	}
}
