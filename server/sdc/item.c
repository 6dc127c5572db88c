#include "server/sdc/item.h"

#include <stdlib.h>

#define SDC "http://hl7.org/fhir/uv/sdc/StructureDefinition/"
#define EXTRACT SDC "sdc-questionnaire-observationExtract"
#define CATEGORY SDC "sdc-questionnaire-observation-extract-category"
#define UNIT "http://hl7.org/fhir/StructureDefinition/questionnaire-unit"

/* The value of the first extension from that one on that has the url and a value of the type (NULL: any). */
static const struct node *
value_from(const struct node *extension, const char *url, const char *type)
{
	for (; extension != NULL; extension = node_again(extension)) {
		const struct node *value = slice_is(node_text(extension, "url"), url) ? node_child(extension, "value") : NULL;

		if (value != NULL && (type == NULL || strcmp(value->type->name, type) == 0))
			return value;
	}
	return NULL;
}

static const struct node *
value_of(const struct node *node, const char *url, const char *type)
{
	return value_from(node_child(node, "extension"), url, type);
}

static const struct node *
first_category(const struct node *node)
{
	return value_of(node, CATEGORY, "CodeableConcept");
}

/* ---- Marks ------------------------------------------------------------------------------------------------------- */

enum mark { MARK_NONE, MARK_ON, MARK_OFF };

/* The extension's values. The codes are version 4.0's, which has them beside the boolean. */
static const struct {
	const char *text;
	enum mark mark;
	enum relation relation;
} marks[] = {
	{ "true", MARK_ON, RELATION_MEMBER },
	{ "false", MARK_OFF, RELATION_NONE },
	{ "member", MARK_ON, RELATION_MEMBER },
	{ "component", MARK_ON, RELATION_COMPONENT },
	{ "derived", MARK_ON, RELATION_DERIVED },
	{ "independent", MARK_ON, RELATION_NONE },
};

static enum mark
mark_of(const struct node *node, enum relation *relation)
{
	const struct node *value = value_of(node, EXTRACT, NULL);
	struct slice text = value != NULL ? value->text : SLICE_NONE;

	for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
		if (slice_is(text, marks[i].text)) {
			*relation = marks[i].relation;
			return marks[i].mark;
		}
	return MARK_NONE;
}

/* What the Questionnaire itself hands down. */
static struct item_scope
root_scope(const struct node *questionnaire)
{
	enum relation relation;

	return (struct item_scope){ .on = mark_of(questionnaire, &relation) == MARK_ON,
		.categories = first_category(questionnaire) != NULL ? questionnaire : NULL };
}

static bool
has_tagged_code(const struct node *item)
{
	enum relation relation;

	for (const struct node *code = node_child(item, "code"); code != NULL; code = node_again(code))
		if (mark_of(code, &relation) == MARK_ON)
			return true;
	return false;
}

static void
read_item(struct item *item, const struct node *node, struct item_scope above)
{
	*item = (struct item){ .node = node, .scope = above, .relation = RELATION_MEMBER };
	enum mark mark = mark_of(node, &item->relation);

	item->excluded = mark == MARK_OFF;
	item->tagged = has_tagged_code(node);
	if (mark == MARK_ON)
		item->scope.on = true;
	if (first_category(node) != NULL)
		item->scope.categories = node;
	item->extracted = !item->excluded && (item->scope.on || item->tagged) && item_code(item, NULL) != NULL;
}

const struct node *
item_code(const struct item *item, const struct node *last)
{
	const struct node *code = last != NULL ? node_again(last) : node_child(item->node, "code");
	enum relation relation;

	for (; code != NULL; code = node_again(code)) {
		enum mark mark = mark_of(code, &relation);

		if (item->tagged ? mark == MARK_ON : mark != MARK_OFF)
			return code;
	}
	return NULL;
}

const struct node *
item_category(const struct item_scope *scope, const struct node *last)
{
	if (last != NULL)
		return value_from(node_again(last->parent), CATEGORY, "CodeableConcept");
	return scope->categories != NULL ? first_category(scope->categories) : NULL;
}

const struct node *
item_unit(const struct item *item)
{
	return value_of(item->node, UNIT, "Coding");
}

/* ---- Types ------------------------------------------------------------------------------------------------------- */

/* http://hl7.org/fhir/R4/valueset-item-type.html. What a choice is from may be of any type that answerOption.value[x] has. */
static const struct {
	const char *item;
	const char *answers[8];
} types[] = {
	{ "boolean", { "boolean" } },
	{ "decimal", { "decimal" } },
	{ "integer", { "integer" } },
	{ "date", { "date" } },
	{ "dateTime", { "dateTime" } },
	{ "time", { "time" } },
	{ "string", { "string" } },
	{ "text", { "string" } },
	{ "url", { "uri" } },
	{ "choice", { "Coding", "integer", "date", "time", "string", "Reference" } },
	{ "open-choice", { "Coding", "integer", "date", "time", "string", "Reference" } },
	{ "attachment", { "Attachment" } },
	{ "reference", { "Reference" } },
	{ "quantity", { "Quantity" } },
};

bool
item_allows(const struct item *item, const struct schema_type *answer)
{
	struct slice type = node_text(item->node, "type");

	for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
		if (slice_is(type, types[i].item))
			for (size_t j = 0; types[i].answers[j] != NULL; j++)
				if (strcmp(types[i].answers[j], answer->name) == 0)
					return true;
	return false;
}

bool
item_is_group(const struct item *item)
{
	return slice_is(node_text(item->node, "type"), "group");
}

/* ---- Finding them ------------------------------------------------------------------------------------------------ */

static int
compare_place(struct slice a, const struct node *above_a, struct slice b, const struct node *above_b)
{
	int order = slice_compare(a, b);

	return order != 0 ? order : ((uintptr_t)above_a > (uintptr_t)above_b) - ((uintptr_t)above_a < (uintptr_t)above_b);
}

static int
compare_rows(const void *a, const void *b)
{
	const struct item_row *x = a, *y = b;
	int order = compare_place(x->link_id, x->item.node->parent, y->link_id, y->item.node->parent);

	/* Two of one linkId, which no valid Questionnaire has: in any order, but always the same. */
	return order != 0 ? order : ((uintptr_t)x->item.node > (uintptr_t)y->item.node) - ((uintptr_t)x->item.node < (uintptr_t)y->item.node);
}

/* The depth is that of a tree that a reader made. */
static size_t
count_items(const struct node *parent)
{
	size_t count = 0;

	for (const struct node *item = node_child(parent, "item"); item != NULL; item = node_again(item))
		count += 1 + count_items(item);
	return count;
}

/* Writes the rows of all items below; returns the row behind. */
static struct item_row *
collect(struct item_row *row, const struct node *parent, struct item_scope scope)
{
	for (const struct node *node = node_child(parent, "item"); node != NULL; node = node_again(node)) {
		struct item_row *own = row++;

		own->link_id = node_text(node, "linkId");
		read_item(&own->item, node, scope);
		row = collect(row, node, own->item.scope);
	}
	return row;
}

bool
item_index_make(struct item_index *index, const struct node *questionnaire, struct arena *arena)
{
	index->count = count_items(questionnaire);
	index->rows = arena_zero(arena, index->count, sizeof *index->rows);
	if (index->rows == NULL)
		return false;
	collect(index->rows, questionnaire, root_scope(questionnaire));
	if (index->count > 1)
		qsort(index->rows, index->count, sizeof *index->rows, compare_rows);
	return true;
}

struct item_row *
item_find(const struct item_index *index, struct slice link_id, const struct node *parent)
{
	size_t low = 0, high = index->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct item_row *row = &index->rows[middle];

		if (compare_place(row->link_id, row->item.node->parent, link_id, parent) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == index->count || compare_place(index->rows[low].link_id, index->rows[low].item.node->parent, link_id, parent) != 0)
		return NULL;
	return &index->rows[low];
}
