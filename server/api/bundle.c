#include "server/api/bundle.h"

#include "resources/json_read.h"
#include "resources/json_write.h"
#include "resources/primitive/date.h"
#include "server/api/time.h"

#include <math.h>

static void
link_to(struct buffer *out, const char *relation, struct slice url)
{
	buffer_print(out, "{\"relation\":\"%s\",\"url\":", relation);
	buffer_json(out, url);
	buffer_byte(out, '}');
}

void
bundle_begin(struct bundle *bundle, struct call *call, const char *type, int64_t total, struct slice self,
    struct slice next)
{
	struct buffer *out = &call->reply->body;
	char now[DATE_TEXT_MOST];

	*bundle = (struct bundle){ .call = call, .out = out };
	date_write_instant(time_now(), now);
	buffer_literal(out, "{\"resourceType\":\"Bundle\",\"id\":");
	buffer_json(out, call->request_id);
	buffer_print(out, ",\"meta\":{\"lastUpdated\":\"%s\"},\"type\":\"%s\"", now, type);
	if (total >= 0)
		buffer_print(out, ",\"total\":%lld", (long long)total);
	buffer_literal(out, ",\"link\":[");
	link_to(out, "self", self);
	if (next.data != NULL) {
		buffer_byte(out, ',');
		link_to(out, "next", next);
	}
	buffer_byte(out, ']');
}

static void
entry_begin(struct bundle *bundle)
{
	if (bundle->entries)
		buffer_byte(bundle->out, ',');
	else
		buffer_literal(bundle->out, ",\"entry\":[");
	buffer_byte(bundle->out, '{');
	bundle->entries = true;
}

/* The URL of the record, without the quote at its end. */
static void
begin_url(struct bundle *bundle, const struct record *record)
{
	buffer_literal(bundle->out, "\"fullUrl\":\"");
	buffer_put(bundle->out, call_base(bundle->call));
	buffer_print(bundle->out, "/%s/%.*s", call_type_name(record->resource), SLICE_ARGS(record->id));
}

static void
full_url(struct bundle *bundle, const struct record *record)
{
	begin_url(bundle, record);
	buffer_byte(bundle->out, '"');
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
	struct json_view view = bundle->call->view;
	const struct node *tree = container_of(bundle, entry->released);
	const struct node *node = tree != NULL ? node_child(tree, "contained") : NULL;

	view.pretty = false;
	for (unsigned item = 1; node != NULL && item < entry->item; item++)
		node = node_again(node);
	if (node == NULL) {
		bundle->out->failed = true;
		return;
	}
	begin_url(bundle, released_record(entry->released));
	buffer_byte(bundle->out, '#');
	buffer_put(bundle->out, node_text(node, "id"));
	buffer_literal(bundle->out, "\",\"resource\":");
	json_write(bundle->out, node, &view);
}

/* "servers MAY return the computed distance" (R4 location.html#positional): in kilometres, to the metre. */
static void
write_distance(struct bundle *bundle, double metres)
{
	long long whole = llround(metres);

	buffer_print(bundle->out,
	    "\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/location-distance\",\"valueDistance\":{\"value\":%lld.%03lld,"
	    "\"unit\":\"km\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"km\"}}],",
	    whole / 1000, whole % 1000);
}

void
bundle_search_entry(struct bundle *bundle, const struct search_entry *entry)
{
	entry_begin(bundle);
	if (entry->item > 0) {
		write_contained(bundle, entry);
	} else {
		full_url(bundle, released_record(entry->released));
		buffer_literal(bundle->out, ",\"resource\":");
		call_write_view(bundle->call, released_body(entry->released), bundle->out);
	}
	buffer_literal(bundle->out, ",\"search\":{");
	if (entry->distance >= 0)
		write_distance(bundle, entry->distance);
	buffer_print(bundle->out, "\"mode\":\"%s\"}}", entry->mode == MODE_MATCH ? "match" : "include");
}

void
bundle_outcome_entry(struct bundle *bundle, const struct faults *faults)
{
	entry_begin(bundle);
	buffer_literal(bundle->out, "\"resource\":");
	faults_write(faults, bundle->out);
	buffer_literal(bundle->out, ",\"search\":{\"mode\":\"outcome\"}}");
}

void
bundle_history_entry(struct bundle *bundle, const struct released *released)
{
	const struct record *record = released_record(released);
	const char *type = call_type_name(record->resource);
	char time[DATE_TEXT_MOST];
	bool created = record->version == 1 || record->flags & CALL_FLAG_REBORN;
	const char *method = record->deleted ? "DELETE" : record->flags & CALL_FLAG_BY_PATCH ? "PATCH" : "PUT";

	date_write_instant(record->time, time);
	entry_begin(bundle);
	full_url(bundle, record);
	if (!record->deleted) {
		buffer_literal(bundle->out, ",\"resource\":");
		call_write_view(bundle->call, released_body(released), bundle->out);
	}
	if (!record->deleted && record->version == 1 && !(record->flags & CALL_FLAG_BY_PUT))
		buffer_print(bundle->out, ",\"request\":{\"method\":\"POST\",\"url\":\"%s\"}", type);
	else
		buffer_print(bundle->out, ",\"request\":{\"method\":\"%s\",\"url\":\"%s/%.*s\"}", method, type,
		    SLICE_ARGS(record->id));
	buffer_print(bundle->out,
	    ",\"response\":{\"status\":\"%s\",\"etag\":\"W/\\\"%llu\\\"\",\"lastModified\":\"%s\"}}",
	    record->deleted ? "204" : created ? "201" : "200", (unsigned long long)record->version, time);
}

void
bundle_end(struct bundle *bundle)
{
	if (bundle->entries)
		buffer_byte(bundle->out, ']');
	buffer_byte(bundle->out, '}');
	call_finish(bundle->call, 200);
}
