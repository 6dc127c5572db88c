/* config: the settings of irorid, as one table.
 *
 * Read from a file of "key = value" lines ('#' starts a comment), then from --set key=value on the command line. The table
 * gives each setting's type, bounds, default and meaning, and makes the man page. */
#ifndef IRORI_CONFIG_H
#define IRORI_CONFIG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum audit_mode { AUDIT_STRICT, AUDIT_RELAXED };
enum consent_default { CONSENT_DENY, CONSENT_PERMIT };
enum update_create { UPDATE_CREATE_OPEN, UPDATE_CREATE_OWNED, UPDATE_CREATE_OFF };
enum reference_integrity { REFERENCES_OFF, REFERENCES_WARN, REFERENCES_ENFORCE };
enum conditional_delete { CONDITIONAL_DELETE_SINGLE, CONDITIONAL_DELETE_MULTIPLE, CONDITIONAL_DELETE_OFF };
enum patch_narrative { PATCH_NARRATIVE_REMOVE, PATCH_NARRATIVE_KEEP };
enum log_requests { LOG_REQUESTS_OFF, LOG_REQUESTS_ERRORS, LOG_REQUESTS_ALL };

/* Texts are owned by the configuration. */
struct config {
	char *base_url;
	char *listen_address;
	uint64_t listen_port;
	char *metrics_address;
	uint64_t metrics_port;
	char *tls_certificate, *tls_key, *tls_client_ca, *tls_crl;
	bool tls_12;
	uint64_t threads;
	uint64_t workers;
	uint64_t audit;
	uint64_t audit_checkpoint_seconds;
	char *audit_witness;
	uint64_t audit_keep_years;
	uint64_t consent_default;
	bool notice_required, break_glass;
	uint64_t break_glass_minutes;
	uint64_t update_create;
	uint64_t reference_integrity;
	uint64_t conditional_delete, patch_narrative;
	bool extract_on_write;
	uint64_t log_requests;
	int64_t zone_minutes;
	uint64_t header_bytes, target_bytes, body_bytes, header_count;
	uint64_t connections, connections_per_address, connections_per_certificate, handshakes;
	uint64_t handshake_ms, headers_ms, idle_ms, request_ms, write_ms, body_rate;
	uint64_t drain_ms;
	uint64_t free_space_mib, audit_reserve_mib, window;
	uint64_t search_count, search_count_most, search_work;
	uint64_t async_keep_minutes, async_memory_mib;
	char *instance;
	char *items_file;
	bool encryption;
	char *master_key;
	char *admin_users;
	uint64_t case_days;
	bool case_business_days;
};

/* All defaults. False when memory ran out. */
bool config_init(struct config *config);

/* Reads the file. A missing file is an error only when required is set. error gets a sentence with file and line. */
bool config_read(struct config *config, const char *path, bool required, char *error, size_t error_size);

/* One "key=value". */
bool config_set(struct config *config, const char *assignment, char *error, size_t error_size);

/* What only the whole can tell: needed settings that are missing, ones that exclude each other. */
bool config_check(const struct config *config, char *error, size_t error_size);

/* Writes a file with every setting, its meaning and its default as a comment: what irori init leaves. */
void config_write_sample(FILE *out);

/* Writes the settings as the SETTINGS section of irorid(8), in roff. */
void config_write_manual(FILE *out);

void config_free(struct config *config);

#endif
