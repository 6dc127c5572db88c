/* extraction: whether what is stored for searching was made as this version makes it. */
#ifndef IRORI_ADMIN_EXTRACTION_H
#define IRORI_ADMIN_EXTRACTION_H

#include "server/store/store.h"

/* What to say when it was not. */
#define EXTRACTION_OTHER \
	"the resources here were prepared for searching by another version, and searches would miss some of them: go on with " \
	"that version, or load them into a new data directory (irori init, irori load)"

/* *same tells whether the entries of all records were made by this version's extraction (EXTRACT_MAKE). Where there are no
 * records yet, that is put down. */
enum store_status extraction_check(struct store *store, bool *same);

#endif
