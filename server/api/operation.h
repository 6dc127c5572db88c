/* operation: the $operations (R4 operations.html), from one table: what they are called, where, with which parameters, and
 * the interaction that answers. Their OperationDefinitions and lines in /metadata are written from the same rows. */
#ifndef IRORI_OPERATION_H
#define IRORI_OPERATION_H

#include "server/api/call.h"

/* Parameters that one call may give. */
enum { ARGUMENTS_MOST = 1000 };

enum operation_level {
	OPERATION_SYSTEM = 1,
	OPERATION_TYPE = 2,
	OPERATION_INSTANCE = 4,
	OPERATION_VERSION = 8, /* at a version of an instance */
};

struct operation_parameter {
	const char *name;
	bool out;
	unsigned min;
	const char *max; /* "1", "*" */
	const char *type; /* a datatype, a resource type, "Resource", or "Any" for a value of whatever datatype */
	const char *documentation;
};

struct operation {
	const char *name; /* "everything" */
	const char *id; /* of its OperationDefinition: "Patient-everything" */
	const char *url; /* the canonical URL of what it does: HL7's where HL7 defines it */
	const char *title, *description;
	unsigned levels; /* enum operation_level */
	const char *const *types; /* NULL ends them; NULL itself: all resource types */
	bool affects_state; /* never by GET */
	bool judges; /* what is wrong with a resource in the body is its result, left in call->faults, and no refusal */
	const struct operation_parameter *parameters; /* a NULL name ends them */
	struct route route; /* prepare begins with operation_take(); route.action is what the caller must be allowed of the type */
};

/* All of them; NULL ends the table. */
extern const struct operation *const operations[];

/* Whether it is an operation on that type, its instances or their versions; type NULL: on the system. */
bool operation_on(const struct operation *operation, const struct schema_type *type);

/* The one that the path's segments name, at a level where it is; or NULL. type: the one in the path, or NULL. */
const struct operation *operation_find(const struct schema_type *type, const struct slice *segments, size_t count);

/* Writes the OperationDefinition of it, as JSON. */
void operation_define(const struct operation *operation, struct buffer *out);

/* A parameter as it came: from the query, from a Parameters resource, or the body itself when it is no Parameters. */
struct argument {
	const struct operation_parameter *parameter;
	struct slice text; /* a primitive's; SLICE_NONE when it is none */
	struct node *value; /* the value[x] in the body; NULL when it came in the query */
	struct node *resource;
	struct node *part; /* Parameters.parameter itself, for its parts; NULL when it came in the query, or as the body */
	const struct argument *next;
};

/* Reads query and body into call->arguments, by the operation's parameters: names that it doesn't have are refused (unless
 * handling=lenient), so are too few and too many, and primitives that aren't of their type. _format and the like are passed
 * over. False: refused. */
bool operation_take(struct call *call);

/* The first argument of that name behind after (NULL: of all), or NULL. */
const struct argument *operation_argument(const struct call *call, const char *name, const struct argument *after);

/* The text of the first argument of that name; SLICE_NONE when there is none. */
struct slice operation_text(const struct call *call, const char *name);

/* Finds the instance, or its version, that the operation is on, which the caller must be allowed to do that to, and notes in the audit record that it
 * was asked about. False: refused: 404 for what is not there as for what may not be seen, 410 for what was deleted. */
bool operation_instance(struct call *call, struct snapshot *snapshot, enum access_action action, struct record *record);

/* The operations, a file each or a few that belong together. */
extern const struct operation operation_convert;
extern const struct operation operation_encounter_everything;
extern const struct operation operation_meta;
extern const struct operation operation_meta_add;
extern const struct operation operation_meta_delete;
extern const struct operation operation_patient_everything;
extern const struct operation operation_validate;
extern const struct operation operation_versions;

#endif
