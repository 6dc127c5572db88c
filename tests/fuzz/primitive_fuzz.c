/* Any text as each primitive: what is taken as one thing is consistent with what else is known of it. */
#include "resources/primitive/check.h"
#include "resources/primitive/date.h"
#include "resources/primitive/decimal.h"
#include "resources/primitive/reference.h"
#include "tests/fuzz/fuzz.h"

static void
check_date(struct slice text)
{
	int64_t first, last, again_first, again_last;
	char written[DATE_TEXT_MOST];

	if (!date_text_range(text, 540, &first, &last)) {
		must(primitive_check(PRIMITIVE_DATETIME, text) != NULL);
		return;
	}
	must(first <= last);
	/* Outside the years 1 to 9999, where a zone may have put it, an instant is cut. */
	if (first < date_day_number(1, 1, 1) * INT64_C(86400000000) || first >= date_day_number(10000, 1, 1) * INT64_C(86400000000))
		return;
	must(date_text_range(date_write_instant(first, written), 0, &again_first, &again_last));
	must(again_first <= first && first <= again_last);
}

static void
check_decimal(struct slice text)
{
	struct decimal value, low, high;
	uint64_t low_key, high_key;
	bool good = decimal_parse(text, &value);

	must(good == (primitive_check(PRIMITIVE_DECIMAL, text) == NULL));
	if (!good)
		return;
	must(decimal_compare(&value, &value) == 0);
	decimal_implied(&value, &low, &high);
	must(decimal_compare(&low, &value) < 0 && decimal_compare(&value, &high) < 0);
	decimal_key_range(&value, &low_key, &high_key);
	must(low_key <= decimal_key(&value) && decimal_key(&value) <= high_key);
	decimal_about(&value, &low, &high);
	must(decimal_compare(&low, &value) < 0 && decimal_compare(&value, &high) < 0);
}

/* The texts before and behind the first NUL are in the same order as their keys. */
static void
check_order(struct slice text)
{
	struct slice rest = text, first = slice_cut(&rest, '\0');
	struct decimal a, b;

	if (rest.data == NULL || !decimal_parse(first, &a) || !decimal_parse(rest, &b))
		return;
	int order = decimal_compare(&a, &b);

	must(decimal_compare(&b, &a) == -order);
	must(order > 0 || decimal_key(&a) <= decimal_key(&b));
	must(order < 0 || decimal_key(&a) >= decimal_key(&b));
}

static void
check_reference(struct slice text)
{
	struct reference reference = reference_parse(text);

	must(reference.form != REFERENCE_RELATIVE || (reference.type != NULL && reference.id.data != NULL));
	if (reference.id.length > 0 && reference.type != NULL)
		must(primitive_check(PRIMITIVE_ID, reference.id) == NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = slice_of((const char *)data, size);

	if (!slice_is_utf8(text))
		return 0;
	for (int primitive = PRIMITIVE_NONE; primitive <= PRIMITIVE_XHTML; primitive++)
		primitive_check((enum primitive)primitive, text);
	/* Narrower types are parts of wider ones. */
	must(primitive_check(PRIMITIVE_INSTANT, text) != NULL || primitive_check(PRIMITIVE_DATETIME, text) == NULL);
	must(primitive_check(PRIMITIVE_DATE, text) != NULL || primitive_check(PRIMITIVE_DATETIME, text) == NULL);
	must(primitive_check(PRIMITIVE_POSITIVEINT, text) != NULL || primitive_check(PRIMITIVE_UNSIGNEDINT, text) == NULL);
	must(primitive_check(PRIMITIVE_UNSIGNEDINT, text) != NULL || primitive_check(PRIMITIVE_INTEGER, text) == NULL);
	must(primitive_check(PRIMITIVE_INTEGER, text) != NULL || primitive_check(PRIMITIVE_DECIMAL, text) == NULL);
	must(primitive_check(PRIMITIVE_UUID, text) != NULL || primitive_check(PRIMITIVE_URI, text) == NULL);
	must(primitive_check(PRIMITIVE_OID, text) != NULL || primitive_check(PRIMITIVE_URI, text) == NULL);
	must(primitive_check(PRIMITIVE_ID, text) != NULL || primitive_check(PRIMITIVE_CODE, text) == NULL);
	check_date(text);
	check_decimal(text);
	check_order(text);
	check_reference(text);
	return 0;
}
