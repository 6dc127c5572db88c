/* QuestionnaireResponse/$extract (http://hl7.org/fhir/uv/sdc/, 3.0.0, "Form Data Extraction"): the Observations in a response, as
 * a transaction for whoever asks to send, or not. Nothing is stored. */
#include "profiles/validate/structure.h"
#include "resources/json_write.h"
#include "server/api/operation.h"
#include "server/api/questionnaire.h"
#include "server/sdc/sdc.h"

/* What the argument of that name brings, NULL when it isn't given. It must be a valid resource of the type. False: refused. */
static bool
take_resource(struct call *call, const char *name, const char *type, const struct node **resource)
{
	const struct argument *argument = operation_argument(call, name, NULL);

	*resource = argument != NULL ? argument->resource : NULL;
	if (argument == NULL)
		return true;
	if (*resource == NULL || strcmp((*resource)->type->name, type) != 0) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "The parameter %s is a %s", name, type);
		return false;
	}
	structure_check(*resource, call->arena, &call->faults);
	if (call->faults.failed)
		call_store_trouble(call, STORE_NO_MEMORY);
	else if (call->faults.errors)
		call_refuse_faults(call, 422);
	return !call->faults.failed && !call->faults.errors;
}

struct asked {
	const struct node *response, *questionnaire;
};

static bool
extract_prepare(struct call *call)
{
	struct asked *asked = arena_zero(call->arena, 1, sizeof *asked);

	if (!operation_take(call))
		return false;
	if (asked == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	call->prepared = asked;
	if (!take_resource(call, "questionnaire-response", "QuestionnaireResponse", &asked->response) ||
	    !take_resource(call, "questionnaire", "Questionnaire", &asked->questionnaire))
		return false;
	if (call->id.data != NULL && asked->response != NULL) {
		call_refuse(call, 400, FAULT_INVALID, SLICE_NONE, "The response is that of the address, or comes in questionnaire-response, not both");
		return false;
	}
	if (call->id.data == NULL && asked->response == NULL) {
		call_refuse(call, 400, FAULT_REQUIRED, SLICE_NONE, "$extract needs the parameter questionnaire-response");
		return false;
	}
	/* Warnings are about how it was sent, not about what is extracted. */
	faults_init(&call->faults, call->arena);
	return true;
}

/* The stored response. NULL: refused. */
static const struct node *
stored(struct call *call, struct snapshot *snapshot)
{
	struct record record;
	enum store_status status;

	if (!operation_instance(call, snapshot, ACCESS_READ, &record))
		return NULL;
	const struct released *released = release(snapshot, call->principal, &record, ACCESS_READ, call->arena, &status);

	if (released == NULL) {
		call_store_trouble(call, status);
		return NULL;
	}
	const struct node *tree = call_tree(call, released);

	if (tree == NULL)
		call_store_trouble(call, STORE_NO_MEMORY);
	return tree;
}

/* The one that was given, or that the response names. NULL: refused, alike for one that is not there and one that is hidden. */
static const struct node *
questionnaire_of(struct call *call, struct snapshot *snapshot, const struct node *response)
{
	const struct node *questionnaire = ((const struct asked *)call->prepared)->questionnaire;
	struct slice canonical = node_text(response, "questionnaire");

	if (questionnaire != NULL)
		return questionnaire;
	if (canonical.data == NULL) {
		call_refuse(call, 422, FAULT_REQUIRED, SLICE("QuestionnaireResponse.questionnaire"),
		    "The response names no Questionnaire: give one as the parameter questionnaire");
		return NULL;
	}
	enum store_status status = questionnaire_find(call, snapshot, response, &questionnaire);

	if (status == STORE_ABSENT)
		call_refuse(call, 422, FAULT_NOT_FOUND, SLICE("QuestionnaireResponse.questionnaire"),
		    "There is no Questionnaire %.*s for you here: give it as the parameter questionnaire",
		    canonical.length < 1000 ? (int)canonical.length : 1000, canonical.data);
	else if (status != STORE_OK)
		call_store_trouble(call, status);
	return status == STORE_OK ? questionnaire : NULL;
}

/* The Bundle itself, or beside what is to be said of it. */
static void
send(struct call *call, const struct node *bundle, const struct faults *issues)
{
	struct buffer *out = &call->reply->body;

	if (issues->count == 0) {
		json_write(out, bundle, NULL);
	} else {
		buffer_literal(out, "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"return\",\"resource\":");
		json_write(out, bundle, NULL);
		buffer_literal(out, "},{\"name\":\"issues\",\"resource\":");
		faults_write(issues, out);
		buffer_literal(out, "}]}");
	}
	call_finish(call, 200);
}

static void
extract_decide(struct call *call, struct snapshot *snapshot)
{
	const struct asked *asked = call->prepared;
	const struct node *response = call->id.data != NULL ? stored(call, snapshot) : asked->response;
	const struct node *questionnaire = response != NULL ? questionnaire_of(call, snapshot, response) : NULL;
	struct sdc_extraction extraction;
	struct faults issues;

	if (questionnaire == NULL)
		return;
	faults_init(&issues, call->arena);
	const struct node *bundle =
	    sdc_extract(response, questionnaire, call->arena, &issues, &extraction) ? sdc_bundle(&extraction, call->arena) : NULL;

	if (bundle != NULL)
		send(call, bundle, &issues);
	else
		call_store_trouble(call, STORE_NO_MEMORY);
}

static const struct operation_parameter extract_parameters[] = {
	{ "questionnaire-response", false, 0, "1", "Resource", "The QuestionnaireResponse, where the address names none; the body may also be the "
	    "response itself" },
	{ "questionnaire", false, 0, "1", "Questionnaire", "The Questionnaire to extract by; when it is left out, the one that the response names, if "
	    "it is here" },
	{ "return", true, 0, "1", "Resource", "A transaction Bundle of Observations" },
	{ "issues", true, 0, "1", "OperationOutcome", "What of the response is not extracted, and why; when there is nothing to say, the answer is "
	    "the Bundle itself" },
	{ .name = NULL },
};

static const char *const response_types[] = { "QuestionnaireResponse", NULL };

const struct operation operation_extract = {
	.name = "extract",
	.id = "QuestionnaireResponse-extract",
	.url = "http://hl7.org/fhir/uv/sdc/OperationDefinition/QuestionnaireResponse-extract",
	.title = "Observations out of a QuestionnaireResponse",
	.description = "Makes a transaction Bundle of the Observations in a completed response, by the marks for observation-based extraction in its "
	    "Questionnaire. Nothing is stored.",
	.levels = OPERATION_TYPE | OPERATION_INSTANCE,
	.types = response_types,
	.parameters = extract_parameters,
	.route = {
		.name = "extract",
		.slow = true,
		/* Of a stored one: reading. Of one that is sent with it: whatever the caller may do with responses. */
		.action = ACCESS_CREATE | ACCESS_READ | ACCESS_UPDATE | ACCESS_SEARCH,
		.event = AUDIT_OPERATION,
		.prepare = extract_prepare,
		.decide = extract_decide,
	},
};
