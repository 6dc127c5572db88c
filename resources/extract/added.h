/* added: what a table of added search parameters holds, and how their expressions are evaluated. For the files of
 * resources/extract/ only. */
#ifndef IRORI_ADDED_H
#define IRORI_ADDED_H

#include "resources/extract/definition.h"
#include "resources/extract_added.h"

/* An added parameter on one of its bases. */
struct added_parameter {
	struct schema_search search;
	uint32_t number;
	const struct fhirpath *path;
	const struct fhirpath **components; /* as many as search.component_count */
	enum search_type *component_types;
	const struct added_item *item;
};

/* The i-th parameter of the resource type with that number, or NULL; table may be NULL. */
const struct added_parameter *added_parameter(const struct added *table, uint16_t resource, size_t i);

/* What evaluating needs beside expression and focus. */
struct added_evaluation {
	const struct node *resource; /* %resource: what is searched for, which may be a contained one */
	int zone_minutes;
	size_t *steps; /* left for this and others together, counted down; NULL: there is no such account */
	struct arena *arena; /* for what lasts until the values have been taken */
};

/* Calls each for every node that the expression gives on focus, answer always -1; values that are no part of the resource
 * become nodes of the FHIR type that is nearest. One that can't be evaluated on it gives none. */
void added_evaluate(const struct added_evaluation *evaluation, const struct fhirpath *path, const struct node *focus,
    void (*each)(void *context, const struct node *node, int answer), void *context);

/* Frees all tables. Nobody may hold one. */
void added_stop(void);

#endif
