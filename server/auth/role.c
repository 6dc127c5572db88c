/* The names of roles, as tokens, tables and the CLI have them. */
#include "server/auth/principal.h"

static const char *const names[ROLES] = {
	[ROLE_SOFTWARE] = "software",
	[ROLE_CITIZEN] = "citizen",
	[ROLE_PROXY] = "proxy",
	[ROLE_STAFF] = "staff",
	[ROLE_MANAGER] = "manager",
	[ROLE_OFFICE] = "office",
	[ROLE_OPERATIONS] = "operations",
	[ROLE_AUDITOR] = "auditor",
	[ROLE_SYSADMIN] = "sysadmin",
	[ROLE_OWNER] = "owner",
	[ROLE_EMERGENCY] = "emergency",
};

const char *
role_name(enum role role)
{
	return (unsigned)role < ROLES ? names[role] : "unknown";
}

bool
role_read(struct slice name, enum role *role)
{
	for (unsigned i = 0; i < ROLES; i++)
		if (slice_is(name, names[i])) {
			*role = (enum role)i;
			return true;
		}
	return false;
}
