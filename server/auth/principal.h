/* principal: who is asking. Made by auth, read by access, api and audit. */
#ifndef IRORI_PRINCIPAL_H
#define IRORI_PRINCIPAL_H

#include "resources/base/slice.h"

struct scope_set; /* server/auth/scope.h */

enum principal_kind {
	PRINCIPAL_INSTITUTION, /* an institution's software: certificate and token */
	PRINCIPAL_OFFICER, /* a person at the admin socket or the CLI */
};

/* Lives as long as the request. */
struct principal {
	enum principal_kind kind;
	uint32_t institution; /* number in the registry; 0 for the city's own officers */
	struct slice institution_id; /* "kasama-hospital" */
	struct slice user; /* the token's subject (sub), or the officer's name */
	struct slice token_id; /* jti; SLICE_NONE for officers */
	const struct scope_set *scopes; /* NULL for officers: what they may do is the admin command's own matter */
	uint64_t read_items, write_items; /* granted information items (server/access/items.h), a bit each */
	bool consent_exempt; /* the grant says: not subject to consent (conformance tooling) */
	uint64_t registry_generation; /* that all this rests on */
};

#endif
