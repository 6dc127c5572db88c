/* parameters: the search parameters that SearchParameter resources add, as the store has them.
 *
 * The resources are the truth. What they add is in force as soon as the change of one is durable: parameters_follow() makes
 * the table anew (resources/extract_added.h) before whoever calls it goes on. Whether a parameter may be searched by is in
 * TABLE_PARAMETER: its index is complete when all records have been looked at since it was in force (server/admin/reindex.c)
 * and it has been so ever since. */
#ifndef IRORI_SEARCH_PARAMETERS_H
#define IRORI_SEARCH_PARAMETERS_H

#include "resources/extract_added.h"
#include "server/store/store.h"

/* Puts in force what the store says now. Very cheap when nothing has changed. From any thread but the store's. */
enum store_status parameters_follow(struct store *store);

/* The registry generation that is followed; read before the table in force is held, the table is that of it or a later one. */
uint64_t parameters_generation(void);

/* When the table in force was put there: microseconds since the epoch. */
int64_t parameters_time(void);

/* Forgets the store, which is closed or about to be. Touches nothing of it. */
void parameters_forget(void);

enum parameter_state { PARAMETER_BUILDING, PARAMETER_COMPLETE };

enum { PARAMETER_KEY = 8, PARAMETER_VALUE_MOST = 100 };

/* What to write in TABLE_PARAMETER to say that the parameter, at its version, is in that state. The texts point into key and
 * value. */
struct table_put parameters_state(const struct added_item *item, enum parameter_state state, char key[PARAMETER_KEY],
    char value[PARAMETER_VALUE_MOST]);

/* Whether that is what the table says. */
bool parameters_is(struct snapshot *snapshot, const struct added_item *item, enum parameter_state state);

#endif
