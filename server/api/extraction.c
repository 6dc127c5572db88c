#include "server/api/extraction.h"

#include "resources/links.h"
#include "server/api/criteria.h"
#include "server/api/identifier.h"
#include "server/api/ingest.h"
#include "server/api/questionnaire.h"
#include "server/http/form.h"
#include "server/sdc/sdc.h"

/* An Observation that a former version of the response gave. */
struct former {
	const struct record *record;
	const struct released *released;
	struct node *tree;
	struct slice identifier;
	bool taken; /* there is a new version of it */
};

/* One that is to be stored. */
struct extracted {
	struct node *resource;
	struct slice identifier;
	struct slice full_url, reference; /* urn:uuid:..., and "Observation/ID" */
	struct slice id;
	struct former *former; /* NULL: it is new */
};

struct extraction {
	struct call *call;
	struct snapshot *snapshot;
	struct slice id; /* the response's */
	const struct schema_type *observation;
	const struct principal *finder; /* who looks for the formers */
	struct former *formers;
	size_t former_count;
	struct extracted *rows;
	size_t count;
	struct change **end; /* of the call's changes */
	struct audit_put **audits; /* of their audit records */
};

static bool
trouble(struct extraction *extraction, enum store_status status)
{
	call_store_trouble(extraction->call, status);
	return false;
}

/* Nothing is stored of a response that the caller may not store the whole of. */
static bool
forbid(struct extraction *extraction, enum reason reason, struct slice identifier)
{
	struct call *call = extraction->call;

	call->audit.reason = reason;
	call_refuse(call, 403, FAULT_FORBIDDEN, SLICE("QuestionnaireResponse.item"),
	    "The Observations in a response are stored with it, and you may not write and find %.*s", SLICE_ARGS(identifier));
	return false;
}

/* ---- The former ones --------------------------------------------------------------------------------------------- */

static struct slice
identifier_of(const struct node *observation)
{
	for (const struct node *node = node_child(observation, "identifier"); node != NULL; node = node_again(node))
		if (slice_is(node_text(node, "system"), SDC_EXTRACTED_SYSTEM))
			return node_text(node, "value");
	return SLICE_NONE;
}

static bool
read_former(struct extraction *extraction, const struct record *record, struct former *former)
{
	struct call *call = extraction->call;
	enum store_status status;

	former->record = record;
	former->released = release(extraction->snapshot, extraction->finder, record, ACCESS_SEARCH, call->arena, &status);
	if (former->released == NULL)
		return trouble(extraction, status == STORE_ABSENT ? STORE_BROKEN : status);
	former->tree = call_tree(call, former->released);
	if (former->tree == NULL)
		return trouble(extraction, STORE_NO_MEMORY);
	former->identifier = identifier_of(former->tree);
	return true;
}

/* "derived-from=QuestionnaireResponse/ID&identifier=system|" */
static struct slice
condition(struct slice id, struct arena *arena)
{
	struct buffer out;

	buffer_init(&out, 0);
	buffer_literal(&out, "derived-from=QuestionnaireResponse/");
	form_encode_value(&out, id);
	buffer_literal(&out, "&identifier=");
	form_encode(&out, SLICE(SDC_EXTRACTED_SYSTEM "|"));
	struct slice text = buffer_ok(&out) ? arena_copy(arena, buffer_slice(&out)) : SLICE_NONE;

	buffer_free(&out);
	return text;
}

/* Finds what refers to the response: also what its subject hides by now, since an institution writes over what it created itself
 * (docs/access.md). Nothing of it is told. NULL: refused. */
static struct criteria *
find_derived(struct extraction *extraction)
{
	struct call *call = extraction->call;
	const struct principal *caller = call->principal;
	struct principal *finder = arena_alloc(call->arena, sizeof *finder);
	struct slice text = condition(extraction->id, call->arena);

	if (finder == NULL || text.data == NULL) {
		trouble(extraction, STORE_NO_MEMORY);
		return NULL;
	}
	*finder = *caller;
	finder->consent_exempt = true;
	finder->standings = NULL;
	extraction->finder = call->principal = finder;
	struct criteria *criteria = criteria_parse(call, extraction->observation, text);
	bool found = criteria != NULL && criteria_find(call, criteria, extraction->snapshot, EXTRACTION_MOST + 1);

	call->principal = caller;
	call->extracted = criteria;
	return found ? criteria : NULL;
}

/* Of those that refer to the response, the ones that were taken out of it. */
static bool
find_formers(struct extraction *extraction)
{
	struct call *call = extraction->call;
	struct criteria *criteria = find_derived(extraction);

	if (criteria == NULL)
		return false;
	if (criteria->count > EXTRACTION_MOST) {
		call_refuse(call, 422, FAULT_TOO_COSTLY, SLICE_NONE, "More than %d Observations were taken out of this response", EXTRACTION_MOST);
		return false;
	}
	criteria_rest(call, extraction->snapshot);
	extraction->formers = arena_zero(call->arena, criteria->count + 1, sizeof *extraction->formers);
	if (extraction->formers == NULL)
		return trouble(extraction, STORE_NO_MEMORY);
	for (size_t i = 0; i < criteria->count; i++) {
		struct former *former = &extraction->formers[extraction->former_count];

		if (criteria->matches[i].owner != call->principal->institution &&
		    !access_sees(extraction->snapshot, call->principal, &criteria->matches[i], ACCESS_SEARCH))
			continue;
		if (!read_former(extraction, &criteria->matches[i], former))
			return false;
		/* Others may derive an Observation from the response, too, and name it as they like. */
		extraction->former_count += slice_starts(former->identifier, extraction->id) &&
		    former->identifier.length > extraction->id.length && former->identifier.data[extraction->id.length] == '#';
	}
	return true;
}

static struct former *
former_of(struct extraction *extraction, struct slice identifier)
{
	for (size_t i = 0; i < extraction->former_count; i++)
		if (!extraction->formers[i].taken && slice_equal(extraction->formers[i].identifier, identifier))
			return &extraction->formers[i];
	return NULL;
}

/* ---- The new ones ------------------------------------------------------------------------------------------------ */

static struct slice
link_of(void *context, const struct node *node, enum link_kind kind, struct slice text)
{
	const struct extraction *extraction = context;

	(void)node;
	if (kind == LINK_REFERENCE && slice_starts(text, SLICE("urn:uuid:")))
		for (size_t i = 0; i < extraction->count; i++)
			if (slice_equal(extraction->rows[i].full_url, text))
				return extraction->rows[i].reference;
	return text;
}

static bool
take_row(struct extraction *extraction, const struct sdc_observation *observation, struct extracted *row)
{
	struct arena *arena = extraction->call->arena;

	*row = (struct extracted){ .resource = observation->resource, .identifier = observation->identifier,
		.full_url = observation->full_url, .former = former_of(extraction, observation->identifier) };
	if (row->former != NULL)
		row->former->taken = true;
	row->id = row->former != NULL ? row->former->record->id : identifier_new(arena);
	row->reference = row->id.data != NULL ? arena_print(arena, "Observation/%.*s", SLICE_ARGS(row->id)) : SLICE_NONE;
	return row->reference.data != NULL || trouble(extraction, STORE_NO_MEMORY);
}

/* Takes the Observations out of the response. */
static bool
take_rows(struct extraction *extraction, const struct node *response, const struct node *questionnaire)
{
	struct call *call = extraction->call;
	struct sdc_extraction found;
	struct faults faults;

	faults_init(&faults, call->arena);
	if (!sdc_extract(response, questionnaire, call->arena, &faults, &found))
		return trouble(extraction, STORE_NO_MEMORY);
	if (found.count > EXTRACTION_MOST) {
		call_refuse(call, 422, FAULT_TOO_COSTLY, SLICE("QuestionnaireResponse.item"),
		    "There are %zu Observations in the response; at most %d can be stored with it", found.count, EXTRACTION_MOST);
		return false;
	}
	extraction->rows = arena_zero(call->arena, found.count + 1, sizeof *extraction->rows);
	if (extraction->rows == NULL)
		return trouble(extraction, STORE_NO_MEMORY);
	for (const struct sdc_observation *o = found.first; o != NULL; o = o->next)
		if (!take_row(extraction, o, &extraction->rows[extraction->count++]))
			return false;
	for (size_t i = 0; i < extraction->count; i++)
		if (!links_replace(extraction->rows[i].resource, link_of, extraction, call->arena))
			return trouble(extraction, STORE_NO_MEMORY);
	return true;
}

/* ---- Storing ----------------------------------------------------------------------------------------------------- */

/* An audit record of its own for each, like the one of the response. */
static bool
record_change(struct extraction *extraction, const struct change *change)
{
	struct call *call = extraction->call;
	struct audit_put *put = arena_zero(call->arena, 1, sizeof *put);
	struct audit_event event = call->audit;

	event.type = change->kind == CHANGE_CREATE ? AUDIT_CREATE : AUDIT_UPDATE;
	event.resource = change->resource;
	event.id = change->id;
	event.query = SLICE_NONE;
	event.version = change->expected_version + 1;
	event.status = (uint16_t)call->reply->status;
	if (put == NULL)
		return false;
	put->bytes = audit_event_encode(&event, call->arena);
	*extraction->audits = put;
	extraction->audits = &put->next;
	return put->bytes.data != NULL;
}

/* May the caller write it, over the current version or as a new one, and find it when the response is amended? */
static bool
may_write(const struct call *call, struct snapshot *snapshot, const struct ingest *ingest, const struct record *current,
    enum reason *reason)
{
	enum access_action action = current != NULL ? ACCESS_UPDATE : ACCESS_CREATE;
	const struct record as_found = { .resource = ingest->number, .version = 1, .items = ingest->items, .id = ingest->id,
		.entries = ingest->entries };
	const struct access_state state = ingest_state(ingest);

	if (!access_type(call->principal, ingest->number, action, reason) ||
	    !access_writes(snapshot, call->principal, ingest->number, &state, current, action, reason))
		return false;
	*reason = REASON_GRANT;
	return access_sees(snapshot, call->principal, &as_found, ACCESS_SEARCH);
}

/* Puts it among the changes, as a new version of the former one; unless that says the same. */
static bool
store(struct extraction *extraction, struct node *resource, struct slice id, struct slice identifier, const struct former *former)
{
	struct call *call = extraction->call;
	const struct record *current = former != NULL ? former->record : NULL;
	struct change *change = arena_zero(call->arena, 1, sizeof *change);
	struct ingest ingest;
	enum reason reason;

	switch (change != NULL ? ingest_prepare_node(call->arena, resource, id, &call->faults, &ingest) : INGEST_NO_MEMORY) {
	case INGEST_OK:
		break;
	case INGEST_MALFORMED:
	case INGEST_INVALID:
		call_refuse(call, 422, FAULT_PROCESSING, SLICE("QuestionnaireResponse.item"),
		    "The Observations in a response are stored with it, and %.*s would not be valid", SLICE_ARGS(identifier));
		return false;
	case INGEST_NO_MEMORY:
		return trouble(extraction, STORE_NO_MEMORY);
	}
	if (!may_write(call, extraction->snapshot, &ingest, current, &reason))
		return forbid(extraction, reason, identifier);
	if (former != NULL && ingest_same(&ingest, current->version, released_body(former->released), call->arena))
		return true;
	if (!ingest_change(&ingest, current != NULL ? current->version : 0, current != NULL ? CHANGE_UPDATE : CHANGE_CREATE,
	    call->arena, change) || !record_change(extraction, change))
		return trouble(extraction, STORE_NO_MEMORY);
	change->owner = current != NULL ? current->owner : call->principal->institution;
	change->writer = call->principal->institution;
	*extraction->end = change;
	extraction->end = &change->next;
	return true;
}

/* What the response says no longer, the Observations must not say either: they are kept, and marked. */
static bool
mark_gone(struct extraction *extraction, struct former *former)
{
	struct node *status = node_child(former->tree, "status");

	if (status == NULL || slice_is(status->text, "entered-in-error"))
		return true;
	status->text = SLICE("entered-in-error");
	return store(extraction, former->tree, former->record->id, former->identifier, former);
}

static bool
store_all(struct extraction *extraction)
{
	for (size_t i = 0; i < extraction->count; i++) {
		const struct extracted *row = &extraction->rows[i];

		if (!store(extraction, row->resource, row->id, row->identifier, row->former))
			return false;
	}
	for (size_t i = 0; i < extraction->former_count; i++)
		if (!extraction->formers[i].taken && !mark_gone(extraction, &extraction->formers[i]))
			return false;
	return true;
}

/* ---- The response ------------------------------------------------------------------------------------------------ */

static bool
is_concerned(const struct call *call, const struct ingest *written)
{
	static const char *const statuses[] = { "completed", "amended", "entered-in-error" };
	struct slice status = node_text(written->resource, "status");

	if (!call_settings(call)->extract_on_write || strcmp(written->type->name, "QuestionnaireResponse") != 0)
		return false;
	for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i++)
		if (slice_is(status, statuses[i]))
			return true;
	return false;
}

/* There is no Questionnaire for the caller. Without Observations the response is one like any other; but what it says must not become
 * another thing than what they say. */
static bool
leave_alone(struct extraction *extraction)
{
	struct call *call = extraction->call;

	if (!find_formers(extraction))
		return false;
	for (size_t i = 0; i < extraction->former_count; i++)
		if (!slice_is(node_text(extraction->formers[i].tree, "status"), "entered-in-error")) {
			call_refuse(call, 422, FAULT_NOT_FOUND, SLICE("QuestionnaireResponse.questionnaire"),
			    "Observations were taken out of this response, and can't be renewed: its Questionnaire is not here for you");
			return false;
		}
	return true;
}

/* What an attempt before this one rested on counts no more. */
static void
forget_attempt(struct call *call)
{
	struct criteria **link = &call->criteria;

	while (*link != NULL && *link != call->extracted)
		link = &(*link)->next;
	if (*link != NULL)
		*link = (*link)->next;
	call->extracted = NULL;
	call->more_audits = NULL;
}

bool
extraction_add(struct call *call, struct snapshot *snapshot, const struct ingest *written)
{
	struct extraction extraction = { .call = call, .snapshot = snapshot, .id = call->change.id,
		.observation = schema_resource(SLICE("Observation")), .end = &call->change.next, .audits = &call->more_audits };
	bool in_error = slice_is(node_text(written->resource, "status"), "entered-in-error");
	/* Nothing was taken out of what has just got its id. */
	bool first = call->change.kind == CHANGE_CREATE && call->new_id.data != NULL && slice_equal(call->new_id, call->change.id);
	const struct node *questionnaire = NULL;
	enum reason reason;

	forget_attempt(call);
	if (!is_concerned(call, written) || (first && in_error))
		return true;
	/* One that was in error takes what was taken out of it with it, whatever its Questionnaire says by now. */
	enum store_status status = in_error ? STORE_OK : questionnaire_find(call, snapshot, written->resource, &questionnaire);
	bool finds = access_type(call->principal, extraction.observation->resource, ACCESS_SEARCH, &reason);

	if (status == STORE_ABSENT)
		return first || !finds || leave_alone(&extraction);
	if (status != STORE_OK)
		return trouble(&extraction, status);
	if (!finds)
		return forbid(&extraction, reason, SLICE("any"));
	return (first || find_formers(&extraction)) &&
	    (in_error || take_rows(&extraction, written->resource, questionnaire)) && store_all(&extraction);
}
