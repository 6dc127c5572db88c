#include "server/search/named.h"

#include "resources/extract.h"
#include "server/search/sort.h"

enum { GROUP_MOST = 2 };

/* Records are of one group when they share a value of each of these parameters. */
struct named {
	const char *name;
	const char *type; /* NULL: each that has the parameters */
	const char *group[GROUP_MOST]; /* NULL: none more */
	const char *version; /* the latest version comes first, NULL: none counts; */
	const char *date; /* ... then the latest date, then what was created last */
};

static const struct named queries[] = {
	{ "current-canonical", NULL, { "url" }, "version", "date" },
	{ "latest", "Observation", { "subject", "code" }, NULL, "date" },
};
enum { QUERIES = sizeof queries / sizeof queries[0] };

/* ---- Parsing ----------------------------------------------------------------------------------------------------- */

static const struct schema_search *
parameter_of(const struct schema_type *type, const char *code)
{
	const struct schema_search *search = code != NULL ? schema_search(type, slice_text(code)) : NULL;

	return search != NULL && search_supports(search) ? search : NULL;
}

static bool
applies(const struct named *named, const struct schema_type *type)
{
	if (named->type != NULL)
		return strcmp(named->type, type->name) == 0;
	for (size_t i = 0; i < GROUP_MOST && named->group[i] != NULL; i++)
		if (parameter_of(type, named->group[i]) == NULL)
			return false;
	return named->version == NULL || parameter_of(type, named->version) != NULL;
}

bool
named_read(struct reader *reader, struct slice name, struct slice value)
{
	struct slice names = SLICE("");

	for (size_t i = 0; i < QUERIES; i++) {
		if (!applies(&queries[i], reader->query->type))
			continue;
		if (slice_is(value, queries[i].name)) {
			reader->named = &queries[i];
			return true;
		}
		names = arena_print(reader->values.arena, "%.*s%s%s", SLICE_ARGS(names), names.length > 0 ? ", " : "", queries[i].name);
	}
	reader_fault(reader, FAULT_NOT_SUPPORTED, name, "%s has no query of that name: it has %.*s", reader->query->type->name,
	    SLICE_ARGS(names.length > 0 ? names : SLICE("none")));
	return false;
}

void
named_finish(struct reader *reader)
{
	const struct named *named = reader->named;
	struct query *query = reader->query;

	if (named == NULL)
		return;
	if (query->contained != CONTAINED_FALSE) {
		reader_fault(reader, FAULT_NOT_SUPPORTED, SLICE("_contained"), "Named queries don't look at contained resources");
		return;
	}
	/* Those of the group come to the others when it is run. */
	if (query->predicate_count + 1 + GROUP_MOST > PREDICATES_MOST) {
		reader_fault(reader, FAULT_TOO_COSTLY, SLICE("_query"), "More than %d conditions", PREDICATES_MOST - 1 - GROUP_MOST);
		return;
	}
	const struct schema_search *date = parameter_of(query->type, named->date);
	struct predicate *predicate = reader_make(reader, 1, sizeof *predicate);
	struct query *inner = reader_make(reader, 1, sizeof *inner);

	if (predicate == NULL || inner == NULL)
		return;
	*inner = (struct query){ .type = query->type, .resource = query->resource, .now = query->now,
		.predicates = query->predicates, .predicate_count = query->predicate_count };
	if (date != NULL)
		inner->sorts[inner->sort_count++] = (struct sort){ .kind = PREDICATE_ENTRY, .search = date,
			.parameter = extract_parameter(date), .descending = true };
	*predicate = (struct predicate){ .kind = PREDICATE_NAMED, .named = named, .inner = inner, .next = query->predicates };
	query->predicates = predicate;
	query->predicate_count++;
}

/* ---- Versions ---------------------------------------------------------------------------------------------------- */

static bool
is_number(struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (text.data[i] < '0' || text.data[i] > '9')
			return false;
	return text.length > 0;
}

/* By value, however long. */
static int
compare_numbers(struct slice a, struct slice b)
{
	while (a.length > 1 && a.data[0] == '0')
		a = slice_from(a, 1);
	while (b.length > 1 && b.data[0] == '0')
		b = slice_from(b, 1);
	if (a.length != b.length)
		return a.length < b.length ? -1 : 1;
	return slice_compare(a, b);
}

/* Part by part between dots and hyphens; numbers by value, and after texts. So 1.10 comes after 1.9, 2020-01-02 after
 * 2020-01-01, and 2.0.0 after 2.0.0-beta, as semantic versions have it: whoever has no more parts comes after a text, and
 * before a number. */
static int
compare_versions(struct slice a, struct slice b)
{
	while (a.data != NULL || b.data != NULL) {
		struct slice parts[2] = { SLICE_NONE, SLICE_NONE };

		for (int i = 0; i < 2; i++) {
			struct slice *rest = i == 0 ? &a : &b;
			size_t length = 0;

			while (length < rest->length && rest->data[length] != '.' && rest->data[length] != '-')
				length++;
			parts[i] = rest->data != NULL ? slice_of(rest->data, length) : SLICE_NONE;
			*rest = length < rest->length ? slice_from(*rest, length + 1) : SLICE_NONE;
		}
		/* Text, nothing, number. */
		int kinds[2];

		for (int i = 0; i < 2; i++)
			kinds[i] = parts[i].data == NULL ? 1 : is_number(parts[i]) ? 2 : 0;
		if (kinds[0] != kinds[1])
			return kinds[0] - kinds[1];
		int order = kinds[0] == 2 ? compare_numbers(parts[0], parts[1]) : slice_compare(parts[0], parts[1]);

		if (order != 0)
			return order;
	}
	return 0;
}

static struct slice
version_of(const struct named *named, const struct query *query, const struct record *record)
{
	const struct schema_search *search = parameter_of(query->type, named->version);
	struct slice rest = record->entries;
	struct entry entry = { 0 };

	while (search != NULL && entry_next(&rest, &entry))
		if (entry.parameter == extract_parameter(search) && entry.kind == ENTRY_TOKEN)
			return entry.code;
	return SLICE_NONE;
}

/* ---- Matching ---------------------------------------------------------------------------------------------------- */

/* What a value must be to be the same as the entry's. False when the entry says nothing to share. */
static bool
same_as(const struct schema_search *search, const struct entry *entry, struct test *test)
{
	*test = (struct test){ .search = search, .type = search->type };
	switch (entry->kind) {
	case ENTRY_TOKEN:
		test->system = entry->system;
		test->code = entry->code;
		return entry->code.data != NULL;
	case ENTRY_URI:
		test->url = entry->url;
		return true;
	case ENTRY_REFERENCE:
		test->target = entry->id.data != NULL ? entry->type : SLICE_NONE;
		test->id = entry->id;
		test->url = entry->id.data == NULL && entry->type.data == NULL ? entry->url : SLICE_NONE;
		return test->id.data != NULL || test->url.data != NULL;
	default:
		return false;
	}
}

/* The condition that shares a value with the record; count 0 when the record has none to share. */
static bool
share(const struct schema_search *search, const struct record *record, struct arena *arena, struct predicate *out)
{
	struct slice rest = record->entries;
	struct entry entry = { 0 };
	uint32_t parameter = extract_parameter(search);
	size_t most = 0;

	while (entry_next(&rest, &entry))
		most += entry.parameter == parameter;
	struct test *tests = arena_zero(arena, most + 1, sizeof *tests);

	if (tests == NULL)
		return false;
	*out = (struct predicate){ .kind = PREDICATE_ENTRY, .search = search, .parameter = parameter, .tests = tests };
	rest = record->entries;
	while (entry_next(&rest, &entry))
		if (entry.parameter == parameter && same_as(search, &entry, &tests[out->count]))
			out->count++;
	return true;
}

struct rival {
	const struct named *named;
	const struct query *query;
	const struct record *record;
	struct slice version;
	struct sort_value values[SORTS_MOST];
	bool found;
};

/* Another of the group, which may come before the record. */
static bool
compare_rival(void *context, const struct record *other)
{
	struct rival *rival = context;
	struct sort_value values[SORTS_MOST];
	struct slice version = version_of(rival->named, rival->query, other);
	/* The one without a version is the older. */
	int order = (rival->version.data != NULL) - (version.data != NULL);

	if (other->rid == rival->record->rid)
		return true;
	if (order == 0 && version.data != NULL)
		order = compare_versions(rival->version, version);
	sort_values(rival->query, other, values);
	if (order == 0)
		order = sort_compare(rival->query, values, other->rid, rival->values, rival->record->rid);
	rival->found = order < 0;
	return !rival->found;
}

bool
named_match(struct run *run, const struct predicate *predicate, const struct record *record)
{
	const struct named *named = predicate->named;
	struct query inner = *predicate->inner;
	struct predicate shared[GROUP_MOST];
	struct rival rival = { .named = named, .query = predicate->inner, .record = record,
		.version = version_of(named, predicate->inner, record) };
	struct arena scratch;
	bool good = true, alone = false;

	arena_init(&scratch, 0);
	for (size_t i = 0; good && i < GROUP_MOST && named->group[i] != NULL; i++) {
		good = share(parameter_of(inner.type, named->group[i]), record, &scratch, &shared[i]);
		alone = alone || (good && shared[i].count == 0);
		shared[i].next = inner.predicates;
		inner.predicates = &shared[i];
		inner.predicate_count++;
	}
	sort_values(predicate->inner, record, rival.values);
	if (!good)
		run_no_memory(run);
	else if (!alone)
		run_each_apart(run, &inner, compare_rival, &rival);
	arena_free(&scratch);
	return !rival.found && run->status == SEARCH_OK;
}
