#include "server/graphql/errors.h"

#include <stdio.h>

void
graphql_errors_init(struct graphql_errors *errors, struct arena *arena)
{
	*errors = (struct graphql_errors){ .arena = arena };
}

static void
add(struct graphql_errors *errors, enum fault_code code, struct graphql_position at, struct slice text)
{
	/* What is wrong for several types is said once. */
	for (const struct graphql_error *error = errors->first; error != NULL; error = error->next)
		if (error->at.line == at.line && error->at.column == at.column && slice_equal(error->text, text))
			return;
	bool full = errors->count++ >= GRAPHQL_ERRORS_MOST && errors->last != NULL;
	struct graphql_error *error = full ? errors->last : arena_zero(errors->arena, 1, sizeof *error);

	if (error == NULL || text.data == NULL) {
		errors->failed = true;
		return;
	}
	*error = (struct graphql_error){ .code = code, .at = at, .text = text };
	if (full)
		return;
	if (errors->last != NULL)
		errors->last->next = error;
	else
		errors->first = error;
	errors->last = error;
}

bool
graphql_fail(struct graphql_errors *errors, enum fault_code code, struct graphql_position at, const char *format, ...)
{
	char text[512];
	va_list list;

	va_start(list, format);
	vsnprintf(text, sizeof text, format, list);
	va_end(list);
	add(errors, code, at, arena_copy(errors->arena, slice_text(text)));
	return false;
}

bool
graphql_fail_faults(struct graphql_errors *errors, const struct faults *faults, struct graphql_position at)
{
	size_t before = errors->count;

	for (const struct fault *fault = faults->first; fault != NULL; fault = fault->next)
		if (fault->severity == SEVERITY_FATAL || fault->severity == SEVERITY_ERROR)
			add(errors, fault->code, at, arena_copy(errors->arena, fault->text));
	if (errors->count == before)
		graphql_fail(errors, FAULT_EXCEPTION, at, "The server could not do this");
	return false;
}

void
graphql_errors_back(struct graphql_errors *errors, const struct graphql_errors *copy)
{
	bool failed = errors->failed;

	*errors = *copy;
	errors->failed = failed;
	if (errors->last != NULL)
		errors->last->next = NULL;
}

static void
write_outcome(const struct graphql_error *error, struct arena *arena, struct buffer *out)
{
	struct faults faults;

	faults_init(&faults, arena);
	faults_add(&faults, error->code, SLICE_NONE, "%.*s", SLICE_ARGS(error->text));
	faults_write(&faults, out);
}

void
graphql_errors_write(const struct graphql_errors *errors, struct buffer *out)
{
	buffer_byte(out, '[');
	for (const struct graphql_error *error = errors->first; error != NULL; error = error->next) {
		buffer_put(out, error == errors->first ? SLICE("{\"message\":") : SLICE(",{\"message\":"));
		buffer_json(out, error->text);
		if (error->at.line > 0)
			buffer_print(out, ",\"locations\":[{\"line\":%u,\"column\":%u}]", error->at.line, error->at.column);
		if (error->path.data != NULL) {
			buffer_literal(out, ",\"path\":");
			buffer_put(out, error->path);
		}
		buffer_literal(out, ",\"extensions\":{\"resource\":");
		write_outcome(error, errors->arena, out);
		buffer_literal(out, "}}");
	}
	if (errors->first == NULL)
		buffer_literal(out, "{\"message\":\"Too much for the memory of one request\"}");
	buffer_byte(out, ']');
}

struct slice
graphql_shown(struct slice text)
{
	if (text.length > 80) {
		text.length = 80;
		while (((unsigned char)text.data[text.length] & 0xC0) == 0x80)
			text.length--;
	}
	return text;
}
