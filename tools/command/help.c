/* Usage and help, from the table. */
#include <string.h>

#include "tools/command/command.h"

int
text_width(const char *text)
{
	int width = 0;

	for (const unsigned char *at = (const unsigned char *)text; *at != '\0'; at++)
		if ((*at & 0xC0) != 0x80)
			width += *at < 0x80 ? 1 : 2;
	return width;
}

void
put_padded(FILE *out, const char *text, int width)
{
	int own = text_width(text);

	fprintf(out, "%s%*s", text, own < width ? width - own : 0, "");
}

/* Breaks text into lines of at most 78 columns, each after indent spaces; the first line stands at column at already. */
static void
wrap(FILE *out, const char *text, int indent, int at)
{
	while (*text != '\0') {
		size_t length = 1;
		int width;

		/* A word; Japanese breaks anywhere, except before its punctuation. */
		if ((unsigned char)*text < 0x80) {
			while (text[length] != '\0' && text[length] != ' ' && (unsigned char)text[length] < 0x80)
				length++;
		} else {
			while (((unsigned char)text[length] & 0xC0) == 0x80)
				length++;
		}
		while (strncmp(text + length, "、", 3) == 0 || strncmp(text + length, "。", 3) == 0 || strncmp(text + length, "）", 3) == 0)
			length += 3;
		char word[200];

		if (length >= sizeof word)
			length = sizeof word - 1;
		memcpy(word, text, length);
		word[length] = '\0';
		width = text_width(word);
		if (at + width > 78 && at > indent) {
			fprintf(out, "\n%*s", indent, "");
			at = indent;
			if (word[0] == ' ') {
				text++;
				continue;
			}
		}
		fputs(word, out);
		at += width;
		text += length;
	}
	putc('\n', out);
}

static void
usage_parameter(const struct parameter *parameter, bool option, FILE *out)
{
	const char *open = parameter->needed ? "" : "[", *close = parameter->needed ? "" : "]";

	if (!option)
		fprintf(out, " %s%s%s%s", open, parameter->value, parameter->many ? "..." : "", close);
	else if (parameter->type == VALUE_FLAG)
		fprintf(out, " %s--%s%s", open, parameter->name, close);
	else
		fprintf(out, " %s--%s %s%s", open, parameter->name, parameter->value, close);
}

void
help_usage(const struct command *command, FILE *out)
{
	fprintf(out, "irori %s", command->name);
	for (const struct parameter *option = command->options; option != NULL && option->name != NULL; option++)
		usage_parameter(option, true, out);
	for (const struct parameter *argument = command->arguments; argument != NULL && argument->name != NULL; argument++)
		usage_parameter(argument, false, out);
}

static void
help_parameters(const struct invocation *invocation, const struct parameter *list, bool options, FILE *out)
{
	for (; list != NULL && list->name != NULL; list++) {
		char head[80];
		int indent = 26;

		if (!options)
			snprintf(head, sizeof head, "  %s", list->value);
		else if (list->type == VALUE_FLAG)
			snprintf(head, sizeof head, "  --%s", list->name);
		else
			snprintf(head, sizeof head, "  --%s %s", list->name, list->value);
		put_padded(out, head, indent);
		if (text_width(head) >= indent - 1)
			fprintf(out, "\n%*s", indent, "");
		char text[600];
		int length = snprintf(text, sizeof text, "%s", say(invocation, list->help));

		if (list->choices != NULL && strcmp(list->name, "format") != 0)
			length += snprintf(text + length, sizeof text - (size_t)length, " (%s)", list->choices);
		if (list->standard != NULL)
			snprintf(text + length, sizeof text - (size_t)length,
			    invocation->language == ADMIN_JAPANESE ? "（既定: %s）" : " (default: %s)", list->standard);
		wrap(out, text, indent, indent);
	}
}

void
help_command(const struct invocation *invocation, const struct command *command, FILE *out)
{
	bool ja = invocation->language == ADMIN_JAPANESE;

	fprintf(out, "%s ", ja ? "使い方:" : "Usage:");
	help_usage(command, out);
	fputs("\n\n", out);
	wrap(out, say(invocation, command->summary), 0, 0);
	if (command->more.en != NULL) {
		putc('\n', out);
		wrap(out, say(invocation, command->more), 0, 0);
	}
	if (command->arguments != NULL) {
		fputs(ja ? "\n引数:\n" : "\nArguments:\n", out);
		help_parameters(invocation, command->arguments, false, out);
	}
	if (command->options != NULL) {
		fputs(ja ? "\nオプション:\n" : "\nOptions:\n", out);
		help_parameters(invocation, command->options, true, out);
	}
	fputs(ja ? "\nどのコマンドにも共通のオプション:\n" : "\nOptions of every command:\n", out);
	help_parameters(invocation, common_options, true, out);
	if (command->examples[0] != NULL) {
		fputs(ja ? "\n例:\n" : "\nExamples:\n", out);
		for (size_t i = 0; i < 3 && command->examples[i] != NULL; i++)
			fprintf(out, "  %s\n", command->examples[i]);
	}
}

static void
list_command(const struct invocation *invocation, const struct command *command, FILE *out)
{
	fprintf(out, "  %-26s", command->name);
	wrap(out, say(invocation, command->summary), 28, 28);
}

bool
help_group(const struct invocation *invocation, const char *prefix, FILE *out)
{
	size_t length = strlen(prefix);
	bool found = false;

	for (const struct command *command = commands; command->name != NULL; command++)
		if (strncmp(command->name, prefix, length) == 0 && command->name[length] == ' ') {
			found = true;
			if (out != NULL)
				list_command(invocation, command, out);
		}
	return found;
}

void
help_overview(const struct invocation *invocation, FILE *out)
{
	bool ja = invocation->language == ADMIN_JAPANESE;

	fputs(ja ? "irori: 介護・健診データの FHIR サーバー irorid を管理します。\n\n使い方: irori [共通オプション] コマンド [引数]\n\nコマンド:\n"
	         : "irori: administers irorid, a FHIR server for care and health-check data.\n\n"
	           "Usage: irori [COMMON OPTIONS] COMMAND [ARGUMENTS]\n\nCommands:\n",
	    out);
	for (const struct command *command = commands; command->name != NULL; command++)
		list_command(invocation, command, out);
	fputs(ja ? "\n共通オプション:\n" : "\nCommon options:\n", out);
	help_parameters(invocation, common_options, true, out);
	fputs(ja ? "\nはじめに:\n" : "\nTo begin:\n", out);
	fputs("  irori --data ./data init\n"
	      "  irori --data ./data institution add kasama-hospital --name '笠間中央病院' --certificate hospital.crt\n"
	      "  irori --data ./data grant set kasama-hospital --read all\n"
	      "  irori --data ./data token issue kasama-hospital > hospital.token\n"
	      "  irori --data ./data synth --citizens 100 | irori --data ./data load -\n",
	    out);
	fputs(ja ? "\n各コマンドの説明: irori help コマンド\n" : "\nEach command in detail: irori help COMMAND\n", out);
}

int
run_help(struct invocation *invocation)
{
	if (invocation_flag(invocation, "man")) {
		manual_write(invocation->language, stdout);
		return ADMIN_OK;
	}
	if (invocation_flag(invocation, "bash-completion")) {
		completion_write(stdout);
		return ADMIN_OK;
	}
	json_t *list = json_object_get(invocation->arguments, "command");
	char *words[3] = { NULL };
	int count = 0, used;

	for (size_t i = 0; i < json_array_size(list) && count < 3; i++)
		words[count++] = (char *)json_string_value(json_array_get(list, i));
	if (count == 0) {
		help_overview(invocation, stdout);
		return ADMIN_OK;
	}
	const struct command *command = command_find(words, count, &used);

	if (command != NULL) {
		help_command(invocation, command, stdout);
		return ADMIN_OK;
	}
	if (help_group(invocation, words[0], stdout))
		return ADMIN_OK;
	const char *guess = command_guess(words, count);

	return COMPLAIN(invocation, ADMIN_USAGE, "コマンド \"%s\" はありません。%s%s", "there is no command \"%s\". %s%s", words[0],
	    guess != NULL ? "→ irori help " : "irori --help", guess != NULL ? guess : "");
}
