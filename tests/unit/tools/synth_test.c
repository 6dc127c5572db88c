/* Everything in the fictional town is what R4 says it must be, and plausible. */
#include "tests/unit/test.h"

#include "profiles/validate/structure.h"
#include "resources/json_read.h"
#include "resources/json_write.h"
#include "tools/synth/calendar.h"
#include "tools/synth/synth.h"

struct census {
	struct arena arena;
	struct buffer again;
	uint64_t resources, systolic_count;
	double systolic_sum, systolic_least, systolic_most;
	bool stop_early;
};

static void
weigh(struct census *census, const struct node *resource)
{
	struct slice id = node_text(resource, "id");
	static const struct slice end = { "-systolic", 9 };

	if (id.length < end.length || !slice_equal(slice_from(id, id.length - end.length), end))
		return;
	struct slice text = node_text(node_child(resource, "value"), "value");
	char number[24];

	snprintf(number, sizeof number, "%.*s", SLICE_ARGS(text));
	double value = strtod(number, NULL);

	census->systolic_sum += value;
	census->systolic_count++;
	if (census->systolic_count == 1 || value < census->systolic_least)
		census->systolic_least = value;
	if (value > census->systolic_most)
		census->systolic_most = value;
}

static bool
take(void *context, const char *type, struct slice json)
{
	struct census *census = context;
	struct faults faults;

	arena_reset(&census->arena);
	faults_init(&faults, &census->arena);
	struct node *resource = json_read(&census->arena, json, &faults);

	if (resource != NULL)
		structure_check(resource, &census->arena, &faults);
	if (resource == NULL || faults.count > 0)
		fail_msg("%.*s: %.*s (%.*s)", (int)(json.length < 200 ? json.length : 200), json.data, SLICE_ARGS(faults.first->text),
		    SLICE_ARGS(faults.first->expression));
	assert_string_equal(resource->type->name, type);
	/* It is written in canonical form already. */
	buffer_reset(&census->again);
	json_write(&census->again, resource, NULL);
	if (!slice_equal(buffer_slice(&census->again), json))
		fail_msg("%.*s\nis canonically\n%.*s", SLICE_ARGS(json), SLICE_ARGS(buffer_slice(&census->again)));
	weigh(census, resource);
	census->resources++;
	return !census->stop_early;
}

static void
open_census(struct census *census)
{
	*census = (struct census){ 0 };
	arena_init(&census->arena, 0);
	buffer_init(&census->again, 0);
}

static void
close_census(struct census *census)
{
	arena_free(&census->arena);
	buffer_free(&census->again);
}

static void
test_every_resource_is_valid(void **state)
{
	struct census census;

	(void)state;
	for (unsigned seed = 1; seed <= 3; seed++) {
		struct synth_settings settings = { .citizens = 400, .seed = seed, .years = seed * 4, .until = synth_until };

		open_census(&census);
		assert_true(synth_run(&settings, take, NULL, &census));
		/* About a hundred resources a citizen, at five years. */
		assert_in_range(census.resources, 400 * 30, 400 * 250);
		assert_true(census.systolic_sum / (double)census.systolic_count > 120 && census.systolic_sum / (double)census.systolic_count < 145);
		assert_true(census.systolic_least >= 75 && census.systolic_most <= 230);
		close_census(&census);
	}
}

static void
test_extremes(void **state)
{
	static const struct synth_settings extremes[] = {
		{ 20, 0, 1, 0 }, { 20, UINT64_MAX, 30, 0 }, { 20, 1, 30, 20726 + 36525 }, { 1, 1, 1, 20726 }, { 0, 1, 1, 20726 },
	};
	struct census census;

	(void)state;
	for (size_t i = 0; i < sizeof extremes / sizeof extremes[0]; i++) {
		open_census(&census);
		assert_true(synth_run(&extremes[i], take, NULL, &census));
		close_census(&census);
	}
}

static void
test_stops_when_told(void **state)
{
	struct synth_settings settings = { .citizens = 10, .seed = 1, .years = 5, .until = synth_until };
	struct census census;

	(void)state;
	open_census(&census);
	census.stop_early = true;
	assert_false(synth_run(&settings, take, NULL, &census));
	assert_int_equal(census.resources, 1);
	close_census(&census);
}

static void
test_calendar(void **state)
{
	(void)state;
	assert_int_equal(calendar_days(1970, 1, 1), 0);
	assert_int_equal(calendar_days(2000, 3, 1), 11017);
	assert_int_equal(calendar_days(2026, 9, 30), synth_until);
	assert_int_equal(calendar_days(1926, 12, 25), -15713);
	for (int day = -60000; day < 60000; day++) {
		struct date date = calendar_date(day);

		assert_int_equal(calendar_days(date.year, date.month, date.day), day);
	}
	assert_int_equal(calendar_age(calendar_days(1950, 9, 30), synth_until), 76);
	assert_int_equal(calendar_age(calendar_days(1950, 10, 1), synth_until), 75);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_calendar),
		cmocka_unit_test(test_every_resource_is_valid),
		cmocka_unit_test(test_extremes),
		cmocka_unit_test(test_stops_when_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
