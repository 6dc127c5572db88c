#include "server/api/bundle.h"

#include "resources/json_read.h"
#include "resources/primitive/date.h"
#include "server/api/time.h"
#include "server/matching/score.h"

#include <math.h>
#include <stdio.h>

static void
link_to(struct emit *emit, const char *relation, struct slice url)
{
	if (url.data == NULL)
		return;
	emit_item(emit, "link");
	emit_text(emit, "relation", slice_text(relation));
	emit_text(emit, "url", url);
	emit_close(emit, "link");
}

/* A whole number, as JSON has it. */
static void
emit_number(struct emit *emit, const char *name, int64_t number)
{
	char text[24];
	int length = snprintf(text, sizeof text, "%lld", (long long)number);

	emit_bare(emit, name, slice_of(text, (size_t)length));
}

static void
emit_instant(struct emit *emit, const char *name, int64_t time)
{
	char text[DATE_TEXT_MOST];

	date_write_instant(time, text);
	emit_text(emit, name, slice_text(text));
}

void
bundle_begin(struct bundle *bundle, struct call *call, const char *type, int64_t total, struct slice self,
    struct slice next)
{
	struct emit *emit = &bundle->emit;

	*bundle = (struct bundle){ .call = call };
	arena_init(&bundle->scratch, 0);
	emit_begin(emit, &call->reply->body, call_form(call), call_is_pretty(call), "Bundle");
	emit_text(emit, "id", call->request_id);
	emit_open(emit, "meta");
	emit_instant(emit, "lastUpdated", time_now());
	emit_close(emit, "meta");
	emit_text(emit, "type", slice_text(type));
	if (total >= 0)
		emit_number(emit, "total", total);
	if (self.data == NULL && next.data == NULL)
		return;
	emit_list(emit, "link");
	link_to(emit, "self", self);
	link_to(emit, "next", next);
	emit_list_end(emit);
}

void
bundle_entry_begin(struct bundle *bundle, struct slice full_url)
{
	if (!bundle->entries)
		emit_list(&bundle->emit, "entry");
	bundle->entries = true;
	emit_item(&bundle->emit, "entry");
	if (full_url.data != NULL)
		emit_text(&bundle->emit, "fullUrl", full_url);
}

void
bundle_entry_end(struct bundle *bundle)
{
	emit_close(&bundle->emit, "entry");
	arena_reset(&bundle->scratch);
}

/* Writes a resource that we have in JSON. view: what to leave out, or NULL. */
static void
write_resource(struct bundle *bundle, const char *name, struct slice json, const struct json_view *view)
{
	struct faults faults;

	if (view == NULL && emit_takes_json(&bundle->emit)) {
		emit_json(&bundle->emit, name, json);
		return;
	}
	/* A tree for each: as many as there are on a page would be much, and they may be nested deeper than a Bundle of them may. */
	faults_init(&faults, &bundle->scratch);
	const struct node *tree = json_read(&bundle->scratch, json, &faults);

	if (tree != NULL)
		emit_resource(&bundle->emit, name, tree, view);
	else
		bundle->emit.out->failed = true;
}

/* What the call's view leaves out of a resource; NULL: nothing. */
static const struct json_view *
view_of(const struct bundle *bundle)
{
	return bundle->call->viewed ? &bundle->call->view : NULL;
}

void
bundle_entry_resource(struct bundle *bundle, struct slice json)
{
	write_resource(bundle, "resource", json, NULL);
}

void
bundle_entry_response(struct bundle *bundle, const struct bundle_response *response)
{
	struct emit *emit = &bundle->emit;
	char etag[CALL_ETAG_MOST], weak[2 + CALL_ETAG_MOST] = "W/";

	emit_open(emit, "response");
	emit_text(emit, "status", slice_text(response->status));
	if (response->location.data != NULL)
		emit_text(emit, "location", response->location);
	if (response->version != 0) {
		struct slice tag = call_etag(response->version, response->view, etag);

		memcpy(weak + 2, tag.data, tag.length);
		emit_text(emit, "etag", slice_of(weak, 2 + tag.length));
	}
	if (response->time != 0)
		emit_instant(emit, "lastModified", response->time);
	if (response->outcome.data != NULL)
		write_resource(bundle, "outcome", response->outcome, NULL);
	emit_close(emit, "response");
}

/* Begins an entry of a record, or of the item with that id that is contained in it. */
static void
begin_record(struct bundle *bundle, const struct record *record, struct slice contained)
{
	struct slice base = call_base(bundle->call);
	bool inside = contained.data != NULL;
	struct slice url = arena_print(&bundle->scratch, "%.*s/%s/%.*s%s%.*s", SLICE_ARGS(base), call_type_name(record->resource),
	    SLICE_ARGS(record->id), inside ? "#" : "", SLICE_ARGS(contained));

	if (url.data == NULL)
		bundle->emit.out->failed = true;
	bundle_entry_begin(bundle, url);
}

/* A container as a tree: each is read once, however many of its contained resources are on the page. */
struct bundle_container {
	uint64_t sequence; /* of its version */
	const struct node *tree;
	struct bundle_container *next;
};

static const struct node *
container_of(struct bundle *bundle, const struct released *released)
{
	uint64_t sequence = released_record(released)->sequence;
	struct bundle_container *container = bundle->containers;
	struct faults faults;

	while (container != NULL && container->sequence != sequence)
		container = container->next;
	if (container != NULL)
		return container->tree;
	container = arena_alloc(bundle->call->arena, sizeof *container);
	faults_init(&faults, bundle->call->arena);
	const struct node *tree = json_read(bundle->call->arena, released_body(released), &faults);

	if (container == NULL || tree == NULL)
		return NULL;
	*container = (struct bundle_container){ .sequence = sequence, .tree = tree, .next = bundle->containers };
	bundle->containers = container;
	return tree;
}

/* "the server needs to return the full URL of the contained resource": its container's, with its id as fragment
 * (R4 search.html#contained). */
static void
write_contained(struct bundle *bundle, const struct search_entry *entry)
{
	const struct node *tree = container_of(bundle, entry->released);
	const struct node *node = tree != NULL ? node_child(tree, "contained") : NULL;

	for (unsigned item = 1; node != NULL && item < entry->item; item++)
		node = node_again(node);
	begin_record(bundle, released_record(entry->released), node != NULL ? node_text(node, "id") : SLICE_NONE);
	if (node != NULL)
		emit_resource(&bundle->emit, "resource", node, view_of(bundle));
	else
		bundle->emit.out->failed = true;
}

/* "servers MAY return the computed distance" (R4 location.html#positional): in kilometres, to the metre. */
static void
write_distance(struct emit *emit, double metres)
{
	long long whole = llround(metres);
	char text[32];
	int length = snprintf(text, sizeof text, "%lld.%03lld", whole / 1000, whole % 1000);

	emit_list(emit, "extension");
	emit_item(emit, "extension");
	emit_attribute(emit, "url", SLICE("http://hl7.org/fhir/StructureDefinition/location-distance"));
	emit_open(emit, "valueDistance");
	emit_bare(emit, "value", slice_of(text, (size_t)length));
	emit_text(emit, "unit", SLICE("km"));
	emit_text(emit, "system", SLICE("http://unitsofmeasure.org"));
	emit_text(emit, "code", SLICE("km"));
	emit_close(emit, "valueDistance");
	emit_close(emit, "extension");
	emit_list_end(emit);
}

/* The entry's search, and its end. distance below 0: none. */
static void
end_found(struct bundle *bundle, const char *mode, double distance)
{
	struct emit *emit = &bundle->emit;

	emit_open(emit, "search");
	if (distance >= 0)
		write_distance(emit, distance);
	emit_text(emit, "mode", slice_text(mode));
	emit_close(emit, "search");
	bundle_entry_end(bundle);
}

void
bundle_search_entry(struct bundle *bundle, const struct search_entry *entry)
{
	if (entry->item > 0) {
		write_contained(bundle, entry);
	} else {
		begin_record(bundle, released_record(entry->released), SLICE_NONE);
		write_resource(bundle, "resource", released_body(entry->released), view_of(bundle));
	}
	end_found(bundle, entry->mode == MODE_MATCH ? "match" : "include", entry->distance);
}

void
bundle_graded_entry(struct bundle *bundle, const struct released *released, const char *grade, const char *score)
{
	struct emit *emit = &bundle->emit;

	begin_record(bundle, released_record(released), SLICE_NONE);
	write_resource(bundle, "resource", released_body(released), view_of(bundle));
	emit_open(emit, "search");
	emit_list(emit, "extension");
	emit_item(emit, "extension");
	emit_attribute(emit, "url", SLICE(MATCH_GRADE_EXTENSION));
	emit_text(emit, "valueCode", slice_text(grade));
	emit_close(emit, "extension");
	emit_list_end(emit);
	emit_text(emit, "mode", SLICE("match"));
	emit_bare(emit, "score", slice_text(score));
	emit_close(emit, "search");
	bundle_entry_end(bundle);
}

void
bundle_outcome_entry(struct bundle *bundle, const struct faults *faults)
{
	struct buffer json;

	buffer_init(&json, 0);
	faults_write(faults, &json);
	bundle_entry_begin(bundle, SLICE_NONE);
	if (buffer_ok(&json))
		bundle_entry_resource(bundle, buffer_slice(&json));
	else
		bundle->emit.out->failed = true;
	end_found(bundle, "outcome", -1);
	buffer_free(&json);
}

/* The request that made a version. */
static void
write_request(struct bundle *bundle, const struct record *record)
{
	struct emit *emit = &bundle->emit;
	const char *type = call_type_name(record->resource);
	bool posted = !record->deleted && record->version == 1 && !(record->flags & CALL_FLAG_BY_PUT);
	struct slice url = posted ? slice_text(type) :
	    arena_print(&bundle->scratch, "%s/%.*s", type, SLICE_ARGS(record->id));

	emit_open(emit, "request");
	emit_text(emit, "method", posted ? SLICE("POST") : record->deleted ? SLICE("DELETE") :
	    record->flags & CALL_FLAG_BY_PATCH ? SLICE("PATCH") : SLICE("PUT"));
	emit_text(emit, "url", url);
	emit_close(emit, "request");
	if (url.data == NULL)
		emit->out->failed = true;
}

void
bundle_history_entry(struct bundle *bundle, const struct released *released)
{
	const struct record *record = released_record(released);
	bool created = record->version == 1 || record->flags & CALL_FLAG_REBORN;
	const struct bundle_response response = { .status = record->deleted ? "204" : created ? "201" : "200",
		.location = SLICE_NONE, .version = record->version,
		.view = record->deleted ? 0 : call_view(bundle->call, released_mark(released)), .time = record->time, .outcome = SLICE_NONE };

	begin_record(bundle, record, SLICE_NONE);
	if (!record->deleted)
		write_resource(bundle, "resource", released_body(released), view_of(bundle));
	write_request(bundle, record);
	bundle_entry_response(bundle, &response);
	bundle_entry_end(bundle);
}

void
bundle_trail_entry(struct bundle *bundle, struct slice id, struct slice json, int64_t time, bool history)
{
	const struct record as_record = { .resource = bundle->call->resource, .version = 1, .time = time, .id = id };
	const struct bundle_response response = { .status = "201", .location = SLICE_NONE, .version = 1, .time = time,
		.outcome = SLICE_NONE };

	begin_record(bundle, &as_record, SLICE_NONE);
	write_resource(bundle, "resource", json, view_of(bundle));
	if (!history) {
		end_found(bundle, "match", -1);
		return;
	}
	write_request(bundle, &as_record);
	bundle_entry_response(bundle, &response);
	bundle_entry_end(bundle);
}

void
bundle_end(struct bundle *bundle)
{
	if (bundle->entries)
		emit_list_end(&bundle->emit);
	emit_end(&bundle->emit, "Bundle");
	arena_free(&bundle->scratch);
	call_written(bundle->call, 200);
}
