/* Loading: from bytes to checked resources. */
#include "resources/json_read.h"
#include "server/admin/load.h"

static const char *const severities[] = { "fatal", "error", "warning", "information" };

void
load_refuse(struct load_chunk *chunk, const struct load_part *part, uint64_t line, struct slice type, struct slice id,
    const struct faults *faults)
{
	json_t *issues = json_array();
	json_t *item = json_object();

	for (const struct fault *fault = faults->first; fault != NULL; fault = fault->next) {
		json_t *issue = json_object();

		json_object_set_new(issue, "severity", json_string(severities[fault->severity]));
		json_object_set_new(issue, "code", json_string(fault_code_text(fault->code)));
		if (fault->expression.data != NULL)
			json_object_set_new(issue, "expression", admin_json(fault->expression));
		json_object_set_new(issue, "text", admin_json(fault->text));
		json_array_append_new(issues, issue);
	}
	json_object_set_new(item, "source", admin_json(part->name));
	json_object_set_new(item, "line", json_integer((json_int_t)line));
	if (type.data != NULL) {
		json_object_set_new(item, "resourceType", admin_json(type));
		if (id.data != NULL)
			json_object_set_new(item, "id", admin_json(id));
	}
	if (faults->left_out > 0)
		json_object_set_new(item, "more", json_integer((json_int_t)faults->left_out));
	/* The last, so that a failure of any of the above to get memory shows as a missing item. */
	if (json_object_set_new(item, "issue", issues) != 0 || json_array_append_new(chunk->refused, item) != 0)
		chunk->no_memory = true;
}

void
load_add(struct load_chunk *chunk, struct load_part *part, uint64_t line, struct node *resource, struct slice id,
    struct faults *faults)
{
	struct load_document *document = arena_zero(&chunk->arena, 1, sizeof *document);

	if (document == NULL) {
		chunk->no_memory = true;
		return;
	}
	switch (ingest_prepare_node(&chunk->arena, resource, id, faults, &document->ingest)) {
	case INGEST_OK:
		break;
	case INGEST_NO_MEMORY:
		chunk->no_memory = true;
		return;
	case INGEST_MALFORMED:
	case INGEST_INVALID:
		load_refuse(chunk, part, line, slice_text(resource->type->name), node_text(resource, "id"), faults);
		return;
	}
	if (document->ingest.id.data == NULL) {
		faults_add(faults, FAULT_REQUIRED, slice_text(resource->type->name),
		    "It has no id, so that it can't be told apart when it is loaded again; give it one");
		load_refuse(chunk, part, line, slice_text(resource->type->name), SLICE_NONE, faults);
		return;
	}
	document->part = part;
	document->line = line;
	/* Most are new. */
	if (!ingest_change(&document->ingest, 0, CHANGE_CREATE, &chunk->arena, &document->change)) {
		chunk->no_memory = true;
		return;
	}
	*chunk->documents_end = document;
	chunk->documents_end = &document->next;
	chunk->document_count++;
}

static void
prepare_text(struct load_chunk *chunk, struct load_part *part, uint64_t line, struct slice text, bool keep_bundles)
{
	struct faults faults;

	faults_init(&faults, &chunk->arena);
	struct node *resource = json_read(&chunk->arena, text, &faults);

	if (faults.failed || (resource == NULL && !faults.errors))
		chunk->no_memory = true;
	else if (resource == NULL)
		load_refuse(chunk, part, line, SLICE_NONE, SLICE_NONE, &faults);
	else if (!keep_bundles && load_is_parcel(resource))
		load_bundle(chunk, part, line, resource, &faults);
	else
		load_add(chunk, part, line, resource, SLICE_NONE, &faults);
}

void
load_prepare(struct load_chunk *chunk, bool keep_bundles)
{
	for (size_t i = 0; i < chunk->part_count && !chunk->no_memory; i++) {
		struct load_part *part = &chunk->parts[i];
		struct slice rest = part->bytes;

		if (!part->lines) {
			if (slice_trim(rest).length > 0)
				prepare_text(chunk, part, part->line, rest, keep_bundles);
			continue;
		}
		for (uint64_t line = part->line; rest.data != NULL && !chunk->no_memory; line++) {
			struct slice text = slice_trim(slice_cut(&rest, '\n'));

			if (text.length > 0)
				prepare_text(chunk, part, line, text, keep_bundles);
		}
	}
}
