#include "server/api/graphql_store.h"

#include "resources/extract_added.h"
#include "resources/json_read.h"
#include "resources/primitive/check.h"
#include "resources/primitive/reference.h"
#include "server/auth/auth.h"
#include "server/http/form.h"
#include "server/search/search.h"

/* Memory that one search may take. */
enum { SEARCH_BYTES_MOST = 64 * 1024 * 1024 };

/* ---- What went wrong --------------------------------------------------------------------------------------------- */

/* What the query may take is bounded: it asked for more. */
static bool
no_memory(struct faults *faults)
{
	faults_add(faults, FAULT_TOO_COSTLY, SLICE_NONE, "Too much for the memory of one request");
	return false;
}

static bool
failed(struct graphql_store *store, enum store_status status, struct faults *faults)
{
	store->trouble = status;
	faults_add(faults, FAULT_TRANSIENT, SLICE_NONE, "The server could not read what it has stored");
	return false;
}

/* ---- Resources --------------------------------------------------------------------------------------------------- */

static bool
read_body(struct graphql_store *store, const struct released *released, const struct node **node, struct faults *faults)
{
	struct faults reading;

	*node = NULL;
	if (released_record(released)->deleted)
		return true;
	faults_init(&reading, store->arena);
	*node = json_read(store->arena, released_body(released), &reading);
	return *node != NULL || no_memory(faults);
}

bool
graphql_store_tree(struct graphql_store *store, const struct record *record, const struct node **node, struct faults *faults)
{
	enum store_status status;
	const struct released *released = release(store->snapshot, store->call->principal, record, ACCESS_READ, store->arena, &status);

	*node = NULL;
	if (released != NULL)
		return read_body(store, released, node, faults);
	if (status == STORE_NO_MEMORY)
		return no_memory(faults);
	return status == STORE_ABSENT || failed(store, status, faults);
}

static bool
find(struct graphql_store *store, const struct schema_type *type, struct slice id, struct slice version, const struct node **node,
    struct faults *faults)
{
	struct record record;

	*node = NULL;
	if (primitive_check(PRIMITIVE_ID, id) != NULL)
		return true;
	enum store_status status = call_find_at(store->call, store->snapshot, type->resource, id, version, ACCESS_READ, &record);

	if (status != STORE_OK)
		return status == STORE_ABSENT || failed(store, status, faults);
	if (!graphql_store_tree(store, &record, node, faults))
		return false;
	if (*node != NULL)
		call_audit_disclosed(store->call, &record);
	return true;
}

static bool
forbid(struct graphql_store *store, enum reason reason, struct faults *faults)
{
	const struct auth_refusal *refusal = auth_refusal(reason);

	store->reason = reason;
	faults_add(faults, refusal->code, SLICE_NONE, "%s", refusal->text);
	return false;
}

static bool
may(struct graphql_store *store, const struct schema_type *type, enum access_action action, struct faults *faults)
{
	enum reason reason;

	return access_type(store->call->principal, type->resource, action, &reason) || forbid(store, reason, faults);
}

static bool
read_one(void *context, const struct schema_type *type, struct slice id, struct arena *arena, const struct node **node,
    struct faults *faults)
{
	(void)arena;
	return may(context, type, ACCESS_READ, faults) && find(context, type, id, SLICE_NONE, node, faults);
}

/* What is not here is absent, and so is what is of a type that the caller may not read. */
static bool
resolve(void *context, struct slice text, struct arena *arena, const struct node **node, struct faults *faults)
{
	struct graphql_store *store = context;
	struct reference reference = reference_parse(text);
	struct slice base = call_base(store->call);
	bool here = reference.form == REFERENCE_RELATIVE || (reference.form == REFERENCE_ABSOLUTE &&
	    reference.base.length == base.length + 1 && slice_starts(reference.base, base));

	(void)arena;
	*node = NULL;
	return !here || reference.type == NULL || find(store, reference.type, reference.id, reference.version, node, faults);
}

/* ---- Searches ---------------------------------------------------------------------------------------------------- */

static void
put(struct buffer *out, struct slice name, struct slice value)
{
	if (out->length > 0)
		buffer_byte(out, '&');
	form_encode(out, name);
	buffer_byte(out, '=');
	form_encode(out, value);
}

/* As the query of a URL. Matches are counted when that is asked for, and then to the last. */
static struct slice
query_text(const struct graphql_search *search, struct arena *arena)
{
	struct buffer out;

	buffer_init(&out, 0);
	if (search->cursor.data != NULL) {
		put(&out, SLICE("_page"), search->cursor);
	} else {
		for (size_t i = 0; i < search->pair_count; i++)
			put(&out, search->pairs[i].name, search->pairs[i].value);
		put(&out, SLICE("_total"), search->total ? SLICE("accurate") : SLICE("none"));
	}
	struct slice text = buffer_ok(&out) ? arena_copy(arena, buffer_slice(&out)) : SLICE_NONE;

	buffer_free(&out);
	return text;
}

/* A match may be inside of the resource that was found. */
static bool
read_match(struct graphql_store *store, const struct search_entry *entry, struct graphql_match *match, struct faults *faults)
{
	const struct node *node;

	if (!read_body(store, entry->released, &node, faults))
		return false;
	if (entry->item > 0 && node != NULL)
		node = node_child(node, "contained");
	for (unsigned item = 1; item < entry->item && node != NULL; item++)
		node = node_again(node);
	*match = (struct graphql_match){ .node = node, .mode = entry->mode == MODE_MATCH ? SLICE("match") : SLICE("include"),
		.score = SLICE_NONE };
	return true;
}

static bool
read_page(struct graphql_store *store, const struct graphql_search *search, const struct query *query,
    const struct search_result *result, struct graphql_page *page, struct faults *faults)
{
	static const char link[] = "_page=";
	struct graphql_match *matches = arena_zero(store->arena, result->count, sizeof *matches);

	if (matches == NULL)
		return no_memory(faults);
	for (size_t i = 0; i < result->count; i++) {
		if (!read_match(store, &result->entries[i], &matches[page->count], faults))
			return false;
		page->count += matches[page->count].node != NULL;
		call_audit_disclosed(store->call, released_record(result->entries[i].released));
	}
	page->matches = matches;
	page->total = result->total;
	page->size = query_count(query);
	/* Later pages begin behind the last match of the one before, wherever that is by now. */
	page->offset = search->cursor.data == NULL ? 0 : -1;
	if (result->next.data == NULL)
		return true;
	page->next = arena_copy(store->arena, slice_from(result->next, sizeof link - 1));
	return page->next.data != NULL || no_memory(faults);
}

static bool
run(struct graphql_store *store, const struct query *query, struct search_result *result, struct faults *faults)
{
	enum search_status status = search_run(store->snapshot, store->call->principal, query, &store->scratch, result);

	store->tested += result->tested;
	switch (status) {
	case SEARCH_OK:
		return true;
	case SEARCH_TOO_COSTLY:
		faults_add(faults, FAULT_TOO_COSTLY, SLICE_NONE, "%s", result->reason);
		return false;
	case SEARCH_UNANSWERABLE:
		faults_add(faults, result->fault, result->expression, "%s", result->reason);
		return false;
	case SEARCH_NO_MEMORY:
		return no_memory(faults);
	case SEARCH_STORE:
		return failed(store, result->store, faults);
	}
	return false;
}

static bool
search(void *context, const struct graphql_search *search, struct arena *arena, struct graphql_page *page, struct faults *faults)
{
	struct graphql_store *store = context;
	struct search_result result;

	(void)arena;
	if (!may(store, search->type, ACCESS_SEARCH, faults))
		return false;
	if (store->tested > call_settings(store->call)->search_work) {
		faults_add(faults, FAULT_TOO_COSTLY, SLICE_NONE, "All searches of the query would have to look at too many records");
		return false;
	}
	arena_reset(&store->scratch);
	struct slice text = query_text(search, &store->scratch);

	if (text.data == NULL)
		return no_memory(faults);
	const struct query *query = search_parse(search->type, text, SLICE_NONE, false, store->call->principal, &store->scratch, faults);

	if (query == NULL)
		return !faults->errors && no_memory(faults);
	return run(store, query, &result, faults) && read_page(store, search, query, &result, page, faults);
}

/* One that was added, as soon as it can be searched by. */
static const struct schema_search *
parameter(void *context, const struct schema_type *type, struct slice code)
{
	struct graphql_store *store = context;
	const struct added_item *item;
	unsigned place;
	const struct schema_search *search = added_find(added_hold(&place), type, code, &item), *copy = NULL;

	if (search != NULL && item->complete) {
		copy = added_copy(search, store->arena);
		if (copy == NULL)
			store->trouble = STORE_NO_MEMORY;
	}
	added_release(place);
	return copy;
}

/* ------------------------------------------------------------------------------------------------------------------ */

void
graphql_store_init(struct graphql_store *store, struct call *call, struct snapshot *snapshot, struct arena *arena)
{
	*store = (struct graphql_store){ .trouble = STORE_OK, .call = call, .snapshot = snapshot, .arena = arena };
	store->source = (struct graphql_source){ .context = store, .read = read_one, .resolve = resolve, .search = search,
		.parameter = parameter };
	arena_init(&store->scratch, SEARCH_BYTES_MOST);
}

void
graphql_store_free(struct graphql_store *store)
{
	arena_free(&store->scratch);
}
