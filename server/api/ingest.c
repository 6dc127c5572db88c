#include "server/api/ingest.h"

#include <inttypes.h>

#include "profiles/validate/structure.h"
#include "resources/extract_added.h"
#include "resources/extract_links.h"
#include "resources/json_read.h"
#include "resources/json_write.h"
#include "server/access/access.h"

/* What stands for lastUpdated until the committer writes it. No client's text can be so: it is no valid instant. */
#define NO_TIME "0000-00-00T00:00:00.000Z"
#define TIME_PROPERTY "\"lastUpdated\":\""

/* ---- The tree ---------------------------------------------------------------------------------------------------- */

/* Takes all children of that name out of the parent. */
static void
remove_children(struct node *parent, const char *name)
{
	struct node **link = &parent->child;

	while (*link != NULL)
		if (strcmp((*link)->element->name, name) == 0)
			*link = (*link)->next;
		else
			link = &(*link)->next;
}

/* The first child of that name, made when there is none; NULL when memory ran out. */
static struct node *
take_child(struct node *parent, const char *name, struct arena *arena)
{
	struct node *child = node_child(parent, name);

	if (child != NULL)
		return child;
	const struct schema_element *element = schema_element(parent->type, slice_text(name));

	child = node_new(arena, element, &schema_types[schema_element_types[element->first_type].type]);
	if (child != NULL)
		node_append(parent, child);
	return child;
}

static bool
set_text(struct node *parent, const char *name, struct slice text, struct arena *arena)
{
	struct node *child = take_child(parent, name, arena);

	if (child == NULL)
		return false;
	child->text = text;
	return true;
}

/* ---- Preparing --------------------------------------------------------------------------------------------------- */

/* A buffer's content moved to the arena. */
static bool
keep(struct buffer *buffer, struct arena *arena, struct slice *out)
{
	bool ok = buffer_ok(buffer);

	if (ok) {
		*out = arena_copy(arena, buffer_slice(buffer));
		ok = out->data != NULL;
	}
	buffer_free(buffer);
	return ok;
}

/* Takes out what the server says of a version itself. */
static void
strip(struct node *resource)
{
	struct node *meta = node_child(resource, "meta");

	if (meta == NULL)
		return;
	remove_children(meta, "versionId");
	remove_children(meta, "lastUpdated");
	if (meta->child == NULL)
		remove_children(resource, "meta");
}

bool
ingest_set_id(struct node *resource, struct slice id, struct arena *arena)
{
	return set_text(resource, "id", id, arena);
}

bool
ingest_entries(struct arena *arena, struct ingest *ingest)
{
	struct buffer entries, keys;

	strip(ingest->resource);
	ingest->added = added_generation();
	buffer_init(&entries, 0);
	extract_entries(ingest->resource, arena, &entries);
	if (!keep(&entries, arena, &ingest->entries))
		return false;
	buffer_init(&keys, 0);
	extract_keys(ingest->entries, &keys);
	return keep(&keys, arena, &ingest->keys);
}

bool
ingest_stale(const struct ingest *ingest)
{
	return ingest->added != added_generation();
}

static bool
extract(struct arena *arena, struct ingest *out)
{
	return ingest_entries(arena, out) &&
	    extract_subjects(out->resource, arena, &out->subjects, &out->subject_count, &out->unresolved);
}

enum ingest_status
ingest_prepare_node(struct arena *arena, struct node *resource, struct slice id, struct faults *faults, struct ingest *out)
{
	*out = (struct ingest){ .resource = resource, .type = resource->type, .number = resource->type->resource };
	structure_check(resource, arena, faults);
	if (faults->failed)
		return INGEST_NO_MEMORY;
	if (faults->errors)
		return INGEST_INVALID;
	strip(resource);
	links_localise(resource);
	if (id.data != NULL && !set_text(resource, "id", id, arena))
		return INGEST_NO_MEMORY;
	out->id = node_text(resource, "id");
	if (strcmp(out->type->name, "SearchParameter") == 0)
		added_check(resource, out->id, arena, faults);
	if (faults->failed)
		return INGEST_NO_MEMORY;
	if (faults->errors)
		return INGEST_INVALID;
	out->items = access_items(resource);
	out->parts = access_part_items(resource);
	if (!extract(arena, out))
		return INGEST_NO_MEMORY;
	if (out->subject_count > STORE_SUBJECTS_MOST) {
		faults_add(faults, FAULT_TOO_COSTLY, slice_text(out->type->name), "It concerns %zu patients; at most %d can be kept",
		    out->subject_count, STORE_SUBJECTS_MOST);
		return INGEST_INVALID;
	}
	return INGEST_OK;
}

enum ingest_status
ingest_prepare(struct arena *arena, struct slice json, const struct schema_type *expected, struct slice id,
    struct faults *faults, struct ingest *out)
{
	struct node *resource =
	    expected != NULL ? json_read_type(arena, json, expected, faults) : json_read(arena, json, faults);

	*out = (struct ingest){ 0 };
	if (faults->failed)
		return INGEST_NO_MEMORY;
	if (resource == NULL)
		return faults->errors ? INGEST_MALFORMED : INGEST_NO_MEMORY;
	bool malformed = faults->errors;
	enum ingest_status status = ingest_prepare_node(arena, resource, id, faults, out);

	return status == INGEST_INVALID && malformed ? INGEST_MALFORMED : status;
}

/* ---- The stored form --------------------------------------------------------------------------------------------- */

/* Canonical JSON as that version, and where lastUpdated's text stands. */
static bool
write_body(struct ingest *ingest, uint64_t version, struct arena *arena, struct slice *body, size_t *time_offset)
{
	struct node *meta = take_child(ingest->resource, "meta", arena);
	struct slice version_text = arena_print(arena, "%" PRIu64, version);
	struct buffer out;

	if (meta == NULL || version_text.data == NULL || !set_text(meta, "versionId", version_text, arena) ||
	    !set_text(meta, "lastUpdated", SLICE(NO_TIME), arena))
		return false;
	buffer_init(&out, 0);
	json_write(&out, ingest->resource, NULL);
	/* The tree is what it was: it may be checked once more. */
	strip(ingest->resource);
	if (!keep(&out, arena, body))
		return false;
	const char *place = memmem(body->data, body->length, TIME_PROPERTY NO_TIME "\"", sizeof(TIME_PROPERTY NO_TIME));

	if (place == NULL)
		return false;
	*time_offset = (size_t)(place - body->data) + sizeof(TIME_PROPERTY) - 1;
	return true;
}

bool
ingest_change(struct ingest *ingest, uint64_t expected_version, enum change_kind kind, struct arena *arena,
    struct change *out)
{
	if (ingest_stale(ingest) && !ingest_entries(arena, ingest))
		return false;
	*out = (struct change){
		.kind = kind,
		.resource = ingest->number,
		.id = ingest->id,
		.expected_version = expected_version,
		.items = ingest->items,
		.flags = ingest->unresolved ? ACCESS_UNRESOLVED : 0,
		.subjects = ingest->subjects,
		.subject_count = ingest->subject_count,
		.entries = ingest->entries,
		.keys = ingest->keys,
	};
	return write_body(ingest, expected_version + 1, arena, &out->body, &out->time_offset);
}

bool
ingest_same(struct ingest *ingest, uint64_t version, struct slice stored, struct arena *arena)
{
	struct slice body;
	size_t at;

	if (!write_body(ingest, version, arena, &body, &at) || body.length != stored.length)
		return false;
	size_t behind = at + sizeof(NO_TIME) - 1;

	return memcmp(body.data, stored.data, at) == 0 &&
	    memcmp(body.data + behind, stored.data + behind, body.length - behind) == 0;
}
