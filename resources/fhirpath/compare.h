/* compare: equality, equivalence and order of items and collections (N1 "Equality", "Comparison"). */
#ifndef IRORI_FHIRPATH_COMPARE_H
#define IRORI_FHIRPATH_COMPARE_H

#include "resources/fhirpath/evaluate.h"

/* a = b. UNKNOWN where the language gives an empty result. */
bool items_equal(struct run *run, const struct fhirpath_item *a, const struct fhirpath_item *b,
    enum fhirpath_answer *out);
bool lists_equal(struct run *run, const struct fhirpath_list *a, const struct fhirpath_list *b,
    enum fhirpath_answer *out);

/* a ~ b. */
bool items_equivalent(struct run *run, const struct fhirpath_item *a, const struct fhirpath_item *b, bool *out);
bool lists_equivalent(struct run *run, const struct fhirpath_list *a, const struct fhirpath_list *b, bool *out);

/* Whether an item of the list is certainly equal to the item. */
bool list_has(struct run *run, const struct fhirpath_list *list, const struct fhirpath_item *item, bool *out);

/* Adds the item unless the list has it. */
bool list_add_new(struct run *run, struct fhirpath_list *list, struct fhirpath_item item);

/* The order: -1, 0, 1, or ORDER_UNKNOWN. Items that have no order end the evaluation. */
enum { ORDER_UNKNOWN = 2 };
bool items_order(struct run *run, size_t offset, const struct fhirpath_item *a, const struct fhirpath_item *b, int *out);

#endif
