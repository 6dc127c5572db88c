#include "server/store/lmdb/row.h"

size_t
row_current_size(const struct row *row)
{
	return sizeof row->head + row->id.length + row->subjects.length + row->entries.length;
}

size_t
row_change_size(const struct row *row)
{
	return sizeof row->head + row->id.length + row->subjects.length + row->removed.length + row->added.length +
	    row->audits.length + row->body.length;
}

static char *
put(char *out, struct slice bytes)
{
	if (bytes.length > 0)
		memcpy(out, bytes.data, bytes.length);
	return out + bytes.length;
}

static char *
put_head(const struct row *row, bool change, char *out)
{
	struct row_head head = row->head;

	head.id_length = (uint8_t)row->id.length;
	head.subject_count = (uint16_t)(row->subjects.length / 8);
	head.body_length = (uint32_t)row->body.length;
	head.entries_length = change ? 0 : (uint32_t)row->entries.length;
	head.removed_length = change ? (uint32_t)row->removed.length : 0;
	head.added_length = change ? (uint32_t)row->added.length : 0;
	head.audits_length = change ? (uint32_t)row->audits.length : 0;
	memcpy(out, &head, sizeof head);
	out = put(out + sizeof head, row->id);
	return put(out, row->subjects);
}

void
row_write_current(const struct row *row, char *out)
{
	put(put_head(row, false, out), row->entries);
}

void
row_write_change(const struct row *row, char *out)
{
	out = put_head(row, true, out);
	out = put(out, row->removed);
	out = put(out, row->added);
	out = put(out, row->audits);
	put(out, row->body);
}

static bool
take(struct slice *rest, size_t length, struct slice *part)
{
	if (length > rest->length)
		return false;
	*part = slice_of(rest->data, length);
	*rest = slice_of(rest->data + length, rest->length - length);
	return true;
}

static bool
take_head(struct slice *rest, struct row *row)
{
	struct slice head;

	if (!take(rest, sizeof row->head, &head))
		return false;
	memcpy(&row->head, head.data, sizeof row->head);
	return take(rest, row->head.id_length, &row->id) &&
	    take(rest, (size_t)row->head.subject_count * 8, &row->subjects);
}

bool
row_read_current(struct slice bytes, struct row *row)
{
	row->removed = row->added = row->audits = row->body = SLICE_NONE;
	return take_head(&bytes, row) && take(&bytes, row->head.entries_length, &row->entries) && bytes.length == 0;
}

bool
row_read_change(struct slice bytes, struct row *row)
{
	row->entries = SLICE_NONE;
	return take_head(&bytes, row) && take(&bytes, row->head.removed_length, &row->removed) &&
	    take(&bytes, row->head.added_length, &row->added) && take(&bytes, row->head.audits_length, &row->audits) &&
	    take(&bytes, row->head.body_length, &row->body) && bytes.length == 0;
}

void
row_record(const struct row *row, struct record *record)
{
	*record = (struct record){
		.rid = row->head.rid,
		.version = row->head.version,
		.sequence = row->head.sequence,
		.time = row->head.time,
		.resource = row->head.resource,
		.deleted = row->head.kind == ROW_DELETE,
		.owner = row->head.owner,
		.writer = row->head.writer,
		.items = row->head.items,
		.id = row->id,
		.subjects = row->subjects,
		.entries = row->entries,
		.body_length = row->head.body_length,
		.flags = row->head.flags,
	};
}

bool
row_next_key(struct slice *keys, struct slice *key)
{
	struct slice length;

	return take(keys, 1, &length) && take(keys, (unsigned char)length.data[0], key);
}

bool
row_next_audit(struct slice *audits, struct slice *record)
{
	struct slice length;
	uint32_t bytes;

	if (!take(audits, sizeof bytes, &length))
		return false;
	memcpy(&bytes, length.data, sizeof bytes);
	return take(audits, bytes, record);
}

struct rekeyed_head {
	uint64_t rid;
	uint32_t removed_length, added_length;
	uint16_t resource, unused[3];
};

void
row_put_rekeyed(struct buffer *body, const struct rekeyed *rekeyed)
{
	const struct rekeyed_head head = { .rid = rekeyed->rid, .removed_length = (uint32_t)rekeyed->removed.length,
		.added_length = (uint32_t)rekeyed->added.length, .resource = rekeyed->resource };

	buffer_put(body, slice_of((const char *)&head, sizeof head));
	buffer_put(body, rekeyed->removed);
	buffer_put(body, rekeyed->added);
}

bool
row_next_rekeyed(struct slice *body, struct rekeyed *rekeyed)
{
	struct rekeyed_head head;
	struct slice bytes;

	if (!take(body, sizeof head, &bytes))
		return false;
	memcpy(&head, bytes.data, sizeof head);
	rekeyed->rid = head.rid;
	rekeyed->resource = head.resource;
	return take(body, head.removed_length, &rekeyed->removed) && take(body, head.added_length, &rekeyed->added);
}
