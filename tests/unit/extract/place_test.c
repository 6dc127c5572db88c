/* Distances that others publish, and boxes against the distances of many points. */
#include "resources/extract/place.h"
#include "tests/unit/test.h"

#include <math.h>

static struct place
at(const char *latitude, const char *longitude)
{
	struct place place;

	assert_true(place_parse(slice_text(latitude), slice_text(longitude), &place));
	return place;
}

static void
degrees_are_decimals_within_bounds(void **state)
{
	static const struct {
		const char *latitude, *longitude;
	} bad[] = { { "90.0000001", "0" }, { "-90.1", "0" }, { "0", "180.1" }, { "0", "-181" }, { "", "0" }, { "0", "" },
		{ "+1", "0" }, { "1e400", "0" }, { "nan", "0" }, { "35°", "0" }, { "1,5", "0" }, { " 1", "0" } };
	struct place place;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (place_parse(slice_text(bad[i].latitude), slice_text(bad[i].longitude), &place))
			fail_msg("\"%s\" \"%s\"", bad[i].latitude, bad[i].longitude);
	assert_false(place_parse(SLICE_NONE, SLICE("0"), &place));
	place = at("42.25475478", "-83.6945691");
	assert_int_equal(place.latitude, INT64_C(42254754780));
	assert_int_equal(place.longitude, INT64_C(-83694569100));
	assert_int_equal(at("4.225e1", "-0").latitude, INT64_C(42250000000));
	/* The same meridian. */
	assert_int_equal(at("0", "180").longitude, PLACE_WEST);
	assert_int_equal(at("0", "-180").longitude, PLACE_WEST);
	assert_true(at("0", "179.9999999999").longitude == PLACE_WEST);
}

/* The published figures are for a sphere of 6371 km, or for an ellipsoid, which may differ by 0.6 %. */
static void
distances_are_those_that_are_published(void **state)
{
	static const struct {
		const char *what, *from[2], *to[2];
		double kilometres, within;
	} rows[] = {
		{ "Nashville to Los Angeles airport", { "36.12", "-86.67" }, { "33.94", "-118.40" }, 2886.44, 0.1 },
		{ "Land's End to John o' Groats", { "50.06639", "-5.71472" }, { "58.64389", "-3.07000" }, 968.9, 0.1 },
		{ "London to Paris", { "51.5074", "-0.1278" }, { "48.8566", "2.3522" }, 343.5, 1 },
		{ "Tokyo to Osaka (prefectural offices)", { "35.68944", "139.69167" }, { "34.68639", "135.52" }, 395.9, 3 },
		{ "Sapporo to Naha (prefectural offices)", { "43.06417", "141.34694" }, { "26.2125", "127.68111" }, 2242, 14 },
		{ "the equator to the pole", { "0", "0" }, { "90", "50" }, 10007.5, 0.1 },
		{ "half around", { "0", "-90" }, { "0", "90" }, 20015.1, 0.1 },
		{ "from pole to pole", { "-90", "10" }, { "90", "-170" }, 20015.1, 0.1 },
		{ "one pole", { "90", "10" }, { "90", "-170" }, 0, 1e-6 },
		{ "a degree at the equator, across 180°", { "0", "179.5" }, { "0", "-179.5" }, 111.195, 0.001 },
		{ "no way", { "35.68944", "139.69167" }, { "35.68944", "139.69167" }, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct place from = at(rows[i].from[0], rows[i].from[1]), to = at(rows[i].to[0], rows[i].to[1]);
		double kilometres = place_distance(&from, &to) / 1000;

		if (fabs(kilometres - rows[i].kilometres) > rows[i].within || kilometres != place_distance(&to, &from) / 1000)
			fail_msg("%s: %.3f km", rows[i].what, kilometres);
	}
}

/* UCUM's definitions: a US survey foot is 1200/3937 m, and a mile 5280 of them. */
static void
lengths_are_of_any_ucum_unit(void **state)
{
	static const struct {
		const char *number, *unit;
		double metres;
	} rows[] = { { "1", "km", 1000 }, { "11.20", "km", 11200 }, { "250", "m", 250 }, { "1", "[mi_i]", 1609.344 },
		{ "1", "[mi_us]", 5280 * 1200.0 / 3937 }, { "2", "[nmi_i]", 3704 }, { "0", "m", 0 }, { "1e3", "cm", 10 } };
	double metres;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (!place_metres(slice_text(rows[i].number), slice_text(rows[i].unit), &metres) ||
		    fabs(metres - rows[i].metres) > 1e-9 * rows[i].metres)
			fail_msg("%s %s", rows[i].number, rows[i].unit);
	assert_false(place_metres(SLICE("1"), SLICE("kg"), &metres));
	assert_false(place_metres(SLICE("1"), SLICE("mile"), &metres));
	assert_false(place_metres(SLICE("1"), SLICE("m2"), &metres));
	assert_false(place_metres(SLICE("x"), SLICE("m"), &metres));
}

static bool
holds(const struct place_box *box, const struct place *place)
{
	if (place->latitude < box->south || place->latitude > box->north)
		return false;
	if (box->west <= box->east)
		return place->longitude >= box->west && place->longitude <= box->east;
	return place->longitude >= box->west || place->longitude <= box->east;
}

static uint64_t random_state = UINT64_C(0x9E3779B97F4A7C15);

/* -1 to 1. */
static double
chance(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return (double)(random_state >> 11) / 4503599627370496.0 - 1;
}

static struct place
somewhere(double latitude, double longitude)
{
	latitude = fmax(-90, fmin(90, latitude));
	longitude = remainder(longitude, 360);
	struct place place = { llround(latitude * 1e9), llround(longitude * 1e9) };

	if (place.longitude > PLACE_EAST)
		place.longitude = PLACE_WEST;
	return place;
}

/* Nothing within the distance is outside the box: at the poles, at the 180th meridian, anywhere. */
static void
boxes_leave_nothing_out(void **state)
{
	static const struct {
		double latitude, longitude;
	} centers[] = { { 35.7, 139.7 }, { 0, 0 }, { 0, 180 }, { 65, 179.99 }, { -65, -179.99 }, { 89.9, 20 }, { 90, 0 },
		{ -90, 0 }, { -89.5, 100 }, { 45, -180 } };
	static const double reaches[] = { 0, 1, 500, 10e3, 60e3, 1e6, 5e6, 9.99e6, 10.1e6, 19e6, 20.1e6, 1e9 };
	size_t inside = 0, outside = 0;

	(void)state;
	for (size_t i = 0; i < sizeof centers / sizeof *centers; i++)
		for (size_t k = 0; k < sizeof reaches / sizeof *reaches; k++) {
			struct place center = somewhere(centers[i].latitude, centers[i].longitude);
			struct place_box box;

			place_box(&center, reaches[k], &box);
			assert_true(holds(&box, &center));
			for (int n = 0; n < 3000; n++) {
				double spread = n % 3 == 0 ? 180 : reaches[k] / 100e3;
				double aside = n % 3 == 1 ? spread * 40 : spread;
				struct place place = somewhere(centers[i].latitude + chance() * spread, centers[i].longitude + chance() * aside);
				bool near = place_distance(&center, &place) <= reaches[k];

				if (near && !holds(&box, &place))
					fail_msg("%f %f is within %f m of %f %f", (double)place.latitude / 1e9, (double)place.longitude / 1e9,
					    reaches[k], centers[i].latitude, centers[i].longitude);
				inside += near;
				outside += !holds(&box, &place);
			}
		}
	assert_true(inside > 10000 && outside > 10000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(degrees_are_decimals_within_bounds),
		cmocka_unit_test(distances_are_those_that_are_published),
		cmocka_unit_test(lengths_are_of_any_ucum_unit),
		cmocka_unit_test(boxes_leave_nothing_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
