/* fhirpath: the FHIRPath language over node trees (FHIRPath 2.0.0 N1, with the additions of R4 fhirpath.html and those
 * parts of 3.0 that are in use).
 *
 *	struct fhirpath_error error;
 *	const struct fhirpath *path = fhirpath_compile(&long_lived, SLICE("name.given.first()"), &error);
 *	struct fhirpath_list result;
 *
 *	if (path == NULL || !fhirpath_evaluate(path, patient, NULL, &request_arena, &result, &error))
 *		return complain(error.text);
 *	for (size_t i = 0; i < result.count; i++)
 *		print(fhirpath_text(&result.items[i], &request_arena));
 *
 * A compiled expression is constant: any number of threads may evaluate it at once, each with an arena of its own. What is
 * made comes from the arenas given; only a string being put together is on the heap, and never when the call has returned.
 * Evaluation is bounded in steps, depth and result, whatever the expression. */
#ifndef IRORI_FHIRPATH_H
#define IRORI_FHIRPATH_H

#include "resources/node.h"

enum fhirpath_fault {
	FHIRPATH_SYNTAX, /* the text is not an expression, or names a function or type that there isn't */
	FHIRPATH_PATH, /* fhirpath_check: an element that the type doesn't have */
	FHIRPATH_EVALUATION, /* the specification says that evaluation ends here with an error */
	FHIRPATH_LIMIT, /* too many steps, or too large a result */
	FHIRPATH_MEMORY, /* the arena is full */
};

struct fhirpath_error {
	enum fhirpath_fault fault;
	size_t offset; /* into the expression: where it went wrong */
	char text[200]; /* for a person; may hold parts of the expression, never of the resource */
};

enum fhirpath_kind {
	FHIRPATH_NODE,
	FHIRPATH_BOOLEAN,
	FHIRPATH_INTEGER, /* 32 bits */
	FHIRPATH_LONG, /* 64 bits */
	FHIRPATH_DECIMAL,
	FHIRPATH_STRING,
	FHIRPATH_DATE,
	FHIRPATH_DATETIME,
	FHIRPATH_TIME,
	FHIRPATH_QUANTITY,
	FHIRPATH_TYPE, /* what type() gives */
};

struct number;
struct moment;
struct quantity;
struct type_name;

/* One item of a collection. A node is a part of the tree that was evaluated, of a tree that a hook gave, or was made by
 * the expression; the other kinds are the language's own (System) values. */
struct fhirpath_item {
	enum fhirpath_kind kind;
	union {
		const struct node *node;
		bool boolean;
		int64_t integer; /* INTEGER and LONG */
		const struct number *decimal;
		struct slice string;
		const struct moment *moment; /* DATE, DATETIME, TIME */
		const struct quantity *quantity;
		const struct type_name *type;
	};
};

/* A collection, in order. */
struct fhirpath_list {
	struct fhirpath_item *items;
	size_t count, capacity;
};

/* A variable of the caller's: %name. */
struct fhirpath_variable {
	struct slice name; /* without % */
	struct fhirpath_list value;
	const struct fhirpath_variable *next;
};

enum fhirpath_answer { FHIRPATH_NO, FHIRPATH_YES, FHIRPATH_UNKNOWN };

/* What an evaluation may know beyond its focus. All of it may be left zero. */
struct fhirpath_environment {
	/* %resource, %rootResource: NULL takes the resource that holds the focus, and the outermost one. */
	const struct node *resource, *root;
	/* %context; NULL takes the focus. */
	const struct node *context;
	const struct fhirpath_variable *variables;
	size_t position; /* the focus's, counted from 1, in the list that the caller walks: $index and one; 0: there is no $index */
	/* Microseconds since 1970 for now(), today() and timeOfDay(); 0 asks the clock. */
	int64_t now;
	int zone; /* minutes east of UTC, for now(), today() and timeOfDay() */
	/* Times without zone are taken to be in it. Else, comparing a time that has a zone with one that hasn't gives an
	 * empty result, unless no zone could change it. */
	bool zone_assumed;
	/* "as" keeps the items of the type, of however many, as search parameters' expressions take it; N1 says that more
	 * than one item is an error. */
	bool as_filters;
	size_t steps_most; /* 0: FHIRPATH_STEPS */
	size_t *steps_left; /* NULL, or what several evaluations have together: each takes its steps off, and fails at 0 */
	size_t items_most; /* in any one collection; 0: FHIRPATH_ITEMS */

	void *data; /* for the hooks below, all of which may be NULL */
	/* The resource that a reference or canonical means, when it is neither contained nor in the same Bundle. NULL when
	 * there is none. What it returns must live as long as the result. */
	const struct node *(*resolve)(void *data, struct slice reference, struct arena *arena);
	/* Whether the code, Coding or CodeableConcept is in the value set. Without it, the value sets of the schema's
	 * required bindings are known, by codes alone. */
	enum fhirpath_answer (*member_of)(void *data, const struct node *concept, struct slice value_set);
	/* Whether the resource conforms to the profile. Without it, the definitions of the schema's types are known. */
	enum fhirpath_answer (*conforms_to)(void *data, const struct node *resource, struct slice profile);
	/* trace(): the name, and what passes through. */
	void (*trace)(void *data, struct slice name, const struct fhirpath_list *items);
};

enum {
	FHIRPATH_STEPS = 2000000,
	FHIRPATH_ITEMS = 100000,
	FHIRPATH_LENGTH_MOST = 65536, /* bytes of an expression */
	FHIRPATH_DEPTH_MOST = 100, /* brackets within brackets */
	FHIRPATH_STRING_MOST = 1048576, /* bytes of a string that an expression makes */
};

struct fhirpath;

/* Compiles the expression (UTF-8) into the arena; the text must live as long. NULL, with *error filled, when it is not
 * FHIRPath. */
const struct fhirpath *fhirpath_compile(struct arena *arena, struct slice expression, struct fhirpath_error *error);

/* Whether every path in the expression can be there, the focus being of that type. Evaluation by itself gives an empty
 * collection for an element that there isn't, which hides spelling mistakes; N1 leaves this check to the environment. */
bool fhirpath_check(const struct fhirpath *path, const struct schema_type *focus, struct fhirpath_error *error);

/* False unless the path's last step is the name of an element, which goes to *name: "given" of Patient.name[0].given. */
bool fhirpath_last(const struct fhirpath *path, struct slice *name);

/* The path without that last step: Patient.name[0]; NULL when the arena is full. It shares what it can with the path. */
const struct fhirpath *fhirpath_parent(const struct fhirpath *path, struct arena *arena);

/* Evaluates with the focus as %context and $this; NULL focus is the empty collection. environment may be NULL. On true the
 * items are in the arena and in the focus's tree. On false *error says why, and *result is empty. */
bool fhirpath_evaluate(const struct fhirpath *path, const struct node *focus,
    const struct fhirpath_environment *environment, struct arena *arena, struct fhirpath_list *result,
    struct fhirpath_error *error);

/* Evaluates and makes one truth value of the result, as invariants and conditions take it: an empty collection is
 * FHIRPATH_UNKNOWN, one item that is not a boolean is true, more than one an error (false, *error filled). */
bool fhirpath_test(const struct fhirpath *path, const struct node *focus, const struct fhirpath_environment *environment,
    struct arena *arena, enum fhirpath_answer *answer, struct fhirpath_error *error);

/* The item as a person reads it: 1.50, 2019-02-03, 5 'mg', Peter. A node that is not a primitive is its path. SLICE_NONE
 * when it has no value (a primitive that has only extensions), or the arena is full. */
struct slice fhirpath_text(const struct fhirpath_item *item, struct arena *arena);

/* The type as type() names it: "System.String", "FHIR.HumanName". */
struct slice fhirpath_type_text(const struct fhirpath_item *item, struct arena *arena);

/* Makes items for variables. */
struct fhirpath_item fhirpath_node(const struct node *node);
struct fhirpath_item fhirpath_string(struct slice text);
struct fhirpath_item fhirpath_boolean(bool value);

/* A list of one item; count 0 when the arena is full. */
struct fhirpath_list fhirpath_one(struct arena *arena, struct fhirpath_item item);

#endif
