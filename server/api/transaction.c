#include "server/api/transaction_inside.h"

#include <stdlib.h>

#include "server/api/batch.h"
#include "server/api/body.h"
#include "server/api/criteria.h"
#include "server/api/identifier.h"
#include "server/api/ingest.h"
#include "server/api/own_consent.h"
#include "server/api/references.h"
#include "server/api/route.h"
#include "server/api/target.h"
#include "server/api/write.h"

/* ---- Failing ----------------------------------------------------------------------------------------------------- */

bool
transaction_hopeless(const struct transaction *transaction)
{
	return transaction->failures >= TRANSACTION_FAILURES_MOST;
}

/* What an entry that is refused tried, and of whom, is on record as it would be without the others. */
static void
note_refusal(struct transaction *transaction, struct call *refused)
{
	struct arena *arena = transaction->call->arena;
	struct audit_put *put = arena_zero(arena, 1, sizeof *put);

	refused->audit.status = (uint16_t)refused->reply->status;
	if (put == NULL || (put->bytes = audit_event_encode(&refused->audit, arena)).data == NULL) {
		faults_add(&transaction->call->faults, FAULT_TRANSIENT, SLICE_NONE, "The server is short of memory for this request: try again");
		transaction->status = 503;
		return;
	}
	put->next = transaction->refusals;
	transaction->refusals = put;
}

void
transaction_fail(struct transaction *transaction, struct entry *entry)
{
	struct call *call = transaction->call, *refused = entry->call;
	struct slice place = entry_path(entry, "", call->arena);

	transaction->failures++;
	if (transaction->status == 0) {
		transaction->status = refused != NULL && refused->reply->status >= 400 ? refused->reply->status : 503;
		call->audit.reason = refused != NULL ? refused->audit.reason : REASON_NONE;
	}
	if (refused == NULL) {
		faults_add(&call->faults, FAULT_TRANSIENT, place, "The server is short of memory for this request: try again");
		return;
	}
	note_refusal(transaction, refused);
	for (const struct fault *fault = refused->faults.first; fault != NULL; fault = fault->next) {
		bool placed = slice_starts(fault->expression, SLICE("Bundle."));

		faults_note(&call->faults, fault->severity, fault->code, placed ? fault->expression : place, "%.*s%s%.*s",
		    SLICE_ARGS(fault->text), placed || fault->expression.length == 0 ? "" : " at ",
		    placed ? 0 : (int)fault->expression.length, fault->expression.data);
	}
}

/* Short of memory for what is no entry's. */
static void
fail_for_memory(struct transaction *transaction)
{
	transaction->status = 503;
	faults_add(&transaction->call->faults, FAULT_TRANSIENT, SLICE_NONE, "The server is short of memory for this request: try again");
}

static bool
going(const struct transaction *transaction)
{
	return transaction->status == 0;
}

/* Ends what can't be done. Nothing of it is stored, and only the attempt is on record, with the entries that it failed for. */
static void
refuse(struct transaction *transaction)
{
	struct call *call = transaction->call;

	entries_free(transaction->entries, transaction->count);
	if (transaction->status != 0)
		call_refuse_faults(call, transaction->status);
	call->commit = (struct commit){ 0 };
	call_conclude(call);
	call->audit_put.next = transaction->refusals;
	call_commit(call);
}

/* ---- What the entries are ---------------------------------------------------------------------------------------- */

static void
enter_all(struct transaction *transaction)
{
	struct call *call = transaction->call;

	for (size_t i = 0; i < transaction->count && !transaction_hopeless(transaction); i++)
		if (!entry_enter(&transaction->entries[i], call, call->arena))
			transaction_fail(transaction, &transaction->entries[i]);
}

/* What an entry's decision rests on is held by the transaction's commit. */
static void
take_criteria(struct transaction *transaction, struct call *entry)
{
	struct criteria **end = &entry->criteria;

	while (*end != NULL)
		end = &(*end)->next;
	*end = transaction->call->criteria;
	transaction->call->criteria = entry->criteria;
	entry->criteria = NULL;
}

/* A conditional create that finds its one: nothing is written, and that one is told of (R4 http.html#ccreate). */
static void
settle_found(struct transaction *transaction, struct entry *entry, const struct record *found)
{
	struct call *call = entry->call;

	entry_spare(entry, transaction->bytes);
	if (!write_found(call, transaction->snapshot, found)) {
		transaction_fail(transaction, entry);
		return;
	}
	call->new_id = found->id;
	entry->settled = true;
	transaction->bytes += call->reply->body.length;
}

/* Makes a conditional entry a plain one, by what its search finds now; the commit holds it to that. */
static void
address(struct transaction *transaction, struct entry *entry)
{
	struct call *call = transaction->call, *asked = entry->call;
	enum http_method method = entry->request.method;
	const struct schema_type *type = asked->type;
	struct slice condition = method == HTTP_POST ? call_field_in(asked, "If-None-Exist") : entry->request.query;
	struct slice body_id = entry->call->given != NULL ? node_text(entry->call->given, "id") : SLICE_NONE;
	bool conditional = condition.data != NULL && (method == HTTP_POST ? asked->route == &route_create :
	    (method == HTTP_PUT || method == HTTP_PATCH) && asked->id.data == NULL);

	if (!conditional)
		return;
	const struct record *found;

	if (!target_parse(asked, condition) || !target_find(asked, transaction->snapshot, &found)) {
		transaction_fail(transaction, entry);
		return;
	}
	take_criteria(transaction, asked);
	struct slice path = SLICE_NONE;

	if (method == HTTP_POST && found != NULL) {
		settle_found(transaction, entry, found);
		return;
	}
	if (method == HTTP_PATCH && found == NULL) {
		call_refuse(asked, 404, FAULT_NOT_FOUND, SLICE_NONE, "The condition matches no resource");
		transaction_fail(transaction, entry);
		return;
	}
	if (method == HTTP_PUT && found != NULL && body_id.data != NULL && !slice_equal(body_id, found->id)) {
		call_refuse(asked, 400, FAULT_VALUE, node_path(asked->given, call->arena),
		    "Its id is not the id of the resource that the condition matches");
		transaction_fail(transaction, entry);
		return;
	}
	if (method == HTTP_PUT && found == NULL && body_id.data != NULL) {
		/* Whether that id may be taken is the update's own question. */
		asked->new_id = body_id;
		return;
	}
	if (found != NULL)
		path = arena_print(call->arena, "%s/%.*s", type->name, SLICE_ARGS(found->id));
	else
		path = slice_text(type->name);
	if (path.data == NULL)
		call_store_trouble(asked, STORE_NO_MEMORY);
	if (path.data == NULL ||
	    !entry_readdress(entry, call, found == NULL ? HTTP_POST : method, path)) {
		transaction_fail(transaction, entry);
		return;
	}
	entry->call->readdressed = found != NULL;
	if (found != NULL && method == HTTP_PUT && body_id.data == NULL && !ingest_set_id(entry->call->given, found->id, call->arena)) {
		call_store_trouble(entry->call, STORE_NO_MEMORY);
		transaction_fail(transaction, entry);
	}
}

/* Each entry's identity: literal addresses, ids of what is created. */
static void
identify(struct transaction *transaction)
{
	for (size_t i = 0; i < transaction->count && !transaction_hopeless(transaction); i++) {
		struct entry *entry = &transaction->entries[i];

		address(transaction, entry);
		if (entry->settled || entry->call == NULL || entry->call->route != &route_create)
			continue;
		entry->call->new_id = identifier_new(transaction->call->arena);
		if (entry->call->new_id.data == NULL) {
			call_store_trouble(entry->call, STORE_NO_MEMORY);
			transaction_fail(transaction, entry);
		}
	}
}

/* ---- Deciding ---------------------------------------------------------------------------------------------------- */

static void
prepare_all(struct transaction *transaction)
{
	for (int conditions = 0; conditions < 2 && going(transaction); conditions++)
		for (size_t i = 0; i < transaction->count && !transaction_hopeless(transaction); i++) {
			struct entry *entry = &transaction->entries[i];
			unsigned failures = transaction->failures;

			if (entry->settled || transaction->postponed[i] != (conditions == 1))
				continue;
			transaction_link(transaction, entry, conditions == 1);
			if (transaction->failures > failures || (conditions == 0 && transaction->postponed[i]))
				continue;
			if (!call_prepare(entry->call))
				transaction_fail(transaction, entry);
		}
}

/* Decides on entries of a method; their changes go to the end of the list. */
static void
decide_method(struct transaction *transaction, enum http_method method, struct change ***end)
{
	for (size_t i = 0; i < transaction->count && !transaction_hopeless(transaction); i++) {
		struct entry *entry = &transaction->entries[i];
		struct call *call = entry->call;

		if (entry->settled || entry->reads || entry->request.method != method)
			continue;
		entry_spare(entry, transaction->bytes);
		call_decide(call, transaction->snapshot);
		transaction->bytes += call->reply->body.length;
		if (!buffer_ok(&call->reply->body) || call->faults.failed)
			call_store_trouble(call, STORE_NO_MEMORY);
		if (call->reply->status >= 400) {
			transaction_fail(transaction, entry);
			continue;
		}
		take_criteria(transaction, call);
		for (struct change *change = call->commit.changes; change != NULL; change = change->next) {
			entry->last = change;
			**end = change;
			*end = &change->next;
		}
	}
}

static int
compare_identities(const void *a, const void *b)
{
	const struct identity *one = a, *other = b;
	int order = (int)one->change->resource - (int)other->change->resource;

	if (order == 0)
		order = slice_compare(one->change->id, other->change->id);
	return order != 0 ? order : (one->entry->number > other->entry->number) - (one->entry->number < other->entry->number);
}

/* "If any resource identities overlap in the entries, the transaction fails". */
static void
check_identities(struct transaction *transaction)
{
	struct call *call = transaction->call;
	size_t count = 0, at = 0;

	for (const struct change *change = call->commit.changes; change != NULL; change = change->next)
		count++;
	struct identity *identities = arena_zero(call->arena, count + 1, sizeof *identities);

	if (identities == NULL) {
		fail_for_memory(transaction);
		return;
	}
	for (size_t i = 0; i < transaction->count; i++) {
		struct entry *entry = &transaction->entries[i];

		for (const struct change *change = entry->call->commit.changes; change != NULL && at < count;
		    change = change == entry->last ? NULL : change->next)
			identities[at++] = (struct identity){ change, entry };
	}
	transaction->identities = identities;
	transaction->identity_count = at;
	if (at > 0)
		qsort(identities, at, sizeof *identities, compare_identities);
	for (size_t i = 1; i < at && !transaction_hopeless(transaction); i++) {
		const struct change *one = identities[i - 1].change, *other = identities[i].change;

		if (one->resource != other->resource || !slice_equal(one->id, other->id))
			continue;
		call_refuse(identities[i].entry->call, 400, FAULT_DUPLICATE, entry_path(identities[i].entry, "", call->arena),
		    "Another entry is about the same resource");
		transaction_fail(transaction, identities[i].entry);
	}
}

/* Whether the transaction itself writes what is read. */
static bool
is_written(const struct transaction *transaction, const struct call *read)
{
	size_t low = 0, high = transaction->identity_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct change *change = transaction->identities[middle].change;
		int order = (int)change->resource - (int)read->resource;

		if (order == 0)
			order = slice_compare(change->id, read->id);
		if (order == 0)
			return change->kind != CHANGE_DELETE;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

/* What is read by its id must be there when all is done: a transaction that can't answer must not write. */
static void
look_ahead(struct transaction *transaction)
{
	for (size_t i = 0; i < transaction->count && !transaction_hopeless(transaction); i++) {
		struct entry *entry = &transaction->entries[i];
		struct call *call = entry->call;

		if (entry->settled || !entry->reads || (call->route != &route_read && call->route != &route_vread) ||
		    is_written(transaction, call))
			continue;
		struct snapshot_mark mark = snapshot_mark(transaction->snapshot);

		call->route->decide(call, transaction->snapshot);
		snapshot_release(transaction->snapshot, mark);
		if (call->reply->status >= 400)
			transaction_fail(transaction, entry);
		call_begin_again(call);
		call->reply->status = 0;
		audit_event_forget(&call->audit);
	}
}

/* What the entries refer to must be there when all is done, and nothing that is left may refer to what they delete. */
static void
check_references(struct transaction *transaction)
{
	struct call *call = transaction->call;

	if (!references_begin(call, call->commit.changes)) {
		transaction->status = 503;
		return;
	}
	for (size_t i = 0; i < transaction->count && !transaction_hopeless(transaction); i++) {
		struct entry *entry = &transaction->entries[i];
		const struct change *change = entry->call->commit.changes, *last = entry->last;

		while (change != NULL && references_check(call, entry->call, change, transaction->snapshot))
			change = change == last ? NULL : change->next;
		if (change != NULL)
			transaction_fail(transaction, entry);
	}
}

static void
decide(struct transaction *transaction)
{
	static const enum http_method order[] = { HTTP_DELETE, HTTP_POST, HTTP_PUT, HTTP_PATCH };
	struct change **end = &transaction->call->commit.changes;

	identify(transaction);
	if (going(transaction) && !transaction_names(transaction))
		fail_for_memory(transaction);
	if (going(transaction))
		prepare_all(transaction);
	for (size_t i = 0; i < sizeof order / sizeof order[0] && going(transaction); i++)
		decide_method(transaction, order[i], &end);
	*end = NULL;
	if (going(transaction))
		check_identities(transaction);
	if (going(transaction))
		look_ahead(transaction);
	if (going(transaction))
		check_references(transaction);
}

/* ---- Writing, reading, answering --------------------------------------------------------------------------------- */

static void read_all(struct call *call);

static void
answer(struct call *call)
{
	struct transaction *transaction = call->transaction;

	for (size_t i = 0; i < transaction->count; i++) {
		struct entry *entry = &transaction->entries[i];
		struct call *one = entry->call;

		/* What was read has its answer. */
		if (one == NULL)
			continue;
		if (one->commit.changes != NULL && one->route->complete != NULL) {
			entry_spare(entry, transaction->bytes);
			one->route->complete(one);
			transaction->bytes += one->reply->body.length;
		}
		entry_settle(entry, call->arena);
	}
	entries_write(call, "transaction-response", transaction->entries, transaction->count);
	entries_free(transaction->entries, transaction->count);
	if (!buffer_ok(&call->reply->body) || call->faults.failed)
		call_store_trouble(call, STORE_NO_MEMORY);
	call_end(call);
}

/* The reads are on record, or could not be recorded: then they are not told. On a thread of the store. */
static void
reads_recorded(struct commit *commit, enum store_status status)
{
	struct call *call = commit->context;
	struct transaction *transaction = call->transaction;

	for (size_t i = 0; status != STORE_OK && i < transaction->read_to; i++)
		if (transaction->entries[i].reads && !transaction->entries[i].settled)
			call_store_trouble(transaction->entries[i].call, status);
	call_work(call, read_all);
}

/* What was read is on record: of it only the answers are kept. */
static void
settle_reads(struct transaction *transaction)
{
	for (; transaction->read_from < transaction->read_to; transaction->read_from++) {
		struct entry *entry = &transaction->entries[transaction->read_from];

		if (!entry->reads || entry->settled)
			continue;
		entry_settle(entry, transaction->call->arena);
		arena_free(&entry->own);
	}
}

/* Appends the list of rows, and gives the new end. */
static struct table_put **
join_puts(struct table_put **end, struct table_put *puts)
{
	*end = puts;
	while (*end != NULL)
		end = &(*end)->next;
	return end;
}

/* Answers GET entries from what is there now, what was written included: some at a time, whose memory is then given back. */
static void
read_all(struct call *call)
{
	struct transaction *transaction = call->transaction;
	struct audit_put **end = &transaction->reads.audits;
	struct table_put **puts = &transaction->reads.tables;
	struct snapshot *snapshot = NULL;

	settle_reads(transaction);
	for (unsigned read = 0; transaction->read_to < transaction->count && read < TRANSACTION_READS; transaction->read_to++) {
		struct entry *entry = &transaction->entries[transaction->read_to];

		if (entry->settled || !entry->reads)
			continue;
		enum store_status status =
		    snapshot == NULL ? snapshot_begin(call_settings(call)->store, &snapshot) : STORE_OK;

		read++;
		arena_init(&entry->own, 0);
		entry->call->arena = &entry->own;
		if (status != STORE_OK)
			call_store_trouble(entry->call, status);
		else if (!entry_too_much(entry, transaction->bytes)) {
			struct snapshot_mark mark = snapshot_mark(snapshot);

			call_decide(entry->call, entry->call->route->action != 0 ? snapshot : NULL);
			/* The reply is written: what was decrypted for it is not needed any more. */
			snapshot_release(snapshot, mark);
		}
		transaction->bytes += entry->call->reply->body.length;
		call_conclude(entry->call);
		*end = entry->call->commit.audits;
		while (*end != NULL)
			end = &(*end)->next;
		puts = join_puts(puts, entry->call->commit.tables);
	}
	*end = NULL;
	*puts = NULL;
	if (snapshot != NULL)
		snapshot_end(snapshot);
	if (transaction->reads.audits == NULL) {
		answer(call);
		return;
	}
	transaction->reads.context = call;
	transaction->reads.done = reads_recorded;
	if (transaction->reads.tables != NULL)
		store_commit(call_settings(call)->store, &transaction->reads);
	else
		store_audit(call_settings(call)->store, &transaction->reads, call_settings(call)->audit_relaxed);
}

/* Somebody changed what was decided on: everything is done anew, from the Bundle's bytes on. */
static void
try_again(struct call *call)
{
	unsigned attempts = call->transaction->attempts + 1;

	entries_free(call->transaction->entries, call->transaction->count);
	call_begin_again(call);
	/* What the attempt before needed is given back, but for the first one's, which is the exchange's. */
	call->principal = NULL;
	call->audit.institution_id = call->audit.user = call->audit.token_id = SLICE_NONE;
	arena_free(&call->again);
	call->arena = &call->again;
	call->transaction = NULL;
	call->abandon = NULL;
	faults_init(&call->faults, call->arena);
	audit_event_forget(&call->audit);
	call->criteria = NULL;
	call->condition_work = 0;
	call->commit = (struct commit){ 0 };
	if (call_identify(call, NULL)) {
		struct node *bundle = attempts < TRANSACTION_ATTEMPTS_MOST ?
		    body_read(call, schema_resource(SLICE("Bundle"))) : NULL;

		if (attempts >= TRANSACTION_ATTEMPTS_MOST)
			call_store_trouble(call, STORE_CONFLICT);
		else if (bundle != NULL && transaction_start(call, bundle, attempts))
			return;
	}
	call_conclude(call);
	call_commit(call);
}

/* On a thread of the store. */
static void
written(struct commit *commit, enum store_status status)
{
	struct call *call = commit->context;

	if (status == STORE_CONFLICT) {
		call_work(call, try_again);
		return;
	}
	if (status == STORE_OK) {
		call_work(call, read_all);
		return;
	}
	call_store_trouble(call, status);
	entries_free(call->transaction->entries, call->transaction->count);
	call_end(call);
}

/* Puts the audit records of all that is written behind the transaction's own, and commits. False: refused. */
static bool
commit(struct transaction *transaction)
{
	struct call *call = transaction->call;

	struct audit_put *end = &call->audit_put;
	struct table_put **puts = &call->commit.tables;
	bool writes_any = call->commit.changes != NULL;

	call->reply->status = 200;
	call_conclude(call);
	if (writes_any && call->commit.changes == NULL)
		return false;

	for (size_t i = 0; i < transaction->count; i++) {
		struct entry *entry = &transaction->entries[i];

		if (entry->reads && !entry->settled)
			continue;
		bool writes = entry->call->commit.changes != NULL;

		call_conclude(entry->call);
		if ((writes && entry->call->commit.changes == NULL) || entry->call->audit_put.bytes.data == NULL)
			return false;
		end->next = entry->call->commit.audits;
		while (end->next != NULL)
			end = end->next;
		puts = join_puts(puts, entry->call->commit.tables);
	}
	if (call->audit_put.bytes.data == NULL || !own_consent_put(call, transaction->snapshot))
		return false;
	criteria_rest(call, transaction->snapshot);
	call->commit.context = call;
	call->commit.done = written;
	call->commit.registry_generation = call->principal->registry_generation;
	return true;
}

static void
abandon(struct call *call)
{
	entries_free(call->transaction->entries, call->transaction->count);
}

bool
transaction_start(struct call *call, struct node *bundle, unsigned attempts)
{
	struct store *store = call_settings(call)->store;
	struct transaction *transaction = arena_zero(call->arena, 1, sizeof *transaction);

	if (call->faults.errors) {
		call_refuse_faults(call, 400);
		return false;
	}
	if (transaction != NULL) {
		transaction->attempts = attempts;
		transaction->call = call;
		transaction->entries = entries_of(call, bundle, &transaction->count);
		if (transaction->entries == NULL)
			return false;
		transaction->postponed = arena_zero(call->arena, transaction->count + 1, sizeof *transaction->postponed);
	}
	if (transaction == NULL || transaction->postponed == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	call->transaction = transaction;
	call->abandon = abandon;
	enter_all(transaction);
	enum store_status status = going(transaction) ? snapshot_begin(store, &transaction->snapshot) : STORE_OK;

	if (status != STORE_OK) {
		entries_free(transaction->entries, transaction->count);
		call_store_trouble(call, status);
		return false;
	}
	if (going(transaction))
		decide(transaction);
	bool ready = going(transaction) && commit(transaction);

	if (transaction->snapshot != NULL)
		snapshot_end(transaction->snapshot);
	transaction->snapshot = NULL;
	if (!ready) {
		if (going(transaction))
			call_store_trouble(call, STORE_NO_MEMORY);
		refuse(transaction);
		return true;
	}
	if (call->commit.changes != NULL || call->commit.tables != NULL)
		store_commit(store, &call->commit);
	else
		store_audit(store, &call->commit, false);
	return true;
}

const struct route route_transaction = {
	.name = "transaction",
	.action = ACCESS_READ,
	.event = AUDIT_TRANSACTION,
	.handle = batch_work,
};
