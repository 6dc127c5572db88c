/* The official examples in a store, and thousands of queries made of their own values: what search finds through index,
 * planner, window and pages must be exactly what looking at every record finds. (What the decider itself accepts is tested
 * by match_test.c.) */
#include "tests/unit/read_file.h"
#include "tests/unit/search/fixture.h"

#include "resources/extract_links.h"
#include "resources/primitive/date.h"
#include "server/http/form.h"

#include <dirent.h>

enum { QUERIES = 6000, RECORDS_MOST = 4000 };

static struct {
	struct fixture fixture;
	struct { /* every record, oldest first */
		uint64_t rid;
		uint16_t resource;
	} records[RECORDS_MOST];
	size_t count;
	uint64_t random;
} state;

static uint64_t
pick(uint64_t below)
{
	state.random ^= state.random << 13;
	state.random ^= state.random >> 7;
	state.random ^= state.random << 17;
	return state.random % below;
}

/* ---- Filling ----------------------------------------------------------------------------------------------------- */

/* Each example twice, the second time under another id. Then, with the indexer held still, so that it stays in the window:
 * some a third time, and of the second ones some written again and some deleted. */
static void
put_example(struct slice text, int round, int number)
{
	char id[80];

	if (round < 2 || number % 4 == 0) {
		snprintf(id, sizeof id, "r%d-%d", round, number);
		/* The first round keeps the ids that others refer to. */
		fixture_put(&state.fixture, text, round == 0 ? NULL : id, 0);
	}
	snprintf(id, sizeof id, "r1-%d", number);
	if (round == 2 && number % 4 == 1)
		fixture_put(&state.fixture, text, id, 1);
	if (round == 2 && number % 4 == 2) {
		struct node *resource = fixture_read(&state.fixture.arena, text);

		fixture_delete(&state.fixture, resource->type->name, id, 1);
	}
}

/* Locations everywhere, more of them where they are hard to find: at the poles and at the 180th meridian. */
static void
put_locations(void)
{
	char text[300], id[40];

	for (int i = 0; i < 200; i++) {
		double latitude = (double)pick(180000) / 1000 - 90, longitude = (double)pick(360000) / 1000 - 180;

		if (i % 4 == 1)
			latitude = (pick(2) ? 1 : -1) * (90 - (double)pick(1000) / 1000);
		if (i % 4 == 2)
			longitude = (pick(2) ? 1 : -1) * (180 - (double)pick(1000) / 1000);
		snprintf(text, sizeof text, "{'resourceType':'Location','position':{'latitude':%.3f,'longitude':%.3f}}", latitude, longitude);
		snprintf(id, sizeof id, "place-%d", i);
		fixture_put(&state.fixture, slice_text(text), id, 0);
	}
}

static void
list_records(void)
{
	struct snapshot *snapshot;
	struct history *history;
	struct record record, current;

	assert_int_equal(snapshot_begin(state.fixture.store, &snapshot), STORE_OK);
	assert_int_equal(history_begin(snapshot, 0, STORE_ANY_RESOURCE, 0, &history), STORE_OK);
	while (history_next(history, &record) == STORE_OK) {
		assert_true(state.count < RECORDS_MOST);
		assert_int_equal(store_record(snapshot, record.rid, &current), STORE_OK);
		if (current.deleted || current.version != record.version)
			continue;
		state.records[state.count].rid = record.rid;
		state.records[state.count++].resource = record.resource;
	}
	history_end(history);
	snapshot_end(snapshot);
	assert_true(state.count > 900);
}

static void
fill(void **unused)
{
	const char *data = test_shared_data();
	char path[4400];
	struct dirent *file;

	(void)unused;
	if (data == NULL)
		skip();
	put_locations();
	for (int round = 0; round < 3; round++) {
		snprintf(path, sizeof path, "%s/r4-examples", data);
		DIR *folder = opendir(path);
		int number = 0;

		assert_non_null(folder);
		if (round == 2) {
			assert_int_equal(store_index_wait(state.fixture.store), STORE_OK);
			store_pause_indexer(state.fixture.store, true);
		}
		while ((file = readdir(folder)) != NULL) {
			if (strstr(file->d_name, ".json") == NULL)
				continue;
			snprintf(path, sizeof path, "%s/r4-examples/%s", data, file->d_name);
			struct slice text = read_file(path);

			put_example(text, round, number++);
			free((void *)(uintptr_t)text.data);
		}
		closedir(folder);
	}
	list_records();
}

/* ---- Making queries ---------------------------------------------------------------------------------------------- */

static const struct schema_search *
search_of(const struct schema_type *type, uint32_t parameter)
{
	if (parameter == extract_content_parameter(type))
		return schema_search(type, SLICE("_content"));
	if (parameter == extract_text_parameter(type))
		return schema_search(type, SLICE("_text"));
	const struct schema_type *types[] = { type, schema_type(SLICE("Resource")), schema_type(SLICE("DomainResource")) };

	for (size_t t = 0; t < 3; t++) {
		size_t count;
		const struct schema_search *searches = schema_searches_of(types[t], &count);

		for (size_t i = 0; i < count; i++)
			if (extract_parameter(&searches[i]) == parameter)
				return &searches[i];
	}
	return NULL;
}

static void
put_escaped(struct buffer *out, struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		if (strchr(",|$\\", text.data[i]) != NULL)
			buffer_byte(out, '\\');
		buffer_byte(out, text.data[i]);
	}
}

static const char *
prefix(void)
{
	static const char *const prefixes[] = { "", "", "eq", "ne", "gt", "lt", "ge", "le", "sa", "eb", "ap" };

	return prefixes[pick(sizeof prefixes / sizeof *prefixes)];
}

/* A part of the text, cut between characters. */
static struct slice
beginning(struct slice text)
{
	if (text.length == 0)
		return SLICE("x");
	size_t length = 1 + pick(text.length < 12 ? text.length : 12);

	while (length < text.length && ((unsigned char)text.data[length] & 0xC0) == 0x80)
		length++;
	return slice_of(text.data, length);
}

/* Some of the text's own words and signs, as a condition. */
static void
put_words(struct buffer *out, struct slice text)
{
	size_t count = 1 + pick(2);

	for (size_t i = 0; i < count; i++) {
		struct slice from = slice_from(text, pick(text.length));
		bool phrase = pick(2);

		while (from.length > 1 && ((unsigned char)from.data[0] & 0xC0) == 0x80)
			from = slice_from(from, 1);
		/* Mostly from the beginning of a word on. */
		while (pick(8) > 0 && from.length > 1 && from.data[0] > ' ' && from.data[0] < 0x7F)
			from = slice_from(from, 1);
		buffer_put(out, i == 0 ? SLICE("") : pick(8) > 0 ? SLICE(" OR ") : pick(8) > 0 ? SLICE(" ") : SLICE(" -"));
		from = slice_trim(beginning(slice_trim(from)));
		if (phrase)
			buffer_byte(out, '"');
		put_escaped(out, from.length > 0 ? from : SLICE("x"));
		if (phrase)
			buffer_byte(out, '"');
		if (pick(8) > 0)
			buffer_byte(out, '*');
	}
}

static void
put_value(struct buffer *out, const struct entry *entry, enum modifier modifier)
{
	char instant[DATE_TEXT_MOST];

	switch (entry->kind) {
	case ENTRY_TOKEN:
		if (modifier == MODIFIER_TEXT) {
			put_escaped(out, entry->text.data != NULL ? beginning(entry->text) : SLICE("x"));
			break;
		}
		if (entry->system.data != NULL && pick(2)) {
			put_escaped(out, entry->system);
			buffer_byte(out, '|');
			if (pick(4) == 0)
				break;
		}
		put_escaped(out, entry->code.length > 0 ? entry->code : SLICE("none"));
		break;
	case ENTRY_TYPED:
		put_escaped(out, entry->system);
		buffer_byte(out, '|');
		put_escaped(out, entry->code);
		buffer_byte(out, '|');
		put_escaped(out, entry->text);
		break;
	case ENTRY_REFERENCE:
		if (entry->id.data != NULL) {
			if (pick(3))
				buffer_print(out, "%.*s/", SLICE_ARGS(entry->type));
			buffer_put(out, entry->id);
		} else if (entry->url.length > 0 && entry->url.data[0] == '#') {
			/* Inside the record: nothing that could be named. */
			buffer_print(out, "%.*s/%.*s", SLICE_ARGS(entry->type), SLICE_ARGS(slice_from(entry->url, 1)));
			if (entry->url.length == 1)
				buffer_literal(out, "x");
		} else if (entry->url.data != NULL) {
			put_escaped(out, entry->url);
		} else {
			put_escaped(out, entry->code);
		}
		break;
	case ENTRY_DATE: {
		static const size_t lengths[] = { 4, 7, 10, 10, 10, 16, 19 };
		int64_t at = entry->low != INT64_MIN ? entry->low : entry->high;
		size_t length = lengths[pick(7)];

		if (pick(3) == 0)
			at += ((int64_t)pick(2000) - 1000) * INT64_C(86400000000);
		date_write_instant(at, instant);
		buffer_print(out, "%s%.*s%s", prefix(), (int)length, instant, length > 10 ? "Z" : "");
		break;
	}
	case ENTRY_STRING:
		put_escaped(out, modifier == MODIFIER_EXACT ? entry->text : beginning(entry->text));
		break;
	case ENTRY_NUMBER:
	case ENTRY_QUANTITY:
		buffer_print(out, "%s%.*s", prefix(), SLICE_ARGS(entry->number));
		if (entry->kind == ENTRY_QUANTITY && pick(2)) {
			buffer_byte(out, '|');
			put_escaped(out, entry->system.data != NULL ? entry->system : SLICE(""));
			buffer_byte(out, '|');
			put_escaped(out, entry->code.data != NULL ? entry->code : SLICE(""));
		}
		break;
	case ENTRY_URI:
		put_escaped(out, entry->url);
		break;
	case ENTRY_WORDS:
		put_words(out, entry->again ? entry->narrative : entry->text);
		break;
	case ENTRY_CONTAINED:
		fail();
		break;
	case ENTRY_POSITION: {
		static const char *const distances[] = { "", "|0", "|1|m", "|5", "|20||", "|300|km", "|1000|[mi_us]", "|9000", "|15000|km" };
		double aside = pick(2) ? 0 : ((double)pick(2000) - 1000) / 500;
		double latitude = (double)entry->low / 1e9 + aside;

		buffer_print(out, "%.9f|%.9f%s", latitude > 90 ? 90 : latitude < -90 ? -90 : latitude, (double)entry->high / 1e9,
		    distances[pick(9)]);
		break;
	}
	case ENTRY_COMPOSITE: {
		struct slice rest = entry->components;
		struct entry component = { 0 };
		uint32_t wanted = 0;

		while (entry_next(&rest, &component))
			if (component.parameter == wanted) {
				if (wanted > 0)
					buffer_byte(out, '$');
				put_value(out, &component, MODIFIER_NONE);
				wanted++;
			}
		break;
	}
	}
}

static enum modifier
put_name(struct buffer *out, const struct schema_search *search, const struct entry *entry)
{
	buffer_print(out, "%s", search->code);
	if (pick(20) == 0) {
		buffer_literal(out, ":missing");
		return MODIFIER_MISSING;
	}
	if (entry->kind == ENTRY_STRING && pick(3) == 0) {
		buffer_print(out, pick(2) ? ":exact" : ":contains");
		return out->data[out->length - 1] == 't' ? MODIFIER_EXACT : MODIFIER_CONTAINS;
	}
	if (entry->kind == ENTRY_TOKEN && pick(6) == 0) {
		bool text = pick(2);

		buffer_print(out, text ? ":text" : ":not");
		return text ? MODIFIER_TEXT : MODIFIER_NOT;
	}
	if (entry->kind == ENTRY_REFERENCE && entry->code.data != NULL && entry->id.data == NULL) {
		buffer_literal(out, ":identifier");
		return MODIFIER_IDENTIFIER;
	}
	if (entry->kind == ENTRY_TYPED) {
		buffer_literal(out, ":of-type");
		return MODIFIER_OF_TYPE;
	}
	return MODIFIER_NONE;
}

/* The next value of a search parameter: links are of none. */
static bool
next_value(struct slice *rest, struct entry *entry)
{
	while (entry_next(rest, entry))
		if (entry->parameter != ENTRY_LINK_PARAMETER)
			return true;
	return false;
}

/* Some value among the entries. False, when there is none, and now and then. */
static bool
pick_entry(struct slice entries, struct entry *entry)
{
	struct slice rest = entries;
	size_t count = 0;

	*entry = (struct entry){ 0 };
	while (next_value(&rest, entry))
		count++;
	if (count == 0 || pick(30) == 0)
		return false;
	*entry = (struct entry){ 0 };
	rest = entries;
	for (size_t chosen = pick(count); next_value(&rest, entry) && chosen > 0; chosen--)
		;
	return true;
}

/* A condition out of some value among the entries, of a resource of the type. */
static void
put_condition_of(struct buffer *out, const struct schema_type *type, struct slice id, struct slice entries)
{
	struct entry entry;
	struct buffer name, value;
	if (!pick_entry(entries, &entry)) {
		buffer_print(out, "_id=%.*s&", SLICE_ARGS(id.data != NULL ? id : SLICE("x")));
		return;
	}
	const struct schema_search *search = search_of(type, entry.parameter);

	assert_non_null(search);
	buffer_init(&name, 0);
	buffer_init(&value, 0);
	enum modifier modifier = put_name(&name, search, &entry);

	if (modifier == MODIFIER_MISSING) {
		buffer_print(&value, pick(2) ? "true" : "false");
	} else {
		put_value(&value, &entry, modifier);
		if (pick(6) == 0) {
			buffer_byte(&value, ',');
			put_value(&value, &entry, modifier);
		}
	}
	form_encode(out, buffer_slice(&name));
	buffer_byte(out, '=');
	form_encode(out, buffer_slice(&value));
	buffer_byte(out, '&');
	buffer_free(&name);
	buffer_free(&value);
}

/* A condition out of some value of that record. */
static void
put_condition(struct buffer *out, struct snapshot *snapshot, size_t at)
{
	struct record record;

	assert_int_equal(store_record(snapshot, state.records[at].rid, &record), STORE_OK);
	put_condition_of(out, &schema_types[schema_resources[record.resource]], record.id, record.entries);
}

/* Another record of the same type, or the same one. */
static size_t
relative(size_t at)
{
	size_t other = pick(state.count);

	for (int tries = 0; tries < 200 && state.records[other].resource != state.records[at].resource; tries++)
		other = pick(state.count);
	return state.records[other].resource == state.records[at].resource && pick(3) == 0 ? other : at;
}

/* ---- Looking at everything --------------------------------------------------------------------------------------- */

static int
falling(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x > y ? -1 : x < y;
}

typedef bool passes(const void *context, const struct record *record);

static bool
passes_query(const void *query, const struct record *record)
{
	return fixture_holds(((const struct query *)query)->predicates, record);
}

static const char *
look_at_all(struct snapshot *snapshot, struct arena *arena, uint16_t resource, passes *pass, const void *context,
    size_t *matches)
{
	uint64_t *rids = arena_alloc(arena, state.count * sizeof *rids);
	struct buffer out;
	struct record record;

	*matches = 0;
	for (size_t i = 0; i < state.count; i++) {
		if (state.records[i].resource != resource)
			continue;
		assert_int_equal(store_record(snapshot, state.records[i].rid, &record), STORE_OK);
		if (pass(context, &record))
			rids[(*matches)++] = record.rid;
	}
	qsort(rids, *matches, sizeof *rids, falling);
	buffer_init(&out, 0);
	for (size_t i = 0; i < *matches; i++) {
		assert_int_equal(store_record(snapshot, rids[i], &record), STORE_OK);
		buffer_print(&out, "%.*s ", SLICE_ARGS(record.id));
	}
	const char *text = arena_copy(arena, buffer_slice(&out)).data;

	buffer_free(&out);
	return text;
}

/* The query, in pages of up to so many, finds what is expected. */
static void
check_pages(struct snapshot *snapshot, struct arena *arena, struct buffer *text, const struct query *query, const char *expected,
    uint64_t most)
{
	buffer_print(text, "_count=%d%s", (int)(1 + pick(most)), pick(4) == 0 ? "&_total=accurate" : "");
	struct slice paged = arena_copy(arena, buffer_slice(text));
	const char *actual = fixture_search(&state.fixture, arena, paged.data);

	if (strcmp(actual, expected) != 0)
		fail_msg("%s\nfinds   %s\nnot     %s\n%.*s", paged.data, actual, expected,
		    SLICE_ARGS(search_explain(snapshot, &test_officer, query, arena)));
}

static void
search_finds_what_looking_finds(void **unused)
{
	struct arena arena;
	struct snapshot *snapshot;
	struct buffer text;
	size_t refused = 0, found = 0, empty = 0;

	(void)unused;
	if (test_shared_data() == NULL)
		skip();
	arena_init(&arena, 0);
	buffer_init(&text, 0);
	assert_int_equal(snapshot_begin(state.fixture.store, &snapshot), STORE_OK);
	for (int i = 0; i < QUERIES; i++) {
		size_t at = pick(state.count), conditions = 1 + pick(3), matches;
		struct faults faults;

		arena_reset(&arena);
		buffer_reset(&text);
		buffer_print(&text, "%s?", schema_types[schema_resources[state.records[at].resource]].name);
		for (size_t k = 0; k < conditions; k++)
			put_condition(&text, snapshot, relative(at));
		struct slice plain = arena_copy(&arena, buffer_slice(&text));
		struct query *query = fixture_query(&arena, plain.data, &faults);

		/* Values that can't be asked for: too long, or nothing but signs. */
		if (query == NULL) {
			refused++;
			continue;
		}
		const char *expected = look_at_all(snapshot, &arena, query->resource, passes_query, query, &matches);

		check_pages(snapshot, &arena, &text, query, expected, 9);
		/* Counted by the index where that can be, else one by one. */
		int64_t total = fixture_total(&state.fixture, &arena, arena_print(&arena, "%s&_summary=count", plain.data).data);

		if (total != (int64_t)matches)
			fail_msg("%s: %lld counted, %zu match", plain.data, (long long)total, matches);
		found += matches > 0;
		empty += matches == 0;
	}
	snapshot_end(snapshot);
	print_message("%d queries: %zu found something, %zu nothing, %zu refused\n", QUERIES, found, empty, refused);
	assert_true(found > QUERIES / 2);
	assert_true(refused < QUERIES / 20);
	buffer_free(&text);
	arena_free(&arena);
}

/* ---- Contained resources ----------------------------------------------------------------------------------------- */

static const char *
look_inside_all(struct snapshot *snapshot, struct arena *arena, const struct query *query)
{
	uint64_t *rids = arena_alloc(arena, state.count * sizeof *rids);
	struct buffer out;
	struct record record;

	for (size_t i = 0; i < state.count; i++)
		rids[i] = state.records[i].rid;
	qsort(rids, state.count, sizeof *rids, falling);
	buffer_init(&out, 0);
	for (size_t i = 0; i < state.count; i++) {
		struct contained contained;
		unsigned item = 0;

		assert_int_equal(store_record(snapshot, rids[i], &record), STORE_OK);
		struct slice rest = record.entries, id = record.id;
		bool found = query->contained == CONTAINED_BOTH && record.resource == query->resource && fixture_holds(query->predicates, &record);

		if (found)
			buffer_print(&out, "%.*s ", SLICE_ARGS(id));
		while (entry_next_contained(&rest, &contained)) {
			struct record inside = record;

			item++;
			inside.id = contained.id;
			inside.entries = contained.entries;
			if (!slice_is(contained.type, query->type->name) || !fixture_holds(query->predicates, &inside))
				continue;
			if (query->contained_alone)
				buffer_print(&out, "%.*s#%u ", SLICE_ARGS(id), item);
			else if (!found)
				buffer_print(&out, "%.*s ", SLICE_ARGS(id));
			found = true;
		}
	}
	const char *text = arena_copy(arena, buffer_slice(&out)).data;

	buffer_free(&out);
	return text;
}

/* Some contained resource: conditions out of its values. False when the record that was picked has none. */
static bool
put_contained_query(struct buffer *out, struct snapshot *snapshot)
{
	static const char *const modes[] = { "true", "both", "true&_containedType=contained", "both&_containedType=contained",
		"true&_containedType=container" };
	struct record record;
	struct contained contained;
	size_t count = 0;

	assert_int_equal(store_record(snapshot, state.records[pick(state.count)].rid, &record), STORE_OK);
	struct slice rest = record.entries;

	while (entry_next_contained(&rest, &contained))
		count++;
	if (count == 0)
		return false;
	rest = record.entries;
	for (size_t chosen = pick(count) + 1; chosen > 0 && entry_next_contained(&rest, &contained); chosen--)
		;
	/* OperationOutcome can't be searched for by anything but what all have. */
	buffer_print(out, "%.*s?_contained=%s&", SLICE_ARGS(contained.type), modes[pick(5)]);
	for (size_t conditions = pick(3); conditions > 0; conditions--)
		put_condition_of(out, schema_resource(contained.type), contained.id, contained.entries);
	return true;
}

static void
search_finds_what_looking_inside_finds(void **unused)
{
	struct arena arena;
	struct snapshot *snapshot;
	struct buffer text;
	size_t tried = 0, refused = 0, found = 0;

	(void)unused;
	if (test_shared_data() == NULL)
		skip();
	arena_init(&arena, 0);
	buffer_init(&text, 0);
	assert_int_equal(snapshot_begin(state.fixture.store, &snapshot), STORE_OK);
	while (tried < 1500) {
		struct faults faults;

		arena_reset(&arena);
		buffer_reset(&text);
		if (!put_contained_query(&text, snapshot))
			continue;
		tried++;
		struct query *query = fixture_query(&arena, arena_copy(&arena, buffer_slice(&text)).data, &faults);

		if (query == NULL) {
			refused++;
			continue;
		}
		const char *expected = look_inside_all(snapshot, &arena, query);

		check_pages(snapshot, &arena, &text, query, expected, 5);
		found += expected[0] != '\0';
		/* Sorted, in pages: the same ones. */
		buffer_print(&text, "&_sort=%s", pick(2) ? "-_id" : "_lastUpdated");
		const char *sorted = fixture_search(&state.fixture, &arena, arena_copy(&arena, buffer_slice(&text)).data);
		struct slice rest = slice_text(sorted);

		assert_int_equal(strlen(sorted), strlen(expected));
		while (rest.length > 0) {
			struct slice id = slice_cut(&rest, ' ');

			assert_non_null(strstr(expected, arena_print(&arena, "%.*s ", SLICE_ARGS(id)).data));
		}
	}
	snapshot_end(snapshot);
	print_message("%zu queries: %zu found something, %zu refused\n", tried, found, refused);
	assert_true(found > tried / 2);
	assert_true(refused < tried / 10);
	buffer_free(&text);
	arena_free(&arena);
}

/* ---- _filter ----------------------------------------------------------------------------------------------------- */

enum { FILTERS = 3000, PARTS = 3 };

/* A filter as this test reads it: a condition, parts evaluated from left to right, or what is not so. */
struct tree {
	const struct predicate *condition; /* NULL of the others */
	const struct tree *parts[PARTS];
	size_t count;
	bool or[PARTS]; /* before the part of that number */
	bool not;
};

static bool
passes_tree(const void *context, const struct record *record)
{
	const struct tree *tree = context;
	bool value = tree->condition != NULL && fixture_holds(tree->condition, record);

	for (size_t i = 0; i < tree->count; i++) {
		bool part = passes_tree(tree->parts[i], record);

		value = i == 0 ? part : tree->or[i] ? value || part : value && part;
	}
	return value != tree->not;
}

/* The same as name=value in a filter; false when it has no such. */
static bool
put_same(struct buffer *out, const struct schema_search *search, const struct entry *entry, enum modifier modifier,
    struct slice value)
{
	bool ordered = entry->kind == ENTRY_DATE || entry->kind == ENTRY_NUMBER || entry->kind == ENTRY_QUANTITY;
	struct slice operation = SLICE("eq");

	if (modifier == MODIFIER_EXACT || modifier == MODIFIER_TEXT || modifier == MODIFIER_IDENTIFIER ||
	    modifier == MODIFIER_OF_TYPE || entry->kind == ENTRY_POSITION || entry->kind == ENTRY_WORDS)
		return false;
	if (modifier == MODIFIER_MISSING) {
		buffer_print(out, "%s pr %s", search->code, slice_equal(value, SLICE("true")) ? "false" : "true");
		return true;
	}
	/* As a prefix it asks for the unit, too; as an operation, for anything else than that. */
	if (entry->kind == ENTRY_QUANTITY && slice_starts(value, SLICE("ne")))
		return false;
	if (modifier == MODIFIER_NOT)
		buffer_literal(out, "not(");
	if (ordered && value.length > 2 && value.data[0] >= 'a') {
		operation = slice_of(value.data, 2);
		value = slice_from(value, 2);
	} else if (entry->kind == ENTRY_STRING) {
		operation = modifier == MODIFIER_CONTAINS ? SLICE("co") : SLICE("sw");
	} else if (entry->kind == ENTRY_REFERENCE) {
		operation = SLICE("re");
	}
	buffer_print(out, "%s %.*s ", search->code, SLICE_ARGS(operation));
	buffer_json(out, value);
	if (modifier == MODIFIER_NOT)
		buffer_byte(out, ')');
	return true;
}

/* What no search parameter can say: here the decider is taken at its word. */
static bool
put_more(struct buffer *out, const struct schema_search *search, const struct entry *entry)
{
	static const char *const strings[] = { "eq", "ne", "ew", "gt", "lt", "ge", "le" }, *const dates[] = { "co", "po", "ne" };
	struct buffer value;

	if (entry->kind == ENTRY_TYPED || entry->kind == ENTRY_POSITION || entry->kind == ENTRY_WORDS)
		return false;
	buffer_init(&value, 0);
	buffer_print(out, "%s ", search->code);
	if (entry->kind == ENTRY_STRING) {
		buffer_print(out, "%s ", strings[pick(7)]);
		buffer_put(&value, pick(2) ? entry->text : beginning(entry->text));
	} else {
		put_value(&value, entry, MODIFIER_NONE);
		if (entry->kind == ENTRY_DATE || entry->kind == ENTRY_NUMBER)
			buffer_print(out, "%s ", dates[entry->kind == ENTRY_DATE ? pick(3) : 2 * pick(2)]);
		else
			buffer_literal(out, "ne ");
	}
	bool prefixed = (entry->kind == ENTRY_DATE || entry->kind == ENTRY_NUMBER) && value.data[0] >= 'a';

	buffer_json(out, slice_from(buffer_slice(&value), prefixed ? 2 : 0));
	buffer_free(&value);
	return entry->kind != ENTRY_REFERENCE;
}

/* A condition, read as a query of its own. NULL when it is refused. */
static const struct predicate *
read_alone(struct arena *arena, const char *type, struct slice name, struct slice value)
{
	struct faults faults;
	struct buffer query;

	buffer_init(&query, 0);
	buffer_print(&query, "%s?", type);
	form_encode(&query, name);
	buffer_byte(&query, '=');
	form_encode(&query, value);
	struct query *read = fixture_query(arena, arena_copy(arena, buffer_slice(&query)).data, &faults);

	buffer_free(&query);
	return read != NULL ? read->predicates : NULL;
}

static const struct predicate *
put_leaf(struct buffer *out, struct arena *arena, struct snapshot *snapshot, size_t at)
{
	const struct predicate *condition = NULL;
	struct record record;
	struct entry entry;
	struct buffer name, value, text;

	assert_int_equal(store_record(snapshot, state.records[at].rid, &record), STORE_OK);
	const struct schema_type *type = &schema_types[schema_resources[record.resource]];

	buffer_init(&name, 0);
	buffer_init(&value, 0);
	buffer_init(&text, 0);
	while (condition == NULL) {
		buffer_reset(&name);
		buffer_reset(&value);
		buffer_reset(&text);
		if (!pick_entry(record.entries, &entry)) {
			buffer_print(&text, "%sid eq %.*s", pick(2) ? "_" : "", SLICE_ARGS(record.id));
			condition = read_alone(arena, type->name, SLICE("_id"), record.id);
			continue;
		}
		const struct schema_search *search = search_of(type, entry.parameter);

		if (pick(4) == 0) {
			if (put_more(&text, search, &entry))
				condition = read_alone(arena, type->name, SLICE("_filter"), buffer_slice(&text));
			continue;
		}
		enum modifier modifier = put_name(&name, search, &entry);

		if (modifier == MODIFIER_MISSING)
			buffer_print(&value, pick(2) ? "true" : "false");
		else
			put_value(&value, &entry, modifier);
		if (put_same(&text, search, &entry, modifier, buffer_slice(&value)))
			condition = read_alone(arena, type->name, buffer_slice(&name), buffer_slice(&value));
	}
	buffer_put(out, buffer_slice(&text));
	buffer_free(&name);
	buffer_free(&value);
	buffer_free(&text);
	return condition;
}

static const struct tree *
put_tree(struct buffer *out, struct arena *arena, struct snapshot *snapshot, size_t at, unsigned depth)
{
	struct tree *tree = arena_zero(arena, 1, sizeof *tree);

	if (depth == 0 || pick(3) == 0) {
		tree->condition = put_leaf(out, arena, snapshot, relative(at));
		return tree;
	}
	tree->not = pick(5) == 0;
	if (tree->not)
		buffer_literal(out, "not(");
	tree->count = 2 + pick(PARTS - 1);
	for (size_t i = 0; i < tree->count; i++) {
		tree->or[i] = pick(2);
		if (i > 0)
			buffer_print(out, tree->or[i] ? " or " : " and ");
		buffer_byte(out, '(');
		tree->parts[i] = put_tree(out, arena, snapshot, at, depth - 1);
		buffer_byte(out, ')');
	}
	if (tree->not)
		buffer_byte(out, ')');
	return tree;
}

/* The conditions of a filter are those of searches, each held against each record, and joined as the text says. */
static void
filters_find_what_looking_finds(void **unused)
{
	struct arena arena;
	struct snapshot *snapshot;
	struct buffer text, query;
	size_t found = 0, matches;

	(void)unused;
	if (test_shared_data() == NULL)
		skip();
	arena_init(&arena, 0);
	buffer_init(&text, 0);
	buffer_init(&query, 0);
	assert_int_equal(snapshot_begin(state.fixture.store, &snapshot), STORE_OK);
	for (int i = 0; i < FILTERS; i++) {
		size_t at = pick(state.count);
		struct faults faults;

		arena_reset(&arena);
		buffer_reset(&text);
		buffer_reset(&query);
		const struct tree *tree = put_tree(&text, &arena, snapshot, at, (unsigned)pick(4));
		const char *expected = look_at_all(snapshot, &arena, state.records[at].resource, passes_tree, tree, &matches);

		buffer_print(&query, "%s?_filter=", schema_types[schema_resources[state.records[at].resource]].name);
		form_encode(&query, buffer_slice(&text));
		const char *plain = arena_copy(&arena, buffer_slice(&query)).data;
		struct query *read = fixture_query(&arena, plain, &faults);

		if (read == NULL)
			fail_msg("%.*s: %.*s", SLICE_ARGS(buffer_slice(&text)), SLICE_ARGS(faults.first->text));
		/* Longer than a page link may be: one page then. */
		int count = query.length > 1500 ? 1000 : (int)(1 + pick(9));

		buffer_print(&query, "&_count=%d%s", count, pick(4) == 0 ? "&_total=accurate" : "");
		const char *actual = fixture_search(&state.fixture, &arena, arena_copy(&arena, buffer_slice(&query)).data);

		if (strcmp(actual, expected) != 0)
			fail_msg("%.*s\nfinds   %s\nnot     %s\n%.*s", SLICE_ARGS(buffer_slice(&text)), actual, expected,
			    SLICE_ARGS(search_explain(snapshot, &test_officer, read, &arena)));
		int64_t total = fixture_total(&state.fixture, &arena, arena_print(&arena, "%s&_summary=count", plain).data);

		if (total != (int64_t)matches)
			fail_msg("%s: %lld counted, %zu match", plain, (long long)total, matches);
		found += matches > 0;
	}
	snapshot_end(snapshot);
	print_message("%d filters: %zu found something\n", FILTERS, found);
	assert_true(found > FILTERS / 2);
	buffer_free(&query);
	buffer_free(&text);
	arena_free(&arena);
}

/* ---- Orders ------------------------------------------------------------------------------------------------------ */

/* Any order has the same members as none, whatever the page size. */
static void
orders_lose_nothing(void **unused)
{
	struct arena arena;

	(void)unused;
	if (test_shared_data() == NULL)
		skip();
	arena_init(&arena, 0);
	for (uint16_t resource = 0; resource < schema_counts.resources; resource++) {
		const struct schema_type *type = &schema_types[schema_resources[resource]];
		size_t count;
		const struct schema_search *searches = schema_searches_of(type, &count);

		for (size_t i = 0; i < count; i++) {
			if (!search_supports(&searches[i]) || searches[i].type == SEARCH_COMPOSITE || searches[i].type == SEARCH_SPECIAL)
				continue;
			arena_reset(&arena);
			const char *all = fixture_search(&state.fixture, &arena, arena_print(&arena, "%s?", type->name).data);
			const char *sorted = fixture_search(&state.fixture, &arena,
			    arena_print(&arena, "%s?_sort=%s%s&_count=%d", type->name, pick(2) ? "-" : "", searches[i].code,
			        (int)(1 + pick(9))).data);

			if (strlen(all) != strlen(sorted))
				fail_msg("%s by %s:\n%s\n%s", type->name, searches[i].code, all, sorted);
			struct slice rest = slice_text(sorted);

			while (rest.length > 0) {
				struct slice id = slice_cut(&rest, ' ');
				char spaced[100];

				snprintf(spaced, sizeof spaced, "%.*s ", SLICE_ARGS(id));
				if (strstr(all, spaced) == NULL)
					fail_msg("%s by %s: %s is no match", type->name, searches[i].code, spaced);
			}
		}
	}
	arena_free(&arena);
}

static const char *
by_order(struct arena *arena, const char *query, unsigned part)
{
	struct search_settings settings = fixture_settings();

	settings.order_part = part;
	assert_true(search_start(&settings));
	return fixture_search(&state.fixture, arena, query);
}

/* Walking in the order of the index gives the very same pages as sorting everything. */
static void
walking_in_order_is_sorting(void **unused)
{
	struct arena arena;
	struct snapshot *snapshot;
	struct buffer text;

	(void)unused;
	if (test_shared_data() == NULL)
		skip();
	arena_init(&arena, 0);
	buffer_init(&text, 0);
	assert_int_equal(snapshot_begin(state.fixture.store, &snapshot), STORE_OK);
	for (uint16_t resource = 0; resource < schema_counts.resources; resource++) {
		const struct schema_type *type = &schema_types[schema_resources[resource]];
		size_t count;
		const struct schema_search *searches = schema_searches_of(type, &count);

		for (size_t i = 0; i <= count; i++) {
			const char *code = i < count ? searches[i].code : "_lastUpdated";

			if (i < count && searches[i].type != SEARCH_DATE)
				continue;
			for (int round = 0; round < 6; round++) {
				size_t at = pick(state.count);

				arena_reset(&arena);
				buffer_reset(&text);
				buffer_print(&text, "%s?", type->name);
				for (int tries = 0; tries < 500 && state.records[at].resource != resource; tries++)
					at = pick(state.count);
				if (state.records[at].resource == resource && round >= 3)
					put_condition(&text, snapshot, at);
				buffer_print(&text, "_sort=%s%s%s&_total=none&_count=%d", round % 2 == 0 ? "-" : "", code,
				    pick(3) == 0 ? ",-_id" : "", (int)(1 + pick(9)));
				const char *query = arena_copy(&arena, buffer_slice(&text)).data;
				const char *sorted = by_order(&arena, query, 0), *walked = by_order(&arena, query, 1 + (unsigned)pick(5));

				if (strcmp(sorted, walked) != 0)
					fail_msg("%s\nsorted %s\nwalked %s", query, sorted, walked);
			}
		}
	}
	by_order(&arena, "Patient?_id=x", 0);
	snapshot_end(snapshot);
	buffer_free(&text);
	arena_free(&arena);
}

static void
all_is_indexed_later(void **unused)
{
	(void)unused;
	if (test_shared_data() == NULL)
		skip();
	store_pause_indexer(state.fixture.store, false);
	assert_int_equal(store_index_wait(state.fixture.store), STORE_OK);
}

static int
start(void **unused)
{
	(void)unused;
	state.random = UINT64_C(0x9E3779B97F4A7C15);
	fixture_open(&state.fixture);
	fixture_store(&state.fixture);
	return 0;
}

static int
end(void **unused)
{
	(void)unused;
	fixture_close(&state.fixture);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fill),
		cmocka_unit_test(search_finds_what_looking_finds),
		cmocka_unit_test(search_finds_what_looking_inside_finds),
		cmocka_unit_test(filters_find_what_looking_finds),
		cmocka_unit_test(walking_in_order_is_sorting),
		cmocka_unit_test(all_is_indexed_later),
		cmocka_unit_test(search_finds_what_looking_finds),
		cmocka_unit_test(search_finds_what_looking_inside_finds),
		cmocka_unit_test(filters_find_what_looking_finds),
		cmocka_unit_test(walking_in_order_is_sorting),
		cmocka_unit_test(orders_lose_nothing),
	};

	return cmocka_run_group_tests(tests, start, end);
}
