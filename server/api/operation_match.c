/* Patient/$match (R4 patient-operation-match): who a Patient may be, among those whom the caller may see. Candidates come by
 * searches that the caller could make as well, each is let out by the gate before it is compared, and nothing else counts for
 * anything. */
#include "server/api/operation.h"

#include <stdlib.h>

#include "resources/json_read.h"
#include "server/api/bundle.h"
#include "server/matching/score.h"
#include "server/matching/searches.h"

enum {
	/* Records that one of the searches may test, and those that are taken of it. */
	MATCH_WORK_MOST = 20000,
	MATCH_FOUND_MOST = 200,
	/* Records that are compared. */
	MATCH_CANDIDATES_MOST = 1000,
	/* Memory for reading one of them. */
	MATCH_BYTES_MOST = 32 * 1024 * 1024,
};

struct matching {
	struct person probe;
	const struct query *queries[SEARCHES_MOST];
	size_t query_count;
	unsigned count; /* most entries */
	bool certain; /* onlyCertainMatches */
};

struct candidate {
	const struct released *released;
	struct match_result result;
};

struct candidates {
	struct candidate *rows;
	size_t count;
	bool left_out; /* there may be more than these */
};

/* ---- What is asked ----------------------------------------------------------------------------------------------- */

static bool
take_count(struct call *call, unsigned *count)
{
	const struct api_settings *settings = call_settings(call);
	struct slice text = operation_text(call, "count");
	long number = 0;

	*count = settings->search_count;
	if (text.data == NULL)
		return true;
	/* It is an integer already. */
	for (size_t i = 0; i < text.length && text.data[i] >= '0' && text.data[i] <= '9' && number < settings->search_count_most; i++)
		number = number * 10 + (text.data[i] - '0');
	if (number == 0) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "The parameter count is a number of 1 or more");
		return false;
	}
	*count = number < settings->search_count_most ? (unsigned)number : settings->search_count_most;
	return true;
}

/* The searches for candidates. One whose value search can't take finds nobody. */
static bool
take_searches(struct call *call, const struct node *patient, struct matching *matching)
{
	struct match_searches searches;

	if (!match_searches_make(&searches, patient, call->arena) || !person_read(&matching->probe, patient, call->arena)) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	for (size_t i = 0; i < searches.count; i++) {
		struct faults faults;

		faults_init(&faults, call->arena);
		const struct query *query =
		    search_parse(call->type, searches.queries[i], SLICE_NONE, false, call->principal, call->arena, &faults);

		if (query != NULL) {
			matching->queries[matching->query_count++] = query;
		} else if (faults.failed || !faults.errors) {
			call_store_trouble(call, STORE_NO_MEMORY);
			return false;
		}
	}
	if (matching->query_count > 0)
		return true;
	call_refuse(call, 422, FAULT_REQUIRED, SLICE_NONE,
	    "Nobody can be found by this Patient: it needs a birth date, an identifier, a name with family and given parts, or a telephone "
	    "number or e-mail address");
	return false;
}

static bool
match_prepare(struct call *call)
{
	struct matching *matching = arena_zero(call->arena, 1, sizeof *matching);

	if (!operation_take(call))
		return false;
	if (matching == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	const struct node *patient = operation_argument(call, "resource", NULL)->resource;

	if (patient == NULL || patient->type != call->type) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "The parameter resource is a Patient");
		return false;
	}
	matching->certain = slice_is(operation_text(call, "onlyCertainMatches"), "true");
	call->prepared = matching;
	return take_count(call, &matching->count) && take_searches(call, patient, matching);
}

/* ---- Candidates -------------------------------------------------------------------------------------------------- */

static bool
is_known(const struct candidates *candidates, uint64_t rid)
{
	for (size_t i = 0; i < candidates->count; i++)
		if (released_record(candidates->rows[i].released)->rid == rid)
			return true;
	return false;
}

static enum store_status
add_candidate(struct call *call, struct snapshot *snapshot, struct candidates *candidates, const struct record *record)
{
	enum store_status status;

	if (is_known(candidates, record->rid))
		return STORE_OK;
	if (candidates->count == MATCH_CANDIDATES_MOST) {
		candidates->left_out = true;
		return STORE_OK;
	}
	const struct released *released = release(snapshot, call->principal, record, ACCESS_SEARCH, call->arena, &status);

	if (released != NULL)
		candidates->rows[candidates->count++].released = released;
	return status == STORE_ABSENT ? STORE_OK : status;
}

/* Whoever is found by one of the searches. */
static enum store_status
gather(struct call *call, struct snapshot *snapshot, struct candidates *candidates)
{
	const struct matching *matching = call->prepared;
	struct record *found = arena_alloc(call->arena, MATCH_FOUND_MOST * sizeof *found);
	enum store_status status = STORE_OK;

	candidates->rows = arena_zero(call->arena, MATCH_CANDIDATES_MOST, sizeof *candidates->rows);
	if (found == NULL || candidates->rows == NULL)
		return STORE_NO_MEMORY;
	for (size_t i = 0; i < matching->query_count; i++) {
		size_t count = 0;
		uint64_t work = MATCH_WORK_MOST;

		switch (search_few(snapshot, call->principal, matching->queries[i], call->arena, &work, found, MATCH_FOUND_MOST,
		    &count)) {
		case SEARCH_OK:
			candidates->left_out |= count == MATCH_FOUND_MOST;
			break;
		case SEARCH_TOO_COSTLY:
			candidates->left_out = true;
			break;
		case SEARCH_NO_MEMORY:
			return STORE_NO_MEMORY;
		case SEARCH_UNANSWERABLE: /* none of them asks for a value set */
		case SEARCH_STORE:
			return STORE_BROKEN;
		}
		for (size_t k = 0; k < count && status == STORE_OK; k++)
			status = add_candidate(call, snapshot, candidates, &found[k]);
		if (status != STORE_OK)
			return status;
	}
	return STORE_OK;
}

static bool
compare(const struct matching *matching, struct candidate *candidate, struct arena *scratch)
{
	struct faults faults;
	struct person person;

	arena_reset(scratch);
	faults_init(&faults, scratch);
	const struct node *patient = json_read(scratch, released_body(candidate->released), &faults);

	if (patient == NULL || !person_read(&person, patient, scratch))
		return false;
	candidate->result = match_persons(&matching->probe, &person);
	return true;
}

static int
by_points(const void *a, const void *b)
{
	const struct candidate *one = a, *other = b;
	uint64_t rid = released_record(one->released)->rid, other_rid = released_record(other->released)->rid;

	if (one->result.points != other->result.points)
		return other->result.points - one->result.points;
	return (rid > other_rid) - (rid < other_rid);
}

/* Compares all, and keeps those with the grade at least, the best first. */
static enum store_status
grade(const struct matching *matching, struct candidates *candidates)
{
	enum match_grade least = matching->certain ? GRADE_CERTAIN : GRADE_POSSIBLE;
	struct arena scratch;
	size_t kept = 0;
	bool compared = true;

	arena_init(&scratch, MATCH_BYTES_MOST);
	for (size_t i = 0; i < candidates->count && compared; i++) {
		compared = compare(matching, &candidates->rows[i], &scratch);
		if (compared && candidates->rows[i].result.grade >= least)
			candidates->rows[kept++] = candidates->rows[i];
	}
	arena_free(&scratch);
	candidates->count = kept;
	if (kept > 0)
		qsort(candidates->rows, kept, sizeof *candidates->rows, by_points);
	return compared ? STORE_OK : STORE_NO_MEMORY;
}

/* ---- The answer -------------------------------------------------------------------------------------------------- */

static void
say(struct faults *outcome, enum fault_severity severity, const char *text)
{
	faults_note(outcome, severity, severity == SEVERITY_WARNING ? FAULT_TOO_COSTLY : FAULT_INFORMATIONAL, SLICE_NONE, "%s", text);
}

static void
send(struct call *call, const struct candidates *candidates)
{
	const struct matching *matching = call->prepared;
	/* "If there are multiple potential matches, then the match should not return the results with this flag set to true." */
	bool ambiguous = matching->certain && candidates->count > 1;
	size_t shown = ambiguous ? 0 : candidates->count < matching->count ? candidates->count : matching->count, bytes = 0;
	struct faults outcome;
	struct bundle bundle;
	char score[8];

	faults_init(&outcome, call->arena);
	bundle_begin(&bundle, call, "searchset", candidates->left_out ? -1 : ambiguous ? 0 : (int64_t)candidates->count,
	    arena_print(call->arena, "%.*s/Patient/$match", SLICE_ARGS(call_base(call))), SLICE_NONE);
	for (size_t i = 0; i < shown; i++) {
		const struct candidate *row = &candidates->rows[i];

		bytes += released_body(row->released).length;
		if (i > 0 && bytes > PAGE_BYTES_MOST) {
			shown = i;
			break;
		}
		call_audit_disclosed(call, released_record(row->released));
		bundle_graded_entry(&bundle, row->released, match_grade_code(row->result.grade),
		    match_score_text(row->result.points, score));
	}
	if (ambiguous)
		say(&outcome, SEVERITY_INFORMATION, "Several Patients match for certain, so none is given: ask without onlyCertainMatches");
	else if (candidates->count == 0)
		say(&outcome, SEVERITY_INFORMATION, "No Patient that you may find matches");
	else if (shown < candidates->count)
		say(&outcome, SEVERITY_INFORMATION, "More Patients match than are given: these are the best");
	if (candidates->left_out)
		say(&outcome, SEVERITY_WARNING, "Too many Patients are like this one to compare all: give more of what is known");
	if (outcome.count > 0)
		bundle_outcome_entry(&bundle, &outcome);
	bundle_end(&bundle);
}

static void
match_decide(struct call *call, struct snapshot *snapshot)
{
	struct candidates candidates = { 0 };
	enum store_status status = gather(call, snapshot, &candidates);

	if (status == STORE_OK)
		status = grade(call->prepared, &candidates);
	if (status == STORE_OK)
		send(call, &candidates);
	else
		call_store_trouble(call, status);
}

static const struct operation_parameter match_parameters[] = {
	{ "resource", false, 1, "1", "Resource", "A Patient with what is known of the person; it need not be a valid resource, and the body may also "
	    "be the Patient itself" },
	{ "onlyCertainMatches", false, 0, "1", "boolean", "Only a Patient who matches for certain, and none when there are several" },
	{ "count", false, 0, "1", "integer", "At most so many" },
	{ "return", true, 1, "1", "Bundle", "A searchset of Patients, the best match first, each with a score and match-grade; an OperationOutcome "
	    "says what is to be known of the answer" },
	{ .name = NULL },
};

static const char *const patient_types[] = { "Patient", NULL };

const struct operation operation_match = {
	.name = "match",
	.id = "Patient-match",
	.url = "http://hl7.org/fhir/OperationDefinition/Patient-match",
	.title = "Who this may be",
	.description = "Finds the Patients that may be the person described, by names in kanji or kana, birth date, identifiers, address and telephone, and grades "
	    "them. Only Patients whom the caller may see are compared, counted and given.",
	.levels = OPERATION_TYPE,
	.types = patient_types,
	.parameters = match_parameters,
	.route = {
		.name = "match",
		.slow = true,
		.action = ACCESS_SEARCH,
		.event = AUDIT_OPERATION,
		.prepare = match_prepare,
		.decide = match_decide,
	},
};
