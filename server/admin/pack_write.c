/* The disclosure pack's two files, and how they are handed over. */
#include "resources/json_read.h"
#include "resources/primitive/date.h"
#include "server/admin/pack.h"
#include "server/api/identifier.h"

enum { PIECE = 64 * 1024, TREE_MOST = 256 << 20 };

/* ---- Handing over --------------------------------------------------------------------------------------------------- */

/* Pieces are texts by themselves: none ends within a character. */
static size_t
piece_of(struct slice text)
{
	size_t length = text.length < PIECE ? text.length : PIECE;

	while (length < text.length && length > 0 && ((unsigned char)text.data[length] & 0xC0) == 0x80)
		length--;
	return length;
}

static void
hand_over(struct pack *pack, struct pack_file *file, bool all)
{
	struct slice rest = buffer_slice(&file->text);

	pack->failed = pack->failed || !buffer_ok(&file->text);
	while (!pack->failed && rest.length > 0 && (all || rest.length >= PIECE)) {
		struct slice piece = slice_of(rest.data, piece_of(rest));
		json_t *item = json_pack("{s:s, s:s%}", "file", file->name, "text", piece.data, piece.length);

		if (item == NULL)
			pack->failed = true;
		else
			pack->call->item(pack->call->context, item);
		json_decref(item);
		rest = slice_from(rest, piece.length);
	}
	if (!pack->failed && rest.length > 0 && rest.data != file->text.data)
		memmove(file->text.data, rest.data, rest.length);
	if (!pack->failed)
		buffer_cut(&file->text, rest.length);
}

static void
hand_over_both(struct pack *pack, bool all)
{
	hand_over(pack, &pack->json, all);
	hand_over(pack, &pack->page, all);
}

/* ---- The files ------------------------------------------------------------------------------------------------------ */

static void
put_parameter(struct buffer *out, const char *name, const char *type, struct slice value)
{
	buffer_print(out, "{\"name\":\"%s\",\"value%s\":", name, type);
	buffer_json(out, value);
	buffer_byte(out, '}');
}

void
pack_begin(struct pack *pack, struct admin_call *call, const struct pack_title *title)
{
	char time[DATE_TEXT_MOST];

	*pack = (struct pack){ .call = call, .json.name = "disclosure.json", .page.name = "disclosure.html" };
	buffer_init(&pack->json.text, 0);
	buffer_init(&pack->page.text, 0);
	buffer_literal(&pack->json.text, "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"timestamp\":");
	buffer_json(&pack->json.text, date_write_instant(title->made, time));
	buffer_literal(&pack->json.text, ",\"entry\":[");
	page_begin(&pack->page.text, title);
}

void
pack_resource(struct pack *pack, const struct released *released, struct arena *arena)
{
	const struct record *record = released_record(released);
	const char *type = schema_types[schema_resources[record->resource]].name;
	struct buffer *json = &pack->json.text;
	struct faults faults;

	faults_init(&faults, arena);
	const struct node *tree = record->deleted ? NULL : json_read(arena, released_body(released), &faults);

	/* What is deleted has no content that an entry could hold; the page tells of it. */
	if (!record->deleted) {
		if (pack->resources++ > 0)
			buffer_byte(json, ',');
		buffer_literal(json, "\n{\"fullUrl\":\"");
		if (pack->call->base_url != NULL)
			buffer_print(json, "%s/", pack->call->base_url);
		buffer_print(json, "%s/%.*s\",\"resource\":", type, SLICE_ARGS(record->id));
		buffer_put(json, released_body(released));
		buffer_byte(json, '}');
	}
	pack->failed = pack->failed || (!record->deleted && tree == NULL) || faults.failed;
	page_resource(&pack->page.text, record, tree);
	hand_over_both(pack, false);
}

static void
end_section(struct pack *pack)
{
	if (pack->section != NULL)
		page_section_end(&pack->page.text);
}

void
pack_section(struct pack *pack, const struct pack_section *section)
{
	struct buffer *json = &pack->json.text;
	struct slice uuid = SLICE_NONE;
	struct arena arena;

	/* The first of them begins the Parameters that all are in. */
	if (pack->section == NULL) {
		arena_init(&arena, 0);
		uuid = identifier_uuid(&arena);
		pack->failed = pack->failed || uuid.data == NULL;
		buffer_print(json, "%s\n{\"fullUrl\":\"urn:uuid:%.*s\",\"resource\":{\"resourceType\":\"Parameters\",\"parameter\":[",
		    pack->resources > 0 ? "," : "", SLICE_ARGS(uuid));
		arena_free(&arena);
	}
	end_section(pack);
	pack->section = section;
	page_section(&pack->page.text, section);
}

void
pack_fact(struct pack *pack, const struct slice *values)
{
	const struct pack_section *section = pack->section;
	struct buffer *json = &pack->json.text;
	bool first = true;

	buffer_print(json, "%s\n{\"name\":\"%s\",\"part\":[", pack->facts++ > 0 ? "," : "", section->name);
	for (size_t i = 0; i < PACK_VALUES_MOST && section->columns[i].name != NULL; i++) {
		if (values[i].length == 0)
			continue;
		if (!first)
			buffer_byte(json, ',');
		first = false;
		put_parameter(json, section->columns[i].name, "String", values[i]);
	}
	buffer_literal(json, "]}");
	page_fact(&pack->page.text, section, values);
	hand_over_both(pack, false);
}

bool
pack_end(struct pack *pack)
{
	end_section(pack);
	buffer_literal(&pack->json.text, "]}}]}\n");
	page_end(&pack->page.text);
	hand_over_both(pack, true);
	return !pack->failed;
}

void
pack_free(struct pack *pack)
{
	buffer_free(&pack->json.text);
	buffer_free(&pack->page.text);
}
