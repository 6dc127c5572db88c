/* $everything on Patient and Encounter (R4 patient-operation-everything, encounter-operation-everything): a search in the compartment
 * that includes what its matches refer to. Pages, totals and the gate are the search's. */
#include "server/api/operation.h"
#include "server/api/searchset.h"
#include "server/http/form.h"

static void
put(struct buffer *text, const char *name, struct slice value)
{
	buffer_print(text, "%s%s=", text->length > 0 ? "&" : "", name);
	form_encode(text, value);
}

/* _type may be given several times, each time with several types. */
static void
put_types(struct call *call, struct buffer *text)
{
	const struct argument *argument = NULL;
	struct buffer types;

	buffer_init(&types, 0);
	while ((argument = operation_argument(call, "_type", argument)) != NULL) {
		if (types.length > 0)
			buffer_byte(&types, ',');
		buffer_put(&types, argument->text);
	}
	if (types.length > 0)
		put(text, "_type", buffer_slice(&types));
	text->failed |= types.failed;
	buffer_free(&types);
}

/* How the answer is to look belongs to what the links to further pages carry. */
static void
put_view(struct call *call, struct buffer *text)
{
	struct slice rest = call->request->query, name, value;
	bool bad = false;

	while (rest.data != NULL && form_next(&rest, call->arena, &name, &value, &bad))
		if (call_common_parameter(name))
			put(text, arena_copy(call->arena, name).data, value);
}

/* The arguments as the query of a search. */
static struct slice
asked(struct call *call)
{
	static const char *const names[] = { "start", "end", "_since", "_count" };
	struct buffer text;

	buffer_init(&text, 0);
	put_types(call, &text);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct slice value = operation_text(call, names[i]);

		if (value.data != NULL)
			put(&text, names[i], value);
	}
	put_view(call, &text);
	struct slice copy = buffer_ok(&text) ? arena_copy(call->arena, buffer_slice(&text)) : SLICE_NONE;

	buffer_free(&text);
	if (copy.data == NULL)
		call_store_trouble(call, STORE_NO_MEMORY);
	return copy;
}

/* A link to a further page stands for what was asked. */
static bool
is_page(struct call *call)
{
	struct slice rest = call->request->query, name, value;
	bool bad = false;

	while (call->request->method != HTTP_POST && rest.data != NULL && form_next(&rest, call->arena, &name, &value, &bad))
		if (slice_is(name, "_page"))
			return true;
	return false;
}

static bool
everything_prepare(struct call *call)
{
	const struct search_place place = { .compartment = call->type, .compartment_id = call->id, .everything = true };
	struct slice query = call->request->query;

	call->compartment = call->type;
	call->compartment_id = call->id;
	if (!is_page(call)) {
		if (!operation_take(call))
			return false;
		query = asked(call);
		if (query.data == NULL)
			return false;
	}
	return searchset_take(call, &place, query, SLICE_NONE);
}

static void
everything_decide(struct call *call, struct snapshot *snapshot)
{
	struct record record;

	if (call->id.data == NULL || operation_instance(call, snapshot, ACCESS_SEARCH, &record))
		searchset_answer(call, snapshot);
}

#define SINCE_TYPE_COUNT \
	{ "_since", false, 0, "1", "instant", "Only what was written from then on, by the time of the server: what the time of the last answer was" }, \
	{ "_type", false, 0, "*", "code", "Only resources of these types, set apart by commas; all when it is left out" }, \
	{ "_count", false, 0, "1", "integer", "So many resources a page, those apart that they refer to; as many as the server allows when it is left out" }, \
	{ "return", true, 1, "1", "Bundle", "A searchset: what is in the compartment as matches, what it refers to as includes" }, \
	{ .name = NULL }

#define ROUTE \
	{ .name = "everything", .action = ACCESS_SEARCH, .event = AUDIT_OPERATION, .prepare = everything_prepare, \
		.decide = everything_decide }

static const struct operation_parameter patient_parameters[] = {
	{ "start", false, 0, "1", "date", "Only care from that day on: records with a care date then or later, and those that have none" },
	{ "end", false, 0, "1", "date", "Only care until that day" },
	SINCE_TYPE_COUNT
};

static const char *const patient_types[] = { "Patient", NULL };

const struct operation operation_patient_everything = {
	.name = "everything",
	.id = "Patient-everything",
	.url = "http://hl7.org/fhir/OperationDefinition/Patient-everything",
	.title = "All of a patient's record",
	.description = "The patient, all that is in the patient's compartment, and what that refers to; without an id, of all patients. "
	    "What the caller may not see is not there.",
	.levels = OPERATION_TYPE | OPERATION_INSTANCE,
	.types = patient_types,
	.parameters = patient_parameters,
	.route = ROUTE,
};

static const struct operation_parameter encounter_parameters[] = { SINCE_TYPE_COUNT };

static const char *const encounter_types[] = { "Encounter", NULL };

const struct operation operation_encounter_everything = {
	.name = "everything",
	.id = "Encounter-everything",
	.url = "http://hl7.org/fhir/OperationDefinition/Encounter-everything",
	.title = "All of an encounter's record",
	.description = "The encounter, all that is in its compartment, and what that refers to. What the caller may not see is not there.",
	.levels = OPERATION_INSTANCE,
	.types = encounter_types,
	.parameters = encounter_parameters,
	.route = ROUTE,
};
