#include "resources/patch/xml_tree.h"

#include "resources/xml_escape.h"
#include "resources/xml_source.h"

static const char xml[] = "http://www.w3.org/XML/1998/namespace";

struct reader {
	struct xml_source source;
	struct tree_node *node; /* the element that is open, or the document */
	struct tree_node **end; /* where its next child goes */
	struct buffer text; /* what was read of a text: it comes in pieces */
};

/* A copy in the arena, which is the slice's owner from then on. */
static struct slice
keep(struct reader *reader, struct slice text)
{
	struct slice copy = arena_copy(reader->source.arena, text);

	if (copy.data == NULL)
		xml_give_up(&reader->source);
	return copy;
}

/* A new last child of the open element; NULL when memory ran out. */
static struct tree_node *
add_node(struct reader *reader, enum tree_kind kind)
{
	struct tree_node *node = arena_zero(reader->source.arena, 1, sizeof *node);

	if (node == NULL) {
		xml_give_up(&reader->source);
		return NULL;
	}
	node->kind = kind;
	node->parent = reader->node;
	*reader->end = node;
	reader->end = &node->next;
	return node;
}

static void
end_text(struct reader *reader)
{
	struct tree_node *node = reader->text.length > 0 && reader->source.error == NULL ? add_node(reader, TREE_TEXT) : NULL;

	if (!buffer_ok(&reader->text))
		xml_give_up(&reader->source);
	if (node != NULL)
		node->text = keep(reader, buffer_slice(&reader->text));
	buffer_reset(&reader->text);
}

struct slice
xml_tree_space(const struct tree_scope *scope, struct slice prefix)
{
	for (; scope != NULL; scope = scope->next)
		if (slice_equal(scope->prefix, prefix))
			return scope->uri;
	if (slice_is(prefix, "xml"))
		return SLICE(xml);
	return prefix.length == 0 ? SLICE("") : SLICE_NONE;
}

/* A text of libxml2's that may be NULL. */
static struct slice
text_of(const xmlChar *text)
{
	return text != NULL ? slice_text((const char *)text) : SLICE("");
}

static const struct tree_scope *
declare(struct reader *reader, const struct tree_scope *scope, int count, const xmlChar **namespaces)
{
	for (int i = 0; i < count && reader->source.error == NULL; i++) {
		struct tree_scope *inner = arena_alloc(reader->source.arena, sizeof *inner);

		if (inner == NULL) {
			xml_give_up(&reader->source);
			return scope;
		}
		inner->prefix = keep(reader, text_of(namespaces[2 * i]));
		inner->uri = xml_resolve(&reader->source, text_of(namespaces[2 * i + 1]));
		inner->next = scope;
		scope = inner;
	}
	return scope;
}

static void
start_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
    const xmlChar **namespaces, int attribute_count, int defaulted_count, const xmlChar **attributes)
{
	struct reader *reader = context;

	(void)uri;
	(void)defaulted_count;
	if (!xml_enter(&reader->source, namespace_count))
		return;
	end_text(reader);
	struct tree_node *node = reader->source.error == NULL ? add_node(reader, TREE_ELEMENT) : NULL;

	if (node == NULL)
		return;
	node->scope = declare(reader, node->parent->scope, namespace_count, namespaces);
	node->name = keep(reader, text_of(name));
	node->space = xml_tree_space(node->scope, text_of(prefix));
	/* It can't be the default namespace, as which it would be written. */
	if (slice_is(node->space, xml))
		xml_stop(&reader->source, "an element may not have the prefix xml");
	struct tree_attribute **end = &node->attributes;

	for (int i = 0; i < attribute_count && reader->source.error == NULL; i++) {
		const xmlChar **row = attributes + (ptrdiff_t)5 * i;
		struct tree_attribute *attribute = arena_zero(reader->source.arena, 1, sizeof *attribute);

		if (attribute == NULL) {
			xml_give_up(&reader->source);
			return;
		}
		attribute->name = keep(reader, text_of(row[0]));
		attribute->space = row[1] != NULL ? xml_tree_space(node->scope, text_of(row[1])) : SLICE("");
		attribute->text = xml_resolve(&reader->source, xml_raw_value(row));
		*end = attribute;
		end = &attribute->next;
	}
	reader->node = node;
	reader->end = &node->child;
}

static void
end_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
	struct reader *reader = context;

	(void)name;
	(void)prefix;
	(void)uri;
	if (!xml_leave(&reader->source))
		return;
	end_text(reader);
	reader->end = &reader->node->next;
	reader->node = reader->node->parent;
}

static void
characters(void *context, const xmlChar *data, int length)
{
	struct reader *reader = context;

	if (reader->source.error == NULL && reader->node->kind == TREE_ELEMENT)
		buffer_put(&reader->text, slice_of((const char *)data, (size_t)length));
}

static void
comment(void *context, const xmlChar *text)
{
	struct reader *reader = context;

	if (reader->source.error != NULL || reader->node->kind != TREE_ELEMENT)
		return;
	end_text(reader);
	struct tree_node *node = reader->source.error == NULL ? add_node(reader, TREE_COMMENT) : NULL;

	if (node != NULL)
		node->text = keep(reader, text_of(text));
}

struct tree_node *
xml_tree_read(struct slice bytes, struct arena *arena, struct faults *faults)
{
	static const xmlSAXHandler handler = {
		.initialized = XML_SAX2_MAGIC,
		.startElementNs = start_element,
		.endElementNs = end_element,
		.characters = characters,
		.ignorableWhitespace = characters,
		.cdataBlock = characters,
		.comment = comment,
	};
	struct tree_node *document = arena_zero(arena, 1, sizeof *document);
	struct reader reader = { .source = { .arena = arena }, .node = document };

	if (document == NULL) {
		struct patch_run run = { .arena = arena, .faults = faults };

		patch_give_up(&run);
		return NULL;
	}
	reader.end = &document->child;
	buffer_init(&reader.text, 0);
	bool good = xml_parse(&reader.source, &handler, bytes, faults);

	buffer_free(&reader.text);
	return good ? document : NULL;
}

struct tree_attribute *
xml_tree_attribute(const struct tree_node *element, struct slice space, struct slice name)
{
	struct tree_attribute *attribute = element->attributes;

	while (attribute != NULL && !(slice_equal(attribute->space, space) && slice_equal(attribute->name, name)))
		attribute = attribute->next;
	return attribute;
}

unsigned
xml_tree_depth(const struct tree_node *node, struct patch_budget *work)
{
	unsigned deepest = 0;

	for (const struct tree_node *child = node->child; child != NULL && patch_spend(work, 1); child = child->next) {
		unsigned depth = xml_tree_depth(child, work);

		deepest = depth > deepest ? depth : deepest;
	}
	return deepest + (node->kind == TREE_ELEMENT);
}

/* ---- Writing ----------------------------------------------------------------------------------------------------- */

static void
write_attribute(struct buffer *out, const struct tree_attribute *attribute, unsigned number, struct patch_budget *work)
{
	if (slice_is(attribute->space, xml)) {
		buffer_literal(out, " xml:");
	} else if (attribute->space.length > 0 && patch_spend(work, attribute->space.length)) {
		buffer_print(out, " xmlns:n%u=\"", number);
		xml_escape(out, attribute->space, true);
		buffer_print(out, "\" n%u:", number);
	} else {
		buffer_byte(out, ' ');
	}
	buffer_put(out, attribute->name);
	buffer_literal(out, "=\"");
	xml_escape(out, attribute->text, true);
	buffer_byte(out, '"');
}

/* Whether it is the same namespace: mostly it is from the same declaration, and however long, quickly seen. */
static bool
is_same(struct slice a, struct slice b, struct patch_budget *work)
{
	if (a.length != b.length || a.data == b.data)
		return a.length == b.length;
	return patch_spend(work, a.length / 16) && slice_equal(a, b);
}

/* space is the default namespace around the node. */
static void
write_node(struct buffer *out, const struct tree_node *node, struct slice space, struct patch_budget *work)
{
	unsigned number = 0;

	if (work->exhausted)
		return;
	if (node->kind == TREE_TEXT) {
		xml_escape(out, node->text, false);
		return;
	}
	if (node->kind == TREE_COMMENT) {
		buffer_literal(out, "<!--");
		buffer_put(out, node->text);
		buffer_literal(out, "-->");
		return;
	}
	buffer_byte(out, '<');
	buffer_put(out, node->name);
	if (!is_same(node->space, space, work) && patch_spend(work, node->space.length)) {
		buffer_literal(out, " xmlns=\"");
		xml_escape(out, node->space, true);
		buffer_byte(out, '"');
	}
	for (const struct tree_attribute *attribute = node->attributes; attribute != NULL; attribute = attribute->next)
		write_attribute(out, attribute, number++, work);
	if (node->child == NULL) {
		buffer_literal(out, "/>");
		return;
	}
	buffer_byte(out, '>');
	for (const struct tree_node *child = node->child; child != NULL; child = child->next)
		write_node(out, child, node->space, work);
	buffer_literal(out, "</");
	buffer_put(out, node->name);
	buffer_byte(out, '>');
}

void
xml_tree_write(struct buffer *out, const struct tree_node *document, struct patch_budget *work)
{
	write_node(out, document->child, SLICE(""), work);
}
