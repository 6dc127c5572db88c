/* What officers order: each one commit with its audit record. */
#include "server/consents/row.h"

#include "resources/json_read.h"
#include "server/registry/order.h"

#include <stdio.h>

/* Beginnings of all contexts of the steps in this file. */
struct task {
	enum consents_answer answer;
	struct subject_change *changes;
};

/* False, for a step to return. */
static bool
refuse(struct order *order, struct task *task, enum consents_answer answer)
{
	task->answer = answer;
	return order_refuse(order, "nothing was changed: %s", consents_answer_text(answer));
}

static bool
store_failed(struct order *order, struct task *task, enum store_status status)
{
	task->answer = CONSENTS_FAILED;
	return order_store_failed(order, status);
}

static void
fill(struct order *order, uint64_t sequence)
{
	subject_fill(((struct task *)order->context)->changes, sequence);
}

static enum consents_answer
run(struct store *store, struct registry_order *by, enum audit_event_type type, bool (*step)(struct order *order, void *context),
    struct task *task)
{
	if (order_run(store, by, type, step, task))
		return CONSENTS_OK;
	return task->answer != CONSENTS_OK ? task->answer : CONSENTS_FAILED;
}

static void
begin_step(struct order *order, void *context)
{
	struct task *task = context;

	*task = (struct task){ .answer = CONSENTS_OK };
	order->fill = fill;
}

static bool
too_long(struct registry_order *order, struct slice text)
{
	if (text.length <= REGISTRY_TEXT_MOST)
		return false;
	snprintf(order->error, sizeof order->error, "a text has at most %d bytes", REGISTRY_TEXT_MOST);
	return true;
}

/* ---- A patient's standing ----------------------------------------------------------------------------------------- */

static bool
find_patient(struct order *order, struct task *task, struct slice id, uint64_t *rid)
{
	const struct schema_type *type = schema_resource(SLICE("Patient"));
	enum store_status status = id.length > 0 && id.length <= STORE_ID_MOST ?
	    store_rid(order->snapshot, type->resource, id, rid) : STORE_ABSENT;

	if (status == STORE_ABSENT)
		return refuse(order, task, CONSENTS_NO_PATIENT);
	return status == STORE_OK || store_failed(order, task, status);
}

/* Reads the patient's standing, to be changed: the commit rests on it. NULL: refused. */
static struct subject_change *
begin_change(struct order *order, struct task *task, uint64_t patient)
{
	struct subject_change *change = arena_alloc(&order->arena, sizeof *change);
	char key[STANDING_KEY];
	struct slice row;

	if (change == NULL) {
		store_failed(order, task, STORE_NO_MEMORY);
		return NULL;
	}
	if (!order_read(order, TABLE_SUBJECT, standing_key(patient, key), &row)) {
		task->answer = CONSENTS_FAILED;
		return NULL;
	}
	enum store_status status = subject_begin(row, patient, &order->arena, change);

	if (status != STORE_OK) {
		store_failed(order, task, status);
		return NULL;
	}
	if (change->standing.flags & STANDING_ERASED) {
		refuse(order, task, CONSENTS_ERASED);
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

static bool
put_change(struct order *order, struct task *task, struct subject_change *change)
{
	if (!subject_puts(change, &order->arena, put, order))
		return store_failed(order, task, STORE_NO_MEMORY);
	change->next = task->changes;
	task->changes = change;
	return true;
}

static bool
put_activation(struct order *order, struct task *task, const struct activation *activation)
{
	char key[STANDING_KEY];

	if (order_put(order, TABLE_CONSENT, activation_key(activation->rid, key), activation_write(activation, &order->arena)))
		return true;
	task->answer = CONSENTS_FAILED;
	return false;
}

/* ---- Consents ----------------------------------------------------------------------------------------------------- */

struct activating {
	struct task task;
	struct slice id, evidence;
	uint32_t notice;
	struct arena *arena; /* the caller's, for what is told */
	struct faults *faults;
	struct activation made;
};

static bool
find_consent(struct order *order, struct task *task, struct slice id, struct record *record)
{
	const struct schema_type *type = schema_resource(SLICE("Consent"));
	enum store_status status = id.length > 0 && id.length <= STORE_ID_MOST ?
	    store_find(order->snapshot, type->resource, id, record) : STORE_ABSENT;

	if (status == STORE_ABSENT)
		return refuse(order, task, CONSENTS_NO_CONSENT);
	if (status != STORE_OK)
		return store_failed(order, task, status);
	order->event.resource = record->resource;
	order->event.id = id;
	order->event.rid = record->rid;
	order->event.version = record->version;
	return true;
}

/* What is known of its activation, also when it has none (then it is empty). */
static bool
read_activation(struct order *order, struct task *task, uint64_t rid, struct activation *out)
{
	enum store_status status = activation_read(order->snapshot, rid, &order->arena, out);

	if (status == STORE_ABSENT)
		*out = (struct activation){ .rid = rid };
	return status == STORE_OK || status == STORE_ABSENT || store_failed(order, task, status);
}

static struct node *
read_consent(struct order *order, struct activating *activating, const struct record *record)
{
	struct slice body;
	struct faults faults;
	enum store_status status = record->deleted ? STORE_ABSENT : store_body(order->snapshot, record->sequence, &body);

	if (status == STORE_ABSENT) {
		refuse(order, &activating->task, CONSENTS_NO_CONSENT);
		return NULL;
	}
	faults_init(&faults, &order->arena);
	struct node *consent = status == STORE_OK ? json_read(&order->arena, body, &faults) : NULL;

	if (consent == NULL)
		store_failed(order, &activating->task, status != STORE_OK ? status : STORE_BROKEN);
	return consent;
}

static bool
take_over(struct order *order, struct activating *activating, struct subject_change *change, const struct node *consent,
    const struct record *record)
{
	struct task *task = &activating->task;
	uint32_t notice = activating->notice;
	struct slice compiled;

	/* The caller reads the faults when the order's own memory is gone. */
	faults_init(activating->faults, activating->arena);
	enum consents_answer answer = consent_admit(order->snapshot, consent, &change->standing, activating->arena, activating->faults,
	    &notice, &compiled);

	if (answer != CONSENTS_OK)
		return refuse(order, task, answer);
	if (!subject_take(change, record->rid, record->version, compiled, &order->arena))
		return refuse(order, task, CONSENTS_TOO_MANY);
	activating->made = (struct activation){ .rid = record->rid, .patient = change->patient, .version = record->version,
		.active = true, .role = ROLE_OFFICE, .by = order->by->officer, .evidence = activating->evidence, .notice = notice,
		.time = order->by->now };
	order->event.note = arena_print(&order->arena, "version %llu, notice %u: %.*s", (unsigned long long)record->version, notice,
	    SLICE_ARGS(activating->evidence));
	return put_activation(order, task, &activating->made) && put_change(order, task, change);
}

static bool
activate(struct order *order, void *context)
{
	struct activating *activating = context;
	struct task *task = &activating->task;
	struct activation before;
	struct record record;
	uint64_t patient;

	begin_step(order, context);
	if (!find_consent(order, task, activating->id, &record) || !read_activation(order, task, record.rid, &before))
		return false;
	const struct node *consent = read_consent(order, activating, &record);

	if (consent == NULL || !find_patient(order, task, consent_patient(consent), &patient))
		return false;
	if (before.active && before.patient != patient)
		return refuse(order, task, CONSENTS_OTHER_PATIENT);
	struct subject_change *change = begin_change(order, task, patient);

	return change != NULL && take_over(order, activating, change, consent, &record);
}

enum consents_answer
consent_activate(struct store *store, struct registry_order *by, struct slice id, struct slice evidence, uint32_t notice,
    struct arena *arena, struct faults *faults, struct activation *out)
{
	struct activating activating = { .id = id, .evidence = evidence, .notice = notice, .arena = arena, .faults = faults };

	faults_init(faults, arena);
	if (too_long(by, evidence))
		return CONSENTS_FAILED;
	enum consents_answer answer = run(store, by, AUDIT_CONSENT_ACTIVATE, activate, &activating.task);

	*out = activating.made;
	return answer;
}

struct withdrawing {
	struct task task;
	struct slice id, reason;
};

static bool
withdraw(struct order *order, void *context)
{
	struct withdrawing *withdrawing = context;
	struct task *task = &withdrawing->task;
	struct activation activation;
	struct record record;

	begin_step(order, context);
	if (!find_consent(order, task, withdrawing->id, &record) || !read_activation(order, task, record.rid, &activation))
		return false;
	if (!activation.active)
		return refuse(order, task, CONSENTS_NOT_ACTIVE);
	struct subject_change *change = begin_change(order, task, activation.patient);

	if (change == NULL)
		return false;
	subject_drop(change, record.rid);
	activation.active = false;
	activation.withdrawn = order->by->now;
	activation.withdrawn_by = order->by->officer;
	activation.reason = withdrawing->reason;
	order->event.note = withdrawing->reason;
	return put_activation(order, task, &activation) && put_change(order, task, change);
}

enum consents_answer
consent_withdraw(struct store *store, struct registry_order *by, struct slice id, struct slice reason)
{
	struct withdrawing withdrawing = { .id = id, .reason = reason };

	return too_long(by, reason) ? CONSENTS_FAILED : run(store, by, AUDIT_CONSENT_WITHDRAW, withdraw, &withdrawing.task);
}

/* ---- Stops -------------------------------------------------------------------------------------------------------- */

struct stopping {
	struct task task;
	const struct stop_request *request;
	uint32_t number;
};

static bool
add_stop(struct order *order, struct stopping *stopping, struct standing *standing, uint32_t institution)
{
	struct standing_stop *stops = arena_alloc(&order->arena, (standing->stop_count + 1) * sizeof *stops);

	if (standing->stop_count >= STANDING_STOPS_MOST)
		return refuse(order, &stopping->task, CONSENTS_TOO_MANY);
	if (stops == NULL)
		return store_failed(order, &stopping->task, STORE_NO_MEMORY);
	if (standing->stop_count > 0)
		memcpy(stops, standing->stops, standing->stop_count * sizeof *stops);
	stops[standing->stop_count++] = (struct standing_stop){ .number = stopping->number, .institution = institution,
		.items = stopping->request->items, .time = order->by->now };
	standing->stops = stops;
	return true;
}

static bool
find_stopped(struct order *order, struct stopping *stopping, uint32_t *number)
{
	struct institution institution = { 0 };
	struct slice id = stopping->request->institution;
	enum store_status status = id.data != NULL ? registry_institution(order->snapshot, id, &order->arena, &institution) : STORE_OK;

	if (status == STORE_ABSENT)
		return refuse(order, &stopping->task, CONSENTS_NO_INSTITUTION);
	*number = institution.number;
	return status == STORE_OK || store_failed(order, &stopping->task, status);
}

static bool
stop(struct order *order, void *context)
{
	struct stopping *stopping = context;
	struct task *task = &stopping->task;
	const struct stop_request *request = stopping->request;
	uint32_t institution = 0;
	uint64_t patient;

	begin_step(order, context);
	if (!find_patient(order, task, request->patient, &patient) || !find_stopped(order, stopping, &institution))
		return false;
	struct subject_change *change = begin_change(order, task, patient);

	if (change == NULL)
		return false;
	stopping->number = ++change->standing.last_stop;
	if (request->listing)
		change->standing.flags |= STANDING_UNLISTED;
	else if (!add_stop(order, stopping, &change->standing, institution))
		return false;
	order->event.note = arena_print(&order->arena, "%s %u%s%.*s%s%.*s", request->listing ? "listing, number" : "provision, number",
	    stopping->number, request->institution.data != NULL ? ", institution " : "", SLICE_ARGS(request->institution),
	    request->evidence.data != NULL ? ": " : "", SLICE_ARGS(request->evidence));
	return put_change(order, task, change);
}

enum consents_answer
consent_stop(struct store *store, struct registry_order *by, const struct stop_request *request, uint32_t *number)
{
	struct stopping stopping = { .request = request };

	if (too_long(by, request->evidence))
		return CONSENTS_FAILED;
	enum consents_answer answer = run(store, by, AUDIT_CONSENT_STOP, stop, &stopping.task);

	*number = stopping.number;
	return answer;
}

struct resuming {
	struct task task;
	struct slice patient;
	uint32_t number;
	bool listing;
	size_t ended;
};

static bool
resume(struct order *order, void *context)
{
	struct resuming *resuming = context;
	struct task *task = &resuming->task;
	uint64_t patient;

	begin_step(order, context);
	resuming->ended = 0;
	if (!find_patient(order, task, resuming->patient, &patient))
		return false;
	struct subject_change *change = begin_change(order, task, patient);

	if (change == NULL)
		return false;
	struct standing *standing = &change->standing;
	size_t kept = 0, count = standing->stop_count;

	if (resuming->listing) {
		resuming->ended = (standing->flags & STANDING_UNLISTED) != 0;
		standing->flags &= ~(unsigned)STANDING_UNLISTED;
	} else {
		for (size_t i = 0; i < count; i++)
			if (resuming->number != 0 && standing->stops[i].number != resuming->number)
				standing->stops[kept++] = standing->stops[i];
		standing->stop_count = kept;
		resuming->ended = count - kept;
	}
	if (resuming->ended == 0)
		return refuse(order, task, CONSENTS_NO_STOP);
	order->event.note = resuming->number != 0 ? arena_print(&order->arena, "provision, number %u", resuming->number) :
	    slice_text(resuming->listing ? "listing" : "provision, all");
	return put_change(order, task, change);
}

enum consents_answer
consent_resume(struct store *store, struct registry_order *by, struct slice patient, uint32_t number, bool listing, size_t *ended)
{
	struct resuming resuming = { .patient = patient, .number = number, .listing = listing };
	enum consents_answer answer = run(store, by, AUDIT_CONSENT_RESUME, resume, &resuming.task);

	*ended = resuming.ended;
	return answer;
}

/* ---- Notices ------------------------------------------------------------------------------------------------------ */

struct publishing {
	struct task task;
	const struct notice *notice;
};

static bool
publish(struct order *order, void *context)
{
	struct publishing *publishing = context;
	struct notice notice = *publishing->notice;
	char key[4];
	struct slice there;

	begin_step(order, context);
	if (!order_read(order, TABLE_NOTICE, notice_key(notice.version, key), &there)) {
		publishing->task.answer = CONSENTS_FAILED;
		return false;
	}
	if (there.data != NULL)
		return refuse(order, &publishing->task, CONSENTS_NOTICE_THERE);
	notice.by = order->by->officer;
	notice.published = order->by->now;
	order->event.note = arena_print(&order->arena, "version %u", notice.version);
	return order_put(order, TABLE_NOTICE, notice_key(notice.version, key), notice_write(&notice, &order->arena));
}

enum consents_answer
notice_publish(struct store *store, struct registry_order *by, const struct notice *notice)
{
	struct publishing publishing = { .notice = notice };

	return run(store, by, AUDIT_NOTICE_PUBLISH, publish, &publishing.task);
}

struct delivering {
	struct task task;
	uint32_t version;
	int64_t time;
	const struct slice *patients;
	size_t count, at;
};

/* The same patient may be named twice. */
static bool
is_changed(const struct task *task, uint64_t patient)
{
	for (const struct subject_change *change = task->changes; change != NULL; change = change->next)
		if (change->patient == patient)
			return true;
	return false;
}

static bool
deliver(struct order *order, void *context)
{
	struct delivering *delivering = context;
	struct task *task = &delivering->task;
	struct notice notice;
	uint64_t patient;

	begin_step(order, context);
	delivering->at = 0;
	enum store_status status = notice_find(order->snapshot, delivering->version, &order->arena, &notice);

	if (status != STORE_OK)
		return status == STORE_ABSENT ? refuse(order, task, CONSENTS_NOTICE_UNKNOWN) : store_failed(order, task, status);
	for (; delivering->at < delivering->count; delivering->at++) {
		if (!find_patient(order, task, delivering->patients[delivering->at], &patient))
			return false;
		if (is_changed(task, patient))
			continue;
		struct subject_change *change = begin_change(order, task, patient);

		if (change == NULL)
			return false;
		if (change->standing.notice <= delivering->version) {
			change->standing.notice = delivering->version;
			change->standing.notified = delivering->time;
		}
		if (!put_change(order, task, change))
			return false;
	}
	order->event.note = arena_print(&order->arena, "version %u, patients: %zu", delivering->version, delivering->count);
	return true;
}

enum consents_answer
notice_delivered(struct store *store, struct registry_order *by, uint32_t version, int64_t time, const struct slice *patients,
    size_t count, size_t *which)
{
	struct delivering delivering = { .version = version, .time = time, .patients = patients, .count = count };
	enum consents_answer answer = run(store, by, AUDIT_NOTICE_DELIVERED, deliver, &delivering.task);

	*which = delivering.at;
	return answer;
}
