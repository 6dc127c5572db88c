#include "server/api/conditional.h"

#include <inttypes.h>
#include <stdio.h>

bool
conditional_next_tag(struct slice *rest, struct slice *tag, bool *bad)
{
	struct slice text = rest->data != NULL ? slice_trim(*rest) : SLICE("");

	while (text.length > 0 && text.data[0] == ',')
		text = slice_trim(slice_from(text, 1));
	if (text.length == 0)
		return false;
	if (text.data[0] == '*') {
		*tag = slice_of(text.data, 1);
		*rest = slice_from(text, 1);
		*bad = slice_trim(*rest).length > 0;
		return !*bad;
	}
	if (slice_starts(text, SLICE("W/")))
		text = slice_from(text, 2);
	const char *end = text.length > 1 && text.data[0] == '"' ? memchr(text.data + 1, '"', text.length - 1) : NULL;

	if (end == NULL) {
		*bad = true;
		return false;
	}
	*tag = slice_of(text.data + 1, (size_t)(end - text.data) - 1);
	*rest = slice_from(text, tag->length + 2);
	return true;
}

static bool
lists(struct slice list, uint64_t version, uint32_t view, bool *bad)
{
	char text[CALL_ETAG_MOST];
	struct slice tag, quoted = call_etag(version, view, text), expected = slice_of(quoted.data + 1, quoted.length - 2);
	bool found = false;

	while (conditional_next_tag(&list, &tag, bad))
		found = found || slice_equal(tag, expected) || slice_is(tag, "*");
	return found;
}

bool
conditional_not_modified(const struct call *call, const struct record *record, uint32_t view)
{
	struct slice none_match = call_field_in(call, "If-None-Match");
	struct slice since = call_field_in(call, "If-Modified-Since");
	bool bad = false;
	int64_t seconds;

	if (none_match.data != NULL)
		return lists(none_match, record->version, view, &bad) && !bad;
	return since.data != NULL && http_date_parse(since, &seconds) && record->time / 1000000 <= seconds;
}

/* Whether a list of entity tags, which is one field's, names the current version. */
static enum precondition
names(struct slice list, uint64_t version)
{
	bool bad = false;

	if (list.data == NULL)
		return PRECONDITION_NONE;
	bool found = lists(list, version, 0, &bad);

	if (bad || slice_trim(list).length == 0)
		return PRECONDITION_MALFORMED;
	return found && version > 0 ? PRECONDITION_HOLDS : PRECONDITION_FAILS;
}

enum precondition
conditional_if_match(const struct call *call, uint64_t version)
{
	return names(call_field_in(call, "If-Match"), version);
}

enum precondition
conditional_write(const struct call *call, uint64_t version, int64_t time)
{
	enum precondition match = conditional_if_match(call, version);
	struct slice since = call_field_in(call, "If-Unmodified-Since");
	int64_t seconds;

	if (match == PRECONDITION_NONE && version > 0 && since.data != NULL && http_date_parse(since, &seconds))
		match = time / 1000000 <= seconds ? PRECONDITION_HOLDS : PRECONDITION_FAILS;
	if (match == PRECONDITION_FAILS || match == PRECONDITION_MALFORMED)
		return match;
	switch (names(call_field_in(call, "If-None-Match"), version)) {
	case PRECONDITION_HOLDS:
		return PRECONDITION_FAILS;
	case PRECONDITION_FAILS:
		return PRECONDITION_HOLDS;
	case PRECONDITION_MALFORMED:
		return PRECONDITION_MALFORMED;
	case PRECONDITION_NONE:
		break;
	}
	return match;
}
