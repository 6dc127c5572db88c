/* Parsing: names and values → struct query, against the schema. Every fault is reported, with its parameter. */
#include "server/search/reader.h"

#include "server/http/form.h"
#include "server/search/everything.h"
#include "server/search/page.h"
#include "server/search/parameters.h"
#include "server/search/place.h"
#include "server/search/settings.h"

#include <time.h>

struct slice
reader_expression(struct reader *reader, struct slice name)
{
	return arena_print(reader->values.arena, "%s?%.*s", reader->query->several ? "" : reader->query->type->name,
	    SLICE_ARGS(name));
}

void *
reader_make(struct reader *reader, size_t count, size_t size)
{
	void *made = arena_zero(reader->values.arena, count, size);

	if (made == NULL)
		reader->faults->failed = true;
	return made;
}

void
reader_keep(struct reader *reader, struct slice name, struct slice value)
{
	if (reader->text.length > 0)
		buffer_byte(&reader->text, '&');
	form_encode(&reader->text, name);
	buffer_byte(&reader->text, '=');
	form_encode(&reader->text, value);
}

static bool
add_conditions(struct reader *reader, struct slice name, struct predicate *list)
{
	for (struct predicate *predicate = list; predicate != NULL; predicate = predicate->next) {
		if (reader->query->predicate_count == PREDICATES_MOST) {
			reader_fault(reader, FAULT_TOO_COSTLY, name, "More than %d conditions", PREDICATES_MOST);
			return false;
		}
		*reader->predicate_end = predicate;
		reader->predicate_end = &predicate->next;
		reader->query->predicate_count++;
	}
	return true;
}

static void
read_pair(struct reader *reader, struct slice name, struct slice value)
{
	if (value.length == 0) {
		reader_fault(reader, FAULT_VALUE, name, "Has no value");
		return;
	}
	if (control_read(reader, name, value) || (reader->query->everything && everything_read(reader, name, value)))
		return;
	bool filter = slice_equal(name, SLICE("_filter"));
	struct predicate *list =
	    filter ? filter_read(reader, &value) : predicate_read(reader, reader->query->type, name, name, value, 0);

	if (list != NULL && add_conditions(reader, name, list))
		reader_keep(reader, name, value);
}

static void
read_text(struct reader *reader, struct slice text)
{
	struct slice name, value;
	bool bad = false;

	while (form_next(&text, reader->values.arena, &name, &value, &bad)) {
		if (name.data == NULL)
			reader_fault(reader, FAULT_INVALID, SLICE(""), "A parameter is not well-formed: %%XX and UTF-8 are expected");
		else
			read_pair(reader, name, value);
	}
}

/* ---- What was asked, before it is read for a type ---------------------------------------------------------------- */

struct asked {
	const struct search_place *place;
	struct slice path; /* of the place */
	const struct principal *principal;
	bool lenient;
	struct arena *arena;
	struct slice texts[2]; /* of the URL and the body; or what a page link stands for */
	struct slice token; /* the page link's, or SLICE_NONE */
	struct page page; /* what it holds */
	int64_t now;
	const struct added *added; /* held meanwhile */
	uint64_t registry; /* that it rests on */
};

/* The value of the parameter where it comes first; *others is set when there is anything else that asks something. */
static struct slice
find(const struct asked *asked, struct slice wanted, bool *others)
{
	struct slice name, value, found = SLICE_NONE;
	bool bad = false;

	for (size_t i = 0; i < 2; i++) {
		struct slice text = asked->texts[i];

		while (form_next(&text, asked->arena, &name, &value, &bad)) {
			if (slice_equal(name, wanted) && found.data == NULL)
				found = value;
			else if (!slice_equal(name, SLICE("_format")) && !slice_equal(name, SLICE("_pretty")))
				*others = true;
		}
	}
	return found;
}

/* A page link stands for the query in it. */
static bool
open_page(struct asked *asked, struct faults *faults)
{
	bool others = false;
	const char *type = asked->place->type != NULL ? asked->place->type->name : "";

	asked->token = find(asked, SLICE("_page"), &others);
	if (asked->token.data == NULL)
		return true;
	struct slice expression = arena_print(asked->arena, "%s?_page", type);

	if (others) {
		faults_add(faults, FAULT_INVALID, expression, "A page link is used as it is, without further parameters");
		return false;
	}
	if (!page_open(asked->token, asked->path, asked->principal, asked->arena, &asked->page)) {
		faults_add(faults, FAULT_VALUE, expression, "Not a page link that was made for you: search again");
		return false;
	}
	asked->now = asked->page.now;
	asked->texts[0] = asked->page.text;
	asked->texts[1] = SLICE_NONE;
	return true;
}

static int64_t
clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* What was asked, read for one type. NULL when it is wrong or memory ran out. */
static struct query *
parse_for(const struct asked *asked, const struct schema_type *type, struct faults *faults)
{
	const struct search_settings *settings = search_settings_now();
	struct query *made = arena_zero(asked->arena, 1, sizeof *made);

	if (made == NULL) {
		faults->failed = true;
		return NULL;
	}
	made->type = type;
	made->resource = type->resource;
	made->several = asked->place->type == NULL;
	made->everything = asked->place->everything;
	made->path = asked->path;
	made->count = made->everything ? settings->count_most : settings->count;
	made->now = asked->now;
	made->page = asked->token;
	made->position = asked->page.position;
	struct reader reader = { .query = made, .principal = asked->principal, .lenient = asked->lenient, .faults = faults,
		.added = asked->added, .registry = asked->registry, .predicate_end = &made->predicates,
		.include_end = &made->includes };

	reader.values = (struct value_context){ .zone_minutes = settings->zone_minutes, .base = slice_text(settings->base),
		.now = made->now, .arena = asked->arena };
	buffer_init(&reader.text, 0);
	read_text(&reader, asked->texts[0]);
	read_text(&reader, asked->texts[1]);
	control_check(&reader);
	place_condition(&reader, asked->place);
	if (made->summary == SEARCH_SUMMARY_COUNT)
		made->count = 0;
	if (made->count == 0)
		made->total = TOTAL_ACCURATE;
	if (buffer_ok(&reader.text))
		made->text = arena_copy(asked->arena, buffer_slice(&reader.text));
	if (made->text.data == NULL)
		faults->failed = true;
	buffer_free(&reader.text);
	return faults->errors || faults->failed ? NULL : made;
}

/* The further types: what was said of the first is not said again, but what is wrong for them is. */
static struct query *
parse_for_another(const struct asked *asked, const struct schema_type *type, struct faults *faults)
{
	struct faults own;

	faults_init(&own, asked->arena);
	struct query *query = parse_for(asked, type, &own);

	for (const struct fault *fault = own.errors ? own.first : NULL; fault != NULL; fault = fault->next)
		faults_note(faults, fault->severity, fault->code, fault->expression, "%.*s", SLICE_ARGS(fault->text));
	faults->failed |= own.failed;
	return query;
}

/* _text is defined for DomainResource only: of the whole system, types that are none have no narrative to find. */
static bool
passes_over(const struct asked *asked, const struct schema_type *type, bool named)
{
	bool others = false;

	return !named && find(asked, SLICE("_text"), &others).data != NULL && schema_search(type, SLICE("_text")) == NULL;
}

static struct query *
parse_for_several(const struct asked *asked, struct faults *faults)
{
	bool others = false;
	struct slice named = find(asked, SLICE("_type"), &others);
	uint16_t *resources = arena_alloc(asked->arena, schema_counts.resources * sizeof *resources);
	struct query *first = NULL, *last = NULL;
	size_t count;

	if (resources == NULL) {
		faults->failed = true;
		return NULL;
	}
	if (!place_types(asked->place, named, asked->principal, faults, resources, &count))
		return NULL;
	for (size_t i = 0; i < count; i++) {
		const struct schema_type *type = &schema_types[schema_resources[resources[i]]];

		if (passes_over(asked, type, named.data != NULL))
			continue;
		struct query *query = first == NULL ? parse_for(asked, type, faults) : parse_for_another(asked, type, faults);

		if (query == NULL)
			return NULL;
		if (first == NULL)
			first = query;
		else
			last->alternative = query;
		last = query;
	}
	return first;
}

struct query *
search_parse_in(const struct search_place *place, struct slice query, struct slice form, bool lenient,
    const struct principal *principal, struct arena *arena, struct faults *faults)
{
	struct asked asked = { .place = place, .path = search_path(place, arena), .principal = principal, .lenient = lenient,
		.arena = arena, .texts = { query, form }, .now = clock_now(), .registry = parameters_generation() };
	unsigned held;

	if (asked.path.data == NULL) {
		faults->failed = true;
		return NULL;
	}
	if (query.length > QUERY_BYTES_MOST || form.length > QUERY_BYTES_MOST) {
		faults_add(faults, FAULT_TOO_LONG, SLICE_NONE, "More than %d bytes of search parameters", QUERY_BYTES_MOST);
		return NULL;
	}
	if (!open_page(&asked, faults))
		return NULL;
	/* One table for all types. */
	asked.added = added_hold(&held);
	struct query *made = place->type != NULL ? parse_for(&asked, place->type, faults) : parse_for_several(&asked, faults);

	added_release(held);
	return made;
}

struct query *
search_parse(const struct schema_type *type, struct slice query, struct slice form, bool lenient,
    const struct principal *principal, struct arena *arena, struct faults *faults)
{
	const struct search_place place = { .type = type };

	return search_parse_in(&place, query, form, lenient, principal, arena, faults);
}

/* ---- What others see of it --------------------------------------------------------------------------------------- */

enum search_summary
query_summary(const struct query *query)
{
	return query->summary;
}

const struct slice *
query_elements(const struct query *query, size_t *count)
{
	*count = query->element_count;
	return query->elements;
}

struct slice
query_format(const struct query *query)
{
	return query->format;
}

struct slice
query_pretty(const struct query *query)
{
	return query->pretty;
}

struct slice
query_of_page(const struct query *query)
{
	return query->page.data != NULL ? query->text : SLICE_NONE;
}

struct slice
query_path(const struct query *query)
{
	return query->path;
}

struct slice
query_self(const struct query *query, struct arena *arena)
{
	if (query->page.data != NULL)
		return arena_print(arena, "_page=%.*s", SLICE_ARGS(query->page));
	return query->text;
}
