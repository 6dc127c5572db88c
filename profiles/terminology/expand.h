/* expand: what expand.c and table.c make value sets with. For these two. */
#ifndef IRORI_EXPAND_H
#define IRORI_EXPAND_H

#include "profiles/terminology/code_system.h"

/* The value sets that are being read, from the inner to the outer. */
struct chain {
	struct slice canonical;
	size_t depth;
	const struct chain *outer;
};

/* The codes of the value set "url" or "url|version", which is inside those of outer (may be NULL). */
bool expand_canonical(struct terminology *terminology, struct slice canonical, const struct chain *outer,
    struct code_set *out);

/* Makes a set of the list, and puts it on the account. The list is freed. */
bool expand_finish(struct terminology *terminology, struct buffer *list, struct code_set *out);

/* The codes of the set that are not in the other. */
bool expand_exclude(struct terminology *terminology, const struct code_set *included, const struct code_set *excluded,
    struct code_set *out);

/* True when what failed is that something isn't here, so that another source may be asked; the failure is then forgotten. */
bool expand_try_another(struct terminology *terminology);

/* The codes of a value set of the tables; chain: the value set itself. */
bool table_expand(struct terminology *terminology, struct slice url, struct slice version, const struct chain *chain,
    struct code_set *out);

#endif
