/* Institutions and their certificates. */
#include <time.h>

#include "resources/base/base64.h"
#include "server/admin/registry.h"

struct registry_order
admin_order(struct admin_call *call)
{
	return (struct registry_order){ .officer = slice_text(call->officer), .now = admin_now(), .recorded = &call->recorded };
}

enum admin_status
admin_order_failed(struct admin_call *call, const struct registry_order *order)
{
	return ADMIN_REFUSE(call, ADMIN_USAGE, "実行できません: %s", "%s", order->error);
}

json_t *
admin_time(int64_t microseconds)
{
	time_t seconds = (time_t)(microseconds / 1000000);
	struct tm parts;
	char text[32];

	if (microseconds == 0 || gmtime_r(&seconds, &parts) == NULL)
		return json_null();
	strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
	return json_string(text);
}

enum admin_status
admin_find_institution(struct admin_call *call, struct snapshot *snapshot, struct slice id, struct arena *arena,
    struct institution *out)
{
	if (id.data == NULL)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "機関の ID を指定してください", "an institution's id is needed");
	enum store_status status = registry_institution(snapshot, id, arena, out);

	if (status == STORE_ABSENT)
		return ADMIN_REFUSE(call, ADMIN_ABSENT, "機関 \"%.*s\" は登録されていません（irori institution list で一覧）",
		    "there is no institution \"%.*s\" (irori institution list shows all)", SLICE_ARGS(id));
	return admin_store_status(call, status);
}

struct slice
admin_institution_id(struct snapshot *snapshot, uint32_t number, struct arena *arena)
{
	struct institution *list;
	size_t count = 0;

	if (registry_institutions(snapshot, arena, &list, &count) == STORE_OK)
		for (size_t i = 0; i < count; i++)
			if (list[i].number == number)
				return list[i].id;
	return arena_print(arena, "#%u", (unsigned)number);
}

enum admin_status
admin_institution_number(struct admin_call *call, struct slice id, uint32_t *number)
{
	struct institution institution = { 0 };
	struct snapshot *snapshot;
	struct arena arena;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_find_institution(call, snapshot, id, &arena, &institution);
	*number = institution.number;
	snapshot_end(snapshot);
	arena_free(&arena);
	return status;
}

/* {"institution": id}, what most orders answer. */
static json_t *
named(struct slice id)
{
	json_t *result = json_object();

	json_object_set_new(result, "institution", admin_json(id));
	return result;
}

/* The file that the argument carries, in base64. */
static enum admin_status
take_content(struct admin_call *call, struct buffer *content)
{
	struct slice text = admin_text(call, "certificate");

	buffer_init(content, 0);
	if (text.data != NULL && base64_decode(content, text) && buffer_ok(content))
		return ADMIN_OK;
	return ADMIN_REFUSE(call, ADMIN_USAGE, "証明書の内容が渡されていません", "no certificate was handed over");
}

static json_t *
certificate_json(const struct registry_certificate *certificate)
{
	char print[2 * CERTIFICATE_PRINT + 1];
	json_t *json = json_object();

	certificate_print_write(certificate->fingerprint, print);
	json_object_set_new(json, "fingerprint", json_string(print));
	json_object_set_new(json, "subject", admin_json(certificate->subject));
	json_object_set_new(json, "notAfter", admin_time(certificate->not_after));
	json_object_set_new(json, "added", admin_time(certificate->added));
	return json;
}

/* A certificate stands for one institution. */
static enum admin_status
check_unused(struct admin_call *call, const unsigned char fingerprint[CERTIFICATE_PRINT], struct arena *arena)
{
	struct registry_certificate *list;
	struct snapshot *snapshot;
	size_t count;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	status = admin_store_status(call, registry_certificates(snapshot, 0, arena, &list, &count));
	snapshot_end(snapshot);
	for (size_t i = 0; status == ADMIN_OK && i < count; i++)
		if (memcmp(list[i].fingerprint, fingerprint, CERTIFICATE_PRINT) == 0)
			return ADMIN_REFUSE(call, ADMIN_CONFLICT, "その証明書はすでに登録されています", "the certificate is registered already");
	return status;
}

static enum admin_status
register_certificate(struct admin_call *call, struct slice id, json_t *result)
{
	struct registry_order order = admin_order(call);
	struct registry_certificate certificate;
	struct certificate read;
	struct buffer content;
	struct arena arena;
	enum admin_status status = take_content(call, &content);

	arena_init(&arena, 0);
	if (status == ADMIN_OK && certificate_read(buffer_slice(&content), order.now, &arena, &read) == NULL)
		status = check_unused(call, read.fingerprint, &arena);
	if (status == ADMIN_OK && !registry_certificate_add(call->store, &order, id, SLICE(""), buffer_slice(&content), &arena,
	    &certificate))
		status = admin_order_failed(call, &order);
	if (status == ADMIN_OK)
		json_object_set_new(result, "certificate", certificate_json(&certificate));
	arena_free(&arena);
	buffer_free(&content);
	return status;
}

enum admin_status
admin_institution_add(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct slice id = admin_text(call, "institution"), english = admin_text(call, "name-en");
	struct institution institution = {
		.id = id,
		.name_ja = admin_text(call, "name"),
		.name_en = english.data != NULL ? english : SLICE(""),
		.state = INSTITUTION_APPROVED,
		.reason = SLICE(""),
	};
	uint32_t number;
	enum admin_status status = admin_institution_number(call, id, &number);

	if (status == ADMIN_OK)
		return ADMIN_REFUSE(call, ADMIN_CONFLICT, "機関 \"%.*s\" はすでに登録されています",
		    "there is an institution \"%.*s\" already", SLICE_ARGS(id));
	if (status != ADMIN_ABSENT)
		return status;
	call->error[0] = '\0';
	if (institution.name_ja.data == NULL)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--name を指定してください", "--name is needed");
	if (!registry_institution_add(call->store, &order, &institution))
		return admin_order_failed(call, &order);
	call->result = named(id);
	json_object_set_new(call->result, "number", json_integer(institution.number));
	return admin_text(call, "certificate").data != NULL ? register_certificate(call, id, call->result) : ADMIN_OK;
}

static enum admin_status
set_state(struct admin_call *call, enum institution_state state)
{
	struct registry_order order = admin_order(call);
	struct slice id = admin_text(call, "institution"), reason = admin_text(call, "reason");
	uint32_t number;
	enum admin_status status = admin_institution_number(call, id, &number);

	if (status != ADMIN_OK)
		return status;
	if (!registry_institution_set_state(call->store, &order, id, state, reason.data != NULL ? reason : SLICE("")))
		return admin_order_failed(call, &order);
	call->result = named(id);
	json_object_set_new(call->result, "state", json_string(institution_state_text(state)));
	return ADMIN_OK;
}

enum admin_status
admin_institution_suspend(struct admin_call *call)
{
	return set_state(call, INSTITUTION_SUSPENDED);
}

enum admin_status
admin_institution_resume(struct admin_call *call)
{
	return set_state(call, INSTITUTION_APPROVED);
}

enum admin_status
admin_institution_remove(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct slice id = admin_text(call, "institution"), reason = admin_text(call, "reason");
	uint32_t number;
	enum admin_status status = admin_institution_number(call, id, &number);

	if (status != ADMIN_OK)
		return status;
	if (!registry_institution_remove(call->store, &order, id, reason.data != NULL ? reason : SLICE("")))
		return admin_order_failed(call, &order);
	call->result = named(id);
	return ADMIN_OK;
}

static json_t *
institution_json(const struct institution *institution)
{
	json_t *json = json_object();

	json_object_set_new(json, "id", admin_json(institution->id));
	json_object_set_new(json, "number", json_integer(institution->number));
	json_object_set_new(json, "name", admin_json(institution->name_ja));
	if (institution->name_en.length > 0)
		json_object_set_new(json, "nameEn", admin_json(institution->name_en));
	json_object_set_new(json, "state", json_string(institution_state_text(institution->state)));
	if (institution->reason.length > 0)
		json_object_set_new(json, "reason", admin_json(institution->reason));
	json_object_set_new(json, "created", admin_time(institution->created));
	json_object_set_new(json, "changed", admin_time(institution->changed));
	return json;
}

enum admin_status
admin_institution_list(struct admin_call *call)
{
	struct snapshot *snapshot;
	struct arena arena;
	struct institution *list;
	size_t count;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_store_status(call, registry_institutions(snapshot, &arena, &list, &count));
	if (status == ADMIN_OK) {
		json_t *array = json_array();

		for (size_t i = 0; i < count; i++)
			json_array_append_new(array, institution_json(&list[i]));
		call->result = json_pack("{s:o}", "institutions", array);
	}
	snapshot_end(snapshot);
	arena_free(&arena);
	return status;
}

static enum store_status
add_certificates(struct snapshot *snapshot, uint32_t number, struct arena *arena, json_t *json)
{
	struct registry_certificate *list;
	size_t count;
	enum store_status status = registry_certificates(snapshot, number, arena, &list, &count);
	json_t *array = json_array();

	for (size_t i = 0; status == STORE_OK && i < count; i++)
		json_array_append_new(array, certificate_json(&list[i]));
	json_object_set_new(json, "certificates", array);
	return status;
}

static enum store_status
add_tokens(struct snapshot *snapshot, uint32_t number, struct arena *arena, json_t *json)
{
	struct registry_token *list;
	size_t count, valid = 0;
	int64_t now = admin_now();
	enum store_status status = registry_tokens(snapshot, number, arena, &list, &count);

	for (size_t i = 0; status == STORE_OK && i < count; i++)
		valid += list[i].revoked == 0 && list[i].expires > now;
	json_object_set_new(json, "validTokens", json_integer((json_int_t)valid));
	return status;
}

enum admin_status
admin_institution_show(struct admin_call *call)
{
	struct institution institution;
	struct registry_grant grant;
	struct snapshot *snapshot;
	struct arena arena;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_find_institution(call, snapshot, admin_text(call, "institution"), &arena, &institution);
	if (status == ADMIN_OK) {
		json_t *json = institution_json(&institution);
		enum store_status got = add_certificates(snapshot, institution.number, &arena, json);

		if (got == STORE_OK)
			got = add_tokens(snapshot, institution.number, &arena, json);
		if (got == STORE_OK)
			got = registry_grant(snapshot, institution.number, &grant);
		if (got == STORE_OK)
			json_object_set_new(json, "grant", admin_grant_json(&grant));
		status = admin_store_status(call, got);
		call->result = json;
	}
	snapshot_end(snapshot);
	arena_free(&arena);
	return status;
}

enum admin_status
admin_cert_add(struct admin_call *call)
{
	struct slice id = admin_text(call, "institution");
	uint32_t number;
	enum admin_status status = admin_institution_number(call, id, &number);

	if (status != ADMIN_OK)
		return status;
	call->result = named(id);
	return register_certificate(call, id, call->result);
}

/* Has the institution that certificate? */
static enum admin_status
check_certificate(struct admin_call *call, uint32_t institution, const unsigned char fingerprint[CERTIFICATE_PRINT])
{
	struct registry_certificate *list;
	struct snapshot *snapshot;
	struct arena arena;
	size_t count;
	bool found = false;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_store_status(call, registry_certificates(snapshot, institution, &arena, &list, &count));
	for (size_t i = 0; status == ADMIN_OK && i < count; i++)
		found = found || memcmp(list[i].fingerprint, fingerprint, CERTIFICATE_PRINT) == 0;
	snapshot_end(snapshot);
	arena_free(&arena);
	if (status == ADMIN_OK && !found)
		return ADMIN_REFUSE(call, ADMIN_ABSENT, "その証明書はこの機関に登録されていません（irori institution show で一覧）",
		    "the institution has no such certificate (irori institution show lists them)");
	return status;
}

enum admin_status
admin_cert_remove(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct slice id = admin_text(call, "institution"), text = admin_text(call, "fingerprint");
	unsigned char fingerprint[CERTIFICATE_PRINT];
	uint32_t number;
	enum admin_status status = admin_institution_number(call, id, &number);

	if (status != ADMIN_OK)
		return status;
	if (text.data == NULL || !certificate_print_read(text, fingerprint))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "フィンガープリントは 16 進数 64 桁です", "a fingerprint is 64 hexadecimal digits");
	status = check_certificate(call, number, fingerprint);
	if (status != ADMIN_OK)
		return status;
	if (!registry_certificate_remove(call->store, &order, fingerprint))
		return admin_order_failed(call, &order);
	call->result = named(id);
	return ADMIN_OK;
}
