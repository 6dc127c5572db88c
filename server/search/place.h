/* place: where a search looks: in one type, in several, in a compartment (R4 search.html#searching, compartmentdefinition.html).
 * For the files of server/search/ only; search.h has struct search_place. */
#ifndef IRORI_PLACE_H
#define IRORI_PLACE_H

#include "server/search/reader.h"

/* The types of a search that is not for one type alone: those that `named` (the value of _type, or SLICE_NONE) says, or all
 * that the principal may search; in a compartment only those that may be in it. resources has room for all types. False with
 * a fault when a name is none, when searching one that is named is not permitted, or when there is none that is. */
bool place_types(const struct search_place *place, struct slice named, const struct principal *principal,
    struct faults *faults, uint16_t *resources, size_t *count);

/* Adds the condition that resources of the query's type are in the compartment; nothing when the place is none. False when
 * memory ran out, noted in faults. */
bool place_condition(struct reader *reader, const struct search_place *place);

#endif
