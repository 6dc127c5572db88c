#include "resources/json_scan.h"

#include <endian.h>

#include "resources/json_read.h"

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

void
json_scan_init(struct json_scan *scan, struct slice bytes, struct arena *arena)
{
	*scan = (struct json_scan){ .arena = arena };
	scan->begin = scan->at = bytes.data != NULL ? bytes.data : "";
	scan->end = scan->begin + bytes.length;
}

/* Always false, for return. */
static bool
fail(struct json_scan *scan, const char *at, const char *error)
{
	if (scan->error == NULL) {
		scan->at = at;
		scan->error = error;
	}
	return false;
}

static uint64_t
load(const char *p)
{
	uint64_t word;

	memcpy(&word, p, sizeof word);
	return le64toh(word);
}

/* The first character that is not white space, or '\0' at the end (NUL itself is in no JSON text). */
static inline char
peek(struct json_scan *scan)
{
	const char *p = scan->at;

	for (;; p++) {
		if (p == scan->end) {
			scan->at = p;
			return '\0';
		}
		if (*p == ' ') {
			while (scan->end - p >= 9 && load(p + 1) == EACH(' '))
				p += 8;
			continue;
		}
		if (*p != '\n' && *p != '\r' && *p != '\t')
			break;
	}
	scan->at = p;
	return *p;
}

/* From p on, the first quote, backslash or control character, or end. *high collects the top bits of what was passed,
 * so that only strings with something else than ASCII are looked at again. */
static inline const char *
find_special(const char *p, const char *end, uint64_t *high)
{
	while (end - p >= 8) {
		uint64_t word = load(p);
		/* The lowest top bit that is set marks the first such byte; borrows only spoil those above it. */
		uint64_t special = ((word - EACH(0x20)) | ((word ^ EACH('"')) - EACH(1)) | ((word ^ EACH('\\')) - EACH(1))) &
		    ~word & EACH(0x80);

		if (special != 0) {
			int bits = __builtin_ctzll(special) - 7;

			*high |= word & ((UINT64_C(1) << bits) - 1);
			return p + bits / 8;
		}
		*high |= word;
		p += 8;
	}
	for (; p < end && *p != '"' && *p != '\\' && (unsigned char)*p >= 0x20; p++)
		*high |= (unsigned char)*p;
	return p;
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The four digits behind \u, or -1. */
static int32_t
hex_unit(const char *p, const char *end)
{
	int32_t unit = 0;

	if (end - p < 4)
		return -1;
	for (int i = 0; i < 4; i++) {
		int digit = hex_digit(p[i]);

		if (digit < 0)
			return -1;
		unit = unit * 16 + digit;
	}
	return unit;
}

static char *
put_utf8(char *out, int32_t c)
{
	if (c < 0x80) {
		*out++ = (char)c;
	} else if (c < 0x800) {
		*out++ = (char)(0xC0 | c >> 6);
		*out++ = (char)(0x80 | (c & 0x3F));
	} else if (c < 0x10000) {
		*out++ = (char)(0xE0 | c >> 12);
		*out++ = (char)(0x80 | (c >> 6 & 0x3F));
		*out++ = (char)(0x80 | (c & 0x3F));
	} else {
		*out++ = (char)(0xF0 | c >> 18);
		*out++ = (char)(0x80 | (c >> 12 & 0x3F));
		*out++ = (char)(0x80 | (c >> 6 & 0x3F));
		*out++ = (char)(0x80 | (c & 0x3F));
	}
	return out;
}

/* One escape at *at (a backslash) into *out, at most four bytes; an escape is never shorter than what it stands for. */
static bool
unescape(struct json_scan *scan, const char **at, const char *end, char **out)
{
	static const char plain[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
	const char *p = *at + 1;
	const char *found = p < end && *p != '\0' ? strchr(plain, *p) : NULL;

	if (found != NULL) {
		*(*out)++ = values[found - plain];
		*at = p + 1;
		return true;
	}
	if (p == end || *p != 'u')
		return fail(scan, *at, "an escape that JSON does not have");
	int32_t c = hex_unit(p + 1, end);

	if (c < 0)
		return fail(scan, *at, "\\u without four hexadecimal digits");
	if (c == 0)
		return fail(scan, *at, "a NUL character");
	p += 5;
	if (c >= 0xD800 && c <= 0xDFFF) {
		int32_t low = c <= 0xDBFF && end - p >= 6 && p[0] == '\\' && p[1] == 'u' ? hex_unit(p + 2, end) : -1;

		if (low < 0xDC00 || low > 0xDFFF)
			return fail(scan, *at, "half of a surrogate pair");
		c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
		p += 6;
	}
	*out = put_utf8(*out, c);
	*at = p;
	return true;
}

/* Resolves the escapes of raw (the characters between the quotes); text NULL: only checks them. */
static bool
resolve(struct json_scan *scan, struct slice raw, struct slice *text)
{
	const char *p = raw.data, *end = raw.data + raw.length;
	char *start = NULL, *out = NULL;

	if (text != NULL && (start = out = arena_alloc(scan->arena, raw.length)) == NULL) {
		scan->exhausted = true;
		return fail(scan, raw.data, "too much for the memory of one request");
	}
	while (p < end) {
		const char *backslash = memchr(p, '\\', (size_t)(end - p));
		size_t plain = (size_t)((backslash != NULL ? backslash : end) - p);
		char unused[4], *to = unused;

		if (start != NULL) {
			memcpy(out, p, plain);
			out += plain;
		}
		p += plain;
		if (p < end && !unescape(scan, &p, end, start != NULL ? &out : &to))
			return false;
	}
	if (text != NULL)
		*text = slice_of(start, (size_t)(out - start));
	return true;
}

/* A string; the scan is at its opening quote. */
static inline bool
scan_string(struct json_scan *scan, struct slice *text)
{
	const char *start = scan->at + 1, *p = start;
	uint64_t high = 0;
	bool escaped = false;

	for (;;) {
		p = find_special(p, scan->end, &high);
		if (p == scan->end)
			return fail(scan, p, "a string without end");
		if (*p == '"')
			break;
		if (*p != '\\')
			return fail(scan, p, "a control character in a string");
		escaped = true;
		if (scan->end - p < 2)
			return fail(scan, p, "a string without end");
		/* What is escaped may itself be a quote; anything else is looked at when the escape is resolved. */
		p += p[1] == '"' || p[1] == '\\' ? 2 : 1;
	}
	struct slice raw = slice_of(start, (size_t)(p - start));

	if ((high & EACH(0x80)) != 0 && !slice_is_utf8(raw))
		return fail(scan, start, "a string that is not UTF-8");
	if (escaped) {
		if (!resolve(scan, raw, text))
			return false;
	} else if (text != NULL) {
		*text = raw;
	}
	scan->at = p + 1;
	return true;
}

static inline const char *
digits(const char *p, const char *end)
{
	while (p < end && *p >= '0' && *p <= '9')
		p++;
	return p;
}

/* -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)? */
static bool
scan_number(struct json_scan *scan, struct slice *text)
{
	const char *p = scan->at, *end = scan->end, *start;

	if (*p == '-')
		p++;
	start = p;
	p = digits(p, end);
	if (p == start || (*start == '0' && p - start > 1))
		return fail(scan, start, "a number that JSON does not have");
	if (p < end && *p == '.') {
		start = ++p;
		p = digits(p, end);
		if (p == start)
			return fail(scan, p, "a decimal point without digits behind it");
	}
	if (p < end && (*p == 'e' || *p == 'E')) {
		p++;
		if (p < end && (*p == '+' || *p == '-'))
			p++;
		start = p;
		p = digits(p, end);
		if (p == start)
			return fail(scan, p, "an exponent without digits");
	}
	if (text != NULL)
		*text = slice_of(scan->at, (size_t)(p - scan->at));
	scan->at = p;
	return true;
}

static bool
scan_literal(struct json_scan *scan, struct slice literal, struct slice *text)
{
	if ((size_t)(scan->end - scan->at) < literal.length || memcmp(scan->at, literal.data, literal.length) != 0)
		return fail(scan, scan->at, "a word that JSON does not have");
	if (text != NULL)
		*text = slice_of(scan->at, literal.length);
	scan->at += literal.length;
	return true;
}

static bool
open_bracket(struct json_scan *scan)
{
	if (scan->depth == JSON_DEPTH_MOST)
		return fail(scan, scan->at, "more than 64 objects and arrays inside each other");
	scan->depth++;
	scan->at++;
	scan->fresh = true;
	return true;
}

/* Always false: there is no more in this object or array. */
static bool
close_bracket(struct json_scan *scan)
{
	scan->depth--;
	scan->at++;
	scan->fresh = false;
	return false;
}

/* What is wrong where a value, a name or a bracket should be. */
static bool
fail_here(struct json_scan *scan, char c, const char *expected)
{
	if (c == '\0' && scan->at == scan->end)
		return fail(scan, scan->at, "the end, too early");
	struct slice rest = slice_of(scan->at, (size_t)(scan->end - scan->at));

	if (scan->at == scan->begin && slice_starts(rest, SLICE("\xEF\xBB\xBF")))
		return fail(scan, scan->at, "a byte order mark");
	return fail(scan, scan->at, expected);
}

enum scan_kind
json_scan_value(struct json_scan *scan, struct slice *text)
{
	if (scan->error != NULL)
		return SCAN_NOTHING;
	char c = peek(scan);

	scan->fresh = false;
	switch (c) {
	case '"':
		return scan_string(scan, text) ? SCAN_STRING : SCAN_NOTHING;
	case '{':
		return open_bracket(scan) ? SCAN_OBJECT : SCAN_NOTHING;
	case '[':
		return open_bracket(scan) ? SCAN_ARRAY : SCAN_NOTHING;
	case '-':
	case '0' ... '9':
		return scan_number(scan, text) ? SCAN_NUMBER : SCAN_NOTHING;
	case 't':
		return scan_literal(scan, SLICE("true"), text) ? SCAN_TRUE : SCAN_NOTHING;
	case 'f':
		return scan_literal(scan, SLICE("false"), text) ? SCAN_FALSE : SCAN_NOTHING;
	case 'n':
		return scan_literal(scan, SLICE("null"), text) ? SCAN_NULL : SCAN_NOTHING;
	default:
		fail_here(scan, c, "something else than a value");
		return SCAN_NOTHING;
	}
}

bool
json_scan_member(struct json_scan *scan, struct slice *name)
{
	if (scan->error != NULL)
		return false;
	char c = peek(scan);

	if (c == '}')
		return close_bracket(scan);
	if (!scan->fresh) {
		if (c != ',')
			return fail_here(scan, c, "something else than a comma or the end of the object");
		scan->at++;
		c = peek(scan);
	}
	scan->fresh = false;
	if (c != '"')
		return fail_here(scan, c, "something else than a property name in double quotes");
	if (!scan_string(scan, name))
		return false;
	c = peek(scan);
	if (c != ':')
		return fail_here(scan, c, "a property name without a colon behind it");
	scan->at++;
	return true;
}

bool
json_scan_item(struct json_scan *scan)
{
	if (scan->error != NULL)
		return false;
	char c = peek(scan);

	if (c == ']')
		return close_bracket(scan);
	if (scan->fresh)
		return true;
	if (c != ',')
		return fail_here(scan, c, "something else than a comma or the end of the array");
	scan->at++;
	return true;
}

void
json_scan_skip(struct json_scan *scan, enum scan_kind kind)
{
	uint64_t objects = 0; /* for each open bracket, innermost lowest: is it an object's? */
	unsigned open = 0;

	for (;;) {
		if (kind == SCAN_OBJECT || kind == SCAN_ARRAY) {
			objects = objects << 1 | (kind == SCAN_OBJECT);
			open++;
		}
		while (open > 0 && !((objects & 1) != 0 ? json_scan_member(scan, NULL) : json_scan_item(scan))) {
			objects >>= 1;
			open--;
		}
		if (open == 0)
			return;
		kind = json_scan_value(scan, NULL);
	}
}

bool
json_scan_end(struct json_scan *scan)
{
	if (scan->error == NULL && (peek(scan) != '\0' || scan->at != scan->end))
		return fail(scan, scan->at, "something behind the end of the JSON text");
	return scan->error == NULL;
}

const char *
scan_kind_text(enum scan_kind kind)
{
	static const char *const texts[] = { "nothing", "an object", "an array", "a string", "a number", "a boolean",
		"a boolean", "null" };

	return texts[kind];
}
