/* extract_links: the literal references of a resource (R4 references.html#literal), wherever they stand: in extensions and
 * contained resources, too. What a Bundle's entries say is left out: they resolve by the Bundle's own fullUrls first, and a
 * document is kept as it was signed. Only Reference.reference counts, no uri and no canonical. */
#ifndef IRORI_EXTRACT_LINKS_H
#define IRORI_EXTRACT_LINKS_H

#include "resources/extract.h"

enum link_form {
	LINK_LOCAL, /* to a resource of this server: Patient/1, Patient/1/_history/2 */
	LINK_CONDITIONAL, /* Patient?identifier=1: it means something in a transaction only */
	LINK_URN, /* urn:uuid:... or urn:oid:...: it means something in a Bundle only */
};

struct link {
	enum link_form form;
	const struct node *node; /* Reference.reference */
	/* LINK_LOCAL: */
	const struct schema_type *type;
	struct slice id, version; /* version SLICE_NONE: the current one */
};

/* Makes absolute references to this server (the base given to extract_start) relative. */
void links_localise(struct node *resource);

/* Calls found for each, in the order of the tree, until it returns false. References to contained resources, to other servers and
 * logical ones (an identifier alone) are none of these forms, and passed over. */
void links_each(const struct node *resource, bool (*found)(void *context, const struct link *link), void *context);

/* Each link is among the entries of a record, once, as an ENTRY_REFERENCE of this parameter: so that what refers to a record can be
 * found, whether or not a search parameter leads there. Only so many are: a resource may have more. */
#define ENTRY_LINK_PARAMETER UINT32_C(0x6C696E6B)
enum { EXTRACT_LINKS_MOST = 10000 };

/* The index key, with ENTRY_LINK_PARAMETER, of records that refer to Type/id, in whatever version. Returns the length. */
size_t extract_link_key(struct slice type, struct slice id, char out[4 + ENTRY_KEY_MOST]);

/* Takes the next link off a record's entries, *rest; false at the end. entry as entry_next() asks: type, id and version are the
 * link's. */
bool entry_next_link(struct slice *rest, struct entry *entry);

#endif
