/* query: a search as parsed. For the files of server/search/ only; others see search.h. */
#ifndef IRORI_SEARCH_QUERY_H
#define IRORI_SEARCH_QUERY_H

#include "profiles/terminology/code_set.h"
#include "server/search/search.h"
#include "server/search/value.h"

/* Bounds on what a client may ask for at once. */
enum {
	QUERY_BYTES_MOST = 64 * 1024, /* of names and values */
	PREDICATES_MOST = 60, /* a bit each in match */
	PARTS_MOST = 4000, /* values and conditions in all */
	SORTS_MOST = 6,
	CHAIN_MOST = 4, /* links from one resource to another */
	INCLUDES_MOST = 30,
	ELEMENTS_MOST = 200,
};

enum predicate_kind {
	PREDICATE_ENTRY, /* of the record's entries */
	PREDICATE_ID,
	PREDICATE_LAST_UPDATED,
	PREDICATE_CHAIN, /* subject:Patient.name=x: what the link points to matches an inner query */
	PREDICATE_HAS, /* _has:Observation:patient:code=x: something that points here by link matches the inner query */
	PREDICATE_LIST, /* the record is in one of the Lists whose ids the tests have as codes */
	PREDICATE_NAMED, /* _query: the record is the first of its group among the matches of the inner query */
	PREDICATE_ALL, /* all of the parts hold */
	PREDICATE_ANY, /* at least one does */
	PREDICATE_NOT, /* none does */
};

/* Groups may stand in groups, so deep; one more where a test asks that nothing passes it. */
enum { GROUP_DEPTH_MOST = 16 };

/* One condition; all of a query's must hold. */
struct predicate {
	enum predicate_kind kind;
	enum modifier modifier;
	bool missing; /* MODIFIER_MISSING: the value */
	const struct schema_search *search; /* the parameter; of a chain or _has: the link */
	uint32_t parameter; /* its number in entries and keys */
	const struct test *tests; /* any of them */
	size_t count;
	/* Or: the code (of a reference: the type and id) is in the set, which terms.c makes of tests that need the store. */
	const struct code_set *set;
	struct slice expression; /* where its faults are; only of those that need the store */
	const struct predicate *parts; /* ALL, ANY, NOT: linked by next */
	const struct named *named; /* NAMED */
	const struct query *inner; /* CHAIN and HAS; linked by `alternative`: one for each type that the link may point to */
	struct predicate *next;
};

struct sort {
	enum predicate_kind kind; /* ENTRY, ID or LAST_UPDATED */
	const struct schema_search *search;
	uint32_t parameter;
	bool descending;
};

/* A link that was added (resources/extract_added.h). */
struct include_added {
	const struct schema_search *search; /* a copy */
	uint32_t parameter;
};

struct include {
	bool reverse;
	bool iterate;
	const struct schema_search *search; /* the link; NULL for all of the type's */
	/* All: those that were added and are in use; others are built in. */
	const struct include_added *added;
	size_t added_count;
	const struct schema_type *source; /* whose link it is; NULL: of any match's type */
	const struct schema_type *target; /* only targets of this type; NULL for any */
	struct include *next;
};

enum { SORT_BYTES_MOST = 64 };

/* What a record is ordered by, one for each sort. */
struct sort_value {
	bool missing;
	uint8_t length;
	unsigned char bytes[SORT_BYTES_MOST];
};

/* Whether contained resources are looked at, too, or alone. */
enum query_contained { CONTAINED_FALSE, CONTAINED_TRUE, CONTAINED_BOTH };

/* Where the page before ended. rid 0: this is the first page. */
struct position {
	uint64_t rid;
	unsigned item; /* the place among its contained resources, from 1; 0: the record itself */
	uint64_t start; /* the truth's sequence when the first page was made: what was created later is left out */
	struct sort_value values[SORTS_MOST];
};

struct query {
	const struct schema_type *type;
	uint16_t resource; /* its number */
	/* A search in several types is a list of queries, one for each, linked by `alternative`: what concerns the answer is in
	 * the first. */
	bool several;
	struct slice path; /* search_path() of where it looks */
	bool everything; /* as in struct search_place */
	struct slice types; /* what _type says of several, or SLICE_NONE */
	struct predicate *predicates;
	size_t predicate_count;
	struct sort sorts[SORTS_MOST];
	size_t sort_count; /* 0: by creation, newest first */
	struct include *includes;
	enum query_contained contained;
	bool contained_alone; /* _containedType=contained: the matches are they, and not their containers */
	unsigned count; /* entries on a page; 0 for _count=0 and _summary=count: the total only */
	enum search_total total;
	enum search_summary summary;
	const struct slice *elements;
	size_t element_count;
	struct slice format, pretty;
	int64_t now; /* when it was first asked: for ap with dates */
	uint64_t registry; /* generation that the added parameters in it rest on; 0: there are none in it */
	struct slice text; /* what was used, as name=value pairs percent-encoded: what page links carry */
	struct slice page; /* the token that this came from, or SLICE_NONE */
	struct position position;
	const struct query *alternative; /* the same for another type */
};

#endif
