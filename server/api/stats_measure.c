/* What the Observations of $stats measured: each value and component that was asked for, in a series by its code, counted in the
 * unit that most of the series have. */
#include "server/api/operation_stats.h"

#include "resources/fhirpath/units.h"
#include "resources/json_read.h"
#include "server/api/code_groups.h"

#define UCUM "http://unitsofmeasure.org"

/* Units of a series among which the most common one is looked for. */
enum { UNITS_MOST = 50 };

enum { NOT_WANTED = -1, OF_PANEL = -2 };

/* A value, or that there should be one. */
struct measurement {
	int wanted; /* number of the code that was asked for, or OF_PANEL: by the concept */
	struct concept concept;
	bool valid;
	struct number value;
	struct slice unit, code;
	bool dated;
	int64_t time;
	size_t series;
};

struct reader {
	struct call *call;
	const struct stats *stats;
	struct measurement *measurements;
	size_t count, capacity;
	bool *panels; /* by the codes that were asked for: whether a panel has it */
	bool moments; /* a statistic that rests on them is asked for */
	bool failed; /* refused */
};

static bool
no_memory(struct reader *reader)
{
	call_store_trouble(reader->call, STORE_NO_MEMORY);
	reader->failed = true;
	return false;
}

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

static int
wanted_of(const struct reader *reader, const struct node *code)
{
	for (const struct node *coding = code != NULL ? node_child(code, "coding") : NULL; coding != NULL; coding = node_again(coding))
		for (size_t i = 0; i < reader->stats->wanted_count; i++)
			if (slice_equal(node_text(coding, "code"), reader->stats->wanted[i].code) &&
			    slice_equal(node_text(coding, "system"), reader->stats->wanted[i].system))
				return (int)i;
	return NOT_WANTED;
}

static struct slice
keep(struct reader *reader, struct slice text)
{
	if (text.data == NULL)
		return text;
	text = arena_copy(reader->call->arena, text);
	if (text.data == NULL)
		no_memory(reader);
	return text;
}

static struct concept
keep_concept(struct reader *reader, const struct node *code)
{
	struct concept concept = { 0 };
	size_t most = 0;

	if (code == NULL)
		return concept;
	for (const struct node *coding = node_child(code, "coding"); coding != NULL; coding = node_again(coding))
		most++;
	struct concept_coding *codings = arena_zero(reader->call->arena, most, sizeof *codings);

	if (codings == NULL) {
		no_memory(reader);
		return concept;
	}
	for (const struct node *coding = node_child(code, "coding"); coding != NULL; coding = node_again(coding))
		codings[concept.count++] = (struct concept_coding){ .system = keep(reader, node_text(coding, "system")),
			.code = keep(reader, node_text(coding, "code")), .display = keep(reader, node_text(coding, "display")) };
	concept.codings = codings;
	concept.text = keep(reader, node_text(code, "text"));
	return concept;
}

/* Takes the value when it is a number with a unit of UCUM, exactly so: "<5" is none. */
static void
take_value(struct reader *reader, const struct node *holder, struct measurement *measurement)
{
	const struct node *value = node_child(holder, "value");

	if (value == NULL || strcmp(value->type->name, "Quantity") != 0 || node_child(holder, "modifierExtension") != NULL)
		return;
	struct slice number = node_text(value, "value"), code = node_text(value, "code");

	if (number.data == NULL || code.data == NULL || !slice_is(node_text(value, "system"), UCUM) ||
	    node_child(value, "comparator") != NULL || !number_parse(number, &measurement->value))
		return;
	measurement->valid = true;
	measurement->code = keep(reader, code);
	measurement->unit = keep(reader, node_text(value, "unit"));
}

static bool
add(struct reader *reader, const struct measurement *measurement)
{
	if (reader->failed)
		return false;
	if (reader->count == STATS_MEASURED_MOST) {
		call_refuse(reader->call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "These are more than %d values: narrow them, such as by period",
		    STATS_MEASURED_MOST);
		reader->failed = true;
		return false;
	}
	struct measurement *measurements =
	    arena_more(reader->call->arena, reader->measurements, reader->count, &reader->capacity, sizeof *measurements);

	if (measurements == NULL)
		return no_memory(reader);
	reader->measurements = measurements;
	reader->measurements[reader->count++] = *measurement;
	return true;
}

/* Takes what the Observation or its component measured, when its code was asked for, or all of the panel. */
static bool
take(struct reader *reader, struct stats_source *source, const struct node *observation, const struct node *holder, bool all)
{
	const struct node *code = node_child(holder, "code");
	struct measurement measurement = { .wanted = wanted_of(reader, code), .dated = source->observed.dated,
		.time = source->observed.low };

	if (measurement.wanted == NOT_WANTED && !all)
		return true;
	if (measurement.wanted == NOT_WANTED) {
		measurement.wanted = OF_PANEL;
		measurement.concept = keep_concept(reader, code);
	}
	source->used = true;
	if (node_child(observation, "modifierExtension") == NULL)
		take_value(reader, holder, &measurement);
	return add(reader, &measurement);
}

static bool
read_one(struct reader *reader, struct stats_source *source, const struct node *observation)
{
	const struct node *component = node_child(observation, "component");
	/* A panel has no value of its own. */
	bool empty = node_child(observation, "value") == NULL && (component != NULL || node_child(observation, "hasMember") != NULL);

	source->used = source->used || source->panel;
	int wanted = wanted_of(reader, node_child(observation, "code"));

	if (empty && wanted >= 0)
		reader->panels[wanted] = true;
	if (!empty && !take(reader, source, observation, observation, source->member))
		return false;
	for (; component != NULL; component = node_again(component))
		if (!take(reader, source, observation, component, source->panel))
			return false;
	return true;
}

static bool
read_all(struct reader *reader, struct snapshot *snapshot, struct stats_found *found)
{
	uint64_t bytes = 0;
	struct arena arena;
	struct faults faults;

	arena_init(&arena, 0);
	for (size_t i = 0; i < found->source_count && !reader->failed; i++) {
		struct stats_source *source = &found->sources[i];
		enum store_status status;

		arena_reset(&arena);
		faults_init(&faults, &arena);
		bytes += source->observed.record.body_length;
		if (bytes > PAGE_BYTES_MOST) {
			call_refuse(reader->call, 400, FAULT_TOO_COSTLY, SLICE_NONE,
			    "These Observations have more than %d MiB: narrow them, such as by period", PAGE_BYTES_MOST >> 20);
			reader->failed = true;
			break;
		}
		const struct released *released = release(snapshot, reader->call->principal, &source->observed.record, ACCESS_SEARCH,
		    &arena, &status);
		const struct node *observation = released != NULL ? json_read(&arena, released_body(released), &faults) : NULL;

		if (observation == NULL) {
			call_store_trouble(reader->call, released == NULL ? status : STORE_NO_MEMORY);
			reader->failed = true;
			break;
		}
		read_one(reader, source, observation);
	}
	arena_free(&arena);
	return !reader->failed;
}

/* ---- Series ------------------------------------------------------------------------------------------------------ */

/* Groups what is of panels by code: those of the first get the first free series. */
static bool
assign(struct reader *reader, struct stats_found *found)
{
	struct arena *arena = reader->call->arena;
	size_t key_count = 0, most = 0, next = reader->stats->wanted_count;

	for (size_t i = 0; i < reader->count; i++)
		most += reader->measurements[i].concept.count + 1;
	struct code_key *keys = arena_zero(arena, most, sizeof *keys);
	size_t *groups = arena_zero(arena, reader->count, sizeof *groups);

	if (keys == NULL || groups == NULL)
		return no_memory(reader);
	for (size_t i = 0; i < reader->count; i++) {
		const struct measurement *measurement = &reader->measurements[i];
		size_t before = key_count;

		for (size_t k = 0; k < measurement->concept.count; k++)
			if (measurement->concept.codings[k].code.data != NULL)
				keys[key_count++] = (struct code_key){ .system = measurement->concept.codings[k].system,
					.code = measurement->concept.codings[k].code, .item = i };
		if (key_count == before && measurement->wanted == OF_PANEL && measurement->concept.text.data != NULL)
			keys[key_count++] = (struct code_key){ .text = measurement->concept.text, .item = i };
	}
	code_groups_find(keys, key_count, groups, reader->count);
	for (size_t i = 0; i < reader->count; i++) {
		struct measurement *measurement = &reader->measurements[i];

		if (measurement->wanted >= 0)
			measurement->series = (size_t)measurement->wanted;
		else
			measurement->series = groups[i] == i ? next++ : reader->measurements[groups[i]].series;
	}
	found->series_count = next;
	found->series = arena_zero(arena, next, sizeof *found->series);
	return found->series != NULL || no_memory(reader);
}

/* A unit that values of a series have, and how many. */
struct tally {
	struct slice unit, code;
	size_t count;
};

/* The unit that most of the series' values have; of several such the one of the newest. */
static void
choose_unit(const struct reader *reader, struct stats_series *series, const size_t *members, size_t count)
{
	struct tally tallies[UNITS_MOST];
	size_t used = 0, best = 0;

	for (size_t i = 0; i < count; i++) {
		const struct measurement *measurement = &reader->measurements[members[i]];
		size_t k = 0;

		if (!measurement->valid)
			continue;
		while (k < used && !slice_equal(tallies[k].code, measurement->code))
			k++;
		if (k == UNITS_MOST)
			continue;
		if (k == used)
			tallies[used++] = (struct tally){ .unit = measurement->unit, .code = measurement->code };
		tallies[k].count++;
	}
	for (size_t k = 1; k < used; k++)
		if (tallies[k].count > tallies[best].count)
			best = k;
	if (used > 0) {
		series->unit = tallies[best].unit;
		series->code = tallies[best].code;
	}
}

/* The value in the series' unit. False when it can't be counted in that. */
static bool
convert(const struct stats_series *series, const struct measurement *measurement, struct number *out)
{
	struct unit from, to;

	*out = measurement->value;
	return slice_equal(measurement->code, series->code) || (unit_parse(measurement->code, &from) && unit_parse(series->code, &to) &&
	    unit_commensurable(&from, &to) && from.scale != SCALE_OTHER && unit_convert(&measurement->value, &from, &to, out));
}

static bool
fill(struct reader *reader, struct stats_series *series, const size_t *members, size_t count)
{
	choose_unit(reader, series, members, count);
	series->series.values = arena_alloc(reader->call->arena, count * sizeof *series->series.values);
	if (series->series.values == NULL)
		return no_memory(reader);
	series->series.total = count;
	for (size_t i = 0; i < count; i++) {
		const struct measurement *measurement = &reader->measurements[members[i]];
		struct measured *measured = &series->series.values[series->series.count];

		if (!measurement->valid || !convert(series, measurement, &measured->value))
			continue;
		measured->dated = measurement->dated;
		measured->time = measurement->time;
		series->series.count++;
	}
	series_finish(&series->series, reader->moments);
	return true;
}

/* Measurements in the order of their series: starts[s] is where those of s begin. */
static bool
fill_all(struct reader *reader, struct stats_found *found)
{
	size_t *starts = arena_zero(reader->call->arena, found->series_count + 2, sizeof *starts);
	size_t *members = arena_zero(reader->call->arena, reader->count, sizeof *members);

	if (starts == NULL || members == NULL)
		return no_memory(reader);
	for (size_t i = 0; i < reader->count; i++)
		starts[reader->measurements[i].series + 2]++;
	for (size_t s = 2; s < found->series_count + 2; s++)
		starts[s] += starts[s - 1];
	for (size_t i = 0; i < reader->count; i++) {
		const struct measurement *measurement = &reader->measurements[i];

		members[starts[measurement->series + 1]++] = i;
		if (measurement->wanted == OF_PANEL && found->series[measurement->series].concept.codings == NULL)
			found->series[measurement->series].concept = measurement->concept;
	}
	for (size_t s = 0; s < found->series_count; s++)
		if (!fill(reader, &found->series[s], members + starts[s], starts[s + 1] - starts[s]))
			return false;
	return true;
}

bool
stats_measure(struct call *call, struct snapshot *snapshot, const struct stats *stats, struct stats_found *found)
{
	struct reader reader = { .call = call, .stats = stats,
		.panels = arena_zero(call->arena, stats->wanted_count, sizeof *reader.panels) };

	if (reader.panels == NULL)
		return no_memory(&reader);
	for (size_t i = 0; i < stats->asked_count; i++)
		reader.moments = reader.moments || stats->asked[i]->moments;
	if (!read_all(&reader, snapshot, found) || !assign(&reader, found))
		return false;
	for (size_t i = 0; i < stats->wanted_count; i++)
		found->series[i].concept = (struct concept){ .codings = &stats->wanted[i], .count = 1 };
	if (!fill_all(&reader, found))
		return false;
	/* A panel's code has no values: those of what is in it are shown, if there is anything. */
	bool any = found->series_count > stats->wanted_count;

	for (size_t i = 0; i < found->series_count; i++)
		found->series[i].shown = i >= stats->wanted_count || found->series[i].series.total > 0 || !reader.panels[i] || !any;
	return true;
}
