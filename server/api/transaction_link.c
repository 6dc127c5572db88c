/* A transaction's links: what is referred to by fullUrl or by a search (R4 http.html#transaction, "Replacing References",
 * "Conditional References"; bundle.html#references). */
#include "server/api/transaction_inside.h"

#include <stdlib.h>

#include "resources/links.h"
#include "resources/primitive/reference.h"
#include "server/api/criteria.h"
#include "server/api/ingest.h"

static int
compare_names(const void *a, const void *b)
{
	return slice_compare(((const struct name *)a)->text, ((const struct name *)b)->text);
}

static const struct name *
find_name(const struct name *names, size_t count, struct slice text)
{
	const struct name wanted = { .text = text };

	return count > 0 ? bsearch(&wanted, names, count, sizeof *names, compare_names) : NULL;
}

/* ---- fullUrls ---------------------------------------------------------------------------------------------------- */

bool
transaction_names(struct transaction *transaction)
{
	struct arena *arena = transaction->call->arena;

	transaction->names = arena_zero(arena, transaction->count + 1, sizeof *transaction->names);
	if (transaction->names == NULL)
		return false;
	for (size_t i = 0; i < transaction->count; i++) {
		struct entry *entry = &transaction->entries[i];
		struct call *call = entry->call;

		if (entry->full_url.data == NULL || call == NULL || call->type == NULL)
			continue;
		struct slice id = call->new_id.data != NULL ? call->new_id : call->id;

		if (id.data == NULL)
			continue;
		transaction->names[transaction->name_count++] = (struct name){ .text = entry->full_url,
			.reference = arena_print(arena, "%s/%.*s", call->type->name, SLICE_ARGS(id)), .entry = entry };
		if (transaction->names[transaction->name_count - 1].reference.data == NULL)
			return false;
	}
	if (transaction->name_count > 0)
		qsort(transaction->names, transaction->name_count, sizeof *transaction->names, compare_names);
	for (size_t i = 1; i < transaction->name_count && !transaction_hopeless(transaction); i++)
		if (compare_names(&transaction->names[i - 1], &transaction->names[i]) == 0) {
			struct entry *entry = transaction->names[i].entry;

			call_refuse(entry->call, 400, FAULT_DUPLICATE, entry_path(entry, ".fullUrl", arena), "Another entry has this fullUrl, too");
			transaction_fail(transaction, entry);
		}
	return true;
}

/* ---- Conditional references -------------------------------------------------------------------------------------- */

/* Whether the transaction deletes that record. */
static bool
is_deleted(const struct transaction *transaction, uint16_t resource, struct slice id)
{
	for (size_t i = 0; i < transaction->count; i++) {
		const struct call *call = transaction->entries[i].call;

		if (call != NULL && call->request->method == HTTP_DELETE && call->resource == resource && slice_equal(call->id, id))
			return true;
	}
	return false;
}

/* Looks among what the transaction itself writes. *id: of the one that matches; *count: of those, up to 2. False: refused. */
static bool
find_new(struct transaction *transaction, const struct criteria *criteria, struct slice known, struct slice *id, size_t *count)
{
	struct call *call = transaction->call;

	for (size_t i = 0; i < transaction->count && *count < 2; i++) {
		const struct call *entry = transaction->entries[i].call;
		const struct ingest *ingest = entry != NULL ? entry->ingest : NULL;
		enum search_status status;

		if (ingest == NULL || ingest->type != criteria->type || ingest->entries.data == NULL || slice_equal(ingest->id, known))
			continue;
		const struct record record = { .resource = ingest->number, .version = 1, .time = call->now, .items = ingest->items,
			.id = ingest->id, .entries = ingest->entries, .flags = ingest->unresolved ? ACCESS_UNRESOLVED : 0 };

		if (++transaction->tests > TRANSACTION_TESTS_MOST) {
			call_refuse(call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "The transaction has too many different conditional references");
			return false;
		}
		if (search_would_match(transaction->snapshot, call->principal, criteria->query, call->arena, &record, &status)) {
			*id = ingest->id;
			(*count)++;
		} else if (status != SEARCH_OK) {
			call_refuse(call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "The condition can't be answered");
			return false;
		}
	}
	return true;
}

static bool
keep_condition(struct transaction *transaction, struct name name)
{
	struct arena *arena = transaction->call->arena;
	size_t at = 0;

	if (transaction->condition_count == transaction->condition_room) {
		size_t room = transaction->condition_room * 2 + 16;
		struct name *grown = arena_zero(arena, room, sizeof *grown);

		if (grown == NULL)
			return false;
		if (transaction->condition_count > 0)
			memcpy(grown, transaction->conditions, transaction->condition_count * sizeof *grown);
		transaction->conditions = grown;
		transaction->condition_room = room;
	}
	while (at < transaction->condition_count && compare_names(&transaction->conditions[at], &name) < 0)
		at++;
	memmove(&transaction->conditions[at + 1], &transaction->conditions[at], (transaction->condition_count - at) * sizeof name);
	transaction->conditions[at] = name;
	transaction->condition_count++;
	return true;
}

/* The one record that "Type?query" stands for, as a reference; SLICE_NONE: refused, in the transaction's call. */
static struct slice
resolve_condition(struct transaction *transaction, struct slice text)
{
	struct call *call = transaction->call;
	struct slice query = text, type = slice_cut(&query, '?'), id = SLICE_NONE;
	const struct schema_type *of = schema_resource(type);
	struct criteria *criteria = of != NULL ? criteria_parse(call, of, query) : NULL;
	size_t count = 0;

	if (of == NULL) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "There is no such resource type");
		return SLICE_NONE;
	}
	if (criteria == NULL || !criteria_find(call, criteria, transaction->snapshot, 2))
		return SLICE_NONE;
	for (size_t i = 0; i < criteria->count; i++)
		if (!is_deleted(transaction, of->resource, criteria->matches[i].id)) {
			id = criteria->matches[i].id;
			count++;
		}
	if (!find_new(transaction, criteria, id, &id, &count))
		return SLICE_NONE;
	if (count != 1) {
		call_refuse(call, 412, count == 0 ? FAULT_NOT_FOUND : FAULT_MULTIPLE_MATCHES, SLICE_NONE,
		    "A conditional reference must match one %s: %s", of->name, count == 0 ? "this matches none" : "this matches several");
		return SLICE_NONE;
	}
	struct name name = { .text = text, .reference = arena_print(call->arena, "%s/%.*s", of->name, SLICE_ARGS(id)) };

	if (name.reference.data == NULL || !keep_condition(transaction, name)) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return SLICE_NONE;
	}
	return name.reference;
}

/* ---- Links ------------------------------------------------------------------------------------------------------- */

struct linking {
	struct transaction *transaction;
	struct entry *entry;
	bool conditions;
};

/* A relative reference in a resource whose fullUrl is that of a server leads to what that server has there. */
static const struct name *
find_beside(const struct linking *linking, struct slice text)
{
	struct reference full = reference_parse(linking->entry->full_url);
	struct transaction *transaction = linking->transaction;

	if (linking->entry->full_url.data == NULL || full.form != REFERENCE_ABSOLUTE || full.type == NULL)
		return NULL;
	struct slice whole = arena_print(transaction->call->arena, "%.*s%.*s", SLICE_ARGS(full.base), SLICE_ARGS(text));

	return whole.data != NULL ? find_name(transaction->names, transaction->name_count, whole) : NULL;
}

static struct slice
refuse_link(const struct linking *linking, const struct node *node, int status, enum fault_code code, const char *text)
{
	struct call *call = linking->entry->call;

	call_refuse(call, status, code, node_path(node, call->arena), "%s", text);
	return SLICE_NONE;
}

static struct slice
link_to(void *context, const struct node *node, enum link_kind kind, struct slice text)
{
	const struct linking *linking = context;
	struct transaction *transaction = linking->transaction;
	const struct name *name = find_name(transaction->names, transaction->name_count, text);

	/* A link elsewhere that reads like a search is one, unless the same is a conditional reference of this transaction. */
	if (name == NULL && kind != LINK_REFERENCE)
		name = find_name(transaction->conditions, transaction->condition_count, text);
	if (name != NULL)
		return name->reference;
	if (kind != LINK_REFERENCE)
		return text;
	struct reference reference = reference_parse(text);

	if (reference.form == REFERENCE_RELATIVE) {
		name = find_beside(linking, text);
		return name != NULL ? name->reference : text;
	}
	if (slice_starts(text, SLICE("urn:")))
		return refuse_link(linking, node, 422, FAULT_NOT_FOUND, "No entry has this as its fullUrl");
	if (reference.form != REFERENCE_CONDITIONAL)
		return text;
	if (!linking->conditions) {
		transaction->postponed[linking->entry->number] = true;
		return text;
	}
	name = find_name(transaction->conditions, transaction->condition_count, text);
	if (name != NULL)
		return name->reference;
	struct slice resolved = resolve_condition(transaction, text);

	if (resolved.data != NULL)
		return resolved;
	/* What it was refused for is the entry's, at this place. */
	const struct fault *fault = transaction->call->faults.first;
	int status = transaction->call->reply->status;
	struct slice text_of = fault != NULL ? fault->text : SLICE("The condition can't be answered");
	enum fault_code code = fault != NULL ? fault->code : FAULT_PROCESSING;

	resolved = refuse_link(linking, node, status, code, arena_print(transaction->call->arena, "%.*s", SLICE_ARGS(text_of)).data);
	faults_init(&transaction->call->faults, transaction->call->arena);
	return resolved;
}

void
transaction_link(struct transaction *transaction, struct entry *entry, bool conditions)
{
	struct call *call = entry->call;
	struct linking linking = { .transaction = transaction, .entry = entry, .conditions = conditions };

	if (call->given == NULL)
		return;
	/* Narratives come before the references that say what their links stand for: once more. */
	if (links_replace(call->given, link_to, &linking, call->arena) &&
	    (!conditions || links_replace(call->given, link_to, &linking, call->arena)))
		return;
	if (call->reply->status < 400)
		call_store_trouble(call, STORE_NO_MEMORY);
	transaction_fail(transaction, entry);
}
