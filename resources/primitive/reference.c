#include "resources/primitive/reference.h"

#include "resources/primitive/check.h"

/* Cuts the last "/"-separated segment off. */
static struct slice
cut_last(struct slice *text)
{
	size_t at = text->length;

	while (at > 0 && text->data[at - 1] != '/')
		at--;
	struct slice last = slice_from(*text, at);

	text->length = at > 0 ? at - 1 : 0;
	return last;
}

static bool
is_id(struct slice text)
{
	return primitive_check(PRIMITIVE_ID, text) == NULL;
}

/* [base/]Type/id[/_history/version]. False when it isn't that. */
static bool
parse_restful(struct slice text, struct reference *out)
{
	struct slice rest = text, last = cut_last(&rest), before = rest, word = cut_last(&before);
	struct slice version = SLICE_NONE, id = last;

	if (slice_equal(word, SLICE("_history"))) {
		version = last;
		rest = before;
		id = cut_last(&rest);
	}
	size_t end = rest.length;
	struct slice type = cut_last(&rest);

	if (!is_id(id) || (version.data != NULL && !is_id(version)))
		return false;
	out->type = schema_resource(type);
	if (out->type == NULL)
		return false;
	out->id = id;
	out->version = version;
	out->base = slice_of(text.data, end - type.length);
	return true;
}

/* The length of a URI's scheme, 0 when there is none (RFC 3986 section 3.1). */
static size_t
scheme_length(struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		char c = text.data[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

		if (c == ':')
			return i;
		if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.')))
			return 0;
	}
	return 0;
}

struct reference
reference_parse(struct slice text)
{
	struct reference out = { .form = REFERENCE_BROKEN };

	if (primitive_check(PRIMITIVE_URI, text) != NULL)
		return out;
	if (text.data[0] == '#') {
		struct slice id = slice_from(text, 1);

		if (id.length == 0 || is_id(id))
			out = (struct reference){ .form = REFERENCE_CONTAINED, .id = id };
		return out;
	}
	size_t scheme = scheme_length(text);

	if (scheme > 0) {
		struct slice name = slice_of(text.data, scheme);

		if (slice_equal_nocase(name, SLICE("http")) || slice_equal_nocase(name, SLICE("https")))
			parse_restful(text, &out);
		out.form = REFERENCE_ABSOLUTE;
		return out;
	}
	const char *question = memchr(text.data, '?', text.length);

	if (question != NULL) {
		out.type = schema_resource(slice_of(text.data, (size_t)(question - text.data)));
		out.form = out.type != NULL ? REFERENCE_CONDITIONAL : REFERENCE_BROKEN;
		return out;
	}
	if (parse_restful(text, &out) && out.base.length == 0)
		out.form = REFERENCE_RELATIVE;
	return out;
}
