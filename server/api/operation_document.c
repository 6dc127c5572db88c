/* Composition/$document (R4 composition-operation-document, documents.html): the Composition and all that it refers to itself, as a
 * Bundle; stored when that is asked for. */
#include "resources/json_read.h"
#include "resources/primitive/check.h"
#include "resources/primitive/date.h"
#include "resources/primitive/reference.h"
#include "server/api/identifier.h"
#include "server/api/ingest.h"
#include "server/api/operation.h"
#include "server/api/time.h"
#include "server/search/search.h"

/* No document has more resources. */
enum { ENTRIES_MOST = 5000 };

struct document {
	struct call *call;
	struct snapshot *snapshot;
	struct buffer *out;
	struct record *records; /* those in it */
	size_t count;
	uint64_t bytes;
};

/* ---- What is asked for ------------------------------------------------------------------------------------------- */

/* Whether what it refers to is on this server, if anywhere. */
static bool
is_here(const struct call *call, const struct reference *reference)
{
	struct slice base = call_base(call);

	return reference->form == REFERENCE_RELATIVE ||
	    (reference->form == REFERENCE_ABSOLUTE && reference->type != NULL && reference->base.length == base.length + 1 &&
	    slice_starts(reference->base, base));
}

/* The Composition of the parameter id: an id, or a reference to one here. */
static bool
take_id(struct call *call)
{
	struct slice text = operation_text(call, "id");
	struct reference reference;

	if (call->id.data != NULL && text.data == NULL)
		return true;
	if (call->id.data != NULL) {
		call_refuse(call, 400, FAULT_INVALID, SLICE_NONE, "The parameter id is not for a Composition that the address names");
		return false;
	}
	if (text.data == NULL) {
		call_refuse(call, 400, FAULT_REQUIRED, SLICE_NONE, "$document needs the parameter id, or a Composition in the address");
		return false;
	}
	call->id = text;
	if (primitive_check(PRIMITIVE_ID, text) != NULL) {
		reference = reference_parse(text);
		if (!is_here(call, &reference) || reference.type != call->type || reference.version.data != NULL) {
			call_refuse(call, 400, FAULT_NOT_SUPPORTED, SLICE_NONE, "The parameter id is the id or the URL of a Composition on this server");
			return false;
		}
		call->id = reference.id;
	}
	return true;
}

static bool
document_prepare(struct call *call)
{
	if (!operation_take(call) || !take_id(call))
		return false;
	if (operation_argument(call, "graph", NULL) != NULL) {
		call_refuse(call, 400, FAULT_NOT_SUPPORTED, SLICE_NONE,
		    "Documents by a GraphDefinition are not supported: a document holds what its Composition refers to");
		return false;
	}
	if (!slice_is(operation_text(call, "persist"), "true"))
		return true;
	if (call->parent != NULL) {
		call_refuse(call, 400, FAULT_NOT_SUPPORTED, SLICE_NONE, "persist=true is not supported in a Bundle: ask for it alone");
		return false;
	}
	if (call->request->method != HTTP_POST) {
		call_refuse(call, 405, FAULT_NOT_SUPPORTED, SLICE_NONE, "persist=true stores the document: ask for it by POST");
		call_field(call, "Allow", SLICE("POST"));
		return false;
	}
	call->new_id = identifier_new(call->arena);
	if (call->new_id.data != NULL)
		return true;
	call_store_trouble(call, STORE_NO_MEMORY);
	return false;
}

/* ---- Entries ----------------------------------------------------------------------------------------------------- */

/* Adds the version, unless it is there. SLICE_NONE in *body when it is not for the caller. False: refused. */
static bool
add(struct document *document, const struct record *record, struct slice *body)
{
	struct call *call = document->call;
	enum store_status status;

	for (size_t i = 0; i < document->count; i++)
		if (document->records[i].sequence == record->sequence) {
			*body = SLICE("");
			return true;
		}
	const struct released *released = release(document->snapshot, call->principal, record, ACCESS_READ, call->arena, &status);

	if (released == NULL && status != STORE_ABSENT) {
		call_store_trouble(call, status);
		return false;
	}
	if (released == NULL || record->deleted) {
		*body = SLICE_NONE;
		return true;
	}
	document->bytes += record->body_length;
	if (document->count == ENTRIES_MOST || document->bytes > PAGE_BYTES_MOST) {
		call_refuse(call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "The document would have more than %d resources, or more than %d MiB",
		    ENTRIES_MOST, PAGE_BYTES_MOST >> 20);
		return false;
	}
	*body = released_body(released);
	buffer_print(document->out, "%s{\"fullUrl\":\"%.*s/%s/%.*s\",\"resource\":", document->count > 0 ? "," : "", SLICE_ARGS(call_base(call)),
	    call_type_name(record->resource), SLICE_ARGS(record->id));
	buffer_put(document->out, *body);
	buffer_byte(document->out, '}');
	document->records[document->count++] = *record;
	return true;
}

/* The version that the reference means, as far as the caller may know of the resource. */
static enum store_status
find(struct document *document, const struct reference *reference, struct record *record)
{
	uint64_t number;
	enum store_status status = store_find(document->snapshot, reference->type->resource, reference->id, record);

	if (status != STORE_OK)
		return status;
	if (record->deleted || !access_sees(document->snapshot, document->call->principal, record, ACCESS_READ))
		return STORE_ABSENT;
	if (reference->version.data == NULL)
		return STORE_OK;
	if (!slice_to_u64(reference->version, UINT32_MAX, &number) || reference->version.data[0] == '0')
		return STORE_ABSENT;
	return store_version(document->snapshot, record->rid, number, record);
}

/* Adds what the Reference in the Composition refers to. False: refused. */
static bool
add_target(struct document *document, const struct node *node)
{
	struct call *call = document->call;
	struct slice text = node_text(node, "reference"), body = SLICE_NONE;
	struct reference reference = reference_parse(text);
	struct record record;

	/* By an identifier or a word alone, or inside of the Composition. */
	if (text.data == NULL || reference.form == REFERENCE_CONTAINED)
		return true;
	if (!is_here(call, &reference)) {
		call_refuse(call, 422, FAULT_NOT_SUPPORTED, node_path(node, call->arena),
		    "This refers to something that is not on this server, which a document can't be made of");
		return false;
	}
	enum store_status status = find(document, &reference, &record);

	if (status != STORE_OK && status != STORE_ABSENT) {
		call_store_trouble(call, status);
		return false;
	}
	if (status == STORE_OK && !add(document, &record, &body))
		return false;
	if (body.data != NULL)
		return true;
	call_refuse(call, 422, FAULT_INCOMPLETE, node_path(node, call->arena),
	    "There is no such resource for you here, so the document would not be whole");
	return false;
}

/* What stands below is no part of the document: other Compositions, and what is inside of this one. */
static bool
is_apart(const struct node *node)
{
	return node->element != NULL && (strcmp(node->element->name, "contained") == 0 || strcmp(node->element->name, "relatesTo") == 0);
}

/* Adds what the Composition refers to, in its order. False: refused. */
static bool
add_targets(struct document *document, const struct node *composition)
{
	const struct node *node = composition;

	while (node != NULL) {
		if (strcmp(node->type->name, "Reference") == 0 && !add_target(document, node))
			return false;
		const struct node *next = is_apart(node) ? NULL : node->child;

		while (next == NULL && node != composition) {
			next = node->next;
			if (next == NULL)
				node = node->parent;
		}
		node = next;
	}
	return true;
}

/* ---- The Bundle -------------------------------------------------------------------------------------------------- */

static bool
write(struct document *document, const struct record *record)
{
	struct call *call = document->call;
	struct slice uuid = identifier_uuid(call->arena), body = SLICE_NONE;
	char now[DATE_TEXT_MOST];
	struct faults faults;

	document->records = arena_alloc(call->arena, ENTRIES_MOST * sizeof *document->records);
	if (uuid.data == NULL || document->records == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	date_write_instant(time_now(), now);
	buffer_print(document->out,
	    "{\"resourceType\":\"Bundle\",\"identifier\":{\"system\":\"urn:ietf:rfc:3986\",\"value\":\"urn:uuid:%.*s\"},\"type\":\"document\","
	    "\"timestamp\":\"%s\",\"entry\":[",
	    SLICE_ARGS(uuid), now);
	if (!add(document, record, &body))
		return false;
	if (body.data == NULL) {
		call_not_found(call);
		return false;
	}
	faults_init(&faults, call->arena);
	const struct node *composition = json_read(call->arena, body, &faults);

	if (composition == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	if (!add_targets(document, composition))
		return false;
	buffer_literal(document->out, "]}");
	return true;
}

/* Stores it as creating it would, of what is in json. */
static void
persist(struct call *call, struct snapshot *snapshot, const struct schema_type *bundle, struct slice json)
{
	struct ingest ingest;
	struct change *change = &call->change;
	enum reason reason;
	enum ingest_status status = ingest_prepare(call->arena, json, bundle, call->new_id, &call->faults, &ingest);

	if (status == INGEST_MALFORMED || status == INGEST_INVALID) {
		call_refuse_faults(call, 422);
		return;
	}
	if (status != INGEST_OK) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return;
	}
	const struct access_state state = ingest_state(&ingest);

	if (!access_writes(snapshot, call->principal, bundle->resource, &state, NULL, ACCESS_CREATE, &reason)) {
		call_forbid(call, reason);
		return;
	}
	if (!ingest_change(&ingest, 0, CHANGE_CREATE, call->arena, change)) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return;
	}
	change->owner = change->writer = call->principal->institution;
	call->commit.changes = change;
	call->audit.resource = bundle->resource;
	call_audit_change(call, change);
}

/* Makes the document and, when it is to be stored, the change that does that. */
static void
make(struct call *call, struct snapshot *snapshot, const struct record *record)
{
	const struct schema_type *bundle = schema_resource(SLICE("Bundle"));
	struct document document = { .call = call, .snapshot = snapshot, .out = &call->reply->body };

	if (!write(&document, record))
		return;
	if (call->new_id.data != NULL) {
		struct slice json = buffer_ok(document.out) ? arena_copy(call->arena, buffer_slice(document.out)) : SLICE_NONE;

		if (json.data == NULL)
			call_store_trouble(call, STORE_NO_MEMORY);
		else
			persist(call, snapshot, bundle, json);
		if (call->commit.changes == NULL)
			return;
		buffer_reset(document.out);
	} else {
		call_finish(call, 200);
	}
	for (size_t i = call->new_id.data != NULL ? 0 : 1; i < document.count; i++)
		call_audit_disclosed(call, &document.records[i]);
}

static void
document_decide(struct call *call, struct snapshot *snapshot)
{
	struct record record;
	enum reason reason;

	call->audit.resource = call->resource;
	call->audit.id = call->id;
	/* What the caller may not store is said before looking at what is stored. */
	if (call->new_id.data != NULL &&
	    !access_type(call->principal, schema_resource(SLICE("Bundle"))->resource, ACCESS_CREATE, &reason)) {
		call_forbid(call, reason);
		return;
	}
	if (operation_instance(call, snapshot, ACCESS_READ, &record))
		make(call, snapshot, &record);
}

static void
document_complete(struct call *call)
{
	const struct change *change = &call->change;
	const struct released *own = release_own(call->principal, change, call->arena);

	call->reply->status = 201;
	call_version_fields(call, change->resource, change->id, 1, change->time, true);
	if (own == NULL || call->prefer_return == RETURN_MINIMAL)
		return;
	buffer_put(&call->reply->body, released_body(own));
	call_finish(call, 201);
}

static const struct operation_parameter parameters[] = {
	{ "id", false, 0, "1", "uri", "The Composition, where the address has none: its id, or its URL here" },
	{ "persist", false, 0, "1", "boolean", "Whether the document is stored as a Bundle; not when it is left out" },
	{ "graph", false, 0, "1", "uri", "Not supported" },
	{ .name = NULL },
};

static const char *const types[] = { "Composition", NULL };

const struct operation operation_document = {
	.name = "document",
	.id = "Composition-document",
	.url = "http://hl7.org/fhir/OperationDefinition/Composition-document",
	.title = "A document",
	.description = "A Bundle of the Composition and all that it refers to itself. Where something of that is not here, or may not be seen, there "
	    "is no document.",
	.levels = OPERATION_TYPE | OPERATION_INSTANCE,
	.types = types,
	.parameters = parameters,
	.route = {
		.name = "document",
		.slow = true,
		.action = ACCESS_READ,
		.event = AUDIT_OPERATION,
		.prepare = document_prepare,
		.decide = document_decide,
		.complete = document_complete,
	},
};
