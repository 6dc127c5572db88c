#include "resources/links.h"

struct walk {
	link_target *target;
	void *context;
	struct arena *arena;
};

/* ---- Narratives -------------------------------------------------------------------------------------------------- */

/* The next href or src of a tag from *at on; false at the end. The value, as it is written, is *value. */
static bool
next_attribute(struct slice div, size_t *at, struct slice *value)
{
	static const char *const names[] = { "href", "src" };
	/* Behind a value that was found its tag goes on. */
	bool in_tag = *at > 0;

	for (size_t i = *at; i < div.length; i++) {
		char c = div.data[i];

		if (c == '<' || c == '>') {
			in_tag = c == '<';
			continue;
		}
		/* Values of other attributes are passed over: they may hold anything but their quote. */
		if (in_tag && (c == '"' || c == '\'')) {
			const char *end = memchr(div.data + i + 1, c, div.length - i - 1);

			if (end == NULL)
				return false;
			i = (size_t)(end - div.data);
			continue;
		}
		if (!in_tag || (c != ' ' && c != '\t' && c != '\n' && c != '\r'))
			continue;
		for (size_t k = 0; k < sizeof names / sizeof names[0]; k++) {
			size_t length = strlen(names[k]), from = i + 1 + length;

			if (from >= div.length || memcmp(div.data + i + 1, names[k], length) != 0)
				continue;
			while (from < div.length && strchr(" \t\r\n=", div.data[from]) != NULL && div.data[from] != '\0')
				from++;
			if (from >= div.length || (div.data[from] != '"' && div.data[from] != '\''))
				continue;
			const char *end = memchr(div.data + from + 1, div.data[from], div.length - from - 1);

			if (end == NULL)
				return false;
			*value = slice_of(div.data + from + 1, (size_t)(end - div.data) - from - 1);
			*at = (size_t)(end - div.data) + 1;
			return true;
		}
	}
	return false;
}

/* Text as an attribute's value between double or single quotes. */
static void
escape(struct buffer *out, struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		switch (text.data[i]) {
		case '&': buffer_literal(out, "&amp;"); break;
		case '<': buffer_literal(out, "&lt;"); break;
		case '"': buffer_literal(out, "&quot;"); break;
		case '\'': buffer_literal(out, "&#39;"); break;
		default: buffer_byte(out, text.data[i]);
		}
}

static bool
replace_in_narrative(const struct walk *walk, struct node *node)
{
	struct slice div = node->text, value;
	struct buffer out;
	size_t at = 0, written = 0;
	bool ok = true;

	buffer_init(&out, 0);
	while (ok && next_attribute(div, &at, &value)) {
		struct slice now = walk->target(walk->context, node, LINK_NARRATIVE, value);

		ok = now.data != NULL;
		if (!ok || now.data == value.data)
			continue;
		size_t from = (size_t)(value.data - div.data);

		buffer_put(&out, slice_of(div.data + written, from - written));
		escape(&out, now);
		written = from + value.length;
	}
	if (ok && written > 0) {
		buffer_put(&out, slice_from(div, written));
		node->text = buffer_ok(&out) ? arena_copy(walk->arena, buffer_slice(&out)) : SLICE_NONE;
		ok = node->text.data != NULL;
	}
	buffer_free(&out);
	return ok;
}

/* ---- The tree ---------------------------------------------------------------------------------------------------- */

static bool
replace_text(const struct walk *walk, struct node *node, enum link_kind kind)
{
	struct slice now = node->text.data != NULL ? walk->target(walk->context, node, kind, node->text) : SLICE("");

	if (now.data == NULL)
		return false;
	if (node->text.data != NULL)
		node->text = now;
	return true;
}

/* Depth is bounded by the reader. */
static bool
replace(const struct walk *walk, struct node *node)
{
	switch (node->type->primitive) {
	case PRIMITIVE_URI:
	case PRIMITIVE_URL:
	case PRIMITIVE_OID:
	case PRIMITIVE_UUID:
		/* Extension.url says what it is, and leads nowhere. */
		if (!(node->element != NULL && node->element->flags & ELEMENT_ATTRIBUTE) && !replace_text(walk, node, LINK_URI))
			return false;
		break;
	case PRIMITIVE_STRING:
		if (node->parent != NULL && node->element != NULL && strcmp(node->element->name, "reference") == 0 &&
		    strcmp(node->parent->type->name, "Reference") == 0 && !replace_text(walk, node, LINK_REFERENCE))
			return false;
		break;
	case PRIMITIVE_XHTML:
		if (node->text.data != NULL && !replace_in_narrative(walk, node))
			return false;
		break;
	default:
		break;
	}
	for (struct node *child = node->child; child != NULL; child = child->next)
		if (!replace(walk, child))
			return false;
	return true;
}

bool
links_replace(struct node *root, link_target *target, void *context, struct arena *arena)
{
	const struct walk walk = { .target = target, .context = context, .arena = arena };

	return replace(&walk, root);
}
