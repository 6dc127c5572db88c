/* filter_value: the operations of _filter, its values as tests, and its faults. For filter.c. */
#ifndef IRORI_FILTER_VALUE_H
#define IRORI_FILTER_VALUE_H

#include "server/search/filter.h"
#include "server/search/reader.h"

/* What is common to all of a filter. */
struct filter_reader {
	struct slice whole; /* the parameter's name */
	struct slice text;
	struct faults *faults;
};

/* The page's tables (search_filter.html#ops). */
struct filter_operation {
	const char *name;
	unsigned types; /* of parameters that it is for: bits by enum search_type */
	enum prefix prefix;
	enum compare compare;
	bool unequal;
	bool none; /* asks that nothing in the set passes */
	const char *modifier; /* it is that of a search parameter; NULL: it is not */
};

/* "The set is empty or not (value is false or true)", "none of the concepts": the whole set is asked, which no condition on
 * a value of it can say. False for what is no operation, too. */
bool filter_asks_for_none(const struct filter *test);

/* The test's operation, if it is one for the parameter; NULL with a fault. */
const struct filter_operation *filter_operation(struct reader *reader, const struct filter_reader *filter,
    const struct filter *test, const struct schema_search *search);

/* Makes the test of the value. False with a fault. */
bool filter_value(struct reader *reader, const struct filter_reader *filter, const struct filter *test,
    const struct schema_search *search, const struct filter_operation *operation, struct test *out);

/* Adds a fault that begins with the place. Always NULL, for return. */
void *filter_fault(struct reader *reader, const struct filter_reader *filter, size_t place, enum fault_code code,
    struct slice text);

/* What others read of the filter stands between these: the faults that they add are kept in own, and then told with the
 * place. */
void filter_begin(struct reader *reader, struct faults *own);
void filter_end(struct reader *reader, const struct filter_reader *filter, const struct faults *own, size_t place);

#endif
