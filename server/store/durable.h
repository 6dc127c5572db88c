/*
 * durable: bytes, files and names that outlive a crash of the machine. A file's bytes are on the medium once it is synced; its
 * name is once its directory is. All return false with errno set on failure.
 */
#ifndef IRORI_DURABLE_H
#define IRORI_DURABLE_H

#include <stdbool.h>

#include "resources/base/slice.h"

/* Writes all of the bytes, going on after interruptions; whoever opened the file syncs it. */
bool durable_write(int file, struct slice bytes);

/* Syncs the file of that path. */
bool durable_file(const char *path);

/* Syncs the directory: the names in it. */
bool durable_directory(const char *path);

/* Syncs the directory that holds the path: its name. */
bool durable_name(const char *path);

#endif
