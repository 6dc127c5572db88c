/* archives: the segments of the audit trail that a command line names, read with its caller's rights. */
#ifndef IRORI_ARCHIVES_H
#define IRORI_ARCHIVES_H

#include "tools/command/command.h"

#define ARCHIVE_SUFFIX ".segment"

struct archives;

/* Those of --archive and of the arguments behind it; a directory stands for all segments in it. In the order of their first
 * records, as they say. NULL with the exit code when one can't be read; none at all are an empty list. */
struct archives *archives_of(struct invocation *invocation, int *code);

/* Those in a directory whose last record is behind that one, as they are called. */
struct archives *archives_in(struct invocation *invocation, const char *directory, uint64_t behind, int *code);

void archives_free(struct archives *archives);
size_t archives_count(const struct archives *archives);
const char *archives_path(const struct archives *archives, size_t i);

/* The next piece of them; false after the last one, and with *broken set when one can't be read any more. */
bool archives_next(struct archives *archives, struct admin_piece *piece, bool *broken);

/* "audit-000000000001-000000000250.segment": its first and last record; false when it is called otherwise. */
bool archive_numbers(const char *name, uint64_t *first, uint64_t *last);

#endif
