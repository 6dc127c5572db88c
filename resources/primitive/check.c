#include "resources/primitive/check.h"

#include "resources/primitive/date.h"
#include "resources/primitive/decimal.h"

enum character {
	SPACE = 1, /* what \s matches: space, tab, LF, VT, FF, CR */
	CONTROL = 2, /* may be in no string */
	ALNUM = 4,
	BASE64 = 8,
};

/* What each byte is. Bytes of characters outside ASCII are none of these. */
static const uint8_t characters[256] = {
	[0x00 ... 0x08] = CONTROL,
	['\t'] = SPACE,
	['\n'] = SPACE,
	[0x0B] = SPACE | CONTROL,
	[0x0C] = SPACE | CONTROL,
	['\r'] = SPACE,
	[0x0E ... 0x1F] = CONTROL,
	[' '] = SPACE,
	['0' ... '9'] = ALNUM | BASE64,
	['A' ... 'Z'] = ALNUM | BASE64,
	['a' ... 'z'] = ALNUM | BASE64,
	['+'] = BASE64,
	['/'] = BASE64,
};

static bool
is(char c, enum character what)
{
	return (characters[(unsigned char)c] & what) != 0;
}

static bool
has(struct slice text, unsigned what)
{
	unsigned seen = 0;

	for (size_t i = 0; i < text.length; i++)
		seen |= characters[(unsigned char)text.data[i]];
	return (seen & what) != 0;
}

static bool
is_boolean(struct slice text)
{
	return slice_equal(text, SLICE("true")) || slice_equal(text, SLICE("false"));
}

/* Groups of four, spaces between them; = only at the end. */
static bool
is_base64(struct slice text)
{
	size_t count = 0, padding = 0;

	for (size_t i = 0; i < text.length; i++) {
		char c = text.data[i];

		if (is(c, BASE64)) {
			if (padding > 0)
				return false;
			count++;
		} else if (c == '=') {
			padding++;
		} else if (!is(c, SPACE)) {
			return false;
		}
	}
	return count > 0 && padding <= 2 && (count + padding) % 4 == 0;
}

/* [^\s]+(\s[^\s]+)*, where \s is a space: "no whitespace other than single spaces" (R4 datatypes.html#code). */
static bool
is_code(struct slice text)
{
	bool space = true; /* the character before was one; a code may not begin with it */

	for (size_t i = 0; i < text.length; i++) {
		bool now = text.data[i] == ' ';

		if ((now && space) || (!now && is(text.data[i], SPACE)) || is(text.data[i], CONTROL))
			return false;
		space = now;
	}
	return !space;
}

static bool
is_date(struct slice text)
{
	struct date date;

	return date_parse(text, &date) && date.precision <= DATE_DAY;
}

static bool
is_datetime(struct slice text)
{
	struct date date;

	return date_parse(text, &date) && (date.precision <= DATE_DAY || (date.precision >= DATE_SECOND && date.has_zone));
}

static bool
is_instant(struct slice text)
{
	struct date date;

	return date_parse(text, &date) && date.precision >= DATE_SECOND && date.has_zone;
}

static bool
is_time(struct slice text)
{
	int64_t time;

	return date_parse_time(text, &time);
}

static bool
is_decimal(struct slice text)
{
	struct decimal decimal;

	return decimal_parse(text, &decimal);
}

/* Decimal digits without leading zeros, from least to most. */
static bool
is_whole(struct slice text, uint64_t least, uint64_t most)
{
	uint64_t value;

	return slice_to_u64(text, most, &value) && value >= least && (text.data[0] != '0' || text.length == 1);
}

static bool
is_integer(struct slice text)
{
	if (text.length > 0 && text.data[0] == '-')
		return is_whole(slice_from(text, 1), 0, UINT64_C(1) << 31);
	return is_whole(text, 0, INT32_MAX);
}

static bool
is_positive(struct slice text)
{
	return is_whole(text, 1, INT32_MAX);
}

static bool
is_unsigned(struct slice text)
{
	return is_whole(text, 0, INT32_MAX);
}

static bool
is_id(struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!is(text.data[i], ALNUM) && text.data[i] != '-' && text.data[i] != '.')
			return false;
	return text.length >= 1 && text.length <= 64;
}

/* urn:oid:[0-2](\.(0|[1-9][0-9]*))+ */
static bool
is_oid(struct slice text)
{
	if (!slice_starts(text, SLICE("urn:oid:")))
		return false;
	struct slice rest = slice_from(text, 8), arc = slice_cut(&rest, '.');

	if (arc.length != 1 || arc.data[0] < '0' || arc.data[0] > '2' || rest.data == NULL)
		return false;
	while (rest.data != NULL) {
		arc = slice_cut(&rest, '.');
		if (arc.length == 0 || (arc.data[0] == '0' && arc.length > 1))
			return false;
		for (size_t i = 0; i < arc.length; i++)
			if (arc.data[i] < '0' || arc.data[i] > '9')
				return false;
	}
	return true;
}

static bool
is_uuid(struct slice text)
{
	static const char form[] = "urn:uuid:xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

	if (text.length != sizeof form - 1)
		return false;
	for (size_t i = 0; i < text.length; i++) {
		char c = text.data[i];

		if (form[i] == 'x' ? !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f') : c != form[i])
			return false;
	}
	return true;
}

/* \S*, and not empty. */
static bool
is_uri(struct slice text)
{
	return text.length > 0 && !has(text, SPACE | CONTROL);
}

static bool
is_string(struct slice text)
{
	return text.length > 0 && text.length <= STRING_MOST && !has(text, CONTROL);
}

static bool
is_anything(struct slice text)
{
	(void)text;
	return true;
}

static const struct rule {
	bool (*is)(struct slice text);
	const char *fault;
} rules[] = {
	[PRIMITIVE_NONE] = { is_anything, NULL },
	[PRIMITIVE_BASE64BINARY] = { is_base64, "is not base64" },
	[PRIMITIVE_BOOLEAN] = { is_boolean, "is not a boolean (true or false)" },
	[PRIMITIVE_CANONICAL] = { is_uri, "is not a canonical URL (no spaces, not empty)" },
	[PRIMITIVE_CODE] = { is_code, "is not a code (not empty, single spaces, only inside)" },
	[PRIMITIVE_DATE] = { is_date, "is not a date (YYYY, YYYY-MM or YYYY-MM-DD)" },
	[PRIMITIVE_DATETIME] = { is_datetime,
	    "is not a dateTime (YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss with a time zone)" },
	[PRIMITIVE_DECIMAL] = { is_decimal, "is not a decimal (of at most 128 digits)" },
	[PRIMITIVE_ID] = { is_id, "is not an id (1 to 64 of A-Z, a-z, 0-9, - and .)" },
	[PRIMITIVE_INSTANT] = { is_instant, "is not an instant (YYYY-MM-DDThh:mm:ss with a time zone)" },
	[PRIMITIVE_INTEGER] = { is_integer, "is not an integer (-2147483648 to 2147483647)" },
	[PRIMITIVE_MARKDOWN] = { is_string, "is not markdown (not empty, at most 1 MB, no control characters)" },
	[PRIMITIVE_OID] = { is_oid, "is not an oid (urn:oid:1.2.3)" },
	[PRIMITIVE_POSITIVEINT] = { is_positive, "is not a positiveInt (1 to 2147483647)" },
	[PRIMITIVE_STRING] = { is_string, "is not a string (not empty, at most 1 MB, no control characters)" },
	[PRIMITIVE_TIME] = { is_time, "is not a time (hh:mm:ss)" },
	[PRIMITIVE_UNSIGNEDINT] = { is_unsigned, "is not an unsignedInt (0 to 2147483647)" },
	[PRIMITIVE_URI] = { is_uri, "is not a URI (no spaces, not empty)" },
	[PRIMITIVE_URL] = { is_uri, "is not a URL (no spaces, not empty)" },
	[PRIMITIVE_UUID] = { is_uuid, "is not a uuid (urn:uuid: and 32 lower-case hexadecimal digits in five groups)" },
	[PRIMITIVE_XHTML] = { is_anything, NULL },
};

const char *
primitive_check(enum primitive primitive, struct slice text)
{
	const struct rule *rule = &rules[primitive];

	return rule->is(text) ? NULL : rule->fault;
}
