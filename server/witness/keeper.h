/* keeper: the thread that makes a checkpoint of the audit chain now and then, whenever the chain has grown. */
#ifndef IRORI_KEEPER_H
#define IRORI_KEEPER_H

#include "server/store/store.h"

struct keeper_settings {
	struct store *store;
	unsigned seconds; /* between checkpoints */
	const char *witness; /* a file elsewhere that each is appended to; NULL: none */
};

struct keeper_figures {
	uint64_t record; /* the last checkpoint's */
	uint64_t checkpoints, failures; /* since the start: made; could not be made */
	uint64_t witness_failures; /* appending failed; it is tried again with the next */
	bool witness_failing;
};

struct keeper;

/* Makes the first checkpoint soon; nothing waits for it. NULL when memory or threads ran out. */
struct keeper *keeper_start(const struct keeper_settings *settings);

/* Makes a last checkpoint and ends. NULL is harmless. */
void keeper_stop(struct keeper *keeper);

/* From any thread. */
void keeper_figures(const struct keeper *keeper, struct keeper_figures *figures);

#endif
