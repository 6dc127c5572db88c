/* What the files of orders share. */
#include "server/consents/task.h"

#include "resources/json_read.h"

#include <stdio.h>

bool
task_refuse(struct order *order, struct task *task, enum consents_answer answer)
{
	task->answer = answer;
	return order_refuse(order, "nothing was changed: %s", consents_answer_text(answer));
}

bool
task_store_failed(struct order *order, struct task *task, enum store_status status)
{
	task->answer = CONSENTS_FAILED;
	return order_store_failed(order, status);
}

static void
fill(struct order *order, uint64_t sequence)
{
	subject_fill(((struct task *)order->context)->changes, sequence);
}

enum consents_answer
task_run(struct store *store, struct registry_order *by, enum audit_event_type type, bool (*step)(struct order *order, void *context),
    struct task *task)
{
	if (order_run(store, by, type, step, task))
		return CONSENTS_OK;
	return task->answer != CONSENTS_OK ? task->answer : CONSENTS_FAILED;
}

void
task_begin(struct order *order, void *context)
{
	struct task *task = context;

	*task = (struct task){ .answer = CONSENTS_OK };
	order->fill = fill;
}

bool
task_too_long(struct registry_order *order, struct slice text)
{
	if (text.length <= REGISTRY_TEXT_MOST)
		return false;
	snprintf(order->error, sizeof order->error, "a text has at most %d bytes", REGISTRY_TEXT_MOST);
	return true;
}

/* ---- A patient's standing ----------------------------------------------------------------------------------------- */

bool
task_patient(struct order *order, struct task *task, struct slice id, uint64_t *rid)
{
	const struct schema_type *type = schema_resource(SLICE("Patient"));
	enum store_status status = id.length > 0 && id.length <= STORE_ID_MOST ?
	    store_rid(order->snapshot, type->resource, id, rid) : STORE_ABSENT;

	if (status == STORE_ABSENT)
		return task_refuse(order, task, CONSENTS_NO_PATIENT);
	return status == STORE_OK || task_store_failed(order, task, status);
}

struct subject_change *
task_change(struct order *order, struct task *task, uint64_t patient)
{
	struct subject_change *change = arena_alloc(&order->arena, sizeof *change);
	char key[STANDING_KEY];
	struct slice row;

	if (change == NULL) {
		task_store_failed(order, task, STORE_NO_MEMORY);
		return NULL;
	}
	enum store_status status = order_get(order, TABLE_SUBJECT, standing_key(patient, key), &row);

	if (status == STORE_ABSENT)
		row = SLICE_NONE;
	else if (status == STORE_OK && (row = arena_copy(&order->arena, row)).data == NULL)
		status = STORE_NO_MEMORY;
	if (status == STORE_OK || status == STORE_ABSENT)
		status = subject_begin(row, patient, &order->arena, change);
	if (status != STORE_OK) {
		task_store_failed(order, task, status);
		return NULL;
	}
	if (change->standing.flags & STANDING_ERASED) {
		task_refuse(order, task, CONSENTS_ERASED);
		return NULL;
	}
	audit_list_add_once(&order->event.subjects, &order->arena, patient);
	return change;
}

static bool
put(void *context, enum store_table table, struct slice key, struct slice value)
{
	return value.data != NULL ? order_put(context, table, key, value) : order_remove(context, table, key);
}

bool
task_put_change(struct order *order, struct task *task, struct subject_change *change)
{
	if (!subject_puts(change, &order->arena, put, order))
		return task_store_failed(order, task, STORE_NO_MEMORY);
	change->next = task->changes;
	task->changes = change;
	return true;
}

bool
task_put_activation(struct order *order, struct task *task, const struct activation *activation)
{
	char key[STANDING_KEY];

	if (order_put(order, TABLE_CONSENT, activation_key(activation->rid, key), activation_write(activation, &order->arena)))
		return true;
	task->answer = CONSENTS_FAILED;
	return false;
}

/* ---- Consents ----------------------------------------------------------------------------------------------------- */

bool
task_consent(struct order *order, struct task *task, struct slice id, struct record *record)
{
	const struct schema_type *type = schema_resource(SLICE("Consent"));
	enum store_status status = id.length > 0 && id.length <= STORE_ID_MOST ?
	    store_find(order->snapshot, type->resource, id, record) : STORE_ABSENT;

	if (status == STORE_ABSENT)
		return task_refuse(order, task, CONSENTS_NO_CONSENT);
	if (status != STORE_OK)
		return task_store_failed(order, task, status);
	order->event.resource = record->resource;
	order->event.id = id;
	order->event.rid = record->rid;
	order->event.version = record->version;
	return true;
}

bool
task_activation(struct order *order, struct task *task, uint64_t rid, struct activation *out)
{
	enum store_status status = activation_read(order->snapshot, rid, &order->arena, out);

	if (status == STORE_ABSENT)
		*out = (struct activation){ .rid = rid };
	return status == STORE_OK || status == STORE_ABSENT || task_store_failed(order, task, status);
}

static struct node *
read_consent(struct order *order, struct task *task, const struct record *record)
{
	struct slice body;
	struct faults faults;
	enum store_status status = record->deleted ? STORE_ABSENT : store_body(order->snapshot, record->sequence, &body);

	if (status == STORE_ABSENT) {
		task_refuse(order, task, CONSENTS_NO_CONSENT);
		return NULL;
	}
	faults_init(&faults, &order->arena);
	struct node *consent = status == STORE_OK ? json_read(&order->arena, body, &faults) : NULL;

	if (consent == NULL)
		task_store_failed(order, task, status != STORE_OK ? status : STORE_BROKEN);
	return consent;
}

bool
task_find(struct order *order, struct task *task, struct slice id, struct found_consent *found)
{
	if (!task_consent(order, task, id, &found->record) || !task_activation(order, task, found->record.rid, &found->before))
		return false;
	found->consent = read_consent(order, task, &found->record);
	if (found->consent == NULL || !task_patient(order, task, consent_patient(found->consent), &found->patient))
		return false;
	if (found->before.active && found->before.patient != found->patient)
		return task_refuse(order, task, CONSENTS_OTHER_PATIENT);
	return true;
}

bool
task_take(struct order *order, struct task *task, struct subject_change *change, const struct found_consent *found,
    struct activating *activating)
{
	const struct record *record = &found->record;
	uint32_t notice = activating->notice;
	struct slice compiled;

	if (activating->version != 0 && record->version != activating->version)
		return task_refuse(order, task, CONSENTS_CHANGED);
	/* The caller reads the faults when the order's own memory is gone. */
	faults_init(activating->faults, activating->arena);
	enum consents_answer answer = consent_admit(order->snapshot, found->consent, &change->standing, activating->arena,
	    activating->faults, &notice, &compiled);

	if (answer != CONSENTS_OK)
		return task_refuse(order, task, answer);
	if (!subject_take(change, record->rid, record->version, compiled, &order->arena))
		return task_refuse(order, task, CONSENTS_TOO_MANY);
	activating->made = (struct activation){ .rid = record->rid, .patient = change->patient, .version = record->version,
		.active = true, .role = ROLE_OFFICE, .by = order->by->officer, .evidence = activating->evidence, .notice = notice,
		.time = order->by->now };
	order->event.note = arena_print(&order->arena, "version %llu, notice %u: %.*s", (unsigned long long)record->version, notice,
	    SLICE_ARGS(activating->evidence));
	return task_put_activation(order, task, &activating->made);
}

/* ---- Stops -------------------------------------------------------------------------------------------------------- */

bool
task_institution(struct order *order, struct task *task, struct slice id, uint32_t *number)
{
	struct institution institution = { 0 };
	enum store_status status = id.data != NULL ? registry_institution(order->snapshot, id, &order->arena, &institution) : STORE_OK;

	if (status == STORE_ABSENT)
		return task_refuse(order, task, CONSENTS_NO_INSTITUTION);
	*number = institution.number;
	return status == STORE_OK || task_store_failed(order, task, status);
}

static bool
add_stop(struct order *order, struct task *task, struct standing *standing, const struct standing_stop *stop)
{
	struct standing_stop *stops = arena_alloc(&order->arena, (standing->stop_count + 1) * sizeof *stops);

	if (standing->stop_count >= STANDING_STOPS_MOST)
		return task_refuse(order, task, CONSENTS_TOO_MANY);
	if (stops == NULL)
		return task_store_failed(order, task, STORE_NO_MEMORY);
	if (standing->stop_count > 0)
		memcpy(stops, standing->stops, standing->stop_count * sizeof *stops);
	stops[standing->stop_count++] = *stop;
	standing->stops = stops;
	return true;
}

bool
task_stop(struct order *order, struct task *task, struct subject_change *change, const struct stop_request *request,
    uint32_t institution, uint32_t *number)
{
	struct standing_stop stop = { .number = change->standing.last_stop + 1, .institution = institution, .items = request->items,
		.time = order->by->now };

	*number = stop.number;
	if (!request->listing && !add_stop(order, task, &change->standing, &stop))
		return false;
	change->standing.last_stop = stop.number;
	if (request->listing)
		change->standing.flags |= STANDING_UNLISTED;
	order->event.note = arena_print(&order->arena, "%s %u%s%.*s%s%.*s", request->listing ? "listing, number" : "provision, number",
	    stop.number, request->institution.data != NULL ? ", institution " : "", SLICE_ARGS(request->institution),
	    request->evidence.data != NULL ? ": " : "", SLICE_ARGS(request->evidence));
	return true;
}
