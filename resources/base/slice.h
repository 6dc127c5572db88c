/* slice: bytes that somebody else owns, with their length. */
#ifndef IRORI_SLICE_H
#define IRORI_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The bytes are not NUL-terminated unless a function says so. data is NULL for "absent", which differs from an empty
 * slice (data not NULL, length 0). */
struct slice {
	const char *data;
	size_t length;
};

#define SLICE(literal) ((struct slice){ (literal), sizeof(literal) - 1 })
#define SLICE_NONE ((struct slice){ NULL, 0 })

/* For printf's "%.*s". */
#define SLICE_ARGS(s) (int)(s).length, ((s).data != NULL ? (s).data : "")

static inline struct slice
slice_of(const char *data, size_t length)
{
	return (struct slice){ data, length };
}

/* The bytes of a C string without its NUL; SLICE_NONE for NULL. */
static inline struct slice
slice_text(const char *text)
{
	return text != NULL ? (struct slice){ text, strlen(text) } : SLICE_NONE;
}

static inline bool
slice_equal(struct slice a, struct slice b)
{
	return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

static inline bool
slice_is(struct slice a, const char *text)
{
	return slice_equal(a, slice_text(text));
}

static inline bool
slice_starts(struct slice a, struct slice prefix)
{
	return a.length >= prefix.length && (prefix.length == 0 || memcmp(a.data, prefix.data, prefix.length) == 0);
}

/* The part of a from offset on; empty when offset is past the end. */
static inline struct slice
slice_from(struct slice a, size_t offset)
{
	return offset < a.length ? slice_of(a.data + offset, a.length - offset) : slice_of(a.data + a.length, 0);
}

/* Orders by bytes, a prefix before what it starts. <0, 0 or >0. */
int slice_compare(struct slice a, struct slice b);

/* Equal without regard to ASCII case. */
bool slice_equal_nocase(struct slice a, struct slice b);

/* Cuts *rest at the first separator: returns what stands before it and moves *rest behind it. When there is no
 * separator, returns all of *rest and makes *rest SLICE_NONE: loop while (rest.data != NULL). */
struct slice slice_cut(struct slice *rest, char separator);

/* Without ASCII space, tab, CR and LF at both ends. */
struct slice slice_trim(struct slice a);

/* Reads all of a as a decimal number without sign. False, leaving *out, on anything else and when above max. */
bool slice_to_u64(struct slice a, uint64_t max, uint64_t *out);

/* True when all of a is well-formed UTF-8 (RFC 3629: no surrogates, no overlong form, at most U+10FFFF). */
bool slice_is_utf8(struct slice a);

#endif
