#include "server/http/exchange.h"

#include <stdlib.h>

static void
destroy(struct exchange *exchange)
{
	if (exchange == NULL)
		return;
	free(exchange->input);
	free(exchange->fields);
	buffer_free(&exchange->reply.fields);
	buffer_free(&exchange->reply.body);
	buffer_free(&exchange->decoded);
	buffer_free(&exchange->out);
	buffer_free(&exchange->coded);
	arena_free(&exchange->arena);
	free(exchange);
}

static struct exchange *
create(struct http_lane *lane)
{
	struct exchange *exchange = calloc(1, sizeof *exchange);

	if (exchange == NULL)
		return NULL;
	exchange->lane = lane;
	arena_init(&exchange->arena, 0);
	buffer_init(&exchange->reply.fields, 0);
	buffer_init(&exchange->reply.body, 0);
	buffer_init(&exchange->decoded, 0);
	buffer_init(&exchange->out, 0);
	buffer_init(&exchange->coded, 0);
	exchange->input = malloc(INPUT_FIRST);
	exchange->capacity = INPUT_FIRST;
	exchange->fields = calloc(lane->server->limits.field_most, sizeof *exchange->fields);
	if (exchange->input == NULL || exchange->fields == NULL) {
		destroy(exchange);
		return NULL;
	}
	return exchange;
}

/* Empties a buffer; memory that only a large message needed goes back. */
static void
empty(struct buffer *buffer)
{
	if (buffer->capacity > KEEP_BYTES)
		buffer_free(buffer);
	else
		buffer_reset(buffer);
}

/* Counts what the exchange will hold for its request, with buffers of these sizes. False when all requests together would
 * hold too much. */
static bool
hold(struct exchange *exchange, size_t input, size_t decoded)
{
	struct http_server *server = exchange->lane->server;
	size_t held = (input > KEEP_BYTES ? input - KEEP_BYTES : 0) + (decoded > KEEP_BYTES ? decoded - KEEP_BYTES : 0);

	if (held > exchange->held) {
		size_t more = held - exchange->held;

		if (atomic_fetch_add_explicit(&server->input_held, more, memory_order_relaxed) + more >
		    server->settings.input_most) {
			atomic_fetch_sub_explicit(&server->input_held, more, memory_order_relaxed);
			return false;
		}
	} else if (held < exchange->held) {
		atomic_fetch_sub_explicit(&server->input_held, exchange->held - held, memory_order_relaxed);
	}
	exchange->held = held;
	return true;
}

static void
shrink_input(struct exchange *exchange)
{
	char *input = exchange->capacity > KEEP_BYTES ? malloc(INPUT_FIRST) : NULL;

	/* Without memory it stays large for now. */
	if (input == NULL)
		return;
	free(exchange->input);
	exchange->input = input;
	exchange->capacity = INPUT_FIRST;
}

/* Everything but the input. */
static void
clear(struct exchange *exchange)
{
	struct http_reply *reply = &exchange->reply;

	if (exchange->arena.used > KEEP_BYTES)
		arena_free(&exchange->arena);
	else
		arena_reset(&exchange->arena);
	empty(&reply->fields);
	empty(&reply->body);
	reply->status = 0;
	reply->close = reply->no_gzip = false;
	empty(&exchange->decoded);
	empty(&exchange->out);
	empty(&exchange->coded);
	exchange->out_sent = 0;
	exchange->rest = SLICE_NONE;
	exchange->state = NULL;
	hold(exchange, exchange->capacity, 0);
	parse_start(&exchange->parse, &exchange->lane->server->limits, exchange->fields);
}

struct exchange *
exchange_take(struct http_lane *lane)
{
	struct exchange *exchange = lane->free;

	if (exchange == NULL) {
		exchange = create(lane);
		if (exchange != NULL)
			clear(exchange);
		return exchange;
	}
	lane->free = exchange->next_free;
	lane->free_count--;
	return exchange;
}

void
exchange_put_back(struct exchange *exchange)
{
	struct http_lane *lane = exchange->lane;

	exchange->length = 0;
	shrink_input(exchange);
	if (lane->free_count >= KEEP_EXCHANGES || exchange->capacity > KEEP_BYTES) {
		hold(exchange, 0, 0);
		destroy(exchange);
		return;
	}
	clear(exchange);
	exchange->next_free = lane->free;
	lane->free = exchange;
	lane->free_count++;
}

void
exchange_free_store(struct http_lane *lane)
{
	while (lane->free != NULL) {
		struct exchange *exchange = lane->free;

		lane->free = exchange->next_free;
		destroy(exchange);
	}
	lane->free_count = 0;
}

void
exchange_renew(struct exchange *exchange)
{
	size_t behind = exchange->length - exchange->parse.at;

	memmove(exchange->input, exchange->input + exchange->parse.at, behind);
	exchange->length = behind;
	clear(exchange);
}

bool
exchange_room(struct exchange *exchange, size_t wanted)
{
	size_t capacity = exchange->capacity;

	if (exchange->length < capacity && wanted <= capacity)
		return true;
	while (capacity <= exchange->length)
		capacity *= 2;
	if (wanted > capacity && wanted <= BELIEVE_BYTES)
		capacity = wanted;
	if (!hold(exchange, capacity, 0))
		return exchange->length < exchange->capacity;
	char *input = realloc(exchange->input, capacity);

	if (input == NULL) {
		hold(exchange, exchange->capacity, 0);
		return exchange->length < exchange->capacity;
	}
	exchange->input = input;
	exchange->capacity = capacity;
	return true;
}

static struct slice
text_of(const struct exchange *exchange, struct parse_span span)
{
	return slice_of(exchange->input + span.at, span.length);
}

static int
decode_body(struct exchange *exchange, const char **reason)
{
	struct http_request *request = &exchange->request;
	struct slice coding = exchange_field_in(exchange, "Content-Encoding");

	if (coding.data == NULL || slice_equal_nocase(coding, SLICE("identity")))
		return 0;
	if (!slice_equal_nocase(coding, SLICE("gzip")) && !slice_equal_nocase(coding, SLICE("x-gzip"))) {
		*reason = "No content coding but gzip is known";
		return 415;
	}
	if (request->body.length == 0)
		return 0;
	switch (coder_gunzip(exchange->lane->coder, request->body, exchange->lane->server->limits.body_most,
	    &exchange->decoded)) {
	case GUNZIP_OK:
		request->body = buffer_slice(&exchange->decoded);
		if (hold(exchange, exchange->capacity, exchange->decoded.capacity))
			return 0;
		break;
	case GUNZIP_TOO_LARGE:
		*reason = "The decoded body is too large";
		return 413;
	case GUNZIP_MALFORMED:
		*reason = "The body is not what its Content-Encoding says";
		return 400;
	case GUNZIP_NO_MEMORY:
		break;
	}
	*reason = "The server is short of memory";
	return 503;
}

int
exchange_complete(struct exchange *exchange, const char **reason)
{
	const struct parse *parse = &exchange->parse;
	struct http_request *request = &exchange->request;
	struct http_field *fields = arena_alloc(&exchange->arena, (parse->field_count + 1) * sizeof *fields);

	if (fields == NULL) {
		*reason = "The server is short of memory";
		return 503;
	}
	for (unsigned i = 0; i < parse->field_count; i++) {
		fields[i].name = text_of(exchange, parse->fields[i].name);
		fields[i].value = text_of(exchange, parse->fields[i].value);
	}
	struct slice target = text_of(exchange, parse->target), query = target;
	struct slice path = slice_cut(&query, '?');

	*request = (struct http_request){
		.method = parse->method,
		.method_text = text_of(exchange, parse->method_text),
		.target = target,
		.path = path,
		.query = query,
		.fields = fields,
		.field_count = parse->field_count,
		.body = slice_of(exchange->input + parse->body_at, parse->body_length),
		.peer = request->peer,
		.arrived = exchange->arrived,
	};
	return decode_body(exchange, reason);
}

const struct http_request *
exchange_request(const struct exchange *exchange)
{
	return &exchange->request;
}

struct http_reply *
exchange_reply(struct exchange *exchange)
{
	return &exchange->reply;
}

struct arena *
exchange_arena(struct exchange *exchange)
{
	return &exchange->arena;
}

void **
exchange_state(struct exchange *exchange)
{
	return &exchange->state;
}

unsigned
exchange_loop(const struct exchange *exchange)
{
	return (unsigned)(exchange->lane - exchange->lane->server->lanes);
}

struct slice
exchange_field_in(const struct exchange *exchange, const char *name)
{
	const struct http_request *request = &exchange->request;
	struct slice wanted = slice_text(name), found = SLICE_NONE;

	for (size_t i = 0; i < request->field_count; i++) {
		const struct http_field *field = &request->fields[i];

		if (field->name.length != wanted.length || !slice_equal_nocase(field->name, wanted))
			continue;
		/* Several lines are one list (RFC 9110 section 5.2). The arena is not part of what const protects. */
		found = found.data == NULL ? field->value :
		    arena_print(&((struct exchange *)exchange)->arena, "%.*s, %.*s", SLICE_ARGS(found), SLICE_ARGS(field->value));
		if (found.data == NULL)
			break;
	}
	return found;
}

/* Without the bytes that would end the field. */
static void
put_clean(struct buffer *buffer, struct slice text)
{
	for (size_t i = 0, from = 0; i <= text.length; i++) {
		if (i < text.length && text.data[i] != '\r' && text.data[i] != '\n' && text.data[i] != '\0')
			continue;
		buffer_put(buffer, slice_of(text.data + from, i - from));
		from = i + 1;
	}
}

void
exchange_field(struct exchange *exchange, const char *name, struct slice value)
{
	struct buffer *fields = &exchange->reply.fields;

	buffer_put(fields, slice_text(name));
	buffer_literal(fields, ": ");
	put_clean(fields, value);
	buffer_literal(fields, "\r\n");
}

static void
answer_posted(struct loop_post *post)
{
	conversation_answer(((struct exchange *)((char *)post - offsetof(struct exchange, post)))->conversation);
}

void
exchange_send(struct exchange *exchange)
{
	struct loop *loop = conversation_loop(exchange->conversation);

	if (loop_here(loop)) {
		conversation_answer(exchange->conversation);
		return;
	}
	exchange->post.run = answer_posted;
	loop_post(loop, &exchange->post);
}
