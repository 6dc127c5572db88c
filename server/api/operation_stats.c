/* Observation/$stats (R4 observation-operation-stats): statistics of what was measured of one subject. This file reads what is asked
 * for and writes the answer; stats_find.c finds the Observations, stats_measure.c reads their values, statistics.c reckons, and
 * stats_write.c says it. */
#include "server/api/operation_stats.h"

#include "resources/primitive/date.h"
#include "resources/primitive/reference.h"
#include "server/api/operation.h"
#include "server/api/searchset.h"
#include "server/http/form.h"

/* ---- What is asked for ------------------------------------------------------------------------------------------- */

static bool
take_subject(struct call *call, struct stats *stats)
{
	struct reference reference = reference_parse(operation_text(call, "subject"));

	stats->subject = operation_text(call, "subject");
	if ((reference.form == REFERENCE_RELATIVE || reference.form == REFERENCE_ABSOLUTE) && reference.version.data == NULL)
		return true;
	call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "The parameter subject is a reference, such as Patient/123");
	return false;
}

static bool
take_codes(struct call *call, struct stats *stats)
{
	struct concept_coding *wanted = arena_zero(call->arena, STATS_CODES_MOST, sizeof *wanted);
	struct slice system = operation_text(call, "system");
	size_t count = 0;

	if (wanted == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	for (const struct argument *argument = call->arguments; argument != NULL; argument = argument->next) {
		const char *name = argument->parameter->name;
		bool coding = strcmp(name, "coding") == 0;
		struct concept_coding one = { .system = system, .code = argument->text };

		if (!coding && strcmp(name, "code") != 0)
			continue;
		if (coding && argument->value != NULL)
			one = (struct concept_coding){ .system = node_text(argument->value, "system"), .code = node_text(argument->value, "code"),
				.display = node_text(argument->value, "display") };
		if (one.system.data == NULL || one.code.data == NULL) {
			call_refuse(call, 400, FAULT_REQUIRED, SLICE_NONE, "%s", coding ? "The parameter coding needs system and code" :
			    "The parameter code needs the parameter system beside it");
			return false;
		}
		size_t i = 0;

		while (i < count && !(slice_equal(wanted[i].code, one.code) && slice_equal(wanted[i].system, one.system)))
			i++;
		if (i < count)
			continue;
		if (count == STATS_CODES_MOST) {
			call_refuse(call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "More than %d codes", STATS_CODES_MOST);
			return false;
		}
		wanted[count++] = one;
	}
	stats->wanted = wanted;
	stats->wanted_count = count;
	if (count == 0)
		call_refuse(call, 400, FAULT_REQUIRED, SLICE_NONE, "$stats needs code and system, or coding");
	return count > 0;
}

static bool
take_statistics(struct call *call, struct stats *stats)
{
	const struct argument *argument = operation_argument(call, "statistic", NULL);

	for (; argument != NULL; argument = operation_argument(call, "statistic", argument)) {
		const struct statistic *statistic = statistic_of(argument->text);
		size_t i = 0;

		if (statistic == NULL) {
			call_refuse(call, 400, FAULT_CODE_INVALID, SLICE_NONE,
			    "The parameter statistic is a code of http://terminology.hl7.org/CodeSystem/observation-statistics, such as average");
			return false;
		}
		while (i < stats->asked_count && stats->asked[i] != statistic)
			i++;
		if (i == stats->asked_count)
			stats->asked[stats->asked_count++] = statistic;
	}
	return true;
}

/* The last so many hours. */
static bool
take_duration(struct call *call, struct stats *stats, struct slice text)
{
	struct number hours, hour = number_of(INT64_C(3600000000)), microseconds;
	int64_t length = 0;
	char start[DATE_TEXT_MOST], end[DATE_TEXT_MOST];

	if (number_parse(text, &hours) && number_multiply(&hours, &hour, &microseconds)) {
		microseconds = number_round(&microseconds, 0, ROUND_HALF_UP);
		/* No longer than there are years. */
		if (!number_whole(&microseconds, 1, call->now + INT64_C(62135596800000000), &length))
			length = 0;
	}
	if (length == 0) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "The parameter duration is a number of hours, more than 0");
		return false;
	}
	stats->start = arena_copy(call->arena, date_write_instant(call->now - length, start));
	stats->end = arena_copy(call->arena, date_write_instant(call->now, end));
	if (stats->start.data != NULL && stats->end.data != NULL)
		return true;
	call_store_trouble(call, STORE_NO_MEMORY);
	return false;
}

static bool
take_time(struct call *call, struct stats *stats)
{
	const struct argument *period = operation_argument(call, "period", NULL);
	struct slice duration = operation_text(call, "duration");
	int64_t last;

	if (duration.data != NULL && period != NULL) {
		call_refuse(call, 400, FAULT_INVALID, SLICE_NONE, "$stats takes duration or period, not both");
		return false;
	}
	if (duration.data != NULL) {
		if (!take_duration(call, stats, duration))
			return false;
	} else if (period != NULL && period->value != NULL) {
		stats->start = node_text(period->value, "start");
		stats->end = node_text(period->value, "end");
	}
	return stats->start.data == NULL ||
	    date_text_range(stats->start, call_settings(call)->zone_minutes, &stats->start_time, &last);
}

static void
take_include(struct call *call, struct stats *stats)
{
	struct slice limit = operation_text(call, "limit");

	stats->include = slice_is(operation_text(call, "include"), "true");
	if (limit.data == NULL || !slice_to_u64(limit, STATS_SOURCES_MOST, &stats->limit))
		stats->limit = STATS_SOURCES_MOST;
}

/* ---- As searches ------------------------------------------------------------------------------------------------- */

/* A part of a search's value, in which no character has a meaning (R4 search.html#escaping). */
static void
put_literal(struct buffer *out, struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		char c = text.data[i];

		if (c == '\\' || c == ',' || c == '$' || c == '|')
			form_encode(out, SLICE("\\"));
		form_encode(out, slice_of(&text.data[i], 1));
	}
}

static void
put_query(struct buffer *out, const struct stats *stats, bool coded)
{
	buffer_literal(out, "subject=");
	put_literal(out, stats->subject);
	buffer_literal(out, "&status:not=entered-in-error");
	if (stats->start.data != NULL) {
		buffer_literal(out, "&date=ge");
		put_literal(out, stats->start);
	}
	if (stats->end.data != NULL) {
		buffer_literal(out, "&date=le");
		put_literal(out, stats->end);
	}
	for (size_t i = 0; coded && i < stats->wanted_count; i++) {
		buffer_put(out, i == 0 ? SLICE("&combo-code=") : SLICE(","));
		put_literal(out, stats->wanted[i].system);
		form_encode(out, SLICE("|"));
		put_literal(out, stats->wanted[i].code);
	}
}

static const struct query *
parse(struct call *call, const struct stats *stats, bool coded)
{
	const struct search_place place = { .type = call->type };
	struct buffer text;

	buffer_init(&text, 0);
	put_query(&text, stats, coded);
	struct slice query = buffer_ok(&text) ? arena_copy(call->arena, buffer_slice(&text)) : SLICE_NONE;

	buffer_free(&text);
	if (query.data == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return NULL;
	}
	return searchset_take(call, &place, query, SLICE_NONE) ? call->query : NULL;
}

static bool
stats_prepare(struct call *call)
{
	struct stats *stats = arena_zero(call->arena, 1, sizeof *stats);

	if (stats == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	call->prepared = stats;
	if (!operation_take(call) || !take_subject(call, stats) || !take_codes(call, stats) || !take_statistics(call, stats) ||
	    !take_time(call, stats))
		return false;
	take_include(call, stats);
	stats->any = parse(call, stats, false);
	stats->coded = stats->any != NULL ? parse(call, stats, true) : NULL;
	return stats->coded != NULL;
}

/* ---- The answer -------------------------------------------------------------------------------------------------- */

/* Who asks about a patient asks about the patient, whatever is found. */
static void
audit_subject(struct call *call, struct snapshot *snapshot, const struct stats *stats)
{
	struct reference reference = reference_parse(stats->subject);
	uint64_t rid;

	if (reference.type != NULL && strcmp(reference.type->name, "Patient") == 0 &&
	    store_rid(snapshot, reference.type->resource, reference.id, &rid) == STORE_OK)
		audit_list_add_once(&call->audit.subjects, call->arena, rid);
}

static bool
write_sources(struct call *call, struct snapshot *snapshot, const struct stats *stats, const struct stats_found *found)
{
	uint64_t written = 0;

	for (size_t i = 0; i < found->source_count && written < stats->limit; i++) {
		enum store_status status;

		if (!found->sources[i].used)
			continue;
		const struct released *released = release(snapshot, call->principal, &found->sources[i].observed.record, ACCESS_SEARCH,
		    call->arena, &status);

		if (released == NULL) {
			call_store_trouble(call, status);
			return false;
		}
		buffer_literal(&call->reply->body, ",{\"name\":\"source\",\"resource\":");
		buffer_put(&call->reply->body, released_body(released));
		buffer_byte(&call->reply->body, '}');
		written++;
	}
	return true;
}

static void
stats_decide(struct call *call, struct snapshot *snapshot)
{
	const struct stats *stats = call->prepared;
	struct buffer *out = &call->reply->body;
	struct stats_found found;
	bool first = true;

	audit_subject(call, snapshot, stats);
	if (!stats_find(call, snapshot, stats, &found) || !stats_measure(call, snapshot, stats, &found))
		return;
	buffer_literal(out, "{\"resourceType\":\"Parameters\",\"parameter\":[");
	for (size_t i = 0; i < found.series_count; i++) {
		if (!found.series[i].shown)
			continue;
		buffer_print(out, "%s{\"name\":\"statistics\",\"resource\":", first ? "" : ",");
		stats_write(out, stats, &found.series[i]);
		buffer_byte(out, '}');
		first = false;
	}
	if (stats->include && !write_sources(call, snapshot, stats, &found))
		return;
	buffer_literal(out, "]}");
	/* A statistic tells of each that it is made of. */
	for (size_t i = 0; i < found.source_count; i++)
		if (found.sources[i].used)
			call_audit_disclosed(call, &found.sources[i].observed.record);
	call_finish(call, 200);
}

static const struct operation_parameter parameters[] = {
	{ "subject", false, 1, "1", "uri", "Whose Observations: Patient/123" },
	{ "code", false, 0, "*", "string", "A code, of system: of Observations or components; of a panel all that is in it" },
	{ "system", false, 0, "1", "uri", "The system of all the codes" },
	{ "coding", false, 0, "*", "Coding", "A code with its system" },
	{ "duration", false, 0, "1", "decimal", "The last so many hours" },
	{ "period", false, 0, "1", "Period", "The time that is looked at, in place of a duration; all when both are left out" },
	{ "statistic", false, 1, "*", "code", "A code of http://terminology.hl7.org/CodeSystem/observation-statistics" },
	{ "include", false, 0, "1", "boolean", "Whether the Observations that the statistics rest on come along" },
	{ "limit", false, 0, "1", "positiveInt", "So many of them, the newest; 1,000 at most" },
	{ "statistics", true, 1, "*", "Observation", "For each code, a component for each statistic" },
	{ "source", true, 0, "*", "Observation", "What they rest on" },
	{ .name = NULL },
};

static const char *const types[] = { "Observation", NULL };

const struct operation operation_stats = {
	.name = "stats",
	.id = "Observation-stats",
	.url = "http://hl7.org/fhir/OperationDefinition/Observation-stats",
	.title = "Statistics of observations",
	.description = "Statistics of the values that Observations and their components have by a code, in one unit of UCUM. What was entered in "
	    "error doesn't count.",
	.levels = OPERATION_TYPE,
	.types = types,
	.parameters = parameters,
	.route = {
		.name = "stats",
		.slow = true,
		.action = ACCESS_SEARCH,
		.event = AUDIT_OPERATION,
		.prepare = stats_prepare,
		.decide = stats_decide,
	},
};
