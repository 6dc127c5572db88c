/* The entry: an evaluation's beginning, its variables and its end. */
#include "resources/fhirpath/functions.h"

#include <time.h>

/* The resource that holds the node, which may be it. */
static const struct node *
resource_of(const struct node *node)
{
	while (node->parent != NULL && node->type->kind != TYPE_RESOURCE)
		node = node->parent;
	return node;
}

/* The resource that contains it, when it is contained. */
static const struct node *
root_of(const struct node *resource)
{
	while (resource->parent != NULL && resource->element != NULL && strcmp(resource->element->name, "contained") == 0)
		resource = resource_of(resource->parent);
	return resource;
}

static bool
variable_named(struct run *run, struct slice name, const struct scope *scope, struct fhirpath_list *out, bool *found)
{
	const struct fhirpath_environment *environment = run->environment;
	const struct fhirpath_variable *lists[] = { scope->variables, environment->variables };

	*found = true;
	for (size_t i = 0; i < 2; i++)
		for (const struct fhirpath_variable *variable = lists[i]; variable != NULL; variable = variable->next)
			if (slice_equal(variable->name, name))
				return list_add_all(run, out, &variable->value);
	*found = false;
	return true;
}

bool
variable_value(struct run *run, const struct expression *expression, const struct scope *scope,
    struct fhirpath_list *out)
{
	static const struct {
		const char *name, *value;
	} constants[] = {
		{ "sct", "http://snomed.info/sct" },
		{ "loinc", "http://loinc.org" },
		{ "ucum", "http://unitsofmeasure.org" },
	};
	static const struct {
		const char *prefix, *url;
	} families[] = {
		{ "vs-", "http://hl7.org/fhir/ValueSet/" },
		{ "ext-", "http://hl7.org/fhir/StructureDefinition/" },
	};
	const struct fhirpath_environment *environment = run->environment;
	const struct node *node = run->context;
	struct slice name = expression->name;
	bool found;

	if (!variable_named(run, name, scope, out, &found))
		return false;
	if (found)
		return true;
	if (slice_is(name, "context"))
		return list_add_all(run, out, &run->context_list);
	if (slice_is(name, "resource") || slice_is(name, "rootResource")) {
		const struct node *resource = environment->resource != NULL ? environment->resource :
		    node != NULL ? resource_of(node) : NULL;

		if (slice_is(name, "rootResource"))
			resource = environment->root != NULL ? environment->root : resource != NULL ? root_of(resource) : NULL;
		return resource == NULL || list_add(run, out, fhirpath_node(resource));
	}
	for (size_t i = 0; i < sizeof constants / sizeof *constants; i++)
		if (slice_is(name, constants[i].name))
			return list_add(run, out, fhirpath_string(slice_text(constants[i].value)));
	for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
		struct slice prefix = slice_text(families[i].prefix);

		if (!slice_starts(name, prefix))
			continue;
		struct slice url = arena_print(run->arena, "%s%.*s", families[i].url, SLICE_ARGS(slice_from(name, prefix.length)));

		if (url.data == NULL)
			return run_fail(run, FHIRPATH_MEMORY, expression->offset, "memory is exhausted");
		return list_add(run, out, fhirpath_string(url));
	}
	return run_fail(run, FHIRPATH_EVALUATION, expression->offset, "there is no variable %%%.*s", SLICE_ARGS(name));
}

bool
fhirpath_evaluate(const struct fhirpath *path, const struct node *focus,
    const struct fhirpath_environment *environment, struct arena *arena, struct fhirpath_list *result,
    struct fhirpath_error *error)
{
	static const struct fhirpath_environment none;
	struct fhirpath_item item = { 0 };
	struct run run = { .arena = arena, .environment = environment != NULL ? environment : &none, .error = error };
	struct scope scope = { .index = (int64_t)run.environment->position - 1 };
	struct timespec now;

	*error = (struct fhirpath_error){ 0 };
	*result = (struct fhirpath_list){ 0 };
	size_t steps = run.environment->steps_most > 0 ? run.environment->steps_most : FHIRPATH_STEPS;

	if (run.environment->steps_left != NULL && *run.environment->steps_left < steps)
		steps = *run.environment->steps_left;
	run.steps = steps;
	run.items_most = run.environment->items_most > 0 ? run.environment->items_most : FHIRPATH_ITEMS;
	run.now = run.environment->now;
	if (run.now == 0) {
		clock_gettime(CLOCK_REALTIME, &now);
		run.now = (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
	}
	run.context = run.environment->context != NULL ? run.environment->context : focus;
	if (run.context != NULL && !list_add(&run, &run.context_list, fhirpath_node(run.context)))
		return false;
	if (focus != NULL) {
		item = fhirpath_node(focus);
		scope.focus = (struct fhirpath_list){ &item, 1, 1 };
	}
	struct fhirpath_list list = { 0 };
	bool good = evaluate(&run, path->root, &scope, &list);

	if (run.environment->steps_left != NULL)
		*run.environment->steps_left -= steps - run.steps;
	if (!good)
		return false;
	*result = list;
	return true;
}

bool
fhirpath_test(const struct fhirpath *path, const struct node *focus, const struct fhirpath_environment *environment,
    struct arena *arena, enum fhirpath_answer *answer, struct fhirpath_error *error)
{
	struct fhirpath_list list;
	struct run run = { .arena = arena, .error = error };

	*answer = FHIRPATH_UNKNOWN;
	return fhirpath_evaluate(path, focus, environment, arena, &list, error) && truth(&run, &list, 0, answer);
}
