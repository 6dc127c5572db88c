/* items: the information items (別表) that access is granted by, and which of them a resource belongs to.
 *
 * The table is a file that officers can read (server/access/items.conf, installed in share/irori); the same text is built
 * in. Access control and the CLI ask it by name, records and grants keep its bits. */
#ifndef IRORI_ITEMS_H
#define IRORI_ITEMS_H

#include "resources/base/slice.h"
#include "resources/extract.h"
#include "server/auth/principal.h"

enum { ITEMS_MOST = 63 };

/* Reads the table from the file, or the one built in when path is NULL. Call once before threads start; again only in
 * tests. False with a sentence in error, naming the line; the table then stays what it was. */
bool items_start(const char *path, char *error, size_t error_size);

/* The same from text, which is called name in errors. */
bool items_read(struct slice text, const char *name, char *error, size_t error_size);

/* Gives the table's memory back. */
void items_end(void);

uint32_t items_version(void);

/* All items that there are. */
uint64_t items_all(void);

/* The bit of an item by its name ("health-check"), 0 when there is none. */
uint64_t item_bit(struct slice name);

/* Name and Japanese text of the item with that bit number; NULL when there is none. */
const char *item_name(unsigned bit);
const char *item_text(unsigned bit);

/* The items of a resource: see access_items(). */
uint64_t items_of(const struct node *resource);

/* What the role may read and write at most. A role that the table doesn't name: an institution's software and staff all, others
 * nothing. */
void items_of_role(enum role role, uint64_t *read, uint64_t *write);

/* The items that the table has for the type, row by row: calls each with what one row gives until it returns true, and
 * returns whether one did. */
bool items_of_type(uint16_t resource, bool (*each)(void *context, uint64_t items), void *context);

/* ---- Parts ------------------------------------------------------------------------------------------------------- */

enum { PARTS_OF_TYPE_MOST = 64, PART_ELEMENTS_MOST = 16 };

/* Elements at the top of a type, which need more items than the rest of it. */
struct item_part {
	uint64_t items;
	const struct schema_element *elements[PART_ELEMENTS_MOST];
	size_t count;
	const struct item_part *next;
};

/* The type's, in the order of the table; NULL when it has none. */
const struct item_part *items_parts(uint16_t resource);

/* What all parts of the type need together: 0 when it has none. */
uint64_t items_of_parts(uint16_t resource);

/* What those parts need that the resource has. */
uint64_t items_of_parts_in(const struct node *resource);

/* Which of the type's parts (bits, in their order) the elements are of. */
uint64_t items_parts_with(uint16_t resource, struct slice element);

/* A search parameter that takes values from parts. */
struct item_values {
	uint32_t parameter; /* extract_parameter() */
	uint64_t parts;
	bool other; /* ... and from elsewhere, or from several elements at once */
};

/* What is known of the built-in parameter, of that type; NULL: no part gives it values. */
const struct item_values *items_values(uint16_t resource, uint32_t parameter);

#endif
