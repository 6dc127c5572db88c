/* Any bytes as a request, in pieces as the first byte says: the parser comes to the same result as with all at once, and
 * what it lets through is as strict as it promises. */
#include "server/http/coding.h"
#include "server/http/parse.h"
#include "tests/fuzz/fuzz.h"

enum { FIELDS_MOST = 12 };

static const struct parse_limits limits = { .head_most = 600, .target_most = 100, .body_most = 300,
	.field_most = FIELDS_MOST };

struct outcome {
	struct parse parse;
	struct parse_field fields[FIELDS_MOST];
	enum parse_result result;
	char *data;
	size_t length, unread;
};

static void
feed(struct outcome *outcome, const uint8_t *data, size_t size, size_t step)
{
	*outcome = (struct outcome){ .result = PARSE_MORE };
	parse_start(&outcome->parse, &limits, outcome->fields);
	for (size_t given = 0; given < size && outcome->result == PARSE_MORE;) {
		size_t count = size - given < step ? size - given : step;
		char *block = malloc(outcome->length + count);

		must(block != NULL);
		if (outcome->length > 0)
			memcpy(block, outcome->data, outcome->length);
		memcpy(block + outcome->length, data + given, count);
		free(outcome->data);
		outcome->data = block;
		outcome->length += count;
		given += count;
		do
			outcome->result = parse_go(&outcome->parse, outcome->data, &outcome->length);
		while (outcome->result == PARSE_HEAD);
		outcome->unread = size - given;
	}
}

static struct slice
text_of(const struct outcome *outcome, struct parse_span span)
{
	must(span.at + span.length <= outcome->length);
	return slice_of(outcome->data + span.at, span.length);
}

static void
check_request(const struct outcome *outcome)
{
	const struct parse *parse = &outcome->parse;
	struct slice target = text_of(outcome, parse->target);
	int hosts = 0, lengths = 0, codings = 0;

	must(parse->body_at + parse->body_length <= parse->at && parse->at <= outcome->length);
	must(parse->body_length <= limits.body_most);
	must(target.length > 0 && target.length <= limits.target_most && (target.data[0] == '/' || slice_is(target, "*")));
	for (unsigned i = 0; i < parse->field_count; i++) {
		struct slice name = text_of(outcome, outcome->fields[i].name), value = text_of(outcome, outcome->fields[i].value);

		must(name.length > 0);
		for (size_t at = 0; at < name.length; at++)
			must(name.data[at] > ' ' && name.data[at] < 0x7f && name.data[at] != ':');
		for (size_t at = 0; at < value.length; at++)
			must(value.data[at] != '\r' && value.data[at] != '\n' && value.data[at] != '\0');
		must(slice_equal(value, slice_trim(value)));
		hosts += slice_equal_nocase(name, SLICE("Host"));
		codings += slice_equal_nocase(name, SLICE("Transfer-Encoding"));
		if (slice_equal_nocase(name, SLICE("Content-Length"))) {
			uint64_t length;

			must(slice_to_u64(value, limits.body_most, &length) && length == parse->body_length);
			lengths++;
		}
		if (slice_equal_nocase(name, SLICE("Accept-Encoding")))
			coding_prefers_gzip(value);
	}
	must(hosts == 1 && lengths + codings <= 1);
	must(lengths + codings == 1 || parse->body_length == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct outcome whole, pieces;

	if (size < 2)
		return 0;
	size_t step = (size_t)data[0] % 64 + 1;

	feed(&whole, data + 1, size - 1, size - 1);
	feed(&pieces, data + 1, size - 1, step);
	must(whole.result == pieces.result && whole.parse.status == pieces.parse.status);
	if (whole.result == PARSE_DONE) {
		check_request(&whole);
		check_request(&pieces);
		must(whole.parse.field_count == pieces.parse.field_count && whole.parse.method == pieces.parse.method &&
		    whole.parse.close == pieces.parse.close);
		must(memcmp(whole.fields, pieces.fields, whole.parse.field_count * sizeof whole.fields[0]) == 0);
		must(slice_equal(slice_of(whole.data + whole.parse.body_at, whole.parse.body_length),
		    slice_of(pieces.data + pieces.parse.body_at, pieces.parse.body_length)));
		must(whole.length - whole.parse.at == pieces.length - pieces.parse.at + pieces.unread);
	}
	free(whole.data);
	free(pieces.data);
	return 0;
}
