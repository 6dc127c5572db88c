/* The table of commands, and the command line read by it. */
#include "tests/unit/test.h"

#include <fcntl.h>
#include <unistd.h>

#include "tools/command/command.h"

static bool
is_command_of_admin(const char *name)
{
	for (const char *const *at = admin_commands(); *at != NULL; at++)
		if (strcmp(*at, name) == 0)
			return true;
	return false;
}

static void
check_text(const char *of, struct text text)
{
	if (text.ja == NULL || text.en == NULL || *text.ja == '\0' || *text.en == '\0')
		fail_msg("%s lacks a language", of);
	for (const char *at = text.en; *at != '\0'; at++)
		if ((unsigned char)*at >= 0x80)
			fail_msg("%s: the English is not ASCII", of);
}

static void
check_parameters(const struct command *command, const struct parameter *list, bool options)
{
	for (const struct parameter *one = list; one != NULL && one->name != NULL; one++) {
		check_text(command->name, one->help);
		if (one->type != VALUE_FLAG)
			assert_non_null(one->value);
		assert_int_equal(one->type == VALUE_CHOICE, one->choices != NULL);
		if (one->type == VALUE_NUMBER)
			assert_true(one->least < one->most);
		if (one->many)
			assert_null(one[1].name);
		for (const struct parameter *other = list; other != one; other++)
			assert_string_not_equal(other->name, one->name);
		for (const struct parameter *common = common_options; options && common->name != NULL; common++)
			assert_string_not_equal(common->name, one->name);
		/* After one that may be left out, none can be needed. */
		if (!options && one != list)
			assert_true(!one->needed || one[-1].needed);
	}
}

static void
test_rows(void **state)
{
	(void)state;
	for (const struct command *command = commands; command->name != NULL; command++) {
		check_text(command->name, command->summary);
		if (command->more.en != NULL || command->more.ja != NULL)
			check_text(command->name, command->more);
		assert_non_null(command->run);
		assert_non_null(command->examples[0]);
		for (size_t i = 0; i < 3 && command->examples[i] != NULL; i++)
			assert_non_null(strstr(command->examples[i], command->name));
		if (command->run == run_admin) {
			assert_non_null(command->print);
			assert_true(is_command_of_admin(command->name));
		}
		check_parameters(command, command->arguments, false);
		check_parameters(command, command->options, true);
		for (const struct command *other = commands; other != command; other++)
			assert_string_not_equal(other->name, command->name);
	}
	for (const struct exit_meaning *meaning = exit_meanings; meaning->text.en != NULL; meaning++)
		check_text("exit code", meaning->text);
}

static void
test_every_admin_command_can_be_reached(void **state)
{
	(void)state;
	for (const char *const *name = admin_commands(); *name != NULL; name++) {
		bool found = false;

		for (const struct command *command = commands; command->name != NULL; command++)
			found = found || strcmp(command->name, *name) == 0;
		if (!found)
			fail_msg("no row for %s", *name);
	}
}

/* What the line says, without anything being printed. */
static int
parse(struct invocation *invocation, char **words)
{
	int count = 0, saved[2] = { dup(STDOUT_FILENO), dup(STDERR_FILENO) }, nowhere = open("/dev/null", O_WRONLY);

	while (words[count] != NULL)
		count++;
	*invocation = (struct invocation){ 0 };
	fflush(stdout);
	dup2(nowhere, STDOUT_FILENO);
	dup2(nowhere, STDERR_FILENO);
	int code = command_parse(invocation, count, words);

	fflush(stdout);
	dup2(saved[0], STDOUT_FILENO);
	dup2(saved[1], STDERR_FILENO);
	close(saved[0]);
	close(saved[1]);
	close(nowhere);
	return code;
}

#define LINE(...) ((char *[]){ "irori", __VA_ARGS__, NULL })

static void
test_lines(void **state)
{
	struct invocation invocation;

	(void)state;
	unsetenv("IRORI_DATA");
	assert_int_equal(parse(&invocation, LINE("--data", "/x", "institution", "--json", "cert", "add", "a", "/dev/null")), -1);
	assert_string_equal(invocation.command->name, "institution cert add");
	assert_string_equal(invocation.data, "/x");
	assert_true(invocation.json);
	assert_string_equal(invocation_text(&invocation, "institution"), "a");
	assert_string_equal(invocation_text(&invocation, "certificate"), "");
	json_decref(invocation.arguments);

	assert_int_equal(parse(&invocation, LINE("synth", "--citizens=7", "--seed", "0")), -1);
	assert_int_equal(invocation_number(&invocation, "citizens"), 7);
	assert_int_equal(invocation_number(&invocation, "seed"), 0);
	assert_int_equal(invocation_number(&invocation, "years"), 5);
	assert_string_equal(invocation_text(&invocation, "output"), "-");
	assert_string_equal(invocation.data, "/var/lib/irori");
	json_decref(invocation.arguments);

	/* Behind "--" everything is an argument; "-" is one anyway. */
	assert_int_equal(parse(&invocation, LINE("load", "-", "--", "--restart", "-x")), -1);
	assert_int_equal(json_array_size(json_object_get(invocation.arguments, "path")), 3);
	assert_false(invocation_flag(&invocation, "restart"));
	json_decref(invocation.arguments);

	/* A value may look like a word of a command, or like an option. */
	assert_int_equal(parse(&invocation, LINE("--data", "load", "status")), -1);
	assert_string_equal(invocation.command->name, "status");
	assert_string_equal(invocation.data, "load");
	json_decref(invocation.arguments);
	assert_int_equal(parse(&invocation, LINE("institution", "suspend", "a", "--reason", "--why")), -1);
	assert_string_equal(invocation_text(&invocation, "reason"), "--why");
	json_decref(invocation.arguments);
}

static void
test_wrong_lines(void **state)
{
	static char *const wrong[][5] = {
		{ "frobnicate" }, { "institution" }, { "institution", "cert" }, { "status", "x" }, { "synth", "--citizens" },
		{ "synth", "--citizens", "0" }, { "synth", "--citizens", "1e3" }, { "synth", "--citizens", " 5x" },
		{ "synth", "--seed", "-1" }, { "synth", "--until", "2026-13-01" }, { "synth", "--until", "2026-1-01" },
		{ "synth", "--format", "ndjson|dir" }, { "synth", "--format", "" }, { "load" }, { "load", "x", "--restart=1" },
		{ "institution", "add", "a" }, { "token", "show" }, { "status", "--colour" }, { "--frobnicate" }, { "status", "-j" },
		{ "institution", "suspend", "a", "--reason", "\xff" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		char *line[7] = { "irori" };
		struct invocation invocation;

		memcpy(line + 1, wrong[i], sizeof wrong[i]);
		if (parse(&invocation, line) != ADMIN_USAGE)
			fail_msg("%s %s", wrong[i][0], wrong[i][1] != NULL ? wrong[i][1] : "");
		json_decref(invocation.arguments);
	}
}

static void
test_guesses(void **state)
{
	(void)state;
	assert_string_equal(command_guess((char *[]){ "statsu" }, 1), "status");
	assert_string_equal(command_guess((char *[]){ "institution", "lst" }, 2), "institution list");
	assert_string_equal(command_guess((char *[]){ "verfy", "now" }, 2), "verify");
	assert_null(command_guess((char *[]){ "completely-different" }, 1));
	assert_null(command_guess((char *[]){ "a-name-that-is-far-longer-than-any-command-can-ever-be-and-more-than-that" }, 1));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_every_admin_command_can_be_reached),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_wrong_lines),
		cmocka_unit_test(test_guesses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
