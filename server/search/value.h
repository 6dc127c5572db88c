/* value: the text of a search value → a test (R4 search.html#ptypes, #prefix, #escaping).
 *
 * A test is what a value of a resource is held against by match, and what plan makes index keys of. */
#ifndef IRORI_SEARCH_VALUE_H
#define IRORI_SEARCH_VALUE_H

#include "resources/base/faults.h"
#include "resources/primitive/decimal.h"
#include "resources/schema/schema.h"

enum prefix { PREFIX_EQ, PREFIX_NE, PREFIX_GT, PREFIX_LT, PREFIX_GE, PREFIX_LE, PREFIX_SA, PREFIX_EB, PREFIX_AP };

enum modifier {
	MODIFIER_NONE,
	MODIFIER_MISSING,
	MODIFIER_EXACT,
	MODIFIER_CONTAINS,
	MODIFIER_NOT,
	MODIFIER_TEXT,
	MODIFIER_TYPE, /* subject:Patient */
	MODIFIER_IDENTIFIER,
	MODIFIER_ABOVE,
	MODIFIER_BELOW,
	MODIFIER_IN,
	MODIFIER_NOT_IN,
	MODIFIER_OF_TYPE,
	MODIFIER_WORDS, /* no modifier of FHIR's: the test is a part of running text (fulltext.h) */
};

/* How a value is held against the test. What search_filter.html#ops has beyond search parameters. */
enum compare {
	COMPARE_SEARCH, /* as the prefix and the modifier say */
	COMPARE_EQUAL, /* STRING: the whole text is the same, folded; TOKEN: the system without case, too; else as SEARCH */
	COMPARE_CONTAINS, /* STRING: it is in the text, folded; NUMBER, DATE: what the value stands for holds all of the test's */
	COMPARE_ENDS, /* STRING: the text ends so */
	COMPARE_FIRST, /* STRING: by the first character, as the prefix says; folded is one character */
	COMPARE_OVERLAPS, /* DATE */
	COMPARE_ANY, /* whatever it is */
};

/* exact decides for lt, gt, le, ge, sa, eb. [low, high) is the implied range for eq and ne, [low, high] that of ap. */
struct number {
	struct decimal exact, low, high;
};

enum { COMPONENTS_MOST = 16 }; /* conditions on one element; a bit each in match */
/* Entries keep the first 1,024 bytes of a text: a longer value can't be compared. */
enum { VALUE_BYTES_MOST = 1023 };

/* One value. type says which of the fields hold. */
struct test {
	const struct schema_search *search; /* the parameter, or the composite's component */
	uint8_t type; /* enum search_type; SEARCH_STRING for token:text; SEARCH_TOKEN for reference:identifier */
	uint8_t prefix; /* enum prefix */
	uint8_t compare; /* enum compare */
	bool unequal; /* a value passes that does not compare so */
	uint8_t component; /* of a composite's component: which of them */
	/* TOKEN; QUANTITY: the unit. system empty: the value has none ("|code"). */
	bool any_system, any_code;
	struct slice system, code;
	const struct number *number; /* NUMBER, QUANTITY */
	int64_t low, high; /* DATE: microseconds, high excluded; widened already for ap */
	struct slice text, folded; /* STRING: as given, and as compared; TOKEN of :of-type: text is the identifier's value */
	/* REFERENCE: target NONE for any type, id NONE (and no url) for any of the target's; URI: url, version; TOKEN of :in and :not-in: url is the value set's */
	struct slice target, id, url, version;
	bool open; /* MODIFIER_WORDS: the last word may go on */
	uint32_t keys; /* MODIFIER_WORDS: the parameter that the words' keys are of */
	int64_t latitude, longitude; /* SPECIAL (near): as in struct place */
	double distance; /* SPECIAL: in metres */
	const struct test *components; /* COMPOSITE: all must pass; at most COMPONENTS_MOST */
	size_t component_count;
};

/* How values are to be understood. */
struct value_context {
	int zone_minutes;
	struct slice base; /* our own base URL without trailing '/', or SLICE_NONE */
	int64_t now; /* for ap with dates: microseconds since the epoch */
	bool filter; /* in _filter: tests are COMPARE_EQUAL, and some systems have short names */
	struct arena *arena;
};

/* Cuts *rest at the first separator without '\' before it: returns what stands before, still escaped, and moves *rest
 * behind it, or makes it SLICE_NONE. */
struct slice value_cut(struct slice *rest, char separator);

/* Resolves \, \| \$ and \\ . data is NULL when memory ran out. */
struct slice value_unescape(struct slice text, struct arena *arena);

/* Reads one value of the parameter (one of a list; still escaped). type_modifier is the type of MODIFIER_TYPE. A fault is
 * added with the expression when it is no value of the parameter. */
bool value_parse(const struct value_context *context, const struct schema_search *search, enum modifier modifier,
    const struct schema_type *type_modifier, struct slice text, struct slice expression, struct faults *faults,
    struct test *out);

/* True when the token parameter is about Identifiers. */
bool value_is_identifier(const struct schema_search *search);

/* The search parameter that a composite's component stands for, or NULL. */
const struct schema_search *value_component(const struct schema_search *composite, size_t component);

/* True when the reference parameter may point to the type. */
bool value_targets(const struct schema_search *search, struct slice type);

#endif
