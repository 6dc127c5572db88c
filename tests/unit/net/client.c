#include "tests/unit/net/client.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE_MS = 5000 };

static bool
set_up_tls(struct client *client, const struct client_settings *settings)
{
	client->context = SSL_CTX_new(TLS_client_method());
	SSL_CTX *context = client->context;

	if (context == NULL)
		return false;
	SSL_CTX_set_security_level(context, settings->security);
	SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
	if (settings->version != 0 && (SSL_CTX_set_min_proto_version(context, settings->version) != 1 ||
	    SSL_CTX_set_max_proto_version(context, settings->version) != 1))
		return false;
	if (SSL_CTX_load_verify_file(context, settings->ca) != 1)
		return false;
	if (settings->certificate != NULL && (SSL_CTX_use_certificate_file(context, settings->certificate,
	    SSL_FILETYPE_PEM) != 1 || SSL_CTX_use_PrivateKey_file(context, settings->key, SSL_FILETYPE_PEM) != 1))
		return false;
	if (settings->chain != NULL) {
		BIO *file = BIO_new_file(settings->chain, "r");
		X509 *authority = PEM_read_bio_X509(file, NULL, NULL, NULL);

		BIO_free(file);
		if (authority == NULL || SSL_CTX_add0_chain_cert(context, authority) != 1)
			return false;
	}
	if (settings->alpn != NULL && SSL_CTX_set_alpn_protos(context, settings->alpn, settings->alpn_length) != 0)
		return false;
	client->ssl = SSL_new(context);
	return client->ssl != NULL && SSL_set_fd(client->ssl, client->fd) == 1 &&
	    (settings->session == NULL || SSL_set_session(client->ssl, settings->session) == 1) &&
	    SSL_connect(client->ssl) == 1;
}

bool
client_open(struct client *client, const struct client_settings *settings)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(settings->port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	struct timeval patience = { .tv_sec = PATIENCE_MS / 1000 };
	int one = 1;

	signal(SIGPIPE, SIG_IGN);
	*client = (struct client){ .fd = socket(AF_INET, SOCK_STREAM, 0) };
	buffer_init(&client->in, 0);
	if (settings->receive_buffer != 0)
		setsockopt(client->fd, SOL_SOCKET, SO_RCVBUF, &settings->receive_buffer, sizeof settings->receive_buffer);
	setsockopt(client->fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
	setsockopt(client->fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
	setsockopt(client->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	bool good = connect(client->fd, (struct sockaddr *)&address, sizeof address) == 0 &&
	    (settings->ca == NULL || set_up_tls(client, settings));

	ERR_clear_error();
	return good;
}

void
client_close(struct client *client)
{
	SSL_free(client->ssl);
	SSL_CTX_free(client->context);
	if (client->fd >= 0)
		close(client->fd);
	buffer_free(&client->in);
	*client = (struct client){ .fd = -1 };
}

bool
client_send(struct client *client, struct slice bytes)
{
	while (bytes.length > 0) {
		ssize_t count = client->ssl != NULL ? SSL_write(client->ssl, bytes.data, (int)bytes.length) :
		    send(client->fd, bytes.data, bytes.length, MSG_NOSIGNAL);

		if (count <= 0) {
			ERR_clear_error();
			return false;
		}
		bytes = slice_from(bytes, (size_t)count);
	}
	return true;
}

bool
client_send_text(struct client *client, const char *text)
{
	return client_send(client, slice_text(text));
}

/* Reads some more. */
static bool
more(struct client *client)
{
	char *space = buffer_extend(&client->in, 16384);

	if (space == NULL)
		return false;
	ssize_t count = client->ssl != NULL ? SSL_read(client->ssl, space, 16384) : recv(client->fd, space, 16384, 0);

	client->in.length -= 16384 - (size_t)(count > 0 ? count : 0);
	ERR_clear_error();
	return count > 0;
}

struct client_reply
client_receive(struct client *client, bool head_only)
{
	struct client_reply reply = { 0 };
	const char *end;
	uint64_t status, length = 0;

	/* What the last call gave out is done with. */
	while (client->in.length == 0 || (end = memmem(client->in.data, client->in.length, "\r\n\r\n", 4)) == NULL)
		if (!more(client))
			return reply;
	size_t head = (size_t)(end - client->in.data) + 4;

	reply.head = slice_of(client->in.data, head);
	if (head < 12 || !slice_to_u64(slice_of(client->in.data + 9, 3), 999, &status))
		return reply;
	struct slice given = client_field(&reply, "Content-Length");

	if (given.data != NULL && !slice_to_u64(given, UINT32_MAX, &length))
		return reply;
	if (head_only || status == 304)
		length = 0;
	while (client->in.length < head + length)
		if (!more(client))
			return (struct client_reply){ 0 };
	/* Kept apart, since the buffer moves on. */
	char *copy = malloc(head + length + 1);

	if (copy == NULL)
		return (struct client_reply){ 0 };
	memcpy(copy, client->in.data, head + length);
	copy[head + length] = '\0';
	memmove(client->in.data, client->in.data + head + length, client->in.length - head - length);
	client->in.length -= head + length;
	static char *last;

	free(last);
	last = copy;
	reply.status = (int)status;
	reply.head = slice_of(copy, head);
	reply.body = slice_of(copy + head, (size_t)length);
	return reply;
}

struct client_reply
client_ask(struct client *client, const char *text)
{
	if (!client_send_text(client, text))
		return (struct client_reply){ 0 };
	return client_receive(client, strncmp(text, "HEAD ", 5) == 0);
}

struct slice
client_field(const struct client_reply *reply, const char *name)
{
	struct slice rest = reply->head;

	while (rest.data != NULL) {
		struct slice value = slice_cut(&rest, '\n'), field = slice_cut(&value, ':');

		if (value.data != NULL && slice_equal_nocase(field, slice_text(name)))
			return slice_trim(value);
	}
	return SLICE_NONE;
}

bool
client_ended(struct client *client, int milliseconds)
{
	struct timespec start, now;
	char byte;

	clock_gettime(CLOCK_MONOTONIC, &start);
	for (;;) {
		clock_gettime(CLOCK_MONOTONIC, &now);
		int left = milliseconds - (int)((now.tv_sec - start.tv_sec) * 1000 + (now.tv_nsec - start.tv_nsec) / 1000000);
		struct pollfd event = { .fd = client->fd, .events = POLLIN };

		if (client->in.length > 0)
			return false;
		if (left <= 0 || poll(&event, 1, left) <= 0)
			return false;
		ssize_t count = client->ssl != NULL ? SSL_read(client->ssl, &byte, 1) : recv(client->fd, &byte, 1, 0);

		ERR_clear_error();
		return count <= 0;
	}
}
