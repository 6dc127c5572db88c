/* api: the FHIR REST API over a store.
 *
 * One request goes one way: route (a table) → principal → prepare (parse and validate, once) → decide (on a snapshot) →
 * commit with its audit record → reply. See server/api/README.md. */
#ifndef IRORI_API_H
#define IRORI_API_H

#include "server/http/http.h"
#include "server/store/store.h"
#include "server/witness/keeper.h"

struct api;

struct api_settings {
	struct store *store;
	struct keeper *keeper; /* whose figures /metrics shows; NULL: none */
	unsigned loops; /* threads that will call api_handle */
	unsigned workers; /* threads of its own, for what takes long: Bundles, jobs */
	const char *base_url; /* "https://fhir.example/fhir", no trailing slash */
	bool audit_relaxed; /* replies to reads leave before their audit record is durable */
	int update_create; /* enum update_create of server/config.h */
	int reference_integrity; /* enum reference_integrity of server/config.h */
	int conditional_delete; /* enum conditional_delete of server/config.h */
	int patch_narrative; /* enum patch_narrative of server/config.h */
	bool extract_on_write; /* Observations in a QuestionnaireResponse are stored with it */
	int log_requests; /* enum log_requests of server/config.h */
	size_t body_most;
	unsigned search_count, search_count_most; /* entries a page: default, most */
	uint64_t search_work; /* candidates that one search may test */
	int zone_minutes;
	unsigned async_keep_minutes; /* results of what was done later are kept so long */
	unsigned async_memory_mib; /* that they and what waits may take */
	const char *instance; /* a word for this installation, in /metadata */
};

/* NULL with a sentence in error. The settings' texts must live as long. */
struct api *api_new(const struct api_settings *settings, char *error, size_t error_size);
void api_free(struct api *api);

/* Stores the OperationDefinitions of what the server can do, where they are not in the store as they should be: before it
 * serves. Waits. STORE_FULL: there is no room to write now, and what is there is kept. */
enum store_status api_define(struct api *api);

/* The http_handler and http_refusal of the FHIR listener; context is the struct api. */
void api_handle(void *context, struct exchange *exchange);
void api_refuse(void *context, int status, const char *reason, struct http_reply *reply);

/* The http_handler of the loopback listener: /metrics, /healthz, /readyz; context is the struct api. */
void api_handle_local(void *context, struct exchange *exchange);

/* The FHIR listener's figures for /metrics; NULL again before it is freed. */
void api_watch(struct api *api, const struct http_server *server);

/* Records in the audit trail that the service started, or is about to stop. Waits until it is durable. */
enum store_status api_record(struct api *api, bool start);

/* Finishes what its workers have begun, and jobs that nobody waits for within grace_ms; what comes back from the store after that
 * is answered 503. */
void api_stop_work(struct api *api, unsigned grace_ms);

/* Forgets what is past its time; to be called now and then. */
void api_tidy(struct api *api);

/* From here on /readyz says no, so that a load balancer turns away (SIGTERM). */
void api_drain(struct api *api);

#endif
