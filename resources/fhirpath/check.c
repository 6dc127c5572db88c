/* fhirpath_check: which types each part of an expression may give, by the schema alone. Where that isn't known, nothing is
 * said. */
#include "resources/fhirpath/functions.h"

#include <stdio.h>

enum { TYPES_MOST = 64 };

/* What a collection may hold. */
struct shape {
	bool any; /* not known */
	bool unordered; /* children() and descendants() have no order */
	size_t count;
	const struct schema_type *types[TYPES_MOST];
};

struct checker {
	struct fhirpath_error *error;
	const struct schema_type *context;
};

/* How a function's arguments and result depend on its input. */
enum effect {
	EFFECT_SAME = 1, /* gives items of its input */
	EFFECT_ON_ITEMS = 2, /* arguments are evaluated on the input's items */
	EFFECT_ARGUMENT = 4, /* gives what its argument gives */
	EFFECT_TYPE = 8, /* gives items of its type argument */
	EFFECT_ORDER = 16, /* needs an order */
	EFFECT_UNORDERED = 32, /* gives what has no order */
	EFFECT_EXTENSION = 64,
};

static const struct {
	const char *name;
	unsigned effects;
} effects[] = {
	{ "all", EFFECT_ON_ITEMS },
	{ "as", EFFECT_TYPE },
	{ "children", EFFECT_UNORDERED },
	{ "combine", 0 },
	{ "descendants", EFFECT_UNORDERED },
	{ "distinct", EFFECT_SAME },
	{ "exclude", EFFECT_SAME },
	{ "exists", EFFECT_ON_ITEMS },
	{ "extension", EFFECT_EXTENSION },
	{ "first", EFFECT_SAME | EFFECT_ORDER },
	{ "last", EFFECT_SAME | EFFECT_ORDER },
	{ "ofType", EFFECT_TYPE },
	{ "repeat", EFFECT_ARGUMENT | EFFECT_ON_ITEMS },
	{ "select", EFFECT_ARGUMENT | EFFECT_ON_ITEMS },
	{ "single", EFFECT_SAME },
	{ "skip", EFFECT_SAME | EFFECT_ORDER },
	{ "sort", EFFECT_SAME | EFFECT_ON_ITEMS },
	{ "tail", EFFECT_SAME | EFFECT_ORDER },
	{ "take", EFFECT_SAME | EFFECT_ORDER },
	{ "where", EFFECT_SAME | EFFECT_ON_ITEMS },
};

static bool check(struct checker *checker, const struct expression *expression, const struct shape *focus,
    struct shape *out);

static void
add_type(struct shape *shape, const struct schema_type *type)
{
	/* Any resource may stand for an abstract one, with any element. */
	if (type->abstract)
		shape->any = true;
	for (size_t i = 0; i < shape->count; i++)
		if (shape->types[i] == type)
			return;
	if (shape->count == TYPES_MOST)
		shape->any = true;
	else
		shape->types[shape->count++] = type;
}

static void
add_shape(struct shape *shape, const struct shape *more)
{
	shape->any = shape->any || more->any;
	shape->unordered = shape->unordered || more->unordered;
	for (size_t i = 0; i < more->count; i++)
		add_type(shape, more->types[i]);
}

static bool
wrong(struct checker *checker, const struct expression *expression, const char *what, struct slice name)
{
	checker->error->fault = FHIRPATH_PATH;
	checker->error->offset = expression->offset;
	snprintf(checker->error->text, sizeof checker->error->text, "%s %.*s", what, SLICE_ARGS(name));
	return false;
}

static bool
is_system(const struct schema_type *type)
{
	return strncmp(type->name, "http:", 5) == 0;
}

static bool
check_member(struct checker *checker, const struct expression *member, const struct shape *focus, struct shape *out)
{
	char text[80];
	bool capital = member->name.length > 0 && member->name.data[0] >= 'A' && member->name.data[0] <= 'Z';
	const struct schema_type *named = member->first && capital ? schema_type(member->name) : NULL;

	*out = (struct shape){ .any = focus->any };
	for (size_t i = 0; i < focus->count; i++) {
		const struct schema_type *type = focus->types[i];
		const struct schema_element *element = schema_element(type, member->name);

		if (named != NULL && schema_is(type, named))
			add_type(out, type);
		else if (element != NULL)
			for (uint16_t t = 0; t < element->type_count; t++)
				add_type(out, &schema_types[schema_element_types[element->first_type + t].type]);
		else if (is_system(type))
			out->any = true;
	}
	if (named != NULL && focus->any)
		add_type(out, named);
	if (out->any || out->count > 0)
		return true;
	if (focus->count == 1)
		snprintf(text, sizeof text, "%s has no", focus->types[0]->name);
	else
		snprintf(text, sizeof text, "none of the types here has");
	return focus->count == 0 || wrong(checker, member, text, member->name);
}

static unsigned
effects_of(struct slice name)
{
	for (size_t i = 0; i < sizeof effects / sizeof *effects; i++)
		if (slice_is(name, effects[i].name))
			return effects[i].effects;
	return 0;
}

static bool
check_call(struct checker *checker, const struct expression *call, const struct shape *focus, const struct shape *input,
    struct shape *out)
{
	struct slice name = slice_text(call->call.function->name);
	bool factory = (call->call.function->flags & FUNCTION_FACTORY) != 0;
	unsigned effect = factory ? 0 : effects_of(name);
	struct shape arguments = { 0 }, unknown = { .any = true };

	*out = (struct shape){ .any = true, .unordered = (effect & EFFECT_UNORDERED) != 0 };
	if ((effect & EFFECT_ORDER) && input->unordered)
		return wrong(checker, call, "there is no order for", name);
	for (const struct expression *argument = call->call.arguments; argument != NULL; argument = argument->next) {
		/* What isn't said above may be evaluated on either. */
		const struct shape *on = (effect & EFFECT_ON_ITEMS) ? input : (effect & EFFECT_SAME) ? focus : &unknown;
		struct shape result;

		if (!check(checker, argument, on, &result))
			return false;
		add_shape(&arguments, &result);
	}
	if (effect & EFFECT_SAME)
		*out = *input;
	if (effect & EFFECT_ARGUMENT)
		*out = arguments;
	if (effect & EFFECT_EXTENSION)
		*out = (struct shape){ .count = 1, .types = { schema_type(SLICE("Extension")) } };
	if ((effect & EFFECT_TYPE) && call->call.arguments->type.fhir != NULL) {
		*out = (struct shape){ .unordered = input->unordered };
		add_type(out, call->call.arguments->type.fhir);
	}
	return true;
}

static bool
check_path(struct checker *checker, const struct expression *path, const struct shape *focus, struct shape *out)
{
	struct shape input = *focus, ignored;

	for (const struct expression *step = path->inner; step != NULL; step = step->next) {
		bool good;

		switch (step->form) {
		case FORM_MEMBER:
			good = check_member(checker, step, &input, out);
			break;
		case FORM_CALL:
			good = check_call(checker, step, focus, &input, out);
			break;
		case FORM_SUBSCRIPT:
			if (input.unordered)
				return wrong(checker, step, "there is no order for", SLICE("[]"));
			*out = input;
			good = check(checker, step->inner, focus, &ignored);
			break;
		default:
			good = check(checker, step, focus, out);
		}
		if (!good)
			return false;
		input = *out;
	}
	*out = input;
	return true;
}

static bool
check_chain(struct checker *checker, const struct expression *chain, const struct shape *focus, struct shape *out)
{
	if (!check(checker, chain->inner, focus, out))
		return false;
	for (const struct expression *operand = chain->inner->next; operand != NULL; operand = operand->next) {
		struct shape right;

		if (operand->operation == OPERATION_AS && operand->type.fhir != NULL) {
			*out = (struct shape){ 0 };
			add_type(out, operand->type.fhir);
			continue;
		}
		if (operand->form != FORM_TYPE && !check(checker, operand, focus, &right))
			return false;
		if (operand->operation == OPERATION_UNION)
			add_shape(out, &right);
		else
			*out = (struct shape){ .any = true };
	}
	return true;
}

static bool
check(struct checker *checker, const struct expression *expression, const struct shape *focus, struct shape *out)
{
	*out = (struct shape){ .any = true };
	switch (expression->form) {
	case FORM_THIS:
		*out = *focus;
		return true;
	case FORM_EMPTY:
		*out = (struct shape){ 0 };
		return true;
	case FORM_VARIABLE:
		if (slice_is(expression->name, "context")) {
			*out = (struct shape){ 0 };
			add_type(out, checker->context);
		}
		return true;
	case FORM_PATH:
		return check_path(checker, expression, focus, out);
	case FORM_CHAIN:
		return check_chain(checker, expression, focus, out);
	case FORM_SIGN:
		return check(checker, expression->inner, focus, out);
	default:
		return true;
	}
}

bool
fhirpath_check(const struct fhirpath *path, const struct schema_type *focus, struct fhirpath_error *error)
{
	struct checker checker = { error, focus };
	struct shape shape = { 0 }, result;

	*error = (struct fhirpath_error){ 0 };
	add_type(&shape, focus);
	return check(&checker, path->root, &shape, &result);
}
