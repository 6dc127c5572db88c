#include "server/api/history_list.h"

#include <stdlib.h>

#include "resources/json_read.h"
#include "resources/primitive/reference.h"

struct member {
	uint64_t rid, version; /* version 0: all of them */
};

struct listed {
	uint64_t rid, version, sequence;
};

struct history_list {
	struct call *call;
	struct snapshot *snapshot;
	uint64_t rid, before;
	struct member *members;
	size_t member_count;
	size_t looked;
	struct buffer listed; /* struct listed */
	size_t at;
};

/* ---- The List ---------------------------------------------------------------------------------------------------- */

/* Adds what the text, a reference, points to. */
static enum store_status
add_member(struct history_list *list, struct slice text)
{
	struct reference reference = reference_parse(text);
	struct member member = { 0 };

	if (reference.form != REFERENCE_RELATIVE)
		return STORE_OK;
	if (list->call->resource != STORE_ANY_RESOURCE && list->call->resource != reference.type->resource)
		return STORE_OK;
	/* A version's id is its number as it was given: "1", never "01" or "0". */
	if (reference.version.data != NULL &&
	    (!slice_to_u64(reference.version, UINT32_MAX, &member.version) || reference.version.data[0] == '0'))
		return STORE_OK;
	enum store_status status = store_rid(list->snapshot, reference.type->resource, reference.id, &member.rid);

	if (status == STORE_OK && (list->rid == 0 || list->rid == member.rid))
		list->members[list->member_count++] = member;
	return status == STORE_ABSENT ? STORE_OK : status;
}

static enum store_status
read_members(struct history_list *list, const struct released *released)
{
	struct arena *arena = list->call->arena;
	struct faults faults;
	size_t most = 0;
	enum store_status status = STORE_OK;

	faults_init(&faults, arena);
	const struct node *tree = json_read(arena, released_body(released), &faults), *entry;

	if (tree == NULL)
		return STORE_NO_MEMORY;
	for (entry = node_child(tree, "entry"); entry != NULL; entry = node_again(entry))
		most++;
	list->members = arena_zero(arena, most + 1, sizeof *list->members);
	if (list->members == NULL)
		return STORE_NO_MEMORY;
	for (entry = node_child(tree, "entry"); entry != NULL && status == STORE_OK; entry = node_again(entry)) {
		const struct node *item = node_child(entry, "item");

		/* "deleted" modifies the entry: it is no longer in the List. */
		if (item != NULL && !slice_is(node_text(entry, "deleted"), "true"))
			status = add_member(list, node_text(item, "reference"));
	}
	return status;
}

static enum store_status
read_list(struct history_list *list)
{
	const struct principal *principal = list->call->principal;
	struct record record;
	enum store_status status =
	    store_find(list->snapshot, schema_resource(SLICE("List"))->resource, list->call->history->list, &record);

	if (status != STORE_OK || record.deleted)
		return status == STORE_ABSENT ? STORE_OK : status;
	enum access_action action = access_sees(list->snapshot, principal, &record, ACCESS_READ) ? ACCESS_READ : ACCESS_SEARCH;
	const struct released *released = release(list->snapshot, principal, &record, action, list->call->arena, &status);

	if (released == NULL)
		return status == STORE_ABSENT ? STORE_OK : status;
	return read_members(list, released);
}

/* ---- Versions ---------------------------------------------------------------------------------------------------- */

static void
add_version(struct history_list *list, const struct record *record)
{
	const struct listed listed = { record->rid, record->version, record->sequence };

	buffer_put(&list->listed, slice_of((const char *)&listed, sizeof listed));
}

static enum store_status
add_one(struct history_list *list, const struct member *member)
{
	struct record record;
	enum store_status status = store_version(list->snapshot, member->rid, member->version, &record);

	list->looked++;
	if (status == STORE_OK && record.sequence < list->before)
		add_version(list, &record);
	return status == STORE_ABSENT ? STORE_OK : status;
}

static enum store_status
add_all(struct history_list *list, const struct member *member)
{
	const struct history_page *page = list->call->history;
	struct history *history;
	struct record record;
	bool on = true;
	enum store_status status = history_begin(list->snapshot, member->rid, STORE_ANY_RESOURCE, list->before, &history);

	if (status != STORE_OK)
		return status;
	while (on && (status = history_next(history, &record)) == STORE_OK) {
		on = ++list->looked <= HISTORY_LIST_MOST && !(page->has_since && record.time < page->since);
		if (on)
			add_version(list, &record);
		/* What came before was no longer current. */
		on = on && !(page->has_at && record.time < page->at_first);
	}
	history_end(history);
	return status == STORE_ABSENT ? STORE_OK : status;
}

static int
compare_members(const void *a, const void *b)
{
	const struct member *x = a, *y = b;

	if (x->rid != y->rid)
		return x->rid < y->rid ? -1 : 1;
	return x->version < y->version ? -1 : x->version > y->version;
}

/* Newest first. */
static int
compare_listed(const void *a, const void *b)
{
	const struct listed *x = a, *y = b;

	return x->sequence > y->sequence ? -1 : x->sequence < y->sequence;
}

static enum store_status
gather(struct history_list *list)
{
	const struct member *before = NULL;
	enum store_status status = STORE_OK;

	qsort(list->members, list->member_count, sizeof *list->members, compare_members);
	for (size_t i = 0; i < list->member_count && status == STORE_OK && list->looked <= HISTORY_LIST_MOST; i++) {
		const struct member *member = &list->members[i];

		/* Each once, and none beside all. */
		if (before != NULL && before->rid == member->rid && (before->version == 0 || before->version == member->version))
			continue;
		before = member;
		status = member->version == 0 ? add_all(list, member) : add_one(list, member);
	}
	if (status == STORE_OK && !buffer_ok(&list->listed))
		status = STORE_NO_MEMORY;
	if (status == STORE_OK && list->listed.length > 0)
		qsort(list->listed.data, list->listed.length / sizeof(struct listed), sizeof(struct listed), compare_listed);
	return status;
}

enum store_status
history_list_begin(struct call *call, struct snapshot *snapshot, uint64_t rid, uint64_t before,
    struct history_list **out, bool *too_many)
{
	struct history_list *list = arena_zero(call->arena, 1, sizeof *list);

	if (list == NULL)
		return STORE_NO_MEMORY;
	*list = (struct history_list){ .call = call, .snapshot = snapshot, .rid = rid, .before = before };
	buffer_init(&list->listed, 0);
	enum store_status status = read_list(list);

	if (status == STORE_OK && list->member_count > 0)
		status = gather(list);
	*too_many = list->looked > HISTORY_LIST_MOST;
	if (*too_many)
		buffer_reset(&list->listed);
	if (status != STORE_OK)
		buffer_free(&list->listed);
	*out = list;
	return status;
}

enum store_status
history_list_next(struct history_list *list, struct record *version)
{
	struct listed listed;

	if (list->at == list->listed.length)
		return STORE_ABSENT;
	memcpy(&listed, list->listed.data + list->at, sizeof listed);
	list->at += sizeof listed;
	return store_version(list->snapshot, listed.rid, listed.version, version);
}

void
history_list_end(struct history_list *list)
{
	if (list != NULL)
		buffer_free(&list->listed);
}
