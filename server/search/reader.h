/* reader: a query while it is parsed. For query.c and the files that read its parts: predicate.c, control.c. */
#ifndef IRORI_READER_H
#define IRORI_READER_H

#include "resources/extract_added.h"
#include "server/search/query.h"

struct reader {
	struct query *query;
	struct value_context values;
	const struct principal *principal;
	bool lenient;
	struct faults *faults;
	const struct added *added; /* held while reading */
	uint64_t registry; /* that it rests on */
	struct buffer text; /* of what is used */
	struct predicate **predicate_end;
	struct include **include_end;
	uint64_t seen; /* a bit for each control parameter that was given */
	const struct named *named; /* _query */
	size_t parts; /* conditions and values, those of chains once for each type */
};

/* The place of a fault in the parameter of that name: "Observation?date". */
struct slice reader_expression(struct reader *reader, struct slice name);

#define reader_fault(reader, code, name, ...) \
	faults_add((reader)->faults, (code), reader_expression((reader), (name)), __VA_ARGS__)

/* Zeroed, in the query's arena; NULL, noted in faults, when memory ran out. */
void *reader_make(struct reader *reader, size_t count, size_t size);

/* Notes that the parameter is used: for the self link and page links. */
void reader_keep(struct reader *reader, struct slice name, struct slice value);

/* ---- Conditions (predicate.c) ------------------------------------------------------------------------------------ */

/* What is asked of the records at the other end of a chain or _has. */
struct inner {
	struct slice whole; /* the parameter's name as the client gave it */
	struct slice name, value; /* the rest of the name, and the value; of a filter the name only, for faults */
	/* Whether the type has what is asked for. Looking takes its part of what a query may have. */
	bool (*fits)(struct reader *reader, const struct inner *inner, const struct schema_type *type);
	/* The conditions on the type, linked by next; NULL with a fault. */
	struct predicate *(*read)(struct reader *reader, const struct inner *inner, const struct schema_type *type, unsigned depth);
	const struct filter_reader *filter;
	const struct filter *test; /* a filter's */
	const struct filter_step *step; /* of its path: where the link is; NULL: all of the filter is asked */
};

/* One condition on the type. whole is the name as the client gave it, name the part of it that is about this type; depth
 * counts the links before it. NULL when it is wrong, or left out. */
struct predicate *predicate_read(struct reader *reader, const struct schema_type *type, struct slice whole,
    struct slice name, struct slice value, unsigned depth);

/* The type's parameter of that code: a built-in one, or one that was added, of which the query has a copy of its own. NULL when
 * there is none that may be searched by; *told: a fault says so already. */
const struct schema_search *predicate_parameter(struct reader *reader, const struct schema_type *type, struct slice whole,
    struct slice code, bool *told);

/* A condition on the type's parameter, still without values; its part of what a query may have is taken. NULL with a fault
 * when there is no such parameter. */
struct predicate *predicate_make(struct reader *reader, const struct schema_type *type, struct slice whole,
    struct slice code, unsigned depth);

/* link[:Type] points to what inner asks; type_name SLICE_NONE: of any type that fits. */
struct predicate *predicate_chain(struct reader *reader, const struct schema_type *type, struct slice code,
    struct slice type_name, const struct inner *inner, unsigned depth);

/* A record of the source type, which inner asks, points to the type's by link. */
struct predicate *predicate_has(struct reader *reader, const struct schema_type *type, struct slice type_name,
    struct slice link, const struct inner *inner, unsigned depth);

/* The type has the parameter that the name begins with. */
bool predicate_known(const struct reader *reader, const struct schema_type *type, struct slice name);

/* Puts count more conditions or values on the query's account: false with a fault when there is no more room. */
bool reader_take(struct reader *reader, struct slice name, size_t count);

/* The type's reference parameter of that code, or NULL with a fault. */
const struct schema_search *predicate_link(struct reader *reader, const struct schema_type *type, struct slice whole,
    struct slice code);

/* What a record answers the parameter from: its header or its entries. */
enum predicate_kind predicate_kind_of(const struct schema_search *search);

/* ---- _filter (filter.c) ------------------------------------------------------------------------------------------ */

/* The conditions of a filter on the query's type, linked by next: all must hold. *value becomes what was read, with all
 * parentheses. NULL with a fault. */
struct predicate *filter_read(struct reader *reader, struct slice *value);

/* Makes a filter what is asked at the other end of a link. False with a fault. */
bool filter_inner(struct reader *reader, struct slice whole, struct slice value, struct inner *inner);

/* ---- What concerns the answer (control.c) ------------------------------------------------------------------------ */

/* Reads the parameter if it is one of these. False when it is not. */
bool control_read(struct reader *reader, struct slice name, struct slice value);

/* When all is read: what doesn't go together. */
void control_check(struct reader *reader);

#endif
