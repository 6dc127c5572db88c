/* Notices (regulation 3.1(1)): what is told to citizens before anything of theirs is provided, and who was told. */
#include <stdlib.h>

#include "resources/base/base64.h"
#include "server/admin/subject.h"

static enum admin_status
refuse_version(struct admin_call *call)
{
	return ADMIN_REFUSE(call, ADMIN_USAGE, "通知の版は 1 以上の番号です", "a notice's version is a number, from 1 on");
}

/* The argument "notice": a notice's version. False: it is none. */
static bool
take_version(const struct admin_call *call, uint32_t *version)
{
	json_int_t number = json_integer_value(json_object_get(call->arguments, "notice"));

	*version = (uint32_t)number;
	return number >= 1 && number <= INT32_MAX;
}

enum admin_status
admin_notice_publish(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct slice text = admin_text(call, "file");
	struct notice notice;
	struct buffer content;
	struct arena arena;
	char error[200];
	uint32_t version;

	if (!take_version(call, &version))
		return refuse_version(call);
	arena_init(&arena, 0);
	buffer_init(&content, 0);
	enum admin_status status = ADMIN_OK;

	if (text.data == NULL || !base64_decode(&content, text) || !buffer_ok(&content))
		status = ADMIN_REFUSE(call, ADMIN_USAGE, "通知の内容が渡されていません", "no notice was handed over");
	else if (!notice_read(buffer_slice(&content), &arena, &notice, error, sizeof error))
		status = ADMIN_REFUSE(call, ADMIN_USAGE, "通知として読めません: %s", "that is no notice: %s", error);
	if (status == ADMIN_OK) {
		notice.version = version;
		status = admin_consents_status(call, notice_publish(call->store, &order, &notice), SLICE_NONE, &order);
	}
	if (status == ADMIN_OK)
		call->result = json_pack("{s:I}", "version", (json_int_t)version);
	buffer_free(&content);
	arena_free(&arena);
	return status;
}

/* ---- Delivery ----------------------------------------------------------------------------------------------------- */

struct delivery {
	struct admin_call *call;
	struct registry_order order;
	uint32_t version;
	int64_t time;
	struct slice patients[NOTICE_PATIENTS_MOST];
	size_t count;
	json_int_t delivered, unknown;
	json_t *refused; /* ids that nobody has heard of */
};

/* Delivers to those that were gathered. Who isn't known is left out, and told. */
static enum admin_status
send_off(struct delivery *delivery)
{
	size_t which;

	while (delivery->count > 0) {
		enum consents_answer answer = notice_delivered(delivery->call->store, &delivery->order, delivery->version, delivery->time,
		    delivery->patients, delivery->count, &which);

		if (answer == CONSENTS_OK) {
			delivery->delivered += (json_int_t)delivery->count;
			delivery->count = 0;
		} else if ((answer == CONSENTS_NO_PATIENT || answer == CONSENTS_ERASED) && which < delivery->count) {
			json_array_append_new(delivery->refused, admin_json(delivery->patients[which]));
			delivery->patients[which] = delivery->patients[--delivery->count];
		} else {
			return admin_consents_status(delivery->call, answer, SLICE_NONE, &delivery->order);
		}
	}
	return ADMIN_OK;
}

/* The first field of a line of CSV; empty for a line that names nobody. */
static struct slice
patient_of(struct slice line)
{
	struct slice field = slice_trim(slice_cut(&line, ','));

	if (field.length >= 2 && field.data[0] == '"' && field.data[field.length - 1] == '"')
		field = slice_of(field.data + 1, field.length - 2);
	if (slice_starts(field, SLICE("Patient/")))
		field = slice_from(field, 8);
	return slice_starts(field, SLICE("#")) || slice_is(field, "patient") ? SLICE("") : field;
}

static enum admin_status
deliver_all(struct delivery *delivery, struct slice content)
{
	enum admin_status status = ADMIN_OK;
	struct slice line;

	if (slice_starts(content, SLICE("\xEF\xBB\xBF")))
		content = slice_from(content, 3);
	while (status == ADMIN_OK && (line = slice_cut(&content, '\n')).data != NULL) {
		struct slice patient = patient_of(line);

		if (patient.length == 0)
			continue;
		delivery->patients[delivery->count++] = patient;
		if (delivery->count == NOTICE_PATIENTS_MOST)
			status = send_off(delivery);
	}
	return status == ADMIN_OK ? send_off(delivery) : status;
}

static enum admin_status
deliver(struct delivery *delivery)
{
	struct admin_call *call = delivery->call;
	struct slice one = admin_text(call, "patient"), all = admin_text(call, "all-from");
	struct buffer content;

	if ((one.data == NULL) == (all.data == NULL))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--patient か --all-from のどちらか一方を指定します", "give --patient or --all-from");
	if (one.data != NULL) {
		delivery->patients[delivery->count++] = one;
		return send_off(delivery);
	}
	buffer_init(&content, 0);
	enum admin_status status = base64_decode(&content, all) && buffer_ok(&content) ? deliver_all(delivery, buffer_slice(&content)) :
	    ADMIN_REFUSE(call, ADMIN_USAGE, "名簿の内容が渡されていません", "no list was handed over");

	buffer_free(&content);
	return status;
}

enum admin_status
admin_notice_delivered(struct admin_call *call)
{
	struct delivery *delivery = calloc(1, sizeof *delivery);

	if (delivery == NULL)
		return admin_store_status(call, STORE_NO_MEMORY);
	delivery->call = call;
	delivery->order = admin_order(call);
	delivery->time = delivery->order.now;
	delivery->refused = json_array();
	int64_t last;
	enum admin_status status = take_version(call, &delivery->version) ? ADMIN_OK : refuse_version(call);

	if (status == ADMIN_OK && admin_text(call, "date").data != NULL && !admin_day(call, admin_text(call, "date"), &delivery->time, &last))
		status = ADMIN_REFUSE(call, ADMIN_USAGE, "--date は 2026-11-27 のような日付です", "--date is a date like 2026-11-27");
	if (status == ADMIN_OK && delivery->time > delivery->order.now)
		status = ADMIN_REFUSE(call, ADMIN_USAGE, "届けた日が未来です", "that day is still to come");
	if (status == ADMIN_OK)
		status = deliver(delivery);
	size_t refused = json_array_size(delivery->refused);

	if (status == ADMIN_OK && refused > 0 && delivery->delivered == 0 && admin_text(call, "patient").data != NULL)
		status = admin_consents_status(call, CONSENTS_NO_PATIENT, admin_text(call, "patient"), NULL);
	else if (status == ADMIN_OK)
		call->result = json_pack("{s:I, s:I, s:O}", "version", (json_int_t)delivery->version, "delivered", delivery->delivered,
		    "unknown", delivery->refused);
	json_decref(delivery->refused);
	free(delivery);
	return status == ADMIN_OK && refused > 0 ? ADMIN_INCOMPLETE : status;
}

/* ---- Looking ------------------------------------------------------------------------------------------------------ */

static json_t *
notice_json(const struct notice *notice, bool whole)
{
	json_t *json = json_pack("{s:I, s:o, s:o}", "version", (json_int_t)notice->version, "published", admin_time(notice->published),
	    "by", admin_json(notice->by));

	for (unsigned i = 0; whole && i < NOTICE_POINTS; i++)
		json_object_set_new(json, notice_point_name((enum notice_point)i), admin_json(notice->points[i]));
	return json;
}

enum admin_status
admin_notice_list(struct admin_call *call)
{
	struct notice *notices;
	struct snapshot *snapshot;
	struct arena arena;
	size_t count;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_store_status(call, notice_list(snapshot, &arena, &notices, &count));
	snapshot_end(snapshot);
	if (status == ADMIN_OK) {
		json_t *list = json_array();

		for (size_t i = 0; i < count; i++)
			json_array_append_new(list, notice_json(&notices[i], false));
		call->result = json_pack("{s:o}", "notices", list);
	}
	arena_free(&arena);
	return status;
}

enum admin_status
admin_notice_show(struct admin_call *call)
{
	struct notice notice;
	struct snapshot *snapshot;
	struct arena arena;
	uint32_t version;

	if (!take_version(call, &version))
		return refuse_version(call);
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	enum store_status found = notice_find(snapshot, version, &arena, &notice);

	snapshot_end(snapshot);
	status = found == STORE_ABSENT ? admin_consents_status(call, CONSENTS_NOTICE_UNKNOWN, SLICE_NONE, NULL) :
	    admin_store_status(call, found);
	if (status == ADMIN_OK)
		call->result = notice_json(&notice, true);
	arena_free(&arena);
	return status;
}
