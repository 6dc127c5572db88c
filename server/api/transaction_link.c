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

/* ---- What the entries are about ---------------------------------------------------------------------------------- */

/* Gathers what is deleted, and what may be written of each type: for conditional references. */
static bool
gather(struct transaction *transaction)
{
	struct arena *arena = transaction->call->arena;

	transaction->deleted = arena_zero(arena, transaction->count + 1, sizeof *transaction->deleted);
	transaction->of_type = arena_zero(arena, schema_counts.resources, sizeof *transaction->of_type);
	if (transaction->deleted == NULL || transaction->of_type == NULL)
		return false;
	for (size_t i = transaction->count; i-- > 0;) {
		struct entry *entry = &transaction->entries[i];
		const struct call *call = entry->call;

		if (call == NULL || call->type == NULL || entry->reads)
			continue;
		if (call->request->method != HTTP_DELETE) {
			entry->alike = transaction->of_type[call->resource];
			transaction->of_type[call->resource] = entry;
		} else if (call->id.data != NULL) {
			struct name *name = &transaction->deleted[transaction->deleted_count++];

			name->text = arena_print(arena, "%s/%.*s", call->type->name, SLICE_ARGS(call->id));
			if (name->text.data == NULL)
				return false;
		}
	}
	if (transaction->deleted_count > 0)
		qsort(transaction->deleted, transaction->deleted_count, sizeof *transaction->deleted, compare_names);
	return true;
}

/* ---- fullUrls ---------------------------------------------------------------------------------------------------- */

bool
transaction_names(struct transaction *transaction)
{
	struct arena *arena = transaction->call->arena;

	transaction->names = arena_zero(arena, transaction->count + 1, sizeof *transaction->names);
	if (transaction->names == NULL || !gather(transaction))
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
is_deleted(const struct transaction *transaction, const struct schema_type *type, struct slice id)
{
	struct slice text = arena_print(transaction->call->arena, "%s/%.*s", type->name, SLICE_ARGS(id));

	return text.data != NULL && find_name(transaction->deleted, transaction->deleted_count, text) != NULL;
}

/* Looks among what the transaction itself writes. *id: of the one that matches; *count: of those, up to 2. False: refused. */
static bool
find_new(struct transaction *transaction, struct call *call, const struct criteria *criteria, struct slice known, struct slice *id,
    size_t *count)
{
	for (const struct entry *entry = transaction->of_type[criteria->type->resource]; entry != NULL && *count < 2; entry = entry->alike) {
		const struct ingest *ingest = entry->call->ingest;
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
	for (size_t end = transaction->condition_count; at < end;) {
		size_t middle = at + (end - at) / 2;

		if (compare_names(&transaction->conditions[middle], &name) < 0)
			at = middle + 1;
		else
			end = middle;
	}
	memmove(&transaction->conditions[at + 1], &transaction->conditions[at], (transaction->condition_count - at) * sizeof name);
	transaction->conditions[at] = name;
	transaction->condition_count++;
	return true;
}

/* The one record that "Type?query" stands for, as a reference; SLICE_NONE: refused, in the call of the entry. */
static struct slice
resolve_condition(struct transaction *transaction, struct call *call, struct slice text)
{
	struct slice query = text, type = slice_cut(&query, '?'), id = SLICE_NONE;
	const struct schema_type *of = schema_resource(type);
	struct criteria *criteria = of != NULL ? criteria_parse(call, of, query) : NULL;
	size_t count = 0;

	if (of == NULL) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "There is no such resource type");
		return SLICE_NONE;
	}
	if (criteria == NULL)
		return SLICE_NONE;
	if (transaction->condition_count == TRANSACTION_CONDITIONS_MOST) {
		call_refuse(call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "A transaction may hold %d different conditional references at most",
		    TRANSACTION_CONDITIONS_MOST);
		return SLICE_NONE;
	}
	if (!criteria_find(call, criteria, transaction->snapshot, 2))
		return SLICE_NONE;
	for (size_t i = 0; i < criteria->count; i++)
		if (!is_deleted(transaction, of, criteria->matches[i].id)) {
			id = criteria->matches[i].id;
			count++;
		}
	if (!find_new(transaction, call, criteria, id, &id, &count))
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
	struct call *call = linking->entry->call;
	struct slice resolved = resolve_condition(transaction, call, text);

	if (resolved.data != NULL)
		return resolved;
	/* What it was refused for is so at this place. */
	const struct fault *fault = call->faults.first;
	struct slice why = fault != NULL ? fault->text : SLICE("The condition can't be answered");
	enum fault_code code = fault != NULL ? fault->code : FAULT_PROCESSING;

	faults_init(&call->faults, call->arena);
	return refuse_link(linking, node, call->reply->status, code, arena_print(call->arena, "%.*s", SLICE_ARGS(why)).data);
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
