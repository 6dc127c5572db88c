#include "server/http/parse.h"

enum state { STATE_START, STATE_REQUEST, STATE_FIELDS, STATE_HEAD, STATE_LENGTH, STATE_CHUNK, STATE_CHUNK_DATA,
	STATE_CHUNK_END, STATE_TRAILERS, STATE_DONE, STATE_REFUSED };

/* What a byte may be part of. */
enum { TOKEN = 1, VALUE = 2, TARGET = 4, HOST = 8 };

/* RFC 9110 section 5.6.2 (token), 5.5 (field-value with obs-text; no control but tab), RFC 3986 (target: every visible
 * ASCII character but '#', since clients send "|" and others as they are; host: reg-name and addresses). */
#define B(c) [(unsigned char)(c)]
#define DIGIT_CLASS (TOKEN | VALUE | TARGET | HOST)
static const unsigned char classes[256] = {
	B('\t') = VALUE, B(' ') = VALUE,
	B('!') = TOKEN | VALUE | TARGET | HOST, B('"') = VALUE | TARGET, B('#') = TOKEN | VALUE,
	B('$') = TOKEN | VALUE | TARGET | HOST, B('%') = TOKEN | VALUE | TARGET | HOST,
	B('&') = TOKEN | VALUE | TARGET | HOST, B('\'') = TOKEN | VALUE | TARGET | HOST,
	B('(') = VALUE | TARGET | HOST, B(')') = VALUE | TARGET | HOST, B('*') = TOKEN | VALUE | TARGET | HOST,
	B('+') = TOKEN | VALUE | TARGET | HOST, B(',') = VALUE | TARGET | HOST, B('-') = TOKEN | VALUE | TARGET | HOST,
	B('.') = TOKEN | VALUE | TARGET | HOST, B('/') = VALUE | TARGET,
	['0' ... '9'] = DIGIT_CLASS, B(':') = VALUE | TARGET, B(';') = VALUE | TARGET | HOST, B('<') = VALUE | TARGET,
	B('=') = VALUE | TARGET | HOST, B('>') = VALUE | TARGET, B('?') = VALUE | TARGET, B('@') = VALUE | TARGET,
	['A' ... 'Z'] = DIGIT_CLASS, B('[') = VALUE | TARGET, B('\\') = VALUE | TARGET, B(']') = VALUE | TARGET,
	B('^') = TOKEN | VALUE | TARGET, B('_') = TOKEN | VALUE | TARGET | HOST, B('`') = TOKEN | VALUE | TARGET,
	['a' ... 'z'] = DIGIT_CLASS, B('{') = VALUE | TARGET, B('|') = TOKEN | VALUE | TARGET, B('}') = VALUE | TARGET,
	B('~') = TOKEN | VALUE | TARGET | HOST,
	[0x80 ... 0xFF] = VALUE,
};
#undef B

static bool
all_of(struct slice text, unsigned class)
{
	unsigned all = class;

	for (size_t i = 0; i < text.length; i++)
		all &= classes[(unsigned char)text.data[i]];
	return all == class;
}

/* Fields that mean something here, and others that may not come twice. A second one of these is refused, even with the same
 * value: who reads the first and who reads the last would disagree. */
enum known { KNOWN_HOST, KNOWN_CONTENT_LENGTH, KNOWN_TRANSFER_ENCODING, KNOWN_EXPECT, KNOWN_CONNECTION, KNOWN_SINGLE };

static const struct known_field {
	struct slice name;
	enum known known;
} known_fields[] = {
	{ { "host", 4 }, KNOWN_HOST },
	{ { "content-length", 14 }, KNOWN_CONTENT_LENGTH },
	{ { "transfer-encoding", 17 }, KNOWN_TRANSFER_ENCODING },
	{ { "expect", 6 }, KNOWN_EXPECT },
	{ { "connection", 10 }, KNOWN_CONNECTION },
	{ { "authorization", 13 }, KNOWN_SINGLE },
	{ { "content-encoding", 16 }, KNOWN_SINGLE },
	{ { "content-location", 16 }, KNOWN_SINGLE },
	{ { "content-range", 13 }, KNOWN_SINGLE },
	{ { "content-type", 12 }, KNOWN_SINGLE },
	{ { "cookie", 6 }, KNOWN_SINGLE },
	{ { "date", 4 }, KNOWN_SINGLE },
	{ { "dpop", 4 }, KNOWN_SINGLE },
	{ { "from", 4 }, KNOWN_SINGLE },
	{ { "if-match", 8 }, KNOWN_SINGLE },
	{ { "if-modified-since", 17 }, KNOWN_SINGLE },
	{ { "if-none-exist", 13 }, KNOWN_SINGLE },
	{ { "if-none-match", 13 }, KNOWN_SINGLE },
	{ { "if-range", 8 }, KNOWN_SINGLE },
	{ { "if-unmodified-since", 19 }, KNOWN_SINGLE },
	{ { "max-forwards", 12 }, KNOWN_SINGLE },
	{ { "origin", 6 }, KNOWN_SINGLE },
	{ { "proxy-authorization", 19 }, KNOWN_SINGLE },
	{ { "range", 5 }, KNOWN_SINGLE },
	{ { "referer", 7 }, KNOWN_SINGLE },
	{ { "user-agent", 10 }, KNOWN_SINGLE },
};

static const struct {
	struct slice text;
	enum http_method method;
} methods[] = {
	{ { "GET", 3 }, HTTP_GET },
	{ { "HEAD", 4 }, HTTP_HEAD },
	{ { "POST", 4 }, HTTP_POST },
	{ { "PUT", 3 }, HTTP_PUT },
	{ { "PATCH", 5 }, HTTP_PATCH },
	{ { "DELETE", 6 }, HTTP_DELETE },
	{ { "OPTIONS", 7 }, HTTP_OPTIONS },
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static enum parse_result
refuse(struct parse *parse, int status, const char *reason)
{
	parse->state = STATE_REFUSED;
	parse->status = status;
	parse->reason = reason;
	return PARSE_REFUSED;
}

static struct parse_span
span_of(const char *data, struct slice text)
{
	return (struct parse_span){ (uint32_t)(text.data - data), (uint32_t)text.length };
}

void
parse_start(struct parse *parse, const struct parse_limits *limits, struct parse_field *fields)
{
	*parse = (struct parse){ .limits = limits, .fields = fields, .state = STATE_START, .method = HTTP_OTHER };
}

/* "METHOD target HTTP/1.1" */
static enum parse_result
request_line(struct parse *parse, const char *data, struct slice line)
{
	struct slice rest = line;
	struct slice method = slice_cut(&rest, ' ');

	if (method.length == 0 || method.length > PARSE_METHOD_MOST || !all_of(method, TOKEN) || rest.data == NULL)
		return refuse(parse, 400, "The request line is malformed");
	for (size_t i = 0; i < COUNT(methods); i++)
		if (slice_equal(method, methods[i].text))
			parse->method = methods[i].method;
	parse->method_text = span_of(data, method);
	struct slice target = slice_cut(&rest, ' ');

	if (target.length > parse->limits->target_most)
		return refuse(parse, 414, "The request target is too long");
	if (rest.data == NULL || rest.length != 8 || !slice_starts(rest, SLICE("HTTP/")) ||
	    rest.data[5] < '0' || rest.data[5] > '9' || rest.data[6] != '.' || rest.data[7] < '0' || rest.data[7] > '9')
		return refuse(parse, 400, "The request line is malformed");
	if (!slice_is(rest, "HTTP/1.1"))
		return refuse(parse, 505, "Only HTTP/1.1 is spoken here");
	/* Neither absolute-form nor authority-form: they would name a host for the second time. */
	bool whole_server = slice_is(target, "*") && parse->method == HTTP_OPTIONS;

	if (!whole_server && (target.length == 0 || target.data[0] != '/' || !all_of(target, TARGET)))
		return refuse(parse, 400, "The request target is not a path");
	parse->target = span_of(data, target);
	return PARSE_MORE;
}

/* uri-host [ ":" port ] (RFC 3986 section 3.2.2) */
static bool
is_host(struct slice value)
{
	struct slice host = value;
	size_t port = 0;

	if (value.length > 0 && value.data[0] == '[') {
		const char *end = memchr(value.data, ']', value.length);

		if (end == NULL)
			return false;
		host = slice_of(value.data + 1, (size_t)(end - value.data - 1));
		for (size_t i = 0; i < host.length; i++) {
			char c = host.data[i];

			if (c != ':' && (classes[(unsigned char)c] & HOST) == 0)
				return false;
		}
		port = host.length + 2;
	} else {
		const char *colon = value.length > 0 ? memchr(value.data, ':', value.length) : NULL;

		port = colon != NULL ? (size_t)(colon - value.data) : value.length;
		host = slice_of(value.data, port);
		if (!all_of(host, HOST))
			return false;
	}
	if (host.length == 0)
		return false;
	if (port == value.length)
		return true;
	uint64_t number;

	return value.data[port] == ':' &&
	    (port + 1 == value.length || slice_to_u64(slice_from(value, port + 1), 65535, &number));
}

static enum parse_result
content_length(struct parse *parse, struct slice value)
{
	uint64_t length;

	if (value.length == 0 || value.length > 19)
		return refuse(parse, 400, "Content-Length is malformed");
	for (size_t i = 0; i < value.length; i++)
		if (value.data[i] < '0' || value.data[i] > '9')
			return refuse(parse, 400, "Content-Length is malformed");
	parse->has_length = true;
	parse->left = slice_to_u64(value, SIZE_MAX / 4, &length) ? (size_t)length : SIZE_MAX / 4;
	return PARSE_MORE;
}

static enum parse_result
known_field(struct parse *parse, enum known known, struct slice value)
{
	switch (known) {
	case KNOWN_HOST:
		return is_host(value) ? PARSE_MORE : refuse(parse, 400, "Host is malformed");
	case KNOWN_CONTENT_LENGTH:
		return content_length(parse, value);
	case KNOWN_TRANSFER_ENCODING:
		parse->chunked = slice_equal_nocase(value, SLICE("chunked"));
		return parse->chunked ? PARSE_MORE : refuse(parse, 400, "No transfer coding but chunked is known");
	case KNOWN_EXPECT:
		parse->expects_continue = slice_equal_nocase(value, SLICE("100-continue"));
		return parse->expects_continue ? PARSE_MORE : refuse(parse, 417, "No expectation but 100-continue is known");
	case KNOWN_CONNECTION:
		for (struct slice rest = value; rest.data != NULL;)
			parse->close |= slice_equal_nocase(slice_trim(slice_cut(&rest, ',')), SLICE("close"));
		return PARSE_MORE;
	case KNOWN_SINGLE:
		break;
	}
	return PARSE_MORE;
}

/* Takes a line apart into name and value. */
static bool
split_field(struct slice line, struct slice *name, struct slice *value)
{
	const char *colon = memchr(line.data, ':', line.length);

	/* A line that begins with white space (obs-fold) has no token before its colon, and neither has "Name : value". */
	if (colon == NULL || colon == line.data)
		return false;
	*name = slice_of(line.data, (size_t)(colon - line.data));
	*value = slice_from(line, name->length + 1);
	while (value->length > 0 && (value->data[0] == ' ' || value->data[0] == '\t'))
		*value = slice_from(*value, 1);
	while (value->length > 0 && (value->data[value->length - 1] == ' ' || value->data[value->length - 1] == '\t'))
		value->length--;
	return all_of(*name, TOKEN) && all_of(*value, VALUE);
}

static enum parse_result
field_line(struct parse *parse, const char *data, struct slice line)
{
	struct slice name, value;

	if (parse->field_count == parse->limits->field_most)
		return refuse(parse, 431, "There are too many header fields");
	if (!split_field(line, &name, &value))
		return refuse(parse, 400, "A header field is malformed");
	parse->fields[parse->field_count++] = (struct parse_field){ span_of(data, name), span_of(data, value) };
	for (size_t i = 0; i < COUNT(known_fields); i++) {
		const struct known_field *field = &known_fields[i];

		if (field->name.length != name.length || (name.data[0] | 0x20) != field->name.data[0] ||
		    !slice_equal_nocase(name, field->name))
			continue;
		if ((parse->seen >> i & 1) != 0 && field->known != KNOWN_CONNECTION)
			return refuse(parse, 400, "A header field that may come only once comes twice");
		parse->seen |= UINT32_C(1) << i;
		return known_field(parse, field->known, value);
	}
	return PARSE_MORE;
}

/* Behind the empty line. */
static enum parse_result
head_end(struct parse *parse)
{
	if ((parse->seen >> KNOWN_HOST & 1) == 0)
		return refuse(parse, 400, "Host is missing");
	if (parse->chunked && parse->has_length)
		return refuse(parse, 400, "Content-Length and Transfer-Encoding exclude each other");
	if (!parse->chunked && parse->left > parse->limits->body_most)
		return refuse(parse, 413, "The body is too large");
	parse->body_at = parse->at;
	if (parse->chunked)
		parse->state = STATE_CHUNK;
	else
		parse->state = parse->left > 0 ? STATE_LENGTH : STATE_DONE;
	return parse->state == STATE_DONE ? PARSE_DONE : PARSE_HEAD;
}

/* "size [; extensions]"; the extensions mean nothing here. */
static enum parse_result
chunk_line(struct parse *parse, struct slice line)
{
	size_t size = 0, i = 0;

	for (; i < line.length; i++) {
		char c = line.data[i];
		int digit = c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;

		if (digit < 0)
			break;
		if (i == 16)
			return refuse(parse, 400, "A chunk's size is malformed");
		size = size << 4 | (size_t)digit;
	}
	if (i == 0 || (i < line.length && (line.data[i] != ';' || !all_of(slice_from(line, i), VALUE))))
		return refuse(parse, 400, "A chunk's size is malformed");
	if (size > parse->limits->body_most - parse->body_length)
		return refuse(parse, 413, "The body is too large");
	parse->left = size;
	parse->state = size > 0 ? STATE_CHUNK_DATA : STATE_TRAILERS;
	return PARSE_MORE;
}

/* Trailers are checked as fields are, and dropped (RFC 9110 section 6.5.1). */
static enum parse_result
trailer_line(struct parse *parse, struct slice line)
{
	struct slice name, value;

	if (parse->trailer_count++ == parse->limits->field_most)
		return refuse(parse, 431, "There are too many trailer fields");
	if (!split_field(line, &name, &value))
		return refuse(parse, 400, "A trailer field is malformed");
	return PARSE_MORE;
}

/* The most bytes that the line under way may have, its CRLF included, and what it means to have more. */
static size_t
line_most(const struct parse *parse, int *status, const char **reason)
{
	const struct parse_limits *limits = parse->limits;
	size_t head_left = limits->head_most > parse->at ? limits->head_most - parse->at : 0;

	*status = 431;
	*reason = "The request head is too large";
	switch (parse->state) {
	case STATE_START:
	case STATE_REQUEST: {
		size_t most = PARSE_METHOD_MOST + 1 + limits->target_most + sizeof " HTTP/1.1\r\n" - 1;

		*status = 414;
		*reason = "The request line is too long";
		return most < head_left ? most : head_left;
	}
	case STATE_CHUNK:
		*status = 400;
		*reason = "A chunk's size is malformed";
		return PARSE_CHUNK_LINE_MOST;
	case STATE_CHUNK_END:
		*status = 400;
		*reason = "A chunk does not end where it should";
		return 2;
	case STATE_TRAILERS:
		*reason = "The trailers are too large";
		return limits->head_most - parse->trailer_bytes;
	default:
		return head_left;
	}
}

/* One whole line, without its CRLF; at stands behind it. */
static enum parse_result
take_line(struct parse *parse, const char *data, struct slice line)
{
	switch (parse->state) {
	case STATE_START:
		/* One empty line before a request is forgiven. */
		parse->state = STATE_REQUEST;
		if (line.length == 0)
			return PARSE_MORE;
		/* fall through */
	case STATE_REQUEST:
		parse->state = STATE_FIELDS;
		return request_line(parse, data, line);
	case STATE_FIELDS:
		return line.length == 0 ? head_end(parse) : field_line(parse, data, line);
	case STATE_CHUNK:
		return chunk_line(parse, line);
	case STATE_CHUNK_END:
		if (line.length != 0)
			return refuse(parse, 400, "A chunk does not end where it should");
		parse->state = STATE_CHUNK;
		return PARSE_MORE;
	case STATE_TRAILERS:
		if (line.length != 0)
			return trailer_line(parse, line);
		parse->state = STATE_DONE;
		return PARSE_DONE;
	default:
		return refuse(parse, 400, "The request is malformed");
	}
}

static enum parse_result
next_line(struct parse *parse, const char *data, size_t length)
{
	size_t from = parse->at + parse->scanned;
	const char *end = from < length ? memchr(data + from, '\n', length - from) : NULL;
	size_t size = end != NULL ? (size_t)(end - data) + 1 - parse->at : length - parse->at;
	int status;
	const char *reason;

	if (size > line_most(parse, &status, &reason))
		return refuse(parse, status, reason);
	if (end == NULL) {
		parse->scanned = size;
		return PARSE_MORE;
	}
	if (size < 2 || end[-1] != '\r')
		return refuse(parse, 400, "A line does not end with CR and LF");
	struct slice line = slice_of(data + parse->at, size - 2);

	parse->at += size;
	parse->scanned = 0;
	if (parse->state == STATE_TRAILERS)
		parse->trailer_bytes += size;
	return take_line(parse, data, line);
}

/* Takes what there is of the body, or of the chunk under way. */
static void
take_body(struct parse *parse, char *data, size_t length)
{
	size_t count = length - parse->at < parse->left ? length - parse->at : parse->left;
	size_t end = parse->body_at + parse->body_length;

	if (end != parse->at && count > 0)
		memmove(data + end, data + parse->at, count);
	parse->at += count;
	parse->left -= count;
	parse->body_length += count;
}

/* Moves what stands behind a chunked body's part so far down to it. */
static void
close_gap(struct parse *parse, char *data, size_t *length)
{
	size_t end = parse->body_at + parse->body_length, gap = parse->at - end;

	if (!parse->chunked || parse->body_at == 0 || gap == 0)
		return;
	memmove(data + end, data + parse->at, *length - parse->at);
	*length -= gap;
	parse->at = end;
}

enum parse_result
parse_go(struct parse *parse, char *data, size_t *length)
{
	enum parse_result result = PARSE_MORE;

	while (result == PARSE_MORE) {
		if (parse->state == STATE_DONE)
			return PARSE_DONE;
		if (parse->state == STATE_REFUSED)
			return PARSE_REFUSED;
		size_t before = parse->at;
		unsigned state = parse->state;

		if (state == STATE_LENGTH || state == STATE_CHUNK_DATA) {
			take_body(parse, data, *length);
			if (parse->left == 0 && state == STATE_LENGTH) {
				parse->state = STATE_DONE;
				result = PARSE_DONE;
			} else if (parse->left == 0) {
				parse->state = STATE_CHUNK_END;
			}
		} else {
			result = next_line(parse, data, *length);
		}
		if (result == PARSE_MORE && parse->at == before && parse->state == state)
			break;
	}
	if (result == PARSE_MORE || result == PARSE_DONE)
		close_gap(parse, data, length);
	return result;
}

bool
parse_idle(const struct parse *parse, size_t length)
{
	return (parse->state == STATE_START && length == 0) || (parse->state == STATE_REQUEST && length == parse->at);
}

bool
parse_in_body(const struct parse *parse)
{
	return parse->state >= STATE_LENGTH && parse->state <= STATE_TRAILERS;
}
