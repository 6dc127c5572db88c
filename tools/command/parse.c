/* The command line, read by the table. */
#include "config.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "resources/base/base64.h"
#include "resources/primitive/era.h"
#include "tools/command/command.h"

enum { CONTENT_MOST = 1 << 20, NAME_MOST = 64 };

const char *
say(const struct invocation *invocation, struct text text)
{
	return invocation->language == ADMIN_JAPANESE ? text.ja : text.en;
}

int
complain(const struct invocation *invocation, int code, const char *format, ...)
{
	char text[1200];
	va_list list;

	va_start(list, format);
	vsnprintf(text, sizeof text, format, list);
	va_end(list);
	if (invocation->json) {
		json_t *error = json_pack("{s:{s:i,s:s%}}", "error", "code", code, "message", text, strlen(text));

		if (error != NULL)
			json_dumpf(error, stdout, JSON_COMPACT);
		putchar('\n');
		json_decref(error);
	} else {
		fprintf(stderr, "irori: %s\n", text);
	}
	return code;
}

/* ---- Finding the command ----------------------------------------------------------------------------------------- */

/* How many of the words make up name; 0 when they don't. */
static int
match_words(const char *name, char *const *words, int count)
{
	int used = 0;

	for (;;) {
		const char *space = strchr(name, ' ');
		size_t length = space != NULL ? (size_t)(space - name) : strlen(name);

		if (used == count || strlen(words[used]) != length || memcmp(words[used], name, length) != 0)
			return 0;
		used++;
		if (space == NULL)
			return used;
		name = space + 1;
	}
}

const struct command *
command_find(char *const *words, int count, int *used)
{
	const struct command *found = NULL;

	*used = 0;
	/* "subject erase approve" rather than "subject erase". */
	for (const struct command *command = commands; command->name != NULL; command++) {
		int match = match_words(command->name, words, count);

		if (match > *used) {
			*used = match;
			found = command;
		}
	}
	return found;
}

/* Levenshtein's distance, of names shorter than NAME_MOST. */
static unsigned
distance(const char *a, const char *b)
{
	unsigned row[NAME_MOST + 1];
	size_t a_length = strlen(a), b_length = strlen(b);

	if (a_length >= NAME_MOST || b_length >= NAME_MOST)
		return NAME_MOST;
	for (unsigned j = 0; j <= b_length; j++)
		row[j] = j;
	for (unsigned i = 1; i <= a_length; i++) {
		unsigned diagonal = row[0];

		row[0] = i;
		for (unsigned j = 1; j <= b_length; j++) {
			unsigned change = diagonal + (a[i - 1] != b[j - 1]), least = row[j - 1] < row[j] ? row[j - 1] : row[j];

			diagonal = row[j];
			row[j] = change < least + 1 ? change : least + 1;
		}
	}
	return row[b_length];
}

const char *
command_guess(char *const *words, int count)
{
	const char *best = NULL;
	unsigned nearest = 4;

	for (int most = count < 3 ? count : 3; most > 0; most--) {
		char typed[NAME_MOST] = "";
		size_t length = 0;

		for (int i = 0; i < most && length < sizeof typed; i++)
			length += (size_t)snprintf(typed + length, sizeof typed - length, "%s%s", i > 0 ? " " : "", words[i]);
		if (length >= sizeof typed)
			continue;
		for (const struct command *command = commands; command->name != NULL; command++) {
			unsigned far = distance(typed, command->name);

			if (far < nearest && far < strlen(command->name)) {
				nearest = far;
				best = command->name;
			}
		}
	}
	return best;
}

/* ---- Values ------------------------------------------------------------------------------------------------------ */

const char *
invocation_text(const struct invocation *invocation, const char *name)
{
	return json_string_value(json_object_get(invocation->arguments, name));
}

int64_t
invocation_number(const struct invocation *invocation, const char *name)
{
	return json_integer_value(json_object_get(invocation->arguments, name));
}

bool
invocation_flag(const struct invocation *invocation, const char *name)
{
	return json_is_true(json_object_get(invocation->arguments, name));
}

static bool
is_choice(const char *choices, const char *value)
{
	size_t length = strlen(value);

	for (const char *at = choices; at != NULL; at = strchr(at, '|') != NULL ? strchr(at, '|') + 1 : NULL) {
		size_t size = strcspn(at, "|");

		if (size == length && memcmp(at, value, length) == 0)
			return true;
	}
	return false;
}

/* A day, written as in Japan or not, in ISO's form. */
static json_t *
date_of(const struct invocation *invocation, const struct parameter *parameter, const char *text)
{
	char meant[ERA_TEXT_MOST];
	struct era_day day;

	switch (era_parse(slice_text(text), &day)) {
	case ERA_OK:
		return json_sprintf("%04d-%02d-%02d", day.year, day.month, day.day);
	case ERA_OUTSIDE:
		COMPLAIN(invocation, ADMIN_USAGE, "--%s: %s という日はありません。%s のことですか？", "--%s: there was no day %s; is it %s?",
		    parameter->name, text, era_write(&day, meant).data);
		return NULL;
	case ERA_NO_DATE:
		break;
	}
	COMPLAIN(invocation, ADMIN_USAGE, "--%s は 2026-09-30 または 令和8年9月30日（R8.9.30）の形の日付です（\"%s\" は不可）",
	    "--%s takes a date such as 2026-09-30 or R8.9.30, not \"%s\"", parameter->name, text);
	return NULL;
}

/* The file's content in base64: it may be PEM or DER. */
static json_t *
content_of(const struct invocation *invocation, const char *path, int *code)
{
	struct buffer content, text;
	FILE *file = fopen(path, "rbe");
	json_t *value = NULL;
	char *bytes;

	if (file == NULL) {
		*code = COMPLAIN(invocation, ADMIN_ABSENT, "%s を読めません: %s", "cannot read %s: %s", path, strerror(errno));
		return NULL;
	}
	buffer_init(&content, 0);
	buffer_init(&text, 0);
	bytes = buffer_extend(&content, CONTENT_MOST + 1);
	size_t length = bytes != NULL ? fread(bytes, 1, CONTENT_MOST + 1, file) : 0;

	if (bytes == NULL) {
		*code = ADMIN_FAILED;
	} else if (ferror(file) || length > CONTENT_MOST) {
		*code = COMPLAIN(invocation, ADMIN_USAGE, "%s を読めないか、大きすぎます（%d バイトまで）",
		    "%s can't be read, or is too large (at most %d bytes)", path, CONTENT_MOST);
	} else {
		base64_encode(&text, slice_of(bytes, length));
		value = buffer_ok(&text) ? json_stringn(buffer_slice(&text).data, text.length) : NULL;
	}
	buffer_free(&text);
	buffer_free(&content);
	fclose(file);
	return value;
}

/* The value in the type of its parameter; NULL when it was complained of (or memory ran out). */
static json_t *
value_of(const struct invocation *invocation, const struct parameter *parameter, const char *text, int *code)
{
	*code = ADMIN_USAGE;
	if (!slice_is_utf8(slice_text(text))) {
		COMPLAIN(invocation, ADMIN_USAGE, "%s の値が UTF-8 ではありません", "the value of %s is not UTF-8", parameter->name);
		return NULL;
	}
	switch (parameter->type) {
	case VALUE_NUMBER: {
		char *end;

		errno = 0;
		long long number = strtoll(text, &end, 10);

		if (end == text || *end != '\0' || errno != 0 || number < parameter->least || number > parameter->most) {
			COMPLAIN(invocation, ADMIN_USAGE, "--%s は %" PRId64 " から %" PRId64 " までの整数です（\"%s\" は不可）",
			    "--%s takes a whole number from %" PRId64 " to %" PRId64 ", not \"%s\"", parameter->name, parameter->least,
			    parameter->most, text);
			return NULL;
		}
		return json_integer(number);
	}
	case VALUE_CHOICE:
		if (!is_choice(parameter->choices, text)) {
			COMPLAIN(invocation, ADMIN_USAGE, "--%s は %s のいずれかです（\"%s\" は不可）", "--%s is one of %s, not \"%s\"",
			    parameter->name, parameter->choices, text);
			return NULL;
		}
		return json_string(text);
	case VALUE_DATE:
		return date_of(invocation, parameter, text);
	case VALUE_CONTENT:
		return content_of(invocation, text, code);
	case VALUE_FLAG:
	case VALUE_TEXT:
	case VALUE_PATH:
		break;
	}
	return json_string(text);
}

/* Keeps a value under its parameter's name. Negative when all is well, else the exit code. */
static int
keep(struct invocation *invocation, const struct parameter *parameter, const char *text)
{
	int code = ADMIN_FAILED;
	json_t *value = parameter->type == VALUE_FLAG ? json_true() : value_of(invocation, parameter, text, &code);

	if (value == NULL)
		return code;
	if (!parameter->many)
		return json_object_set_new(invocation->arguments, parameter->name, value) == 0 ? -1 : ADMIN_FAILED;
	json_t *list = json_object_get(invocation->arguments, parameter->name);

	if (list == NULL) {
		list = json_array();
		json_object_set_new(invocation->arguments, parameter->name, list);
	}
	return json_array_append_new(list, value) == 0 ? -1 : ADMIN_FAILED;
}

/* ---- The line ---------------------------------------------------------------------------------------------------- */

static const struct parameter *
find_parameter(const struct parameter *list, const char *name, size_t length)
{
	for (; list != NULL && list->name != NULL; list++)
		if (strlen(list->name) == length && memcmp(list->name, name, length) == 0)
			return list;
	return NULL;
}

static enum admin_language
language_of(const char *text)
{
	return text != NULL && strncmp(text, "ja", 2) == 0 ? ADMIN_JAPANESE : ADMIN_ENGLISH;
}

static enum admin_language
language_of_environment(void)
{
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

	for (int i = 0; i < 3; i++) {
		const char *value = getenv(names[i]);

		if (value != NULL && *value != '\0')
			return language_of(value);
	}
	return ADMIN_ENGLISH;
}

/* What must be known before anything can be said: --lang and --json, wherever they stand. */
static void
look_ahead(struct invocation *invocation, int argc, char **argv)
{
	invocation->language = language_of_environment();
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		if (strncmp(argv[i], "--lang=", 7) == 0)
			invocation->language = language_of(argv[i] + 7);
		else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
			invocation->language = language_of(argv[i + 1]);
		else if (strcmp(argv[i], "--json") == 0)
			invocation->json = true;
	}
}

/* Is this the argument of an option that takes one? Then it is no word of the command. */
static bool
takes_value(const struct command *command, const char *argument)
{
	const struct parameter *option = find_parameter(common_options, argument + 2, strlen(argument + 2));

	if (option == NULL && command != NULL)
		option = find_parameter(command->options, argument + 2, strlen(argument + 2));
	return option != NULL && option->type != VALUE_FLAG;
}

static int
unknown_command(const struct invocation *invocation, char **words, int count)
{
	const char *guess = command_guess(words, count);

	if ((count == 1 || guess == NULL) && !invocation->json && help_group(invocation, words[0], NULL)) {
		COMPLAIN(invocation, ADMIN_USAGE, "\"%s\" の後にコマンドを続けてください。使えるのは次のとおりです。",
		    "\"%s\" needs a further word. There are:", words[0]);
		help_group(invocation, words[0], stderr);
		return ADMIN_USAGE;
	}
	if (guess != NULL)
		return COMPLAIN(invocation, ADMIN_USAGE, "コマンド \"%s\" はありません。\"%s\" のことですか？（一覧: irori --help）",
		    "there is no command \"%s\"; is it \"%s\"? (irori --help lists all)", words[0], guess);
	return COMPLAIN(invocation, ADMIN_USAGE, "コマンド \"%s\" はありません。一覧: irori --help",
	    "there is no command \"%s\"; irori --help lists all", words[0]);
}

/* An option at argv[*at]; moves *at over its value. Negative, or the exit code. */
static int
take_option(struct invocation *invocation, int argc, char **argv, int *at)
{
	const char *name = argv[*at] + 2, *equals = strchr(name, '='), *value = equals != NULL ? equals + 1 : NULL;
	size_t length = equals != NULL ? (size_t)(equals - name) : strlen(name);
	const struct parameter *option = find_parameter(common_options, name, length);

	if (option == NULL)
		option = find_parameter(invocation->command->options, name, length);
	if (option == NULL)
		return COMPLAIN(invocation, ADMIN_USAGE, "%s にオプション --%.*s はありません（irori %s --help）",
		    "%s has no option --%.*s (irori %s --help)", invocation->command->name, (int)length, name,
		    invocation->command->name);
	if (option->type == VALUE_FLAG && value != NULL)
		return COMPLAIN(invocation, ADMIN_USAGE, "--%s は値を取りません", "--%s takes no value", option->name);
	if (option->type != VALUE_FLAG && value == NULL) {
		if (*at + 1 >= argc)
			return COMPLAIN(invocation, ADMIN_USAGE, "--%s には値（%s）が必要です", "--%s needs a value: %s", option->name,
			    option->value);
		value = argv[++*at];
	}
	return keep(invocation, option, value);
}

/* The next word that is no option. */
static int
take_argument(struct invocation *invocation, const struct parameter **next, const char *text)
{
	if (*next == NULL || (*next)->name == NULL)
		return COMPLAIN(invocation, ADMIN_USAGE, "余分な引数 \"%s\" があります（irori %s --help）",
		    "\"%s\" is an argument too many (irori %s --help)", text, invocation->command->name);
	int code = keep(invocation, *next, text);

	if (!(*next)->many)
		(*next)++;
	return code;
}

static int
check_needed(const struct invocation *invocation, const struct parameter *list, bool option)
{
	for (; list != NULL && list->name != NULL; list++)
		if (list->needed && json_object_get(invocation->arguments, list->name) == NULL)
			return option ? COMPLAIN(invocation, ADMIN_USAGE, "--%s %s を指定してください（%s）。説明: irori %s --help",
			    "--%s %s is needed: %s. See: irori %s --help", list->name, list->value, say(invocation, list->help),
			    invocation->command->name)
			              : COMPLAIN(invocation, ADMIN_USAGE, "%s%s を指定してください（%s）。説明: irori %s --help",
			    "%s%s is needed: %s. See: irori %s --help", "", list->value, say(invocation, list->help),
			    invocation->command->name);
	return -1;
}

static int
set_standards(struct invocation *invocation)
{
	for (const struct parameter *option = invocation->command->options; option != NULL && option->name != NULL; option++)
		if (option->standard != NULL && json_object_get(invocation->arguments, option->name) == NULL) {
			int code = keep(invocation, option, option->standard);

			if (code >= 0)
				return code;
		}
	return -1;
}

/* The common options move from the arguments to the invocation. */
static void
take_common(struct invocation *invocation)
{
	const char *environment = getenv("IRORI_DATA"), *data = invocation_text(invocation, "data");

	invocation->quiet = invocation_flag(invocation, "quiet");
	invocation->config = invocation_text(invocation, "config");
	invocation->data = data != NULL ? data : environment != NULL && *environment != '\0' ? environment : common_options[0].standard;
}

/* --help and --version, and a line without a command. */
static int
without_command(const struct invocation *invocation, int argc, char **argv, char **words, int count)
{
	bool help = false;

	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--version") == 0 || strcmp(argv[i], "-V") == 0) {
			puts("irori " PACKAGE_VERSION);
			return ADMIN_OK;
		}
		help = help || strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0;
	}
	if (count > 0)
		return help && help_group(invocation, words[0], stdout) ? ADMIN_OK : unknown_command(invocation, words, count);
	if (help) {
		help_overview(invocation, stdout);
		return ADMIN_OK;
	}
	for (int i = 1; i < argc; i++)
		if (argv[i][0] == '-' && find_parameter(common_options, argv[i] + 2, strcspn(argv[i] + 2, "=")) == NULL)
			return COMPLAIN(invocation, ADMIN_USAGE, "オプション %s はありません（irori --help）",
			    "there is no option %s (irori --help)", argv[i]);
	help_overview(invocation, stderr);
	return ADMIN_USAGE;
}

/* The first words that are no options: where the command's name must be. */
static int
leading_words(int argc, char **argv, char **words, int most)
{
	int count = 0;

	for (int i = 1; i < argc && count < most && strcmp(argv[i], "--") != 0; i++) {
		if (argv[i][0] != '-' || argv[i][1] == '\0')
			words[count++] = argv[i];
		else if (argv[i][1] == '-' && strchr(argv[i], '=') == NULL && takes_value(NULL, argv[i]))
			i++;
	}
	return count;
}

int
command_parse(struct invocation *invocation, int argc, char **argv)
{
	char *words[4] = { NULL };
	int used = 0, code = -1;

	look_ahead(invocation, argc, argv);
	int count = leading_words(argc, argv, words, 4);

	invocation->command = command_find(words, count, &used);
	if (invocation->command == NULL)
		return without_command(invocation, argc, argv, words, count);
	invocation->arguments = json_object();
	if (invocation->arguments == NULL)
		return complain(invocation, ADMIN_FAILED, "out of memory");
	const struct parameter *next = invocation->command->arguments;
	bool only_arguments = false;

	for (int i = 1; i < argc && code < 0; i++) {
		if (only_arguments || argv[i][0] != '-' || argv[i][1] == '\0') {
			if (used > 0)
				used--;
			else
				code = take_argument(invocation, &next, argv[i]);
		} else if (strcmp(argv[i], "--") == 0) {
			only_arguments = true;
		} else if (strcmp(argv[i], "-h") == 0 || strcmp(argv[i], "--help") == 0) {
			help_command(invocation, invocation->command, stdout);
			return ADMIN_OK;
		} else if (strcmp(argv[i], "-V") == 0 || strcmp(argv[i], "--version") == 0) {
			puts("irori " PACKAGE_VERSION);
			return ADMIN_OK;
		} else if (argv[i][1] == '-') {
			code = take_option(invocation, argc, argv, &i);
		} else {
			code = COMPLAIN(invocation, ADMIN_USAGE, "オプション %s はありません（irori %s --help）",
			    "there is no option %s (irori %s --help)", argv[i], invocation->command->name);
		}
	}
	if (code < 0)
		code = check_needed(invocation, invocation->command->arguments, false);
	if (code < 0)
		code = check_needed(invocation, invocation->command->options, true);
	if (code < 0)
		code = set_standards(invocation);
	if (code < 0)
		take_common(invocation);
	return code;
}
