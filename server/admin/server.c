/* The daemon's end of the admin socket. */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "resources/base/hex.h"
#include "server/admin/command.h"
#include "server/admin/officer.h"
#include "server/admin/socket.h"
#include "server/admin/wire.h"
#include "server/log.h"
#include "server/registry/officers.h"

enum { CONNECTIONS_MOST = 16 };

struct visit;

struct admin_server {
	struct store *store;
	char *data, *users, *base_url;
	struct admin_rules rules;
	int zone_minutes;
	unsigned audit_keep_years;
	int listener;
	pthread_t accepter;
	pthread_mutex_t lock;
	pthread_cond_t left;
	/* Under the lock. */
	struct visit *visits;
	unsigned visit_count;
	bool stopping;
};

/* A connection. */
struct visit {
	struct admin_server *server;
	int socket;
	char officer[OFFICER_NAME_MOST], account[64];
	bool master; /* root, or the account that irorid runs as */
	struct wire wire;
	struct buffer bytes; /* of the newest piece */
	json_t *message; /* ... and its line */
	char identity[32];
	bool input_over;
	struct visit *next;
};

/* ---- Who is it ----------------------------------------------------------------------------------------------------- */

static bool
listed(const char *users, const char *name)
{
	struct slice rest = slice_text(users);

	while (rest.data != NULL)
		if (slice_is(slice_trim(slice_cut(&rest, ',')), name))
			return true;
	return false;
}

/* Root, the account that irorid runs as, and those in the settings. */
static bool
admit(struct visit *visit)
{
	struct ucred peer;
	socklen_t size = sizeof peer;

	if (getsockopt(visit->socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
		return false;
	officer_name(peer.uid, peer.pid, visit->officer);
	bool named = officer_account(peer.uid, visit->account, sizeof visit->account);

	visit->master = peer.uid == 0 || peer.uid == geteuid();
	return visit->master || (named && listed(visit->server->users, visit->account));
}

/* ---- A conversation -------------------------------------------------------------------------------------------------- */

static void
tell_progress(void *context, const char *what, uint64_t done, uint64_t all)
{
	struct visit *visit = context;

	wire_send(&visit->wire, json_pack("{s:{s:s, s:I, s:I}}", "progress", "what", what, "done", (json_int_t)done, "all",
	    (json_int_t)all), SLICE_NONE);
}

static void
tell_item(void *context, json_t *item)
{
	struct visit *visit = context;

	wire_send(&visit->wire, json_pack("{s:O}", "item", item), SLICE_NONE);
}

static bool
tell_output(void *context, const json_t *about, struct slice bytes)
{
	struct visit *visit = context;

	return wire_send(&visit->wire, json_pack("{s:O}", "output", about), bytes.data != NULL ? bytes : SLICE(""));
}

static bool
is_stopping(void *context)
{
	struct admin_server *server = ((struct visit *)context)->server;

	pthread_mutex_lock(&server->lock);
	bool stopping = server->stopping;

	pthread_mutex_unlock(&server->lock);
	return stopping;
}

static struct slice
text_of(const json_t *message, const char *name)
{
	const json_t *value = json_object_get(message, name);

	return json_is_string(value) ? slice_of(json_string_value(value), json_string_length(value)) : SLICE_NONE;
}

static uint64_t
number_of(const json_t *message, const char *name)
{
	json_int_t value = json_integer_value(json_object_get(message, name));

	return value > 0 ? (uint64_t)value : 0;
}

static bool
take_input(void *context, struct admin_piece *piece, bool *broken)
{
	struct visit *visit = context;

	json_decref(visit->message);
	visit->message = visit->input_over ? NULL : wire_receive(&visit->wire, &visit->bytes);
	if (visit->message == NULL || json_is_true(json_object_get(visit->message, "end"))) {
		*broken = visit->message == NULL && !visit->input_over;
		visit->input_over = true;
		return false;
	}
	bool identified = hex_read(text_of(visit->message, "identity"), visit->identity, sizeof visit->identity);

	*piece = (struct admin_piece){
		.source = text_of(visit->message, "source"),
		.name = text_of(visit->message, "name"),
		.identity = identified ? slice_of(visit->identity, sizeof visit->identity) : SLICE_NONE,
		.reached = number_of(visit->message, "reached"),
		.line = number_of(visit->message, "line"),
		.lines = json_is_true(json_object_get(visit->message, "lines")),
		.last = json_is_true(json_object_get(visit->message, "last")),
		.bytes = buffer_slice(&visit->bytes),
	};
	if (piece->source.data == NULL) {
		*broken = true;
		return false;
	}
	return true;
}

/* Executes one command. False when the connection is no good any more. */
static bool
serve(struct visit *visit, json_t *message)
{
	struct slice command = text_of(message, "command"), language = text_of(message, "language");
	char quoted[200], officer[200];
	struct admin_call call = {
		.store = visit->server->store,
		.command = command.data != NULL ? command.data : "",
		.arguments = json_object_get(message, "arguments"),
		.officer = visit->officer,
		.account = visit->master ? NULL : visit->account,
		.base_url = visit->server->base_url,
		.rules = visit->server->rules,
		.language = slice_is(language, "ja") ? ADMIN_JAPANESE : ADMIN_ENGLISH,
		.zone_minutes = visit->server->zone_minutes,
		.audit_keep_years = visit->server->audit_keep_years,
		.context = visit,
		.input = json_is_true(json_object_get(message, "input")) ? take_input : NULL,
		.progress = tell_progress,
		.item = tell_item,
		.output = tell_output,
		.stopping = is_stopping,
	};

	visit->input_over = call.input == NULL;
	enum admin_status status = admin_execute(&call);

	log_event(LOG_LEVEL_INFO, "admin", "command=%s officer=%s status=%d",
	    log_quote(slice_text(call.command), quoted, sizeof quoted),
	    log_quote(slice_text(visit->officer), officer, sizeof officer), (int)status);
	/* What the caller had still to send, so that it comes to read the answer. */
	struct admin_piece piece;
	bool broken = false;

	while (!visit->input_over && take_input(visit, &piece, &broken))
		continue;
	json_t *answer = json_pack("{s:i, s:s%}", "status", (int)status, "error", call.error, strlen(call.error));

	if (call.result != NULL)
		json_object_set_new(answer, "result", call.result);
	return wire_send(&visit->wire, answer, SLICE_NONE) && !broken;
}

static void
refuse_visit(struct visit *visit)
{
	json_t *answer = json_pack("{s:i, s:s}", "status", (int)ADMIN_FORBIDDEN, "error",
	    "this account may not administer irorid / このアカウントには irorid の管理が許可されていません (admin-users)");

	char quoted[200];

	log_event(LOG_LEVEL_WARNING, "admin-refused", "account=%s", log_quote(slice_text(visit->officer), quoted, sizeof quoted));
	struct admin_call call = { .store = visit->server->store, .officer = visit->officer };

	admin_refused(&call);
	wire_send(&visit->wire, answer, SLICE_NONE);
}

static void
leave(struct visit *visit)
{
	struct admin_server *server = visit->server;

	json_decref(visit->message);
	wire_free(&visit->wire);
	buffer_free(&visit->bytes);
	pthread_mutex_lock(&server->lock);
	for (struct visit **link = &server->visits; *link != NULL; link = &(*link)->next)
		if (*link == visit) {
			*link = visit->next;
			break;
		}
	close(visit->socket);
	server->visit_count--;
	pthread_cond_broadcast(&server->left);
	pthread_mutex_unlock(&server->lock);
	free(visit);
}

static void *
converse(void *context)
{
	struct visit *visit = context;
	json_t *message;

	if (!admit(visit))
		refuse_visit(visit);
	else
		while ((message = wire_receive(&visit->wire, &visit->bytes)) != NULL) {
			bool good = serve(visit, message);

			json_decref(message);
			if (!good)
				break;
		}
	leave(visit);
	return NULL;
}

/* ---- The socket ------------------------------------------------------------------------------------------------------ */

static void
welcome(struct admin_server *server, int connection)
{
	struct visit *visit = calloc(1, sizeof *visit);
	pthread_attr_t detached;
	pthread_t thread;
	bool begun = false;

	if (visit == NULL) {
		close(connection);
		return;
	}
	visit->server = server;
	visit->socket = connection;
	wire_init(&visit->wire, connection);
	buffer_init(&visit->bytes, 0);
	pthread_mutex_lock(&server->lock);
	visit->next = server->visits;
	server->visits = visit;
	server->visit_count++;
	bool welcome = !server->stopping && server->visit_count <= CONNECTIONS_MOST;

	pthread_mutex_unlock(&server->lock);
	pthread_attr_init(&detached);
	pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
	if (welcome)
		begun = pthread_create(&thread, &detached, converse, visit) == 0;
	pthread_attr_destroy(&detached);
	if (!begun)
		leave(visit);
}

static void *
accept_visits(void *context)
{
	struct admin_server *server = context;

	for (;;) {
		int connection = accept4(server->listener, NULL, NULL, SOCK_CLOEXEC);

		if (connection >= 0) {
			welcome(server, connection);
			continue;
		}
		if (errno == EINVAL || errno == EBADF)
			return NULL;
		/* Out of descriptors: those in use will be given back. */
		if (errno != EINTR && errno != ECONNABORTED)
			usleep(100 * 1000);
	}
}

/* The store's lock says that nobody else serves this directory, so a socket that is there already is a dead one's. */
static int
listen_in(const struct admin_settings *settings)
{
	struct sockaddr_un address;
	int directory = admin_socket_address(settings->data, &address);
	int listener = directory >= 0 ? socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0) : -1;

	if (listener < 0) {
		if (directory >= 0)
			close(directory);
		return -1;
	}
	/* Accounts that are to come in must be able to reach the socket: they may pass through the directory, but neither list it
	 * nor open anything else in it. */
	bool others = settings->users != NULL && *settings->users != '\0';
	mode_t mask = umask(0177);

	unlink(address.sun_path);
	bool ok = bind(listener, (struct sockaddr *)&address, sizeof address) == 0 && listen(listener, CONNECTIONS_MOST) == 0 &&
	    (!others || (chmod(address.sun_path, 0666) == 0 && chmod(settings->data, 0711) == 0));
	int trouble = errno;

	umask(mask);
	close(directory);
	if (ok)
		return listener;
	close(listener);
	errno = trouble;
	return -1;
}

/* Whether the table of officers is in force; when it can't be told, nothing is said. */
static bool
officers_known(struct store *store)
{
	struct registry_officer *list;
	struct snapshot *snapshot;
	struct arena arena;
	size_t count = 0;

	if (snapshot_begin(store, &snapshot) != STORE_OK)
		return true;
	arena_init(&arena, 0);
	bool known = registry_officers(snapshot, &arena, &list, &count) != STORE_OK || count > 0;

	snapshot_end(snapshot);
	arena_free(&arena);
	return known;
}

static void
free_server(struct admin_server *server)
{
	if (server == NULL)
		return;
	free(server->base_url);
	free(server->users);
	free(server->data);
	free(server);
}

struct admin_server *
admin_server_start(const struct admin_settings *settings, char *error, size_t error_size)
{
	struct admin_server *server = calloc(1, sizeof *server);

	if (server == NULL || (server->data = strdup(settings->data)) == NULL ||
	    (settings->users != NULL && (server->users = strdup(settings->users)) == NULL) ||
	    (settings->base_url != NULL && (server->base_url = strdup(settings->base_url)) == NULL)) {
		snprintf(error, error_size, "out of memory");
		free_server(server);
		return NULL;
	}
	server->store = settings->store;
	server->rules = settings->rules;
	server->zone_minutes = settings->zone_minutes;
	server->audit_keep_years = settings->audit_keep_years;
	pthread_mutex_init(&server->lock, NULL);
	pthread_cond_init(&server->left, NULL);
	if (settings->users != NULL && !officers_known(settings->store))
		log_event(LOG_LEVEL_WARNING, "no-officers", "effect=\"every account in admin-users may give every command\" advice=\"irori officer add\"");
	server->listener = listen_in(settings);
	if (server->listener >= 0 && pthread_create(&server->accepter, NULL, accept_visits, server) == 0)
		return server;
	snprintf(error, error_size, "cannot listen on %s/admin.sock: %s", settings->data, strerror(errno));
	if (server->listener >= 0)
		close(server->listener);
	pthread_cond_destroy(&server->left);
	pthread_mutex_destroy(&server->lock);
	free_server(server);
	return NULL;
}

void
admin_server_free(struct admin_server *server)
{
	struct sockaddr_un address;

	if (server == NULL)
		return;
	int directory = admin_socket_address(server->data, &address);

	if (directory >= 0) {
		unlink(address.sun_path);
		close(directory);
	}
	pthread_mutex_lock(&server->lock);
	server->stopping = true;
	for (struct visit *visit = server->visits; visit != NULL; visit = visit->next)
		shutdown(visit->socket, SHUT_RDWR);
	pthread_mutex_unlock(&server->lock);
	shutdown(server->listener, SHUT_RDWR);
	pthread_join(server->accepter, NULL);
	pthread_mutex_lock(&server->lock);
	while (server->visit_count > 0)
		pthread_cond_wait(&server->left, &server->lock);
	pthread_mutex_unlock(&server->lock);
	close(server->listener);
	pthread_cond_destroy(&server->left);
	pthread_mutex_destroy(&server->lock);
	free_server(server);
}
