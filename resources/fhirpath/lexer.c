#include "resources/fhirpath/syntax.h"

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/* The byte that far ahead, 0 behind the end. */
static char
peek(const struct lexer *lexer, size_t ahead)
{
	return lexer->at + ahead < lexer->text.length ? lexer->text.data[lexer->at + ahead] : '\0';
}

static struct token
token(enum token_kind kind, size_t offset, struct slice text)
{
	return (struct token){ kind, offset, text };
}

static struct token
broken(size_t offset, const char *why)
{
	return token(TOKEN_BROKEN, offset, slice_text(why));
}

/* White space and comments. False when a comment doesn't end. */
static bool
skip(struct lexer *lexer)
{
	for (;;) {
		char c = peek(lexer, 0);

		if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
			lexer->at++;
		} else if (c == '/' && peek(lexer, 1) == '/') {
			while (lexer->at < lexer->text.length && peek(lexer, 0) != '\n' && peek(lexer, 0) != '\r')
				lexer->at++;
		} else if (c == '/' && peek(lexer, 1) == '*') {
			size_t start = lexer->at;

			for (lexer->at += 2; !(peek(lexer, 0) == '*' && peek(lexer, 1) == '/'); lexer->at++)
				if (lexer->at >= lexer->text.length) {
					lexer->at = start;
					return false;
				}
			lexer->at += 2;
		} else {
			return true;
		}
	}
}

/* Four hexadecimal digits, or -1. */
static long
hex4(struct slice text)
{
	long value = 0;

	if (text.length < 4)
		return -1;
	for (size_t i = 0; i < 4; i++) {
		char c = text.data[i];
		int digit = is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;

		if (digit < 0)
			return -1;
		value = value * 16 + digit;
	}
	return value;
}

static size_t
put_utf8(char *out, unsigned long c)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xE0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3F));
		out[2] = (char)(0x80 | (c & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3F));
	out[2] = (char)(0x80 | (c >> 6 & 0x3F));
	out[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}

/* One \u escape at the start of text (behind the u), which may be half of a pair. Bytes read, 0 when it isn't one. */
static size_t
unicode_escape(struct slice text, unsigned long *out)
{
	long high = hex4(text), low;

	if (high < 0)
		return 0;
	if (high < 0xD800 || high > 0xDFFF) {
		*out = (unsigned long)high;
		return high == 0 ? 0 : 4;
	}
	if (high > 0xDBFF || text.length < 10 || text.data[4] != '\\' || text.data[5] != 'u')
		return 0;
	low = hex4(slice_from(text, 6));
	if (low < 0xDC00 || low > 0xDFFF)
		return 0;
	*out = 0x10000 + (unsigned long)((high - 0xD800) << 10) + (unsigned long)(low - 0xDC00);
	return 10;
}

/* Resolves escapes. What isn't one loses its backslash. */
static struct slice
unescape(struct arena *arena, struct slice raw)
{
	static const char from[] = "rntf", to[] = "\r\n\t\f";

	if (memchr(raw.data, '\\', raw.length) == NULL)
		return raw;
	char *out = arena_alloc(arena, raw.length); /* escapes are never shorter than what they mean */
	size_t length = 0;

	if (out == NULL)
		return SLICE_NONE;
	for (size_t i = 0; i < raw.length; i++) {
		if (raw.data[i] != '\\' || i + 1 == raw.length) {
			out[length++] = raw.data[i];
			continue;
		}
		char c = raw.data[++i];
		const char *known = memchr(from, c, sizeof from - 1);
		unsigned long code;
		size_t used = c == 'u' ? unicode_escape(slice_from(raw, i + 1), &code) : 0;

		if (used > 0) {
			length += put_utf8(out + length, code);
			i += used;
		} else {
			out[length++] = known != NULL ? to[known - from] : c;
		}
	}
	return slice_of(out, length);
}

/* What stands between quotes of that kind; lexer->at is at the first. */
static struct token
quoted(struct lexer *lexer, enum token_kind kind, size_t offset)
{
	char quote = peek(lexer, 0);
	size_t start = ++lexer->at;

	for (; lexer->at < lexer->text.length; lexer->at++) {
		char c = peek(lexer, 0);

		if (c == '\\') {
			lexer->at++;
		} else if (c == quote) {
			struct slice text = unescape(lexer->arena, slice_of(lexer->text.data + start, lexer->at - start));

			lexer->at++;
			if (text.data == NULL)
				return broken(offset, "memory is exhausted");
			return token(kind, offset, text);
		}
	}
	return broken(offset, "the quotation has no end");
}

static struct token
number(struct lexer *lexer, size_t offset)
{
	while (is_digit(peek(lexer, 0)))
		lexer->at++;
	if (peek(lexer, 0) == '.' && is_digit(peek(lexer, 1)))
		for (lexer->at++; is_digit(peek(lexer, 0)); lexer->at++)
			;
	struct slice text = slice_of(lexer->text.data + offset, lexer->at - offset);

	if (peek(lexer, 0) == 'L' && memchr(text.data, '.', text.length) == NULL) {
		lexer->at++;
		return token(TOKEN_LONG, offset, text);
	}
	return token(TOKEN_NUMBER, offset, text);
}

/* Goes over a separator and count digits, if they are there. */
static bool
part(struct lexer *lexer, char separator, size_t count)
{
	size_t ahead = separator != '\0';

	if (separator != '\0' && peek(lexer, 0) != separator)
		return false;
	for (size_t i = 0; i < count; i++)
		if (!is_digit(peek(lexer, ahead + i)))
			return false;
	lexer->at += ahead + count;
	return true;
}

static struct token
moment(struct lexer *lexer, size_t offset)
{
	size_t start = ++lexer->at;
	bool date = part(lexer, '\0', 4);

	if (date && part(lexer, '-', 2))
		part(lexer, '-', 2);
	if (peek(lexer, 0) == 'T') {
		lexer->at++;
		if (part(lexer, '\0', 2)) {
			if (part(lexer, ':', 2) && part(lexer, ':', 2) && part(lexer, '.', 1))
				while (is_digit(peek(lexer, 0)))
					lexer->at++;
			if (date && peek(lexer, 0) == 'Z')
				lexer->at++;
			else if (date && (peek(lexer, 0) == '+' || peek(lexer, 0) == '-') && is_digit(peek(lexer, 1)) &&
			    is_digit(peek(lexer, 2)) && peek(lexer, 3) == ':')
				lexer->at += part(lexer, peek(lexer, 0), 2) && part(lexer, ':', 2) ? 0 : 1;
		}
	} else if (!date) {
		return broken(offset, "a date or time is expected behind @");
	}
	/* Digits left over, as in @2019-1, are no date. */
	if (is_digit(peek(lexer, 0)) || is_letter(peek(lexer, 0)) || (peek(lexer, 0) == '-' && is_digit(peek(lexer, 1))))
		return broken(offset, "not a date or time");
	return token(TOKEN_MOMENT, offset, slice_of(lexer->text.data + start, lexer->at - start));
}

static struct slice
word(struct lexer *lexer)
{
	size_t start = lexer->at;

	while (is_letter(peek(lexer, 0)) || is_digit(peek(lexer, 0)))
		lexer->at++;
	return slice_of(lexer->text.data + start, lexer->at - start);
}

/* A variable's name may be a word with hyphens (%vs-name), `delimited` or 'quoted'. */
static struct token
variable(struct lexer *lexer, size_t offset)
{
	lexer->at++;
	if (peek(lexer, 0) == '`' || peek(lexer, 0) == '\'')
		return quoted(lexer, TOKEN_VARIABLE, offset);
	size_t start = lexer->at;

	if (!is_letter(peek(lexer, 0)))
		return broken(offset, "a name is expected behind %");
	word(lexer);
	struct slice name = slice_of(lexer->text.data + start, lexer->at - start);

	if (slice_is(name, "vs") || slice_is(name, "ext"))
		while (peek(lexer, 0) == '-' && (is_letter(peek(lexer, 1)) || is_digit(peek(lexer, 1)))) {
			lexer->at++;
			word(lexer);
		}
	return token(TOKEN_VARIABLE, offset, slice_of(lexer->text.data + start, lexer->at - start));
}

struct token
lexer_next(struct lexer *lexer)
{
	static const char *const symbols[] = { "<=", ">=", "!=", "!~" };

	if (!skip(lexer))
		return broken(lexer->at, "the comment has no end");
	size_t offset = lexer->at;
	char c = peek(lexer, 0);

	if (offset == lexer->text.length)
		return token(TOKEN_END, offset, SLICE("the end"));
	if (is_letter(c))
		return token(TOKEN_WORD, offset, word(lexer));
	if (is_digit(c))
		return number(lexer, offset);
	switch (c) {
	case '\'':
		return quoted(lexer, TOKEN_STRING, offset);
	case '`':
		return quoted(lexer, TOKEN_NAME, offset);
	case '@':
		return moment(lexer, offset);
	case '%':
		return variable(lexer, offset);
	case '$':
		lexer->at++;
		return token(TOKEN_DOLLAR, offset, word(lexer));
	default:
		break;
	}
	for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
		if (slice_starts(slice_from(lexer->text, offset), slice_text(symbols[i]))) {
			lexer->at += 2;
			return token(TOKEN_SYMBOL, offset, slice_text(symbols[i]));
		}
	if (c == '\0' || strchr("+-*/&|<>=~.,()[]{}", c) == NULL)
		return broken(offset, "a character that has no meaning here");
	lexer->at++;
	return token(TOKEN_SYMBOL, offset, slice_of(lexer->text.data + offset, 1));
}
