/* The admin socket: who gets in, the commands over it, and what a bad peer can do. */
#include "tests/unit/test.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "server/admin/socket.h"
#include "server/admin/wire.h"
#include "tests/unit/admin/office.h"

static struct admin_server *
serve(struct office *office, const char *users)
{
	struct admin_settings settings = { .store = office->store, .data = office->data, .users = users };
	char error[300];
	struct admin_server *server = admin_server_start(&settings, error, sizeof error);

	if (server == NULL)
		fail_msg("%s", error);
	return server;
}

static int
dial(struct office *office)
{
	bool refused;
	int connection = admin_connect(office->data, &refused);

	assert_true(connection >= 0);
	return connection;
}

static void
test_mode_and_removal(void **state)
{
	struct office *office = *state;
	struct admin_server *server = serve(office, NULL);
	char path[100];
	struct stat about;
	bool refused;

	snprintf(path, sizeof path, "%s/admin.sock", office->data);
	assert_int_equal(stat(path, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0600);
	assert_int_equal(stat(office->data, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0700);
	admin_server_free(server);
	assert_int_not_equal(stat(path, &about), 0);
	assert_int_equal(admin_connect(office->data, &refused), -1);
	assert_false(refused);
	/* What a server that was killed leaves is no hindrance. */
	server = serve(office, NULL);
	admin_server_free(server);
}

static void
test_commands_go_over_it(void **state)
{
	struct office *office = *state;
	struct admin_server *server = serve(office, NULL);
	int connection = dial(office);
	json_t *none = json_object();
	struct admin_call call = { .command = "status", .arguments = none, .officer = "nobody asks" };

	for (int i = 0; i < 3; i++) {
		assert_int_equal(admin_execute_remote(connection, &call), ADMIN_OK);
		assert_true(json_is_integer(json_object_get(call.result, "records")));
		json_decref(call.result);
	}
	call.command = "institution show";
	call.language = ADMIN_JAPANESE;
	json_object_set_new(none, "institution", json_string("nobody"));
	assert_int_equal(admin_execute_remote(connection, &call), ADMIN_ABSENT);
	assert_non_null(strstr(call.error, "登録されていません"));
	call.command = "no such command";
	assert_int_equal(admin_execute_remote(connection, &call), ADMIN_USAGE);
	json_decref(none);
	close(connection);
	admin_server_free(server);
}

/* The officer is whom the kernel names, whatever the message says. */
static void
test_the_officer_is_the_peer(void **state)
{
	struct office *office = *state;
	struct admin_server *server = serve(office, NULL);
	int connection = dial(office);
	struct wire wire;
	struct buffer bytes;

	wire_init(&wire, connection);
	buffer_init(&bytes, 0);
	assert_true(wire_send(&wire, json_pack("{s:s, s:s, s:{s:s, s:s}}", "command", "institution add", "officer", "impostor",
	    "arguments", "institution", "peer", "name", "x"), SLICE_NONE));
	json_t *answer = wire_receive(&wire, &bytes);

	assert_int_equal(json_integer_value(json_object_get(answer, "status")), ADMIN_OK);
	json_decref(answer);
	assert_true(wire_send(&wire, json_pack("{s:s, s:{s:i}}", "command", "audit list", "arguments", "newest", 50), SLICE_NONE));
	bool named = false;

	while ((answer = wire_receive(&wire, &bytes)) != NULL && json_object_get(answer, "status") == NULL) {
		const char *user = json_string_value(json_object_get(json_object_get(answer, "item"), "user"));

		assert_true(user == NULL || strcmp(user, "impostor") != 0);
		named = true;
		json_decref(answer);
	}
	json_decref(answer);
	assert_true(named);
	buffer_free(&bytes);
	wire_free(&wire);
	close(connection);
	admin_server_free(server);
}

/* As another user: the status that the server answers with, or -1 when it can't even connect. */
static int
ask_as(struct office *office, unsigned uid)
{
	pid_t child = fork();

	if (child == 0) {
		struct wire wire;
		struct buffer bytes;
		bool refused;

		if (setgid(uid) != 0 || setuid(uid) != 0)
			_exit(99);
		int connection = admin_connect(office->data, &refused);

		if (connection < 0)
			_exit(refused ? 98 : 97);
		wire_init(&wire, connection);
		buffer_init(&bytes, 0);
		wire_send(&wire, json_pack("{s:s, s:{}}", "command", "status", "arguments"), SLICE_NONE);
		json_t *answer = wire_receive(&wire, &bytes);

		_exit(answer != NULL ? (int)json_integer_value(json_object_get(answer, "status")) : 96);
	}
	int status = 0;

	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void
test_strangers_are_refused(void **state)
{
	struct office *office = *state;

	if (geteuid() != 0) {
		print_message("skipped: only root can become somebody else\n");
		skip();
	}
	struct admin_server *server = serve(office, NULL);

	assert_int_equal(ask_as(office, 65534), 98); /* the directory is closed */
	admin_server_free(server);
	/* Where others are let in, those who aren't named still aren't. */
	server = serve(office, "daemon, bin");
	assert_int_equal(ask_as(office, 65534), ADMIN_FORBIDDEN);
	assert_int_equal(ask_as(office, 2), ADMIN_OK); /* bin */
	assert_int_equal(ask_as(office, 3), ADMIN_FORBIDDEN); /* sys */
	admin_server_free(server);
	assert_int_equal(chmod(office->data, 0700), 0);
}

struct many {
	unsigned next, count;
	char text[4000];
};

static bool
give_many(void *context, struct admin_piece *piece, bool *broken)
{
	struct many *many = context;
	size_t length = 0;

	(void)broken;
	if (many->next == many->count)
		return false;
	for (unsigned i = 0; i < 20; i++)
		/* Each third one is refused, so that there is much to send back. */
		length += (size_t)snprintf(many->text + length, sizeof many->text - length,
		    "{\"resourceType\":\"Patient\",\"id\":\"many-%u-%u\"%s}\n", many->next, i, i % 3 == 0 ? ",\"gender\":\"F\"" : "");
	*piece = (struct admin_piece){ .source = SLICE("many"), .line = 1, .lines = true, .bytes = slice_of(many->text, length) };
	many->next++;
	return true;
}

static void
count_item(void *context, json_t *item)
{
	(void)context;
	(void)item;
}

static void
test_loads_over_it(void **state)
{
	struct office *office = *state;
	struct admin_server *server = serve(office, NULL);
	int connection = dial(office);
	struct many many = { .count = 1000 };
	json_t *none = json_object();
	struct admin_call call = { .command = "load", .arguments = none, .context = &many, .input = give_many, .item = count_item };

	assert_int_equal(admin_execute_remote(connection, &call), ADMIN_INCOMPLETE);
	assert_int_equal(json_integer_value(json_object_get(call.result, "stored")), 13 * 1000);
	assert_int_equal(json_integer_value(json_object_get(call.result, "refused")), 7 * 1000);
	json_decref(call.result);
	/* A load that fails at once doesn't leave the line in disorder. */
	many.next = 0;
	json_object_set_new(none, "as", json_string("nobody"));
	assert_int_equal(admin_execute_remote(connection, &call), ADMIN_ABSENT);
	json_object_clear(none);
	call.command = "status";
	call.input = NULL;
	assert_int_equal(admin_execute_remote(connection, &call), ADMIN_OK);
	json_decref(call.result);
	json_decref(none);
	close(connection);
	admin_server_free(server);
}

static void
test_a_bad_peer_harms_nobody(void **state)
{
	static const char *const messages[] = {
		"\n", "{\n", "[]\n", "null\n", "{}\n", "{\"command\":1}\n", "{\"command\":\"status\"}\n",
		"{\"command\":\"status\",\"arguments\":[]}\n", "{\"command\":\"status\",\"arguments\":{},\"bytes\":-1}\n",
		"{\"command\":\"status\",\"arguments\":{},\"bytes\":99999999999}\n", "{\"command\":\"status\",\"command\":\"x\"}\n",
		"{\"command\":\"load\",\"arguments\":{},\"input\":true}\n{\"source\":7,\"bytes\":1}\nx",
		"{\"command\":\"load\",\"arguments\":{},\"input\":true}\n{\"source\":\"a\",\"identity\":\"zz\",\"bytes\":5}\n{",
		"{\"command\":\"load\",\"arguments\":{},\"input\":true}\nrubbish\n",
		"{\"command\":\"audit list\",\"arguments\":{\"newest\":\"x\"}}\n",
		"{\"command\":\"institution cert add\",\"arguments\":{\"institution\":\"x\",\"certificate\":\"***\"}}\n",
	};
	struct office *office = *state;
	struct admin_server *server = serve(office, NULL);

	for (size_t i = 0; i < sizeof messages / sizeof messages[0]; i++) {
		int connection = dial(office);

		assert_int_equal(send(connection, messages[i], strlen(messages[i]), MSG_NOSIGNAL), (ssize_t)strlen(messages[i]));
		shutdown(connection, SHUT_WR);
		char answer[4096];

		while (recv(connection, answer, sizeof answer, 0) > 0)
			continue;
		close(connection);
	}
	/* A line without end is cut off. */
	int connection = dial(office);
	static char filler[64 * 1024];
	size_t sent = 0;

	memset(filler, 'x', sizeof filler);
	while (sent < 2 * (size_t)WIRE_LINE_MOST && send(connection, filler, sizeof filler, MSG_NOSIGNAL) > 0)
		sent += sizeof filler;
	assert_true(sent < 2 * (size_t)WIRE_LINE_MOST);
	close(connection);
	/* So are connections beyond the limit; those that were there go on. */
	int others[40];

	for (size_t i = 0; i < 40; i++)
		others[i] = dial(office);
	json_t *none = json_object();
	struct admin_call call = { .command = "status", .arguments = none };

	assert_int_equal(admin_execute_remote(others[0], &call), ADMIN_OK);
	json_decref(call.result);
	json_decref(none);
	/* The server ends in the midst of them. */
	admin_server_free(server);
	for (size_t i = 0; i < 40; i++)
		close(others[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_mode_and_removal),
		cmocka_unit_test(test_commands_go_over_it),
		cmocka_unit_test(test_the_officer_is_the_peer),
		cmocka_unit_test(test_strangers_are_refused),
		cmocka_unit_test(test_loads_over_it),
		cmocka_unit_test(test_a_bad_peer_harms_nobody),
	};

	return cmocka_run_group_tests(tests, office_open, office_close);
}
