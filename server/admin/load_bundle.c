/* Loading: the resources in a Bundle (R4 bundle.html). Entries keep their ids; one that is known only by a urn: gets an id
 * from it, and references to it in the same Bundle are rewritten (R4 http.html#transaction, "Replacing References"). */
#include <stdio.h>
#include <stdlib.h>

#include "resources/json_write.h"
#include "resources/links.h"
#include "server/admin/load.h"
#include "server/store/digest.h"

enum { ID_MOST = 64 };

/* What a urn stands for. */
struct alias {
	struct slice urn, reference;
};

struct aliases {
	struct alias *list;
	size_t count;
};

bool
load_is_parcel(const struct node *bundle)
{
	static const char *const types[] = { "collection", "transaction", "batch", "searchset", "document" };

	if (strcmp(bundle->type->name, "Bundle") != 0)
		return false;
	struct slice type = node_text(bundle, "type");

	for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
		if (slice_is(type, types[i]))
			return true;
	return false;
}

static bool
is_id(struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		char c = text.data[i];

		if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'))
			return false;
	}
	return text.length >= 1 && text.length <= ID_MOST;
}

/* An id from the content and the place, so that loading the same again gives the same. */
static struct slice
made_id(struct arena *arena, const struct node *resource, size_t place)
{
	struct digest *digest = digest_new();
	struct buffer body;
	char number[24];
	unsigned char hash[DIGEST_SIZE];
	struct slice id = SLICE_NONE;

	buffer_init(&body, 0);
	json_write(&body, resource, NULL);
	snprintf(number, sizeof number, "%zu", place);
	if (digest != NULL && buffer_ok(&body) && digest_of(digest, buffer_slice(&body), slice_text(number), hash)) {
		char *text = arena_alloc(arena, 33);

		for (size_t i = 0; text != NULL && i < 16; i++)
			snprintf(text + i * 2, 3, "%02x", hash[i]);
		if (text != NULL)
			id = slice_of(text, 32);
	}
	buffer_free(&body);
	digest_free(digest);
	return id;
}

/* The id that an entry's resource is to have: its own, that of the request, that of its urn:uuid, or a made one. */
static struct slice
entry_id(struct arena *arena, const struct node *entry, const struct node *resource, size_t place)
{
	struct slice id = node_text(resource, "id"), urn = node_text(entry, "fullUrl");
	const struct node *request = node_child(entry, "request");

	if (id.data != NULL)
		return id;
	if (request != NULL && slice_is(node_text(request, "method"), "PUT")) {
		struct slice url = node_text(request, "url"), type = slice_cut(&url, '/');

		if (slice_is(type, resource->type->name) && url.data != NULL && is_id(url))
			return url;
	}
	if (slice_starts(urn, SLICE("urn:uuid:")) && is_id(slice_from(urn, 9)))
		return slice_from(urn, 9);
	return made_id(arena, resource, place);
}

static int
compare_aliases(const void *a, const void *b)
{
	return slice_compare(((const struct alias *)a)->urn, ((const struct alias *)b)->urn);
}

/* What a link stands for: a urn of this Bundle, or itself. */
static struct slice
rewritten(void *context, const struct node *node, enum link_kind kind, struct slice text)
{
	const struct aliases *aliases = context;
	struct alias wanted = { .urn = text };

	(void)node;
	(void)kind;
	if (aliases->count == 0 || !slice_starts(text, SLICE("urn:")))
		return text;
	const struct alias *found = bsearch(&wanted, aliases->list, aliases->count, sizeof *aliases->list, compare_aliases);

	return found != NULL ? found->reference : text;
}

static struct node *
entry_resource(const struct node *entry)
{
	return node_child(entry, "resource");
}

/* Sets the ids, and gathers what the urns stand for. */
static bool
name_entries(struct load_chunk *chunk, struct node *bundle, struct slice *ids, struct aliases *aliases)
{
	size_t place = 0;

	for (struct node *entry = node_child(bundle, "entry"); entry != NULL; entry = node_again(entry), place++) {
		const struct node *resource = entry_resource(entry);
		struct slice urn = node_text(entry, "fullUrl");

		if (resource == NULL)
			continue;
		ids[place] = entry_id(&chunk->arena, entry, resource, place);
		if (ids[place].data == NULL)
			return false;
		if (!slice_starts(urn, SLICE("urn:")))
			continue;
		struct slice reference = arena_print(&chunk->arena, "%s/%.*s", resource->type->name, SLICE_ARGS(ids[place]));

		if (reference.data == NULL)
			return false;
		aliases->list[aliases->count++] = (struct alias){ urn, reference };
	}
	if (aliases->count > 0)
		qsort(aliases->list, aliases->count, sizeof *aliases->list, compare_aliases);
	return true;
}

void
load_bundle(struct load_chunk *chunk, struct load_part *part, uint64_t line, struct node *bundle, struct faults *faults)
{
	size_t count = 0, place = 0;

	for (struct node *entry = node_child(bundle, "entry"); entry != NULL; entry = node_again(entry))
		count++;
	struct aliases aliases = { arena_zero(&chunk->arena, count, sizeof *aliases.list), 0 };
	struct slice *ids = arena_zero(&chunk->arena, count, sizeof *ids);

	if (aliases.list == NULL || ids == NULL || !name_entries(chunk, bundle, ids, &aliases)) {
		chunk->no_memory = true;
		return;
	}
	for (struct node *entry = node_child(bundle, "entry"); entry != NULL && !chunk->no_memory;
	    entry = node_again(entry), place++) {
		struct node *resource = entry_resource(entry);
		struct faults own;

		if (resource == NULL)
			continue;
		faults_init(&own, &chunk->arena);
		struct slice prefix = arena_print(&chunk->arena, "Bundle.entry[%zu].resource", place);

		if (prefix.data == NULL || !links_replace(resource, rewritten, &aliases, &chunk->arena)) {
			chunk->no_memory = true;
			return;
		}
		/* What is about the Bundle itself stays. */
		faults_take(faults, prefix, &own);
		load_add(chunk, part, line, resource, ids[place], &own);
	}
	bool errors = faults->left_out > 0;

	for (const struct fault *fault = faults->first; fault != NULL; fault = fault->next)
		errors = errors || fault->severity <= SEVERITY_ERROR;
	if (errors)
		load_refuse(chunk, part, line, SLICE("Bundle"), node_text(bundle, "id"), faults);
}
