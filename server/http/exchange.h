/* exchange: what http/ itself knows of an exchange, its conversation and its server. Not for handlers. */
#ifndef IRORI_EXCHANGE_H
#define IRORI_EXCHANGE_H

#include <stdatomic.h>

#include "server/http/coding.h"
#include "server/http/http.h"
#include "server/http/parse.h"
#include "server/net/connection.h"
#include "server/net/figure.h"

enum {
	INPUT_FIRST = 8 * 1024,
	/* What an exchange may keep, of each of its buffers, for the next request, and how many exchanges a loop keeps. */
	KEEP_BYTES = 32 * 1024,
	KEEP_EXCHANGES = 128,
	/* A length that a client announces is believed up to here; beyond, memory grows with what has come. */
	BELIEVE_BYTES = 1024 * 1024,
};

struct conversation;

/* One request and its reply. From its first byte to the handler's exchange_send() it is in one place only. */
struct exchange {
	struct loop_post post; /* for exchange_send() from other threads */
	struct conversation *conversation;
	struct http_lane *lane;
	struct exchange *next_free;
	struct http_request request;
	struct http_reply reply;
	struct arena arena;
	void *state; /* the handler's */
	/* Bytes from the client: the request, and what came behind it. While the handler has the exchange the request's part
	 * stays as it is and where it is; only free space behind it is written to. */
	char *input;
	size_t length, capacity;
	size_t held; /* what of input and decoded is part of the server's input_held */
	struct parse parse;
	struct parse_field *fields; /* of parse */
	struct buffer decoded; /* the body, where it came compressed */
	int64_t arrived, body_began; /* microseconds */
	/* The reply as it leaves: a head with as much of the body as fills the first TLS record, then the rest of the body. */
	struct buffer out;
	size_t out_sent;
	struct slice rest;
	struct buffer coded; /* the body, compressed */
};

/* What one loop keeps for HTTP. */
struct http_lane {
	_Alignas(64) struct http_server *server;
	struct exchange *free;
	unsigned free_count;
	struct coder *coder;
	int64_t date_second;
	char date[30];
	figure requests, refused_requests;
};

struct http_server {
	struct http_settings settings;
	struct parse_limits limits;
	http_handler *handler;
	http_refusal *refusal;
	void *context;
	struct listener *listener;
	struct http_lane *lanes;
	unsigned lane_count;
	_Atomic size_t input_held; /* bytes that all requests hold beyond KEEP_BYTES each */
};

/* An empty exchange, from the lane's store or new; NULL when memory ran out. */
struct exchange *exchange_take(struct http_lane *lane);

/* Puts it back, or frees it. */
void exchange_put_back(struct exchange *exchange);

/* Frees all that the lane has in store. */
void exchange_free_store(struct http_lane *lane);

/* Makes it ready for the request that follows its last one on the connection, and keeps the bytes that came of it. */
void exchange_renew(struct exchange *exchange);

/* Makes room for at least one more byte of input, and for wanted bytes in all where that is little. False when memory, or
 * the server's share of it, is used up. */
bool exchange_room(struct exchange *exchange, size_t wanted);

/* Fills in request once the parser is done. A status to refuse it with and a reason, or 0. */
int exchange_complete(struct exchange *exchange, const char **reason);

/* Writes the reply into out and rest. False when memory ran out. now: seconds since the epoch. */
bool reply_compose(struct exchange *exchange, bool close, int64_t now);

/* The words for a status: "Not Found". */
const char *reply_reason(int status);

/* What net calls. */
extern const struct protocol conversation_protocol;

/* The handler has answered; on the loop's thread. */
void conversation_answer(struct conversation *conversation);

/* The loop of the exchange's connection. */
struct loop *conversation_loop(const struct conversation *conversation);

#endif
