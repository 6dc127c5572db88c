/* reader: a query while it is parsed. For query.c and the files that read its parts: predicate.c, control.c. */
#ifndef IRORI_READER_H
#define IRORI_READER_H

#include "server/search/query.h"

struct reader {
	struct query *query;
	struct value_context values;
	const struct principal *principal;
	bool lenient;
	struct faults *faults;
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

/* One condition on the type. whole is the name as the client gave it, name the part of it that is about this type; depth
 * counts the links before it. NULL when it is wrong, or left out. */
struct predicate *predicate_read(struct reader *reader, const struct schema_type *type, struct slice whole,
    struct slice name, struct slice value, unsigned depth);

/* Puts count more conditions or values on the query's account: false with a fault when there is no more room. */
bool reader_take(struct reader *reader, struct slice name, size_t count);

/* The type's reference parameter of that code, or NULL with a fault. */
const struct schema_search *predicate_link(struct reader *reader, const struct schema_type *type, struct slice whole,
    struct slice code);

/* What a record answers the parameter from: its header or its entries. */
enum predicate_kind predicate_kind_of(const struct schema_search *search);

/* ---- What concerns the answer (control.c) ------------------------------------------------------------------------ */

/* Reads the parameter if it is one of these. False when it is not. */
bool control_read(struct reader *reader, struct slice name, struct slice value);

/* When all is read: what doesn't go together. */
void control_check(struct reader *reader);

#endif
