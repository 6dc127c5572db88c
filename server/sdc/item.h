/* item: what a Questionnaire says of an item's extraction. */
#ifndef IRORI_SDC_ITEM_H
#define IRORI_SDC_ITEM_H

#include "resources/node.h"

/* How an Observation stands to the one of the nearest item above that has one. */
enum relation {
	RELATION_MEMBER, /* that one has it as a member */
	RELATION_COMPONENT, /* it is none of its own, but a component of that one */
	RELATION_DERIVED, /* it is derived from that one */
	RELATION_NONE,
};

/* What an item hands down to those below it. */
struct item_scope {
	bool on; /* to be extracted */
	const struct node *categories; /* the item or Questionnaire whose categories hold, or NULL */
};

struct item {
	const struct node *node;
	struct item_scope scope; /* its own */
	bool excluded; /* it and all below it */
	bool tagged; /* some of its codes are marked: the others are only for populating */
	bool extracted; /* it has codes, and they are to be extracted */
	enum relation relation;
};

/* The item's codes that go to Observation.code: the first, or the one behind last; NULL at the end. */
const struct node *item_code(const struct item *item, const struct node *last);

/* The scope's categories, CodeableConcepts, likewise. */
const struct node *item_category(const struct item_scope *scope, const struct node *last);

/* The item's unit (questionnaire-unit), a Coding, or NULL. */
const struct node *item_unit(const struct item *item);

/* Whether the item may be answered with a value of the type. */
bool item_allows(const struct item *item, const struct schema_type *answer);

bool item_is_group(const struct item *item);

/* ---- Finding them ------------------------------------------------------------------------------------------------ */

struct item_row {
	struct item item;
	struct slice link_id;
	/* The item of the response, or its answer, in which it was met last, and how often there. */
	const struct node *within;
	size_t count;
};

struct item_index {
	struct item_row *rows; /* by linkId, then the item above */
	size_t count;
};

/* Reads all items of the Questionnaire. False when the arena is full. */
bool item_index_make(struct item_index *index, const struct node *questionnaire, struct arena *arena);

/* The item of that linkId right below parent, or NULL. */
struct item_row *item_find(const struct item_index *index, struct slice link_id, const struct node *parent);

#endif
