/* irori(1), from the table. */
#include "config.h"

#include <string.h>

#include "tools/command/command.h"

/* Text for roff: '\' and leading '.' and ''' are escaped, '-' is a real one. */
static void
put(FILE *out, const char *text)
{
	bool start = true;

	for (; *text != '\0'; text++) {
		if (start && (*text == '.' || *text == '\''))
			fputs("\\&", out);
		start = *text == '\n';
		if (*text == '\\')
			fputs("\\e", out);
		else if (*text == '-')
			fputs("\\-", out);
		else
			putc(*text, out);
	}
}

static void
put_line(FILE *out, const char *text)
{
	put(out, text);
	putc('\n', out);
}

static void
parameters(const struct invocation *speaker, const struct parameter *list, bool options, FILE *out)
{
	for (; list != NULL && list->name != NULL; list++) {
		fputs(".TP\n", out);
		if (options) {
			fputs(".B ", out);
			put(out, "--");
			put(out, list->name);
			if (list->type != VALUE_FLAG)
				fprintf(out, " \\fI%s\\fR", list->value);
		} else {
			fprintf(out, ".I %s%s", list->value, list->many ? "..." : "");
		}
		putc('\n', out);
		put(out, say(speaker, list->help));
		if (list->standard != NULL) {
			fputs(speaker->language == ADMIN_JAPANESE ? "（既定: " : " (default: ", out);
			put(out, list->standard);
			fputs(speaker->language == ADMIN_JAPANESE ? "）" : ")", out);
		}
		putc('\n', out);
	}
}

static void
one_command(const struct invocation *speaker, const struct command *command, FILE *out)
{
	char usage[1000] = "";
	FILE *memory = fmemopen(usage, sizeof usage, "w");

	if (memory != NULL) {
		help_usage(command, memory);
		fclose(memory);
	}
	fprintf(out, ".SS %s\n", command->name);
	fputs(".B ", out);
	put_line(out, usage);
	fputs(".PP\n", out);
	put(out, say(speaker, command->summary));
	put_line(out, speaker->language == ADMIN_JAPANESE ? "。" : ".");
	if (command->more.en != NULL)
		put_line(out, say(speaker, command->more));
	parameters(speaker, command->arguments, false, out);
	parameters(speaker, command->options, true, out);
	if (command->examples[0] != NULL) {
		fputs(".PP\n.nf\n.RS\n", out);
		for (size_t i = 0; i < 3 && command->examples[i] != NULL; i++)
			put_line(out, command->examples[i]);
		fputs(".RE\n.fi\n", out);
	}
}

void
manual_write(enum admin_language language, FILE *out)
{
	struct invocation speaker = { .language = language };
	bool ja = language == ADMIN_JAPANESE;

	fprintf(out, ".TH IRORI 1 \"\" \"irori %s\"\n.ad l\n", PACKAGE_VERSION);
	fputs(ja ? ".SH 名前\nirori \\- FHIR サーバー irorid の管理\n.SH 書式\n" : ".SH NAME\nirori \\- administer the FHIR server irorid\n.SH SYNOPSIS\n",
	    out);
	fputs(".B irori\n[\\fICOMMON OPTIONS\\fR] \\fICOMMAND\\fR [\\fIARGUMENTS\\fR]\n", out);
	fputs(ja ? ".SH 説明\n" : ".SH DESCRIPTION\n", out);
	put_line(out, ja
	        ? "irori は irorid のデータディレクトリを管理します。irorid が動いていれば、ディレクトリ内のソケット admin.sock を通して"
	          "実行し、動いていなければ自分で開いて実行します。どちらの場合も、実行した職員の名前が監査記録に残ります。"
	        : "irori administers a data directory of irorid. While irorid runs, commands are executed by it, through the socket "
	          "admin.sock in that directory; when it doesn't, irori opens the store itself. Either way the audit trail names the "
	          "officer.");
	fputs(ja ? ".SH 共通オプション\n" : ".SH COMMON OPTIONS\n", out);
	parameters(&speaker, common_options, true, out);
	fputs(ja ? ".SH コマンド\n" : ".SH COMMANDS\n", out);
	for (const struct command *command = commands; command->name != NULL; command++)
		one_command(&speaker, command, out);
	fputs(ja ? ".SH 終了コード\n" : ".SH EXIT STATUS\n", out);
	for (const struct exit_meaning *meaning = exit_meanings; meaning->text.en != NULL; meaning++) {
		fprintf(out, ".TP\n.B %d\n", meaning->code);
		put_line(out, say(&speaker, meaning->text));
	}
	fputs(ja ? ".SH 環境変数\n.TP\n.B IRORI_DATA\nデータディレクトリ。\n.SH 関連項目\n"
	         : ".SH ENVIRONMENT\n.TP\n.B IRORI_DATA\nThe data directory.\n.TP\n.B LC_ALL, LC_MESSAGES, LANG\n"
	           "The language of messages: Japanese when it begins with ja, else English.\n.SH SEE ALSO\n",
	    out);
	fputs(".BR irorid (8)\n", out);
}
