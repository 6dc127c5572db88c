/* RFC 9112, and the forms that request smuggling needs: each refused. */
#include "tests/unit/test.h"

#include "server/http/parse.h"

enum { FIELDS_MOST = 10 };

static const struct parse_limits limits = { .head_most = 1024, .target_most = 200, .body_most = 100,
	.field_most = FIELDS_MOST };

/* What came of some bytes; texts copied. */
struct outcome {
	enum parse_result result;
	int status;
	enum http_method method;
	char method_text[64], target[256], body[256];
	unsigned fields;
	char first_name[64], first_value[256];
	bool close, expects_continue, head_said;
	size_t behind; /* bytes behind the request */
	char next[64];
};

static void
copy(char *out, size_t size, const char *data, size_t at, size_t length)
{
	assert_true(length < size);
	memcpy(out, data + at, length);
	out[length] = '\0';
}

/* Feeds the bytes in pieces of step, as they would come from a socket, each time in a block of just their size. */
static struct outcome
feed(struct slice bytes, size_t step, const struct parse_limits *by)
{
	struct parse_field fields[FIELDS_MOST];
	struct parse parse;
	struct outcome outcome = { .result = PARSE_MORE };
	char *data = malloc(1);
	size_t length = 0;

	parse_start(&parse, by, fields);
	for (size_t given = 0; given < bytes.length && outcome.result == PARSE_MORE;) {
		size_t count = bytes.length - given < step ? bytes.length - given : step;
		char *block = malloc(length + count);

		assert_non_null(block);
		memcpy(block, data, length);
		memcpy(block + length, bytes.data + given, count);
		free(data);
		data = block;
		length += count;
		given += count;
		outcome.result = parse_go(&parse, data, &length);
		if (outcome.result == PARSE_HEAD) {
			assert_false(outcome.head_said);
			assert_true(parse_in_body(&parse));
			outcome.head_said = true;
			outcome.result = parse_go(&parse, data, &length);
		}
		if (outcome.result == PARSE_DONE) {
			outcome.behind = length - parse.at + bytes.length - given;
			copy(outcome.next, sizeof outcome.next, data, parse.at, length - parse.at < 60 ? length - parse.at : 60);
		}
	}
	outcome.status = parse.status;
	outcome.method = parse.method;
	if (outcome.result == PARSE_DONE) {
		copy(outcome.method_text, sizeof outcome.method_text, data, parse.method_text.at, parse.method_text.length);
		copy(outcome.target, sizeof outcome.target, data, parse.target.at, parse.target.length);
		copy(outcome.body, sizeof outcome.body, data, parse.body_at, parse.body_length);
		outcome.fields = parse.field_count;
		if (parse.field_count > 0) {
			copy(outcome.first_name, sizeof outcome.first_name, data, parse.fields[0].name.at,
			    parse.fields[0].name.length);
			copy(outcome.first_value, sizeof outcome.first_value, data, parse.fields[0].value.at,
			    parse.fields[0].value.length);
		}
		outcome.close = parse.close;
		outcome.expects_continue = parse.expects_continue;
	}
	if (outcome.result == PARSE_REFUSED) {
		assert_non_null(parse.reason);
		assert_int_equal(parse_go(&parse, data, &length), PARSE_REFUSED);
	}
	free(data);
	return outcome;
}

/* The same in pieces of any size as at once. */
static struct outcome
parsed(struct slice bytes, const struct parse_limits *by)
{
	struct outcome whole = feed(bytes, bytes.length > 0 ? bytes.length : 1, by);

	for (size_t step = 1; step < bytes.length; step = step < 8 ? step + 1 : step * 2) {
		struct outcome pieces = feed(bytes, step, by);

		assert_int_equal(pieces.result, whole.result);
		assert_int_equal(pieces.status, whole.status);
		assert_int_equal(pieces.behind, whole.behind);
		assert_int_equal(pieces.fields, whole.fields);
		assert_string_equal(pieces.method_text, whole.method_text);
		assert_string_equal(pieces.target, whole.target);
		assert_string_equal(pieces.body, whole.body);
		assert_string_equal(pieces.first_name, whole.first_name);
		assert_string_equal(pieces.first_value, whole.first_value);
		assert_int_equal(pieces.close, whole.close);
		assert_int_equal(pieces.head_said, whole.head_said);
	}
	return whole;
}

static void
a_get_is_taken_apart(void **state)
{
	(void)state;
	struct outcome outcome = parsed(SLICE("GET /fhir/Patient?name=a|b HTTP/1.1\r\nHost: example.org:8443\r\n"
	    "Accept: \t application/fhir+json \t\r\n\r\nGET /next"), &limits);

	assert_int_equal(outcome.result, PARSE_DONE);
	assert_int_equal(outcome.method, HTTP_GET);
	assert_string_equal(outcome.method_text, "GET");
	assert_string_equal(outcome.target, "/fhir/Patient?name=a|b");
	assert_int_equal(outcome.fields, 2);
	assert_string_equal(outcome.first_name, "Host");
	assert_string_equal(outcome.first_value, "example.org:8443");
	assert_string_equal(outcome.body, "");
	assert_false(outcome.head_said);
	assert_false(outcome.close);
	assert_int_equal(outcome.behind, strlen("GET /next"));
}

static void
values_lose_outer_white_space(void **state)
{
	(void)state;
	struct outcome outcome = parsed(SLICE("GET / HTTP/1.1\r\nX: \t a \t b\x80 \t\r\nHost: h\r\n\r\n"), &limits);

	assert_int_equal(outcome.result, PARSE_DONE);
	assert_string_equal(outcome.first_value, "a \t b\x80");
	outcome = parsed(SLICE("GET / HTTP/1.1\r\nX:\r\nHost: h\r\n\r\n"), &limits);
	assert_int_equal(outcome.result, PARSE_DONE);
	assert_string_equal(outcome.first_value, "");
}

static void
methods_are_told_apart(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		enum http_method method;
	} cases[] = { { "GET", HTTP_GET }, { "HEAD", HTTP_HEAD }, { "POST", HTTP_POST }, { "PUT", HTTP_PUT },
		{ "PATCH", HTTP_PATCH }, { "DELETE", HTTP_DELETE }, { "OPTIONS", HTTP_OPTIONS }, { "TRACE", HTTP_OTHER },
		{ "get", HTTP_OTHER }, { "GETS", HTTP_OTHER }, { "M-SEARCH", HTTP_OTHER } };

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		char text[128];

		snprintf(text, sizeof text, "%s / HTTP/1.1\r\nHost: h\r\n\r\n", cases[i].text);
		struct outcome outcome = parsed(slice_text(text), &limits);

		assert_int_equal(outcome.result, PARSE_DONE);
		assert_int_equal(outcome.method, cases[i].method);
		assert_string_equal(outcome.method_text, cases[i].text);
	}
}

static void
bodies_end_where_they_say(void **state)
{
	(void)state;
	struct outcome outcome = parsed(SLICE("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhelloGET /"), &limits);

	assert_int_equal(outcome.result, PARSE_DONE);
	assert_true(outcome.head_said);
	assert_string_equal(outcome.body, "hello");
	assert_int_equal(outcome.behind, 5);
	outcome = parsed(SLICE("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\nGET /"), &limits);
	assert_int_equal(outcome.result, PARSE_DONE);
	assert_string_equal(outcome.body, "");
	assert_int_equal(outcome.behind, 5);
	outcome = parsed(SLICE("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhell"), &limits);
	assert_int_equal(outcome.result, PARSE_MORE);
}

/* The body of a GET or HEAD is its body, never the next request. */
static void
any_method_may_have_a_body(void **state)
{
	(void)state;
	static const char *const methods[] = { "GET", "HEAD", "DELETE", "OPTIONS" };

	for (size_t i = 0; i < 4; i++) {
		char text[256];

		snprintf(text, sizeof text, "%s / HTTP/1.1\r\nHost: h\r\nContent-Length: 18\r\n\r\n"
		    "GET /x HTTP/1.1\r\n\r\nREST", methods[i]);
		struct outcome outcome = parsed(slice_text(text), &limits);

		assert_int_equal(outcome.result, PARSE_DONE);
		assert_string_equal(outcome.body, "GET /x HTTP/1.1\r\n\r");
		assert_int_equal(outcome.behind, 5);
	}
}

static void
chunks_are_joined(void **state)
{
	(void)state;
	struct outcome outcome = parsed(SLICE("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: Chunked\r\n\r\n"
	    "5\r\nhello\r\n00A;name=\"v\";x\r\n, the worl\r\n1\r\nd\r\n0\r\n\r\nGET /"), &limits);

	assert_int_equal(outcome.result, PARSE_DONE);
	assert_true(outcome.head_said);
	assert_string_equal(outcome.body, "hello, the world");
	assert_int_equal(outcome.behind, 5);
}

static void
trailers_are_checked_and_dropped(void **state)
{
	(void)state;
	struct outcome outcome = parsed(SLICE("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
	    "1\r\na\r\n0\r\nContent-Length: 7\r\nAuthorization: x\r\n\r\nZ"), &limits);

	assert_int_equal(outcome.result, PARSE_DONE);
	assert_string_equal(outcome.body, "a");
	assert_int_equal(outcome.fields, 2);
	assert_int_equal(outcome.behind, 1);
}

static void
one_empty_line_before_a_request_is_forgiven(void **state)
{
	(void)state;
	struct outcome outcome = parsed(SLICE("\r\nGET /a HTTP/1.1\r\nHost: h\r\n\r\n"), &limits);

	assert_int_equal(outcome.result, PARSE_DONE);
	assert_string_equal(outcome.target, "/a");
	outcome = parsed(SLICE("\r\n\r\nGET /a HTTP/1.1\r\nHost: h\r\n\r\n"), &limits);
	assert_int_equal(outcome.result, PARSE_REFUSED);
	assert_int_equal(outcome.status, 400);

	/* No request has begun. */
	struct parse_field fields[FIELDS_MOST];
	struct parse parse;
	char data[] = "\r\nG";
	size_t length = 0;

	parse_start(&parse, &limits, fields);
	assert_true(parse_idle(&parse, 0));
	length = 2;
	assert_int_equal(parse_go(&parse, data, &length), PARSE_MORE);
	assert_true(parse_idle(&parse, length));
	length = 3;
	assert_int_equal(parse_go(&parse, data, &length), PARSE_MORE);
	assert_false(parse_idle(&parse, length));
}

static void
connection_and_expect_are_understood(void **state)
{
	(void)state;
	assert_true(parsed(SLICE("GET / HTTP/1.1\r\nHost: h\r\nConnection: keep-alive , Close\r\n\r\n"), &limits).close);
	assert_true(parsed(SLICE("GET / HTTP/1.1\r\nHost: h\r\nConnection: a\r\nConnection: close\r\n\r\n"), &limits).close);
	assert_false(parsed(SLICE("GET / HTTP/1.1\r\nHost: h\r\nConnection: closed, x\r\n\r\n"), &limits).close);
	assert_true(parsed(SLICE("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nExpect: 100-Continue\r\n\r\nx"),
	    &limits).expects_continue);
}

static void
targets_and_hosts_that_are_good(void **state)
{
	(void)state;
	static const char *const good[] = {
		"OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n",
		"GET /a%20b?c={d}&e=\"f\" HTTP/1.1\r\nHost: h\r\n\r\n",
		"GET //double HTTP/1.1\r\nHost: h\r\n\r\n",
		"GET / HTTP/1.1\r\nHost: 192.0.2.7:443\r\n\r\n",
		"GET / HTTP/1.1\r\nhOST:[2001:db8::1]:8443\r\n\r\n",
		"GET / HTTP/1.1\r\nHost: [::1]\r\n\r\n",
		"GET / HTTP/1.1\r\nHost: a-b_c.example\r\n\r\n",
		/* On several lines where a list is allowed. */
		"GET / HTTP/1.1\r\nHost: h\r\nAccept: a\r\nAccept: b\r\nPrefer: x\r\nPrefer: y\r\n\r\n",
	};

	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
		assert_int_equal(parsed(slice_text(good[i]), &limits).result, PARSE_DONE);
}

#define POST "POST / HTTP/1.1\r\nHost: h\r\n"
#define CHUNKED POST "Transfer-Encoding: chunked\r\n\r\n"
#define NEXT "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n"

static const struct refused {
	const char *name;
	struct slice bytes;
	int status;
} refused[] = {
	/* Two readings of where a body ends. */
	{ "two Content-Lengths", SLICE(POST "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello" NEXT), 400 },
	{ "two equal Content-Lengths", SLICE(POST "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello" NEXT), 400 },
	{ "Content-Length as a list", SLICE(POST "Content-Length: 5, 5\r\n\r\nhello" NEXT), 400 },
	{ "Content-Length with plus", SLICE(POST "Content-Length: +3\r\n\r\nabc" NEXT), 400 },
	{ "Content-Length with minus", SLICE(POST "Content-Length: -3\r\n\r\nabc" NEXT), 400 },
	{ "Content-Length in hex", SLICE(POST "Content-Length: 0x3\r\n\r\nabc" NEXT), 400 },
	{ "Content-Length with inner space", SLICE(POST "Content-Length: 1 0\r\n\r\nabc" NEXT), 400 },
	{ "Content-Length empty", SLICE(POST "Content-Length:\r\n\r\nabc" NEXT), 400 },
	{ "Content-Length with fraction", SLICE(POST "Content-Length: 3.0\r\n\r\nabc" NEXT), 400 },
	{ "Content-Length beyond 64 bits", SLICE(POST "Content-Length: 18446744073709551619\r\n\r\nabc" NEXT), 400 },
	{ "Content-Length with vertical tab", SLICE(POST "Content-Length: \x0b" "3\r\n\r\nabc" NEXT), 400 },
	{ "both framings", SLICE(POST "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" NEXT), 400 },
	{ "both framings the other way", SLICE(POST "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" NEXT), 400 },
	{ "both framings with length 0", SLICE(POST "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n0\r\n\r\n" NEXT), 400 },
	{ "space before colon", SLICE(POST "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" NEXT), 400 },
	{ "tab before colon", SLICE(POST "Content-Length\t: 5\r\n\r\nhello" NEXT), 400 },
	{ "xchunked", SLICE(POST "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunked with a parameter", SLICE(POST "Transfer-Encoding: chunked;q=1\r\n\r\n0\r\n\r\n" NEXT), 400 },
	{ "gzip, chunked", SLICE(POST "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunked, identity", SLICE(POST "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" NEXT), 400 },
	{ "identity", SLICE(POST "Transfer-Encoding: identity\r\n\r\n" NEXT), 400 },
	{ "two Transfer-Encodings", SLICE(POST "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" NEXT), 400 },
	{ "Transfer-Encoding empty", SLICE(POST "Transfer-Encoding:\r\n\r\n" NEXT), 400 },
	{ "quoted chunked", SLICE(POST "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n" NEXT), 400 },
	/* Chunks. */
	{ "chunk size 0x3", SLICE(CHUNKED "0x3\r\nabc\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunk size +3", SLICE(CHUNKED "+3\r\nabc\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunk size -1", SLICE(CHUNKED "-1\r\nabc\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunk size with leading space", SLICE(CHUNKED " 3\r\nabc\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunk size with space behind", SLICE(CHUNKED "3 \r\nabc\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunk size with underscore", SLICE(CHUNKED "1_0\r\nabc\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunk size missing", SLICE(CHUNKED "\r\nabc\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunk size only extension", SLICE(CHUNKED ";a\r\nabc\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunk size of 17 digits", SLICE(CHUNKED "00000000000000003\r\nabc\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunk size that wraps", SLICE(CHUNKED "FFFFFFFFFFFFFFFF\r\nabc\r\n0\r\n\r\n" NEXT), 413 },
	{ "chunk extension with bare CR", SLICE(CHUNKED "3;a\rb\r\nabc\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunk line with bare LF", SLICE(CHUNKED "3\nabc\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunk extension with bare LF", SLICE(CHUNKED "3;a\nabc\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunk data too long", SLICE(CHUNKED "3\r\nabcd\r\n0\r\n\r\n" NEXT), 400 },
	{ "chunk data ended by LF", SLICE(CHUNKED "3\r\nabc\n0\r\n\r\n" NEXT), 400 },
	{ "last chunk ended by LF", SLICE(CHUNKED "3\r\nabc\r\n0\n\n" NEXT), 400 },
	{ "trailers ended by LF", SLICE(CHUNKED "3\r\nabc\r\n0\r\n\n" NEXT), 400 },
	{ "trailer without colon", SLICE(CHUNKED "0\r\nabc\r\n\r\n" NEXT), 400 },
	{ "trailer folded", SLICE(CHUNKED "0\r\nA: b\r\n c\r\n\r\n" NEXT), 400 },
	{ "trailer with NUL", SLICE(CHUNKED "0\r\nA: b\0c\r\n\r\n" NEXT), 400 },
	/* Lines. */
	{ "bare LF behind the request line", SLICE("GET / HTTP/1.1\nHost: h\r\n\r\n"), 400 },
	{ "bare LF behind a field", SLICE("GET / HTTP/1.1\r\nHost: h\n\r\n"), 400 },
	{ "bare LF as the empty line", SLICE("GET / HTTP/1.1\r\nHost: h\r\n\n"), 400 },
	{ "LF LF", SLICE("GET / HTTP/1.1\nHost: h\n\n"), 400 },
	{ "bare CR in a value", SLICE("GET / HTTP/1.1\r\nHost: h\r\nA: b\rc\r\n\r\n"), 400 },
	{ "CR CR LF", SLICE("GET / HTTP/1.1\r\r\nHost: h\r\n\r\n"), 400 },
	{ "obs-fold with space", SLICE("GET / HTTP/1.1\r\nHost: h\r\nA: b\r\n c\r\n\r\n"), 400 },
	{ "obs-fold with tab", SLICE("GET / HTTP/1.1\r\nHost: h\r\nA: b\r\n\tc: d\r\n\r\n"), 400 },
	{ "folded first field", SLICE("GET / HTTP/1.1\r\n Host: h\r\n\r\n"), 400 },
	{ "folded framing", SLICE(POST "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n" NEXT), 400 },
	{ "NUL in a value", SLICE("GET / HTTP/1.1\r\nHost: h\r\nA: b\0c\r\n\r\n"), 400 },
	{ "NUL in a name", SLICE("GET / HTTP/1.1\r\nHost: h\r\nA\0: b\r\n\r\n"), 400 },
	{ "NUL in the target", SLICE("GET /\0 HTTP/1.1\r\nHost: h\r\n\r\n"), 400 },
	{ "control in a value", SLICE("GET / HTTP/1.1\r\nHost: h\r\nA: \x01\r\n\r\n"), 400 },
	{ "DEL in a value", SLICE("GET / HTTP/1.1\r\nHost: h\r\nA: \x7f\r\n\r\n"), 400 },
	{ "empty name", SLICE("GET / HTTP/1.1\r\nHost: h\r\n: b\r\n\r\n"), 400 },
	{ "no colon", SLICE("GET / HTTP/1.1\r\nHost: h\r\nabc\r\n\r\n"), 400 },
	{ "name with bracket", SLICE("GET / HTTP/1.1\r\nHost: h\r\nA(b): c\r\n\r\n"), 400 },
	{ "name beyond ASCII", SLICE("GET / HTTP/1.1\r\nHost: h\r\nContent-Length\xa0: 5\r\n\r\n"), 400 },
	/* Host. */
	{ "no Host", SLICE("GET / HTTP/1.1\r\nA: b\r\n\r\n"), 400 },
	{ "two Hosts", SLICE("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), 400 },
	{ "two equal Hosts", SLICE("GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n"), 400 },
	{ "empty Host", SLICE("GET / HTTP/1.1\r\nHost:\r\n\r\n"), 400 },
	{ "Host with user", SLICE("GET / HTTP/1.1\r\nHost: u@h\r\n\r\n"), 400 },
	{ "Host with path", SLICE("GET / HTTP/1.1\r\nHost: h/x\r\n\r\n"), 400 },
	{ "Host with space", SLICE("GET / HTTP/1.1\r\nHost: a b\r\n\r\n"), 400 },
	{ "Host with bad port", SLICE("GET / HTTP/1.1\r\nHost: h:8a\r\n\r\n"), 400 },
	{ "Host with large port", SLICE("GET / HTTP/1.1\r\nHost: h:65536\r\n\r\n"), 400 },
	{ "Host as a list", SLICE("GET / HTTP/1.1\r\nHost: a, b\r\n\r\n"), 400 },
	{ "Host with open bracket", SLICE("GET / HTTP/1.1\r\nHost: [::1\r\n\r\n"), 400 },
	{ "only a port", SLICE("GET / HTTP/1.1\r\nHost: :80\r\n\r\n"), 400 },
	/* Request line. */
	{ "absolute-form", SLICE("GET http://h/ HTTP/1.1\r\nHost: h\r\n\r\n"), 400 },
	{ "absolute-form of another host", SLICE("GET https://other/ HTTP/1.1\r\nHost: h\r\n\r\n"), 400 },
	{ "authority-form", SLICE("CONNECT h:443 HTTP/1.1\r\nHost: h:443\r\n\r\n"), 400 },
	{ "asterisk with GET", SLICE("GET * HTTP/1.1\r\nHost: h\r\n\r\n"), 400 },
	{ "no slash", SLICE("GET fhir HTTP/1.1\r\nHost: h\r\n\r\n"), 400 },
	{ "fragment", SLICE("GET /a#b HTTP/1.1\r\nHost: h\r\n\r\n"), 400 },
	{ "bytes beyond ASCII in the target", SLICE("GET /\xe5\xb1\xb1 HTTP/1.1\r\nHost: h\r\n\r\n"), 400 },
	{ "empty target", SLICE("GET  HTTP/1.1\r\nHost: h\r\n\r\n"), 400 },
	{ "two spaces", SLICE("GET  / HTTP/1.1\r\nHost: h\r\n\r\n"), 400 },
	{ "tab for space", SLICE("GET\t/ HTTP/1.1\r\nHost: h\r\n\r\n"), 400 },
	{ "space at the end", SLICE("GET / HTTP/1.1 \r\nHost: h\r\n\r\n"), 400 },
	{ "space in the target", SLICE("GET /a b HTTP/1.1\r\nHost: h\r\n\r\n"), 400 },
	{ "leading space", SLICE(" GET / HTTP/1.1\r\nHost: h\r\n\r\n"), 400 },
	{ "no version (HTTP/0.9)", SLICE("GET /\r\n\r\n"), 400 },
	{ "method with colon", SLICE("GE:T / HTTP/1.1\r\nHost: h\r\n\r\n"), 400 },
	{ "lower-case version", SLICE("GET / http/1.1\r\nHost: h\r\n\r\n"), 400 },
	{ "version 1.01", SLICE("GET / HTTP/1.01\r\nHost: h\r\n\r\n"), 400 },
	{ "HTTP/1.0", SLICE("GET / HTTP/1.0\r\nHost: h\r\n\r\n"), 505 },
	{ "HTTP/2.0", SLICE("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), 505 },
	{ "HTTP/1.2", SLICE("GET / HTTP/1.2\r\nHost: h\r\n\r\n"), 505 },
	{ "a TLS client hello", SLICE("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n"), 400 },
	/* Fields that would be read in two ways. */
	{ "two Authorizations", SLICE("GET / HTTP/1.1\r\nHost: h\r\nAuthorization: a\r\nAuthorization: b\r\n\r\n"), 400 },
	{ "two Content-Types", SLICE(POST "Content-Type: a/b\r\ncontent-type: c/d\r\n\r\n"), 400 },
	{ "two Content-Encodings", SLICE(POST "Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n\r\n"), 400 },
	{ "two If-Matches", SLICE(POST "If-Match: W/\"1\"\r\nIf-Match: W/\"2\"\r\n\r\n"), 400 },
	{ "two If-None-Exists", SLICE(POST "If-None-Exist: a=b\r\nIf-None-Exist: c=d\r\n\r\n"), 400 },
	{ "two DPoP proofs", SLICE(POST "DPoP: a\r\nDPoP: b\r\n\r\n"), 400 },
	{ "two Expects", SLICE(POST "Expect: 100-continue\r\nExpect: 100-continue\r\n\r\n"), 400 },
	{ "an unknown expectation", SLICE(POST "Expect: 200-ok\r\n\r\n"), 417 },
};

static void
what_could_be_smuggled_is_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
		struct outcome outcome = parsed(refused[i].bytes, &limits);

		if (outcome.result != PARSE_REFUSED || outcome.status != refused[i].status)
			fail_msg("%s: result %d, status %d instead of %d", refused[i].name, (int)outcome.result, outcome.status,
			    refused[i].status);
	}
}

/* "GET /aaa… HTTP/1.1", the target of so many bytes. */
static struct outcome
with_target(size_t length)
{
	char text[1024], fill[600];

	memset(fill, 'a', sizeof fill);
	snprintf(text, sizeof text, "GET /%.*s HTTP/1.1\r\nHost: h\r\n\r\n", (int)length - 1, fill);
	return parsed(slice_text(text), &limits);
}

static struct outcome
with_head(size_t length)
{
	static const char start[] = "GET / HTTP/1.1\r\nHost: h\r\nX: ", end[] = "\r\n\r\n";
	char text[2048];
	size_t filling = length - (sizeof start - 1) - (sizeof end - 1);

	memcpy(text, start, sizeof start - 1);
	memset(text + sizeof start - 1, 'x', filling);
	memcpy(text + sizeof start - 1 + filling, end, sizeof end - 1);
	return feed(slice_of(text, length), length, &limits);
}

static struct outcome
with_fields(unsigned count)
{
	char text[1024] = "GET / HTTP/1.1\r\nHost: h\r\n";
	size_t length = strlen(text);

	for (unsigned i = 1; i < count; i++)
		length += (size_t)snprintf(text + length, sizeof text - length, "X: %u\r\n", i);
	snprintf(text + length, sizeof text - length, "\r\n");
	return parsed(slice_text(text), &limits);
}

static struct outcome
with_length(unsigned length)
{
	char text[512];
	int head = snprintf(text, sizeof text, POST "Content-Length: %u\r\n\r\n", length);

	memset(text + head, 'b', length);
	return parsed(slice_of(text, (size_t)head + length), &limits);
}

static struct outcome
with_chunks(unsigned first, unsigned second)
{
	char text[512], fill[128];

	memset(fill, 'b', sizeof fill);
	int length = snprintf(text, sizeof text, CHUNKED "%x\r\n%.*s\r\n%x\r\n%.*s\r\n0\r\n\r\n", first, (int)first, fill,
	    second, (int)second, fill);

	return parsed(slice_of(text, (size_t)length), &limits);
}

static struct outcome
with_chunk_line(size_t length)
{
	char text[1024], fill[300];

	memset(fill, 'e', sizeof fill);
	snprintf(text, sizeof text, CHUNKED "1;%.*s\r\nx\r\n0\r\n\r\n", (int)length - 4, fill);
	return parsed(slice_text(text), &limits);
}

static struct outcome
with_trailers(size_t bytes)
{
	char text[2048], fill[1200];

	/* The empty line counts. */
	memset(fill, 't', sizeof fill);
	snprintf(text, sizeof text, CHUNKED "0\r\nT: %.*s\r\n\r\n", (int)bytes - 7, fill);
	return feed(slice_text(text), 3, &limits);
}

static void
assert_done(struct outcome outcome)
{
	assert_int_equal(outcome.result, PARSE_DONE);
}

static void
assert_status(struct outcome outcome, int status)
{
	assert_int_equal(outcome.result, PARSE_REFUSED);
	assert_int_equal(outcome.status, status);
}

static void
limits_hold_at_the_limit_and_one_beyond(void **state)
{
	(void)state;
	assert_done(with_target(limits.target_most));
	assert_status(with_target(limits.target_most + 1), 414);
	assert_status(with_target(limits.target_most + 300), 414);
	assert_done(with_head(limits.head_most));
	assert_status(with_head(limits.head_most + 1), 431);
	assert_done(with_fields(FIELDS_MOST));
	assert_status(with_fields(FIELDS_MOST + 1), 431);
	assert_done(with_length((unsigned)limits.body_most));
	assert_status(with_length((unsigned)limits.body_most + 1), 413);
	assert_done(with_chunks(60, 40));
	assert_status(with_chunks(60, 41), 413);
	assert_done(with_chunk_line(PARSE_CHUNK_LINE_MOST));
	assert_status(with_chunk_line(PARSE_CHUNK_LINE_MOST + 1), 400);
	assert_done(with_trailers(limits.head_most));
	assert_status(with_trailers(limits.head_most + 1), 431);
}

/* No end of a line ever comes: refused as soon as there is too much, without waiting. */
static void
endless_lines_are_refused_early(void **state)
{
	(void)state;
	char text[4096];

	memset(text, 'A', sizeof text);
	assert_status(parsed(slice_of(text, 4096), &limits), 414);
	memcpy(text, "GET / HTTP/1.1\r\nHost: h\r\n", 25);
	assert_status(parsed(slice_of(text, 4096), &limits), 431);
	memcpy(text, CHUNKED, sizeof CHUNKED - 1);
	memset(text + sizeof CHUNKED - 1, 'A', 16);
	assert_status(parsed(slice_of(text, 4096), &limits), 400);
}

static void
half_a_request_waits(void **state)
{
	(void)state;
	static const char whole[] = "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";

	for (size_t length = 0; length < sizeof whole - 1; length++)
		assert_int_equal(feed(slice_of(whole, length), length > 0 ? length : 1, &limits).result, PARSE_MORE);
	assert_done(feed(slice_of(whole, sizeof whole - 1), sizeof whole, &limits));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_get_is_taken_apart),
		cmocka_unit_test(values_lose_outer_white_space),
		cmocka_unit_test(methods_are_told_apart),
		cmocka_unit_test(bodies_end_where_they_say),
		cmocka_unit_test(any_method_may_have_a_body),
		cmocka_unit_test(chunks_are_joined),
		cmocka_unit_test(trailers_are_checked_and_dropped),
		cmocka_unit_test(one_empty_line_before_a_request_is_forgiven),
		cmocka_unit_test(connection_and_expect_are_understood),
		cmocka_unit_test(targets_and_hosts_that_are_good),
		cmocka_unit_test(what_could_be_smuggled_is_refused),
		cmocka_unit_test(limits_hold_at_the_limit_and_one_beyond),
		cmocka_unit_test(endless_lines_are_refused_early),
		cmocka_unit_test(half_a_request_waits),
	};

	return cmocka_run_group_tests_name("parse", tests, NULL, NULL);
}
