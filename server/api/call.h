/* call: one request on its way through the API. For the files of server/api/ only. */
#ifndef IRORI_CALL_H
#define IRORI_CALL_H

#include "resources/base/faults.h"
#include "resources/emit.h"
#include "server/access/access.h"
#include "server/api/api.h"
#include "server/api/negotiate.h"
#include "server/audit/event.h"
#include "server/auth/principal.h"
#include "server/work/pool.h"

/* Elements that _elements may name. */
enum { CALL_ELEMENTS_MOST = 200 };

struct async_job;
struct batch;
struct call;
struct criteria;
struct history_page;
struct ingest;
struct operation;
struct own_consent;
struct patch;
struct query;
struct references;

/* record.flags: the low byte is the API's, the others are marks of access (enum access_flag). */
enum call_flag {
	CALL_FLAG_BY_PUT = 1, /* this version was written by PUT */
	CALL_FLAG_REBORN = 2, /* this version created anew what had been deleted */
	CALL_FLAG_BY_PATCH = 4, /* this version was written by PATCH */
	CALL_FLAGS = 0xFF,
};

_Static_assert((CALL_FLAGS & (ACCESS_UNRESOLVED | ACCESS_SERVER_OWNED)) == 0, "one flag, one meaning");

/* An interaction: the routes table (route.c) names one for each path and method. */
struct route {
	const char *name; /* for log and metrics: "read" */
	/* What the type-level check asks for; of several, any. 0: anybody with a certificate of ours may ask (metadata). */
	enum access_action action;
	enum audit_event_type event;
	/* Parses and checks what needs no store. False: refused (a call_refuse was called). NULL: nothing to do. */
	bool (*prepare)(struct call *call);
	/* Answers from the snapshot; may put changes into call->commit. It runs again, on a later snapshot, when the commit meets
	 * a conflict: it then finds reply, faults and lists empty again. */
	void (*decide)(struct call *call, struct snapshot *snapshot);
	/* After the commit, on the store's thread: fills in what only it knew (the version's time). NULL: nothing to do. */
	void (*complete)(struct call *call);
	/* Instead of all these, once it is known who asks: takes the call over, and ends it by call_end(), from whatever
	 * thread. */
	void (*handle)(struct call *call);
	bool form; /* a search by POST: the body is asked, too */
	bool slow; /* prepare and decide may take long, so that they are a worker's */
};

enum prefer_return { RETURN_REPRESENTATION, RETURN_MINIMAL, RETURN_OUTCOME };

/* Who asks: what of a connection and of a request's head says so. One for all calls that come of one request. */
struct asker {
	struct http_peer peer;
	struct slice authorization, prefer, break_glass; /* fields of the request */
	unsigned loop; /* that the request came in on: its counters count the calls */
};

/* What was written or read, for a reply's fields or a Bundle's response. */
struct made {
	uint64_t version; /* 0: the reply has no ETag */
	uint32_t view; /* what the ETag says beside the version: call_view() */
	int64_t time; /* lastUpdated; 0: not told */
	struct slice location; /* SLICE_NONE: not told */
};

struct call {
	struct api *api;
	const struct asker *asker;
	struct exchange *exchange; /* that the reply goes to; NULL: an entry's, or a job's (async.h), whose request, arena and reply are its own */
	struct call *parent; /* the call of the Bundle that this one is an entry of; NULL: it is no entry */
	bool enclosed; /* its reply becomes part of a Bundle: it stays JSON, and of its fields those in call->made are told */
	struct node *given; /* an entry's resource: its body, as a tree */
	const struct http_request *request;
	struct arena *arena; /* the exchange's or the job's, or: */
	struct arena again; /* of a transaction that is decided on once more */
	struct http_reply *reply;
	const struct route *route; /* NULL: none was found */
	struct slice request_id;
	int64_t now; /* microseconds since the epoch, when the request was taken up */

	/* From the path. */
	const struct schema_type *type; /* NULL when the path names none */
	uint16_t resource; /* its number, or STORE_ANY_RESOURCE */
	struct slice id, version_text;
	/* A search in a compartment: around which resource. NULL, SLICE_NONE: it isn't. */
	const struct schema_type *compartment;
	struct slice compartment_id;
	const struct operation *operation; /* NULL: it is none */
	const struct argument *arguments; /* the operation's, from query or body (operation.h) */
	void *prepared; /* what the operation's prepare made */

	/* From head and query. */
	enum format format; /* what the reply is written in */
	struct json_view view; /* _pretty, _summary, _elements */
	bool viewed; /* bodies must be written anew to meet the view */
	bool format_given;
	bool lenient; /* Prefer: handling=lenient */
	enum prefer_return prefer_return;
	bool prefer_async; /* Prefer: respond-async */

	/* A Bundle's: what is under way. */
	struct batch *batch;
	struct transaction *transaction;
	struct async_job *async; /* that it is, that it has begun, or whose answer it asks for */
	/* Told when the reply is complete, before it is sent, from whatever thread; an entry or job may then be freed. NULL: nobody is. */
	void (*ended)(struct call *call);

	const struct principal *principal; /* NULL until authenticated, and where nobody is asked */
	struct faults faults;

	/* What prepare made. */
	struct ingest *ingest;
	struct slice new_id; /* the id that a create gives */
	struct query *query;
	struct history_page *history;
	/* What prepare read and decide rested on: "nothing matches this" and the like (criteria.h). */
	struct criteria *criteria;
	struct criteria *extracted; /* the one of these that decide itself made: what was extracted before (extraction.h) */
	uint64_t condition_work; /* records that a transaction's conditions have tested so far, of all its entries */
	struct criteria *target; /* the one that says which record is written, instead of an id (target.h) */
	bool readdressed; /* an entry whose condition became the address of what it found */
	struct node *unplaced; /* an update's resource that has no id, and gets that of the target */
	struct patch *patch;
	/* What decide made. */
	struct references *references; /* what the commit rests on beside that; NULL: nothing (references.h) */
	struct own_consent *own_consent; /* what the commit does to the standing of the caller's patient; NULL: nothing (own_consent.h) */
	struct change change;
	bool unseen; /* the change is of what the caller may not read: its reply has no body */
	struct made made;

	/* On a worker's thread: call_work(). */
	struct pool_job job;
	void (*run)(struct call *call);
	/* Frees what the call has under way, when there are no workers any more: the server stops. NULL: nothing. */
	void (*abandon)(struct call *call);

	unsigned retry_after; /* seconds, to be told with a 503; 0: a few */
	bool strict; /* though it writes nothing, it is on record before the reply leaves, whatever the settings say of reads */
	struct commit commit;
	struct audit_put audit_put;
	struct audit_put *more_audits; /* of what is written besides the change (extraction.h) */
	struct audit_event audit;
};

/* Whether the name is _format, _pretty, _summary or _elements: good with any interaction. */
bool call_common_parameter(struct slice name);

/* Takes these, wherever they stand in a query or form, into the call's view. False: refused. */
bool call_take_view(struct call *call, struct slice form);

/* A field of the request, or of a Bundle's entry, by exchange_field_in()'s rules. */
struct slice call_field_in(const struct call *call, const char *name);

/* Adds a field to the reply. Of an enclosed reply none leaves but those that call->made holds. */
void call_field(struct call *call, const char *name, struct slice value);

/* ---- Replies (reply.c) ------------------------------------------------------------------------------------------- */

/* Forgets whatever reply and changes had been begun. */
void call_begin_again(struct call *call);

/* Refuses: the reply becomes an OperationOutcome of call->faults and this one. expression may be SLICE_NONE. */
void call_refuse(struct call *call, int status, enum fault_code code, struct slice expression, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* The refusal for "not there" and "not yours": the same bytes for both. */
void call_not_found(struct call *call);

/* Refuses with the faults already in call->faults. */
void call_refuse_faults(struct call *call, int status);

/* The server's own trouble: 507, 503 or 500 by the store's status. */
void call_store_trouble(struct call *call, enum store_status status);

/* An OperationOutcome as the body of a success. */
void call_send_outcome(struct call *call, int status, const struct faults *outcome);

/* A resource as body, in the view asked for. */
void call_send_resource(struct call *call, int status, struct slice body);

/* The same of a resource that is a tree already. */
void call_send_tree(struct call *call, int status, const struct node *tree);

/* What the reply's body is written in, and whether indented. What is enclosed is plain JSON: the Bundle that it stands
 * in is turned. */
enum emit_form call_form(const struct call *call);
bool call_is_pretty(const struct call *call);

/* The reply's body is a whole resource in JSON: turns it into the call's form, indented when that was asked for, and adds
 * its Content-Type. */
void call_finish(struct call *call, int status);

/* What may leave of a record, as a tree that outlives the snapshot. NULL when memory ran out. */
struct node *call_tree(struct call *call, const struct released *released);

/* As call_finish, for a body that is in the call's form already. */
void call_written(struct call *call, int status);

/* ETag, Last-Modified, and Location when location is set. */
void call_version_fields(struct call *call, uint16_t resource, struct slice id, uint64_t version, int64_t time,
    bool location);

/* ETag alone, the weak one of a version: W/"3"; or of call->made.view of it. */
void call_etag_field(struct call *call, uint64_t version);

/* The number of the view in which the reply shows a resource, of which parts with that mark (released_mark()) were removed: 0 when it
 * is all of it. */
uint32_t call_view(const struct call *call, uint32_t mark);

/* An entity tag's text, without W/: "3" in quotes, or "3-1a2b3c4d" for a view of that number. */
enum { CALL_ETAG_MOST = 40 };
struct slice call_etag(uint64_t version, uint32_t view, char out[CALL_ETAG_MOST]);

/* ---- What the API knows (api.c) ---------------------------------------------------------------------------------- */

struct slice call_base(const struct call *call); /* "https://host/fhir" */
struct slice call_base_path(const struct call *call); /* "/fhir" */
const char *call_type_name(uint16_t resource);
struct slice call_metadata(const struct call *call);
const struct api_settings *call_settings(const struct call *call);

/* Writes size bytes as text for a link, sealed and bound to the caller and the path. Failure sticks in out. */
void call_seal_link(struct call *call, const void *bytes, size_t size, struct buffer *out);

/* Reads what call_seal_link wrote for the same caller and path. False when it is anything else. */
bool call_open_link(struct call *call, struct slice text, void *bytes, size_t size);

/* ---- The way of a call (call.c) ---------------------------------------------------------------------------------- */

/* An empty call of the parent's caller: for an entry of the parent's Bundle, or for another part of what it does. Its request
 * is the caller's to set, and its reply's buffers to free (call_entry_free). NULL when memory ran out. */
struct call *call_entry_new(struct call *parent, struct arena *arena);
void call_entry_free(struct call *entry);

/* An empty call of nobody's exchange, enclosed; for call_run(), once its ended is set. Asker and request are to live as long;
 * call_entry_free() as above. NULL when memory ran out. */
struct call *call_alone_new(struct api *api, const struct asker *asker, const struct http_request *request, struct arena *arena);

/* The whole way, from call_enter() to call_end(). */
void call_run(struct call *call);

/* Finds the route, reads the head, asks whether the caller may do this to the type at all. False: refused. */
bool call_enter(struct call *call);

/* prepare: false: refused. */
bool call_prepare(struct call *call);

/* prepare and decide, on a snapshot of its own. Whatever came of it is the call's reply and commit. */
void call_answer(struct call *call);

/* The route's decide, and what has to be put down with the answer. Without a snapshot: the answer is nobody's data. */
void call_decide(struct call *call, struct snapshot *snapshot);

/* Refuses what could not be written whole, and puts the audit event, as it stands, among what is to be committed. */
void call_conclude(struct call *call);

/* Commits and, when that is durable, completes and ends the call. */
void call_commit(struct call *call);

/* Begins with the call on a worker's thread, since it may take long; refuses it when too many wait already. A call that is on
 * a worker's thread goes on at once. */
void call_begin_work(struct call *call, void (*run)(struct call *call));

/* Goes on with the call on a worker's thread; from any thread. When the server stops it ends the call instead (503). */
void call_work(struct call *call, void (*run)(struct call *call));

/* Sends the reply, or tells the parent. The call is not to be touched afterwards. */
void call_end(struct call *call);

/* The record of the path, or the version of it that the path names, as far as the caller may do that to what is there now; else
 * STORE_ABSENT (read.c). */
enum store_status call_find(struct call *call, struct snapshot *snapshot, enum access_action action, struct record *record);

/* The same of any record, version SLICE_NONE being the current one. */
enum store_status call_find_at(struct call *call, struct snapshot *snapshot, uint16_t resource, struct slice id,
    struct slice version, enum access_action action, struct record *record);

/* ---- Who asks (identify.c) --------------------------------------------------------------------------------------- */

/* Makes call->principal from certificate and token, on the snapshot, or on what is there now when it is NULL. False: refused
 * (401, 403), and the audit event says why. */
bool call_identify(struct call *call, struct snapshot *snapshot);

/* Refuses for a reason of auth or access that rests on nothing stored that the caller may not see: mostly 403. */
void call_forbid(struct call *call, enum reason reason);

/* ---- Audit (call.c) ---------------------------------------------------------------------------------------------- */

/* Note in the audit record what was read, what left among others in a Bundle, what is being written. */
void call_audit_record(struct call *call, const struct record *record);
void call_audit_disclosed(struct call *call, const struct record *record);
void call_audit_change(struct call *call, const struct change *change);

#endif
