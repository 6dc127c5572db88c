#include "tests/unit/test.h"

#include "resources/primitive/decimal.h"

static struct decimal
parse(const char *text)
{
	struct decimal decimal;

	if (!decimal_parse(slice_text(text), &decimal))
		fail_msg("\"%s\" was not taken", text);
	return decimal;
}

static void
assert_equals(const struct decimal *decimal, const char *expected)
{
	struct decimal other = parse(expected);

	if (decimal_compare(decimal, &other) != 0)
		fail_msg("%s0.%.*s e%d is not %s", decimal->negative ? "-" : "", decimal->count, decimal->digits,
		    decimal->power, expected);
}

/* Each is less than the one behind it. */
static const char *const ladder[] = { "-1e400", "-123456789012345678901234567890.5", "-123456789012345678901234567890.4",
	"-1e2", "-99.9", "-1", "-0.10001", "-0.1", "-1E-22", "-1e-400", "0", "1e-400", "1.000000000000000000E-245", "1E-22",
	"0.1", "0.10001", "0.5", "1", "1.0000000000000000000000001", "2", "10", "99.9", "1e2", "101", "1e3", "1001",
	"123456789012345678901234567890.4", "123456789012345678901234567890.5", "1e308", "1e400" };

static void
order_is_by_value(void **state)
{
	(void)state;
	size_t count = sizeof ladder / sizeof *ladder;

	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; j < count; j++) {
			struct decimal a = parse(ladder[i]), b = parse(ladder[j]);
			int order = decimal_compare(&a, &b);

			if ((order > 0) - (order < 0) != (i > j) - (i < j))
				fail_msg("%s and %s compare as %d", ladder[i], ladder[j], order);
			if (i < j && decimal_key(&a) > decimal_key(&b))
				fail_msg("the key of %s is above that of %s", ladder[i], ladder[j]);
		}
	}
}

static void
equal_values_have_equal_keys(void **state)
{
	(void)state;
	static const char *const groups[][4] = { { "1", "1.0", "1.00", "10e-1" }, { "0", "-0", "0.00", "0e5" },
		{ "100", "1e2", "1.00E+2", "1000e-1" }, { "-0.5", "-5e-1", "-0.50", "-50e-2" } };

	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
		for (size_t j = 1; j < 4; j++) {
			struct decimal a = parse(groups[i][0]), b = parse(groups[i][j]);

			assert_int_equal(decimal_compare(&a, &b), 0);
			assert_true(decimal_key(&a) == decimal_key(&b));
		}
	}
}

/* R4 search.html#number and #quantity: 100 is [99.5, 100.5), 100.00 is [99.995, 100.005), 1e2 is [95, 105), 5.40e-3 is
 * [0.005395, 0.005405). */
static void
implied_ranges_are_those_of_the_search_page(void **state)
{
	(void)state;
	static const char *const rows[][3] = { { "100", "99.5", "100.5" }, { "100.00", "99.995", "100.005" },
		{ "1e2", "95", "105" }, { "-1e2", "-105", "-95" }, { "0e0", "-0.05", "0.05" }, { "5.4", "5.35", "5.45" }, { "5.40e-3", "0.005395", "0.005405" },
		{ "5.4e-3", "0.00535", "0.00545" }, { "0", "-0.5", "0.5" }, { "0.0", "-0.05", "0.05" }, { "-2", "-2.5", "-1.5" },
		{ "1000", "999.5", "1000.5" }, { "1.0", "0.95", "1.05" }, { "-10", "-10.5", "-9.5" } };

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct decimal value = parse(rows[i][0]), low, high;
		uint64_t low_key, high_key;

		decimal_implied(&value, &low, &high);
		assert_equals(&low, rows[i][1]);
		assert_equals(&high, rows[i][2]);
		decimal_key_range(&value, &low_key, &high_key);
		assert_true(low_key < decimal_key(&value) && decimal_key(&value) < high_key);
	}
}

static void
about_is_a_tenth_to_each_side(void **state)
{
	(void)state;
	static const char *const rows[][3] = { { "100", "90", "110" }, { "-100", "-110", "-90" }, { "1", "0.5", "1.5" },
		{ "0", "-0.5", "0.5" }, { "99", "89.1", "108.9" } };

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct decimal value = parse(rows[i][0]), low, high;

		decimal_about(&value, &low, &high);
		assert_equals(&low, rows[i][1]);
		assert_equals(&high, rows[i][2]);
	}
}

static void
significant_digits_are_counted(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		unsigned count;
	} rows[] = { { "100", 3 }, { "1.00", 3 }, { "0.0100", 3 }, { "1.00e5", 3 }, { "0", 0 }, { "7", 1 }, { "-12.5", 3 } };

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct decimal decimal = parse(rows[i].text);

		assert_int_equal(decimal_significant(&decimal), rows[i].count);
	}
}

/* The quick way to a key gives what strtod gives. */
static void
keys_are_those_of_the_nearest_double(void **state)
{
	(void)state;
	unsigned seed = 1;

	for (int i = 0; i < 200000; i++) {
		char text[64];
		unsigned a = (unsigned)rand_r(&seed), b = (unsigned)rand_r(&seed), c = (unsigned)rand_r(&seed);

		snprintf(text, sizeof text, "%u.%0*u", a >> (b & 31), (int)(c % 9) + 1, c % 1000);
		if (c % 3 == 0)
			snprintf(text, sizeof text, "%u.%ue%d", a % 10, b, (int)(c % 61) - 30);
		double value = strtod(text, NULL);
		uint64_t bits;
		struct decimal decimal = parse(text);

		memcpy(&bits, &value, sizeof bits);
		if (decimal_key(&decimal) != (bits | UINT64_C(1) << 63))
			fail_msg("%s", text);
	}
}

static void
bounds_are_kept(void **state)
{
	(void)state;
	char text[DECIMAL_DIGITS_MOST + 2];
	struct decimal decimal, low, high;

	memset(text, '9', sizeof text);
	assert_true(decimal_parse(slice_of(text, DECIMAL_DIGITS_MOST), &decimal));
	decimal_implied(&decimal, &low, &high);
	assert_true(decimal_compare(&low, &decimal) < 0 && decimal_compare(&decimal, &high) < 0);
	decimal_about(&decimal, &low, &high);
	assert_true(decimal_compare(&low, &decimal) < 0 && decimal_compare(&decimal, &high) < 0);
	assert_false(decimal_parse(slice_of(text, DECIMAL_DIGITS_MOST + 1), &decimal));
	assert_false(decimal_parse(SLICE("1e1000000"), &decimal));
	assert_false(decimal_parse(SLICE("1e-1000000"), &decimal));
	assert_false(decimal_parse(SLICE("1e99999999999999999999"), &decimal));
	assert_true(decimal_parse(SLICE("1e99999"), &decimal));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(order_is_by_value),
		cmocka_unit_test(equal_values_have_equal_keys),
		cmocka_unit_test(implied_ranges_are_those_of_the_search_page),
		cmocka_unit_test(about_is_a_tenth_to_each_side),
		cmocka_unit_test(significant_digits_are_counted),
		cmocka_unit_test(keys_are_those_of_the_nearest_double),
		cmocka_unit_test(bounds_are_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
