/* officers: which accounts are officers, and in what roles (regulation 1.2(1), 2.2). An account is what the admin socket's peer is
 * by the kernel's word; root and the account that irorid runs as are in no table, and may do everything. */
#ifndef IRORI_OFFICERS_H
#define IRORI_OFFICERS_H

#include "server/auth/principal.h"
#include "server/registry/registry.h"

enum { OFFICER_ACCOUNT_MOST = 64 };

/* The roles that an officer may have, a bit each. */
#define OFFICER_ROLE(role) (1u << (role))
#define OFFICER_ROLES \
	(OFFICER_ROLE(ROLE_OFFICE) | OFFICER_ROLE(ROLE_OPERATIONS) | OFFICER_ROLE(ROLE_AUDITOR) | OFFICER_ROLE(ROLE_SYSADMIN) | \
	    OFFICER_ROLE(ROLE_OWNER))

struct registry_officer {
	struct slice account;
	unsigned roles; /* OFFICER_ROLE(...) of each; 0: is none any more */
	int64_t from, until; /* microseconds since the epoch; until not included, 0: without end */
	struct slice by; /* who ordered it */
};

/* Gives the account these roles and no others; from and by are filled in from the order. Refused: to give them to oneself, and
 * those that one person may not have together (2.2(2)7: an auditor is no system administrator). */
bool registry_officer_set(struct store *store, struct registry_order *order, const struct registry_officer *officer);

/* Takes all roles back. The row stays and says so: that there were officers once keeps the table in force. */
bool registry_officer_remove(struct store *store, struct registry_order *order, struct slice account);

/* The account's, in the arena. STORE_ABSENT: it never was an officer. */
enum store_status registry_officer(struct snapshot *snapshot, struct slice account, struct arena *arena, struct registry_officer *out);

/* All of them, removed ones included, by account, in the arena. None: the table is not in force yet. */
enum store_status registry_officers(struct snapshot *snapshot, struct arena *arena, struct registry_officer **list, size_t *count);

/* What the account may act as at that time: bits; everything (UINT_MAX) while the table is not in force. */
enum store_status registry_officer_roles(struct snapshot *snapshot, struct slice account, int64_t now, unsigned *roles);

/* "office,operations", in the arena; and the bits of such a text: false when a name in it is no officer's role. */
struct slice officer_roles_text(unsigned roles, struct arena *arena);
bool officer_roles_read(struct slice text, unsigned *roles);

#endif
