#include "server/auth/scope.h"

#include "resources/extract.h"

#include <stdio.h>

/* The rights of scopes that don't narrow are a byte of letters for each type. Those of narrowing scopes are a flat list of
 * tests: one for each value that a parameter may have, sorted by scope and by condition within it. */
enum { TYPES_MOST = 256, ALL_LETTERS = 31, LONGEST = 0xFFFF };

struct scope_test {
	uint16_t scope, condition; /* numbers of the scope and of the "&" part that it belongs to */
	uint16_t resource;
	uint8_t actions;
	bool any_system, any_code; /* the value has no "system|", or no code behind it */
	uint32_t parameter; /* extract_parameter() */
	uint32_t system, system_length, code, code_length; /* in the set's text */
};

struct scope_set {
	uint32_t size, test_count, text_length, text_offset;
	uint8_t all[TYPES_MOST];
	struct scope_test tests[]; /* then the text */
};

struct parser {
	struct scope_set *set;
	char *text; /* of the set */
	unsigned contexts;
	uint16_t scope;
	char *refused;
	size_t refused_size;
};

static const struct {
	const char *name;
	enum scope_context context;
} contexts[] = {
	{ "system", SCOPE_SYSTEM },
	{ "user", SCOPE_USER },
	{ "patient", SCOPE_PATIENT },
};

/* SMART v1's words in v2's letters. */
static const struct {
	const char *name;
	uint8_t actions;
} words[] = {
	{ "read", SCOPE_READ | SCOPE_SEARCH },
	{ "write", SCOPE_CREATE | SCOPE_UPDATE | SCOPE_DELETE },
	{ "*", ALL_LETTERS },
};

static void
refuse(struct parser *parser, struct slice scope, const char *why)
{
	if (parser->refused_size > 0 && parser->refused[0] == '\0')
		snprintf(parser->refused, parser->refused_size, "the scope \"%.*s\" %s",
		    (int)(scope.length < 200 ? scope.length : 200), scope.data, why);
}

static uint8_t
read_actions(struct slice text)
{
	static const char letters[] = "cruds";
	uint8_t actions = 0;
	size_t at = 0;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_is(text, words[i].name))
			return words[i].actions;
	for (unsigned letter = 0; letter < 5; letter++)
		if (at < text.length && text.data[at] == letters[letter]) {
			actions |= (uint8_t)(1u << letter);
			at++;
		}
	return at == text.length ? actions : 0;
}

static int
hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Writes the value without %-escapes to out, which has room for as many bytes. False on a bad escape or anything that is
 * no text. */
static bool
percent_decode(struct slice value, char *out, size_t *length)
{
	size_t n = 0;

	for (size_t i = 0; i < value.length; i++) {
		unsigned char byte = (unsigned char)value.data[i];

		if (byte == '%') {
			int high = i + 2 < value.length ? hex(value.data[i + 1]) : -1;
			int low = high >= 0 ? hex(value.data[i + 2]) : -1;

			if (low < 0)
				return false;
			byte = (unsigned char)(high << 4 | low);
			i += 2;
		}
		if (byte < 0x20 || byte == 0x7F)
			return false;
		out[n++] = (char)byte;
	}
	*length = n;
	return slice_is_utf8(slice_of(out, n));
}

/* One value of a condition: "system|code" with the backslash escapes of a search, taken off in place. */
static bool
add_test(struct parser *parser, struct scope_test test, char *value, size_t length)
{
	struct scope_set *set = parser->set;
	size_t n = 0, bar = SIZE_MAX;

	for (size_t i = 0; i < length; i++) {
		if (value[i] == '\\') {
			if (++i == length || strchr("\\,|$", value[i]) == NULL)
				return false;
		} else if (value[i] == '|') {
			if (bar != SIZE_MAX)
				return false;
			bar = n;
			continue;
		}
		value[n++] = value[i];
	}
	if (n == 0)
		return false;
	size_t code = bar == SIZE_MAX ? 0 : bar;

	test.any_system = bar == SIZE_MAX;
	test.any_code = code == n;
	test.system = (uint32_t)(value - parser->text);
	test.system_length = (uint32_t)code;
	test.code = test.system + test.system_length;
	test.code_length = (uint32_t)(n - code);
	set->tests[set->test_count++] = test;
	return true;
}

/* One "parameter=value,value". */
static const char *
add_condition(struct parser *parser, struct scope_test test, struct slice condition)
{
	struct slice value = condition, name = slice_cut(&value, '=');
	const struct schema_type *type = &schema_types[schema_resources[test.resource]];

	if (value.data == NULL || name.length == 0)
		return "has a part behind \"?\" that is not parameter=value";
	if (memchr(name.data, ':', name.length) != NULL || memchr(name.data, '.', name.length) != NULL)
		return "uses a modifier or a chain, which scopes may not";
	const struct schema_search *search = schema_search(type, name);

	/* An id is none of the record's entries: such a scope would allow nothing. */
	if (search == NULL || search->type != SEARCH_TOKEN || slice_is(name, "_id"))
		return "narrows by something that is not a token search parameter of its type";
	char *at = parser->text + parser->set->text_length;
	size_t length = 0;

	if (!percent_decode(value, at, &length))
		return "has a malformed value";
	parser->set->text_length += (uint32_t)length;
	test.parameter = extract_parameter(search);
	for (size_t start = 0; start <= length;) {
		size_t end = start;

		while (end < length && at[end] != ',')
			end += at[end] == '\\' && end + 1 < length ? 2 : 1;
		if (!add_test(parser, test, at + start, end - start))
			return "has a malformed value";
		start = end + 1;
	}
	return NULL;
}

/* What is wrong with the scope; NULL when it was taken. */
static const char *
add_scope(struct parser *parser, struct slice scope)
{
	struct scope_set *set = parser->set;
	struct slice query = scope, head = slice_cut(&query, '?');
	struct slice rest = head, name = slice_cut(&rest, '/');
	enum scope_context context = 0;

	for (size_t i = 0; i < sizeof contexts / sizeof *contexts; i++)
		if (slice_is(name, contexts[i].name))
			context = contexts[i].context;
	if (context == 0 || rest.data == NULL)
		return "does not have the form system/Type.cruds";
	if (!(parser->contexts & context))
		return context == SCOPE_PATIENT ? "needs a patient in the token's context, which it has not"
		                                : "is not for a token of this kind";
	struct slice letters = rest, type_name = slice_cut(&letters, '.');
	uint8_t actions = letters.data != NULL ? read_actions(letters) : 0;

	if (actions == 0)
		return "must end in letters of \"cruds\" in that order, or in read, write or *";
	if (slice_is(type_name, "*")) {
		if (query.data != NULL)
			return "narrows all types at once; name one type";
		for (uint32_t i = 0; i < schema_counts.resources && i < TYPES_MOST; i++)
			set->all[i] |= actions;
		return NULL;
	}
	const struct schema_type *type = schema_resource(type_name);

	if (type == NULL || type->resource >= TYPES_MOST)
		return "names no FHIR R4 resource type";
	if (query.data == NULL) {
		set->all[type->resource] |= actions;
		return NULL;
	}
	if (slice_is(letters, "read") || slice_is(letters, "write") || slice_is(letters, "*"))
		return "narrows with SMART v1's words; use letters of \"cruds\"";
	struct scope_test test = { .scope = parser->scope, .resource = type->resource, .actions = actions };

	while (query.data != NULL) {
		const char *wrong = add_condition(parser, test, slice_cut(&query, '&'));

		if (wrong != NULL)
			return wrong;
		test.condition++;
	}
	parser->scope++;
	return NULL;
}

struct scope_set *
scope_parse(struct arena *arena, struct slice text, unsigned allowed, char *refused, size_t refused_size)
{
	size_t tests = 0;

	for (size_t i = 0; i < text.length; i++)
		tests += text.data[i] == '?' || text.data[i] == '&' || text.data[i] == ',' || text.data[i] == '%';
	bool too_long = text.length > LONGEST;

	if (too_long)
		text.length = tests = 0;
	size_t size = sizeof(struct scope_set) + tests * sizeof(struct scope_test) + text.length;
	struct scope_set *set = arena_zero(arena, 1, size);

	if (refused_size > 0)
		snprintf(refused, refused_size, "%s", too_long ? "the scopes are too long" : "");
	if (set == NULL)
		return NULL;
	struct parser parser = { .set = set, .contexts = allowed, .refused = refused, .refused_size = refused_size };

	set->size = (uint32_t)size;
	set->text_offset = (uint32_t)(size - text.length);
	parser.text = (char *)set + set->text_offset;
	while (text.data != NULL && text.length > 0) {
		struct slice scope = slice_cut(&text, ' ');
		uint32_t test_count = set->test_count, text_length = set->text_length;

		if (scope.length == 0)
			continue;
		const char *wrong = add_scope(&parser, scope);

		if (wrong != NULL) {
			refuse(&parser, scope, wrong);
			set->test_count = test_count;
			set->text_length = text_length;
		}
	}
	return set;
}

size_t
scope_set_size(const struct scope_set *set)
{
	return set->size;
}

static bool
test_same(const struct scope_test *a, const struct scope_test *b)
{
	return a->scope == b->scope && a->condition == b->condition && a->resource == b->resource && a->actions == b->actions &&
	    a->any_system == b->any_system && a->any_code == b->any_code && a->parameter == b->parameter && a->system == b->system &&
	    a->system_length == b->system_length && a->code == b->code && a->code_length == b->code_length;
}

bool
scope_same(const struct scope_set *a, const struct scope_set *b)
{
	if (memcmp(a->all, b->all, sizeof a->all) != 0 || a->test_count != b->test_count || a->text_length != b->text_length ||
	    memcmp((const char *)a + a->text_offset, (const char *)b + b->text_offset, a->text_length) != 0)
		return false;
	for (uint32_t i = 0; i < a->test_count; i++)
		if (!test_same(&a->tests[i], &b->tests[i]))
			return false;
	return true;
}

bool
scope_set_empty(const struct scope_set *set)
{
	for (size_t i = 0; i < TYPES_MOST; i++)
		if (set->all[i] != 0)
			return false;
	return set->test_count == 0;
}

bool
scope_allows(const struct scope_set *set, uint16_t resource, enum scope_action action)
{
	if (resource >= TYPES_MOST)
		return false;
	if (set->all[resource] & action)
		return true;
	for (uint32_t i = 0; i < set->test_count; i++)
		if (set->tests[i].resource == resource && set->tests[i].actions & action)
			return true;
	return false;
}

static bool
matches(const struct scope_set *set, const struct scope_test *test, struct slice entries)
{
	const char *text = (const char *)set + set->text_offset;
	struct entry entry;

	while (entry_next(&entries, &entry)) {
		if (entry.parameter != test->parameter || entry.kind != ENTRY_TOKEN)
			continue;
		if (!test->any_system && !slice_equal(entry.system, slice_of(text + test->system, test->system_length)))
			continue;
		if (test->any_code || slice_equal(entry.code, slice_of(text + test->code, test->code_length)))
			return true;
	}
	return false;
}

bool
scope_allows_record(const struct scope_set *set, uint16_t resource, enum scope_action action, struct slice entries)
{
	const struct scope_test *test = set->tests, *end = test + set->test_count;

	if (resource >= TYPES_MOST)
		return false;
	if (set->all[resource] & action)
		return true;
	/* A scope holds when each of its conditions has a value that matches. */
	while (test < end) {
		uint16_t scope = test->scope;
		bool holds = test->resource == resource && test->actions & action;

		while (test < end && test->scope == scope) {
			uint16_t condition = test->condition;
			bool any = false;

			for (; test < end && test->scope == scope && test->condition == condition; test++)
				any = any || (holds && matches(set, test, entries));
			holds = holds && any;
		}
		if (holds)
			return true;
	}
	return false;
}

_Static_assert(sizeof(struct scope_test) % _Alignof(struct scope_test) == 0, "tests lie side by side");
