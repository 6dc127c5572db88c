/* code_groups: what is measured by the same code (R4 observation-operation-lastn: "codes SHALL be considered equivalent if the
 * coding.value and coding.system are the same", and by "the transitive property of equality" all codes of one concept are). */
#ifndef IRORI_CODE_GROUPS_H
#define IRORI_CODE_GROUPS_H

#include "resources/base/slice.h"

/* A code of an item, or in place of codes its text: both are compared byte by byte. An item may have several, or none. */
struct code_key {
	struct slice within; /* items are only of one group when this is the same, too: whose they are */
	struct slice system; /* SLICE_NONE: the code has none */
	struct slice code, text; /* one of them SLICE_NONE */
	size_t item;
};

/* Puts into group[i] the first item of the group that item i is in. The keys are put into another order. */
void code_groups_find(struct code_key *keys, size_t key_count, size_t *group, size_t count);

#endif
