/* A ValueSet → its codes (R4 valueset.html#compositions). */
#include "profiles/terminology/expand.h"

static bool expand(struct terminology *terminology, const struct node *value_set, const struct chain *chain,
    struct code_set *out);

bool
expand_finish(struct terminology *terminology, struct buffer *list, struct code_set *out)
{
	size_t count = list->length / sizeof(struct code);
	bool good = terminology_work(terminology, count) && code_set_of(list, terminology->arena, out);

	buffer_free(list);
	if (good && out->count > TERMINOLOGY_CODES_MOST)
		return terminology_fail(terminology, FAULT_TOO_COSTLY, "A value set has more than %d codes", TERMINOLOGY_CODES_MOST);
	return good;
}

bool
expand_exclude(struct terminology *terminology, const struct code_set *included, const struct code_set *excluded,
    struct code_set *out)
{
	struct buffer list;

	if (excluded->count == 0) {
		*out = *included;
		return true;
	}
	buffer_init(&list, 0);
	code_set_choose(included, excluded, false, &list);
	return expand_finish(terminology, &list, out);
}

bool
expand_try_another(struct terminology *terminology)
{
	if (terminology->reason.data == NULL ||
	    (terminology->code != FAULT_NOT_FOUND && terminology->code != FAULT_NOT_SUPPORTED))
		return false;
	terminology->reason = SLICE_NONE;
	return true;
}

/* ---- By canonical ------------------------------------------------------------------------------------------------ */

bool
expand_canonical(struct terminology *terminology, struct slice canonical, const struct chain *outer, struct code_set *out)
{
	const struct chain chain = { canonical, outer != NULL ? outer->depth + 1 : 1, outer };
	struct slice version = canonical, url = slice_cut(&version, '|');
	const struct node *tree;

	for (; outer != NULL; outer = outer->outer)
		if (slice_equal(outer->canonical, canonical))
			return terminology_fail(terminology, FAULT_NOT_SUPPORTED, "The value set \"%.*s\" is made of itself",
			    SLICE_ARGS(canonical));
	if (chain.depth > TERMINOLOGY_IMPORTS_MOST)
		return terminology_fail(terminology, FAULT_TOO_COSTLY, "More than %d value sets are inside each other",
		    TERMINOLOGY_IMPORTS_MOST);
	switch (terminology_get(terminology, "ValueSet", url, version, &tree)) {
	case FETCH_FOUND:
		return expand(terminology, tree, &chain, out);
	case FETCH_ABSENT:
		return table_expand(terminology, url, version, &chain, out);
	case FETCH_FAILED:
		break;
	}
	return false;
}

/* ---- An include or exclude --------------------------------------------------------------------------------------- */

struct part {
	struct terminology *terminology;
	const struct node *node; /* ValueSet.compose.include */
	struct slice system, version;
	bool active; /* inactive codes are left out */
	const struct chain *chain;
};

/* What all of the imported value sets have in common. */
static bool
read_imports(const struct part *part, struct code_set *out)
{
	const struct node *import = node_child(part->node, "valueSet");
	bool first = true;

	for (; import != NULL; import = node_again(import)) {
		struct code_set set, before = *out;
		struct buffer list;

		if (import->text.data == NULL)
			continue;
		if (!expand_canonical(part->terminology, import->text, part->chain, &set))
			return false;
		if (first) {
			*out = set;
			first = false;
			continue;
		}
		buffer_init(&list, 0);
		code_set_choose(&before, &set, true, &list);
		if (!expand_finish(part->terminology, &list, out))
			return false;
	}
	return true;
}

/* Codes that are named one by one need no code system; only whether they are active is its to say, if it is here. */
static bool
read_listed(const struct part *part, struct buffer *list)
{
	struct terminology *terminology = part->terminology, before = *terminology;
	const struct code_system *system = part->active ? code_system_get(terminology, part->system, part->version) : NULL;

	if (part->active && system == NULL) {
		if (terminology->reason.data == NULL || terminology->code == FAULT_TOO_COSTLY)
			return false;
		terminology->reason = before.reason;
		terminology->code = before.code;
	}
	for (const struct node *node = node_child(part->node, "concept"); node != NULL; node = node_again(node)) {
		struct slice code = node_text(node, "code");
		size_t at = system != NULL && code.data != NULL ? code_system_find(system, code) : SIZE_MAX;

		if (code.data != NULL && (at == SIZE_MAX || (system->concepts[at].flags & CONCEPT_INACTIVE) == 0))
			code_put(list, part->system, code);
	}
	return true;
}

/* All codes of the system that pass the filters. */
static bool
read_filtered(const struct part *part, struct buffer *list)
{
	const struct code_system *system = code_system_get(part->terminology, part->system, part->version);
	unsigned char *marks = system != NULL ? code_system_marks(part->terminology, system) : NULL;
	int unwanted = CONCEPT_ABSTRACT | (part->active ? CONCEPT_INACTIVE : 0);

	if (marks == NULL)
		return false;
	if (system->count > 0)
		memset(marks, 1, system->count);
	if (!filter_marks(part->terminology, system, part->node, marks))
		return false;
	for (size_t i = 0; i < system->count; i++)
		if (marks[i] && (system->concepts[i].flags & unwanted) == 0)
			code_put(list, part->system, system->concepts[i].code);
	return true;
}

static bool
read_system(const struct part *part, struct code_set *out)
{
	struct buffer list;

	buffer_init(&list, 0);
	bool good = node_child(part->node, "concept") != NULL ? read_listed(part, &list) : read_filtered(part, &list);

	if (good)
		return expand_finish(part->terminology, &list, out);
	buffer_free(&list);
	return false;
}

/* Those of the set that are of the system. */
static bool
only_system(const struct part *part, struct code_set *set)
{
	struct buffer list;

	buffer_init(&list, 0);
	for (size_t i = 0; i < set->count; i++)
		if (slice_equal(set->codes[i].system, part->system))
			code_put(&list, part->system, set->codes[i].code);
	return expand_finish(part->terminology, &list, set);
}

static bool
read_part(const struct part *part, struct code_set *out)
{
	bool imports = node_child(part->node, "valueSet") != NULL;
	bool codes = node_child(part->node, "concept") != NULL || node_child(part->node, "filter") != NULL;
	struct code_set own;
	struct buffer list;

	*out = (struct code_set){ 0 };
	if (!imports && part->system.data == NULL)
		return terminology_fail(part->terminology, FAULT_NOT_SUPPORTED,
		    "A value set includes something that names neither a code system nor a value set");
	if (!imports)
		return read_system(part, out);
	if (!read_imports(part, out))
		return false;
	if (part->system.data == NULL)
		return true;
	if (!codes && part->version.data == NULL)
		return only_system(part, out);
	if (!read_system(part, &own))
		return false;
	buffer_init(&list, 0);
	code_set_choose(out, &own, true, &list);
	return expand_finish(part->terminology, &list, out);
}

/* ---- The whole --------------------------------------------------------------------------------------------------- */

/* What all includes (or excludes) have together. */
static bool
read_parts(struct terminology *terminology, const struct node *compose, const char *name, const struct chain *chain,
    struct code_set *out)
{
	bool active = slice_is(node_text(compose, "inactive"), "false");
	struct buffer list;

	buffer_init(&list, 0);
	for (const struct node *node = node_child(compose, name); node != NULL; node = node_again(node)) {
		const struct part part = { .terminology = terminology, .node = node, .system = node_text(node, "system"),
			.version = node_text(node, "version"), .active = active, .chain = chain };
		struct code_set set;

		if (!read_part(&part, &set) || !terminology_work(terminology, set.count)) {
			buffer_free(&list);
			return false;
		}
		buffer_put(&list, slice_of((const char *)set.codes, set.count * sizeof *set.codes));
	}
	return expand_finish(terminology, &list, out);
}

static bool
read_compose(struct terminology *terminology, const struct node *compose, const struct chain *chain, struct code_set *out)
{
	struct code_set included, excluded;

	return read_parts(terminology, compose, "include", chain, &included) &&
	    read_parts(terminology, compose, "exclude", chain, &excluded) &&
	    expand_exclude(terminology, &included, &excluded, out);
}

/* As deep as the tree, which its reader has bounded. */
static void
read_contains(const struct node *parent, struct buffer *list)
{
	for (const struct node *node = node_child(parent, "contains"); node != NULL; node = node_again(node)) {
		struct slice system = node_text(node, "system"), code = node_text(node, "code");

		if (code.data != NULL && !slice_is(node_text(node, "abstract"), "true"))
			code_put(list, system, code);
		read_contains(node, list);
	}
}

/* An expansion that is only a page, or says that it isn't all, is of no use. */
static bool
is_whole(const struct node *expansion)
{
	static const char too_costly[] = "http://hl7.org/fhir/StructureDefinition/valueset-toocostly";

	for (const struct node *node = node_child(expansion, "extension"); node != NULL; node = node_again(node))
		if (slice_is(node_text(node, "url"), too_costly))
			return false;
	for (const struct node *node = node_child(expansion, "parameter"); node != NULL; node = node_again(node))
		if (slice_is(node_text(node, "name"), "count") || slice_is(node_text(node, "name"), "offset") ||
		    slice_is(node_text(node, "name"), "filter"))
			return false;
	return node_child(expansion, "offset") == NULL;
}

static bool
read_expansion(struct terminology *terminology, const struct node *expansion, struct code_set *out)
{
	struct buffer list;

	buffer_init(&list, 0);
	read_contains(expansion, &list);
	return expand_finish(terminology, &list, out);
}

static bool
expand(struct terminology *terminology, const struct node *value_set, const struct chain *chain, struct code_set *out)
{
	const struct node *compose = node_child(value_set, "compose"), *expansion = node_child(value_set, "expansion");

	if (expansion != NULL && !is_whole(expansion))
		expansion = NULL;
	if (compose == NULL && expansion == NULL)
		return terminology_fail(terminology, FAULT_NOT_SUPPORTED,
		    "The value set \"%.*s\" has neither a composition nor a whole expansion", SLICE_ARGS(chain->canonical));
	if (compose == NULL)
		return read_expansion(terminology, expansion, out);
	if (read_compose(terminology, compose, chain, out))
		return true;
	/* What it is made of is not all here; but somebody who had it has written down what comes of it. */
	return expansion != NULL && expand_try_another(terminology) && read_expansion(terminology, expansion, out);
}

bool
terminology_value_set(struct terminology *terminology, struct slice canonical, struct code_set *out)
{
	terminology->reason = SLICE_NONE;
	return expand_canonical(terminology, canonical, NULL, out);
}

bool
terminology_expand(struct terminology *terminology, const struct node *value_set, struct code_set *out)
{
	const struct chain chain = { .canonical = node_text(value_set, "url"), .depth = 1 };

	terminology->reason = SLICE_NONE;
	return expand(terminology, value_set, &chain, out);
}
