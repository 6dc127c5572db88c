/* scope: what a token's SMART scopes allow (SMART App Launch 2.2, "Scopes for requesting FHIR resources"; the v1 forms
 * .read, .write and .* too).
 *
 *   system/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory
 *
 * Scopes add up; each alone must allow the whole of an act. A set is one block of memory without pointers: memcpy of
 * scope_set_size() bytes is a copy. */
#ifndef IRORI_SCOPE_H
#define IRORI_SCOPE_H

#include "resources/base/arena.h"

struct scope_set;

/* SMART v2's letters. */
enum scope_action {
	SCOPE_CREATE = 1, /* c */
	SCOPE_READ = 2, /* r */
	SCOPE_UPDATE = 4, /* u */
	SCOPE_DELETE = 8, /* d */
	SCOPE_SEARCH = 16, /* s */
};

enum scope_context {
	SCOPE_SYSTEM = 1, /* system/: the institution's software by itself */
	SCOPE_USER = 2, /* user/: a person whom the token names */
	SCOPE_PATIENT = 4, /* patient/: one patient whom the token names */
};

/* Reads a token's scope claim: scopes separated by spaces. Scopes in a context that is not among contexts (bits), or that
 * irori can't keep to (unknown type, letters out of order, a parameter that is not a token parameter of the type, a
 * modifier, a chain, a wildcard type with parameters), give no right; the first of them is told in refused as a sentence,
 * "" when there was none. Whoever issues a token must refuse such text; whoever verifies one may go on. A scope that
 * narrows compares codes byte by byte; "system|code", "|code", "system|" and "code" as in a search, commas for or, "&"
 * for and. NULL when memory ran out. The set lives in the arena. */
struct scope_set *scope_parse(struct arena *arena, struct slice text, unsigned contexts, char *refused,
    size_t refused_size);

size_t scope_set_size(const struct scope_set *set);

/* Whether both say the same, narrowing scopes in the same order. */
bool scope_same(const struct scope_set *a, const struct scope_set *b);

/* True when nothing is allowed at all. */
bool scope_set_empty(const struct scope_set *set);

/* May it do this to some resources of the type (number as schema_resources), perhaps only to some? */
bool scope_allows(const struct scope_set *set, uint16_t resource, enum scope_action action);

/* ... to the record with these entries (resources/extract): empty ones satisfy no scope that narrows. */
bool scope_allows_record(const struct scope_set *set, uint16_t resource, enum scope_action action,
    struct slice entries);

#endif
