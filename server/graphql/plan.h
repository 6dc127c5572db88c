/* plan: what is selected in one place, put together (GraphQL October 2021 section 6.3.2, CollectFields()).
 *
 * Fields that are called the same in the response are one field, with all that is selected in either. What a selection
 * means depends on the type that it is made in, so that a place where resources of several types may come has a plan for
 * each that does. */
#ifndef IRORI_GRAPHQL_PLAN_H
#define IRORI_GRAPHQL_PLAN_H

#include "server/graphql/arguments.h"

/* A list of selections. */
struct set {
	const struct selection *first;
	struct set *next;
};

struct plan;

/* A place where something is selected. */
struct group {
	struct set *sets;
	struct plan *plans; /* the last used is the first */
};

struct planned {
	struct slice key;
	const struct selection *selection; /* the first of them */
	struct field field;
	struct arguments arguments;
	struct directives directives;
	bool list; /* it may have several values where it stands */
	struct group inner;
	bool sure; /* in a fragment for the very type, not only in case that the type has such a field */
	struct planned *next;
};

struct plan {
	struct scope scope;
	struct planned *fields;
	bool scattered; /* values of one key may come from several fields */
	struct plan *next;
};

enum plan_mode {
	PLAN_CHECK, /* says what is wrong; what a directive leaves out is looked at too */
	/* The same in an abstract scope: a field that only some resources have is left out. */
	PLAN_CHECK_ANY,
	/* The same for one of the types that may come in an abstract scope: what isn't in a fragment for it may be wrong, and
	 * is then left out. */
	PLAN_CHECK_SOME,
	PLAN_RUN, /* for running what was checked: whatever the type doesn't have is left out */
};

/* What the group's selections are in the scope. NULL, with errors, when something is wrong or memory ran out. */
struct plan *plan_make(struct graphql_context *context, const struct group *group, const struct scope *scope, enum plan_mode mode);

/* The same for running, made once for each type. */
struct plan *plan_for(struct graphql_context *context, struct group *group, const struct scope *scope);

#endif
