/* What $stats found out, as Observations: a component for each statistic. */
#include "server/api/operation_stats.h"

#include "resources/fhirpath/units.h"
#include "resources/primitive/date.h"

#define UCUM "http://unitsofmeasure.org"
#define STATISTICS_SYSTEM "http://terminology.hl7.org/CodeSystem/observation-statistics"
#define ABSENT_SYSTEM "http://terminology.hl7.org/CodeSystem/data-absent-reason"

/* What a result is counted in: for people, and as code of UCUM, each SLICE_NONE when it has none. */
struct counted {
	struct slice unit, code;
};

static void
property(struct buffer *out, const char *name, struct slice text, bool *first)
{
	if (text.data == NULL)
		return;
	buffer_print(out, "%s\"%s\":", *first ? "" : ",", name);
	buffer_json(out, text);
	*first = false;
}

static void
write_concept(struct buffer *out, const struct concept *concept)
{
	buffer_literal(out, "{");
	for (size_t i = 0; i < concept->count; i++) {
		bool first = true;

		buffer_put(out, i == 0 ? SLICE("\"coding\":[{") : SLICE(",{"));
		property(out, "system", concept->codings[i].system, &first);
		property(out, "code", concept->codings[i].code, &first);
		property(out, "display", concept->codings[i].display, &first);
		buffer_byte(out, '}');
	}
	bool first = concept->count == 0;

	if (concept->count > 0)
		buffer_byte(out, ']');
	property(out, "text", concept->text, &first);
	buffer_byte(out, '}');
}

/* The earliest and the latest time of the values. */
static bool
times(const struct series *series, int64_t *earliest, int64_t *latest)
{
	bool any = false;

	for (size_t i = 0; i < series->count; i++) {
		const struct measured *measured = &series->values[i];

		if (!measured->dated)
			continue;
		if (!any || measured->time < *earliest)
			*earliest = measured->time;
		if (!any || measured->time > *latest)
			*latest = measured->time;
		any = true;
	}
	return any;
}

/* What was asked for; where that was left open, the time of the first or last value. *start: of the line. */
static void
write_period(struct buffer *out, const struct stats *stats, const struct series *series, int64_t *start)
{
	int64_t earliest = 0, latest = 0;
	char first_text[DATE_TEXT_MOST], last_text[DATE_TEXT_MOST];
	bool any = times(series, &earliest, &latest), first = true;
	struct slice from = stats->start, to = stats->end;

	*start = from.data != NULL ? stats->start_time : earliest;
	if (any && from.data == NULL)
		from = date_write_instant(earliest, first_text);
	if (any && to.data == NULL)
		to = date_write_instant(latest, last_text);
	if (from.data == NULL && to.data == NULL)
		return;
	buffer_literal(out, ",\"effectivePeriod\":{");
	property(out, "start", from, &first);
	property(out, "end", to, &first);
	buffer_byte(out, '}');
}

/* A value by another: a unit derived from that of the series, when it has one and that is a unit of UCUM, too. text has room for
 * it. */
static struct counted
derived(const struct stats_series *series, bool square, struct buffer *text)
{
	struct unit unit;

	buffer_reset(text);
	if (series->code.data == NULL || !unit_parse(series->code, &unit))
		return (struct counted){ 0 };
	if (unit.scale == SCALE_CELSIUS) {
		/* A distance of a degree is one of a kelvin. */
		buffer_put(text, square ? SLICE("K2") : SLICE("K/d"));
	} else if (unit.scale != SCALE_RATIO) {
		return (struct counted){ 0 };
	} else if (!square) {
		buffer_print(text, "%.*s/d", SLICE_ARGS(series->code));
	} else if (!unit_write_product(text, series->code, series->code, false)) {
		buffer_reset(text);
		buffer_print(text, "%.*s%s%.*s", SLICE_ARGS(series->code), slice_starts(series->code, SLICE("/")) ? "" : ".",
		    SLICE_ARGS(series->code));
	}
	struct slice code = buffer_slice(text);

	return buffer_ok(text) && unit_parse(code, &unit) ? (struct counted){ code, code } : (struct counted){ 0 };
}

/* part: which of several results it is, or NULL. number NULL: it is not defined. */
static void
write_component(struct buffer *out, const struct statistic *statistic, const char *part, const struct number *number,
    const struct counted *counted)
{
	buffer_print(out, "{\"code\":{\"coding\":[{\"system\":\"" STATISTICS_SYSTEM "\",\"code\":\"%s\",\"display\":\"%s\"}]", statistic->code,
	    statistic->display);
	if (part != NULL)
		buffer_print(out, ",\"text\":\"%s\"", part);
	if (number == NULL) {
		buffer_literal(out, "},\"dataAbsentReason\":{\"coding\":[{\"system\":\"" ABSENT_SYSTEM "\",\"code\":\"not-a-number\"}]}}");
		return;
	}
	buffer_literal(out, "},\"valueQuantity\":{\"value\":");
	number_write(out, number);
	bool first = false;

	property(out, "unit", counted->unit, &first);
	if (counted->code.data != NULL) {
		property(out, "system", SLICE(UCUM), &first);
		property(out, "code", counted->code, &first);
	}
	buffer_literal(out, "}}");
}

static void
write_statistic(struct buffer *out, const struct stats_series *series, const struct statistic *statistic, int64_t start)
{
	const struct counted same = { series->unit.data != NULL ? series->unit : series->code, series->code };
	const struct counted plain = { SLICE_NONE, SLICE("1") };
	struct number number, other;
	struct buffer text;
	struct counted counted;

	buffer_init(&text, 0);
	if (statistic->unit == STATISTIC_LINE) {
		bool found = series_line(&series->series, start, &number, &other);

		counted = derived(series, false, &text);
		write_component(out, statistic, "Gradient", found ? &number : NULL, &counted);
		buffer_byte(out, ',');
		write_component(out, statistic, "Intercept", found ? &other : NULL, &same);
	} else {
		counted = statistic->unit == STATISTIC_SAME ? same : statistic->unit == STATISTIC_SQUARE ? derived(series, true, &text) : plain;
		write_component(out, statistic, NULL, series_statistic(&series->series, statistic, &number) ? &number : NULL, &counted);
	}
	buffer_free(&text);
}

void
stats_write(struct buffer *out, const struct stats *stats, const struct stats_series *series)
{
	int64_t start;

	buffer_literal(out, "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":");
	write_concept(out, &series->concept);
	buffer_literal(out, ",\"subject\":{\"reference\":");
	buffer_json(out, stats->subject);
	buffer_byte(out, '}');
	write_period(out, stats, &series->series, &start);
	buffer_literal(out, ",\"component\":[");
	for (size_t i = 0; i < stats->asked_count; i++) {
		if (i > 0)
			buffer_byte(out, ',');
		write_statistic(out, series, stats->asked[i], start);
	}
	buffer_literal(out, "]}");
}
