/* Completion for bash, from the table: words of commands, then options, choices and files. */
#include <string.h>

#include "tools/command/command.h"

/* The next words after prefix ("", "institution", "institution cert"), each once. */
static void
next_words(const char *prefix, FILE *out)
{
	size_t length = strlen(prefix);
	const char *last = NULL;
	size_t last_length = 0;

	for (const struct command *command = commands; command->name != NULL; command++) {
		const char *rest = command->name;

		if (length > 0) {
			if (strncmp(rest, prefix, length) != 0 || rest[length] != ' ')
				continue;
			rest += length + 1;
		}
		size_t size = strcspn(rest, " ");

		if (last != NULL && size == last_length && memcmp(rest, last, size) == 0)
			continue;
		fprintf(out, "%s%.*s", last != NULL ? " " : "", (int)size, rest);
		last = rest;
		last_length = size;
	}
}

/* case arms for every proper prefix of a command's name. */
static void
group_arms(FILE *out)
{
	char before[64] = "";

	for (const struct command *command = commands; command->name != NULL; command++)
		for (const char *space = strchr(command->name, ' '); space != NULL; space = strchr(space + 1, ' ')) {
			char prefix[64];

			snprintf(prefix, sizeof prefix, "%.*s", (int)(space - command->name), command->name);
			if (strcmp(prefix, before) == 0 || (strncmp(before, prefix, strlen(prefix)) == 0 && before[strlen(prefix)] == ' '))
				continue;
			snprintf(before, sizeof before, "%s", prefix);
			fprintf(out, "\t'%s') words='", prefix);
			next_words(prefix, out);
			fputs("' ;;\n", out);
		}
}

static void
option_names(const struct parameter *list, FILE *out)
{
	for (; list != NULL && list->name != NULL; list++)
		fprintf(out, " --%s", list->name);
}

/* How an option's value is completed. */
static void
value_arms(const struct parameter *list, FILE *out)
{
	for (; list != NULL && list->name != NULL; list++) {
		if (list->type == VALUE_FLAG)
			continue;
		fprintf(out, "\t--%s) ", list->name);
		if (list->type == VALUE_PATH || list->type == VALUE_CONTENT) {
			fputs("compopt -o filenames; COMPREPLY=($(compgen -f -- \"$current\"))", out);
		} else if (list->type == VALUE_CHOICE) {
			fputs("COMPREPLY=($(compgen -W '", out);
			for (const char *at = list->choices; *at != '\0'; at++)
				putc(*at == '|' ? ' ' : *at, out);
			fputs("' -- \"$current\"))", out);
		} else {
			fputs("COMPREPLY=()", out);
		}
		fputs("; return ;;\n", out);
	}
}

static bool
takes_files(const struct parameter *list)
{
	for (; list != NULL && list->name != NULL; list++)
		if (list->type == VALUE_PATH || list->type == VALUE_CONTENT)
			return true;
	return false;
}

void
completion_write(FILE *out)
{
	fputs("# bash completion for irori; made by: irori help --bash-completion\n"
	      "_irori()\n{\n\tlocal current=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\" name='' words='' options=''"
	      " files='' i\n\n"
	      "\tcase \"$before\" in\n",
	    out);
	value_arms(common_options, out);
	for (const struct command *command = commands; command->name != NULL; command++) {
		/* An option of the same name means the same in every command that has it, as far as completing goes. */
		bool seen = false;

		for (const struct command *other = commands; other != command && !seen; other++)
			seen = other->options == command->options;
		if (!seen)
			value_arms(command->options, out);
	}
	fputs("\tesac\n"
	      "\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	      "\t\tcase \"${COMP_WORDS[i]}\" in\n\t\t",
	    out);
	const char *separator = "";

	for (const struct parameter *option = common_options; option->name != NULL; option++)
		if (option->type != VALUE_FLAG) {
			fprintf(out, "%s--%s", separator, option->name);
			separator = "|";
		}
	fputs(") ((i++)) ;;\n\t\t-*) ;;\n\t\t*) name=\"$name${name:+ }${COMP_WORDS[i]}\" ;;\n\t\tesac\n\tdone\n"
	      "\toptions='",
	    out);
	option_names(common_options, out);
	fputs("'\n\tcase \"$name\" in\n\t'') words='", out);
	next_words("", out);
	fputs("' ;;\n", out);
	group_arms(out);
	for (const struct command *command = commands; command->name != NULL; command++) {
		fprintf(out, "\t'%s'|'%s '*) options=\"$options", command->name, command->name);
		option_names(command->options, out);
		fputs("\"", out);
		if (takes_files(command->arguments))
			fputs("; files=1", out);
		fputs(" ;;\n", out);
	}
	fputs("\tesac\n"
	      "\tif [[ \"$current\" == -* ]]; then\n\t\tCOMPREPLY=($(compgen -W \"$options\" -- \"$current\"))\n"
	      "\telif [[ -n \"$words\" ]]; then\n\t\tCOMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
	      "\telif [[ -n \"$files\" ]]; then\n\t\tcompopt -o filenames; COMPREPLY=($(compgen -f -- \"$current\"))\n\tfi\n}\n"
	      "complete -F _irori irori\n",
	    out);
}
