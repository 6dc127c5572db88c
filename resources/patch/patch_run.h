/* patch_run: what the appliers of patches share. */
#ifndef IRORI_PATCH_RUN_H
#define IRORI_PATCH_RUN_H

#include "resources/patch/patch.h"

/* How much may still be done: functions take what they cost from it, and say "no" when too little is left. */
struct patch_budget {
	size_t left;
	bool exhausted;
};

/* False, from then on, when less than cost is left. */
bool patch_spend(struct patch_budget *budget, size_t cost);

/* One patch being applied. */
struct patch_run {
	struct arena *arena;
	struct faults *faults;
	struct patch_budget work;
	bool spent; /* memory is, which was said */
};

/* An operation as messages name it: operation [2], add "Patient". */
struct patch_operation {
	size_t index; /* from 0 */
	const char *verb;
	struct slice path;
	struct slice place; /* of the operation as FHIRPath; SLICE_NONE when the patch is no resource */
};

/* As much of a pointer, path or name as a message shows. */
struct slice patch_shown(struct slice text);

/* A message that printf may have cut inside its last character, without that character. */
struct slice patch_whole(struct slice text);

/* Says that memory has run out. */
enum patch_result patch_give_up(struct patch_run *run);

/* PATCH_TOO_COSTLY when memory or the work that may be done has run out, the latter being said here. */
enum patch_result patch_check(struct patch_run *run, const struct patch_operation *operation);

/* Says why the operation can't be applied, unless patch_check() says that it was too costly. */
enum patch_result patch_refuse(struct patch_run *run, const struct patch_operation *operation, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Says what is wrong with the operation itself. */
void patch_malformed(struct patch_run *run, struct slice place, size_t index, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Faults told so far, those that had no place included. */
size_t patch_told(const struct patch_run *run);

/* What reading all operations has come to, so many faults having been told before it. */
enum patch_result patch_read(const struct patch_run *run, size_t told);

/* Room for the patch's operations, of size bytes each and cleared. NULL, which is said, when the patch has more than it may, or
 * memory has run out: *result is why. */
void *patch_operations(struct patch_run *run, size_t count, size_t size, enum patch_result *result);

#endif
