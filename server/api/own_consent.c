#include "server/api/own_consent.h"

#include "resources/primitive/reference.h"
#include "server/api/criteria.h"
#include "server/api/write.h"
#include "server/consents/consents.h"

struct own_consent {
	struct call *call; /* that commits */
	struct subject_change subject;
	uint64_t arrivals;
	struct table_put *puts, **end;
};

/* The call whose commit it is: a transaction's entries have none of their own. */
static struct call *
whole_of(struct call *call)
{
	return call->parent != NULL && call->parent->transaction != NULL ? call->parent : call;
}

static bool
trouble(struct call *call, enum store_status status)
{
	call_store_trouble(call, status == STORE_ABSENT ? STORE_BROKEN : status);
	return false;
}

static bool
is_consent(const struct call *call)
{
	return call->type != NULL && strcmp(call->type->name, "Consent") == 0;
}

bool
own_consent_free(struct call *call, struct snapshot *snapshot, const struct record *current)
{
	const struct principal *principal = call->principal;
	struct activation activation;

	if (!is_consent(call) || role_has_patient(principal->role))
		return true;
	enum store_status status = activation_read(snapshot, current->rid, call->arena, &activation);

	if (status != STORE_OK && status != STORE_ABSENT)
		return trouble(call, status);
	if (status == STORE_ABSENT || !activation.active)
		return true;
	/* A citizen's own has the portal for its owner: what they gave is not the portal's to write, and theirs to sign next time. */
	if (current->owner == principal->institution && !role_has_patient(activation.role))
		return true;
	write_forbid(call, snapshot, current, REASON_ROLE);
	return false;
}

/* ---- The standing that is changed --------------------------------------------------------------------------------- */

static bool
put(void *context, enum store_table table, struct slice key, struct slice value)
{
	struct own_consent *own = context;
	struct table_put *put = arena_zero(own->call->arena, 1, sizeof *put);
	struct slice kept = arena_copy(own->call->arena, key);

	if (put == NULL || kept.data == NULL)
		return false;
	*put = (struct table_put){ .table = table, .key = kept, .value = value };
	*own->end = put;
	own->end = &put->next;
	return true;
}

/* The first time reads the patient's row. NULL: refused. */
static struct own_consent *
begin(struct call *call, struct snapshot *snapshot)
{
	struct call *whole = whole_of(call);
	struct own_consent *own = whole->own_consent;
	char key[STANDING_KEY];
	struct slice row;

	if (own != NULL)
		return own;
	own = arena_zero(whole->arena, 1, sizeof *own);
	enum store_status status = own == NULL ? STORE_NO_MEMORY :
	    store_get(snapshot, TABLE_SUBJECT, standing_key(call->principal->patient_rid, key), &row);

	if (status == STORE_ABSENT)
		row = SLICE_NONE;
	else if (status == STORE_OK && (row = arena_copy(whole->arena, row)).data == NULL)
		status = STORE_NO_MEMORY;
	if (status == STORE_OK || status == STORE_ABSENT)
		status = subject_begin(row, call->principal->patient_rid, whole->arena, &own->subject);
	if (status != STORE_OK) {
		trouble(call, status);
		return NULL;
	}
	own->call = whole;
	own->end = &own->puts;
	whole->own_consent = own;
	return own;
}

/* ---- What a Consent does ------------------------------------------------------------------------------------------ */

/* Beside the audit record of the write, one of what came of it. */
static bool
record(struct call *call, enum audit_event_type type, const struct change *change, struct slice note)
{
	struct audit_put *put = arena_zero(call->arena, 1, sizeof *put);
	struct audit_event event = call->audit;

	event.type = type;
	event.resource = change->resource;
	event.id = change->id;
	event.version = change->expected_version + 1;
	event.query = SLICE_NONE;
	event.note = note;
	event.subjects = (struct audit_list){ 0 };
	audit_list_add_once(&event.subjects, call->arena, call->principal->patient_rid);
	event.status = (uint16_t)call->reply->status;
	if (put == NULL)
		return trouble(call, STORE_NO_MEMORY);
	put->bytes = audit_event_encode(&event, call->arena);
	put->next = call->more_audits;
	call->more_audits = put;
	return put->bytes.data != NULL || trouble(call, STORE_NO_MEMORY);
}

/* Refuses what can't come into force, and names the element. */
static bool
refuse(struct call *call, enum consents_answer answer)
{
	bool notice = answer == CONSENTS_NO_NOTICE || answer == CONSENTS_NOTICE_UNKNOWN || answer == CONSENTS_NOTICE_UNDELIVERED;

	switch (answer) {
	case CONSENTS_NO_RULES:
		call_refuse_faults(call, 422);
		break;
	case CONSENTS_FAILED:
		call_store_trouble(call, STORE_BROKEN);
		break;
	default:
		call_refuse(call, 422, FAULT_BUSINESS_RULE, notice ? SLICE("Consent.policy") : SLICE("Consent"), "%s",
		    consents_answer_text(answer));
	}
	return false;
}

/* A proxy's Consent says who gave it: somebody else than the patient (regulation 1.2(4)). */
static bool
names_proxy(const struct node *consent, struct slice patient)
{
	for (const struct node *node = node_child(consent, "performer"); node != NULL; node = node_again(node)) {
		struct slice text = node_text(node, "reference");
		struct reference reference = reference_parse(text);
		bool self = reference.form == REFERENCE_RELATIVE && reference.type != NULL &&
		    strcmp(reference.type->name, "Patient") == 0 && slice_equal(reference.id, patient);

		if (!self && (text.length > 0 || node_child(node, "identifier") != NULL || node_text(node, "display").length > 0))
			return true;
	}
	return false;
}

static bool
check_people(struct call *call, const struct node *consent)
{
	const struct principal *principal = call->principal;

	if (!slice_equal(consent_patient(consent), principal->patient)) {
		call_refuse(call, 422, FAULT_BUSINESS_RULE, SLICE("Consent.patient"), "A Consent of yours is about Patient/%.*s",
		    SLICE_ARGS(principal->patient));
		return false;
	}
	if (principal->role == ROLE_PROXY && !names_proxy(consent, principal->patient)) {
		call_refuse(call, 422, FAULT_REQUIRED, SLICE("Consent.performer"),
		    "Who gives a Consent for somebody else names themselves as its performer");
		return false;
	}
	return true;
}

/* The row of TABLE_CONSENT. Of a new Consent only the committer knows the number. */
static bool
put_activation(struct own_consent *own, const struct activation *activation, const struct change *arrives)
{
	struct arena *arena = own->call->arena;
	struct consent_arrival *arrival = arrives != NULL ? arena_zero(arena, 1, sizeof *arrival) : NULL;
	char key[STANDING_KEY];
	struct table_put **at = own->end;

	if ((arrives != NULL && arrival == NULL) || (activation->active && activation->by.data == NULL))
		return false;
	struct slice row = activation_write(activation, arena);

	if (row.data == NULL || !put(own, TABLE_CONSENT, activation_key(activation->rid, key), row))
		return false;
	if (arrives != NULL) {
		*arrival = (struct consent_arrival){ .change = arrives, .rid = activation->rid,
			.key = (char *)(uintptr_t)(*at)->key.data, .next = own->subject.arrivals };
		own->subject.arrivals = arrival;
	}
	return true;
}

/* Whoever created it may have written it anew about somebody else, for whom it is still in force: that one's is not to be taken over, and
 * not to be told of. */
static bool
check_others(struct call *call, struct snapshot *snapshot, const struct record *current)
{
	struct activation activation = { 0 };
	enum store_status status = current != NULL ? activation_read(snapshot, current->rid, call->arena, &activation) : STORE_ABSENT;

	if (status != STORE_OK && status != STORE_ABSENT)
		return trouble(call, status);
	if (status == STORE_ABSENT || !activation.active || activation.patient == call->principal->patient_rid)
		return true;
	call_refuse(call, 422, FAULT_BUSINESS_RULE, SLICE("Consent.id"), "A Consent can't come into force under this id: create one");
	return false;
}

static bool
take(struct call *call, struct snapshot *snapshot, struct own_consent *own, const struct node *consent,
    const struct record *current, const struct change *change)
{
	const struct principal *principal = call->principal;
	struct arena *arena = own->call->arena;
	struct slice compiled;
	uint32_t notice = 0;

	if (!check_people(call, consent) || !check_others(call, snapshot, current))
		return false;
	enum consents_answer answer = consent_admit(snapshot, consent, &own->subject.standing, arena, &call->faults, &notice, &compiled);

	if (answer != CONSENTS_OK)
		return call->faults.failed ? trouble(call, STORE_NO_MEMORY) : refuse(call, answer);
	/* One that was never heard of gets its number when it is stored. */
	uint64_t rid = current != NULL ? current->rid : CONSENT_ARRIVES - own->arrivals++;
	const struct activation activation = { .rid = rid, .patient = principal->patient_rid,
		.version = change->expected_version + 1, .active = true, .role = principal->role, .by = arena_copy(arena, principal->user),
		.evidence = principal->role == ROLE_PROXY ? SLICE("given by a proxy, in person") : SLICE("given by the patient, in person"),
		.notice = notice, .time = call->now };

	if (!subject_take(&own->subject, rid, activation.version, compiled, arena))
		return refuse(call, CONSENTS_TOO_MANY);
	return (put_activation(own, &activation, current == NULL ? change : NULL) || trouble(call, STORE_NO_MEMORY)) &&
	    record(call, AUDIT_CONSENT_ACTIVATE, change, arena_print(call->arena, "version %llu, notice %u",
	    (unsigned long long)activation.version, notice));
}

static bool
drop(struct call *call, struct snapshot *snapshot, struct own_consent *own, const struct record *current,
    const struct change *change)
{
	struct activation activation;
	struct arena *arena = own->call->arena;

	/* Nothing of it was in force. */
	if (current == NULL || !subject_drop(&own->subject, current->rid))
		return true;
	enum store_status status = activation_read(snapshot, current->rid, arena, &activation);

	if (status != STORE_OK)
		return trouble(call, status);
	activation.active = false;
	activation.withdrawn = call->now;
	activation.withdrawn_by = arena_copy(arena, call->principal->user);
	activation.reason = change->kind == CHANGE_DELETE ? SLICE("deleted") : SLICE("no longer active");
	if (activation.withdrawn_by.data == NULL || !put_activation(own, &activation, NULL))
		return trouble(call, STORE_NO_MEMORY);
	return record(call, AUDIT_CONSENT_WITHDRAW, change, activation.reason);
}

bool
own_consent_follow(struct call *call, struct snapshot *snapshot, const struct node *written, const struct record *current,
    const struct change *change)
{
	/* Operations on it ($meta-add) leave what it says alone. */
	if (!is_consent(call) || !role_has_patient(call->principal->role) || call->operation != NULL)
		return true;
	struct own_consent *own = begin(call, snapshot);

	if (own == NULL)
		return false;
	if (written != NULL && slice_is(node_text(written, "status"), "active"))
		return take(call, snapshot, own, written, current, change);
	return drop(call, snapshot, own, current, change);
}

/* ---- The commit --------------------------------------------------------------------------------------------------- */

static void
fill(struct commit *commit, uint64_t sequence)
{
	struct call *call = commit->context;

	subject_fill(&call->own_consent->subject, sequence);
}

bool
own_consent_put(struct call *call, struct snapshot *snapshot)
{
	struct own_consent *own = call->own_consent;

	/* Nothing came into force or ceased to be. */
	if (own == NULL || own->puts == NULL || call->commit.changes == NULL)
		return true;
	if (!subject_puts(&own->subject, call->arena, put, own))
		return trouble(call, STORE_NO_MEMORY);
	struct table_put **end_of_all = &call->commit.tables;

	while (*end_of_all != NULL)
		end_of_all = &(*end_of_all)->next;
	*end_of_all = own->puts;
	call->commit.fill = fill;
	criteria_rest(call, snapshot);
	return true;
}

bool
own_consent_still(const struct call *call, struct snapshot *snapshot)
{
	const struct own_consent *own = call->own_consent;
	char key[STANDING_KEY];
	struct slice row = SLICE_NONE;

	if (own == NULL || own->puts == NULL)
		return true;
	enum store_status status = store_get(snapshot, TABLE_SUBJECT, standing_key(own->subject.patient, key), &row);

	return own->subject.before.data == NULL ? status == STORE_ABSENT :
	    status == STORE_OK && slice_equal(row, own->subject.before);
}
