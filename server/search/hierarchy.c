#include "server/search/hierarchy.h"

#include "resources/extract.h"

const struct schema_search *
hierarchy_link(const struct schema_type *type)
{
	static const char *const codes[] = { "partof", "part-of", "parent" };

	for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
		const struct schema_search *search = schema_search(type, slice_text(codes[i]));

		if (search != NULL && search->type == SEARCH_REFERENCE && value_targets(search, slice_text(type->name)))
			return search;
	}
	return NULL;
}

bool
hierarchy_test(const struct test *test, const struct schema_type *type)
{
	struct slice name = slice_text(type->name);

	if (test->id.data == NULL || hierarchy_link(type) == NULL)
		return false;
	return test->target.data != NULL ? slice_equal(test->target, name) : value_targets(test->search, name);
}

struct walk {
	struct run *run;
	const struct predicate *predicate;
	const struct schema_type *type;
	const struct schema_search *link;
	struct buffer ids; /* of struct slice: what was found, in order */
	struct buffer *list;
};

static struct slice
id_at(const struct walk *walk, size_t i)
{
	struct slice id;

	memcpy(&id, walk->ids.data + i * sizeof id, sizeof id);
	return id;
}

static size_t
count_of(const struct walk *walk)
{
	return walk->ids.length / sizeof(struct slice);
}

/* Each is added once: so a circle in the data ends. */
static bool
add(struct walk *walk, struct slice id)
{
	size_t count = count_of(walk);

	for (size_t i = 0; i < count; i++)
		if (slice_equal(id_at(walk, i), id))
			return true;
	if (count == HIERARCHY_MOST)
		return run_unanswerable(walk->run, walk->predicate, FAULT_TOO_COSTLY, "There are too many resources in this hierarchy");
	struct slice copy = arena_copy(walk->run->arena, id);

	if (copy.data == NULL)
		return run_no_memory(walk->run);
	buffer_put(&walk->ids, slice_of((const char *)&copy, sizeof copy));
	code_put(walk->list, slice_text(walk->type->name), copy);
	return (buffer_ok(&walk->ids) && buffer_ok(walk->list)) || run_no_memory(walk->run);
}

static bool
add_record(void *context, const struct record *record)
{
	return add(context, record->id);
}

/* What points to those from the first on. */
static bool
go_down(struct walk *walk, size_t first)
{
	struct slice type = slice_text(walk->type->name);
	struct code_set set;
	struct buffer parents;

	buffer_init(&parents, 0);
	for (size_t i = first; i < count_of(walk); i++)
		code_put(&parents, type, id_at(walk, i));
	bool good = code_set_of(&parents, walk->run->arena, &set);

	buffer_free(&parents);
	if (!good)
		return run_no_memory(walk->run);
	struct predicate points = { .kind = PREDICATE_ENTRY, .search = walk->link, .parameter = extract_parameter(walk->link),
		.set = &set };
	const struct query query = { .type = walk->type, .resource = walk->type->resource, .predicates = &points,
		.predicate_count = 1 };

	return run_each(walk->run, &query, UINT64_MAX, 0, add_record, walk) && walk->run->status == SEARCH_OK;
}

/* What that one points to. */
static bool
go_up(struct walk *walk, size_t place)
{
	uint32_t parameter = extract_parameter(walk->link);
	struct record record;
	struct entry entry = { 0 };
	bool found;

	if (!run_find(walk->run, walk->type->resource, id_at(walk, place), &record, &found))
		return false;
	if (!found)
		return true;
	if (!run_view(walk->run, &record, false))
		return false;
	for (struct slice rest = record.entries; entry_next(&rest, &entry);)
		if (entry.parameter == parameter && entry.kind == ENTRY_REFERENCE && entry.id.data != NULL &&
		    slice_is(entry.type, walk->type->name) && !add(walk, entry.id))
			return false;
	return true;
}

bool
hierarchy_walk(struct run *run, const struct predicate *predicate, const struct schema_type *type, struct slice id,
    bool up, struct buffer *list)
{
	struct walk walk = { .run = run, .predicate = predicate, .type = type, .link = hierarchy_link(type), .list = list };
	size_t done = 0;

	buffer_init(&walk.ids, 0);
	bool good = add(&walk, id);

	/* Down a level at a time, up one by one. */
	while (good && done < count_of(&walk)) {
		size_t end = up ? done + 1 : count_of(&walk);

		good = up ? go_up(&walk, done) : go_down(&walk, done);
		done = end;
	}
	buffer_free(&walk.ids);
	return good;
}
