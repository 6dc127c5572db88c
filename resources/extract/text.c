#include "resources/extract/text.h"

#include "resources/extract/words.h"

#include <stdlib.h>

#include <utf8proc.h>

/* ---- Narratives -------------------------------------------------------------------------------------------------- */

/* Elements that do not end a paragraph; sorted. */
static const char *const inlines[] = { "a", "abbr", "acronym", "b", "big", "cite", "code", "dfn", "em", "i", "q", "samp",
	"small", "span", "strong", "sub", "sup", "tt", "var" };

static const struct {
	const char *name;
	char character;
} entities[] = { { "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' } };

static int
compare_names(const void *key, const void *row)
{
	return slice_compare(*(const struct slice *)key, slice_text(*(const char *const *)row));
}

/* "<b class='x'>", "</b>": what is behind it. */
static struct slice
pass_tag(struct slice text, struct buffer *out)
{
	struct slice rest = slice_from(text, 1);

	if (rest.length > 0 && rest.data[0] == '/')
		rest = slice_from(rest, 1);
	struct slice name = slice_of(rest.data, 0);

	while (name.length < rest.length && strchr(" \t\r\n/>", rest.data[name.length]) == NULL)
		name.length++;
	if (bsearch(&name, inlines, sizeof inlines / sizeof inlines[0], sizeof inlines[0], compare_names) == NULL)
		buffer_literal(out, WORDS_PARAGRAPH);
	for (rest = slice_from(rest, name.length); rest.length > 0 && rest.data[0] != '>'; rest = slice_from(rest, 1)) {
		const char quote = rest.data[0];
		const char *end = quote == '"' || quote == '\'' ? memchr(rest.data + 1, quote, rest.length - 1) : NULL;

		if (end != NULL)
			rest = slice_from(rest, (size_t)(end - rest.data));
	}
	return slice_from(rest, 1);
}

static struct slice
pass_comment(struct slice text)
{
	const char *end = memmem(text.data, text.length, "-->", 3);

	return end != NULL ? slice_from(text, (size_t)(end - text.data) + 3) : slice_from(text, text.length);
}

/* The digit's value; base when it is none. */
static int
digit_of(char c, int base)
{
	int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : base;

	return digit < base ? digit : base;
}

/* "30149", "x75C5" */
static void
put_number(struct slice digits, struct buffer *out)
{
	const int base = slice_starts(digits, SLICE("x")) ? 16 : 10;
	utf8proc_int32_t c = 0;
	utf8proc_uint8_t bytes[4];

	for (size_t i = base == 16; i < digits.length && c <= 0x10FFFF; i++) {
		int digit = digit_of(digits.data[i], base);

		if (digit == base)
			return;
		c = c * base + digit;
	}
	if (utf8proc_codepoint_valid(c))
		buffer_put(out, slice_of((const char *)bytes, (size_t)utf8proc_encode_char(c, bytes)));
}

/* "&lt;", "&#30149;": what is behind it. */
static struct slice
pass_reference(struct slice text, struct buffer *out)
{
	struct slice rest = slice_from(text, 1), name = slice_of(rest.data, 0);

	while (name.length < rest.length && name.length < 10 && rest.data[name.length] != ';')
		name.length++;
	if (name.length == rest.length || rest.data[name.length] != ';')
		name.length = 0;
	rest = slice_from(rest, name.length + 1);
	if (slice_starts(name, SLICE("#"))) {
		put_number(slice_from(name, 1), out);
		return rest;
	}
	for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++)
		if (slice_is(name, entities[i].name)) {
			buffer_byte(out, entities[i].character);
			return rest;
		}
	buffer_byte(out, ' ');
	return slice_from(text, 1);
}

void
text_narrative(struct slice div, struct buffer *out)
{
	while (div.length > 0) {
		size_t plain = 0;

		while (plain < div.length && div.data[plain] != '<' && div.data[plain] != '&')
			plain++;
		buffer_put(out, slice_of(div.data, plain));
		div = slice_from(div, plain);
		if (slice_starts(div, SLICE("<!--")))
			div = pass_comment(div);
		else if (slice_starts(div, SLICE("<")))
			div = pass_tag(div, out);
		else if (div.length > 0)
			div = pass_reference(div, out);
	}
}

/* ---- The whole resource ------------------------------------------------------------------------------------------ */

/* A value that was said just before is not said again, as a code's display and the concept's text are often the same. */
enum { NEAR = 256 };

struct writer {
	struct buffer *out;
	struct buffer plain; /* one narrative without tags */
};

/* Whether the value, which begins at begin in text, is one of the values near before it. */
static bool
was_said(struct slice text, size_t begin)
{
	struct slice value = slice_from(text, begin);
	struct slice before = slice_of(text.data, begin);

	for (before = slice_from(before, begin > NEAR ? begin - NEAR : 0); before.length > value.length;) {
		const char *at = memmem(before.data, before.length, value.data, value.length);

		if (at == NULL)
			return false;
		if ((at == text.data || at[-1] == '\n') && at[value.length] == '\n')
			return true;
		before = slice_from(before, (size_t)(at - before.data) + 1);
	}
	return false;
}

static void
add(struct writer *writer, struct slice text, size_t most)
{
	struct buffer *out = writer->out;
	size_t before = out->length;

	words_fold(text, most, out);
	/* What was added begins with a '\n', but for the first. */
	if (before > 0 && out->length > before && was_said(buffer_slice(out), before + 1))
		buffer_cut(out, before);
}

static void
add_narrative(struct writer *writer, struct slice div, size_t most)
{
	buffer_reset(&writer->plain);
	text_narrative(div, &writer->plain);
	if (buffer_ok(&writer->plain))
		add(writer, buffer_slice(&writer->plain), most);
	else
		writer->out->failed = true;
}

/* Strings that identify, or link, and say nothing to people. */
static bool
identifies(const struct node *node)
{
	static const struct {
		const char *parent, *name; /* parent NULL: of any type */
	} rows[] = { { "Reference", "reference" }, { "Identifier", "value" }, { NULL, "linkId" } };

	if (node->element == NULL || (node->element->flags & ELEMENT_ATTRIBUTE))
		return true;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (strcmp(node->element->name, rows[i].name) == 0 &&
		    (rows[i].parent == NULL || (node->parent != NULL && strcmp(node->parent->type->name, rows[i].parent) == 0)))
			return true;
	return false;
}

static void
add_node(struct writer *writer, const struct node *node)
{
	if (node->text.length == 0)
		return;
	if (node->type->primitive == PRIMITIVE_XHTML)
		add_narrative(writer, node->text, WORDS_MOST);
	else if ((node->type->primitive == PRIMITIVE_STRING || node->type->primitive == PRIMITIVE_MARKDOWN) && !identifies(node))
		add(writer, node->text, WORDS_MOST);
}

/* The node after this one in document order, below root; without its children when it is to be passed over. */
static const struct node *
following(const struct node *node, const struct node *root, bool pass_over)
{
	if (node->child != NULL && !pass_over)
		return node->child;
	while (node != root && node->next == NULL)
		node = node->parent;
	return node != root ? node->next : NULL;
}

size_t
text_of(const struct node *resource, struct buffer *out)
{
	struct writer writer = { .out = out };
	const struct node *own = node_child(resource, "text");
	size_t narrative;

	buffer_init(&writer.plain, 0);
	if (own != NULL && strcmp(own->type->name, "Narrative") == 0)
		add_narrative(&writer, node_text(own, "div"), WORDS_NARRATIVE_MOST);
	else
		own = NULL;
	narrative = out->length;
	for (const struct node *node = resource; node != NULL; node = following(node, resource, node == own))
		add_node(&writer, node);
	buffer_free(&writer.plain);
	return narrative;
}
