/* file: the witness, a file elsewhere to which each checkpoint is appended. */
#ifndef IRORI_WITNESS_FILE_H
#define IRORI_WITNESS_FILE_H

#include "resources/base/buffer.h"

/* Appends whole lines and waits until they are durable; what had to be cut before (a crash, a full disk) stays as a line of its
 * own. The file is made when missing. False with a sentence. */
bool witness_append(const char *path, struct slice lines, char *error, size_t error_size);

/* The number of the last whole line's checkpoint; 0 when there is none, or no file yet. False with a sentence. */
bool witness_last(const char *path, uint64_t *number, char *error, size_t error_size);

#endif
