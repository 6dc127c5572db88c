/* $meta (R4 resource-operation-meta): the meta of an instance or version; of a type or the whole system the profiles, security labels and
 * tags in use, as far as the caller may see what uses them. */
#include "server/api/operation_meta.h"

#include "resources/extract.h"
#include "resources/json_read.h"
#include "resources/json_write.h"
#include "server/api/searchset.h"

/* Labels of a kind, and records that are looked at for them. */
enum { LABELS_MOST = 1000, WORK_MOST = 100000 };

/* ---- The answer -------------------------------------------------------------------------------------------------- */

#define RETURN_BEGIN "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"return\",\"valueMeta\":"
#define RETURN_END "}]}"

void
meta_send(struct call *call, struct slice body)
{
	struct buffer *out = &call->reply->body;
	struct faults faults;

	faults_init(&faults, call->arena);
	const struct node *tree = json_read(call->arena, body, &faults);
	const struct node *meta = tree != NULL ? node_child(tree, "meta") : NULL;

	if (meta == NULL) {
		call_store_trouble(call, faults.failed ? STORE_NO_MEMORY : STORE_BROKEN);
		return;
	}
	buffer_literal(out, RETURN_BEGIN);
	json_write(out, meta, NULL);
	buffer_literal(out, RETURN_END);
	call_finish(call, 200);
}

/* ---- Labels in use ----------------------------------------------------------------------------------------------- */

/* A profile: system is its url, code the version. */
struct label {
	struct slice system, code, display;
};

/* Those of one kind, sorted by system and code. */
struct labels {
	const char *property; /* of Meta */
	uint32_t parameter; /* in records' entries */
	struct label *items;
	size_t count;
	struct arena *arena;
	bool too_many, failed; /* failed: memory ran out */
};

static const struct {
	const char *property, *search, *query;
} kinds[] = {
	{ "profile", "_profile", "_profile:missing=false" },
	{ "security", "_security", "_security:missing=false" },
	{ "tag", "_tag", "_tag:missing=false" },
};

enum { KINDS = sizeof kinds / sizeof kinds[0] };

static int
compare(const struct label *a, const struct label *b)
{
	int order = slice_compare(a->system, b->system);

	return order != 0 ? order : slice_compare(a->code, b->code);
}

static struct slice
keep(struct labels *labels, struct slice text)
{
	struct slice copy = text.data != NULL ? arena_copy(labels->arena, text) : SLICE_NONE;

	labels->failed |= copy.data == NULL && text.data != NULL;
	return copy;
}

/* False when there is no more room. */
static bool
add(struct labels *labels, const struct label *label)
{
	size_t low = 0, high = labels->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = compare(label, &labels->items[middle]);

		if (order == 0)
			return true;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	if (labels->count == LABELS_MOST)
		return false;
	memmove(&labels->items[low + 1], &labels->items[low], (labels->count - low) * sizeof *labels->items);
	/* The entries that it is from are good for now only. */
	labels->items[low] = (struct label){ keep(labels, label->system), keep(labels, label->code), keep(labels, label->display) };
	labels->count++;
	return true;
}

static bool
take_labels(void *context, const struct record *record)
{
	struct labels *labels = context;
	struct slice rest = record->entries;
	struct entry entry = { 0 };

	while (!labels->too_many && entry_next(&rest, &entry)) {
		const struct label profile = { .system = entry.url, .code = entry.version };
		const struct label coding = { .system = entry.system, .code = entry.code, .display = entry.text };

		if (entry.parameter == labels->parameter)
			labels->too_many = !add(labels, entry.kind == ENTRY_TOKEN ? &coding : &profile);
	}
	return !labels->too_many && !labels->failed;
}

/* False: refused. */
static bool
collect(struct call *call, struct snapshot *snapshot, size_t kind, struct labels *labels)
{
	const struct search_place place = { .type = call->type };

	*labels = (struct labels){ .property = kinds[kind].property, .arena = call->arena,
		.parameter = extract_parameter(schema_search(schema_resource(SLICE("Patient")), slice_text(kinds[kind].search))),
		.items = arena_alloc(call->arena, LABELS_MOST * sizeof *labels->items) };
	if (labels->items == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	if (!searchset_take(call, &place, slice_text(kinds[kind].query), SLICE_NONE))
		return false;
	enum search_status status =
	    search_each(snapshot, call->principal, call->query, call->arena, WORK_MOST, take_labels, labels);

	if (labels->failed)
		status = SEARCH_NO_MEMORY;
	if (status == SEARCH_OK && !labels->too_many)
		return true;
	if (status == SEARCH_OK || status == SEARCH_TOO_COSTLY)
		call_refuse(call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "Too much has a %s here: ask for one type, or search by the parameter %s",
		    kinds[kind].property, kinds[kind].search);
	else
		call_store_trouble(call, status == SEARCH_NO_MEMORY ? STORE_NO_MEMORY : STORE_BROKEN);
	return false;
}

static void
property(struct buffer *out, const char *name, struct slice value, bool *first)
{
	if (value.length == 0)
		return;
	buffer_print(out, "%s\"%s\":", *first ? "" : ",", name);
	buffer_json(out, value);
	*first = false;
}

static void
write_label(struct buffer *out, const struct label *label, bool profile, struct arena *arena)
{
	bool first = true;

	if (profile) {
		buffer_json(out, label->code.length == 0 ? label->system :
		    arena_print(arena, "%.*s|%.*s", SLICE_ARGS(label->system), SLICE_ARGS(label->code)));
		return;
	}
	buffer_byte(out, '{');
	property(out, "system", label->system, &first);
	property(out, "code", label->code, &first);
	property(out, "display", label->display, &first);
	buffer_byte(out, '}');
}

/* FHIR has no empty Meta: when nothing is in use, it says that there is nothing to say. */
static void
send_labels(struct call *call, const struct labels *labels)
{
	struct buffer *out = &call->reply->body;
	bool any = false;

	buffer_literal(out, RETURN_BEGIN "{");
	for (size_t kind = 0; kind < KINDS; kind++) {
		if (labels[kind].count == 0)
			continue;
		buffer_print(out, "%s\"%s\":[", any ? "," : "", labels[kind].property);
		for (size_t i = 0; i < labels[kind].count; i++) {
			if (i > 0)
				buffer_byte(out, ',');
			write_label(out, &labels[kind].items[i], kind == 0, call->arena);
		}
		buffer_byte(out, ']');
		any = true;
	}
	if (!any)
		buffer_literal(out, "\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\","
		    "\"valueCode\":\"not-applicable\"}]");
	buffer_literal(out, "}" RETURN_END);
	call_finish(call, 200);
}

/* ---- The operation ----------------------------------------------------------------------------------------------- */

/* What is asked of an instance is reading; of a type or all, searching. */
static bool
meta_prepare(struct call *call)
{
	enum access_action action = call->id.data != NULL ? ACCESS_READ : ACCESS_SEARCH;
	enum reason reason;

	if (call->type != NULL && !access_type(call->principal, call->resource, action, &reason)) {
		call_forbid(call, reason);
		return false;
	}
	return operation_take(call);
}

static void
meta_decide(struct call *call, struct snapshot *snapshot)
{
	struct labels labels[KINDS];
	struct record record;
	enum store_status status;

	if (call->id.data == NULL) {
		for (size_t kind = 0; kind < KINDS; kind++)
			if (!collect(call, snapshot, kind, &labels[kind]))
				return;
		send_labels(call, labels);
		return;
	}
	if (!operation_instance(call, snapshot, ACCESS_READ, &record))
		return;
	const struct released *released = release(snapshot, call->principal, &record, ACCESS_READ, call->arena, &status);

	if (released == NULL) {
		call_store_trouble(call, status);
		return;
	}
	call_version_fields(call, record.resource, record.id, record.version, record.time, false);
	meta_send(call, released_body(released));
}

static const struct operation_parameter meta_parameters[] = {
	{ "return", true, 1, "1", "Meta", "The meta, or the profiles, security labels and tags in use" },
	{ .name = NULL },
};

const struct operation operation_meta = {
	.name = "meta",
	.id = "Resource-meta",
	.url = "http://hl7.org/fhir/OperationDefinition/Resource-meta",
	.title = "Profiles, tags and security labels",
	.description = "The meta of a resource or of a version; of a type or the whole system the profiles, security labels and tags that the "
	    "resources have which the caller may see.",
	.levels = OPERATION_SYSTEM | OPERATION_TYPE | OPERATION_INSTANCE | OPERATION_VERSION,
	.parameters = meta_parameters,
	.route = {
		.name = "meta",
		.action = ACCESS_READ | ACCESS_SEARCH,
		.event = AUDIT_OPERATION,
		.prepare = meta_prepare,
		.decide = meta_decide,
	},
};
