#include "resources/xml_escape.h"

/* What is written instead of the character that begins at at, and over how many bytes; NULL when it stands for itself. */
static const char *
instead(const char *at, const char *end, bool attribute, size_t *length)
{
	unsigned char c = (unsigned char)*at;

	*length = 1;
	if (c < 0x20) {
		if (c == '\r')
			return "&#13;";
		if (c == '\t')
			return attribute ? "&#9;" : NULL;
		if (c == '\n')
			return attribute ? "&#10;" : NULL;
		return "\xEF\xBF\xBD";
	}
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return attribute ? NULL : "&gt;";
	case '"':
		return attribute ? "&quot;" : NULL;
	case 0xEF:
		if (end - at < 3 || (unsigned char)at[1] != 0xBF || (unsigned char)at[2] < 0xBE)
			return NULL;
		*length = 3;
		return "\xEF\xBF\xBD";
	default:
		return NULL;
	}
}

void
xml_escape(struct buffer *out, struct slice text, bool attribute)
{
	if (text.length == 0)
		return;
	const char *plain = text.data, *end = plain + text.length;
	size_t length;

	for (const char *at = plain; at < end; at += length) {
		const char *written = instead(at, end, attribute, &length);

		if (written == NULL)
			continue;
		buffer_put(out, slice_of(plain, (size_t)(at - plain)));
		buffer_put(out, slice_text(written));
		plain = at + length;
	}
	buffer_put(out, slice_of(plain, (size_t)(end - plain)));
}
