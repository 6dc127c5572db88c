/* Observation/$lastn (R4 observation-operation-lastn): the last observations of each code. Which ones are asked for is a search's
 * to say; the groups and the times come from what search has of each. */
#include "server/api/bundle.h"
#include "server/api/observed.h"
#include "server/api/operation.h"
#include "server/api/searchset.h"
#include "server/http/form.h"

/* Of a query's parameters, the name alone: "code" of "code:in" and "code.x". */
static struct slice
bare(struct slice name)
{
	size_t length = 0;

	while (length < name.length && name.data[length] != ':' && name.data[length] != '.')
		length++;
	return slice_of(name.data, length);
}

/* "a search parameter that contains a code element in its FHIRPath expression" */
static bool
is_code(struct slice name)
{
	static const char *const beginnings[] = { "code", "combo-code", "component-code" };

	for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
		struct slice beginning = slice_text(beginnings[i]);

		if (slice_starts(name, beginning) && (name.length == beginning.length || name.data[beginning.length] == '-'))
			return true;
	}
	return slice_is(name, "category");
}

/* Parameters that say how a search is to be answered, not what is asked for: $lastn has an order and an end of its own. */
static bool
is_control(struct slice name)
{
	static const char *const names[] = { "_sort", "_count", "_include", "_revinclude", "_contained", "_containedType", "_total", "_page",
		"_query", "_score" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (slice_is(name, names[i]))
			return true;
	return false;
}

/* A condition that only leaves some out doesn't name what it is about. */
static bool
names(struct slice whole)
{
	struct slice modifier = slice_from(whole, bare(whole).length);

	return !slice_starts(modifier, SLICE(":not")) && !slice_is(modifier, ":missing");
}

/* The arguments as the query of a search. SLICE_NONE: refused. */
static struct slice
asked(struct call *call)
{
	bool subject = false, code = false;
	struct buffer text;

	buffer_init(&text, 0);
	for (const struct argument *argument = call->arguments; argument != NULL; argument = argument->next) {
		struct slice whole = slice_text(argument->parameter->name), name = bare(whole);

		if (!argument->search)
			continue;
		if (is_control(name)) {
			if (call->lenient)
				continue;
			buffer_free(&text);
			call_refuse(call, 400, FAULT_NOT_SUPPORTED, arena_print(call->arena, "Observation?%.*s", SLICE_ARGS(name)),
			    "$lastn answers at once, the newest first, with Observations alone: it has no %.*s", SLICE_ARGS(name));
			return SLICE_NONE;
		}
		subject = subject || (names(whole) && (slice_is(name, "patient") || slice_is(name, "subject")));
		code = code || (names(whole) && is_code(name));
		if (text.length > 0)
			buffer_byte(&text, '&');
		form_encode(&text, whole);
		buffer_byte(&text, '=');
		form_encode(&text, argument->text);
	}
	struct slice copy = buffer_ok(&text) ? arena_copy(call->arena, buffer_slice(&text)) : SLICE_NONE;

	buffer_free(&text);
	if (copy.data == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
	} else if (!subject || !code) {
		call_refuse(call, 400, FAULT_REQUIRED, SLICE_NONE, subject ? "$lastn needs category, code or another parameter with a code" :
		    "$lastn needs patient or subject");
		return SLICE_NONE;
	}
	return copy;
}

static bool
lastn_prepare(struct call *call)
{
	const struct search_place place = { .type = call->type };

	if (!operation_take(call))
		return false;
	struct slice query = asked(call);

	return query.data != NULL && searchset_take(call, &place, query, SLICE_NONE);
}

/* Keeps the first most of each group, and what is of the same time as the last of these. They are sorted. */
static size_t
keep_last(struct call *call, struct observed *list, size_t count, uint64_t most)
{
	struct tally {
		uint64_t count;
		size_t last; /* the one that was kept last, by its place among the kept */
	} *tallies = arena_zero(call->arena, count, sizeof *tallies);
	size_t kept = 0;

	if (tallies == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return SIZE_MAX;
	}
	for (size_t i = 0; i < count; i++) {
		struct tally *tally = &tallies[list[i].group];

		if (tally->count >= most && !observed_same_time(&list[i], &list[tally->last]))
			continue;
		tally->count++;
		tally->last = kept;
		list[kept++] = list[i];
	}
	return kept;
}

static const struct released *
release_one(struct call *call, struct snapshot *snapshot, const struct record *record)
{
	enum store_status status;
	const struct released *released = release(snapshot, call->principal, record, ACCESS_SEARCH, call->arena, &status);

	if (released == NULL)
		call_store_trouble(call, status);
	return released;
}

/* The address that asks the same again. */
static struct slice
self(struct call *call, uint64_t most)
{
	struct slice query = query_self(call->query, call->arena);

	return arena_print(call->arena, "%.*s/Observation/$lastn?max=%llu%s%.*s", SLICE_ARGS(call_base(call)), (unsigned long long)most,
	    query.length > 0 ? "&" : "", SLICE_ARGS(query));
}

static void
send(struct call *call, struct snapshot *snapshot, const struct observed *list, size_t count, uint64_t most)
{
	bool count_only = call->view.summary == SUMMARY_COUNT;
	struct bundle bundle;

	bundle_begin(&bundle, call, "searchset", (int64_t)count, self(call, most), SLICE_NONE);
	for (size_t i = 0; i < count && !count_only; i++) {
		const struct released *released = release_one(call, snapshot, &list[i].record);

		if (released == NULL)
			return;
		const struct search_entry entry = { .released = released, .mode = MODE_MATCH, .distance = -1 };

		bundle_search_entry(&bundle, &entry);
	}
	for (size_t i = 0; i < count && !count_only; i++)
		call_audit_disclosed(call, &list[i].record);
	/* What was left out of a lenient search. */
	if (call->faults.count > 0 && !count_only)
		bundle_outcome_entry(&bundle, &call->faults);
	bundle_end(&bundle);
}

static void
lastn_decide(struct call *call, struct snapshot *snapshot)
{
	struct slice text = operation_text(call, "max");
	struct observed *list;
	uint64_t most = 1, bytes = 0;
	size_t count;

	if (text.data != NULL && !slice_to_u64(text, UINT32_MAX, &most))
		most = UINT32_MAX;
	if (!observed_find(call, snapshot, call->query, &list, &count))
		return;
	observed_sort(list, count);
	if (!observed_group(call, list, count))
		return;
	count = keep_last(call, list, count, most);
	if (count == SIZE_MAX)
		return;
	for (size_t i = 0; i < count; i++)
		bytes += list[i].record.body_length;
	if (bytes > PAGE_BYTES_MOST) {
		call_refuse(call, 400, FAULT_TOO_COSTLY, SLICE_NONE,
		    "The answer would have more than %d MiB: narrow it by max, code, category or date", PAGE_BYTES_MOST >> 20);
		return;
	}
	send(call, snapshot, list, count, most);
}

static const struct operation_parameter parameters[] = {
	{ "max", false, 0, "1", "positiveInt", "So many of each code, and those of the same time as the last of these; 1 when it is left out" },
	{ "return", true, 1, "1", "Bundle", "A searchset: the last Observations of each code, the newest first" },
	{ .name = NULL },
};

static const char *const types[] = { "Observation", NULL };

const struct operation operation_lastn = {
	.name = "lastn",
	.id = "Observation-lastn",
	.url = "http://hl7.org/fhir/OperationDefinition/Observation-lastn",
	.title = "The last observations of each code",
	.description = "The most recent Observations of each code among those that the search parameters of Observation match, which are given "
	    "beside max: patient or subject, and category or one with a code.",
	.levels = OPERATION_TYPE,
	.types = types,
	.searches = true,
	.parameters = parameters,
	.route = {
		.name = "lastn",
		.action = ACCESS_SEARCH,
		.event = AUDIT_OPERATION,
		.prepare = lastn_prepare,
		.decide = lastn_decide,
	},
};
