#include "resources/emit.h"

#include "resources/json_write.h"
#include "resources/xml_escape.h"
#include "resources/xml_write.h"

/* The start of whatever comes next in what is open. */
static void
begin(struct emit *emit)
{
	if (emit->tag_open)
		buffer_byte(emit->out, '>');
	emit->tag_open = false;
	if (emit->form == EMIT_JSON && emit->any)
		buffer_byte(emit->out, ',');
	emit->any = true;
	if (emit->pretty)
		buffer_indent(emit->out, emit->depth);
}

/* The name of a JSON property. */
static void
write_name(struct emit *emit, const char *name)
{
	buffer_byte(emit->out, '"');
	buffer_put(emit->out, slice_text(name));
	buffer_put(emit->out, emit->pretty ? SLICE("\": ") : SLICE("\":"));
}

/* Goes into an element, whose tag is not yet complete in XML. */
static void
enter(struct emit *emit, const char *name)
{
	if (emit->form == EMIT_JSON) {
		buffer_byte(emit->out, '{');
	} else {
		buffer_byte(emit->out, '<');
		buffer_put(emit->out, slice_text(name));
	}
	emit->tag_open = emit->form == EMIT_XML;
	emit->any = false;
	emit->depth++;
}

static void
write_end_tag(struct emit *emit, const char *name)
{
	buffer_literal(emit->out, "</");
	buffer_put(emit->out, slice_text(name));
	buffer_byte(emit->out, '>');
}

void
emit_begin(struct emit *emit, struct buffer *out, enum emit_form form, bool pretty, const char *type)
{
	*emit = (struct emit){ .out = out, .form = form, .pretty = pretty };
	if (form == EMIT_XML) {
		buffer_literal(out, XML_DECLARATION);
		if (pretty)
			buffer_byte(out, '\n');
	}
	enter(emit, type);
	if (form == EMIT_JSON)
		emit_text(emit, "resourceType", slice_text(type));
	else
		emit_attribute(emit, "xmlns", SLICE(XML_NAMESPACE));
}

void
emit_end(struct emit *emit, const char *type)
{
	emit_close(emit, type);
	if (emit->pretty)
		buffer_byte(emit->out, '\n');
}

/* A primitive: in JSON between quotes or bare. */
static void
write_primitive(struct emit *emit, const char *name, struct slice text, bool quoted)
{
	begin(emit);
	if (emit->form == EMIT_XML) {
		buffer_byte(emit->out, '<');
		buffer_put(emit->out, slice_text(name));
		buffer_literal(emit->out, " value=\"");
		xml_escape(emit->out, text, true);
		buffer_literal(emit->out, "\"/>");
		return;
	}
	write_name(emit, name);
	if (quoted)
		buffer_json(emit->out, text);
	else
		buffer_put(emit->out, text);
}

void
emit_text(struct emit *emit, const char *name, struct slice text)
{
	write_primitive(emit, name, text, true);
}

void
emit_bare(struct emit *emit, const char *name, struct slice text)
{
	write_primitive(emit, name, text, false);
}

void
emit_attribute(struct emit *emit, const char *name, struct slice text)
{
	if (emit->form == EMIT_JSON) {
		emit_text(emit, name, text);
		return;
	}
	buffer_byte(emit->out, ' ');
	buffer_put(emit->out, slice_text(name));
	buffer_literal(emit->out, "=\"");
	xml_escape(emit->out, text, true);
	buffer_byte(emit->out, '"');
}

void
emit_open(struct emit *emit, const char *name)
{
	begin(emit);
	if (emit->form == EMIT_JSON)
		write_name(emit, name);
	enter(emit, name);
}

void
emit_close(struct emit *emit, const char *name)
{
	emit->depth--;
	emit->any = true;
	if (emit->tag_open) {
		buffer_literal(emit->out, "/>");
		emit->tag_open = false;
		return;
	}
	if (emit->pretty)
		buffer_indent(emit->out, emit->depth);
	if (emit->form == EMIT_JSON)
		buffer_byte(emit->out, '}');
	else
		write_end_tag(emit, name);
}

void
emit_list(struct emit *emit, const char *name)
{
	if (emit->form == EMIT_XML)
		return;
	begin(emit);
	write_name(emit, name);
	buffer_byte(emit->out, '[');
	emit->any = false;
	emit->depth++;
}

void
emit_list_end(struct emit *emit)
{
	if (emit->form == EMIT_XML)
		return;
	emit->depth--;
	emit->any = true;
	if (emit->pretty)
		buffer_indent(emit->out, emit->depth);
	buffer_byte(emit->out, ']');
}

void
emit_item(struct emit *emit, const char *name)
{
	begin(emit);
	enter(emit, name);
}

void
emit_resource(struct emit *emit, const char *name, const struct node *resource, const struct json_view *view)
{
	struct json_view inside = view != NULL ? *view : (struct json_view){ 0 };

	inside.pretty = emit->pretty;
	if (emit->form == EMIT_XML) {
		emit_open(emit, name);
		begin(emit);
		xml_write_inside(emit->out, resource, &inside, emit->depth);
		emit_close(emit, name);
	} else {
		begin(emit);
		write_name(emit, name);
		json_write_inside(emit->out, resource, &inside, emit->depth);
	}
}

void
emit_json(struct emit *emit, const char *name, struct slice json)
{
	begin(emit);
	write_name(emit, name);
	buffer_put(emit->out, json);
}
