/* emit: a document written piece by piece in either form, around resources that are there already: Bundles.
 *
 * Each call writes one thing, where its element's definition has it: XML asks for that order. What was opened is the caller's to
 * close. Failure sticks in out. */
#ifndef IRORI_EMIT_H
#define IRORI_EMIT_H

#include "resources/base/buffer.h"
#include "resources/view.h"

enum emit_form { EMIT_JSON, EMIT_XML };

/* The fields are emit's own. */
struct emit {
	struct buffer *out;
	enum emit_form form;
	bool pretty;
	unsigned depth; /* of what is open, for the indent */
	bool any; /* something stands in what is open: JSON's comma */
	bool tag_open; /* the last tag still wants its > */
};

/* Begins and ends a resource of that type. pretty: two spaces an indent. */
void emit_begin(struct emit *emit, struct buffer *out, enum emit_form form, bool pretty, const char *type);
void emit_end(struct emit *emit, const char *type);

/* A primitive that JSON has as a string, and one that it has as a number, true or false. */
void emit_text(struct emit *emit, const char *name, struct slice text);
void emit_bare(struct emit *emit, const char *name, struct slice text);

/* A primitive that is an attribute in XML (Extension.url): before all else in what is open. */
void emit_attribute(struct emit *emit, const char *name, struct slice text);

/* An element that has elements. */
void emit_open(struct emit *emit, const char *name);
void emit_close(struct emit *emit, const char *name);

/* An element that repeats: its items, opened and closed by emit_item() and emit_close(), stand between these. */
void emit_list(struct emit *emit, const char *name);
void emit_list_end(struct emit *emit);
void emit_item(struct emit *emit, const char *name);

/* A resource, in the view (NULL: whole; whether it is pretty is the document's to say). */
void emit_resource(struct emit *emit, const char *name, const struct node *resource, const struct json_view *view);

/* True when a resource's text in JSON can stand as it is: emit_json() then needs no tree of it. */
static inline bool
emit_takes_json(const struct emit *emit)
{
	return emit->form == EMIT_JSON && !emit->pretty;
}

void emit_json(struct emit *emit, const char *name, struct slice json);

#endif
