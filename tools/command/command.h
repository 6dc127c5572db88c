/* command: the admin CLI's commands as one table.
 *
 * From it come the parsing, usage, --help, irori(1) and the completion of bash, so that they can't disagree. Adding a
 * command is adding a row; what it does is a function of its own, or a row of server/admin/commands.c. */
#ifndef IRORI_COMMAND_H
#define IRORI_COMMAND_H

#include <jansson.h>
#include <stdio.h>

#include "server/admin/admin.h"

/* The same said in two languages. */
struct text {
	const char *ja, *en;
};

enum value_type {
	VALUE_FLAG, /* an option without value */
	VALUE_TEXT,
	VALUE_NUMBER, /* whole, least..most */
	VALUE_DATE, /* 2026-09-30 */
	VALUE_CHOICE, /* one of choices, separated by '|' */
	VALUE_PATH, /* a file or directory */
	VALUE_CONTENT, /* a small file, of which the command gets the content */
};

/* An option, or an argument. */
struct parameter {
	const char *name; /* "citizens", without "--" */
	enum value_type type;
	const char *value; /* what stands for it in the help: "N" */
	const char *standard; /* the default, as it would be written; NULL: none */
	int64_t least, most;
	const char *choices;
	bool needed, many; /* many: it may be given several times; only a last argument */
	struct text help;
};

struct invocation;

struct command {
	const char *name; /* one to three words */
	struct text summary; /* one line */
	struct text more; /* sentences: what a newcomer must know */
	const struct parameter *arguments, *options; /* up to a row without name; NULL: none */
	const char *examples[3];
	int (*run)(struct invocation *invocation); /* the exit code */
	void (*print)(struct invocation *invocation, json_t *result); /* for people; run_admin calls it */
};

/* Up to a row without name. */
extern const struct command commands[];

/* Options that every command has. */
extern const struct parameter common_options[];

/* What each exit code means. Up to a row without text. */
struct exit_meaning {
	int code;
	struct text text;
};
extern const struct exit_meaning exit_meanings[];

/* ---- One run ----------------------------------------------------------------------------------------------------- */

struct invocation {
	const struct command *command;
	json_t *arguments; /* by name: strings, integers, true; arrays where many */
	const char *data, *config; /* data directory; settings file or NULL */
	enum admin_language language;
	bool json, quiet;
	bool restoring; /* the data directory is being restored, by this run */
	struct progress *progress;
};

/* Reads the command line. An exit code when nothing is to be run (help, or a fault that was said), else -1. */
int command_parse(struct invocation *invocation, int argc, char **argv);

/* The values of the line; NULL, 0 or false when absent. */
const char *invocation_text(const struct invocation *invocation, const char *name);
int64_t invocation_number(const struct invocation *invocation, const char *name);
bool invocation_flag(const struct invocation *invocation, const char *name);

/* The text in the invocation's language. */
const char *say(const struct invocation *invocation, struct text text);

/* Says what went wrong, on standard error (or as JSON on standard output), and returns the code. */
int complain(const struct invocation *invocation, int code, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Complains in the invocation's language; both formats take the same values. */
#define COMPLAIN(invocation, code, ja, en, ...) \
	complain((invocation), (code), (invocation)->language == ADMIN_JAPANESE ? ja : en, ##__VA_ARGS__)

/* The command whose words stand at the start of the list; NULL when none. *used is how many words. */
const struct command *command_find(char *const *words, int count, int *used);

/* The command, or group of commands, nearest in spelling to the words; NULL when nothing is near. */
const char *command_guess(char *const *words, int count);

/* ---- What is made of the table (help.c, manual.c, completion.c) --------------------------------------------------- */

void help_overview(const struct invocation *invocation, FILE *out);
void help_command(const struct invocation *invocation, const struct command *command, FILE *out);
/* The commands whose names start with prefix; false when there is none. */
bool help_group(const struct invocation *invocation, const char *prefix, FILE *out);
/* "irori synth [--citizens N] ..." */
void help_usage(const struct command *command, FILE *out);
/* Columns on a terminal: everything outside of ASCII that we print takes two. */
int text_width(const char *text);
/* Text, and spaces up to so many columns; Japanese characters take two. */
void put_padded(FILE *out, const char *text, int width);
void manual_write(enum admin_language language, FILE *out);
void completion_write(FILE *out);

/* ---- What commands do -------------------------------------------------------------------------------------------- */

int run_admin(struct invocation *invocation);
int run_audit_archive(struct invocation *invocation);
int run_audit_list(struct invocation *invocation);
int run_audit_report(struct invocation *invocation);
int run_audit_verify(struct invocation *invocation);
int run_backup_create(struct invocation *invocation);
int run_backup_verify(struct invocation *invocation);
int run_consent_explain(struct invocation *invocation);
int run_fhirpath(struct invocation *invocation);
int run_help(struct invocation *invocation);
int run_init(struct invocation *invocation);
int run_load(struct invocation *invocation);
int run_restore(struct invocation *invocation);
int run_subject_pack(struct invocation *invocation);
int run_synth(struct invocation *invocation);

/* Executes an admin command with the invocation's data directory: through the socket, or on the store itself. The call has
 * command, arguments and callbacks; the rest is filled in. Complains, and returns the exit code. */
int execute(struct invocation *invocation, struct admin_call *call);

/* For a call whose context is the invocation: progress and items (sentences, or JSON) as they come, and what it gave. */
void show_progress(void *context, const char *what, uint64_t done, uint64_t all);
void show_item(void *context, json_t *item);
void show_result(struct invocation *invocation, struct admin_call *call, int code);

void print_erasure(struct invocation *invocation, json_t *result);
void print_erasures(struct invocation *invocation, json_t *result);
void print_ledger(struct invocation *invocation, json_t *result);
void print_done(struct invocation *invocation, json_t *result);
void print_institution(struct invocation *invocation, json_t *result);
void print_institutions(struct invocation *invocation, json_t *result);
void print_grants(struct invocation *invocation, json_t *result);
void print_token(struct invocation *invocation, json_t *result);
void print_token_facts(struct invocation *invocation, json_t *result);
void print_consents(struct invocation *invocation, json_t *result);
void print_consent(struct invocation *invocation, json_t *result);
void print_receipt(struct invocation *invocation, json_t *result);
void print_delivery(struct invocation *invocation, json_t *result);
void print_notices(struct invocation *invocation, json_t *result);
void print_notice(struct invocation *invocation, json_t *result);
void print_proxies(struct invocation *invocation, json_t *result);
void print_status(struct invocation *invocation, json_t *result);
void print_verify(struct invocation *invocation, json_t *result);
void print_reindex(struct invocation *invocation, json_t *result);
void print_index(struct invocation *invocation, json_t *result);
void print_plan(struct invocation *invocation, json_t *result);
void print_officers(struct invocation *invocation, json_t *result);
void print_service(struct invocation *invocation, json_t *result);
void print_break_glass(struct invocation *invocation, json_t *result);
void print_case(struct invocation *invocation, json_t *result);
void print_cases(struct invocation *invocation, json_t *result);
void print_correction(struct invocation *invocation, json_t *result);
void print_audit(struct invocation *invocation, json_t *records);
void print_audit_archive(struct invocation *invocation, json_t *result);
void print_audit_key(struct invocation *invocation, json_t *result);
void print_keys(struct invocation *invocation, json_t *result);
void print_rotated(struct invocation *invocation, json_t *result);
void print_audit_verify(struct invocation *invocation, json_t *result);

#endif
