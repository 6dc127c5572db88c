#include "server/http/exchange.h"

#include <stdlib.h>
#include <time.h>

/* Requests of one connection that are answered before others get their turn. */
enum { TURNS_MOST = 16 };

enum phase {
	PHASE_IDLE, /* no byte of a request has come */
	PHASE_READING,
	PHASE_HANDLING, /* the handler has the exchange */
	PHASE_WRITING, /* the reply is on its way */
	PHASE_INTERIM, /* "100 Continue" is; then back to reading */
	PHASE_OVER, /* nothing more will happen but dropped */
};

/* A connection as HTTP sees it. Its steps return true when there is another one to take, false when it must wait. */
struct conversation {
	struct connection *connection; /* held */
	struct http_lane *lane;
	struct exchange *exchange; /* NULL while idle */
	enum phase phase;
	bool running; /* conversation_run() is under way */
	bool gone; /* the connection was dropped */
	bool close; /* after this reply */
	int64_t heard; /* when bytes came last: microseconds */
};

static int64_t
microseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void
end(struct conversation *conversation)
{
	if (conversation->exchange != NULL)
		exchange_put_back(conversation->exchange);
	connection_release(conversation->connection);
	free(conversation);
}

static void
end_if_gone(struct conversation *conversation)
{
	if (conversation->gone && !conversation->running && conversation->phase != PHASE_HANDLING)
		end(conversation);
}

static bool
drop(struct conversation *conversation)
{
	conversation->phase = PHASE_OVER;
	connection_drop(conversation->connection);
	return false;
}

/* In good order. */
static bool
close_up(struct conversation *conversation)
{
	if (conversation->exchange != NULL)
		exchange_put_back(conversation->exchange);
	conversation->exchange = NULL;
	conversation->phase = PHASE_OVER;
	connection_close(conversation->connection);
	return false;
}

/* The reply is complete: it begins to leave. */
static bool
begin_writing(struct conversation *conversation)
{
	struct exchange *exchange = conversation->exchange;

	conversation->close = conversation->close || exchange->reply.close || exchange->parse.close ||
	    connection_draining(conversation->connection);
	if (!reply_compose(exchange, conversation->close, (int64_t)time(NULL)))
		return drop(conversation);
	conversation->phase = PHASE_WRITING;
	return true;
}

/* Answers without the handler, and ends the connection: what follows can't be trusted, or is not wanted. */
static bool
refuse(struct conversation *conversation, int status, const char *reason)
{
	struct exchange *exchange = conversation->exchange;
	struct http_server *server = conversation->lane->server;

	buffer_reset(&exchange->reply.fields);
	buffer_reset(&exchange->reply.body);
	buffer_reset(&exchange->out);
	exchange->request.method = exchange->parse.method;
	exchange->request.field_count = 0;
	exchange->reply.status = status;
	server->refusal(server->context, status, reason, &exchange->reply);
	if (status == 503 || status == 429)
		exchange_field(exchange, "Retry-After", SLICE("5"));
	if (status == 401)
		exchange_field(exchange, "WWW-Authenticate", SLICE("Bearer"));
	if (status == 415)
		exchange_field(exchange, "Accept-Encoding", SLICE("gzip"));
	exchange->reply.close = true;
	figure_add(&conversation->lane->refused_requests, 1);
	return begin_writing(conversation);
}

static void
fill_peer(struct http_peer *peer, const struct peer *from)
{
	peer->tls = from->tls;
	memcpy(peer->certificate, from->certificate, sizeof peer->certificate);
	peer->subject = from->subject;
	peer->address = from->address;
	peer->port = from->port;
}

/* The request is there in full. */
static bool
hand_over(struct conversation *conversation)
{
	struct exchange *exchange = conversation->exchange;
	struct http_server *server = conversation->lane->server;
	const struct peer *peer = connection_peer(conversation->connection);
	const char *reason = connection_refusal(conversation->connection, (int64_t)time(NULL));

	if (reason != NULL)
		return refuse(conversation, 401, reason);
	if (peer->crowd)
		return refuse(conversation, 429, "There are too many connections with this client certificate");
	exchange->conversation = conversation;
	fill_peer(&exchange->request.peer, peer);
	int status = exchange_complete(exchange, &reason);

	if (status != 0)
		return refuse(conversation, status, reason);
	conversation->phase = PHASE_HANDLING;
	connection_deadline(conversation->connection, INT64_MAX);
	figure_add(&conversation->lane->requests, 1);
	server->handler(server->context, exchange);
	return true;
}

/* The head is good, the body is to come. */
static bool
admit_body(struct conversation *conversation)
{
	struct exchange *exchange = conversation->exchange;
	struct parse *parse = &exchange->parse;

	exchange->body_began = microseconds();
	if (!exchange_room(exchange, parse->chunked ? 0 : parse->body_at + parse->left))
		return refuse(conversation, 503, "The server is short of memory");
	/* A client that sends its body at once does not wait for us (RFC 9110 section 10.1.1). */
	if (parse->expects_continue && exchange->length == parse->at) {
		buffer_literal(&exchange->out, "HTTP/1.1 100 Continue\r\n\r\n");
		if (!buffer_ok(&exchange->out))
			return drop(conversation);
		conversation->phase = PHASE_INTERIM;
	}
	return true;
}

/* Waits for more of a request, with the deadline that belongs to what has come. */
static bool
wait_for_input(struct conversation *conversation)
{
	const struct http_settings *settings = &conversation->lane->server->settings;
	struct exchange *exchange = conversation->exchange;
	int64_t due;

	if (exchange != NULL && exchange->length == 0) {
		exchange_put_back(exchange);
		exchange = conversation->exchange = NULL;
	}
	if (exchange == NULL) {
		conversation->phase = PHASE_IDLE;
		due = loop_now() + settings->idle_ms;
	} else {
		int64_t began = exchange->arrived / 1000;

		conversation->phase = PHASE_READING;
		due = began + settings->headers_ms;
		if (parse_in_body(&exchange->parse)) {
			/* Each byte buys the time that it may take at the least rate. */
			due = exchange->body_began / 1000 + settings->headers_ms;
			if (settings->body_rate_least > 0)
				due += (int64_t)(exchange->parse.body_length * 1000 / settings->body_rate_least);
			else
				due = INT64_MAX;
		}
		if (due > began + settings->request_ms)
			due = began + settings->request_ms;
	}
	connection_deadline(conversation->connection, due);
	connection_wait(conversation->connection, true, false);
	return false;
}

/* Reads and parses until a request is there. */
static bool
receive(struct conversation *conversation)
{
	struct exchange *exchange = conversation->exchange;
	struct connection *connection = conversation->connection;
	bool drained = false; /* the socket has nothing more for now */

	if (exchange == NULL) {
		exchange = conversation->exchange = exchange_take(conversation->lane);
		if (exchange == NULL)
			return drop(conversation);
	}
	for (;;) {
		switch (parse_go(&exchange->parse, exchange->input, &exchange->length)) {
		case PARSE_DONE:
			return hand_over(conversation);
		case PARSE_HEAD:
			if (!admit_body(conversation))
				return false;
			if (conversation->phase == PHASE_INTERIM || conversation->phase == PHASE_WRITING)
				return true;
			continue;
		case PARSE_REFUSED:
			return refuse(conversation, exchange->parse.status, exchange->parse.reason);
		case PARSE_MORE:
			break;
		}
		if (exchange->length > 0 && parse_idle(&exchange->parse, exchange->length)) {
			exchange->length = 0;
			parse_start(&exchange->parse, &conversation->lane->server->limits, exchange->fields);
		}
		if (drained)
			return wait_for_input(conversation);
		if (!exchange_room(exchange, 0))
			return refuse(conversation, 503, "The server is short of memory");
		size_t space = exchange->capacity - exchange->length;
		ssize_t count = connection_read(connection, exchange->input + exchange->length, space);

		if (count == CONNECTION_AGAIN)
			return wait_for_input(conversation);
		if (count == CONNECTION_FAILED || (count == 0 && exchange->length > 0))
			return drop(conversation);
		if (count == 0)
			return close_up(conversation);
		conversation->heard = microseconds();
		if (exchange->length == 0)
			exchange->arrived = conversation->heard;
		exchange->length += (size_t)count;
		drained = (size_t)count < space && !connection_pending(connection);
	}
}

/* Something has come while the handler is at work: the next request, or the client's end. */
static void
overhear(struct conversation *conversation)
{
	struct exchange *exchange = conversation->exchange;
	struct connection *connection = conversation->connection;
	size_t space = exchange->capacity - exchange->length;
	ssize_t count = CONNECTION_AGAIN;

	if (space > 0)
		count = connection_read(connection, exchange->input + exchange->length, space);
	if (count == CONNECTION_FAILED) {
		connection_drop(connection);
		return;
	}
	if (count > 0) {
		conversation->heard = microseconds();
		exchange->length += (size_t)count;
		space -= (size_t)count;
	}
	/* No more room, or no more to come: that will be seen again once the reply has left. */
	connection_wait(connection, count != 0 && space > 0, false);
}

/* The reply has left in full. */
static bool
next_request(struct conversation *conversation)
{
	struct exchange *exchange = conversation->exchange;

	if (conversation->close)
		return close_up(conversation);
	conversation->phase = PHASE_READING;
	if (exchange->length > exchange->parse.at) {
		exchange_renew(exchange);
		exchange->arrived = conversation->heard;
		return true;
	}
	exchange->length = 0;
	wait_for_input(conversation);
	return connection_pending(conversation->connection);
}

/* Writes as much of the reply as the peer takes. */
static bool
push(struct conversation *conversation)
{
	struct exchange *exchange = conversation->exchange;
	struct connection *connection = conversation->connection;

	for (;;) {
		struct slice next = slice_from(buffer_slice(&exchange->out), exchange->out_sent);
		bool head = next.length > 0;

		if (!head)
			next = exchange->rest;
		if (next.length == 0)
			break;
		ssize_t count = connection_write(connection, next.data, next.length);

		if (count == CONNECTION_FAILED)
			return drop(conversation);
		if (count == CONNECTION_AGAIN) {
			connection_deadline(connection, loop_now() + conversation->lane->server->settings.write_ms);
			connection_wait(connection, false, true);
			return false;
		}
		if (head)
			exchange->out_sent += (size_t)count;
		else
			exchange->rest = slice_from(exchange->rest, (size_t)count);
	}
	if (conversation->phase == PHASE_WRITING)
		return next_request(conversation);
	buffer_reset(&exchange->out);
	exchange->out_sent = 0;
	conversation->phase = PHASE_READING;
	return true;
}

static void
run(struct conversation *conversation)
{
	bool more = true;

	conversation->running = true;
	for (int turn = 0; more && turn < TURNS_MOST;) {
		switch (conversation->phase) {
		case PHASE_IDLE:
		case PHASE_READING:
			more = receive(conversation);
			break;
		case PHASE_INTERIM:
			more = push(conversation);
			break;
		case PHASE_WRITING:
			more = push(conversation);
			turn++;
			break;
		case PHASE_HANDLING:
			/* The handler has not answered yet. */
			connection_wait(conversation->connection, true, false);
			more = false;
			break;
		case PHASE_OVER:
			more = false;
			break;
		}
	}
	conversation->running = false;
	if (more)
		connection_again(conversation->connection);
	end_if_gone(conversation);
}

static void
ready(void *state)
{
	struct conversation *conversation = state;

	if (conversation->phase != PHASE_HANDLING)
		run(conversation);
	else
		overhear(conversation);
}

void
conversation_answer(struct conversation *conversation)
{
	bool inside = conversation->running;

	if (conversation->gone) {
		conversation->phase = PHASE_OVER;
		end_if_gone(conversation);
		return;
	}
	struct exchange *exchange = conversation->exchange;

	conversation->running = true;
	if (buffer_ok(&exchange->reply.fields) && buffer_ok(&exchange->reply.body))
		begin_writing(conversation);
	else
		refuse(conversation, 500, "The server is short of memory");
	conversation->running = inside;
	/* Called from the handler, the rest is done when it has returned. Else the reply leaves now; a next request that may be
	 * there already is not begun from here, since this may be another conversation's handler. */
	if (inside)
		return;
	conversation->running = true;
	bool more = conversation->phase == PHASE_WRITING && push(conversation);

	conversation->running = false;
	if (more)
		connection_again(conversation->connection);
	end_if_gone(conversation);
}

struct loop *
conversation_loop(const struct conversation *conversation)
{
	return connection_loop(conversation->connection);
}

static void *
opened(void *context, struct connection *connection)
{
	struct http_server *server = context;
	struct conversation *conversation = calloc(1, sizeof *conversation);

	if (conversation == NULL)
		return NULL;
	conversation->connection = connection;
	conversation->lane = &server->lanes[connection_number(connection)];
	connection_hold(connection);
	wait_for_input(conversation);
	return conversation;
}

static void
expired(void *state)
{
	struct conversation *conversation = state;

	conversation->running = true;
	switch (conversation->phase) {
	case PHASE_IDLE:
		close_up(conversation);
		break;
	case PHASE_READING:
		refuse(conversation, 408, "The request took too long to come in");
		break;
	case PHASE_WRITING:
	case PHASE_INTERIM:
		drop(conversation);
		break;
	case PHASE_HANDLING:
	case PHASE_OVER:
		break;
	}
	conversation->running = false;
	if (conversation->phase == PHASE_WRITING)
		run(conversation);
	else
		end_if_gone(conversation);
}

static void
drain(void *state)
{
	struct conversation *conversation = state;

	/* Replies under way say so themselves. */
	if (conversation->phase == PHASE_IDLE)
		close_up(conversation);
}

static void
dropped(void *state)
{
	struct conversation *conversation = state;

	conversation->gone = true;
	end_if_gone(conversation);
}

const struct protocol conversation_protocol = { opened, ready, expired, drain, dropped };
