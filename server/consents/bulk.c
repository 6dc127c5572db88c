/* Orders about many patients: one commit, with a record in the audit trail for each thing that is done.
 *
 * What was done before isn't done again, and what was ended since isn't begun again: an order may be given twice. */
#include "server/consents/task.h"

struct bulk {
	struct task task;
	const struct bulk_orders *list;
	size_t count;
	struct arena *arena; /* the caller's */
	struct bulk_result *result;
	/* Of one run of the step. */
	size_t at;
	uint32_t published; /* a version that is known to be; 0: none yet */
	struct bulk_refusal **refused_end;
	bool changed, refused; /* something was, of the patient at hand */
};

/* Something was refused. What isn't the store's failure is told, and the rest goes on: then true. */
static bool
tell(struct bulk *bulk, struct slice about, const struct faults *faults)
{
	struct bulk_refusal *refusal;

	if (bulk->task.answer == CONSENTS_FAILED || (refusal = arena_zero(bulk->arena, 1, sizeof *refusal)) == NULL) {
		bulk->task.answer = CONSENTS_FAILED;
		return false;
	}
	refusal->which = bulk->at;
	refusal->about = about;
	refusal->answer = bulk->task.answer;
	refusal->fault = faults != NULL && bulk->task.answer == CONSENTS_NO_RULES ? faults->first : NULL;
	bulk->task.answer = CONSENTS_OK;
	bulk->refused = true;
	*bulk->refused_end = refusal;
	bulk->refused_end = &refusal->next;
	return true;
}

/* What the event says is done: a record of its own. */
static bool
done(struct order *order, struct bulk *bulk, enum audit_event_type type, uint64_t patient, uint64_t *count)
{
	audit_list_add_once(&order->event.subjects, &order->arena, patient);
	if (!order_record(order, type)) {
		bulk->task.answer = CONSENTS_FAILED;
		return false;
	}
	bulk->changed = true;
	++*count;
	return true;
}

static bool
deliver(struct order *order, struct bulk *bulk, const struct bulk_orders *orders, struct subject_change *change)
{
	struct standing *standing = &change->standing;
	struct notice notice;

	order_about_nothing(order);
	if (orders->notice == 0 || standing->notice >= orders->notice)
		return true;
	if (orders->notice != bulk->published) {
		enum store_status status = notice_find(order->snapshot, orders->notice, &order->arena, &notice);

		if (status == STORE_ABSENT) {
			task_refuse(order, &bulk->task, CONSENTS_NOTICE_UNKNOWN);
			return tell(bulk, orders->patient, NULL);
		}
		if (status != STORE_OK)
			return task_store_failed(order, &bulk->task, status);
		bulk->published = orders->notice;
	}
	standing->notice = orders->notice;
	standing->notified = orders->notified;
	order->event.note = arena_print(&order->arena, "version %u", orders->notice);
	return done(order, bulk, AUDIT_NOTICE_DELIVERED, change->patient, &bulk->result->delivered);
}

static bool
activate(struct order *order, struct bulk *bulk, const struct bulk_consent *consent, struct subject_change *change)
{
	struct task *task = &bulk->task;
	struct found_consent found;
	struct faults faults;
	struct activating how = { .evidence = consent->evidence, .notice = consent->notice, .arena = bulk->arena, .faults = &faults };

	order_about_nothing(order);
	faults_init(&faults, bulk->arena);
	if (!task_find(order, task, consent->id, &found))
		return tell(bulk, consent->id, NULL);
	if (found.patient != change->patient) {
		task_refuse(order, task, CONSENTS_OTHER_PATIENT);
		return tell(bulk, consent->id, NULL);
	}
	/* Also when it was withdrawn since. */
	if (found.before.version >= found.record.version)
		return true;
	if (!task_take(order, task, change, &found, &how))
		return tell(bulk, consent->id, &faults);
	return done(order, bulk, AUDIT_CONSENT_ACTIVATE, change->patient, &bulk->result->activated);
}

static bool
is_stopped(const struct standing *standing, const struct stop_request *request, uint32_t institution)
{
	if (request->listing)
		return standing->flags & STANDING_UNLISTED;
	for (size_t i = 0; i < standing->stop_count; i++)
		if (standing->stops[i].institution == institution && standing->stops[i].items == request->items)
			return true;
	return false;
}

static bool
stop(struct order *order, struct bulk *bulk, const struct stop_request *request, struct subject_change *change)
{
	uint32_t institution = 0, number;

	order_about_nothing(order);
	if (!task_institution(order, &bulk->task, request->institution, &institution))
		return tell(bulk, request->institution, NULL);
	if (is_stopped(&change->standing, request, institution))
		return true;
	if (!task_stop(order, &bulk->task, change, request, institution, &number))
		return tell(bulk, SLICE_NONE, NULL);
	return done(order, bulk, AUDIT_CONSENT_STOP, change->patient, &bulk->result->stopped);
}

static bool
empower(struct order *order, struct bulk *bulk, const struct registry_proxy *proxy, uint64_t patient)
{
	struct registry_proxy mine = *proxy, there;
	enum store_status status = registry_proxy(order->snapshot, patient, proxy->user, &order->arena, &there);

	order_about_nothing(order);
	if (status == STORE_OK)
		return true;
	mine.patient = patient;
	if (status != STORE_ABSENT)
		return task_store_failed(order, &bulk->task, status);
	if (!registry_proxy_put(order, &mine)) {
		bulk->task.answer = CONSENTS_FAILED;
		return false;
	}
	return done(order, bulk, AUDIT_PROXY_SET, patient, &bulk->result->registered);
}

static bool
apply(struct order *order, struct bulk *bulk, const struct bulk_orders *orders)
{
	struct subject_change *change = NULL;
	uint64_t patient;
	bool ok = true;

	bulk->changed = bulk->refused = false;
	if (!task_patient(order, &bulk->task, orders->patient, &patient) ||
	    (change = task_change(order, &bulk->task, patient)) == NULL)
		return tell(bulk, orders->patient, NULL);
	ok = deliver(order, bulk, orders, change);
	for (size_t i = 0; i < orders->consent_count && ok; i++)
		ok = activate(order, bulk, &orders->consents[i], change);
	for (size_t i = 0; i < orders->stop_count && ok; i++)
		ok = stop(order, bulk, &orders->stops[i], change);
	for (size_t i = 0; i < orders->proxy_count && ok; i++)
		ok = empower(order, bulk, &orders->proxies[i], patient);
	if (!ok)
		return false;
	if (!bulk->changed) {
		bulk->result->unchanged += !bulk->refused;
		return true;
	}
	return task_put_change(order, &bulk->task, change);
}

static bool
apply_all(struct order *order, void *context)
{
	struct bulk *bulk = context;

	task_begin(order, context);
	*bulk->result = (struct bulk_result){ 0 };
	bulk->refused_end = &bulk->result->refused;
	bulk->published = 0;
	for (bulk->at = 0; bulk->at < bulk->count; bulk->at++)
		if (!apply(order, bulk, &bulk->list[bulk->at]))
			return false;
	order_about_nothing(order);
	order->event.note = arena_print(&order->arena, "standing, patients: %zu", bulk->count);
	return true;
}

enum consents_answer
consents_order_all(struct store *store, struct registry_order *by, const struct bulk_orders *list, size_t count, struct arena *arena,
    struct bulk_result *out)
{
	struct bulk bulk = { .list = list, .count = count, .arena = arena, .result = out };

	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k < list[i].consent_count; k++)
			if (task_too_long(by, list[i].consents[k].evidence))
				return CONSENTS_FAILED;
		for (size_t k = 0; k < list[i].stop_count; k++)
			if (task_too_long(by, list[i].stops[k].evidence))
				return CONSENTS_FAILED;
	}
	return task_run(store, by, AUDIT_LOAD, apply_all, &bulk.task);
}
