/* faults: what is wrong with something that came from outside, in the terms of an OperationOutcome.
 *
 * A reader or a check adds each fault that it meets and goes on, so that a client learns of all of them at once. */
#ifndef IRORI_FAULTS_H
#define IRORI_FAULTS_H

#include <stdarg.h>

#include "resources/base/arena.h"
#include "resources/base/buffer.h"

/* http://hl7.org/fhir/issue-type (R4), the codes that irori uses. */
#define FAULT_CODES(X) \
	X(INVALID, "invalid") \
	X(STRUCTURE, "structure") \
	X(REQUIRED, "required") \
	X(VALUE, "value") \
	X(INVARIANT, "invariant") \
	X(SECURITY, "security") \
	X(LOGIN, "login") \
	X(UNKNOWN, "unknown") \
	X(EXPIRED, "expired") \
	X(FORBIDDEN, "forbidden") \
	X(SUPPRESSED, "suppressed") \
	X(PROCESSING, "processing") \
	X(NOT_SUPPORTED, "not-supported") \
	X(DUPLICATE, "duplicate") \
	X(MULTIPLE_MATCHES, "multiple-matches") \
	X(NOT_FOUND, "not-found") \
	X(DELETED, "deleted") \
	X(TOO_LONG, "too-long") \
	X(CODE_INVALID, "code-invalid") \
	X(EXTENSION, "extension") \
	X(TOO_COSTLY, "too-costly") \
	X(BUSINESS_RULE, "business-rule") \
	X(CONFLICT, "conflict") \
	X(TRANSIENT, "transient") \
	X(LOCK_ERROR, "lock-error") \
	X(NO_STORE, "no-store") \
	X(EXCEPTION, "exception") \
	X(TIMEOUT, "timeout") \
	X(INCOMPLETE, "incomplete") \
	X(THROTTLED, "throttled") \
	X(INFORMATIONAL, "informational")

enum fault_code {
#define X(name, text) FAULT_##name,
	FAULT_CODES(X)
#undef X
};

enum fault_severity { SEVERITY_FATAL, SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_INFORMATION };

struct fault {
	enum fault_severity severity;
	enum fault_code code;
	struct slice expression; /* FHIRPath, e.g. Patient.name[0].given; SLICE_NONE where there is none */
	struct slice text; /* for a person; never holds another person's data */
	struct fault *next;
};

/* first and count may be read. At most FAULTS_MOST are kept; more are counted in left_out. */
enum { FAULTS_MOST = 100 };

struct faults {
	struct arena *arena;
	struct fault *first, **end;
	size_t count, left_out;
	bool errors; /* one of them is an error or fatal */
	bool failed; /* memory ran out: the list is not complete */
};

/* The faults live in the arena. */
void faults_init(struct faults *faults, struct arena *arena);

/* Adds an error. expression is kept as given, not copied; format as printf's. */
void faults_add(struct faults *faults, enum fault_code code, struct slice expression, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* As faults_add, with the format's arguments as a list. */
void faults_add_list(struct faults *faults, enum fault_code code, struct slice expression, const char *format,
    va_list list) __attribute__((format(printf, 4, 0)));

/* As faults_add, with a severity. */
void faults_note(struct faults *faults, enum fault_severity severity, enum fault_code code, struct slice expression,
    const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Moves those of from whose expression begins with the prefix to to, in their order. from->errors stays as it is. */
void faults_take(struct faults *from, struct slice prefix, struct faults *to);

/* The code as FHIR writes it: "not-found". */
const char *fault_code_text(enum fault_code code);

/* Writes the list as an OperationOutcome in JSON. An empty list becomes one issue "All OK". */
void faults_write(const struct faults *faults, struct buffer *out);

#endif
