#include "resources/extract/path.h"

#include "resources/primitive/reference.h"

#include <stdio.h>

enum step_kind {
	STEP_CHILD, /* the children of that element */
	STEP_TYPE, /* only nodes of the type */
	STEP_RESOLVES_TO, /* only references whose form says that the target is of the type */
	STEP_WHERE, /* only nodes with a child of that text */
	STEP_INDEX, /* only the n-th of the run so far */
};

struct step {
	enum step_kind kind;
	struct slice name; /* CHILD, WHERE: element; TYPE, RESOLVES_TO: type */
	const struct schema_element *element; /* CHILD: where it is known beforehand, */
	const struct schema_type *owner; /* and the type that has it */
	const struct schema_type *type;
	struct slice literal;
	size_t index;
	struct step *next;
};

/* One term of a union. */
struct term {
	bool from_resource; /* starts at %resource */
	bool exists_not_false;
	const struct schema_type *root; /* the focus must be (of) this type; NULL: any */
	struct step *steps;
	const struct schema_type *type; /* of the results, or NULL */
	struct term *next;
};

struct path {
	struct term *terms;
};

/* ---- Compiling --------------------------------------------------------------------------------------------------- */

struct parser {
	struct arena *arena;
	const struct schema_type *focus;
	struct slice rest;
	char *error;
	size_t error_size;
	bool failed;
	/* While a term is read: */
	const char *start;
	struct term *term;
	struct step **end;
	const struct schema_type *type; /* what the steps so far give, when known */
};

static void
fail(struct parser *parser, const char *what)
{
	if (!parser->failed)
		snprintf(parser->error, parser->error_size, "%s at \"%.*s\"", what, SLICE_ARGS(parser->rest));
	parser->failed = true;
}

static void
spaces(struct parser *parser)
{
	while (parser->rest.length > 0 && (parser->rest.data[0] == ' ' || parser->rest.data[0] == '\n'))
		parser->rest = slice_from(parser->rest, 1);
}

/* Takes the token when it comes next. */
static bool
take(struct parser *parser, const char *token)
{
	spaces(parser);
	if (!slice_starts(parser->rest, slice_text(token)))
		return false;
	parser->rest = slice_from(parser->rest, strlen(token));
	return true;
}

static void
expect(struct parser *parser, const char *token)
{
	if (!parser->failed && !take(parser, token))
		fail(parser, token);
}

static struct slice
word(struct parser *parser)
{
	size_t length = 0;

	spaces(parser);
	while (length < parser->rest.length) {
		char c = parser->rest.data[length];

		if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'))
			break;
		length++;
	}
	if (length == 0)
		fail(parser, "a name is expected");
	struct slice name = slice_of(parser->rest.data, length);

	parser->rest = slice_from(parser->rest, length);
	return name;
}

static struct step *
add_step(struct parser *parser, enum step_kind kind, struct slice name)
{
	struct step *step = arena_zero(parser->arena, 1, sizeof *step);

	if (step == NULL) {
		fail(parser, "out of memory");
		return NULL;
	}
	step->kind = kind;
	step->name = name;
	*parser->end = step;
	parser->end = &step->next;
	return step;
}

static void
child_step(struct parser *parser, struct slice name)
{
	struct step *step = add_step(parser, STEP_CHILD, name);

	if (step == NULL || parser->type == NULL)
		return;
	step->owner = parser->type;
	step->element = schema_element(parser->type, name);
	if (step->element == NULL) {
		fail(parser, "the element is not in its type");
		return;
	}
	parser->type = step->element->type_count == 1 ?
	    &schema_types[schema_element_types[step->element->first_type].type] : NULL;
	/* Contained resources, entries of Bundles: any resource. */
	if (parser->type != NULL && parser->type->abstract)
		parser->type = NULL;
}

/* The type of that name; FHIR's own expressions write some primitives with a capital (DateTime, Boolean). */
static const struct schema_type *
type_of(struct slice name)
{
	const struct schema_type *type = schema_type(name);
	char lower[40];

	if (type == NULL && name.length < sizeof lower) {
		memcpy(lower, name.data, name.length);
		lower[0] = (char)(lower[0] | 0x20);
		type = schema_type(slice_of(lower, name.length));
	}
	return type;
}

static void
type_step(struct parser *parser, enum step_kind kind, struct slice name)
{
	struct step *step = add_step(parser, kind, name);

	if (step == NULL)
		return;
	step->type = type_of(name);
	if (step->type == NULL)
		fail(parser, "the type is unknown");
	else if (kind == STEP_TYPE)
		parser->type = step->type;
}

static void
where_step(struct parser *parser)
{
	if (take(parser, "resolve()")) {
		expect(parser, "is");
		type_step(parser, STEP_RESOLVES_TO, word(parser));
	} else {
		struct step *step = add_step(parser, STEP_WHERE, word(parser));

		expect(parser, "=");
		expect(parser, "'");
		if (parser->failed || step == NULL)
			return;
		step->literal = slice_cut(&parser->rest, '\'');
		if (parser->rest.data == NULL) {
			parser->rest = SLICE("");
			fail(parser, "the literal has no end");
		}
	}
	expect(parser, ")");
}

/* The rest of "X.exists() and X != false": it is there, and not a plain false. */
static void
exists_not_false(struct parser *parser, struct slice what)
{
	expect(parser, "and");
	spaces(parser);
	if (!slice_starts(parser->rest, what)) {
		fail(parser, "only \"X.exists() and X != false\" is known");
		return;
	}
	parser->rest = slice_from(parser->rest, what.length);
	expect(parser, "!=");
	expect(parser, "false");
	parser->term->exists_not_false = true;
}

/* The steps behind a path's first name. */
static void
suffixes(struct parser *parser)
{
	while (!parser->failed) {
		const char *before = parser->rest.data;

		if (take(parser, "[")) {
			struct step *step = add_step(parser, STEP_INDEX, SLICE_NONE);
			struct slice digits = word(parser);
			uint64_t index;

			if (step != NULL && slice_to_u64(digits, 1000, &index))
				step->index = (size_t)index;
			else
				fail(parser, "an index is expected");
			expect(parser, "]");
		} else if (take(parser, ".where(")) {
			where_step(parser);
		} else if (take(parser, ".as(") || take(parser, ".ofType(")) {
			type_step(parser, STEP_TYPE, word(parser));
			expect(parser, ")");
		} else if (take(parser, ".exists()")) {
			exists_not_false(parser, slice_of(parser->start, (size_t)(before - parser->start)));
		} else if (take(parser, ".")) {
			child_step(parser, word(parser));
		} else {
			return;
		}
	}
}

static void
term(struct parser *parser)
{
	if (take(parser, "(")) {
		term(parser);
		if (take(parser, "as "))
			type_step(parser, STEP_TYPE, word(parser));
		expect(parser, ")");
	} else if (take(parser, "%resource")) {
		parser->term->from_resource = true;
		parser->type = NULL;
	} else if (take(parser, "$this")) {
		parser->type = parser->focus;
	} else {
		struct slice first = word(parser);
		const struct schema_type *root = schema_type(first);

		parser->type = parser->focus;
		if (root != NULL && root->kind == TYPE_RESOURCE) {
			parser->term->root = root;
			if (!root->abstract)
				parser->type = root;
		} else if (!parser->failed) {
			child_step(parser, first);
		}
	}
	suffixes(parser);
}

struct path *
path_compile(struct arena *arena, const char *expression, const struct schema_type *type, char *error, size_t error_size)
{
	struct path *path = arena_zero(arena, 1, sizeof *path);
	struct parser parser = { .arena = arena, .focus = type, .rest = slice_text(expression), .error = error,
		.error_size = error_size };

	if (path == NULL) {
		snprintf(error, error_size, "out of memory");
		return NULL;
	}
	struct term **end = &path->terms;

	spaces(&parser);
	while (parser.rest.length > 0 && !parser.failed) {
		parser.term = arena_zero(arena, 1, sizeof *parser.term);
		if (parser.term == NULL) {
			fail(&parser, "out of memory");
			break;
		}
		parser.start = parser.rest.data;
		parser.end = &parser.term->steps;
		term(&parser);
		parser.term->type = parser.type;
		*end = parser.term;
		end = &parser.term->next;
		spaces(&parser);
		if (parser.rest.length > 0) {
			expect(&parser, "|");
			spaces(&parser);
			if (parser.rest.length == 0)
				fail(&parser, "a term is missing");
		}
	}
	return parser.failed ? NULL : path;
}

const struct schema_type *
path_type(const struct path *path)
{
	const struct schema_type *type = path->terms != NULL ? path->terms->type : NULL;

	for (const struct term *term = path->terms; term != NULL; term = term->next)
		if (term->type != type)
			return NULL;
	return type;
}

/* ---- Evaluating -------------------------------------------------------------------------------------------------- */

struct run {
	const struct targets *targets;
	void (*each)(void *context, const struct node *node, int answer);
	void *context;
	size_t seen; /* nodes that reached the (only) index step */
	bool any, is_false, no_value; /* for exists_not_false */
	const struct term *term;
};

static bool
is_child(const struct step *step, const struct node *child)
{
	/* A specialised type (Age for Quantity) has rows of its own: only the very type's can be compared. */
	if (step->owner == child->parent->type)
		return child->element == step->element;
	return slice_is(step->name, child->element->name);
}

/* What FHIRPath would find out by fetching the target is told from the reference's form alone. */
static bool
resolves_to(const struct run *run, const struct node *node, const struct schema_type *type)
{
	bool primitive = node->type->kind == TYPE_PRIMITIVE;
	struct slice text = primitive ? node->text : node_text(node, "reference");

	if (run->targets == NULL)
		return true;
	if (text.data != NULL) {
		const struct node *inside = targets_find(run->targets, node, text);

		if (inside != NULL)
			return inside->type == type;
		struct reference reference = reference_parse(text);

		if (reference.type != NULL)
			return reference.type == type;
	}
	return !primitive && slice_is(node_text(node, "type"), type->name);
}

static void
step(struct run *run, const struct step *at, const struct node *node)
{
	for (; at != NULL; at = at->next) {
		switch (at->kind) {
		case STEP_CHILD:
			for (const struct node *child = node->child; child != NULL; child = child->next)
				if (is_child(at, child))
					step(run, at->next, child);
			return;
		case STEP_TYPE:
			if (!schema_is(node->type, at->type))
				return;
			break;
		case STEP_RESOLVES_TO:
			if (!resolves_to(run, node, at->type))
				return;
			break;
		case STEP_WHERE: {
			bool equal = false;

			for (const struct node *child = node->child; child != NULL && !equal; child = child->next)
				equal = slice_is(at->name, child->element->name) && slice_equal(child->text, at->literal);
			if (!equal)
				return;
			break;
		}
		case STEP_INDEX:
			if (run->seen++ != at->index)
				return;
			break;
		}
	}
	if (run->term->exists_not_false) {
		run->any = true;
		run->is_false = slice_is(node->text, "false");
		run->no_value = node->text.data == NULL; /* only extensions: neither true nor false */
	} else {
		run->each(run->context, node, -1);
	}
}

void
path_evaluate(const struct path *path, const struct node *focus, const struct node *root,
    const struct targets *targets, void (*each)(void *context, const struct node *node, int answer), void *context)
{
	for (const struct term *term = path->terms; term != NULL; term = term->next) {
		struct run run = { .targets = targets, .each = each, .context = context, .term = term };
		const struct node *start = term->from_resource ? root : focus;

		if (term->root != NULL && !schema_is(start->type, term->root))
			continue;
		step(&run, term->steps, start);
		if (term->exists_not_false && !run.no_value)
			each(context, start, run.any && !run.is_false);
	}
}
