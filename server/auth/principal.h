/* principal: who is asking. Made by auth, read by access, api and audit. */
#ifndef IRORI_PRINCIPAL_H
#define IRORI_PRINCIPAL_H

#include "resources/base/slice.h"

struct scope_set; /* server/auth/scope.h */

enum principal_kind {
	PRINCIPAL_INSTITUTION, /* an institution's software: certificate and token */
	PRINCIPAL_OFFICER, /* a person at the admin socket or the CLI */
};

/* What a person is to the service. Numbers are stored in the audit trail: never change one. */
enum role {
	ROLE_SOFTWARE = 0, /* nobody: the institution's software by itself */
	ROLE_CITIZEN = 1, /* the subject of the data (本人) */
	ROLE_PROXY = 2, /* who acts for one (代諾者) */
	ROLE_STAFF = 3, /* who works for an institution (業務利用者) */
	ROLE_MANAGER = 4, /* its manager of users (利用機関管理責任者) */
	ROLE_OFFICE = 5, /* the service's office (運営事務局) */
	ROLE_OPERATIONS = 6, /* its manager (運営管理責任者) */
	ROLE_AUDITOR = 7, /* 監査責任者, 監査員 */
	ROLE_SYSADMIN = 8, /* システム管理者 */
	ROLE_OWNER = 9, /* 事業責任者 */
	ROLE_EMERGENCY = 10, /* emergency services, who may break the glass */
};
enum { ROLES = 11 };

/* "citizen"; and the role of that name, false when there is none. */
const char *role_name(enum role role);
bool role_read(struct slice name, enum role *role);

/* Whether who has the role stands for one patient, whom the token names. */
static inline bool
role_has_patient(enum role role)
{
	return role == ROLE_CITIZEN || role == ROLE_PROXY;
}

/* Whether the service is open (regulation 4.4). */
enum service_state { SERVICE_OPEN, SERVICE_READ_ONLY, SERVICE_STOPPED };

struct standings; /* server/access/standings.h: what is remembered of subjects while a request is decided */

/* Lives as long as the request. */
struct principal {
	enum principal_kind kind;
	uint32_t institution; /* number in the registry; 0 for the city's own officers */
	struct slice institution_id; /* "kasama-hospital" */
	struct slice user; /* the token's subject (sub), or the officer's name */
	struct slice token_id; /* jti; SLICE_NONE for officers */
	const struct scope_set *scopes; /* NULL for officers: what they may do is the admin command's own matter */
	/* Information items (server/access/items.h), a bit each: those granted to the institution, as far as the token's own
	 * and its role's go. */
	uint64_t read_items, write_items;
	bool consent_exempt; /* the grant says: not subject to consent (conformance tooling) */
	enum role role;
	struct slice patient; /* of a citizen, or of whom a proxy acts for: the Patient's id; else SLICE_NONE */
	uint64_t patient_rid; /* its number; 0: there is none */
	bool patient_hidden; /* it is shown to nobody, nor is who looked at it */
	struct slice purpose; /* of use: a code of v3 ActReason */
	struct slice break_glass; /* the reason given for breaking the glass; SLICE_NONE: it isn't broken */
	enum service_state service;
	int64_t service_until; /* when it is open again, as far as that is known; 0: it is not */
	struct slice service_reason; /* why it is not open */
	int64_t now; /* microseconds since the epoch: when it is asked */
	struct standings *standings; /* NULL: nothing is remembered */
	uint64_t registry_generation; /* that all this rests on */
};

#endif
