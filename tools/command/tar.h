/* tar: reads a tar archive (POSIX ustar with pax and GNU long names) as it streams by. */
#ifndef IRORI_TAR_H
#define IRORI_TAR_H

#include "resources/base/buffer.h"

enum { TAR_BLOCK = 512 };

struct tar {
	/* Reads up to size bytes; fewer only at the end; negative on failure. */
	long (*read)(void *context, char *to, size_t size);
	void *context;
	struct buffer name; /* of the member, NUL-terminated in data */
	uint64_t left, padding; /* of the member's content: not read yet, and what fills its last block */
};

enum tar_status { TAR_MEMBER, TAR_END, TAR_BROKEN };

void tar_init(struct tar *tar, long (*read)(void *context, char *to, size_t size), void *context);
void tar_free(struct tar *tar);

/* True when block (TAR_BLOCK bytes) is a member's header. */
bool tar_is_header(const char *block);

/* Goes to the next regular file, whatever is left of the one before. */
enum tar_status tar_next(struct tar *tar);

/* Appends the member's content to out; false when it can't be read, is larger than most, or memory ran out. */
bool tar_content(struct tar *tar, uint64_t most, struct buffer *out);

#endif
