#include "resources/extract/subject.h"

#include "resources/extract/path.h"
#include "resources/primitive/reference.h"

#include <stdio.h>
#include <stdlib.h>

enum { RESOURCES_MOST = 256 };

struct subject_path {
	struct path *path;
	struct subject_path *next;
};

static struct {
	const struct value_settings *settings;
	const struct schema_type *patient, *practitioner, *binary;
	struct subject_path *by_resource[RESOURCES_MOST];
} state;

/* ---- Start ------------------------------------------------------------------------------------------------------- */

static bool
in_compartment(const struct schema_search *search)
{
	for (uint32_t i = 0; i < schema_counts.compartments; i++) {
		const struct schema_compartment *row = &schema_compartments[i];

		if (&schema_types[row->compartment] == state.patient && row->type == search->resource &&
		    strcmp(row->parameter, search->code) == 0)
			return true;
	}
	return false;
}

/* What else says what a resource is about, when it is a Patient: an Observation's focus, which "subject" needn't name. */
static bool
says_about(const struct schema_search *search)
{
	static const struct {
		const char *type, *code;
	} rows[] = {
		{ "Linkage", "item" },
		{ "MessageHeader", "focus" },
		{ "Observation", "focus" },
		{ "Task", "focus" },
		{ "VerificationResult", "target" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (strcmp(schema_types[search->resource].name, rows[i].type) == 0 && strcmp(search->code, rows[i].code) == 0)
			return true;
	return false;
}

/* The parameters of the patient compartment; and those by which a patient's Task, Device, Contract ... are found, though
 * R4 has forgotten these types there. */
static bool
leads_to_patients(const struct schema_search *search)
{
	return search->type == SEARCH_REFERENCE && (strcmp(search->code, "patient") == 0 || strcmp(search->code, "subject") == 0 ||
	    in_compartment(search) || says_about(search));
}

bool
subject_start(struct arena *arena, const struct value_settings *settings, char *error, size_t error_size)
{
	memset(&state, 0, sizeof state);
	state.settings = settings;
	state.patient = schema_resource(SLICE("Patient"));
	state.practitioner = schema_resource(SLICE("Practitioner"));
	state.binary = schema_resource(SLICE("Binary"));
	for (uint32_t i = 0; i < schema_counts.searches; i++) {
		const struct schema_search *search = &schema_searches[i];
		const struct schema_type *type = &schema_types[search->resource];
		char why[200] = "out of memory";

		if (type->abstract || type->resource >= RESOURCES_MOST || !leads_to_patients(search))
			continue;
		struct subject_path *row = arena_zero(arena, 1, sizeof *row);

		if (row != NULL)
			row->path = path_compile(arena, search->expression, type, why, sizeof why);
		if (row == NULL || row->path == NULL) {
			snprintf(error, error_size, "search parameter %s of %s: %s", search->code, type->name, why);
			return false;
		}
		row->next = state.by_resource[type->resource];
		state.by_resource[type->resource] = row;
	}
	return true;
}

/* ---- Gathering --------------------------------------------------------------------------------------------------- */

struct subjects {
	struct arena *arena;
	struct targets targets;
	struct slice *ids;
	size_t count, capacity;
	bool unresolved, failed;
};

static void
add_subject(struct subjects *subjects, struct slice id)
{
	struct slice *ids = arena_more(subjects->arena, subjects->ids, subjects->count, &subjects->capacity, sizeof *ids);

	if (ids == NULL) {
		subjects->failed = true;
		return;
	}
	subjects->ids = ids;
	subjects->ids[subjects->count++] = id;
}

static bool
may_refer_to(const struct schema_element *element, const struct schema_type *type)
{
	for (uint16_t i = 0; i < element->type_count; i++) {
		const struct schema_element_type *row = &schema_element_types[element->first_type + i];

		for (uint16_t j = 0; j < row->target_count; j++)
			if (&schema_types[schema_targets[row->first_target + j]] == type)
				return true;
	}
	return false;
}

/* True of elements that are there to name the patient, false of those for whoever acts: a performer whose reference is
 * only an identifier or a name is a professional, as a rule. */
static bool
names_the_patient(const struct schema_element *element)
{
	return strcmp(element->name, "subject") == 0 || strcmp(element->name, "patient") == 0 ||
	    strcmp(element->name, "for") == 0 ||
	    (may_refer_to(element, state.patient) && !may_refer_to(element, state.practitioner));
}

/* The patient that a Reference (or a uri) literally names. */
static void
follow(struct subjects *subjects, const struct node *node, struct slice text, struct slice stated)
{
	const struct node *inside = targets_find(&subjects->targets, node, text);
	struct entry entry = { .kind = ENTRY_REFERENCE };

	if (inside != NULL) {
		/* An entry of a Bundle is a subject itself; a contained Patient has no record that could be asked. */
		if (inside->type == state.patient && inside->element != NULL &&
		    strcmp(inside->element->name, "contained") == 0)
			subjects->unresolved = true;
		return;
	}
	struct reference reference = reference_parse(text);

	if (reference.type != NULL ? reference.type != state.patient :
	    stated.data != NULL && !slice_is(stated, state.patient->name))
		return;
	if (value_reference(state.settings, text, &entry) && entry.type.data != NULL)
		add_subject(subjects, entry.id);
	else
		subjects->unresolved = true;
}

static void
reference_found(void *context, const struct node *node, int answer)
{
	struct subjects *subjects = context;
	bool primitive = node->type->kind == TYPE_PRIMITIVE;
	struct slice text = primitive ? node->text : node_text(node, "reference");
	struct slice stated = primitive ? SLICE_NONE : node_text(node, "type");

	(void)answer;
	if (text.data != NULL)
		follow(subjects, node, text, stated);
	else if (names_the_patient(node->element) && (stated.data == NULL || slice_is(stated, state.patient->name)))
		subjects->unresolved = true;
}

/* A Binary is for those who may see what it belongs to (R4 binary.html#security). Unless that is a Patient, whom it
 * concerns can't be told from the Binary alone. */
static void
security_context(struct subjects *subjects, const struct node *binary)
{
	const struct node *context = node_child(binary, "securityContext");
	struct entry entry = { .kind = ENTRY_REFERENCE };

	if (context == NULL)
		return;
	if (value_reference(state.settings, node_text(context, "reference"), &entry) &&
	    slice_is(entry.type, state.patient->name))
		add_subject(subjects, entry.id);
	else
		subjects->unresolved = true;
}

/* The resource's own subjects, and those of every resource inside it; a tree is at most JSON_DEPTH_MOST deep. */
static void
gather(struct subjects *subjects, const struct node *node)
{
	if (!target_holds_resources(node->type))
		return;
	if (node->type->resource != SCHEMA_NONE) {
		for (struct subject_path *row = state.by_resource[node->type->resource]; row != NULL; row = row->next)
			path_evaluate(row->path, node, node, NULL, reference_found, subjects);
		if (node->type == state.binary)
			security_context(subjects, node);
	}
	/* A Patient who is just being made has no id yet; one in a Bundle can't be told without. */
	if (node->type == state.patient && (node->element == NULL || strcmp(node->element->name, "contained") != 0)) {
		if (node_text(node, "id").data != NULL)
			add_subject(subjects, node_text(node, "id"));
		else if (node->parent != NULL)
			subjects->unresolved = true;
	}
	for (const struct node *child = node->child; child != NULL; child = child->next)
		if (child->type->kind == TYPE_RESOURCE || child->type->kind == TYPE_BACKBONE)
			gather(subjects, child);
}

static int
compare_ids(const void *a, const void *b)
{
	return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

bool
extract_subjects(const struct node *resource, struct arena *arena, const struct slice **ids, size_t *count,
    bool *unresolved)
{
	struct subjects subjects = { .arena = arena };
	size_t kept = 0;

	if (!targets_gather(&subjects.targets, resource, arena))
		return false;
	gather(&subjects, resource);
	if (subjects.count > 0)
		qsort(subjects.ids, subjects.count, sizeof *subjects.ids, compare_ids);
	for (size_t i = 0; i < subjects.count; i++)
		if (i == 0 || !slice_equal(subjects.ids[i], subjects.ids[i - 1]))
			subjects.ids[kept++] = subjects.ids[i];
	*ids = subjects.ids;
	*count = kept;
	*unresolved = subjects.unresolved;
	return !subjects.failed;
}
