/* Parsing: names and values → struct query, against the schema. Every fault is reported, with its parameter. */
#include "server/search/reader.h"

#include "server/http/form.h"
#include "server/search/page.h"
#include "server/search/settings.h"

#include <time.h>

struct slice
reader_expression(struct reader *reader, struct slice name)
{
	return arena_print(reader->values.arena, "%s?%.*s", reader->query->type->name, SLICE_ARGS(name));
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
	if (control_read(reader, name, value))
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

/* Finds _page; *others is set when there is anything else that asks something. */
static struct slice
find_page(struct reader *reader, struct slice text, bool *others)
{
	struct slice name, value, page = SLICE_NONE;
	bool bad = false;

	while (form_next(&text, reader->values.arena, &name, &value, &bad)) {
		if (slice_equal(name, SLICE("_page")) && page.data == NULL)
			page = value;
		else if (!slice_equal(name, SLICE("_format")) && !slice_equal(name, SLICE("_pretty")))
			*others = true;
	}
	return page;
}

/* A page link stands for the query in it. */
static bool
read_page(struct reader *reader, struct slice token, bool others)
{
	struct page page;

	if (others) {
		reader_fault(reader, FAULT_INVALID, SLICE("_page"), "A page link is used as it is, without further parameters");
		return false;
	}
	if (!page_open(token, reader->query->type, reader->principal, reader->values.arena, &page)) {
		reader_fault(reader, FAULT_VALUE, SLICE("_page"), "Not a page link that was made for you: search again");
		return false;
	}
	reader->query->page = token;
	reader->query->position = page.position;
	reader->query->now = reader->values.now = page.now;
	read_text(reader, page.text);
	return true;
}

static int64_t
clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void
read_all(struct reader *reader, struct slice query, struct slice form)
{
	bool others = false;
	struct slice page = find_page(reader, query, &others);

	if (page.data == NULL)
		page = find_page(reader, form, &others);
	else if (form.length > 0)
		others = true;
	if (page.data != NULL) {
		read_page(reader, page, others);
		return;
	}
	read_text(reader, query);
	read_text(reader, form);
}

struct query *
search_parse(const struct schema_type *type, struct slice query, struct slice form, bool lenient,
    const struct principal *principal, struct arena *arena, struct faults *faults)
{
	const struct search_settings *settings = search_settings_now();
	struct query *made = arena_zero(arena, 1, sizeof *made);

	if (made == NULL) {
		faults->failed = true;
		return NULL;
	}
	made->type = type;
	made->resource = type->resource;
	made->count = settings->count;
	made->now = clock_now();
	struct reader reader = { .query = made, .principal = principal, .lenient = lenient, .faults = faults,
		.predicate_end = &made->predicates, .include_end = &made->includes };

	reader.values = (struct value_context){ .zone_minutes = settings->zone_minutes, .base = slice_text(settings->base),
		.now = made->now, .arena = arena };
	buffer_init(&reader.text, 0);
	if (query.length > QUERY_BYTES_MOST || form.length > QUERY_BYTES_MOST)
		reader_fault(&reader, FAULT_TOO_LONG, SLICE(""), "More than %d bytes of search parameters", QUERY_BYTES_MOST);
	else
		read_all(&reader, query, form);
	if (made->summary == SEARCH_SUMMARY_COUNT)
		made->count = 0;
	if (made->count == 0)
		made->total = TOTAL_ACCURATE;
	if (buffer_ok(&reader.text))
		made->text = arena_copy(arena, buffer_slice(&reader.text));
	if (made->text.data == NULL)
		faults->failed = true;
	buffer_free(&reader.text);
	return faults->errors || faults->failed ? NULL : made;
}

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
query_self(const struct query *query, struct arena *arena)
{
	if (query->page.data != NULL)
		return arena_print(arena, "_page=%.*s", SLICE_ARGS(query->page));
	return query->text;
}
