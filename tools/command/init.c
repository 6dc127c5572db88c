/* irori init: the data directory with its settings file, store and signing key. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "server/config.h"
#include "tools/command/command.h"

/* Writes the settings file unless there is one. An exit code, or -1. */
static int
make_settings(const struct invocation *invocation, const char *path)
{
	const char *base_url = invocation_text(invocation, "base-url");
	int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (descriptor < 0 && errno == EEXIST) {
		if (base_url != NULL)
			return COMPLAIN(invocation, ADMIN_CONFLICT,
			    "%s はすでにあります。base-url はそのファイルで変更してください", "%s is there already; change base-url in it", path);
		return -1;
	}
	FILE *file = descriptor >= 0 ? fdopen(descriptor, "w") : NULL;

	if (file == NULL)
		return COMPLAIN(invocation, ADMIN_FAILED, "%s を作れません: %s", "cannot make %s: %s", path, strerror(errno));
	config_write_sample(file);
	if (base_url != NULL)
		fprintf(file, "\nbase-url = %s\n", base_url);
	bool ok = fflush(file) == 0 && fsync(descriptor) == 0;

	if (fclose(file) != 0 || !ok)
		return COMPLAIN(invocation, ADMIN_FAILED, "%s に書けません: %s", "cannot write %s: %s", path, strerror(errno));
	return -1;
}

static bool
is_base_url(const char *url)
{
	size_t length = strlen(url);

	return strncmp(url, "https://", 8) == 0 && length > 8 && url[length - 1] != '/' && strpbrk(url, " \t\r\n#?") == NULL;
}

/* Whether there is a master key in the data directory. */
static bool
has_master(const struct invocation *invocation)
{
	char path[4096];
	struct stat about;

	return (size_t)snprintf(path, sizeof path, "%s/master.key", invocation->data) < sizeof path && stat(path, &about) == 0;
}

int
run_init(struct invocation *invocation)
{
	const char *base_url = invocation_text(invocation, "base-url");
	struct admin_call call = { .command = "init", .arguments = invocation->arguments };
	char path[4096];
	struct stat about;
	bool new_settings;

	if (base_url != NULL && !is_base_url(base_url))
		return COMPLAIN(invocation, ADMIN_USAGE, "--base-url は https:// で始まり、/ で終わらないアドレスです",
		    "--base-url is an address that begins with https:// and has no / at its end");
	if (mkdir(invocation->data, 0700) != 0 && errno != EEXIST)
		return COMPLAIN(invocation, ADMIN_FAILED, "%s を作れません: %s", "cannot make %s: %s", invocation->data, strerror(errno));
	if ((size_t)snprintf(path, sizeof path, "%s/irori.conf", invocation->data) >= sizeof path)
		return COMPLAIN(invocation, ADMIN_USAGE, "パスが長すぎます", "the path is too long");
	new_settings = stat(path, &about) != 0;
	bool had_master = has_master(invocation);
	int code = make_settings(invocation, path);

	if (code >= 0)
		return code;
	code = execute(invocation, &call);
	if (code == ADMIN_OK && invocation->json) {
		json_object_set_new(call.result, "data", json_string(invocation->data));
		json_object_set_new(call.result, "settings", json_string(path));
		json_object_set_new(call.result, "settingsMade", json_boolean(new_settings));
		json_dumpf(call.result, stdout, JSON_COMPACT);
		putchar('\n');
	} else if (code == ADMIN_OK && !invocation->quiet) {
		bool made = new_settings || json_is_true(json_object_get(call.result, "keyMade"));

		printf(invocation->language == ADMIN_JAPANESE
		        ? "%s: %s\n次に、%s で tls-certificate, tls-key, tls-client-ca を設定し、\n"
		          "irori --data %s institution add で利用機関を登録してください。\n"
		        : "%s: %s\nNext, set tls-certificate, tls-key and tls-client-ca in %s,\n"
		          "and register institutions: irori --data %s institution add\n",
		    invocation->data, made ? say(invocation, (struct text){ "作成しました", "made" })
		                           : say(invocation, (struct text){ "すでに用意されています", "was there already" }),
		    path, invocation->data);
		if (!had_master && has_master(invocation))
			printf(say(invocation, (struct text){
			        "データを暗号化するマスター鍵 %s/master.key を作成しました。これがないとデータは二度と読めません。\n"
			        "サーバーの外（設定 master-key）に置き、データのバックアップとは別の場所に控えを保管してください。\n",
			        "The master key %s/master.key was made: without it what is stored can never be read again.\n"
			        "Keep it off this machine's disk (the setting master-key), and a copy apart from the backups of the data.\n" }),
			    invocation->data);
	}
	json_decref(call.result);
	return code;
}
