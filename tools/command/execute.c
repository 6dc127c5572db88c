/* Executing admin commands: by the running irorid, or on the store itself when none runs. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "resources/extract.h"
#include "resources/schema/schema.h"
#include "server/access/items.h"
#include "server/admin/officer.h"
#include "server/audit/sealed.h"
#include "server/config.h"
#include "server/consents/consents.h"
#include "server/search/parameters.h"
#include "server/search/search.h"
#include "server/store/seal.h"
#include "tools/command/command.h"
#include "tools/command/progress.h"

enum { OPEN_TRIES = 25 };

/* The settings that the store and the commands hang on. */
static bool
read_settings(const struct invocation *invocation, struct config *config, char *error, size_t error_size)
{
	char path[4096];

	if (!config_init(config)) {
		snprintf(error, error_size, "out of memory");
		return false;
	}
	if ((size_t)snprintf(path, sizeof path, "%s/irori.conf", invocation->data) >= sizeof path) {
		snprintf(error, error_size, "the data directory's path is too long");
		return false;
	}
	return config_read(config, invocation->config != NULL ? invocation->config : path, invocation->config != NULL, error,
	    error_size);
}

static struct store *
open_store(const struct invocation *invocation, const struct config *config, char *error, size_t error_size)
{
	struct store_settings settings = {
		.directory = invocation->data,
		.keys_of = extract_keys,
		.index_secret = extract_secret,
		.patient = schema_resource(SLICE("Patient"))->resource,
		.definitions = schema_resource(SLICE("SearchParameter"))->resource,
		.audit_form = audit_form,
		.audit_about = audit_about,
		.free_space_least = config->free_space_mib << 20,
		.audit_reserve = config->audit_reserve_mib << 20,
		.window_most = (unsigned)config->window,
		.restoring = invocation->restoring,
		.encrypt = config->encryption,
		.master_key = config->master_key,
	};

	return store_open(&settings, error, error_size);
}

/* A new data directory gets a master key, unless the settings name another one. */
static bool
make_master_key(const struct invocation *invocation, const struct config *config, char *error, size_t error_size)
{
	char path[4096], keys[4096];
	struct stat about;

	if (!config->encryption || config->master_key != NULL)
		return true;
	if ((size_t)snprintf(path, sizeof path, "%s/master.key", invocation->data) >= sizeof path ||
	    (size_t)snprintf(keys, sizeof keys, "%s/keys", invocation->data) >= sizeof keys) {
		snprintf(error, error_size, "the data directory's path is too long");
		return false;
	}
	/* Where there are keys, another master key would only hide that theirs is missing. */
	return stat(path, &about) == 0 || stat(keys, &about) == 0 || store_master_make(path, error, error_size);
}

/* Root works on somebody else's data directory as its owner, so that what is made there stays the owner's. With what the
 * command reads from files only while the store is opened: they are read with the caller's own rights. */
static bool
become_owner(const struct invocation *invocation)
{
	struct stat about;

	if (geteuid() != 0 || stat(invocation->data, &about) != 0 || about.st_uid == 0)
		return true;
	return setegid(about.st_gid) == 0 && seteuid(about.st_uid) == 0;
}

static void
become_oneself(void)
{
	if (getuid() == 0 && geteuid() != 0 && (seteuid(0) != 0 || setegid(0) != 0))
		abort();
}

/* A directory that init made has a store in it. */
static int
check_directory(const struct invocation *invocation)
{
	char path[4096];
	struct stat about;

	snprintf(path, sizeof path, "%s/truth", invocation->data);
	if (stat(path, &about) == 0)
		return -1;
	if (errno == EACCES)
		return COMPLAIN(invocation, ADMIN_FORBIDDEN, "データディレクトリ %s を読む権限がありません（所有者か root で実行してください）",
		    "the data directory %s may not be read; run it as its owner, or as root", invocation->data);
	return COMPLAIN(invocation, ADMIN_UNREACHABLE,
	    "データディレクトリ %s がありません。先に irori --data %s init を実行してください",
	    "there is no data directory %s; make it first: irori --data %s init", invocation->data, invocation->data);
}

/* Says why a call failed, or what must be known even though it didn't. */
static int
conclude(struct invocation *invocation, const struct admin_call *call, enum admin_status status)
{
	progress_hide(invocation->progress);
	if (call->error[0] != '\0' && status != ADMIN_OK && (status != ADMIN_INCOMPLETE || call->result == NULL))
		return complain(invocation, (int)status, "%s", call->error);
	return (int)status;
}

/* The service's own limits, so that a plan is the one that it would make. Its page links need its key and are not known. */
static bool
start_search(const struct config *config)
{
	struct search_settings settings = search_settings_default();

	settings.zone_minutes = (int)config->zone_minutes;
	settings.base = config->base_url;
	settings.count = (unsigned)config->search_count;
	settings.count_most = (unsigned)config->search_count_most;
	settings.work_most = config->search_work;
	return search_start(&settings);
}

static int
execute_here(struct invocation *invocation, struct admin_call *call, const struct config *config)
{
	const struct timespec pause = { .tv_nsec = 200 * 1000 * 1000 };
	char error[500];
	int code = strcmp(call->command, "init") == 0 ? -1 : check_directory(invocation);

	if (code >= 0)
		return code;
	if (!extract_start((int)config->zone_minutes, config->base_url, error, sizeof error) ||
	    !items_start(config->items_file, error, sizeof error))
		return complain(invocation, ADMIN_FAILED, "%s", error);
	consents_start(&(struct consents_settings){ .zone_minutes = (int)config->zone_minutes,
	    .notice_required = config->notice_required });
	if (!start_search(config))
		return complain(invocation, ADMIN_FAILED, "out of memory");
	if (!become_owner(invocation))
		return complain(invocation, ADMIN_FORBIDDEN, "%s: %s", invocation->data, strerror(errno));
	if (strcmp(call->command, "init") == 0 && !make_master_key(invocation, config, error, sizeof error)) {
		become_oneself();
		search_stop();
		items_end();
		return complain(invocation, ADMIN_FAILED, "%s", error);
	}
	/* Another irori may be at it for a moment. */
	for (int tries = 0; tries < OPEN_TRIES; tries++) {
		call->store = open_store(invocation, config, error, sizeof error);
		if (call->store != NULL || strstr(error, "in use") == NULL)
			break;
		nanosleep(&pause, NULL);
	}
	if (call->store == NULL) {
		become_oneself();
		search_stop();
		items_end();
		return COMPLAIN(invocation, ADMIN_UNREACHABLE, "データディレクトリを開けません: %s", "cannot open the data directory: %s",
		    error);
	}
	/* Files are read, and written, with the caller's own rights. */
	if (call->input != NULL || call->output != NULL)
		become_oneself();
	call->base_url = config->base_url;
	call->rules = (struct admin_rules){ .case_days = (unsigned)config->case_days,
		.case_business_days = config->case_business_days };
	call->zone_minutes = (int)config->zone_minutes;
	call->audit_keep_years = (unsigned)config->audit_keep_years;
	enum admin_status status = admin_execute(call);

	parameters_forget();
	store_close(call->store);
	become_oneself();
	search_stop();
	items_end();
	return conclude(invocation, call, status);
}

/* Root, and whose the data directory is: the account that irorid runs as. */
static bool
is_master(const struct invocation *invocation)
{
	struct stat about;

	return getuid() == 0 || (stat(invocation->data, &about) == 0 && about.st_uid == getuid());
}

int
execute(struct invocation *invocation, struct admin_call *call)
{
	struct config config = { 0 };
	char error[500];
	bool refused;
	int connection = admin_connect(invocation->data, &refused);
	int code;

	char officer[OFFICER_NAME_MOST], account[64];

	officer_name(getuid(), getpid(), officer);
	officer_account(getuid(), account, sizeof account);
	call->officer = officer;
	call->account = is_master(invocation) ? NULL : account;
	call->language = invocation->language;
	if (connection >= 0) {
		enum admin_status status = admin_execute_remote(connection, call);

		close(connection);
		return conclude(invocation, call, status);
	}
	if (refused)
		return COMPLAIN(invocation, ADMIN_FORBIDDEN,
		    "%s を使う権限がありません（所有者か root で実行するか、設定 admin-users に加えてください）",
		    "you may not use %s; run it as its owner or root, or have the setting admin-users name you", invocation->data);
	if (!read_settings(invocation, &config, error, sizeof error))
		code = complain(invocation, ADMIN_USAGE, "%s", error);
	else
		code = execute_here(invocation, call, &config);
	config_free(&config);
	return code;
}

/* ---- Commands that only ask and print ----------------------------------------------------------------------------- */

void
show_progress(void *context, const char *what, uint64_t done, uint64_t all)
{
	struct invocation *invocation = context;

	progress_show(invocation->progress, what != NULL ? what : "", done, all);
}

void
show_item(void *context, json_t *item)
{
	struct invocation *invocation = context;
	const char *fault = json_string_value(json_object_get(item, "fault"));

	progress_hide(invocation->progress);
	if (invocation->json)
		json_dumpf(item, stdout, JSON_COMPACT);
	else
		fputs(fault != NULL ? fault : "", stdout);
	putchar('\n');
}

void
show_result(struct invocation *invocation, struct admin_call *call, int code)
{
	const char *warning = json_string_value(json_object_get(call->result, "warning"));

	if (warning != NULL)
		fprintf(stderr, "irori: %s\n", warning);
	if (call->result != NULL && (code == ADMIN_OK || code == ADMIN_INCOMPLETE)) {
		if (invocation->json) {
			json_dumpf(call->result, stdout, JSON_COMPACT);
			putchar('\n');
		} else {
			invocation->command->print(invocation, call->result);
		}
	}
	json_decref(call->result);
}

int
run_admin(struct invocation *invocation)
{
	struct admin_call call = {
		.command = invocation->command->name,
		.arguments = invocation->arguments,
		.context = invocation,
		.progress = show_progress,
		.item = show_item,
	};
	int code = execute(invocation, &call);

	show_result(invocation, &call, code);
	return code;
}
