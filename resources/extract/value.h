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

/* Reads a literal reference: fills in type, id and version when it is to a resource of this server, else url. False when
 * it points nowhere that a search could ask for (contained, conditional, broken, absent). */
bool value_reference(const struct value_settings *settings, struct slice text, struct entry *entry);

#endif
