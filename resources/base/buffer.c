#include "resources/base/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void
buffer_init(struct buffer *buffer, size_t limit)
{
	*buffer = (struct buffer){ .limit = limit };
}

static bool
reserve(struct buffer *buffer, size_t more)
{
	if (buffer->failed)
		return false;
	if (more <= buffer->capacity - buffer->length)
		return true;
	size_t most = buffer->limit != 0 ? buffer->limit : SIZE_MAX / 2;

	if (more > most || buffer->length > most - more) {
		buffer->failed = true;
		return false;
	}
	size_t need = buffer->length + more;
	size_t capacity = buffer->capacity != 0 ? buffer->capacity : 256;

	while (capacity < need)
		capacity *= 2;
	if (capacity > most)
		capacity = most;
	char *data = realloc(buffer->data, capacity);

	if (data == NULL) {
		buffer->failed = true;
		return false;
	}
	buffer->data = data;
	buffer->capacity = capacity;
	return true;
}

char *
buffer_extend(struct buffer *buffer, size_t size)
{
	if (!reserve(buffer, size > 0 ? size : 1)) /* so that there is a place to point to */
		return NULL;
	char *at = buffer->data + buffer->length;

	buffer->length += size;
	return at;
}

void
buffer_put(struct buffer *buffer, struct slice bytes)
{
	if (bytes.length > 0 && reserve(buffer, bytes.length)) {
		memcpy(buffer->data + buffer->length, bytes.data, bytes.length);
		buffer->length += bytes.length;
	}
}

void
buffer_byte(struct buffer *buffer, char byte)
{
	if (reserve(buffer, 1))
		buffer->data[buffer->length++] = byte;
}

void
buffer_print(struct buffer *buffer, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	int length = vsnprintf(NULL, 0, format, list);

	va_end(list);
	if (length < 0 || !reserve(buffer, (size_t)length + 1)) {
		buffer->failed = true;
		return;
	}
	va_start(list, format);
	vsnprintf(buffer->data + buffer->length, (size_t)length + 1, format, list);
	va_end(list);
	buffer->length += (size_t)length;
}

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* How many bytes from p on need no escape: eight at a time, then one by one up to the one that does. */
static size_t
plain_length(const char *p, size_t length)
{
	size_t i = 0;

	for (; length - i >= 8; i += 8) {
		uint64_t word;

		memcpy(&word, p + i, 8);
		if ((((word - EACH(0x20)) | ((word ^ EACH('"')) - EACH(1)) | ((word ^ EACH('\\')) - EACH(1))) & ~word &
		        EACH(0x80)) != 0)
			break;
	}
	while (i < length && (unsigned char)p[i] >= 0x20 && p[i] != '"' && p[i] != '\\')
		i++;
	return i;
}

static void
put_escaped(struct buffer *buffer, unsigned char c)
{
	static const char hex[] = "0123456789abcdef";
	char escape[6] = { '\\', 'u', '0', '0', hex[c >> 4], hex[c & 15] };
	size_t length = 2;

	switch (c) {
	case '"':
	case '\\':
		escape[1] = (char)c;
		break;
	case '\n':
		escape[1] = 'n';
		break;
	case '\r':
		escape[1] = 'r';
		break;
	case '\t':
		escape[1] = 't';
		break;
	default:
		length = 6;
	}
	buffer_put(buffer, slice_of(escape, length));
}

void
buffer_json(struct buffer *buffer, struct slice text)
{
	buffer_byte(buffer, '"');
	for (size_t i = 0; i < text.length; i++) {
		size_t plain = plain_length(text.data + i, text.length - i);

		buffer_put(buffer, slice_of(text.data + i, plain));
		i += plain;
		if (i < text.length)
			put_escaped(buffer, (unsigned char)text.data[i]);
	}
	buffer_byte(buffer, '"');
}

void
buffer_indent(struct buffer *buffer, unsigned levels)
{
	buffer_byte(buffer, '\n');
	for (unsigned i = 0; i < levels; i++)
		buffer_literal(buffer, "  ");
}

void
buffer_cut(struct buffer *buffer, size_t length)
{
	if (length < buffer->length)
		buffer->length = length;
}

void
buffer_reset(struct buffer *buffer)
{
	buffer->length = 0;
	buffer->failed = false;
}

void
buffer_fit(struct buffer *buffer)
{
	char *data = buffer->length > 0 ? realloc(buffer->data, buffer->length) : NULL;

	if (data == NULL)
		return;
	buffer->data = data;
	buffer->capacity = buffer->length;
}

void
buffer_free(struct buffer *buffer)
{
	free(buffer->data);
	buffer_init(buffer, buffer->limit);
}
