#include "resources/fhirpath/units.h"

/* Brackets in a unit, and definitions by other definitions (UCUM's longest chain is about ten). */
enum { DEPTH_MOST = 24, POWER_MOST = 60 };

static bool parse_term(struct slice *rest, int depth, struct unit *out);

static struct unit
one(void)
{
	return (struct unit){ .scale = SCALE_RATIO, .numerator = number_of(1), .denominator = number_of(1) };
}

bool
unit_multiply(const struct unit *a, const struct unit *b, bool divide, struct unit *out)
{
	struct unit result = *a;
	int sign = divide ? -1 : 1;

	if (a->scale != SCALE_RATIO || b->scale != SCALE_RATIO)
		return false;
	for (int i = 0; i < UNIT_BASES; i++) {
		int power = a->powers[i] + sign * b->powers[i];

		if (power > POWER_MOST || power < -POWER_MOST)
			return false;
		result.powers[i] = (int8_t)power;
	}
	if (b->arbitrary != NULL) {
		if (a->arbitrary != NULL && a->arbitrary != b->arbitrary)
			return false;
		result.arbitrary = b->arbitrary;
		result.arbitrary_power = (int8_t)(a->arbitrary_power + sign * b->arbitrary_power);
		if (result.arbitrary_power > POWER_MOST || result.arbitrary_power < -POWER_MOST)
			return false;
		if (result.arbitrary_power == 0)
			result.arbitrary = NULL;
	}
	if (!number_multiply(&a->numerator, divide ? &b->denominator : &b->numerator, &result.numerator) ||
	    !number_multiply(&a->denominator, divide ? &b->numerator : &b->denominator, &result.denominator))
		return false;
	*out = result;
	return true;
}

static bool
raise(const struct unit *unit, int power, struct unit *out)
{
	struct unit result = one();

	if (unit->scale != SCALE_RATIO) {
		*out = *unit;
		return power == 1;
	}
	for (int i = 0; i < (power < 0 ? -power : power); i++)
		if (!unit_multiply(&result, unit, power < 0, &result))
			return false;
	*out = result;
	return true;
}

static bool
row_unit(size_t row, int depth, struct unit *out)
{
	static const struct {
		const char *code;
		enum unit_scale scale;
	} scales[] = { { "Cel", SCALE_CELSIUS }, { "[degF]", SCALE_FAHRENHEIT }, { "[degRe]", SCALE_REAUMUR } };
	const struct unit_row *definition = &unit_rows[row];
	struct slice rest = slice_text(definition->unit);
	struct unit factor = one();

	*out = one();
	if (definition->flags & UNIT_BASE) {
		out->powers[row] = 1;
		return true;
	}
	if (definition->flags & UNIT_ARBITRARY) {
		out->arbitrary = definition->code;
		out->arbitrary_power = 1;
		return true;
	}
	if (definition->flags & UNIT_SPECIAL) {
		out->scale = SCALE_OTHER;
		out->arbitrary = definition->code;
		out->arbitrary_power = 1;
		for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
			if (strcmp(scales[i].code, definition->code) == 0) {
				*out = one();
				out->scale = scales[i].scale;
				out->powers[4] = 1;
			}
		return true;
	}
	if (!parse_term(&rest, depth + 1, out) || rest.length > 0 ||
	    !number_parse(slice_text(definition->value), &factor.numerator))
		return false;
	return unit_multiply(out, &factor, false, out);
}

static bool
find_row(struct slice code, size_t *row)
{
	for (size_t i = 0; i < unit_row_count; i++)
		if (slice_is(code, unit_rows[i].code)) {
			*row = i;
			return true;
		}
	return false;
}

static bool
atom_unit(struct slice code, int depth, struct unit *out)
{
	size_t row;

	if (find_row(code, &row))
		return row_unit(row, depth, out);
	for (size_t i = 0; i < unit_prefix_count; i++) {
		struct slice prefix = slice_text(unit_prefixes[i].code);

		if (!slice_starts(code, prefix) || !find_row(slice_from(code, prefix.length), &row) ||
		    !(unit_rows[row].flags & (UNIT_METRIC | UNIT_BASE)))
			continue;
		struct unit factor = one();

		return number_parse(slice_text(unit_prefixes[i].value), &factor.numerator) && row_unit(row, depth, out) &&
		    unit_multiply(out, &factor, false, out);
	}
	return false;
}

/* An exponent: [+-]digits; 1 when there is none. */
static bool
parse_power(struct slice *rest, int *power)
{
	size_t at = 0, sign = 0;
	int value = 0;

	*power = 1;
	if (rest->length > 0 && (rest->data[0] == '+' || rest->data[0] == '-'))
		at = sign = 1;
	for (; at < rest->length && rest->data[at] >= '0' && rest->data[at] <= '9'; at++) {
		value = value * 10 + (rest->data[at] - '0');
		if (value > POWER_MOST)
			return false;
	}
	if (at == sign)
		return sign == 0;
	*power = sign && rest->data[0] == '-' ? -value : value;
	*rest = slice_from(*rest, at);
	return true;
}

static bool
skip_annotation(struct slice *rest)
{
	if (rest->length == 0 || rest->data[0] != '{')
		return true;
	const char *end = memchr(rest->data, '}', rest->length);

	if (end == NULL)
		return false;
	*rest = slice_from(*rest, (size_t)(end - rest->data) + 1);
	return true;
}

/* The length of an atom's code at the start: up to what can't be in one, brackets taken whole. */
static size_t
atom_length(struct slice text)
{
	size_t at = 0;

	if (slice_starts(text, SLICE("10*")) || slice_starts(text, SLICE("10^")))
		return 3;
	while (at < text.length) {
		char c = text.data[at];

		if (c == '[') {
			const char *end = memchr(text.data + at, ']', text.length - at);

			if (end == NULL)
				return 0;
			at = (size_t)(end - text.data) + 1;
			continue;
		}
		if (c == '.' || c == '/' || c == '(' || c == ')' || c == '{' || c == '+' || c == '-' || (c >= '0' && c <= '9'))
			break;
		at++;
	}
	return at;
}

static bool
parse_component(struct slice *rest, int depth, struct unit *out)
{
	struct slice text = *rest;
	int power;

	if (depth > DEPTH_MOST || text.length == 0)
		return false;
	*out = one();
	if (text.data[0] == '{')
		return skip_annotation(rest);
	if (text.data[0] == '(') {
		*rest = slice_from(text, 1);
		if (!parse_term(rest, depth + 1, out) || rest->length == 0 || rest->data[0] != ')')
			return false;
		*rest = slice_from(*rest, 1);
		return true;
	}
	size_t length = atom_length(text);

	if (length == 0) { /* a number */
		while (length < text.length && text.data[length] >= '0' && text.data[length] <= '9')
			length++;
		if (length == 0 || !number_parse(slice_of(text.data, length), &out->numerator) || out->numerator.count == 0)
			return false;
		*rest = slice_from(text, length);
		return skip_annotation(rest);
	}
	*rest = slice_from(text, length);
	if (!atom_unit(slice_of(text.data, length), depth, out) || !parse_power(rest, &power) ||
	    (power != 1 && !raise(out, power, out)))
		return false;
	return skip_annotation(rest);
}

static bool
parse_term(struct slice *rest, int depth, struct unit *out)
{
	struct unit factor;
	bool divide = rest->length > 0 && rest->data[0] == '/';

	*out = one();
	if (divide)
		*rest = slice_from(*rest, 1);
	if (!parse_component(rest, depth, &factor))
		return false;
	if (divide) {
		if (!unit_multiply(out, &factor, true, out))
			return false;
	} else {
		*out = factor;
	}
	while (rest->length > 0 && (rest->data[0] == '.' || rest->data[0] == '/')) {
		divide = rest->data[0] == '/';
		*rest = slice_from(*rest, 1);
		if (!parse_component(rest, depth, &factor) || !unit_multiply(out, &factor, divide, out))
			return false;
	}
	return true;
}

bool
unit_parse(struct slice text, struct unit *out)
{
	struct slice rest = text;

	return text.length > 0 && text.length < 256 && parse_term(&rest, 0, out) && rest.length == 0;
}

bool
unit_commensurable(const struct unit *a, const struct unit *b)
{
	if (a->scale == SCALE_OTHER || b->scale == SCALE_OTHER)
		return a->scale == b->scale && a->arbitrary == b->arbitrary;
	return memcmp(a->powers, b->powers, sizeof a->powers) == 0 && a->arbitrary == b->arbitrary &&
	    a->arbitrary_power == b->arbitrary_power;
}

bool
unit_is_number(const struct unit *unit)
{
	static const int8_t none[UNIT_BASES];

	return unit->scale == SCALE_RATIO && unit->arbitrary == NULL && memcmp(unit->powers, none, sizeof none) == 0;
}

/* A temperature of a scale with its own zero, in kelvin as numerator / denominator. */
static bool
to_base(const struct number *value, const struct unit *unit, struct number *numerator, struct number *denominator)
{
	static const struct {
		const char *before; /* added before the factor */
		int64_t factor, divisor;
	} scales[] = {
		[SCALE_CELSIUS] = { "273.15", 1, 1 },
		[SCALE_FAHRENHEIT] = { "459.67", 5, 9 },
		[SCALE_REAUMUR] = { "218.52", 5, 4 },
	};
	struct number shift, factor;

	if (unit->scale == SCALE_RATIO || unit->scale == SCALE_OTHER) {
		*denominator = unit->denominator;
		return number_multiply(value, &unit->numerator, numerator);
	}
	factor = number_of(scales[unit->scale].factor);
	*denominator = number_of(scales[unit->scale].divisor);
	return number_parse(slice_text(scales[unit->scale].before), &shift) && number_add(value, &shift, &shift) &&
	    number_multiply(&shift, &factor, numerator);
}

bool
unit_convert(const struct number *value, const struct unit *from, const struct unit *to, struct number *out)
{
	struct number above, below;

	if (!unit_commensurable(from, to) || !to_base(value, from, &above, &below))
		return false;
	switch (to->scale) {
	case SCALE_CELSIUS:
		return number_divide(&above, &below, out) && number_parse(SLICE("273.15"), &below) &&
		    number_subtract(out, &below, out);
	case SCALE_FAHRENHEIT: {
		struct number nine = number_of(9), five = number_of(5);

		return number_multiply(&above, &nine, &above) && number_multiply(&below, &five, &below) &&
		    number_divide(&above, &below, out) && number_parse(SLICE("459.67"), &below) &&
		    number_subtract(out, &below, out);
	}
	case SCALE_REAUMUR: {
		struct number four = number_of(4), five = number_of(5);

		return number_multiply(&above, &four, &above) && number_multiply(&below, &five, &below) &&
		    number_divide(&above, &below, out) && number_parse(SLICE("218.52"), &below) &&
		    number_subtract(out, &below, out);
	}
	default:
		return number_multiply(&above, &to->denominator, &above) && number_multiply(&below, &to->numerator, &below) &&
		    number_divide(&above, &below, out);
	}
}

int
unit_compare(const struct number *a, const struct unit *a_unit, const struct number *b, const struct unit *b_unit)
{
	struct number a_above, a_below, b_above, b_below;

	if (!to_base(a, a_unit, &a_above, &a_below) || !to_base(b, b_unit, &b_above, &b_below) ||
	    !number_multiply(&a_above, &b_below, &a_above) || !number_multiply(&b_above, &a_below, &b_above))
		return 2;
	return number_compare(&a_above, &b_above);
}

void
unit_write_bases(struct buffer *out, const struct unit *unit)
{
	size_t start = out->length;

	for (size_t i = 0; i <= UNIT_BASES; i++) {
		int power = i < UNIT_BASES ? unit->powers[i] : unit->arbitrary_power;

		if (power == 0)
			continue;
		if (out->length > start)
			buffer_byte(out, '.');
		buffer_put(out, slice_text(i < UNIT_BASES ? unit_rows[i].code : unit->arbitrary));
		if (power != 1)
			buffer_print(out, "%d", power);
	}
	if (out->length == start)
		buffer_byte(out, '1');
}

/* ---- Products ---------------------------------------------------------------------------------------------------- */

enum { FACTORS_MOST = 8 };

/* Units, each once, to their powers. */
struct product {
	size_t count;
	struct {
		struct slice code;
		int power;
	} factors[FACTORS_MOST];
};

static bool
add_factor(struct product *product, struct slice code, int power)
{
	size_t i = 0;

	while (i < product->count && !slice_equal(product->factors[i].code, code))
		i++;
	if (i == FACTORS_MOST)
		return false;
	if (i == product->count) {
		product->factors[i].code = code;
		product->factors[i].power = 0;
		product->count++;
	}
	product->factors[i].power += power;
	return true;
}

static bool
add_unit(struct product *product, struct slice text, bool divide)
{
	struct slice rest = text;
	bool below = divide;
	int power;

	if (slice_is(text, "1"))
		return true;
	if (slice_starts(rest, SLICE("/"))) {
		below = !divide;
		rest = slice_from(rest, 1);
	}
	for (;;) {
		size_t length = atom_length(rest);
		struct slice code = slice_of(rest.data, length);

		if (length == 0 || (code.data[0] >= '0' && code.data[0] <= '9'))
			return false;
		rest = slice_from(rest, length);
		if (!parse_power(&rest, &power) || !add_factor(product, code, below ? -power : power))
			return false;
		if (rest.length == 0)
			return true;
		if (rest.data[0] != '.' && rest.data[0] != '/')
			return false;
		below = (rest.data[0] == '/') != divide;
		rest = slice_from(rest, 1);
	}
}

/* Whether each kind of thing is measured in one unit only: no cm beside m. */
static bool
is_plain(const struct product *product)
{
	struct unit units[FACTORS_MOST];

	for (size_t i = 0; i < product->count; i++) {
		if (!unit_parse(product->factors[i].code, &units[i]) || product->factors[i].power > POWER_MOST ||
		    product->factors[i].power < -POWER_MOST)
			return false;
		for (size_t j = 0; j < i; j++)
			if (product->factors[i].power != 0 && product->factors[j].power != 0 &&
			    unit_commensurable(&units[i], &units[j]))
				return false;
	}
	return true;
}

bool
unit_write_product(struct buffer *out, struct slice a, struct slice b, bool divide)
{
	struct product product = { 0 };
	size_t start = out->length;

	if (!add_unit(&product, a, false) || !add_unit(&product, b, divide) || !is_plain(&product))
		return false;
	for (int below = 0; below < 2; below++)
		for (size_t i = 0; i < product.count; i++) {
			int power = below ? -product.factors[i].power : product.factors[i].power;

			if (power <= 0)
				continue;
			if (below || out->length > start)
				buffer_byte(out, below ? '/' : '.');
			buffer_put(out, product.factors[i].code);
			if (power != 1)
				buffer_print(out, "%d", power);
		}
	if (out->length == start)
		buffer_byte(out, '1');
	return true;
}
