/* irorid: the daemon. Reads the settings, opens the store, wires the rooms together, and waits for signals. */
#include <config.h>

#include "resources/extract.h"
#include "server/access/access.h"
#include "server/access/items.h"
#include "server/admin/admin.h"
#include "server/admin/extraction.h"
#include "server/api/api.h"
#include "server/audit/sealed.h"
#include "server/config.h"
#include "server/consents/consents.h"
#include "server/log.h"
#include "server/witness/keeper.h"
#include "server/work/pool.h"

#include <getopt.h>
#include <libxml/parser.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { EXIT_USAGE = 2 };

static const char usage[] =
    "Usage: irorid --data DIRECTORY [--config FILE] [--set KEY=VALUE]...\n"
    "The FHIR server of irori: HL7 FHIR R4 over mutual TLS, kept in LMDB.\n"
    "\n"
    "  -d, --data DIRECTORY  where everything is kept; made by: irori --data DIRECTORY init\n"
    "  -c, --config FILE     settings (default: DIRECTORY/irori.conf)\n"
    "  -s, --set KEY=VALUE   a setting, over what the file says; may be repeated\n"
    "      --check           check the settings, say what is wrong, and exit\n"
    "      --settings        print every setting with its meaning and default, as a file to start from\n"
    "      --man             print the manual page\n"
    "  -V, --version         print the version\n"
    "  -h, --help            print this\n"
    "\n"
    "SIGHUP reads certificates, keys and revocation lists again; SIGTERM finishes what is under way and ends.\n"
    "Logs go to standard error, a line an event.\n"
    "Example:\n"
    "  irorid --data /var/lib/irori --set listen-port=8443 --set tls-crl=/etc/irori/crl.pem\n";

struct server {
	struct config config;
	struct store *store;
	struct keeper *keeper;
	struct api *api;
	struct http_server *fhir, *local;
	struct admin_server *admin;
};

static void
log_store(void *context, int priority, const char *message)
{
	char quoted[600];

	(void)context;
	log_event(priority <= 3 ? LOG_LEVEL_ERROR : priority == 4 ? LOG_LEVEL_WARNING : LOG_LEVEL_INFO, "store", "message=%s",
	    log_quote(slice_text(message), quoted, sizeof quoted));
}

static void
write_manual(void)
{
	puts(".TH IRORID 8\n.SH NAME\nirorid \\- FHIR server over mutual TLS\n.SH SYNOPSIS\n.B irorid\n"
	    "\\-\\-data DIRECTORY [\\-\\-config FILE] [\\-\\-set KEY=VALUE]...\n.SH DESCRIPTION\n"
	    "irorid serves HL7 FHIR R4 resources to institutions that present a registered client certificate and an access "
	    "token bound to it. Everything is kept in one data directory, made by\n.BR irori (1)\ninit.\n.SH OPTIONS\n.nf");
	puts(strchr(usage, '\n') + 1);
	puts(".fi\n.SH SETTINGS\nLines of the form key = value in the settings file.");
	config_write_manual(stdout);
	puts(".SH SIGNALS\n.TP\n.B SIGHUP\nReads certificate, key, authority and revocation list files again. Open connections are "
	    "checked by the new ones at their next request.\n.TP\n.B SIGTERM, SIGINT\nStops accepting, finishes the requests under "
	    "way, and ends.\n.SH FILES\n.TP\n.I DIRECTORY/irori.conf\nSettings.\n.TP\n.I DIRECTORY/admin.sock\nThe socket that\n"
	    ".BR irori (1)\ntalks to.\n.SH EXIT STATUS\n0 after a clean stop, 1 on failure, 2 on wrong usage.\n.SH SEE ALSO\n"
	    ".BR irori (1)");
}

/* Each connection is a file, and the store and the libraries need some. */
static void
allow_files(const struct config *config)
{
	rlim_t need = config->connections + 256;
	struct rlimit limit;

	if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= need)
		return;
	limit.rlim_cur = limit.rlim_max < need ? limit.rlim_max : need;
	if (setrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur < need)
		log_event(LOG_LEVEL_WARNING, "few-files", "limit=%llu connections=%llu advice=\"raise LimitNOFILE or lower connections\"",
		    (unsigned long long)limit.rlim_cur, (unsigned long long)config->connections);
}

static bool
check_extraction(struct store *store, char *error, size_t error_size)
{
	bool same;
	enum store_status status = extraction_check(store, &same);

	if (status != STORE_OK)
		snprintf(error, error_size, "the store: %s", store_status_text(status));
	else if (!same)
		snprintf(error, error_size, "%s", EXTRACTION_OTHER);
	return status == STORE_OK && same;
}

static bool
start_store(struct server *server, const char *data, char *error, size_t error_size)
{
	const struct config *config = &server->config;
	struct store_settings settings = {
		.directory = data,
		.keys_of = extract_keys,
		.index_secret = extract_secret,
		.patient = schema_resource(SLICE("Patient"))->resource,
		.definitions = schema_resource(SLICE("SearchParameter"))->resource,
		.audit_form = audit_form,
		.audit_about = audit_about,
		.free_space_least = config->free_space_mib << 20,
		.audit_reserve = config->audit_reserve_mib << 20,
		.window_most = (unsigned)config->window,
		.encrypt = config->encryption,
		.master_key = config->master_key,
		.log = log_store,
	};

	if (!extract_start((int)config->zone_minutes, config->base_url, error, error_size) ||
	    !items_start(config->items_file, error, error_size))
		return false;
	access_start(&(struct access_settings){ .permit_by_default = config->consent_default == CONSENT_PERMIT,
	    .notice_required = config->notice_required, .break_glass = config->break_glass,
	    .break_glass_time = (int64_t)config->break_glass_minutes * 60 * 1000000 });
	consents_start(&(struct consents_settings){ .zone_minutes = (int)config->zone_minutes,
	    .notice_required = config->notice_required });
	server->store = store_open(&settings, error, error_size);
	return server->store != NULL && check_extraction(server->store, error, error_size);
}

static struct http_settings
http_settings_of(const struct config *config)
{
	struct http_settings settings = http_settings_default();

	settings.address = config->listen_address;
	settings.port = (uint16_t)config->listen_port;
	settings.certificate = config->tls_certificate;
	settings.key = config->tls_key;
	settings.client_ca = config->tls_client_ca;
	settings.crl = config->tls_crl;
	settings.tls12 = config->tls_12;
	settings.loops = (unsigned)config->threads;
	settings.header_most = config->header_bytes;
	settings.body_most = config->body_bytes;
	settings.target_most = config->target_bytes;
	settings.field_most = (unsigned)config->header_count;
	settings.connections_most = (unsigned)config->connections;
	settings.connections_per_address = (unsigned)config->connections_per_address;
	settings.connections_per_certificate = (unsigned)config->connections_per_certificate;
	settings.handshakes_most = (unsigned)config->handshakes;
	settings.handshake_ms = (unsigned)config->handshake_ms;
	settings.headers_ms = (unsigned)config->headers_ms;
	settings.idle_ms = (unsigned)config->idle_ms;
	settings.request_ms = (unsigned)config->request_ms;
	settings.write_ms = (unsigned)config->write_ms;
	settings.body_rate_least = config->body_rate;
	return settings;
}

static bool
start_services(struct server *server, const char *data, char *error, size_t error_size)
{
	const struct config *config = &server->config;
	struct http_settings fhir = http_settings_of(config);
	long cores = sysconf(_SC_NPROCESSORS_ONLN);

	if (fhir.loops == 0)
		fhir.loops = cores > 0 && cores < 256 ? (unsigned)cores : 1;
	unsigned workers = config->workers != 0 ? (unsigned)config->workers : fhir.loops < 2 ? 2 : fhir.loops;
	struct keeper_settings keeper = { .store = server->store, .seconds = (unsigned)config->audit_checkpoint_seconds,
	    .witness = config->audit_witness };

	server->keeper = keeper_start(&keeper);
	if (server->keeper == NULL) {
		snprintf(error, error_size, "out of memory");
		return false;
	}
	struct api_settings api = {
		.store = server->store,
		.keeper = server->keeper,
		.loops = fhir.loops,
		.workers = workers < POOL_THREADS_MOST ? workers : POOL_THREADS_MOST,
		.base_url = config->base_url,
		.audit_relaxed = config->audit == AUDIT_RELAXED,
		.update_create = (int)config->update_create,
		.reference_integrity = (int)config->reference_integrity,
		.conditional_delete = (int)config->conditional_delete,
		.patch_narrative = (int)config->patch_narrative,
		.extract_on_write = config->extract_on_write,
		.log_requests = (int)config->log_requests,
		.search_count = (unsigned)config->search_count,
		.search_count_most = (unsigned)config->search_count_most,
		.search_work = config->search_work,
		.zone_minutes = (int)config->zone_minutes,
		.async_keep_minutes = (unsigned)config->async_keep_minutes,
		.async_memory_mib = (unsigned)config->async_memory_mib,
		.instance = config->instance != NULL ? config->instance : "irori",
	};

	server->api = api_new(&api, error, error_size);
	if (server->api == NULL)
		return false;
	if (api_record(server->api, true) != STORE_OK) {
		snprintf(error, error_size, "the audit trail can't be written");
		return false;
	}
	enum store_status defined = api_define(server->api);

	/* A full disk keeps nobody from reading. */
	if (defined == STORE_FULL) {
		log_event(LOG_LEVEL_WARNING, "not-defined", "what=operations reason=disk-full");
	} else if (defined != STORE_OK) {
		snprintf(error, error_size, "the definitions of the operations can't be stored: %s", store_status_text(defined));
		return false;
	}
	server->fhir = http_server_start(&fhir, api_handle, api_refuse, server->api, error, error_size);
	if (server->fhir == NULL)
		return false;
	api_watch(server->api, server->fhir);
	if (config->metrics_port != 0) {
		struct http_settings local = http_settings_default();

		local.address = config->metrics_address;
		local.port = (uint16_t)config->metrics_port;
		local.plain = true;
		local.loops = 1;
		server->local = http_server_start(&local, api_handle_local, api_refuse, server->api, error, error_size);
		if (server->local == NULL)
			return false;
	}
	struct admin_settings admin = { .store = server->store, .data = data, .users = config->admin_users,
	    .base_url = config->base_url, .zone_minutes = (int)config->zone_minutes,
	    .audit_keep_years = (unsigned)config->audit_keep_years, .rules = { .case_days = (unsigned)config->case_days,
	        .case_business_days = config->case_business_days } };

	server->admin = admin_server_start(&admin, error, error_size);
	return server->admin != NULL;
}

/* Until a signal says stop. */
static void
wait_for_signals(struct server *server, const sigset_t *signals)
{
	const struct timespec tick = { .tv_nsec = 200 * 1000 * 1000 };
	char error[400], quoted[500];

	for (;;) {
		int number = sigtimedwait(signals, NULL, &tick);

		log_flush();
		api_tidy(server->api);
		if (number == SIGTERM || number == SIGINT) {
			log_event(LOG_LEVEL_INFO, "stopping", "signal=%d", number);
			return;
		}
		if (number != SIGHUP)
			continue;
		if (http_server_reload(server->fhir, error, sizeof error))
			log_event(LOG_LEVEL_INFO, "reloaded", "what=certificates");
		else
			log_event(LOG_LEVEL_ERROR, "reload-failed", "kept=old reason=%s",
			    log_quote(slice_text(error), quoted, sizeof quoted));
	}
}

static void
stop(struct server *server)
{
	if (server->api != NULL)
		api_drain(server->api);
	admin_server_free(server->admin);
	if (server->fhir != NULL)
		http_server_drain(server->fhir, (unsigned)server->config.drain_ms);
	if (server->local != NULL)
		http_server_drain(server->local, 1000);
	if (server->api != NULL)
		api_stop_work(server->api, (unsigned)server->config.drain_ms);
	/* A handler that is still at work when the grace is over reads the store: it comes back first. */
	if (server->fhir != NULL)
		http_server_stop(server->fhir);
	if (server->local != NULL)
		http_server_stop(server->local);
	if (server->fhir != NULL)
		api_record(server->api, false);
	keeper_stop(server->keeper);
	/* It answers whatever still waits on it, then no exchange is with a handler any more. */
	store_close(server->store);
	if (server->api != NULL)
		api_watch(server->api, NULL);
	http_server_free(server->fhir);
	http_server_free(server->local);
	api_free(server->api);
	config_free(&server->config);
}

static int
run(struct server *server, const char *data)
{
	char error[600];
	sigset_t signals;

	sigemptyset(&signals);
	sigaddset(&signals, SIGTERM);
	sigaddset(&signals, SIGINT);
	sigaddset(&signals, SIGHUP);
	/* Before any thread starts, so that all of them leave signals to this one. */
	pthread_sigmask(SIG_BLOCK, &signals, NULL);
	signal(SIGPIPE, SIG_IGN);
	xmlInitParser();
	umask(077);
	allow_files(&server->config);
	if (!start_store(server, data, error, sizeof error) || !start_services(server, data, error, sizeof error)) {
		fprintf(stderr, "irorid: %s\n", error);
		stop(server);
		return EXIT_FAILURE;
	}
	log_event(LOG_LEVEL_INFO, "started", "version=%s port=%u base-url=%s threads=%u audit=%s", PACKAGE_VERSION,
	    http_port(server->fhir), server->config.base_url, http_loops(server->fhir),
	    server->config.audit == AUDIT_RELAXED ? "relaxed" : "strict");
	log_flush();
	wait_for_signals(server, &signals);
	stop(server);
	log_event(LOG_LEVEL_INFO, "stopped", "clean=yes");
	log_flush();
	return EXIT_SUCCESS;
}

int
main(int argc, char **argv)
{
	enum { OPTION_CHECK = 256, OPTION_SETTINGS, OPTION_MAN };
	static const struct option options[] = {
		{ "data", required_argument, NULL, 'd' },
		{ "config", required_argument, NULL, 'c' },
		{ "set", required_argument, NULL, 's' },
		{ "check", no_argument, NULL, OPTION_CHECK },
		{ "settings", no_argument, NULL, OPTION_SETTINGS },
		{ "man", no_argument, NULL, OPTION_MAN },
		{ "version", no_argument, NULL, 'V' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	const char *data = NULL, *config_path = NULL;
	char *standard_path = NULL, error[600];
	const char *sets[64];
	size_t set_count = 0;
	bool check = false;
	int option;

	while ((option = getopt_long(argc, argv, "d:c:s:Vh", options, NULL)) != -1)
		switch (option) {
		case 'd':
			data = optarg;
			break;
		case 'c':
			config_path = optarg;
			break;
		case 's':
			if (set_count == sizeof sets / sizeof sets[0]) {
				fputs("irorid: too many --set\n", stderr);
				return EXIT_USAGE;
			}
			sets[set_count++] = optarg;
			break;
		case OPTION_CHECK:
			check = true;
			break;
		case OPTION_SETTINGS:
			config_write_sample(stdout);
			return EXIT_SUCCESS;
		case OPTION_MAN:
			write_manual();
			return EXIT_SUCCESS;
		case 'V':
			puts("irorid " PACKAGE_VERSION);
			return EXIT_SUCCESS;
		case 'h':
			fputs(usage, stdout);
			return EXIT_SUCCESS;
		default:
			fputs("Try: irorid --help\n", stderr);
			return EXIT_USAGE;
		}
	if (optind < argc || data == NULL) {
		fprintf(stderr, "irorid: %s\nTry: irorid --help\n",
		    data == NULL ? "--data is needed: where is everything kept?" : "there is an argument too many");
		return EXIT_USAGE;
	}
	if (config_path == NULL && (asprintf(&standard_path, "%s/irori.conf", data) < 0 || standard_path == NULL)) {
		fputs("irorid: out of memory\n", stderr);
		return EXIT_FAILURE;
	}
	struct server server = { 0 };
	bool ok = config_init(&server.config) &&
	    config_read(&server.config, config_path != NULL ? config_path : standard_path, config_path != NULL, error, sizeof error);

	free(standard_path);
	for (size_t i = 0; ok && i < set_count; i++)
		ok = config_set(&server.config, sets[i], error, sizeof error);
	if (!ok || !config_check(&server.config, error, sizeof error)) {
		fprintf(stderr, "irorid: %s\n", error);
		config_free(&server.config);
		return EXIT_USAGE;
	}
	if (check) {
		puts("The settings are in order.");
		config_free(&server.config);
		return EXIT_SUCCESS;
	}
	return run(&server, data);
}
