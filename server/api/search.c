/* search-type, by GET and by POST to _search (R4 http.html#search). */
#include "server/api/searchset.h"

#include "resources/primitive/check.h"
#include "server/api/bundle.h"
#include "server/api/negotiate.h"
#include "server/api/route.h"

bool
searchset_take(struct call *call, const struct search_place *place, struct slice query, struct slice form)
{
	call->query = search_parse_in(place, query, form, call->lenient, call->principal, call->arena, &call->faults);
	/* All pages are shown as the first was asked for. */
	if (call->query != NULL)
		return call_take_view(call, query_of_page(call->query));
	if (call->faults.failed || !call->faults.errors) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	bool forbidden = false;

	for (const struct fault *fault = call->faults.first; fault != NULL; fault = fault->next)
		forbidden = forbidden || fault->code == FAULT_FORBIDDEN;
	call_refuse_faults(call, forbidden ? 403 : 400);
	return false;
}

static bool
parse(struct call *call, struct slice form)
{
	const struct search_place place = { .type = call->type, .compartment = call->compartment,
		.compartment_id = call->compartment_id };

	if (call->compartment != NULL && primitive_check(PRIMITIVE_ID, call->compartment_id) != NULL) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "The compartment is not around an id");
		return false;
	}
	return searchset_take(call, &place, call->request->query, form);
}

static bool
search_prepare(struct call *call)
{
	return parse(call, SLICE_NONE);
}

bool
searchset_is_form(struct call *call)
{
	struct slice essence;

	negotiate_content(call_field_in(call, "Content-Type"), &essence);
	if (call->request->body.length == 0 || slice_equal_nocase(essence, SLICE("application/x-www-form-urlencoded")))
		return true;
	call_refuse(call, 415, FAULT_NOT_SUPPORTED, SLICE_NONE,
	    "A search by POST sends its parameters as application/x-www-form-urlencoded");
	return false;
}

static bool
search_post_prepare(struct call *call)
{
	return searchset_is_form(call) && parse(call, call->request->body);
}

/* The place that is searched, with that behind '?'. */
static struct slice
link_to(struct call *call, struct slice query)
{
	struct slice path = query_path(call->query);

	return arena_print(call->arena, "%.*s%s%.*s%s%.*s", SLICE_ARGS(call_base(call)), path.length > 0 ? "/" : "",
	    SLICE_ARGS(path), query.length > 0 ? "?" : "", SLICE_ARGS(query));
}

static void
send_page(struct call *call, const struct search_result *result)
{
	struct bundle bundle;
	bool count_only = call->view.summary == SUMMARY_COUNT;
	struct slice self = link_to(call, query_self(call->query, call->arena)), next = SLICE_NONE;

	if (result->next.data != NULL && !count_only)
		next = link_to(call, result->next);
	bundle_begin(&bundle, call, "searchset", result->total, self, next);
	for (size_t i = 0; i < result->count && !count_only; i++) {
		call_audit_disclosed(call, released_record(result->entries[i].released));
		bundle_search_entry(&bundle, &result->entries[i]);
	}
	/* What was left out of a lenient search. */
	if (call->faults.count > 0 && !count_only)
		bundle_outcome_entry(&bundle, &call->faults);
	bundle_end(&bundle);
}

/* Who asks for what is around a patient asks about the patient, whatever is found. */
static void
audit_compartment(struct call *call, struct snapshot *snapshot)
{
	uint64_t rid;

	if (call->compartment == NULL)
		return;
	call->audit.resource = call->compartment->resource;
	call->audit.id = call->compartment_id;
	if (strcmp(call->compartment->name, "Patient") == 0 &&
	    store_rid(snapshot, call->compartment->resource, call->compartment_id, &rid) == STORE_OK)
		audit_list_add_once(&call->audit.subjects, call->arena, rid);
}

void
searchset_answer(struct call *call, struct snapshot *snapshot)
{
	struct search_result result;

	audit_compartment(call, snapshot);
	switch (search_run(snapshot, call->principal, call->query, call->arena, &result)) {
	case SEARCH_OK:
		send_page(call, &result);
		break;
	case SEARCH_TOO_COSTLY:
		call_refuse(call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "%s", result.reason);
		break;
	case SEARCH_UNANSWERABLE:
		call_refuse(call, 400, result.fault, result.expression, "%s", result.reason);
		break;
	case SEARCH_NO_MEMORY:
		call_store_trouble(call, STORE_NO_MEMORY);
		break;
	case SEARCH_STORE:
		call_store_trouble(call, result.store);
		break;
	}
}

bool
searchset_found(struct call *call, enum search_status status, const char *costly)
{
	switch (status) {
	case SEARCH_OK:
		return true;
	case SEARCH_TOO_COSTLY:
		call_refuse(call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "%s", costly);
		break;
	case SEARCH_UNANSWERABLE:
		call_refuse(call, 400, FAULT_NOT_SUPPORTED, SLICE_NONE, "The condition asks for a value set or hierarchy that is not here");
		break;
	case SEARCH_NO_MEMORY:
		call_store_trouble(call, STORE_NO_MEMORY);
		break;
	case SEARCH_STORE:
		call_store_trouble(call, STORE_BROKEN);
		break;
	}
	return false;
}

const struct route route_search = {
	.name = "search",
	.action = ACCESS_SEARCH,
	.event = AUDIT_SEARCH,
	.prepare = search_prepare,
	.decide = searchset_answer,
};

const struct route route_search_post = {
	.name = "search",
	.action = ACCESS_SEARCH,
	.event = AUDIT_SEARCH,
	.prepare = search_post_prepare,
	.decide = searchset_answer,
	.form = true,
};
