/* Consents and stops: what the office says is in force. */
#include "resources/json_read.h"
#include "server/access/items.h"
#include "server/admin/subject.h"

enum { SHOWN_MOST = 1000 };

static const char *const states[] = {
	[CONSENT_PROPOSED] = "proposed",
	[CONSENT_ACTIVE] = "active",
	[CONSENT_WITHDRAWN] = "withdrawn",
};

/* ---- Looking ------------------------------------------------------------------------------------------------------ */

static void
set(json_t *json, const char *name, struct slice text)
{
	if (text.length > 0)
		json_object_set_new(json, name, admin_json(text));
}

static json_t *
view_json(struct snapshot *snapshot, const struct consent_view *view)
{
	const struct activation *activation = &view->activation;
	uint64_t patient = view->state != CONSENT_PROPOSED ? activation->patient :
	    record_subject_count(&view->record) > 0 ? record_subject(&view->record, 0) : 0;
	json_t *json = json_object();

	json_object_set_new(json, "id", admin_json(view->record.id));
	json_object_set_new(json, "state", json_string(states[view->state]));
	set(json, "patient", admin_patient_id(snapshot, patient));
	json_object_set_new(json, "version", json_integer((json_int_t)view->record.version));
	json_object_set_new(json, "deleted", json_boolean(view->record.deleted));
	if (view->state == CONSENT_PROPOSED)
		return json;
	json_object_set_new(json, "activatedVersion", json_integer((json_int_t)activation->version));
	json_object_set_new(json, "activated", admin_time(activation->time));
	set(json, "by", activation->by);
	json_object_set_new(json, "role", json_string(role_name(activation->role)));
	if (activation->notice != 0)
		json_object_set_new(json, "notice", json_integer(activation->notice));
	set(json, "evidence", activation->evidence);
	if (view->state == CONSENT_WITHDRAWN) {
		json_object_set_new(json, "withdrawn", admin_time(activation->withdrawn));
		set(json, "withdrawnBy", activation->withdrawn_by);
		set(json, "reason", activation->reason);
	}
	return json;
}

/* That the officer looked, and at whose. */
static enum admin_status
give(struct admin_call *call, json_t *result, struct audit_event *event)
{
	enum admin_status status = admin_record(call, event);

	if (status == ADMIN_OK)
		call->result = result;
	else
		json_decref(result);
	return status;
}

struct listing {
	struct admin_call *call;
	struct snapshot *snapshot;
	struct arena *arena;
	struct slice state; /* only those; data NULL: all */
	struct audit_event event;
	json_t *list;
	bool more;
};

static bool
add_view(void *context, const struct consent_view *view)
{
	struct listing *listing = context;

	if (listing->state.data != NULL && !slice_is(listing->state, states[view->state]))
		return true;
	listing->more = json_array_size(listing->list) >= SHOWN_MOST;
	if (listing->more)
		return false;
	json_array_append_new(listing->list, view_json(listing->snapshot, view));
	for (size_t i = 0; i < record_subject_count(&view->record); i++)
		audit_list_add_once(&listing->event.subjects, listing->arena, record_subject(&view->record, i));
	audit_list_add(&listing->event.disclosed, listing->arena, view->record.rid);
	return true;
}

static json_t *
stops_json(struct snapshot *snapshot, const struct standing *standing, struct arena *arena)
{
	struct consents_naming naming = { .snapshot = snapshot, .arena = arena };
	const struct consent_names names = consents_names(&naming);
	json_t *stops = json_array();

	for (size_t i = 0; i < standing->stop_count; i++) {
		const struct standing_stop *stop = &standing->stops[i];
		json_t *json = json_pack("{s:I}", "number", (json_int_t)stop->number);

		if (stop->institution != 0)
			json_object_set_new(json, "institution", admin_json(names.institution_id(names.context, stop->institution)));
		if (stop->items != UINT64_MAX)
			json_object_set_new(json, "items", admin_items(stop->items));
		json_object_set_new(json, "time", admin_time(stop->time));
		json_array_append_new(stops, json);
	}
	return stops;
}

/* Of one patient also what else stands between it and those who ask. */
static enum admin_status
add_standing(struct admin_call *call, struct snapshot *snapshot, uint64_t patient, struct arena *arena, json_t *result)
{
	struct standing standing;
	enum admin_status status = admin_store_status(call, standing_read(snapshot, patient, arena, &standing));

	if (status != ADMIN_OK)
		return status;
	json_object_set_new(result, "patient", admin_json(admin_text(call, "patient")));
	json_object_set_new(result, "unlisted", json_boolean(standing.flags & STANDING_UNLISTED));
	if (standing.notice != 0)
		json_object_set_new(result, "notice", json_pack("{s:I, s:o}", "version", (json_int_t)standing.notice, "delivered",
		                                          admin_time(standing.notified)));
	json_object_set_new(result, "stops", stops_json(snapshot, &standing, arena));
	return ADMIN_OK;
}

static enum admin_status
list(struct listing *listing, json_t *result)
{
	struct admin_call *call = listing->call;
	uint64_t patient = 0;
	enum admin_status status = admin_text(call, "patient").data != NULL ? admin_patient(call, listing->snapshot, &patient) : ADMIN_OK;

	if (status == ADMIN_OK && patient != 0) {
		audit_list_add_once(&listing->event.subjects, listing->arena, patient);
		status = add_standing(call, listing->snapshot, patient, listing->arena, result);
	}
	if (status == ADMIN_OK)
		status = admin_store_status(call, consents_each(listing->snapshot, patient, listing->arena, add_view, listing));
	return status;
}

enum admin_status
admin_consent_list(struct admin_call *call)
{
	struct arena arena;
	struct listing listing = { .call = call, .arena = &arena, .state = admin_text(call, "state"), .list = json_array() };
	json_t *result = json_pack("{s:O}", "consents", listing.list);
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &listing.snapshot));

	json_decref(listing.list);
	if (status != ADMIN_OK) {
		json_decref(result);
		return status;
	}
	arena_init(&arena, 0);
	admin_event(call, AUDIT_CONSENT_READ, &listing.event);
	listing.event.note = SLICE("list");
	status = list(&listing, result);
	snapshot_end(listing.snapshot);
	json_object_set_new(result, "more", json_boolean(listing.more));
	if (status == ADMIN_OK)
		status = give(call, result, &listing.event);
	else
		json_decref(result);
	arena_free(&arena);
	return status;
}

/* "Consent.provision.securityLabel[0]: ..." for each fault. */
static json_t *
faults_json(const struct faults *faults)
{
	json_t *list = json_array();

	for (const struct fault *fault = faults->first; fault != NULL; fault = fault->next)
		if (fault->severity <= SEVERITY_ERROR)
			json_array_append_new(list, json_pack("{s:o, s:o}", "expression", admin_json(fault->expression), "text",
			                                admin_json(fault->text)));
	return list;
}

/* What is in force; of anything else what would be. */
static enum store_status
add_rules(struct admin_call *call, struct snapshot *snapshot, const struct consent_view *view, struct arena *arena, json_t *json)
{
	struct consents_naming naming = { .snapshot = snapshot, .arena = arena };
	const struct consent_names names = consents_names(&naming);
	struct standing standing = { 0 };
	struct slice compiled = SLICE_NONE, body;
	struct buffer rules;
	struct faults faults;
	enum store_status status = STORE_OK;
	bool hidden = false;

	/* What stops listing, and what erases, holds for officers, too. */
	for (size_t i = 0; status == STORE_OK && !hidden && i < record_subject_count(&view->record); i++) {
		status = standing_read(snapshot, record_subject(&view->record, i), arena, &standing);
		hidden = standing.flags & (STANDING_ERASED | STANDING_UNLISTED);
	}
	json_object_set_new(json, "unlisted", json_boolean(hidden));
	if (status != STORE_OK || hidden)
		return status;
	if (view->state == CONSENT_ACTIVE)
		status = standing_read(snapshot, view->activation.patient, arena, &standing);

	for (size_t i = 0; i < standing.consent_count; i++)
		if (standing.consents[i].rid == view->record.rid)
			compiled = standing.consents[i].compiled;
	faults_init(&faults, arena);
	if (status == STORE_OK && compiled.data == NULL && !view->record.deleted) {
		status = store_body(snapshot, view->record.sequence, &body);
		const struct node *consent = status == STORE_OK ? json_read(arena, body, &faults) : NULL;

		if (status == STORE_OK && consent == NULL)
			status = STORE_BROKEN;
		if (consent != NULL && !consent_compile(consent, &names, arena, &compiled, &faults)) {
			compiled = SLICE_NONE;
			json_object_set_new(json, "faults", faults_json(&faults));
		}
	}
	if (status != STORE_OK || compiled.data == NULL)
		return status;
	buffer_init(&rules, 0);
	consent_summary(compiled, &names, call->language == ADMIN_JAPANESE, &rules);
	if (buffer_ok(&rules))
		json_object_set_new(json, "rules", admin_json(buffer_slice(&rules)));
	else
		status = STORE_NO_MEMORY;
	buffer_free(&rules);
	return status;
}

enum admin_status
admin_consent_show(struct admin_call *call)
{
	struct slice id = admin_text(call, "consent");
	struct consent_view view = { 0 };
	struct audit_event event;
	struct snapshot *snapshot;
	struct arena arena;
	json_t *json = NULL;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	enum store_status found = consent_find(snapshot, id, &arena, &view);

	if (found == STORE_OK) {
		json = view_json(snapshot, &view);
		found = add_rules(call, snapshot, &view, &arena, json);
		admin_event(call, AUDIT_CONSENT_READ, &event);
		event.resource = view.record.resource;
		event.id = id;
		event.rid = view.record.rid;
		event.version = view.record.version;
		for (size_t i = 0; i < record_subject_count(&view.record); i++)
			audit_list_add_once(&event.subjects, &arena, record_subject(&view.record, i));
	}
	snapshot_end(snapshot);
	status = found == STORE_ABSENT ? admin_consents_status(call, CONSENTS_NO_CONSENT, id, NULL) : admin_store_status(call, found);
	if (status == ADMIN_OK)
		status = give(call, json, &event);
	else
		json_decref(json);
	arena_free(&arena);
	return status;
}

/* ---- Consents ----------------------------------------------------------------------------------------------------- */

/* Why it can't be evaluated, element by element. */
static enum admin_status
refuse_rules(struct admin_call *call, const struct faults *faults)
{
	struct buffer text;

	buffer_init(&text, sizeof call->error - 200);
	for (const struct fault *fault = faults->first; fault != NULL; fault = fault->next)
		if (fault->severity <= SEVERITY_ERROR)
			buffer_print(&text, "%s%.*s: %.*s", text.length > 0 ? "; " : "", SLICE_ARGS(fault->expression), SLICE_ARGS(fault->text));
	struct slice why = buffer_slice(&text);

	ADMIN_REFUSE(call, ADMIN_USAGE, "この Consent は評価できないため、有効にできません: %.*s",
	    "the Consent can't be evaluated, and so not be activated: %.*s", SLICE_ARGS(why));
	buffer_free(&text);
	return ADMIN_USAGE;
}

enum admin_status
admin_consent_activate(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct slice id = admin_text(call, "consent"), evidence = admin_text(call, "evidence");
	const json_t *given = json_object_get(call->arguments, "notice");
	json_int_t notice = json_integer_value(given), reviewed = json_integer_value(json_object_get(call->arguments, "reviewed"));
	struct activation activation;
	struct faults faults;
	struct arena arena;

	if (evidence.length == 0)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--evidence に、同意を確認した資料を記してください",
		    "say by --evidence what shows that the citizen consents");
	if (given != NULL && (notice < 1 || notice > INT32_MAX))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--notice は通知の版番号です", "--notice is the number of a notice's version");
	arena_init(&arena, 0);
	enum consents_answer answer = consent_activate(call->store, &order, id, (uint64_t)reviewed, evidence, (uint32_t)notice, &arena, &faults, &activation);
	enum admin_status status = answer == CONSENTS_NO_RULES ? refuse_rules(call, &faults) :
	    admin_consents_status(call, answer, id, &order);

	if (status == ADMIN_OK)
		call->result = json_pack("{s:o, s:s, s:I, s:I}", "consent", admin_json(id), "state", "active", "version",
		    (json_int_t)activation.version, "notice", (json_int_t)activation.notice);
	arena_free(&arena);
	return status;
}

enum admin_status
admin_consent_withdraw(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct slice id = admin_text(call, "consent"), reason = admin_text(call, "reason");

	if (reason.length == 0)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--reason に理由を記してください", "say why by --reason");
	enum admin_status status = admin_consents_status(call, consent_withdraw(call->store, &order, id, reason), id, &order);

	if (status == ADMIN_OK)
		call->result = json_pack("{s:o, s:s}", "consent", admin_json(id), "state", "withdrawn");
	return status;
}

/* ---- Stops -------------------------------------------------------------------------------------------------------- */

static json_t *
receipt(const struct admin_call *call, const struct stop_request *request, uint32_t number, int64_t time)
{
	json_t *json = json_pack("{s:I, s:o, s:s, s:o, s:o, s:s}", "number", (json_int_t)number, "patient", admin_json(request->patient),
	    "stopped", request->listing ? "listing" : "provision", "time", admin_local_time(call, time), "japaneseTime",
	    admin_japanese_time(call, time), "officer", call->officer);

	if (request->institution.data != NULL)
		json_object_set_new(json, "institution", admin_json(request->institution));
	if (request->items != UINT64_MAX)
		json_object_set_new(json, "items", admin_items(request->items));
	set(json, "evidence", request->evidence);
	return json;
}

enum admin_status
admin_consent_stop(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct stop_request request = { .patient = admin_text(call, "patient"), .institution = admin_text(call, "institution"),
		.items = UINT64_MAX, .listing = admin_flag(call, "listing"), .evidence = admin_text(call, "evidence") };
	struct slice item = admin_text(call, "item");
	enum admin_status status = ADMIN_OK;
	uint32_t number;

	if (request.listing && (request.institution.data != NULL || item.data != NULL))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "掲載の停止は、機関や情報項目を限って行うことはできません",
		    "a stop of listing is not limited to an institution or item");
	if (item.data != NULL)
		status = admin_read_items(call, "item", &request.items);
	if (status == ADMIN_OK && request.items == 0)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--item に情報項目がありません", "--item names no information item");
	if (status != ADMIN_OK)
		return status;
	/* All that there are is all that there will be. */
	if (request.items == items_all())
		request.items = UINT64_MAX;
	enum consents_answer answer = consent_stop(call->store, &order, &request, &number);

	status = admin_consents_status(call, answer, answer == CONSENTS_NO_INSTITUTION ? request.institution : request.patient, &order);
	if (status == ADMIN_OK)
		call->result = receipt(call, &request, number, order.now);
	return status;
}

enum admin_status
admin_consent_resume(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct slice patient = admin_text(call, "patient");
	const json_t *given = json_object_get(call->arguments, "number");
	json_int_t number = json_integer_value(given);
	bool listing = admin_flag(call, "listing");
	size_t ended;

	if (given != NULL && (listing || number < 1 || number > INT32_MAX))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--number（受付番号）と --listing は、どちらか一方を指定します",
		    "give --number (of the receipt) or --listing");
	enum admin_status status = admin_consents_status(call, consent_resume(call->store, &order, patient, (uint32_t)number, listing, &ended),
	    patient, &order);

	if (status == ADMIN_OK)
		call->result = json_pack("{s:o, s:s, s:I}", "patient", admin_json(patient), "resumed", listing ? "listing" : "provision",
		    "ended", (json_int_t)ended);
	return status;
}
