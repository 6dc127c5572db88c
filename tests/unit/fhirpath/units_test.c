#include "tests/unit/test.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "resources/fhirpath/units.h"
#include "tests/unit/read_file.h"

static const struct unit_row *
row_of(const char *code)
{
	for (size_t i = 0; i < unit_row_count; i++)
		if (strcmp(unit_rows[i].code, code) == 0)
			return &unit_rows[i];
	return NULL;
}

static bool
attribute_is(xmlNode *node, const char *name, const char *expected)
{
	xmlChar *value = xmlGetProp(node, (const xmlChar *)name);
	bool same = value != NULL && strcmp((const char *)value, expected) == 0;

	xmlFree(value);
	return same;
}

/* A unit of ucum-essence.xml against its row. */
static void
check_unit(xmlNode *unit, const char *code, size_t *checked)
{
	const struct unit_row *row = row_of(code);
	xmlNode *value = unit->children;

	while (value != NULL && strcmp((const char *)value->name, "value") != 0)
		value = value->next;
	assert_non_null(value);
	if (row == NULL) /* what units_table.c says that it leaves out */
		return;
	(*checked)++;
	assert_int_equal(attribute_is(unit, "isMetric", "yes"), (row->flags & UNIT_METRIC) != 0);
	assert_int_equal(attribute_is(unit, "isSpecial", "yes"), (row->flags & UNIT_SPECIAL) != 0);
	if (row->flags & UNIT_ARBITRARY)
		assert_true(attribute_is(unit, "isArbitrary", "yes"));
	if (row->flags & (UNIT_SPECIAL | UNIT_ARBITRARY))
		return;
	if (!attribute_is(value, "Unit", row->unit) || !attribute_is(value, "value", row->value))
		fail_msg("%s is %s × %s in the table", code, row->value, row->unit);
}

static void
the_table_says_what_ucum_says(void **state)
{
	(void)state;
	const char *data = test_shared_data();
	char path[4200];
	size_t checked = 0, bases = 0;

	if (data == NULL)
		skip();
	snprintf(path, sizeof path, "%s/ucum/ucum-essence.xml", data);
	xmlDoc *document = xmlReadFile(path, NULL, XML_PARSE_NONET);

	assert_non_null(document);
	for (xmlNode *node = xmlDocGetRootElement(document)->children; node != NULL; node = node->next) {
		xmlChar *code = xmlGetProp(node, (const xmlChar *)"Code");

		if (code != NULL && strcmp((const char *)node->name, "base-unit") == 0) {
			assert_string_equal((const char *)code, unit_rows[bases].code);
			assert_int_equal(unit_rows[bases++].flags, UNIT_BASE);
		} else if (code != NULL && strcmp((const char *)node->name, "unit") == 0) {
			check_unit(node, (const char *)code, &checked);
		}
		xmlFree(code);
	}
	assert_int_equal(bases, UNIT_BASES);
	assert_int_equal(checked + bases, unit_row_count);
	xmlFreeDoc(document);
	xmlCleanupParser();
}

static void
every_row_can_be_used(void **state)
{
	(void)state;
	struct unit unit;

	for (size_t i = 0; i < unit_row_count; i++)
		if (!unit_parse(slice_text(unit_rows[i].code), &unit))
			fail_msg("%s is not understood", unit_rows[i].code);
}

static struct number
number(const char *text)
{
	struct number out;

	assert_true(number_parse(slice_text(text), &out));
	return out;
}

/* Factors from UCUM's own tables and from everyday knowledge. */
static void
units_are_converted_exactly(void **state)
{
	(void)state;
	static const struct {
		const char *value, *from, *to, *result;
	} rows[] = {
		{ "1", "km", "m", "1000" },
		{ "1", "[in_i]", "cm", "2.54" },
		{ "1", "[lb_av]", "g", "453.59237" },
		{ "100", "Cel", "[degF]", "212" },
		{ "-40", "[degF]", "Cel", "-40" },
		{ "0", "K", "Cel", "-273.15" },
		{ "60", "/h", "/min", "1" },
		{ "1", "g/dL", "mg/mL", "10" },
		{ "120", "mm[Hg]", "kPa", "15.99864" },
		{ "5", "10*3/uL", "10*9/L", "5" },
		{ "1", "mmol/L", "umol/mL", "1" },
		{ "1", "[iU]/L", "m[iU]/mL", "1" },
		{ "1", "U/L", "umol/min/L", "1" },
		{ "1", "N", "kg.m/s2", "1" },
		{ "50", "%", "1", "0.5" },
		{ "1", "a", "d", "365.25" },
		{ "1", "kg{wet'tissue}", "g", "1000" },
		{ "1", "{score}", "1", "1" },
		{ "2", "(m/s)2", NULL, NULL },
		{ "1", "kcal", "kJ", "4.184" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct unit from, to;
		struct number value = number(rows[i].value), expected, result;
		bool good = unit_parse(slice_text(rows[i].from), &from);

		if (rows[i].to == NULL) {
			assert_false(good); /* UCUM has no exponent on brackets */
			continue;
		}
		expected = number(rows[i].result);
		if (!good || !unit_parse(slice_text(rows[i].to), &to) || !unit_convert(&value, &from, &to, &result))
			fail_msg("%s is not turned into %s", rows[i].from, rows[i].to);
		if (number_compare(&result, &expected) != 0)
			fail_msg("%s %s in %s is wrong", rows[i].value, rows[i].from, rows[i].to);
	}
}

static void
what_is_no_unit_is_refused(void **state)
{
	(void)state;
	static const char *const texts[] = { "", " ", "foo", "kmin", "mg/", "/", "mg//dL", "(mg", "mg)", "{open", "m[", "mg dL",
		"m99", "0", "kg.", "mCel", "((((((((((((((((((((((((((((((m))))))))))))))))))))))))))))))" };
	struct unit unit;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (unit_parse(slice_text(texts[i]), &unit))
			fail_msg("%s is taken for a unit", texts[i]);
}

static void
unlike_things_are_not_commensurable(void **state)
{
	(void)state;
	static const char *const pairs[][2] = { { "m", "s" }, { "g", "mol" }, { "[iU]", "[arb'U]" }, { "[iU]", "1" },
		{ "m", "m2" }, { "B", "Np" } };

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct unit a, b;

		assert_true(unit_parse(slice_text(pairs[i][0]), &a) && unit_parse(slice_text(pairs[i][1]), &b));
		assert_false(unit_commensurable(&a, &b));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_says_what_ucum_says),
		cmocka_unit_test(every_row_can_be_used),
		cmocka_unit_test(units_are_converted_exactly),
		cmocka_unit_test(what_is_no_unit_is_refused),
		cmocka_unit_test(unlike_things_are_not_commensurable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
