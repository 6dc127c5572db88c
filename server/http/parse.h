/* parse: bytes → one HTTP/1.1 request, strictly (RFC 9112).
 *
 * Pure and incremental: given more and more of the same bytes, in pieces of any size, it comes to the same result as with
 * all at once. Whatever two implementations could read in two ways is refused, since that is what request smuggling lives
 * on. Of the message forms only what a FHIR client needs is known: origin-form targets (and "*" for OPTIONS), a
 * Content-Length or the one transfer coding "chunked". */
#ifndef IRORI_PARSE_H
#define IRORI_PARSE_H

#include "resources/base/slice.h"
#include "server/http/http.h"

struct parse_limits {
	size_t head_most; /* bytes of request line and fields, and again of trailers */
	size_t target_most;
	size_t body_most; /* bytes of the body without its framing */
	unsigned field_most;
};

enum { PARSE_METHOD_MOST = 32, PARSE_CHUNK_LINE_MOST = 256 };

/* Places in the bytes. */
struct parse_span {
	uint32_t at, length;
};

struct parse_field {
	struct parse_span name, value;
};

enum parse_result {
	PARSE_MORE, /* so far good; give more bytes */
	PARSE_HEAD, /* the head is complete and good, the body is to come: said once. Go on with the same bytes */
	PARSE_DONE, /* a request; what follows it begins at parse.at */
	PARSE_REFUSED, /* parse.status and parse.reason say why; nothing can follow */
};

/* Where it stands; the parser's own, though what is described may be read from PARSE_HEAD or PARSE_DONE on. */
struct parse {
	const struct parse_limits *limits;
	struct parse_field *fields; /* limits->field_most of them, the caller's */
	unsigned field_count;
	unsigned state;
	size_t at; /* bytes that are done with */
	size_t scanned; /* bytes from at on that hold no line's end */
	enum http_method method; /* known after PARSE_REFUSED, too, if the method was read */
	struct parse_span method_text, target;
	size_t body_at, body_length; /* the body, once PARSE_DONE */
	size_t left; /* of the body or of the chunk under way */
	size_t trailer_bytes;
	unsigned trailer_count;
	uint32_t seen; /* fields that may come only once */
	bool chunked, has_length, close, expects_continue;
	int status;
	const char *reason;
};

/* Ready for a request's first byte. */
void parse_start(struct parse *parse, const struct parse_limits *limits, struct parse_field *fields);

/* Goes on. data holds *length bytes from the request's first on, those of earlier calls included (they may have moved as a
 * whole). A chunked body is put together in place: bytes behind it move down and *length shrinks. */
enum parse_result parse_go(struct parse *parse, char *data, size_t *length);

/* True while nothing but an empty line has come (RFC 9112 section 2.2): no request has begun. */
bool parse_idle(const struct parse *parse, size_t length);

/* True when PARSE_HEAD has been given: it is the body that is waited for. */
bool parse_in_body(const struct parse *parse);

#endif
