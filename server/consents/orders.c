/* What officers order: each one commit with its audit record. */
#include "server/consents/task.h"

/* ---- Consents ----------------------------------------------------------------------------------------------------- */

struct activation_order {
	struct task task;
	struct slice id;
	struct activating how;
};

static bool
activate(struct order *order, void *context)
{
	struct activation_order *activation = context;
	struct task *task = &activation->task;
	struct found_consent found;

	task_begin(order, context);
	if (!task_find(order, task, activation->id, &found))
		return false;
	struct subject_change *change = task_change(order, task, found.patient);

	return change != NULL && task_take(order, task, change, &found, &activation->how) && task_put_change(order, task, change);
}

enum consents_answer
consent_activate(struct store *store, struct registry_order *by, struct slice id, uint64_t version, struct slice evidence,
    uint32_t notice, struct arena *arena, struct faults *faults, struct activation *out)
{
	struct activation_order activation = { .id = id,
		.how = { .version = version, .evidence = evidence, .notice = notice, .arena = arena, .faults = faults } };

	faults_init(faults, arena);
	if (task_too_long(by, evidence))
		return CONSENTS_FAILED;
	enum consents_answer answer = task_run(store, by, AUDIT_CONSENT_ACTIVATE, activate, &activation.task);

	*out = activation.how.made;
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

	task_begin(order, context);
	if (!task_consent(order, task, withdrawing->id, &record) || !task_activation(order, task, record.rid, &activation))
		return false;
	if (!activation.active)
		return task_refuse(order, task, CONSENTS_NOT_ACTIVE);
	struct subject_change *change = task_change(order, task, activation.patient);

	if (change == NULL)
		return false;
	subject_drop(change, record.rid);
	activation.active = false;
	activation.withdrawn = order->by->now;
	activation.withdrawn_by = order->by->officer;
	activation.reason = withdrawing->reason;
	order->event.note = withdrawing->reason;
	return task_put_activation(order, task, &activation) && task_put_change(order, task, change);
}

enum consents_answer
consent_withdraw(struct store *store, struct registry_order *by, struct slice id, struct slice reason)
{
	struct withdrawing withdrawing = { .id = id, .reason = reason };

	return task_too_long(by, reason) ? CONSENTS_FAILED : task_run(store, by, AUDIT_CONSENT_WITHDRAW, withdraw, &withdrawing.task);
}

/* ---- Stops -------------------------------------------------------------------------------------------------------- */

struct stopping {
	struct task task;
	const struct stop_request *request;
	uint32_t number;
};

static bool
stop(struct order *order, void *context)
{
	struct stopping *stopping = context;
	struct task *task = &stopping->task;
	const struct stop_request *request = stopping->request;
	uint32_t institution = 0;
	uint64_t patient;

	task_begin(order, context);
	if (!task_patient(order, task, request->patient, &patient) || !task_institution(order, task, request->institution, &institution))
		return false;
	struct subject_change *change = task_change(order, task, patient);

	return change != NULL && task_stop(order, task, change, request, institution, &stopping->number) &&
	    task_put_change(order, task, change);
}

enum consents_answer
consent_stop(struct store *store, struct registry_order *by, const struct stop_request *request, uint32_t *number)
{
	struct stopping stopping = { .request = request };

	if (task_too_long(by, request->evidence))
		return CONSENTS_FAILED;
	enum consents_answer answer = task_run(store, by, AUDIT_CONSENT_STOP, stop, &stopping.task);

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

	task_begin(order, context);
	resuming->ended = 0;
	if (!task_patient(order, task, resuming->patient, &patient))
		return false;
	struct subject_change *change = task_change(order, task, patient);

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
		return task_refuse(order, task, CONSENTS_NO_STOP);
	order->event.note = resuming->number != 0 ? arena_print(&order->arena, "provision, number %u", resuming->number) :
	    slice_text(resuming->listing ? "listing" : "provision, all");
	return task_put_change(order, task, change);
}

enum consents_answer
consent_resume(struct store *store, struct registry_order *by, struct slice patient, uint32_t number, bool listing, size_t *ended)
{
	struct resuming resuming = { .patient = patient, .number = number, .listing = listing };
	enum consents_answer answer = task_run(store, by, AUDIT_CONSENT_RESUME, resume, &resuming.task);

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

	task_begin(order, context);
	enum store_status status = order_get(order, TABLE_NOTICE, notice_key(notice.version, key), &there);

	if (status != STORE_ABSENT)
		return status == STORE_OK ? task_refuse(order, &publishing->task, CONSENTS_NOTICE_THERE) :
		    task_store_failed(order, &publishing->task, status);
	notice.by = order->by->officer;
	notice.published = order->by->now;
	order->event.note = arena_print(&order->arena, "version %u", notice.version);
	return order_put(order, TABLE_NOTICE, notice_key(notice.version, key), notice_write(&notice, &order->arena));
}

enum consents_answer
notice_publish(struct store *store, struct registry_order *by, const struct notice *notice)
{
	struct publishing publishing = { .notice = notice };

	return task_run(store, by, AUDIT_NOTICE_PUBLISH, publish, &publishing.task);
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

	task_begin(order, context);
	delivering->at = 0;
	enum store_status status = notice_find(order->snapshot, delivering->version, &order->arena, &notice);

	if (status != STORE_OK)
		return status == STORE_ABSENT ? task_refuse(order, task, CONSENTS_NOTICE_UNKNOWN) : task_store_failed(order, task, status);
	for (; delivering->at < delivering->count; delivering->at++) {
		if (!task_patient(order, task, delivering->patients[delivering->at], &patient))
			return false;
		if (is_changed(task, patient))
			continue;
		struct subject_change *change = task_change(order, task, patient);

		if (change == NULL)
			return false;
		if (change->standing.notice <= delivering->version) {
			change->standing.notice = delivering->version;
			change->standing.notified = delivering->time;
		}
		if (!task_put_change(order, task, change))
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
	enum consents_answer answer = task_run(store, by, AUDIT_NOTICE_DELIVERED, deliver, &delivering.task);

	*which = delivering.at;
	return answer;
}
