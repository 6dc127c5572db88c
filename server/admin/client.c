/* The CLI's end of the admin socket. */
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#include "server/admin/command.h"
#include "server/admin/socket.h"
#include "server/admin/wire.h"

int
admin_connect(const char *data, bool *refused)
{
	struct sockaddr_un address;
	int directory = admin_socket_address(data, &address), connection = -1;

	*refused = false;
	if (directory < 0) {
		*refused = errno == EACCES;
		return -1;
	}
	connection = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (connection >= 0 && connect(connection, (struct sockaddr *)&address, sizeof address) != 0) {
		*refused = errno == EACCES || errno == EPERM;
		close(connection);
		connection = -1;
	}
	close(directory);
	return connection;
}

struct conversation {
	struct wire wire;
	struct admin_call *call;
	atomic_bool over; /* the answer is there, or never will be */
	enum admin_status status;
};

/* Takes messages until the answer. */
static void *
listen_to(void *context)
{
	struct conversation *conversation = context;
	struct admin_call *call = conversation->call;
	struct buffer bytes;
	json_t *message;
	bool answered = false;

	buffer_init(&bytes, 0);
	while (!answered && (message = wire_receive(&conversation->wire, &bytes)) != NULL) {
		json_t *item = json_object_get(message, "item"), *progress = json_object_get(message, "progress");
		const json_t *output = json_object_get(message, "output");

		if (item != NULL) {
			if (call->item != NULL)
				call->item(call->context, item);
		} else if (progress != NULL) {
			if (call->progress != NULL)
				call->progress(call->context, json_string_value(json_object_get(progress, "what")),
				    (uint64_t)json_integer_value(json_object_get(progress, "done")),
				    (uint64_t)json_integer_value(json_object_get(progress, "all")));
		} else if (output != NULL) {
			if (call->output == NULL || !call->output(call->context, output, buffer_slice(&bytes))) {
				conversation->status = ADMIN_FAILED;
				answered = true;
				/* Whoever makes it is told by this. */
				shutdown(conversation->wire.socket, SHUT_RDWR);
			}
		} else if (json_object_get(message, "status") != NULL) {
			const char *error = json_string_value(json_object_get(message, "error"));

			conversation->status = (enum admin_status)json_integer_value(json_object_get(message, "status"));
			call->result = json_incref(json_object_get(message, "result"));
			snprintf(call->error, sizeof call->error, "%s", error != NULL ? error : "");
			answered = true;
		}
		json_decref(message);
	}
	if (!answered)
		conversation->status = ADMIN_REFUSE(call, ADMIN_UNREACHABLE, "irorid との接続が切れました。irorid のログを確認してください",
		    "the connection to irorid was lost; see its log");
	buffer_free(&bytes);
	atomic_store(&conversation->over, true);
	return NULL;
}

static json_t *
piece_message(const struct admin_piece *piece)
{
	json_t *message = json_object();

	json_object_set_new(message, "source", admin_json(piece->source));
	if (piece->name.data != NULL)
		json_object_set_new(message, "name", admin_json(piece->name));
	if (piece->identity.length > 0) {
		char hex[65];

		for (size_t i = 0; i < 32 && i < piece->identity.length; i++)
			snprintf(hex + i * 2, 3, "%02x", (unsigned char)piece->identity.data[i]);
		json_object_set_new(message, "identity", json_string(hex));
	}
	json_object_set_new(message, "reached", json_integer((json_int_t)piece->reached));
	json_object_set_new(message, "line", json_integer((json_int_t)piece->line));
	json_object_set_new(message, "lines", json_boolean(piece->lines));
	json_object_set_new(message, "last", json_boolean(piece->last));
	return message;
}

/* Sends what is to be loaded, as long as somebody wants it. */
static void
send_input(struct conversation *conversation)
{
	struct admin_piece piece = { 0 };
	bool broken = false;

	while (!atomic_load(&conversation->over) &&
	    conversation->call->input(conversation->call->context, &piece, &broken))
		if (!wire_send(&conversation->wire, piece_message(&piece),
		    piece.bytes.data != NULL ? piece.bytes : SLICE("")))
			return;
	if (broken)
		shutdown(conversation->wire.socket, SHUT_WR);
	else
		wire_send(&conversation->wire, json_pack("{s:b}", "end", 1), SLICE_NONE);
}

enum admin_status
admin_execute_remote(int connection, struct admin_call *call)
{
	struct conversation conversation = { .call = call, .status = ADMIN_FAILED };
	pthread_t listener;

	call->result = NULL;
	call->error[0] = '\0';
	wire_init(&conversation.wire, connection);
	json_t *message = json_pack("{s:s, s:O, s:s, s:b}", "command", call->command, "arguments", call->arguments, "language",
	    call->language == ADMIN_JAPANESE ? "ja" : "en", "input", call->input != NULL);

	/* Who is refused has been hung up on, but told why. */
	bool sent = wire_send(&conversation.wire, message, SLICE_NONE);

	if (pthread_create(&listener, NULL, listen_to, &conversation) != 0) {
		wire_free(&conversation.wire);
		return ADMIN_REFUSE(call, ADMIN_FAILED, "メモリが不足しています", "out of memory");
	}
	if (sent && call->input != NULL)
		send_input(&conversation);
	pthread_join(listener, NULL);
	wire_free(&conversation.wire);
	return conversation.status;
}
