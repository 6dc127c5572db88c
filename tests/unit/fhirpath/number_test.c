#include "tests/unit/test.h"

#include "resources/fhirpath/number.h"

static struct slice
text_of(const struct number *number)
{
	static char text[4096];
	struct buffer out;

	buffer_init(&out, sizeof text);
	number_write(&out, number);
	assert_true(buffer_ok(&out));
	memcpy(text, out.data, out.length);
	struct slice written = slice_of(text, out.length);

	buffer_free(&out);
	return written;
}

static struct number
number(const char *text)
{
	struct number out;

	if (!number_parse(slice_text(text), &out))
		fail_msg("%s is not read", text);
	return out;
}

static void
numbers_are_written_as_they_were_read(void **state)
{
	(void)state;
	static const char *const texts[] = { "0", "0.00", "1", "-1", "1.50", "-0.001", "12345678901234567890123456789",
		"0.1234567890123456789012345678", "100", "100.0" };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct number read = number(texts[i]);

		assert_slice(text_of(&read), texts[i]);
	}
	struct number exponent = number("1e3"), small = number("1.5e-3"), leading = number("+007.10");

	assert_slice(text_of(&exponent), "1000");
	assert_slice(text_of(&small), "0.0015");
	assert_slice(text_of(&leading), "7.10");
}

static void
what_is_no_number_is_refused(void **state)
{
	(void)state;
	static const char *const texts[] = { "", "-", ".5", "1.", "1e", "1e+", "--1", "1.2.3", "0x1", "1 ", "1e99999", "1e-99999" };
	struct number out;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (number_parse(slice_text(texts[i]), &out))
			fail_msg("%s is read", texts[i]);
}

static void
arithmetic_is_exact(void **state)
{
	(void)state;
	static const struct {
		const char *a;
		char operation;
		const char *b, *result;
	} rows[] = {
		{ "0.1", '+', "0.2", "0.3" },
		{ "1", '+', "-1", "0" },
		{ "0", '+', "-3.5", "-3.5" },
		{ "999999999999999999999999999999", '+', "1", "1000000000000000000000000000000" },
		{ "1e-28", '+', "9999999999999999999999999999", "9999999999999999999999999999.0000000000000000000000000001" },
		{ "0.3", '-', "0.1", "0.2" },
		{ "1", '-', "1.00", "0.00" },
		{ "-2", '-', "-5", "3" },
		{ "100", '-', "99.99", "0.01" },
		{ "12345678901234567890123456789", '*', "98765432109876543210987654321",
		    "1219326311370217952261850327336229233322374638011112635269" },
		{ "-1.5", '*', "2.0", "-3.00" },
		{ "0", '*', "5.5", "0.0" },
		{ "1", '/', "3", "0.3333333333333333333333333333333333" },
		{ "2", '/', "3", "0.6666666666666666666666666666666667" },
		{ "1", '/', "8", "0.125" },
		{ "-7.315", '/', "0.7", "-10.45" },
		{ "1000000", '/', "0.001", "1000000000" },
		{ "0", '/', "7", "0" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct number a = number(rows[i].a), b = number(rows[i].b), result;
		bool done = rows[i].operation == '+' ? number_add(&a, &b, &result) :
		    rows[i].operation == '-' ? number_subtract(&a, &b, &result) :
		    rows[i].operation == '*' ? number_multiply(&a, &b, &result) : number_divide(&a, &b, &result);

		assert_true(done);
		assert_slice(text_of(&result), rows[i].result);
	}
}

static void
nothing_is_divided_by_zero(void **state)
{
	(void)state;
	struct number one = number("1"), zero = number("0.0"), quotient, rest;

	assert_false(number_divide(&one, &zero, &quotient));
	assert_false(number_divide_whole(&one, &zero, &quotient, &rest));
}

static void
whole_division_cuts_towards_zero(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b, *quotient, *rest;
	} rows[] = {
		{ "5", "2", "2", "1" }, { "-5", "2", "-2", "-1" }, { "5", "-2", "-2", "1" }, { "2.2", "1.8", "1", "0.4" },
		{ "57.3", "3", "19", "0.3" }, { "0.3", "0.1", "3", "0.0" }, { "1", "7", "0", "1" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct number a = number(rows[i].a), b = number(rows[i].b), quotient, rest;

		assert_true(number_divide_whole(&a, &b, &quotient, &rest));
		assert_slice(text_of(&quotient), rows[i].quotient);
		assert_slice(text_of(&rest), rows[i].rest);
	}
}

static void
rounding_goes_where_it_is_told(void **state)
{
	(void)state;
	static const struct {
		const char *number;
		int places;
		const char *half, *zero, *ceiling, *floor;
	} rows[] = {
		{ "2.5", 0, "3", "2", "3", "2" },
		{ "-2.5", 0, "-3", "-2", "-2", "-3" },
		{ "2.4", 0, "2", "2", "3", "2" },
		{ "0.04", 1, "0.0", "0.0", "0.1", "0.0" },
		{ "-0.04", 1, "0.0", "0.0", "0.0", "-0.1" },
		{ "9.99", 1, "10.0", "9.9", "10.0", "9.9" },
		{ "3.00", 1, "3.0", "3.0", "3.0", "3.0" },
		{ "3", 2, "3.00", "3.00", "3.00", "3.00" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *const expected[] = { rows[i].half, rows[i].zero, rows[i].ceiling, rows[i].floor };

		for (int way = ROUND_HALF_UP; way <= ROUND_FLOOR; way++) {
			struct number from = number(rows[i].number), rounded = number_round(&from, rows[i].places, (enum rounding)way);

			assert_slice(text_of(&rounded), expected[way]);
		}
	}
}

static void
order_is_by_value(void **state)
{
	(void)state;
	static const char *const rising[] = { "-100", "-99.5", "-1e-30", "0", "1e-30", "0.1", "0.11", "9", "10", "1e20" };

	for (size_t i = 0; i < sizeof rising / sizeof *rising; i++)
		for (size_t j = 0; j < sizeof rising / sizeof *rising; j++) {
			struct number a = number(rising[i]), b = number(rising[j]);

			assert_int_equal(number_compare(&a, &b), (i > j) - (i < j));
		}
	struct number a = number("1.0"), b = number("1.000");

	assert_int_equal(number_compare(&a, &b), 0);
}

/* Constants from tables of mathematics (OEIS A001113, A002392, A002193), cut to 30 digits. */
static void
functions_have_thirty_digits(void **state)
{
	(void)state;
	struct number one = number("1"), two = number("2"), ten = number("10"), hundred = number("100"), out;

	assert_true(number_exp(&one, &out));
	assert_memory_equal(text_of(&out).data, "2.71828182845904523536028747135", 31);
	assert_true(number_ln(&ten, &out));
	assert_memory_equal(text_of(&out).data, "2.30258509299404568401799145468", 31);
	assert_true(number_sqrt(&two, &out));
	assert_memory_equal(text_of(&out).data, "1.41421356237309504880168872420", 31);
	assert_true(number_log(&hundred, &ten, &out));
	assert_slice(text_of(&out), "2");
	struct number sixteen = number("16"), half = number("0.5"), minus = number("-1"), three = number("3");

	assert_true(number_log(&sixteen, &two, &out));
	assert_slice(text_of(&out), "4");
	assert_true(number_power(&sixteen, &half, &out));
	assert_slice(text_of(&out), "4");
	assert_true(number_power(&two, &minus, &out));
	assert_slice(text_of(&out), "0.5");
	assert_true(number_power(&minus, &three, &out));
	assert_slice(text_of(&out), "-1");
	assert_false(number_power(&minus, &half, &out));
	assert_false(number_sqrt(&minus, &out));
	assert_false(number_ln(&minus, &out));
	struct number zero = number("0"), huge = number("1e6");

	assert_false(number_ln(&zero, &out));
	assert_false(number_log(&two, &one, &out));
	assert_false(number_exp(&huge, &out));
	assert_false(number_power(&ten, &huge, &out));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_written_as_they_were_read),
		cmocka_unit_test(what_is_no_number_is_refused),
		cmocka_unit_test(arithmetic_is_exact),
		cmocka_unit_test(nothing_is_divided_by_zero),
		cmocka_unit_test(whole_division_cuts_towards_zero),
		cmocka_unit_test(rounding_goes_where_it_is_told),
		cmocka_unit_test(order_is_by_value),
		cmocka_unit_test(functions_have_thirty_digits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
