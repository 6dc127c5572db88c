/* encode(), decode(), escape(), unescape(). */
#include "resources/base/base64.h"
#include "resources/fhirpath/families.h"

static bool
text_and_form(struct call *call, struct slice *text, struct slice *form, bool *present)
{
	bool first, second;

	if (!call_input_string(call, text, &first) || !call_string(call, 0, form, &second))
		return false;
	*present = first && second;
	return true;
}

/* urlbase64 of FHIRPath is the URL-safe alphabet with padding: the standard one with two characters exchanged. */
static void
exchange(char *data, size_t length, const char *from, const char *to)
{
	for (size_t i = 0; i < length; i++) {
		if (data[i] == from[0])
			data[i] = to[0];
		else if (data[i] == from[1])
			data[i] = to[1];
	}
}

bool
function_encode(struct call *call)
{
	struct slice text, form;
	struct buffer out;
	bool present;

	if (!text_and_form(call, &text, &form, &present))
		return false;
	if (!present)
		return true;
	buffer_init(&out, FHIRPATH_STRING_MOST * 2);
	if (slice_is(form, "hex")) {
		for (size_t i = 0; i < text.length; i++)
			buffer_print(&out, "%02x", (unsigned char)text.data[i]);
	} else if (slice_is(form, "base64") || slice_is(form, "urlbase64")) {
		base64_encode(&out, text);
		if (buffer_ok(&out) && slice_is(form, "urlbase64"))
			exchange(out.data, out.length, "+/", "-_");
	} else {
		buffer_free(&out);
		return call_fail(call, "there is no encoding %.*s", SLICE_ARGS(form));
	}
	return call_give_buffer(call, &out);
}

static int
hex_digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool
decode_hex(struct buffer *out, struct slice text)
{
	for (size_t i = 0; i + 1 < text.length; i += 2) {
		int high = hex_digit(text.data[i]), low = hex_digit(text.data[i + 1]);

		if (high < 0 || low < 0)
			return false;
		buffer_byte(out, (char)(high * 16 + low));
	}
	return text.length % 2 == 0;
}

static bool
decode_url(struct call *call, struct buffer *out, struct slice text)
{
	struct slice copy = arena_copy(call->run->arena, text);
	char *data = (char *)(uintptr_t)copy.data;

	if (data == NULL || memchr(text.data, '+', text.length) != NULL || memchr(text.data, '/', text.length) != NULL)
		return false;
	exchange(data, copy.length, "-_", "+/");
	return base64_decode(out, copy);
}

bool
function_decode(struct call *call)
{
	struct slice text, form;
	struct buffer out;
	bool present, good;

	if (!text_and_form(call, &text, &form, &present))
		return false;
	if (!present)
		return true;
	buffer_init(&out, FHIRPATH_STRING_MOST);
	if (slice_is(form, "hex")) {
		good = decode_hex(&out, text);
	} else if (slice_is(form, "base64")) {
		good = base64_decode(&out, text);
	} else if (slice_is(form, "urlbase64")) {
		good = decode_url(call, &out, text);
	} else {
		buffer_free(&out);
		return call_fail(call, "there is no encoding %.*s", SLICE_ARGS(form));
	}
	if (!good || !slice_is_utf8(buffer_slice(&out))) {
		buffer_free(&out);
		return call_fail(call, "the text is not %.*s of a string", SLICE_ARGS(form));
	}
	return call_give_buffer(call, &out);
}

/* ---- Escapes ----------------------------------------------------------------------------------------------------- */

static const struct escape {
	char character;
	const char *text;
} html[] = { { '<', "&lt;" }, { '>', "&gt;" }, { '&', "&amp;" }, { '"', "&quot;" }, { '\'', "&#39;" } },
  json[] = { { '"', "\\\"" }, { '\\', "\\\\" }, { '\n', "\\n" }, { '\r', "\\r" }, { '\t', "\\t" }, { '\f', "\\f" },
	  { '\b', "\\b" } };

static bool
table_of(struct call *call, struct slice form, const struct escape **table, size_t *count)
{
	if (slice_is(form, "html")) {
		*table = html;
		*count = sizeof html / sizeof *html;
		return true;
	}
	if (slice_is(form, "json")) {
		*table = json;
		*count = sizeof json / sizeof *json;
		return true;
	}
	return call_fail(call, "there is no escaping for %.*s", SLICE_ARGS(form));
}

bool
function_escape(struct call *call)
{
	struct slice text, form;
	const struct escape *table;
	struct buffer out;
	size_t count;
	bool present;

	if (!text_and_form(call, &text, &form, &present))
		return false;
	if (!present)
		return true;
	if (!table_of(call, form, &table, &count))
		return false;
	buffer_init(&out, FHIRPATH_STRING_MOST);
	for (size_t i = 0; i < text.length; i++) {
		size_t row = 0;

		while (row < count && table[row].character != text.data[i])
			row++;
		if (row < count)
			buffer_put(&out, slice_text(table[row].text));
		else if (table == json && (unsigned char)text.data[i] < 0x20)
			buffer_print(&out, "\\u%04x", (unsigned char)text.data[i]);
		else
			buffer_byte(&out, text.data[i]);
	}
	return call_give_buffer(call, &out);
}

bool
function_unescape(struct call *call)
{
	struct slice text, form;
	const struct escape *table;
	struct buffer out;
	size_t count;
	bool present;

	if (!text_and_form(call, &text, &form, &present))
		return false;
	if (!present)
		return true;
	if (!table_of(call, form, &table, &count))
		return false;
	buffer_init(&out, FHIRPATH_STRING_MOST);
	for (size_t i = 0; i < text.length;) {
		size_t row = 0;

		while (row < count && !slice_starts(slice_from(text, i), slice_text(table[row].text)))
			row++;
		if (row < count) {
			buffer_byte(&out, table[row].character);
			i += strlen(table[row].text);
		} else {
			buffer_byte(&out, text.data[i++]);
		}
	}
	return call_give_buffer(call, &out);
}
