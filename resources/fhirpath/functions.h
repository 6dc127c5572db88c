/* functions: what may be called by name. Each family is a file; the table is in functions.c. */
#ifndef IRORI_FHIRPATH_FUNCTIONS_H
#define IRORI_FHIRPATH_FUNCTIONS_H

#include "resources/fhirpath/evaluate.h"

enum function_flag {
	FUNCTION_TYPE = 1, /* its first argument is a type specifier */
	FUNCTION_KEYS = 2, /* its arguments are sort keys: expressions that may end in asc or desc */
	FUNCTION_FACTORY = 4, /* called on %factory */
};

/* One call. Arguments are not evaluated yet: what they are evaluated on is for the function to say. */
struct call {
	struct run *run;
	struct scope *scope; /* of the path that the call is in */
	const struct expression *expression;
	const struct fhirpath_list *input;
	struct fhirpath_list *out;
};

struct function {
	const char *name;
	uint8_t least, most; /* arguments */
	uint8_t flags;
	bool (*call)(struct call *call);
};

/* The function of that name, or NULL. */
const struct function *function_find(struct slice name, bool factory);

/* ---- For the functions ------------------------------------------------------------------------------------------- */

/* Ends the evaluation with an error; returns false. */
bool call_fail(struct call *call, const char *format, ...) __attribute__((format(printf, 2, 3)));

static inline size_t
call_count(const struct call *call)
{
	return call->expression->call.count;
}

const struct expression *call_argument(const struct call *call, size_t index);

/* Evaluates an argument as a value: on the focus of the path that the call is in. */
bool call_list(struct call *call, size_t index, struct fhirpath_list *out);

/* As call_list, of at most one item, as a System value; *present is false when there is none, or it has no value. */
bool call_value(struct call *call, size_t index, struct fhirpath_item *out, bool *present);
bool call_string(struct call *call, size_t index, struct slice *out, bool *present);
bool call_integer(struct call *call, size_t index, int64_t *out, bool *present);

/* Evaluates an argument on an item of the input: $this is the item, $index its place. total may be NULL. */
bool call_on(struct call *call, size_t argument, const struct fhirpath_item *item, size_t index,
    const struct fhirpath_list *total, struct fhirpath_list *out);

/* As call_on, for criteria: the result as one boolean or nothing. */
bool call_test(struct call *call, size_t argument, const struct fhirpath_item *item, size_t index,
    enum fhirpath_answer *out);

/* The input as at most one item, as a System value. More than one is an error. */
bool call_input(struct call *call, struct fhirpath_item *out, bool *present);
/* An item that isn't a string is an error. */
bool call_input_string(struct call *call, struct slice *out, bool *present);

bool call_give(struct call *call, struct fhirpath_item item);
bool call_give_boolean(struct call *call, bool value);
bool call_give_integer(struct call *call, int64_t value);
bool call_give_number(struct call *call, const struct number *value);
bool call_give_string(struct call *call, struct slice text);
/* Takes what the buffer holds, and frees it. */
bool call_give_buffer(struct call *call, struct buffer *buffer);
bool call_give_all(struct call *call, const struct fhirpath_list *list);

#endif
