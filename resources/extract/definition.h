/* definition: a SearchParameter resource, understood. For the files of resources/extract/ only. */
#ifndef IRORI_DEFINITION_H
#define IRORI_DEFINITION_H

#include "resources/base/faults.h"
#include "resources/extract.h"
#include "resources/fhirpath/fhirpath.h"

enum { DEFINITION_BASES_MOST = 160, DEFINITION_COMPONENTS_MOST = 16 };

struct definition_component {
	struct slice definition; /* canonical, without version */
	struct slice expression;
	const struct fhirpath *path;
	const struct schema_search *search; /* the built-in parameter that definition names, or NULL */
};

/* Everything lives in the arena that it was read with, or in the resource. */
struct definition {
	struct slice url, code, expression;
	enum search_type type;
	const struct fhirpath *path;
	const struct schema_type *bases[DEFINITION_BASES_MOST]; /* those on which it isn't built in */
	size_t base_count;
	type_number *targets;
	uint16_t target_count;
	struct definition_component components[DEFINITION_COMPONENTS_MOST];
	size_t component_count;
	struct schema_limits limits;
	bool limited; /* limits says anything */
};

/* Reads an active definition. False when it is wrong, each fault told; when it is only what is built in, or not active
 * (*nothing); or when memory ran out (faults->failed). */
bool definition_read(const struct node *resource, struct arena *arena, struct faults *faults, struct definition *out,
    bool *nothing);

uint64_t definition_fingerprint(const struct definition *definition);

#endif
