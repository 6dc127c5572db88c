#include "server/search/everything.h"

/* ---- Care dates -------------------------------------------------------------------------------------------------- */

/* "Care dates, not record currency dates": all of the type's dates but those of somebody's life. */
static bool
is_care_date(const struct schema_search *search)
{
	return search->type == SEARCH_DATE && search_supports(search) && strcmp(search->code, "birthdate") != 0 &&
	    strcmp(search->code, "death-date") != 0;
}

static struct predicate *
add_part(struct reader *reader, struct predicate *group, const struct predicate *part)
{
	struct predicate *made = reader_make(reader, 1, sizeof *made);

	if (made == NULL)
		return NULL;
	*made = *part;
	made->next = (struct predicate *)group->parts;
	group->parts = made;
	return made;
}

static bool
parse_bound(struct reader *reader, const struct schema_search *search, const char *prefix, struct slice name, struct slice value,
    struct predicate *out)
{
	struct test *test = reader_make(reader, 1, sizeof *test);
	struct slice text = arena_print(reader->values.arena, "%s%.*s", prefix, SLICE_ARGS(value));

	*out = (struct predicate){ .kind = predicate_kind_of(search), .search = search, .parameter = extract_parameter(search),
		.tests = test, .count = 1 };
	if (text.data == NULL)
		reader->faults->failed = true;
	return test != NULL && text.data != NULL && value_parse(&reader->values, search, MODIFIER_NONE, NULL, text,
	    reader_expression(reader, name), reader->faults, test);
}

static void
add_condition(struct reader *reader, struct predicate *condition)
{
	*reader->predicate_end = condition;
	reader->predicate_end = &condition->next;
	reader->query->predicate_count++;
}

/* One of its care dates is beyond the bound; or it has none, and no range of care leaves it out. A record that lasts, or that has
 * one date before and one behind, is in all ranges between them. */
static void
read_bound(struct reader *reader, struct slice name, struct slice value, const char *prefix)
{
	size_t count;
	const struct schema_search *searches = schema_searches_of(reader->query->type, &count);
	struct predicate *any = reader_make(reader, 1, sizeof *any), none = { .kind = PREDICATE_ALL }, part;

	if (any == NULL)
		return;
	any->kind = PREDICATE_ANY;
	for (size_t i = 0; i < count; i++) {
		if (!is_care_date(&searches[i]))
			continue;
		if (!parse_bound(reader, &searches[i], prefix, name, value, &part) || add_part(reader, any, &part) == NULL)
			return;
		part = (struct predicate){ .kind = part.kind, .modifier = MODIFIER_MISSING, .missing = true, .search = part.search,
			.parameter = part.parameter };
		if (add_part(reader, &none, &part) == NULL)
			return;
	}
	if (any->parts != NULL && add_part(reader, any, &none) != NULL)
		add_condition(reader, any);
}

static void
read_since(struct reader *reader, struct slice name, struct slice value)
{
	const struct schema_search *search = schema_search(reader->query->type, SLICE("_lastUpdated"));
	struct predicate *since = reader_make(reader, 1, sizeof *since);

	if (since != NULL && parse_bound(reader, search, "ge", name, value, since))
		add_condition(reader, since);
}

bool
everything_read(struct reader *reader, struct slice name, struct slice value)
{
	if (slice_is(name, "start"))
		read_bound(reader, name, value, "ge");
	else if (slice_is(name, "end"))
		read_bound(reader, name, value, "le");
	else if (slice_is(name, "_since"))
		read_since(reader, name, value);
	else
		return false;
	reader_keep(reader, name, value);
	return true;
}

/* ---- What the matches refer to ----------------------------------------------------------------------------------- */

static bool
is_asked_for(const struct query *query, const struct record *target)
{
	const char *name = schema_types[schema_resources[target->resource]].name;
	struct slice types = query->types;

	while (types.data != NULL)
		if (slice_is(slice_cut(&types, ','), name))
			return true;
	return query->types.data == NULL;
}

bool
everything_includes(struct run *run, const struct query *query, const struct record *target)
{
	if (!is_asked_for(query, target))
		return false;
	while (query != NULL && query->resource != target->resource)
		query = query->alternative;
	if (query == NULL || !run_matches(run, query, target))
		return run->status == SEARCH_OK;
	/* What came after the first page is a match of none. */
	bool later = query->position.rid != 0 && run_is_later(run, target, query->position.start);

	return later && run->status == SEARCH_OK;
}
