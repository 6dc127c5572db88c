/* source: the files that irori load is given, as pieces of a size that travels well. */
#ifndef IRORI_SOURCE_H
#define IRORI_SOURCE_H

#include "server/admin/admin.h"

struct sources;

/* Finds all files: paths are files, directories (everything in them that looks like FHIR JSON, in the order of names), or
 * "-". NULL with the path that can't be read in *missing (errno says why), or with NULL there when memory ran out. */
struct sources *sources_new(const json_t *paths, const char **missing);
void sources_free(struct sources *sources);

/* The next piece, valid until the next call; false at the end. A file that can't be read is passed over after
 * failed(context, path, why). */
bool sources_next(struct sources *sources, struct admin_piece *piece,
    void (*failed)(void *context, const char *path, const char *why), void *context);

/* Bytes of files read so far, and of all files; all is 0 when it isn't known. */
void sources_position(const struct sources *sources, uint64_t *done, uint64_t *all);

#endif
