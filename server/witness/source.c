/* The store's own chain as a source to verify. */
#include "server/witness/verify.h"

static enum store_status
scan(void *of, uint64_t first,
    bool (*each)(void *context, uint64_t number, struct slice record, const unsigned char hash[32]), void *context)
{
	return store_audit_scan(of, first, each, context);
}

static enum store_status
checkpoint_next(void *of, uint64_t at_least, uint64_t *number, struct buffer *out)
{
	return store_checkpoint_next(of, at_least, number, out);
}

static void
last(void *of, struct audit_mark *mark)
{
	store_audit_last(of, mark);
}

static enum store_status
anchor(void *of, struct audit_mark *mark, struct buffer *statement)
{
	return store_audit_anchor(of, mark, statement);
}

struct chain_source
chain_of_store(struct store *store)
{
	return (struct chain_source){ .of = store, .scan = scan, .checkpoint_next = checkpoint_next, .last = last,
		.anchor = anchor };
}
