/* entry: what a Bundle of requests asks for, entry by entry, and the Bundle that answers (R4 http.html#transaction). */
#ifndef IRORI_ENTRY_H
#define IRORI_ENTRY_H

#include "server/api/call.h"

enum {
	/* Entries of one Bundle. */
	ENTRIES_MOST = 50000,
	ENTRY_FIELDS_MOST = 6,
	/* Bytes of the entries' bodies in one answer, a last one not counted. */
	ENTRIES_BYTES_MOST = 64 * 1024 * 1024,
};

struct entry {
	struct call *call; /* NULL until entry_begin() */
	struct node *node; /* Bundle.entry */
	size_t number; /* from 0 */
	struct slice full_url; /* SLICE_NONE where it has none */
	bool reads; /* GET, HEAD, or a POST that writes nothing: known when the call is entered */
	bool settled; /* its answer is made: nothing is left to do */
	struct arena *arena; /* of its call */
	struct http_request request;
	struct http_field fields[ENTRY_FIELDS_MOST];
	struct entry *alike; /* in a transaction: the next that writes a resource of its type */
	const struct change *last; /* of what it writes in a transaction: those of others follow it in the list */
	/* Of a batch's entry, while its call is under way. */
	struct arena own;
	/* The answer, kept when the call is gone. */
	int status;
	struct made made;
	bool told; /* body is an OperationOutcome of a success */
	struct buffer body;
};

/* The Bundle's entries as an array in the call's arena; *count of them. NULL: refused. */
struct entry *entries_of(struct call *call, struct node *bundle, size_t *count);

/* Makes entry->call of Bundle.entry.request and resource, and enters it: route, caller's rights. False: refused; entry->call's
 * reply and faults say why. (entry->call is NULL when memory ran out.) */
bool entry_enter(struct entry *entry, struct call *parent, struct arena *arena);

/* Gives the entry's call another method and address below the base: "Patient/123". Enters it anew. False: as above. */
bool entry_readdress(struct entry *entry, struct call *parent, enum http_method method, struct slice path);

/* Takes what the call answered into the entry, and frees what the call had. */
void entry_settle(struct entry *entry, struct arena *arena);

/* Whether the entries before have brought as many bytes as one answer may hold: the entry is refused then, 413. */
bool entry_too_much(struct entry *entry, size_t bytes);

/* The same for one that writes: what it has written isn't told with it then, as if nobody had preferred so. */
void entry_spare(struct entry *entry, size_t bytes);

/* Frees what entries hold apart from the arena. */
void entries_free(struct entry *entries, size_t count);

/* The call's reply: a Bundle of that type ("batch-response") with an entry for each of these. */
void entries_write(struct call *call, const char *type, const struct entry *entries, size_t count);

/* "Bundle.entry[7]", or with more behind it; SLICE_NONE when memory ran out. */
struct slice entry_path(const struct entry *entry, const char *more, struct arena *arena);

#endif
