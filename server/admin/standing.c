/* What the office has recorded of many citizens, taken in at once: notices delivered, Consents in force, stops, proxies. */
#include <stdlib.h>

#include "server/admin/standing_line.h"
#include "server/admin/subject.h"

struct standing_load {
	struct admin_call *call;
	struct arena arena; /* of what was gathered */
	struct bulk_orders orders[BULK_MOST];
	uint64_t lines[BULK_MOST]; /* where each stood */
	size_t count;
	struct bulk_result done; /* of all so far */
	uint64_t published, patients, refused;
	struct slice source;
};

/* In the form in which load tells what it refuses. */
static void
tell(struct standing_load *load, uint64_t line, struct slice patient, const char *text, struct slice expression)
{
	struct admin_call *call = load->call;
	if (!slice_is_utf8(slice_text(text)))
		text = "no JSON";
	json_t *item = json_pack("{s:o, s:I, s:[{s:s}]}", "source", admin_json(load->source), "line", (json_int_t)line, "issue", "text",
	    text);
	json_t *issue = json_array_get(json_object_get(item, "issue"), 0);

	load->refused++;
	if (patient.data != NULL) {
		json_object_set_new(item, "resourceType", json_string("Patient"));
		json_object_set_new(item, "id", admin_json(patient));
	}
	if (expression.length > 0)
		json_object_set_new(issue, "expression", admin_json(expression));
	if (call->item != NULL)
		call->item(call->context, item);
	json_decref(item);
}

static void
tell_refused(struct standing_load *load, const struct bulk_refusal *refusal)
{
	const struct bulk_orders *orders = &load->orders[refusal->which];
	const char *text = ADMIN_TEXT(load->call, consents_answer_japanese(refusal->answer), consents_answer_text(refusal->answer));
	struct slice about = refusal->about.data != NULL && !slice_equal(refusal->about, orders->patient) ? refusal->about : SLICE("");
	struct slice whole = arena_print(&load->arena, "%.*s%s%s%s%.*s", SLICE_ARGS(about), about.length > 0 ? ": " : "", text,
	    refusal->fault != NULL ? ": " : "", refusal->fault != NULL ? (int)refusal->fault->text.length : 0,
	    refusal->fault != NULL ? refusal->fault->text.data : "");

	tell(load, load->lines[refusal->which], orders->patient, whole.data != NULL ? whole.data : text,
	    refusal->fault != NULL ? refusal->fault->expression : SLICE_NONE);
}

/* Does what was gathered. */
static enum admin_status
send_off(struct standing_load *load)
{
	struct admin_call *call = load->call;
	struct registry_order order = admin_order(call);
	struct bulk_result result;

	if (load->count == 0)
		return ADMIN_OK;
	enum consents_answer answer = consents_order_all(call->store, &order, load->orders, load->count, &load->arena, &result);

	if (answer != CONSENTS_OK)
		return admin_consents_status(call, answer, SLICE_NONE, &order);
	for (const struct bulk_refusal *refusal = result.refused; refusal != NULL; refusal = refusal->next)
		tell_refused(load, refusal);
	load->done.delivered += result.delivered;
	load->done.activated += result.activated;
	load->done.stopped += result.stopped;
	load->done.registered += result.registered;
	load->done.unchanged += result.unchanged;
	load->patients += load->count;
	load->count = 0;
	arena_reset(&load->arena);
	if (call->progress != NULL)
		call->progress(call->context, ADMIN_TEXT(call, "市民", "citizens"), load->patients, 0);
	return ADMIN_OK;
}

/* A version that is there with other words is refused; with the same, there is nothing to do. */
static enum admin_status
publish(struct standing_load *load, const struct notice *notice, uint64_t line)
{
	struct admin_call *call = load->call;
	struct registry_order order = admin_order(call);
	struct notice there;
	struct snapshot *snapshot;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	enum store_status found = notice_find(snapshot, notice->version, &load->arena, &there);
	bool same = found == STORE_OK;

	snapshot_end(snapshot);
	for (unsigned i = 0; same && i < NOTICE_POINTS; i++)
		same = slice_equal(there.points[i], notice->points[i]);
	if (same)
		return ADMIN_OK;
	enum consents_answer answer = notice_publish(call->store, &order, notice);

	if (answer == CONSENTS_NOTICE_THERE)
		tell(load, line, SLICE_NONE, ADMIN_TEXT(call, consents_answer_japanese(answer), consents_answer_text(answer)), SLICE_NONE);
	else if (answer != CONSENTS_OK)
		return admin_consents_status(call, answer, SLICE_NONE, &order);
	load->published += answer == CONSENTS_OK;
	return ADMIN_OK;
}

static bool
is_gathered(const struct standing_load *load, struct slice patient)
{
	for (size_t i = 0; i < load->count; i++)
		if (slice_equal(load->orders[i].patient, patient))
			return true;
	return false;
}

static enum admin_status
take_line(struct standing_load *load, struct slice text, uint64_t number)
{
	struct standing_line line;
	char error[300];
	enum admin_status status = ADMIN_OK;

	if (slice_trim(text).length == 0)
		return ADMIN_OK;
	if (!standing_line_read(text, &load->arena, &line, error, sizeof error)) {
		tell(load, number, SLICE_NONE, error, SLICE_NONE);
		return ADMIN_OK;
	}
	if (line.orders.notified > admin_now()) {
		tell(load, number, line.orders.patient, ADMIN_TEXT(load->call, "届けた日が未来です", "that day is still to come"), SLICE_NONE);
		return ADMIN_OK;
	}
	/* What was gathered lives in the arena, until it is sent off. */
	if (line.publishes)
		return (status = send_off(load)) == ADMIN_OK && standing_line_read(text, &load->arena, &line, error, sizeof error) ?
		    publish(load, &line.notice, number) : status;
	if (load->count == BULK_MOST || is_gathered(load, line.orders.patient)) {
		status = send_off(load);
		if (status != ADMIN_OK || !standing_line_read(text, &load->arena, &line, error, sizeof error))
			return status;
	}
	load->lines[load->count] = number;
	load->orders[load->count++] = line.orders;
	return ADMIN_OK;
}

static enum admin_status
take_all(struct standing_load *load)
{
	struct admin_call *call = load->call;
	struct admin_piece piece = { 0 };
	enum admin_status status = ADMIN_OK;
	bool broken = false;

	while (status == ADMIN_OK && call->input(call->context, &piece, &broken)) {
		struct slice rest = piece.bytes, line;
		uint64_t number = piece.line;

		load->source = piece.source;
		while (status == ADMIN_OK && (line = slice_cut(&rest, '\n')).data != NULL)
			status = take_line(load, line, number++);
		/* Its name is the piece's. */
		if (status == ADMIN_OK)
			status = send_off(load);
	}
	if (status == ADMIN_OK && broken)
		return ADMIN_REFUSE(call, ADMIN_UNREACHABLE, "呼び出し元との接続が切れました", "the caller went away");
	return status;
}

enum admin_status
admin_standing_load(struct admin_call *call)
{
	if (call->input == NULL)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "取り込むデータがありません", "there is nothing to load");
	struct standing_load *load = calloc(1, sizeof *load);

	if (load == NULL)
		return admin_store_status(call, STORE_NO_MEMORY);
	load->call = call;
	arena_init(&load->arena, 0);
	enum admin_status status = take_all(load);

	if (status == ADMIN_OK)
		call->result = json_pack("{s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I}", "patients", (json_int_t)load->patients, "published",
		    (json_int_t)load->published, "delivered", (json_int_t)load->done.delivered, "activated", (json_int_t)load->done.activated,
		    "stopped", (json_int_t)load->done.stopped, "proxies", (json_int_t)load->done.registered, "unchanged",
		    (json_int_t)load->done.unchanged, "refused", (json_int_t)load->refused);
	if (status == ADMIN_OK && load->refused > 0)
		status = ADMIN_INCOMPLETE;
	arena_free(&load->arena);
	free(load);
	return status;
}
