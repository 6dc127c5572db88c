/* Any value sets and code systems, a line each: whatever they say of each other, every question ends, with a set in order or
 * with a reason; what is below a code has the code above it. */
#include <string.h>

#include "profiles/terminology/terminology.h"
#include "resources/json_read.h"
#include "tests/fuzz/fuzz.h"

enum { RESOURCES_MOST = 8, CODES_ASKED = 4 };

struct library {
	struct arena arena;
	const struct node *resources[RESOURCES_MOST];
	size_t count;
};

static enum fetched
fetch(void *context, const char *type, struct slice url, struct slice version, const struct node **resource)
{
	const struct library *library = context;

	for (size_t i = 0; i < library->count; i++) {
		const struct node *node = library->resources[i];

		if (strcmp(node->type->name, type) == 0 && slice_equal(node_text(node, "url"), url) &&
		    (version.data == NULL || slice_equal(node_text(node, "version"), version))) {
			*resource = node;
			return FETCH_FOUND;
		}
	}
	return FETCH_ABSENT;
}

/* The answer, or a reason that can be told. */
static bool
check(const struct terminology *terminology, bool good, const struct code_set *set)
{
	if (!good) {
		must(terminology->reason.length > 0);
		must(slice_is_utf8(terminology->reason));
		return false;
	}
	must(set->count <= TERMINOLOGY_CODES_MOST);
	for (size_t i = 0; i < set->count; i++) {
		must(set->codes[i].code.data != NULL);
		must(code_set_has(set, set->codes[i].system, set->codes[i].code));
		must(code_set_has_nocase(set, set->codes[i].system, set->codes[i].code));
		must(i == 0 || !slice_equal(set->codes[i - 1].system, set->codes[i].system) ||
		    !slice_equal(set->codes[i - 1].code, set->codes[i].code));
	}
	return true;
}

static void
ask_value_set(struct library *library, const struct node *value_set)
{
	struct terminology terminology;
	struct code_set set;

	terminology_begin(&terminology, fetch, library, &library->arena);
	check(&terminology, terminology_expand(&terminology, value_set, &set), &set);
}

static void
ask_code(struct library *library, struct slice url, struct slice code)
{
	struct terminology terminology;
	struct code_set below, above;

	terminology_begin(&terminology, fetch, library, &library->arena);
	if (!check(&terminology, terminology_subsumed(&terminology, url, code, false, &below), &below))
		return;
	must(code_set_has(&below, url, code));
	for (size_t i = 0; i < below.count && i < CODES_ASKED; i++) {
		terminology_begin(&terminology, fetch, library, &library->arena);
		if (check(&terminology, terminology_subsumed(&terminology, url, below.codes[i].code, true, &above), &above))
			must(code_set_has(&above, url, code));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice rest = slice_of((const char *)data, size);
	struct library library = { .count = 0 };
	struct faults faults;

	arena_init(&library.arena, 0);
	while (rest.data != NULL && library.count < RESOURCES_MOST) {
		faults_init(&faults, &library.arena);
		const struct node *node = json_read(&library.arena, slice_cut(&rest, '\n'), &faults);

		if (node != NULL && !faults.errors)
			library.resources[library.count++] = node;
	}
	for (size_t i = 0; i < library.count; i++) {
		const struct node *node = library.resources[i], *concept = node_child(node, "concept");
		struct slice url = node_text(node, "url");

		if (strcmp(node->type->name, "ValueSet") == 0)
			ask_value_set(&library, node);
		else if (strcmp(node->type->name, "CodeSystem") == 0 && url.data != NULL && concept != NULL &&
		    node_text(concept, "code").data != NULL)
			ask_code(&library, url, node_text(concept, "code"));
	}
	arena_free(&library.arena);
	return 0;
}
