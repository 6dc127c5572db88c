/* admin: what the city's officers do: institutions, certificates, grants, tokens, loading, upkeep.
 *
 * A command is a name and arguments in JSON; commands.c is the table of them. A running irorid executes them for whoever
 * the admin socket lets in; when none runs, the CLI opens the store and executes them itself. Either way the audit trail
 * names the officer. The daemon opens no file that a command names: the CLI reads it with its caller's rights and sends
 * what is in it. */
#ifndef IRORI_ADMIN_H
#define IRORI_ADMIN_H

#include <jansson.h>

#include "resources/base/slice.h"
#include "server/store/store.h"

/* The numbers are the CLI's exit codes; they are documented and do not change. */
enum admin_status {
	ADMIN_OK = 0,
	ADMIN_INCOMPLETE = 1, /* done, but something was refused or found wrong */
	ADMIN_USAGE = 2, /* arguments that can't be right */
	ADMIN_ABSENT = 3, /* no such institution, certificate, token, ... */
	ADMIN_CONFLICT = 4, /* it exists already, or changed meanwhile */
	ADMIN_UNREACHABLE = 5, /* no store, no server, somebody else holds it */
	ADMIN_FORBIDDEN = 6, /* the caller may not */
	ADMIN_FAILED = 7, /* memory, disk, store */
};

enum admin_language { ADMIN_ENGLISH, ADMIN_JAPANESE };

/* A piece of what is to be loaded. */
struct admin_piece {
	struct slice source; /* its name for people: a path, or "-" */
	struct slice name; /* the piece's own when it is a member of an archive: "x.tgz!package/a.json" */
	struct slice identity; /* SHA-256 of the whole source, to resume by; empty when unknown */
	uint64_t reached; /* bytes of the source, up to the end of this piece; rising */
	uint64_t line; /* the number of its first line */
	bool lines; /* whole lines, a resource each; else one JSON text */
	bool last; /* the end of this source; its bytes may be empty */
	struct slice bytes;
};

/* What the settings say of officers' work. */
struct admin_rules {
	unsigned case_days; /* from a case's receipt to the end of the day when it is due */
	bool case_business_days; /* ... of which only those from Monday to Friday count, and none from 29 December to 3 January */
};

/* One execution. Who calls fills in the first part. */
struct admin_call {
	struct store *store;
	const char *command; /* "institution add" */
	json_t *arguments; /* an object; borrowed */
	const char *officer; /* user name */
	const char *account; /* the account whose roles hold (server/registry/officers.h); NULL: root or irorid's own, which may do all */
	const char *base_url; /* of the service: what tokens are issued by and for */
	struct admin_rules rules;
	enum admin_language language; /* of error and of texts in the result */
	bool restoring; /* the store was opened to be restored (store_settings.restoring) */
	int zone_minutes; /* east of UTC, in which officers read times */
	unsigned audit_keep_years; /* audit records younger than this stay in the chain; 0: as settings have it by default */
	/* Of the callbacks. input is called by the executing thread; progress and item by one thread at a time, perhaps another.
	 */
	void *context;
	/* The next piece to load, valid until the next call. False at the end, and when *broken is set: the caller went away. */
	bool (*input)(void *context, struct admin_piece *piece, bool *broken);
	/* How far it is; all 0 when that isn't known. what is in the call's language. May be NULL. */
	void (*progress)(void *context, const char *what, uint64_t done, uint64_t all);
	/* True when whoever executes is about to end: a long command that goes on when it is given again then stops. May be NULL. */
	bool (*stopping)(void *context);
	/* Something found on the way: a refused resource, a fault of verify. Borrowed. */
	void (*item)(void *context, json_t *item);
	/* A piece of a file that is made: what is said of it, and bytes. False when it can't be taken: then the command ends. Who can't
	 * says why in error. */
	bool (*output)(void *context, const json_t *about, struct slice bytes);

	/* Filled in. */
	bool recorded; /* it is in the audit trail */
	json_t *result; /* owned by the caller; NULL on errors that leave none */
	char error[1000]; /* what went wrong and what to do about it; empty when nothing did */
};

/* Executes the command, waiting for everything it needs: never on a loop. */
enum admin_status admin_execute(struct admin_call *call);

/* The names of all commands, NULL at the end. */
const char *const *admin_commands(void);

struct admin_settings {
	struct store *store;
	const char *data; /* the data directory; the socket is admin.sock in it */
	const char *users; /* further accounts that may use it, separated by commas; NULL: none */
	const char *base_url; /* the service's */
	struct admin_rules rules;
	int zone_minutes;
	unsigned audit_keep_years;
};

struct admin_server;

/* Listens on the socket, with a thread that accepts and one for each connection. NULL with a sentence in error. */
struct admin_server *admin_server_start(const struct admin_settings *settings, char *error, size_t error_size);

/* Ends the connections, waits for commands under way to notice, and removes the socket. */
void admin_server_free(struct admin_server *server);

/* ---- The CLI's side of the socket -------------------------------------------------------------------------------- */

/* Connects to the server of that data directory. -1 when none listens (*refused false) or when it may not be used
 * (*refused true). */
int admin_connect(const char *data, bool *refused);

/* Has the server at the other end execute the call; as admin_execute. The store of the call is not used. */
enum admin_status admin_execute_remote(int socket, struct admin_call *call);

#endif
