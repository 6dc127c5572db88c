#include "server/graphql/lexer.h"

#include "server/graphql/document.h"

bool
graphql_lexer_init(struct lexer *lexer, struct slice text, struct arena *arena, struct graphql_errors *errors)
{
	static const struct graphql_position start = { 1, 1 };

	*lexer = (struct lexer){ .at = text.data, .end = text.data + text.length, .counted = text.data, .place = start,
		.left = DOCUMENT_TOKENS_MOST, .arena = arena, .errors = errors };
	if (text.length > DOCUMENT_BYTES_MOST)
		return graphql_fail(errors, FAULT_TOO_LONG, (struct graphql_position){ 0 }, "The query is longer than %d bytes",
		    DOCUMENT_BYTES_MOST);
	if (!slice_is_utf8(text))
		return graphql_fail(errors, FAULT_INVALID, (struct graphql_position){ 0 }, "The query is not UTF-8");
	if (slice_starts(text, SLICE("\xEF\xBB\xBF")))
		lexer->counted = lexer->at += 3;
	return true;
}

/* The place of lexer->at. Counts on from where it last was. */
static struct graphql_position
place_now(struct lexer *lexer)
{
	for (; lexer->counted < lexer->at; lexer->counted++) {
		char c = *lexer->counted;

		if (c == '\n' || (c == '\r' && (lexer->counted + 1 == lexer->end || lexer->counted[1] != '\n'))) {
			lexer->place.line++;
			lexer->place.column = 1;
		} else if (((unsigned char)c & 0xC0) != 0x80) {
			lexer->place.column++;
		}
	}
	return lexer->place;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_name_start(char c)
{
	return c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool
starts(const struct lexer *lexer, const char *text)
{
	return slice_starts(slice_of(lexer->at, (size_t)(lexer->end - lexer->at)), slice_text(text));
}

/* White space, line ends, comments, and commas, which are as good as white space. */
static void
skip_ignored(struct lexer *lexer)
{
	while (lexer->at < lexer->end) {
		if (*lexer->at == '#')
			while (lexer->at < lexer->end && *lexer->at != '\n' && *lexer->at != '\r')
				lexer->at++;
		else if (*lexer->at != '\0' && strchr(" \t\n\r,", *lexer->at) != NULL)
			lexer->at++;
		else if (starts(lexer, "\xEF\xBB\xBF"))
			lexer->at += 3;
		else
			break;
	}
}

static size_t
skip_digits(struct lexer *lexer)
{
	const char *begin = lexer->at;

	while (lexer->at < lexer->end && is_digit(*lexer->at))
		lexer->at++;
	return (size_t)(lexer->at - begin);
}

static bool
next_is(const struct lexer *lexer, char a, char b)
{
	return lexer->at < lexer->end && (*lexer->at == a || *lexer->at == b);
}

static bool
take_number(struct lexer *lexer, struct token *token)
{
	const char *begin = lexer->at;

	lexer->at += *lexer->at == '-';
	const char *first = lexer->at;
	size_t digits = skip_digits(lexer);
	bool good = digits == 1 || (digits > 1 && *first != '0');

	token->kind = TOKEN_INT;
	if (good && next_is(lexer, '.', '.')) {
		token->kind = TOKEN_FLOAT;
		lexer->at++;
		good = skip_digits(lexer) > 0;
	}
	if (good && next_is(lexer, 'e', 'E')) {
		token->kind = TOKEN_FLOAT;
		lexer->at++;
		lexer->at += next_is(lexer, '+', '-');
		good = skip_digits(lexer) > 0;
	}
	/* 0xF and 1.2.3 are no numbers, nor a number and something else. */
	if (!good || (lexer->at < lexer->end && (is_name_start(*lexer->at) || *lexer->at == '.')))
		return graphql_fail(lexer->errors, FAULT_INVALID, token->at, "This is no number");
	token->text = slice_of(begin, (size_t)(lexer->at - begin));
	return true;
}

/* ---- Strings ----------------------------------------------------------------------------------------------------- */

static bool
bad_string(struct lexer *lexer, const char *why)
{
	return graphql_fail(lexer->errors, FAULT_INVALID, place_now(lexer), "%s", why);
}

static bool
take_hex(struct lexer *lexer, uint32_t *out)
{
	if (lexer->end - lexer->at < 4)
		return false;
	*out = 0;
	for (int i = 0; i < 4; i++, lexer->at++) {
		char c = *lexer->at;
		int digit = is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;

		if (digit < 0)
			return false;
		*out = *out * 16 + (uint32_t)digit;
	}
	return true;
}

/* What stands behind \u: also the two halves of a pair, since a character above U+FFFF can't be written else. */
static bool
take_escaped(struct lexer *lexer, char **out)
{
	uint32_t code, low;

	if (!take_hex(lexer, &code))
		return false;
	if (code >= 0xD800 && code <= 0xDBFF) {
		if (!starts(lexer, "\\u"))
			return false;
		lexer->at += 2;
		if (!take_hex(lexer, &low) || low < 0xDC00 || low > 0xDFFF)
			return false;
		code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
	}
	if (code == 0 || (code >= 0xDC00 && code <= 0xDFFF))
		return false;
	if (code < 0x80) {
		*(*out)++ = (char)code;
	} else if (code < 0x800) {
		*(*out)++ = (char)(0xC0 | code >> 6);
	} else if (code < 0x10000) {
		*(*out)++ = (char)(0xE0 | code >> 12);
		*(*out)++ = (char)(0x80 | (code >> 6 & 0x3F));
	} else {
		*(*out)++ = (char)(0xF0 | code >> 18);
		*(*out)++ = (char)(0x80 | (code >> 12 & 0x3F));
		*(*out)++ = (char)(0x80 | (code >> 6 & 0x3F));
	}
	if (code >= 0x80)
		*(*out)++ = (char)(0x80 | (code & 0x3F));
	return true;
}

/* The string's bytes, from behind its opening quote to the closing one; false when it has none. *escapes: it has some. */
static bool
find_quote(struct lexer *lexer, struct slice *raw, bool *escapes)
{
	const char *at = lexer->at;

	*escapes = false;
	while (at < lexer->end && *at != '"' && *at != '\n' && *at != '\r') {
		if ((unsigned char)*at < 0x20 && *at != '\t') {
			lexer->at = at;
			return bad_string(lexer, "A control character in a string");
		}
		if (*at == '\\' && at + 1 < lexer->end) {
			*escapes = true;
			at++;
		}
		at++;
	}
	if (at == lexer->end || *at != '"')
		return bad_string(lexer, "A string without end");
	*raw = slice_of(lexer->at, (size_t)(at - lexer->at));
	return true;
}

static bool
take_string(struct lexer *lexer, struct token *token)
{
	static const char names[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
	struct slice raw;
	bool escapes;

	lexer->at++;
	if (!find_quote(lexer, &raw, &escapes))
		return false;
	token->text = raw;
	/* No escape is shorter than what it stands for. */
	char *begin = escapes ? arena_alloc(lexer->arena, raw.length) : NULL, *out = begin;

	if (escapes && begin == NULL)
		return bad_string(lexer, "Too much for the memory of one request");
	while (escapes && lexer->at < raw.data + raw.length) {
		if (*lexer->at != '\\') {
			*out++ = *lexer->at++;
			continue;
		}
		char c = *++lexer->at;
		const char *name = c != '\0' ? strchr(names, c) : NULL;

		lexer->at++;
		if (name != NULL)
			*out++ = meant[name - names];
		else if (c != 'u' || !take_escaped(lexer, &out))
			return bad_string(lexer, "An escape that there isn't");
	}
	if (escapes)
		token->text = slice_of(begin, (size_t)(out - begin));
	lexer->at = raw.data + raw.length + 1;
	return true;
}

static bool
is_blank(struct slice line)
{
	for (size_t i = 0; i < line.length; i++)
		if (line.data[i] != ' ' && line.data[i] != '\t')
			return false;
	return true;
}

static size_t
indent_of(struct slice line)
{
	size_t indent = 0;

	while (indent < line.length && (line.data[indent] == ' ' || line.data[indent] == '\t'))
		indent++;
	return indent;
}

/* Cuts a line off, its end being LF, CR or both. */
static struct slice
cut_line(struct slice *rest)
{
	struct slice all = *rest;

	for (size_t i = 0; i < all.length; i++) {
		if (all.data[i] != '\n' && all.data[i] != '\r')
			continue;
		*rest = slice_from(all, i + 1 + (all.data[i] == '\r' && i + 1 < all.length && all.data[i + 1] == '\n'));
		return slice_of(all.data, i);
	}
	*rest = SLICE_NONE;
	return all;
}

/* BlockStringValue() of section 2.9.4: without the common indentation and the blank lines at both ends. Written to out,
 * which has room for raw. */
static struct slice
unindent(struct slice raw, char *out)
{
	size_t common = SIZE_MAX, length = 0, kept = 0;
	struct slice rest = raw;
	bool begun = false;

	cut_line(&rest);
	while (rest.data != NULL) {
		struct slice line = cut_line(&rest);
		size_t indent = indent_of(line);

		if (indent < line.length && indent < common)
			common = indent;
	}
	rest = raw;
	for (bool first = true; rest.data != NULL; first = false) {
		struct slice line = cut_line(&rest);
		bool blank = is_blank(line);

		if (blank && !begun)
			continue;
		if (!first)
			line = slice_from(line, common < line.length ? common : line.length);
		if (begun)
			out[length++] = '\n';
		begun = true;
		memcpy(out + length, line.data, line.length);
		length += line.length;
		if (!blank)
			kept = length;
	}
	return slice_of(out, kept);
}

static bool
take_block(struct lexer *lexer, struct token *token)
{
	lexer->at += 3;
	const char *begin = lexer->at;

	while (lexer->at < lexer->end && !starts(lexer, "\"\"\"")) {
		if ((unsigned char)*lexer->at < 0x20 && (*lexer->at == '\0' || strchr("\t\n\r", *lexer->at) == NULL))
			return bad_string(lexer, "A control character in a string");
		lexer->at += starts(lexer, "\\\"\"\"") ? 4 : 1;
	}
	if (lexer->at == lexer->end)
		return graphql_fail(lexer->errors, FAULT_INVALID, token->at, "A string without end");
	size_t size = (size_t)(lexer->at - begin), length = 0;
	char *raw = arena_alloc(lexer->arena, size), *out = arena_alloc(lexer->arena, size);

	if (raw == NULL || out == NULL)
		return bad_string(lexer, "Too much for the memory of one request");
	for (const char *c = begin; c < lexer->at; c++)
		/* Only \""" is an escape here, and it can't be cut short by the end. */
		if (*c != '\\' || lexer->at - c < 4 || memcmp(c, "\\\"\"\"", 4) != 0)
			raw[length++] = *c;
	token->text = unindent(slice_of(raw, length), out);
	lexer->at += 3;
	return true;
}

/* ------------------------------------------------------------------------------------------------------------------ */

bool
graphql_lexer_next(struct lexer *lexer, struct token *token)
{
	skip_ignored(lexer);
	*token = (struct token){ .kind = TOKEN_END, .text = SLICE(""), .at = place_now(lexer) };
	if (lexer->at == lexer->end)
		return true;
	if (lexer->left == 0)
		return graphql_fail(lexer->errors, FAULT_TOO_COSTLY, token->at, "The query has more than %d tokens", DOCUMENT_TOKENS_MOST);
	lexer->left--;
	const char *begin = lexer->at;

	if (is_name_start(*begin)) {
		token->kind = TOKEN_NAME;
		while (lexer->at < lexer->end && (is_name_start(*lexer->at) || is_digit(*lexer->at)))
			lexer->at++;
		token->text = slice_of(begin, (size_t)(lexer->at - begin));
		return true;
	}
	if (is_digit(*begin) || *begin == '-')
		return take_number(lexer, token);
	if (*begin == '"') {
		token->kind = TOKEN_STRING;
		return starts(lexer, "\"\"\"") ? take_block(lexer, token) : take_string(lexer, token);
	}
	token->kind = TOKEN_PUNCTUATOR;
	if (starts(lexer, "..."))
		lexer->at += 3;
	else if (*begin != '\0' && strchr("!$&():=@[]{|}", *begin) != NULL)
		lexer->at++;
	else
		return graphql_fail(lexer->errors, FAULT_INVALID, token->at, "A character that may not stand here");
	token->text = slice_of(begin, (size_t)(lexer->at - begin));
	return true;
}
