/* evaluate: expressions on collections. Everything here returns false when evaluation has ended with an error, which
 * then is in run->error. */
#ifndef IRORI_FHIRPATH_EVALUATE_H
#define IRORI_FHIRPATH_EVALUATE_H

#include "resources/fhirpath/syntax.h"
#include "resources/fhirpath/value.h"

struct regex;

/* One evaluation. */
struct run {
	struct arena *arena;
	const struct fhirpath_environment *environment;
	struct fhirpath_error *error;
	const struct node *context;
	struct fhirpath_list context_list; /* the context, or nothing */
	size_t steps, items_most;
	unsigned depth;
	int64_t now;
	struct regex *regexes; /* compiled so far */
};

/* What names mean at one place of an expression. */
struct scope {
	struct fhirpath_list focus; /* $this */
	int64_t index; /* -1: none */
	const struct fhirpath_list *total; /* NULL: none */
	const struct fhirpath_variable *variables;
};

bool run_fail(struct run *run, enum fhirpath_fault fault, size_t offset, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Counts work; false when it was too much. */
bool run_step(struct run *run, size_t steps);

/* Counts a look through the node's children, of which there may be very many. */
bool run_look(struct run *run, const struct node *node);

/* Counts what reading an item as a quantity and working its unit out may take. */
bool run_quantity(struct run *run, const struct fhirpath_item *item);

bool list_add(struct run *run, struct fhirpath_list *list, struct fhirpath_item item);
bool list_add_all(struct run *run, struct fhirpath_list *list, const struct fhirpath_list *more);

/* The expression on the scope's focus; what it gives is added to out. */
bool evaluate(struct run *run, const struct expression *expression, const struct scope *scope,
    struct fhirpath_list *out);

/* The members of that name of one item. */
bool members(struct run *run, const struct fhirpath_item *item, struct slice name, struct fhirpath_list *out);

/* All children of one item. */
bool children(struct run *run, const struct fhirpath_item *item, struct fhirpath_list *out);

/* The singleton evaluation of collections, for a boolean: one item that isn't one is true. */
bool truth(struct run *run, const struct fhirpath_list *list, size_t offset, enum fhirpath_answer *out);

/* An operator on two collections (operators.c). and, or, xor, implies, is and as aren't among them. */
bool operate(struct run *run, const struct expression *right, const struct fhirpath_list *a,
    const struct fhirpath_list *b, struct fhirpath_list *out);

/* Whether the item is of the type; exact leaves out what specialises it. */
bool item_is(const struct fhirpath_item *item, const struct type_name *type);

/* The value of %name. */
bool variable_value(struct run *run, const struct expression *expression, const struct scope *scope,
    struct fhirpath_list *out);

#endif
