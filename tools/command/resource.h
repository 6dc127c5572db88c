/* resource: one resource in a file, for commands that look at it without a store. */
#ifndef IRORI_COMMAND_RESOURCE_H
#define IRORI_COMMAND_RESOURCE_H

#include "resources/base/faults.h"
#include "resources/node.h"
#include "tools/command/command.h"

struct resource_file {
	struct buffer bytes; /* the file, into which the tree points */
	const struct node *resource;
};

/* Reads the file ("-": standard input), JSON or XML. Complains, and returns an exit code; says what else is wrong with the
 * resource on standard error unless quiet. */
int resource_file_read(struct invocation *invocation, const char *path, struct arena *arena, struct resource_file *out);
void resource_file_free(struct resource_file *file);

#endif
