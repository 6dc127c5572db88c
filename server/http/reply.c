#include "server/http/exchange.h"

#include <stdio.h>

enum {
	/* A body as short as this gains nothing by being compressed; one as long as that would keep the loop for too long. */
	GZIP_LEAST = 1024,
	GZIP_MOST = 8 * 1024 * 1024,
	/* What fits one TLS record (RFC 8446 section 5.1). */
	RECORD = 16384,
};

static const struct {
	int status;
	const char *reason;
} reasons[] = {
	{ 200, "OK" }, { 201, "Created" }, { 202, "Accepted" }, { 204, "No Content" }, { 206, "Partial Content" },
	{ 301, "Moved Permanently" }, { 302, "Found" }, { 303, "See Other" }, { 304, "Not Modified" },
	{ 307, "Temporary Redirect" }, { 308, "Permanent Redirect" },
	{ 400, "Bad Request" }, { 401, "Unauthorized" }, { 403, "Forbidden" }, { 404, "Not Found" },
	{ 405, "Method Not Allowed" }, { 406, "Not Acceptable" }, { 408, "Request Timeout" }, { 409, "Conflict" },
	{ 410, "Gone" }, { 411, "Length Required" }, { 412, "Precondition Failed" }, { 413, "Content Too Large" },
	{ 414, "URI Too Long" }, { 415, "Unsupported Media Type" }, { 416, "Range Not Satisfiable" },
	{ 417, "Expectation Failed" }, { 422, "Unprocessable Content" }, { 428, "Precondition Required" },
	{ 429, "Too Many Requests" }, { 431, "Request Header Fields Too Large" },
	{ 500, "Internal Server Error" }, { 501, "Not Implemented" }, { 503, "Service Unavailable" },
	{ 505, "HTTP Version Not Supported" }, { 507, "Insufficient Storage" },
};

const char *
reply_reason(int status)
{
	for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++)
		if (reasons[i].status == status)
			return reasons[i].reason;
	return "";
}

static void
put_number(struct buffer *out, size_t number)
{
	char digits[20];
	size_t at = sizeof digits;

	do
		digits[--at] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	buffer_put(out, slice_of(digits + at, sizeof digits - at));
}

static void
put_date(struct buffer *out, struct http_lane *lane, int64_t now)
{
	if (lane->date_second != now) {
		lane->date_second = now;
		http_date(now, lane->date);
	}
	buffer_literal(out, "\r\nDate: ");
	buffer_put(out, slice_of(lane->date, 29));
}

bool
reply_compose(struct exchange *exchange, bool close, int64_t now)
{
	struct http_reply *reply = &exchange->reply;
	struct buffer *out = &exchange->out;
	struct slice body = buffer_slice(&reply->body);
	bool bodiless = reply->status == 204 || reply->status == 304;
	bool may_gzip = !bodiless && !reply->no_gzip && body.length >= GZIP_LEAST && body.length <= GZIP_MOST;
	bool gzip = may_gzip && coding_prefers_gzip(exchange_field_in(exchange, "Accept-Encoding")) &&
	    coder_gzip(exchange->lane->coder, body, &exchange->coded);

	if (gzip)
		body = buffer_slice(&exchange->coded);
	buffer_literal(out, "HTTP/1.1 ");
	put_number(out, (size_t)reply->status);
	buffer_byte(out, ' ');
	buffer_put(out, slice_text(reply_reason(reply->status)));
	put_date(out, exchange->lane, now);
	if (!bodiless) {
		buffer_literal(out, "\r\nContent-Length: ");
		put_number(out, body.length);
	}
	if (gzip)
		buffer_literal(out, "\r\nContent-Encoding: gzip");
	if (may_gzip)
		buffer_literal(out, "\r\nVary: Accept-Encoding");
	if (close)
		buffer_literal(out, "\r\nConnection: close");
	buffer_literal(out, "\r\n");
	buffer_put(out, buffer_slice(&reply->fields));
	buffer_literal(out, "\r\n");
	if (bodiless || exchange->request.method == HTTP_HEAD)
		body = slice_of(body.data, 0);
	/* Head and body leave in one piece, as far as one record goes; the rest needs no copy. */
	size_t first = out->length < RECORD ? RECORD - out->length : 0;

	if (first > body.length)
		first = body.length;
	buffer_put(out, slice_of(body.data, first));
	exchange->out_sent = 0;
	exchange->rest = slice_from(body, first);
	return buffer_ok(out);
}
