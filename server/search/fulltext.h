/* fulltext: the values of _text and _content → conditions. docs/search.md has the syntax. */
#ifndef IRORI_SEARCH_FULLTEXT_H
#define IRORI_SEARCH_FULLTEXT_H

#include "server/search/reader.h"

/* Bounds on one parameter's values together: words and phrases; brackets within brackets. */
enum { FULLTEXT_TERMS_MOST = 50, FULLTEXT_BRACKETS_MOST = 3 };

/* The condition, on records of the type, that at least one of the values (set apart by commas, still escaped) holds of the record's text. Its parts
 * are groups and entries with MODIFIER_WORDS. NULL with a fault, which tells the place, when a value is not of the syntax. */
struct predicate *fulltext_read(struct reader *reader, struct slice name, const struct schema_type *type,
    const struct schema_search *search, struct slice values);

/* The number that such a parameter has in entries of the type. */
uint32_t fulltext_parameter(const struct schema_type *type, const struct schema_search *search);

#endif
