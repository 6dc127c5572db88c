#include "server/access/parts.h"

#include "resources/extract_added.h"
#include "resources/extract_links.h"
#include "resources/json_read.h"
#include "resources/json_write.h"
#include "server/access/items.h"

#include <stdlib.h>

uint64_t
access_part_items(const struct node *resource)
{
	return items_of_parts_in(resource);
}

uint32_t
access_removed_mark(uint16_t resource, uint64_t removed)
{
	uint32_t hash = 2166136261U;
	uint64_t bit = 1;

	if (removed == 0)
		return 0;
	/* FNV-1a of the elements' names: the same whatever else is in the table. */
	for (const struct item_part *part = items_parts(resource); part != NULL; part = part->next, bit <<= 1)
		for (size_t i = 0; removed & bit && i < part->count; i++)
			for (const char *c = part->elements[i]->name; c == part->elements[i]->name || c[-1] != '\0'; c++)
				hash = (hash ^ (unsigned char)*c) * 16777619U;
	return hash != 0 ? hash : 1;
}

/* ---- What only the parts refer to -------------------------------------------------------------------------------- */

enum reached { FROM_NOWHERE, FROM_PARTS, FROM_REST };

struct inside {
	struct slice id;
	const struct node *node;
	enum reached reached;
};

/* The contained resources, by id. */
struct insides {
	struct inside *items;
	size_t count;
	struct inside **waiting; /* those whose own references are to be followed */
	size_t waiting_count;
};

static int
by_id(const void *a, const void *b)
{
	return slice_compare(((const struct inside *)a)->id, ((const struct inside *)b)->id);
}

static bool
list_insides(const struct node *resource, struct arena *arena, struct insides *insides)
{
	size_t count = 0;

	*insides = (struct insides){ .count = 0 };
	for (const struct node *node = node_child(resource, "contained"); node != NULL; node = node_again(node))
		count++;
	insides->items = arena_zero(arena, count, sizeof *insides->items);
	insides->waiting = arena_zero(arena, count, sizeof(struct inside *));
	if (insides->items == NULL || insides->waiting == NULL)
		return false;
	for (const struct node *node = node_child(resource, "contained"); node != NULL; node = node_again(node))
		insides->items[insides->count++] = (struct inside){ .id = node_text(node, "id"), .node = node };
	qsort(insides->items, insides->count, sizeof *insides->items, by_id);
	return true;
}

/* Marks what a text of the tree refers to, if it does. */
static void
reach(struct insides *insides, struct slice text, enum reached reached)
{
	if (text.length < 2 || text.data[0] != '#')
		return;
	const struct inside key = { .id = slice_from(text, 1) };
	struct inside *item = bsearch(&key, insides->items, insides->count, sizeof key, by_id);

	if (item == NULL || item->reached >= reached)
		return;
	item->reached = reached;
	insides->waiting[insides->waiting_count++] = item;
}

static void
reach_from(struct insides *insides, const struct node *top, enum reached reached)
{
	const struct node *node = top;

	for (;;) {
		reach(insides, node->text, reached);
		if (node->child != NULL) {
			node = node->child;
			continue;
		}
		while (node != top && node->next == NULL)
			node = node->parent;
		if (node == top)
			return;
		node = node->next;
	}
}

static void
follow(struct insides *insides, enum reached reached)
{
	while (insides->waiting_count > 0)
		reach_from(insides, insides->waiting[--insides->waiting_count]->node, reached);
}

static bool
is_dropped(const struct insides *insides, const struct node *node)
{
	const struct inside key = { .id = node_text(node, "id") };
	const struct inside *item = bsearch(&key, insides->items, insides->count, sizeof key, by_id);

	return item != NULL && item->reached == FROM_PARTS;
}

/* ---- Taking out -------------------------------------------------------------------------------------------------- */

static bool
is_removed(uint16_t resource, uint64_t removed, const struct node *child)
{
	return (items_parts_with(resource, slice_text(child->element->name)) & removed) != 0;
}

/* Where a child of the list that stands in *link goes on. */
static void
unlink_children(struct node *parent, bool (*unwanted)(void *context, const struct node *child), void *context)
{
	struct node **link = &parent->child;

	while (*link != NULL)
		if (unwanted(context, *link))
			*link = (*link)->next;
		else
			link = &(*link)->next;
}

struct taking {
	uint16_t resource;
	uint64_t removed;
	struct insides insides;
};

static bool
is_taken(void *context, const struct node *child)
{
	const struct taking *taking = context;
	const char *name = child->element->name;

	return strcmp(name, "text") == 0 || is_removed(taking->resource, taking->removed, child) ||
	    (strcmp(name, "contained") == 0 && is_dropped(&taking->insides, child));
}

static bool
take_out(struct node *tree, uint16_t resource, uint64_t removed, struct arena *arena)
{
	struct taking taking = { .resource = resource, .removed = removed };

	if (!list_insides(tree, arena, &taking.insides))
		return false;
	for (int pass = 0; pass < 2 && taking.insides.count > 0; pass++) {
		for (const struct node *child = tree->child; child != NULL; child = child->next)
			if (strcmp(child->element->name, "contained") != 0 && is_removed(resource, removed, child) == (pass == 0))
				reach_from(&taking.insides, child, pass == 0 ? FROM_PARTS : FROM_REST);
		follow(&taking.insides, pass == 0 ? FROM_PARTS : FROM_REST);
	}
	unlink_children(tree, is_taken, &taking);
	return true;
}

struct slice
parts_take_out(uint16_t resource, uint64_t removed, struct slice body, struct arena *arena)
{
	/* All but the text, marked. */
	static const struct json_view view = { .summary = SUMMARY_DATA };
	struct arena scratch;
	struct faults faults;
	struct buffer out;

	arena_init(&scratch, 0);
	faults_init(&faults, &scratch);
	buffer_init(&out, 0);
	struct node *tree = json_read(&scratch, body, &faults);

	if (tree != NULL && take_out(tree, resource, removed, &scratch))
		json_write(&out, tree, &view);
	else
		out.failed = true;
	struct slice text = buffer_ok(&out) ? arena_copy(arena, buffer_slice(&out)) : SLICE_NONE;

	buffer_free(&out);
	arena_free(&scratch);
	return text;
}

/* ---- Entries ----------------------------------------------------------------------------------------------------- */

enum fate {
	FATE_KEEP,
	FATE_DROP,
	FATE_UNSURE, /* the body must be asked */
};

struct viewing {
	uint16_t resource;
	uint64_t removed;
	bool text;
	bool anew; /* the entries were made anew of what is left: what is built in is right */
	const struct added *added; /* parameters in force */
};

struct others {
	const struct viewing *viewing;
	bool touched;
};

static void
take_element(void *context, struct slice element)
{
	struct others *others = context;

	others->touched |= (items_parts_with(others->viewing->resource, element) & others->viewing->removed) != 0;
}

/* A parameter that was added counts only where it plainly has nothing to do with what was removed. */
static enum fate
fate_of_added(const struct viewing *viewing, uint32_t parameter)
{
	const struct schema_type *type = &schema_types[schema_resources[viewing->resource]];
	const struct schema_search *search;

	for (size_t i = 0; (search = added_search(viewing->added, type, i, NULL)) != NULL; i++)
		if (extract_parameter(search) == parameter) {
			struct others others = { .viewing = viewing };

			return extract_origin(search, type, take_element, &others) && !others.touched ? FATE_KEEP : FATE_DROP;
		}
	return FATE_DROP;
}

static enum fate
fate_of(const struct viewing *viewing, const struct entry *entry)
{
	if (entry->parameter == ENTRY_LINK_PARAMETER)
		return FATE_DROP;
	if (entry->kind == ENTRY_WORDS)
		return viewing->anew ? FATE_KEEP : viewing->text ? FATE_UNSURE : FATE_DROP;
	if (!extract_built_in(entry->parameter))
		return fate_of_added(viewing, entry->parameter);
	const struct item_values *values = viewing->anew ? NULL : items_values(viewing->resource, entry->parameter);

	if (values == NULL || (values->parts & viewing->removed) == 0)
		return FATE_KEEP;
	return !values->other && (values->parts & ~viewing->removed) == 0 ? FATE_DROP : FATE_UNSURE;
}

static bool
is_kept(void *context, const struct entry *entry, bool *stop)
{
	enum fate fate = fate_of(context, entry);

	*stop = fate == FATE_UNSURE;
	return fate == FATE_KEEP;
}

/* Copies what is kept. False when that can't be told from the entries alone. */
static bool
filter(struct viewing *viewing, struct slice entries, struct buffer *out)
{
	struct slice behind;

	if (!entries_filter(entries, is_kept, viewing, out, &behind) || (behind.length > 0 && !viewing->anew))
		return false;
	buffer_put(out, behind);
	return true;
}

/* The entries of what is left of the body. */
static bool
extract_left(const struct viewing *viewing, struct slice body, struct arena *scratch, struct buffer *out)
{
	struct faults faults;

	faults_init(&faults, scratch);
	struct node *tree = json_read(scratch, body, &faults);
	struct node *meta = tree != NULL ? node_child(tree, "meta") : NULL;

	if (tree == NULL || !take_out(tree, viewing->resource, viewing->removed, scratch))
		return false;
	/* As they are stored: without what the server says of a version itself. */
	for (struct node **link = meta != NULL ? &meta->child : NULL; link != NULL && *link != NULL;) {
		const char *name = (*link)->element->name;

		if (strcmp(name, "versionId") == 0 || strcmp(name, "lastUpdated") == 0)
			*link = (*link)->next;
		else
			link = &(*link)->next;
	}
	extract_entries(tree, scratch, out);
	return buffer_ok(out);
}

static enum store_status
extract_anew(struct snapshot *snapshot, struct viewing *viewing, const struct record *record, struct buffer *out)
{
	struct arena scratch;
	struct buffer left;
	struct slice body;

	/* What isn't stored has no body: what can't be told of it isn't there. */
	if (record->rid == 0)
		return STORE_OK;
	struct snapshot_mark mark = snapshot_mark(snapshot);
	enum store_status status = store_body(snapshot, record->sequence, &body);

	if (status != STORE_OK)
		return status;
	arena_init(&scratch, 0);
	buffer_init(&left, 0);
	viewing->anew = true;
	if (!extract_left(viewing, body, &scratch, &left) || !filter(viewing, buffer_slice(&left), out))
		status = STORE_NO_MEMORY;
	buffer_free(&left);
	arena_free(&scratch);
	snapshot_release(snapshot, mark);
	return status;
}

enum store_status
access_view(struct snapshot *snapshot, const struct principal *principal, struct record *record, bool text, struct arena *arena)
{
	struct viewing viewing = { .resource = record->resource, .removed = access_removed(snapshot, principal, record), .text = text };
	enum store_status status = STORE_OK;
	struct buffer out;
	unsigned place;

	if (viewing.removed == 0 || record->entries.length == 0)
		return STORE_OK;
	buffer_init(&out, 0);
	viewing.added = added_hold(&place);
	if (!filter(&viewing, record->entries, &out)) {
		buffer_reset(&out);
		status = extract_anew(snapshot, &viewing, record, &out);
	}
	added_release(place);
	record->entries = SLICE("");
	if (status == STORE_OK && out.length > 0) {
		record->entries = buffer_ok(&out) ? arena_copy(arena, buffer_slice(&out)) : SLICE_NONE;
		if (record->entries.data == NULL)
			status = STORE_NO_MEMORY;
	}
	buffer_free(&out);
	return status;
}
