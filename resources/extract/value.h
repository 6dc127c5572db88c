/* value: a node → the values that a search parameter of some type sees in it (R4 search.html#ptypes and the tables there).
 * For the files of resources/extract/ only. */
#ifndef IRORI_VALUE_H
#define IRORI_VALUE_H

#include "resources/extract.h"

struct value_settings {
	int zone_minutes;
	struct slice base; /* our own base URL, or SLICE_NONE */
};

/* Calls found for each value. answer is a path's answer to a question (0 or 1) or -1. Nodes of a type that the parameter
 * can't have give nothing. */
void value_entries(const struct value_settings *settings, const struct node *node, int answer, enum search_type type,
    void (*found)(void *context, const struct entry *entry), void *context);

enum value_patient {
	PATIENT_NONE, /* it refers to something else, or nothing */
	PATIENT_HERE, /* to a Patient of this server: entry->id */
	PATIENT_UNKNOWN, /* to somebody who can't be told: by identifier, elsewhere, contained */
};
enum value_patient value_patient(const struct value_settings *settings, const struct node *reference, struct entry *entry);

#endif
