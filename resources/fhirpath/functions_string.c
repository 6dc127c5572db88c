/* Strings. Positions and lengths count characters, not bytes. */
#include "resources/fhirpath/families.h"

#include <utf8proc.h>

/* Bytes of the character that begins at the byte. */
static size_t
character_size(struct slice text, size_t at)
{
	unsigned char first = (unsigned char)text.data[at];
	size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;

	return at + size <= text.length ? size : text.length - at;
}

static int64_t
characters(struct slice text)
{
	int64_t count = 0;

	for (size_t at = 0; at < text.length; at += character_size(text, at))
		count++;
	return count;
}

/* The byte where needle begins, or SIZE_MAX. */
static size_t
find(struct slice text, struct slice needle, size_t from)
{
	if (from > text.length)
		return SIZE_MAX;
	const char *found = needle.length == 0 ? text.data + from :
	    memmem(text.data + from, text.length - from, needle.data, needle.length);

	return found != NULL ? (size_t)(found - text.data) : SIZE_MAX;
}

/* The input and the first argument, both strings; *present is false when one of them is nothing. */
static bool
text_and_argument(struct call *call, struct slice *text, struct slice *argument, bool *present)
{
	bool first, second;

	if (!call_input_string(call, text, &first) || !call_string(call, 0, argument, &second))
		return false;
	*present = first && second;
	return true;
}

bool
function_index_of(struct call *call)
{
	struct slice text, needle;
	bool present;

	if (!text_and_argument(call, &text, &needle, &present))
		return false;
	if (!present)
		return true;
	size_t at = find(text, needle, 0);

	return call_give_integer(call, at == SIZE_MAX ? -1 : characters(slice_of(text.data, at)));
}

bool
function_last_index_of(struct call *call)
{
	struct slice text, needle;
	bool present;

	if (!text_and_argument(call, &text, &needle, &present))
		return false;
	if (!present)
		return true;
	if (!run_step(call->run, text.length / 16))
		return false;
	for (size_t at = text.length < needle.length ? 0 : text.length - needle.length + 1; at-- > 0;) {
		/* The last byte is looked at first, and what is looked at beyond it is counted. */
		if (needle.length > 0 && text.data[at + needle.length - 1] != needle.data[needle.length - 1])
			continue;
		if (!run_step(call->run, needle.length / 64))
			return false;
		if (slice_starts(slice_from(text, at), needle))
			return call_give_integer(call, characters(slice_of(text.data, at)));
	}
	return call_give_integer(call, -1);
}

bool
function_substring(struct call *call)
{
	struct slice text;
	int64_t start = 0, length = INT64_MAX;
	bool present, start_present, length_present;

	if (!call_input_string(call, &text, &present) || !call_integer(call, 0, &start, &start_present))
		return false;
	if (call_count(call) > 1) {
		if (!call_integer(call, 1, &length, &length_present))
			return false;
		if (!length_present)
			length = INT64_MAX;
	}
	if (!present || !start_present || start < 0)
		return true;
	size_t first = 0, end;

	for (; start > 0 && first < text.length; start--)
		first += character_size(text, first);
	if (first >= text.length)
		return true;
	for (end = first; length > 0 && end < text.length; length--)
		end += character_size(text, end);
	return call_give_string(call, slice_of(text.data + first, end - first));
}

bool
function_starts_with(struct call *call)
{
	struct slice text, prefix;
	bool present;

	return text_and_argument(call, &text, &prefix, &present) &&
	    (!present || call_give_boolean(call, slice_starts(text, prefix)));
}

bool
function_ends_with(struct call *call)
{
	struct slice text, suffix;
	bool present;

	return text_and_argument(call, &text, &suffix, &present) &&
	    (!present || call_give_boolean(call, text.length >= suffix.length &&
	    slice_equal(slice_from(text, text.length - suffix.length), suffix)));
}

bool
function_contains(struct call *call)
{
	struct slice text, needle;
	bool present;

	return text_and_argument(call, &text, &needle, &present) &&
	    (!present || call_give_boolean(call, find(text, needle, 0) != SIZE_MAX));
}

static bool
map_case(struct call *call, utf8proc_int32_t (*map)(utf8proc_int32_t))
{
	struct slice text;
	struct buffer out;
	bool present;

	if (!call_input_string(call, &text, &present))
		return false;
	if (!present)
		return true;
	buffer_init(&out, FHIRPATH_STRING_MOST);
	for (size_t at = 0; at < text.length; at += character_size(text, at)) {
		utf8proc_int32_t c;
		utf8proc_uint8_t bytes[4];

		if (utf8proc_iterate((const utf8proc_uint8_t *)text.data + at, (utf8proc_ssize_t)(text.length - at), &c) < 1) {
			buffer_byte(&out, text.data[at]);
			continue;
		}
		buffer_put(&out, slice_of((const char *)bytes, (size_t)utf8proc_encode_char(map(c), bytes)));
	}
	return call_give_buffer(call, &out);
}

bool
function_upper(struct call *call)
{
	return map_case(call, utf8proc_toupper);
}

bool
function_lower(struct call *call)
{
	return map_case(call, utf8proc_tolower);
}

bool
function_replace(struct call *call)
{
	struct slice text, pattern, substitution;
	struct buffer out;
	bool present, second;
	size_t at = 0, found;

	if (!text_and_argument(call, &text, &pattern, &present) || !call_string(call, 1, &substitution, &second))
		return false;
	if (!present || !second)
		return true;
	buffer_init(&out, FHIRPATH_STRING_MOST);
	if (pattern.length == 0) { /* around each character */
		for (; at < text.length; at += character_size(text, at)) {
			buffer_put(&out, substitution);
			buffer_put(&out, slice_of(text.data + at, character_size(text, at)));
		}
		buffer_put(&out, substitution);
		return call_give_buffer(call, &out);
	}
	while ((found = find(text, pattern, at)) != SIZE_MAX) {
		buffer_put(&out, slice_of(text.data + at, found - at));
		buffer_put(&out, substitution);
		at = found + pattern.length;
	}
	buffer_put(&out, slice_from(text, at));
	return call_give_buffer(call, &out);
}

bool
function_length(struct call *call)
{
	struct slice text;
	bool present;

	return call_input_string(call, &text, &present) && (!present || call_give_integer(call, characters(text)));
}

bool
function_to_chars(struct call *call)
{
	struct slice text;
	bool present;

	if (!call_input_string(call, &text, &present))
		return false;
	if (!present)
		return true;
	for (size_t at = 0; at < text.length; at += character_size(text, at))
		if (!call_give_string(call, slice_of(text.data + at, character_size(text, at))))
			return false;
	return true;
}

bool
function_split(struct call *call)
{
	struct slice text, separator;
	bool present;
	size_t at = 0, found;

	if (!text_and_argument(call, &text, &separator, &present))
		return false;
	if (!present)
		return true;
	if (separator.length == 0)
		return function_to_chars(call);
	for (; (found = find(text, separator, at)) != SIZE_MAX; at = found + separator.length)
		if (!call_give_string(call, slice_of(text.data + at, found - at)))
			return false;
	return call_give_string(call, slice_from(text, at));
}

bool
function_join(struct call *call)
{
	struct slice separator = SLICE("");
	struct buffer out;
	bool present = true, first = true;

	if (call_count(call) > 0 && !call_string(call, 0, &separator, &present))
		return false;
	if (call->input->count == 0 || !present)
		return true;
	buffer_init(&out, FHIRPATH_STRING_MOST);
	for (size_t i = 0; i < call->input->count; i++) {
		struct fhirpath_item item;

		if (!item_value(call->run->arena, &call->input->items[i], &item) || item_is_void(&item))
			continue;
		if (item.kind != FHIRPATH_STRING) {
			buffer_free(&out);
			return call_fail(call, "the items must be strings");
		}
		if (!first)
			buffer_put(&out, separator);
		buffer_put(&out, item.string);
		first = false;
	}
	return call_give_buffer(call, &out);
}

bool
function_trim(struct call *call)
{
	struct slice text;
	bool present;

	return call_input_string(call, &text, &present) && (!present || call_give_string(call, slice_trim(text)));
}
