#include "server/config.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum setting_type { SETTING_TEXT, SETTING_NUMBER, SETTING_SWITCH, SETTING_CHOICE };

struct setting {
	const char *name;
	enum setting_type type;
	size_t offset;
	const char *standard; /* the default, as it would be written; NULL: none */
	int64_t least, most;
	const char *choices[4]; /* a choice's value is its place */
	const char *meaning;
};

#define TEXT(name, field, standard, meaning) \
	{ name, SETTING_TEXT, offsetof(struct config, field), standard, 0, 0, { NULL }, meaning }
#define NUMBER(name, field, standard, least, most, meaning) \
	{ name, SETTING_NUMBER, offsetof(struct config, field), standard, least, most, { NULL }, meaning }
#define SWITCH(name, field, standard, meaning) \
	{ name, SETTING_SWITCH, offsetof(struct config, field), standard, 0, 1, { NULL }, meaning }
#define CHOICE(name, field, standard, meaning, ...) \
	{ name, SETTING_CHOICE, offsetof(struct config, field), standard, 0, 0, { __VA_ARGS__ }, meaning }

static const struct setting settings[] = {
	TEXT("base-url", base_url, "https://localhost:8443/fhir",
	    "The public address of the FHIR service, without a trailing slash. Its path is where the service answers; it is the "
	    "audience of access tokens, stands in links, and references to it count as local."),
	TEXT("listen-address", listen_address, "0.0.0.0", "Address to listen on for institutions (mutual TLS)."),
	NUMBER("listen-port", listen_port, "8443", 0, 65535, "Port to listen on; 0 takes any free one and logs it."),
	TEXT("metrics-address", metrics_address, "127.0.0.1",
	    "Loopback address of the plain-HTTP listener for /metrics, /healthz and /readyz."),
	NUMBER("metrics-port", metrics_port, "0", 0, 65535, "Its port; 0 turns the listener off."),
	TEXT("tls-certificate", tls_certificate, NULL, "PEM file: the server's certificate and its chain."),
	TEXT("tls-key", tls_key, NULL, "PEM file: the server's private key."),
	TEXT("tls-client-ca", tls_client_ca, NULL, "PEM file: the authorities whose client certificates are accepted."),
	TEXT("tls-crl", tls_crl, NULL,
	    "PEM file of revocation lists. When set, a missing or outdated list refuses everybody. Read again on SIGHUP."),
	SWITCH("tls-1.2", tls_12, "off", "Accept TLS 1.2 besides 1.3, where a peer can do no better."),
	NUMBER("threads", threads, "0", 0, 256, "Loop threads; 0 takes one for each usable core."),
	NUMBER("workers", workers, "0", 0, 64,
	    "Threads for what takes long, such as Bundles of requests; 0 takes one for each usable core, and at least 2."),
	CHOICE("audit", audit, "strict",
	    "strict: a reply leaves only when its audit record is durable. relaxed: replies to reads leave first; writes are "
	    "always strict.",
	    "strict", "relaxed"),
	NUMBER("audit-checkpoint-seconds", audit_checkpoint_seconds, "60", 1, 86400,
	    "Seconds between signed checkpoints of the audit trail; none is made while nothing is recorded."),
	TEXT("audit-witness", audit_witness, NULL,
	    "A file elsewhere, on a medium that this server's administrators can't change, to which each checkpoint is appended. When that "
	    "fails, the log and /metrics tell, and the service goes on."),
	NUMBER("audit-keep-years", audit_keep_years, "10", 5, 100,
	    "Years that audit records stay here. Older ones may be taken off once they are archived (irori audit archive --remove); none is by "
	    "itself."),
	CHOICE("consent-default", consent_default, "deny",
	    "What holds for a citizen who has neither consented nor refused. deny: institutions see nothing of them. permit: they see what "
	    "they were granted, unless the citizen stops it.",
	    "deny", "permit"),
	SWITCH("notice-required", notice_required, "on",
	    "Institutions see nothing of a citizen to whom no notice was delivered (irori notice delivered)."),
	SWITCH("break-glass", break_glass, "off",
	    "Emergency services (tokens with the role emergency) may read without consent when they give a reason in the field Break-Glass. "
	    "Each such access is listed until an officer has reviewed it."),
	NUMBER("break-glass-minutes", break_glass_minutes, "60", 1, 1440,
	    "Minutes for which one token may read of one patient in that way, from the first time on."),
	CHOICE("update-create", update_create, "open",
	    "Who may create a resource by PUT under an id of its own choice. open: any writer, any free id. owned: only ids that "
	    "start with the institution's own id and a dot. off: nobody.",
	    "open", "owned", "off"),
	CHOICE("reference-integrity", reference_integrity, "off",
	    "Whether references must lead to something that is here and that the caller may see, and what is referred to may be deleted. "
	    "off: nothing is asked, so that data may come in any order. warn: it is told to who asks for an OperationOutcome. enforce: "
	    "writes with broken references get 422, deletes of what is referred to 409.",
	    "off", "warn", "enforce"),
	CHOICE("conditional-delete", conditional_delete, "single",
	    "What DELETE with a search instead of an id may delete. single: the one resource that is found; several are refused. "
	    "multiple: all that are found, up to 1,000. off: nothing.",
	    "single", "multiple", "off"),
	CHOICE("patch-narrative", patch_narrative, "remove",
	    "What becomes of a narrative when a patch changes other things and not the narrative. remove: one that was generated from the "
	    "data is removed, and a patch beside one that says more than the data is refused. keep: it stays as it is.",
	    "remove", "keep"),
	SWITCH("extract-on-write", extract_on_write, "off",
	    "Store the Observations in a QuestionnaireResponse with it, in one transaction, by the marks for extraction in its Questionnaire; "
	    "an amended one supersedes them. Whoever writes responses then needs the rights to write and find these Observations, and to "
	    "find the Questionnaire."),
	CHOICE("log-requests", log_requests, "errors", "Which requests are logged: all, errors (status 500 and up), or off.",
	    "off", "errors", "all"),
	NUMBER("zone-minutes", zone_minutes, "540", -840, 840,
	    "Minutes east of UTC of dates and times that name no zone; 540 is Japan."),
	NUMBER("header-bytes", header_bytes, "16384", 1024, 1048576, "Most bytes of a request's head."),
	NUMBER("target-bytes", target_bytes, "8192", 256, 65536, "Most bytes of a request's target (path and query)."),
	NUMBER("header-count", header_count, "100", 8, 1000, "Most fields of a request's head."),
	NUMBER("body-bytes", body_bytes, "16777216", 1024, 1073741824, "Most bytes of a request's body, decoded."),
	NUMBER("connections", connections, "10000", 1, 1000000, "Most connections open at a time."),
	NUMBER("connections-per-address", connections_per_address, "1000", 1, 1000000, "... from one address."),
	NUMBER("connections-per-certificate", connections_per_certificate, "1000", 1, 1000000, "... with one certificate."),
	NUMBER("handshakes", handshakes, "64", 1, 100000, "Most TLS handshakes under way at a time; more wait."),
	NUMBER("handshake-ms", handshake_ms, "5000", 100, 600000, "Milliseconds for a TLS handshake."),
	NUMBER("headers-ms", headers_ms, "10000", 100, 600000, "Milliseconds for a request's head, from its first byte."),
	NUMBER("idle-ms", idle_ms, "60000", 100, 3600000, "Milliseconds that a connection may wait between requests."),
	NUMBER("request-ms", request_ms, "60000", 100, 3600000, "Milliseconds for a whole request to come in."),
	NUMBER("write-ms", write_ms, "30000", 100, 3600000, "Milliseconds without progress while a reply is taken."),
	NUMBER("body-rate", body_rate, "1024", 0, 1073741824, "Least bytes a second, on average, of a body coming in."),
	NUMBER("drain-ms", drain_ms, "10000", 0, 600000, "Milliseconds that requests under way get at shutdown."),
	NUMBER("free-space-mib", free_space_mib, "256", 0, 1048576,
	    "Below this much free disk, in MiB, writes are refused with 507 while reads go on."),
	NUMBER("audit-reserve-mib", audit_reserve_mib, "64", 0, 1048576,
	    "Disk held back for the audit trail, in MiB; below it reads are refused too, since none goes unrecorded."),
	NUMBER("window", window, "5000", 100, 1000000,
	    "Changes that may wait for the index before writers are slowed down."),
	NUMBER("search-count", search_count, "50", 1, 10000, "Entries on a search page when _count is not given."),
	NUMBER("search-count-most", search_count_most, "1000", 1, 10000, "Most entries on a search page."),
	NUMBER("search-work", search_work, "1000000", 1000, 1000000000,
	    "Most candidates that one search may test before it is refused as too costly."),
	NUMBER("async-keep-minutes", async_keep_minutes, "60", 1, 1440,
	    "Minutes that the result of a request with Prefer: respond-async is kept."),
	NUMBER("async-memory-mib", async_memory_mib, "256", 4, 1048576,
	    "Memory in MiB that such requests and their results may take; one institution gets a quarter of it."),
	TEXT("instance", instance, "irori", "A sentence on this installation, for /metadata."),
	TEXT("items-file", items_file, NULL, "The table of information items; none: the built-in one."),
	SWITCH("encryption", encryption, "on",
	    "Encrypt what is written, with a key for each patient. What was written before stays as it is, and what is encrypted can "
	    "be read with either setting."),
	TEXT("master-key", master_key, NULL,
	    "Where the key comes from that wraps all others: a file with 32 bytes or 64 hexadecimal digits that only its owner may read, "
	    "credential:NAME (systemd's LoadCredential=), or pkcs11:... (RFC 7512: a secret key in a token). None: the file master.key in the "
	    "data directory, which irori init makes; keep it elsewhere, and its copies apart from those of the data."),
	TEXT("admin-users", admin_users, NULL,
	    "Accounts that may use the admin socket besides root and the server's own, separated by commas."),
	NUMBER("case-days", case_days, "30", 1, 3650,
	    "Days from the receipt of a case (disclosure, correction, deletion) to the day when it is due."),
	SWITCH("case-business-days", case_business_days, "off",
	    "Of these days only those from Monday to Friday count, and none from 29 December to 3 January. National holidays are not known."),
};

enum { SETTING_COUNT = sizeof settings / sizeof settings[0] };

static const struct setting *
find(const char *name, size_t length)
{
	for (size_t i = 0; i < SETTING_COUNT; i++)
		if (strlen(settings[i].name) == length && memcmp(settings[i].name, name, length) == 0)
			return &settings[i];
	return NULL;
}

static bool
assign(struct config *config, const struct setting *setting, const char *value, char *error, size_t error_size)
{
	void *field = (char *)config + setting->offset;

	switch (setting->type) {
	case SETTING_TEXT: {
		char *copy = value != NULL && *value != '\0' ? strdup(value) : NULL;

		if (copy == NULL && value != NULL && *value != '\0') {
			snprintf(error, error_size, "out of memory");
			return false;
		}
		free(*(char **)field);
		*(char **)field = copy;
		return true;
	}
	case SETTING_NUMBER: {
		char *end;

		errno = 0;
		long long number = strtoll(value, &end, 10);

		if (end == value || *end != '\0' || errno != 0 || number < setting->least || number > setting->most) {
			snprintf(error, error_size, "%s takes a whole number from %" PRId64 " to %" PRId64 ", not \"%s\"", setting->name,
			    setting->least, setting->most, value);
			return false;
		}
		*(int64_t *)field = number;
		return true;
	}
	case SETTING_SWITCH:
		if (strcmp(value, "on") != 0 && strcmp(value, "off") != 0) {
			snprintf(error, error_size, "%s is on or off, not \"%s\"", setting->name, value);
			return false;
		}
		*(bool *)field = strcmp(value, "on") == 0;
		return true;
	case SETTING_CHOICE:
		for (uint64_t i = 0; i < 4 && setting->choices[i] != NULL; i++)
			if (strcmp(value, setting->choices[i]) == 0) {
				*(uint64_t *)field = i;
				return true;
			}
		snprintf(error, error_size, "%s is one of %s, %s%s%s, not \"%s\"", setting->name, setting->choices[0],
		    setting->choices[1], setting->choices[2] != NULL ? ", " : "",
		    setting->choices[2] != NULL ? setting->choices[2] : "", value);
		return false;
	}
	return false;
}

bool
config_init(struct config *config)
{
	char error[200];

	*config = (struct config){ 0 };
	for (size_t i = 0; i < SETTING_COUNT; i++)
		if (settings[i].standard != NULL && !assign(config, &settings[i], settings[i].standard, error, sizeof error))
			return false;
	return true;
}

/* "key = value" in place; the value may be empty (a text setting: none). */
static bool
set_line(struct config *config, char *line, char *error, size_t error_size)
{
	char *equals = strchr(line, '=');

	if (equals == NULL) {
		snprintf(error, error_size, "\"%s\" is not of the form key = value", line);
		return false;
	}
	char *end = equals;

	while (end > line && isspace((unsigned char)end[-1]))
		end--;
	const struct setting *setting = find(line, (size_t)(end - line));

	if (setting == NULL) {
		snprintf(error, error_size, "there is no setting \"%.*s\" (irorid --settings lists them)", (int)(end - line), line);
		return false;
	}
	char *value = equals + 1;

	while (isspace((unsigned char)*value))
		value++;
	return assign(config, setting, value, error, error_size);
}

bool
config_read(struct config *config, const char *path, bool required, char *error, size_t error_size)
{
	FILE *file = fopen(path, "re");
	char line[4096], why[300];
	unsigned number = 0;

	if (file == NULL) {
		if (!required && errno == ENOENT)
			return true;
		snprintf(error, error_size, "cannot read %s: %s", path, strerror(errno));
		return false;
	}
	while (fgets(line, sizeof line, file) != NULL) {
		size_t length = strlen(line);
		char *start = line;

		number++;
		if (length == sizeof line - 1 && line[length - 1] != '\n') {
			snprintf(error, error_size, "%s:%u: the line is too long", path, number);
			fclose(file);
			return false;
		}
		while (length > 0 && isspace((unsigned char)line[length - 1]))
			line[--length] = '\0';
		while (isspace((unsigned char)*start))
			start++;
		if (*start == '\0' || *start == '#')
			continue;
		if (!set_line(config, start, why, sizeof why)) {
			snprintf(error, error_size, "%s:%u: %s", path, number, why);
			fclose(file);
			return false;
		}
	}
	bool bad = ferror(file) != 0;

	fclose(file);
	if (bad)
		snprintf(error, error_size, "cannot read %s: %s", path, strerror(EIO));
	return !bad;
}

bool
config_set(struct config *config, const char *assignment, char *error, size_t error_size)
{
	char *copy = strdup(assignment);

	if (copy == NULL) {
		snprintf(error, error_size, "out of memory");
		return false;
	}
	bool ok = set_line(config, copy, error, error_size);

	free(copy);
	return ok;
}

bool
config_check(const struct config *config, char *error, size_t error_size)
{
	const struct {
		const char *name, *value;
	} needed[] = {
		{ "base-url", config->base_url },
		{ "tls-certificate", config->tls_certificate },
		{ "tls-key", config->tls_key },
		{ "tls-client-ca", config->tls_client_ca },
	};

	for (size_t i = 0; i < sizeof needed / sizeof needed[0]; i++)
		if (needed[i].value == NULL) {
			snprintf(error, error_size, "the setting %s is needed", needed[i].name);
			return false;
		}
	const char *base = config->base_url;
	size_t length = strlen(base);

	if (strncmp(base, "https://", 8) != 0 || length == 8 || base[length - 1] == '/' || strpbrk(base, "?# \"<>") != NULL) {
		snprintf(error, error_size, "base-url must be an https address without trailing slash, query or fragment");
		return false;
	}
	if (config->search_count > config->search_count_most) {
		snprintf(error, error_size, "search-count is larger than search-count-most");
		return false;
	}
	return true;
}

static void
write_bounds(FILE *out, const struct setting *setting)
{
	if (setting->type == SETTING_NUMBER)
		fprintf(out, "%" PRId64 " to %" PRId64, setting->least, setting->most);
	else if (setting->type == SETTING_SWITCH)
		fputs("on or off", out);
	else if (setting->type == SETTING_CHOICE)
		for (size_t i = 0; i < 4 && setting->choices[i] != NULL; i++)
			fprintf(out, "%s%s", i > 0 ? ", " : "", setting->choices[i]);
	else
		fputs("text", out);
}

void
config_write_sample(FILE *out)
{
	fputs("# Settings of irorid. A line that starts with # keeps the default that it shows.\n", out);
	for (size_t i = 0; i < SETTING_COUNT; i++) {
		const char *word = settings[i].meaning;
		size_t column = 0;

		fputs("\n#", out);
		while (*word != '\0') {
			size_t length = strcspn(word, " ");

			if (column > 0 && column + length > 96) {
				fputs("\n#", out);
				column = 0;
			}
			column += length + 1;
			fprintf(out, " %.*s", (int)length, word);
			word += length;
			word += strspn(word, " ");
		}
		fputs(" (", out);
		write_bounds(out, &settings[i]);
		fprintf(out, ")\n#%s = %s\n", settings[i].name, settings[i].standard != NULL ? settings[i].standard : "");
	}
}

void
config_write_manual(FILE *out)
{
	for (size_t i = 0; i < SETTING_COUNT; i++) {
		fprintf(out, ".TP\n.B %s\n(", settings[i].name);
		write_bounds(out, &settings[i]);
		fprintf(out, "; default: %s)\n.br\n%s\n", settings[i].standard != NULL ? settings[i].standard : "none",
		    settings[i].meaning);
	}
}

void
config_free(struct config *config)
{
	for (size_t i = 0; i < SETTING_COUNT; i++)
		if (settings[i].type == SETTING_TEXT) {
			char **field = (char **)((char *)config + settings[i].offset);

			free(*field);
			*field = NULL;
		}
}
