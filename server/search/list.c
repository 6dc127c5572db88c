#include "server/search/list.h"

#include "resources/extract.h"
#include "resources/json_read.h"

struct list_members {
	const struct test *tests; /* whose predicate's they are */
	const uint64_t *rids; /* falling, no doubles, of all types */
	size_t count;
	struct list_members *next;
};

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

/* "deleted" says that the item is no longer in the List; it modifies the entry, so that it may not be overlooked. */
static void
drop_deleted(struct node *list)
{
	struct node **link = &list->child;

	while (*link != NULL) {
		if (strcmp((*link)->element->name, "entry") == 0 && slice_is(node_text(*link, "deleted"), "true"))
			*link = (*link)->next;
		else
			link = &(*link)->next;
	}
}

/* Adds the numbers of what the entries, of a List, refer to. */
static bool
add_members(struct run *run, uint32_t parameter, struct slice entries, struct buffer *rids)
{
	struct entry entry = { 0 };
	uint64_t rid;

	while (entry_next(&entries, &entry)) {
		const struct schema_type *type;

		if (entry.parameter != parameter || entry.kind != ENTRY_REFERENCE || entry.id.data == NULL ||
		    (type = schema_resource(entry.type)) == NULL)
			continue;
		if (++run->tested > run->tests_most)
			return run_costly(run, "The lists have too many entries: ask for fewer of them");
		enum store_status status = store_rid(run->snapshot, type->resource, entry.id, &rid);

		if (status == STORE_OK)
			buffer_put(rids, slice_of((const char *)&rid, sizeof rid));
		else if (status != STORE_ABSENT)
			return run_failed(run, status);
	}
	return true;
}

static bool
read_list(struct run *run, uint32_t parameter, const struct record *list, struct arena *arena, struct buffer *rids)
{
	enum store_status status;
	const struct released *released = release(run->snapshot, run->principal, list, ACCESS_SEARCH, arena, &status);
	struct faults faults;
	struct buffer entries;

	if (released == NULL)
		return status == STORE_ABSENT || run_failed(run, status);
	faults_init(&faults, arena);
	struct node *tree = json_read(arena, released_body(released), &faults);

	if (tree == NULL)
		return run_no_memory(run);
	drop_deleted(tree);
	buffer_init(&entries, 0);
	extract_entries(tree, arena, &entries);
	bool good = buffer_ok(&entries) ? add_members(run, parameter, buffer_slice(&entries), rids) : run_no_memory(run);

	buffer_free(&entries);
	return good;
}

static bool
read_lists(struct run *run, const struct predicate *predicate, struct buffer *rids)
{
	uint16_t resource = schema_resource(SLICE("List"))->resource;
	struct arena scratch;
	bool good = true;

	arena_init(&scratch, 0);
	for (size_t i = 0; i < predicate->count && good; i++) {
		struct record list;
		enum store_status status;

		arena_reset(&scratch);
		if (++run->tested > run->tests_most) {
			good = run_costly(run, "Too many lists: ask for fewer of them");
			break;
		}
		status = store_find(run->snapshot, resource, predicate->tests[i].code, &list);
		if (status == STORE_OK && !list.deleted)
			good = read_list(run, predicate->parameter, &list, &scratch, rids);
		else if (status != STORE_OK && status != STORE_ABSENT)
			good = run_failed(run, status);
	}
	arena_free(&scratch);
	return good;
}

/* The members of the predicate's Lists; NULL when the run failed. */
static const struct list_members *
members_of(struct run *run, const struct predicate *predicate)
{
	struct list_members *members = run->lists;
	struct buffer rids;

	while (members != NULL && members->tests != predicate->tests)
		members = members->next;
	if (members != NULL)
		return members;
	buffer_init(&rids, 0);
	if (read_lists(run, predicate, &rids)) {
		struct slice copy = buffer_ok(&rids) ? arena_copy(run->keep, buffer_slice(&rids)) : SLICE_NONE;

		members = arena_alloc(run->keep, sizeof *members);
		if (copy.data != NULL && members != NULL) {
			uint64_t *numbers = (uint64_t *)(void *)(uintptr_t)copy.data;

			*members = (struct list_members){ .tests = predicate->tests, .rids = numbers,
				.count = stream_sort(numbers, copy.length / sizeof *numbers), .next = run->lists };
			run->lists = members;
		} else {
			members = NULL;
			run_no_memory(run);
		}
	}
	buffer_free(&rids);
	return members;
}

/* ---- Using ------------------------------------------------------------------------------------------------------- */

bool
list_source(struct run *run, struct source *source)
{
	const struct list_members *members = members_of(run, source->predicate);

	if (members == NULL)
		return false;
	source->kind = SOURCE_RIDS;
	source->rids = members->rids;
	source->count = source->estimate = members->count;
	return true;
}

bool
list_match(struct run *run, const struct predicate *predicate, const struct record *record)
{
	const struct list_members *members = members_of(run, predicate);

	return members != NULL && stream_has(members->rids, members->count, record->rid);
}
