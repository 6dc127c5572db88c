/* subject correct: what was found wrong is put right: a new version, and in the same commit a Provenance that says by whom, at whose
 * asking, why, and by which case. The version before stays in the history. */
#include <stdlib.h>

#include "resources/base/base64.h"
#include "resources/primitive/date.h"
#include "server/access/access.h"
#include "server/admin/case.h"
#include "server/api/identifier.h"
#include "server/api/ingest.h"

enum { TREE_MOST = 64 << 20 };

struct correcting {
	struct admin_call *call;
	struct arena arena;
	struct principal officer;
	uint64_t patient;
	struct slice patient_id;
	struct registry_case one;
	struct buffer reason; /* why the case was accepted */
	struct ingest ingest, provenance;
	struct record current;
	struct change change, provenance_change;
};

/* ---- What rests on the case and the file ------------------------------------------------------------------------------- */

static enum admin_status
take_case(struct correcting *correcting, struct snapshot *snapshot)
{
	struct admin_call *call = correcting->call;
	struct registry_case *one = &correcting->one;
	enum admin_status status = case_find(call, snapshot, "case", &correcting->arena, one);

	if (status != ADMIN_OK)
		return status;
	if (one->patient != correcting->patient || one->kind != CASE_CORRECTION || case_state_of(one) != CASE_ACCEPTED)
		return ADMIN_REFUSE(call, ADMIN_CONFLICT, "案件 %llu は、この対象者の訂正を認めたものではありません",
		    "case %llu is no accepted correction for this subject", (unsigned long long)one->number);
	return admin_store_status(call,
	    registry_case_text(call->store, one, &one->steps[one->step_count - 1], &correcting->reason));
}

/* The first thing that is wrong with what was given. */
static enum admin_status
refuse_file(struct admin_call *call, const struct faults *faults)
{
	const struct fault *fault = faults->first;

	if (fault == NULL)
		return admin_store_status(call, STORE_NO_MEMORY);
	return ADMIN_REFUSE(call, ADMIN_USAGE, "ファイルは正しいリソースではありません: %.*s (%.*s)", "the file is no valid resource: %.*s (%.*s)",
	    SLICE_ARGS(fault->text), SLICE_ARGS(fault->expression));
}

static enum admin_status
take_file(struct correcting *correcting)
{
	struct admin_call *call = correcting->call;
	struct slice json = SLICE_NONE;
	struct buffer content;
	struct faults faults;

	buffer_init(&content, 0);
	if (base64_decode(&content, admin_text(call, "file")) && buffer_ok(&content))
		json = arena_copy(&correcting->arena, buffer_slice(&content));
	buffer_free(&content);
	if (json.data == NULL)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "ファイルの内容が渡されていません", "no file was handed over");
	faults_init(&faults, &correcting->arena);
	if (ingest_prepare(&correcting->arena, json, NULL, SLICE_NONE, &faults, &correcting->ingest) != INGEST_OK)
		return refuse_file(call, &faults);
	if (correcting->ingest.id.data == NULL)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "リソースに id がありません", "the resource has no id");
	return ADMIN_OK;
}

/* ---- What it is about -------------------------------------------------------------------------------------------------- */

/* The new state is about the same patients as the current one, and the subject is among them. */
static bool
same_subjects(struct correcting *correcting, struct snapshot *snapshot)
{
	const struct ingest *ingest = &correcting->ingest;
	const struct record *current = &correcting->current;
	uint16_t patient = schema_resource(SLICE("Patient"))->resource;
	bool found = false;

	if (ingest->unresolved || ingest->subject_count != record_subject_count(current))
		return false;
	for (size_t i = 0; i < ingest->subject_count; i++) {
		bool kept = false;
		uint64_t rid;

		if (store_rid(snapshot, patient, ingest->subjects[i], &rid) != STORE_OK)
			return false;
		for (size_t j = 0; j < record_subject_count(current); j++)
			kept = kept || record_subject(current, j) == rid;
		if (!kept)
			return false;
		found = found || rid == correcting->patient;
	}
	return found;
}

static enum admin_status
check_target(struct correcting *correcting, struct snapshot *snapshot)
{
	struct admin_call *call = correcting->call;
	struct ingest *ingest = &correcting->ingest;
	struct access_state state = ingest_state(ingest);
	enum store_status status = store_find(snapshot, ingest->number, ingest->id, &correcting->current);
	enum reason reason;
	struct slice body;

	if (status != STORE_OK && status != STORE_ABSENT)
		return admin_store_status(call, status);
	if (status == STORE_ABSENT || correcting->current.deleted || !same_subjects(correcting, snapshot))
		return ADMIN_REFUSE(call, ADMIN_CONFLICT, "%s/%.*s は、この対象者についての現在のリソースではありません（対象者を変える訂正はできません）",
		    "%s/%.*s is no current resource about this subject, before and after the correction alike", ingest->type->name,
		    SLICE_ARGS(ingest->id));
	if (!access_writes(snapshot, &correcting->officer, ingest->number, &state, &correcting->current, ACCESS_UPDATE, &reason))
		return ADMIN_REFUSE(call, ADMIN_FORBIDDEN, "このリソースは変更できません（%s）", "this resource can't be changed: %s", reason_text(reason));
	status = store_body(snapshot, correcting->current.sequence, &body);
	if (status != STORE_OK)
		return admin_store_status(call, status);
	if (ingest_same(ingest, correcting->current.version, body, &correcting->arena))
		return ADMIN_REFUSE(call, ADMIN_CONFLICT, "保存されている内容と同じです", "it says just what is stored");
	/* The view ends before the commit. */
	correcting->current.id = SLICE_NONE;
	correcting->current.subjects = correcting->current.entries = SLICE("");
	return ADMIN_OK;
}

static enum admin_status
look(struct correcting *correcting)
{
	struct snapshot *snapshot;
	enum admin_status status = admin_store_status(correcting->call, snapshot_begin(correcting->call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	status = take_case(correcting, snapshot);
	if (status == ADMIN_OK)
		status = check_target(correcting, snapshot);
	snapshot_end(snapshot);
	return status;
}

/* ---- Writing ------------------------------------------------------------------------------------------------------------ */

static void
write_agent(struct buffer *out, const char *type)
{
	buffer_print(out, "{\"type\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/provenance-participant-type\","
	    "\"code\":\"%s\"}]},\"who\":{", type);
}

static void
write_provenance(const struct correcting *correcting, struct slice id, struct buffer *out)
{
	const struct ingest *ingest = &correcting->ingest;
	const char *type = ingest->type->name;
	unsigned long long before = correcting->current.version;
	char time[DATE_TEXT_MOST];

	buffer_print(out, "{\"resourceType\":\"Provenance\",\"id\":\"%.*s\",\"target\":[{\"reference\":\"%s/%.*s/_history/%llu\"}],"
	    "\"recorded\":", SLICE_ARGS(id), type, SLICE_ARGS(ingest->id), before + 1);
	buffer_json(out, date_write_instant(correcting->officer.now, time));
	if (correcting->reason.length > 0) {
		buffer_literal(out, ",\"reason\":[{\"text\":");
		buffer_json(out, buffer_slice(&correcting->reason));
		buffer_literal(out, "}]");
	}
	buffer_literal(out, ",\"activity\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-DataOperation\","
	    "\"code\":\"UPDATE\"}]},\"agent\":[");
	write_agent(out, "performer");
	buffer_literal(out, "\"identifier\":{\"system\":\"http://irori.example/fhir/NamingSystem/user\",\"value\":");
	buffer_json(out, correcting->officer.user);
	buffer_literal(out, "}}},");
	write_agent(out, "informant");
	if (correcting->one.asker == CASE_BY_SUBJECT)
		buffer_print(out, "\"reference\":\"Patient/%.*s\"}}],", SLICE_ARGS(correcting->patient_id));
	else
		buffer_literal(out, "\"type\":\"RelatedPerson\",\"display\":\"代理人 / representative\"}}],");
	buffer_print(out, "\"entity\":[{\"role\":\"revision\",\"what\":{\"reference\":\"%s/%.*s/_history/%llu\"}},"
	    "{\"role\":\"source\",\"what\":{\"identifier\":{\"system\":\"http://irori.example/fhir/NamingSystem/case\","
	    "\"value\":\"%llu\"}}}]}", type, SLICE_ARGS(ingest->id), before, (unsigned long long)correcting->one.number);
}

static enum admin_status
make_provenance(struct correcting *correcting)
{
	struct slice id = identifier_new(&correcting->arena), json = SLICE_NONE;
	struct faults faults;
	struct buffer text;

	buffer_init(&text, 0);
	if (id.data != NULL)
		write_provenance(correcting, id, &text);
	if (id.data != NULL && buffer_ok(&text))
		json = arena_copy(&correcting->arena, buffer_slice(&text));
	buffer_free(&text);
	faults_init(&faults, &correcting->arena);
	if (json.data == NULL)
		return admin_store_status(correcting->call, STORE_NO_MEMORY);
	if (ingest_prepare(&correcting->arena, json, NULL, id, &faults, &correcting->provenance) != INGEST_OK)
		return refuse_file(correcting->call, &faults);
	return ADMIN_OK;
}

static bool
make_changes(struct correcting *correcting)
{
	struct change *change = &correcting->change, *provenance = &correcting->provenance_change;

	if (!ingest_change(&correcting->ingest, correcting->current.version, CHANGE_UPDATE, &correcting->arena, change) ||
	    !ingest_change(&correcting->provenance, 0, CHANGE_CREATE, &correcting->arena, provenance))
		return false;
	change->owner = correcting->current.owner;
	change->next = provenance;
	/* By its references it is about the patients that its target is, which R4 gives no parameter for: it goes with the subject, into
	 * whose keeping it is sealed, and with whom it ends. */
	provenance->subjects = &correcting->patient_id;
	provenance->subject_count = 1;
	return true;
}

static enum admin_status
commit(struct correcting *correcting)
{
	struct admin_call *call = correcting->call;
	struct audit_event event;

	admin_event(call, AUDIT_CORRECT, &event);
	event.resource = correcting->ingest.number;
	event.id = correcting->ingest.id;
	event.rid = correcting->current.rid;
	event.version = correcting->current.version + 1;
	event.note = arena_print(&correcting->arena, "case %llu; Provenance/%.*s", (unsigned long long)correcting->one.number,
	    SLICE_ARGS(correcting->provenance.id));
	audit_list_add(&event.subjects, &correcting->arena, correcting->patient);
	struct audit_put *audit = event.note.data != NULL ? admin_audit(&event, &correcting->arena) : NULL;

	if (audit == NULL || !make_changes(correcting))
		return admin_store_status(call, STORE_NO_MEMORY);
	struct commit commit = { .changes = &correcting->change, .audits = audit };

	return admin_store_status(call, store_commit_wait(call->store, &commit));
}

enum admin_status
admin_subject_correct(struct admin_call *call)
{
	struct correcting correcting = { .call = call, .patient_id = admin_text(call, "patient"),
		.officer = { .kind = PRINCIPAL_OFFICER, .user = slice_text(call->officer), .now = admin_now() } };
	enum admin_status status = case_patient(call, &correcting.patient);

	arena_init(&correcting.arena, TREE_MOST);
	buffer_init(&correcting.reason, 0);
	if (status == ADMIN_OK)
		status = take_file(&correcting);
	if (status == ADMIN_OK)
		status = look(&correcting);
	if (status == ADMIN_OK)
		status = make_provenance(&correcting);
	if (status == ADMIN_OK)
		status = commit(&correcting);
	if (status == ADMIN_OK)
		call->result = json_pack("{s:s, s:s%, s:I, s:s%}", "type", correcting.ingest.type->name, "id", correcting.ingest.id.data,
		    correcting.ingest.id.length, "version", (json_int_t)(correcting.current.version + 1), "provenance",
		    correcting.provenance.id.data, correcting.provenance.id.length);
	buffer_free(&correcting.reason);
	arena_free(&correcting.arena);
	return status;
}
