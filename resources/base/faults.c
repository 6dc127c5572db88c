#include "resources/base/faults.h"

#include <stdio.h>

static const char *const code_texts[] = {
#define X(name, text) [FAULT_##name] = text,
	FAULT_CODES(X)
#undef X
};

static const char *const severity_texts[] = {
	[SEVERITY_FATAL] = "fatal",
	[SEVERITY_ERROR] = "error",
	[SEVERITY_WARNING] = "warning",
	[SEVERITY_INFORMATION] = "information",
};

void
faults_take(struct faults *from, struct slice prefix, struct faults *to)
{
	struct fault **link = &from->first;

	while (*link != NULL) {
		struct fault *fault = *link;

		if (!slice_starts(fault->expression, prefix)) {
			link = &fault->next;
			continue;
		}
		*link = fault->next;
		from->count--;
		faults_note(to, fault->severity, fault->code, fault->expression, "%.*s", SLICE_ARGS(fault->text));
	}
	from->end = link;
}

const char *
fault_code_text(enum fault_code code)
{
	return code_texts[code];
}

void
faults_init(struct faults *faults, struct arena *arena)
{
	*faults = (struct faults){ .arena = arena };
}

static void
add(struct faults *faults, enum fault_severity severity, enum fault_code code, struct slice expression,
    const char *format, va_list list)
{
	char text[512];

	if (severity <= SEVERITY_ERROR)
		faults->errors = true;
	if (faults->count == FAULTS_MOST) {
		faults->left_out++;
		return;
	}
	int length = vsnprintf(text, sizeof text, format, list);
	size_t kept = length < 0 ? 0 : (size_t)length < sizeof text ? (size_t)length : sizeof text - 1;

	/* A text cut in the middle of a character would make the answer ill-formed. */
	if (length >= 0 && (size_t)length >= sizeof text) {
		while (kept > 0 && ((unsigned char)text[kept - 1] & 0xC0) == 0x80)
			kept--;
		if (kept > 0 && (unsigned char)text[kept - 1] >= 0xC0)
			kept--;
	}
	struct fault *fault = arena_zero(faults->arena, 1, sizeof *fault);

	if (fault != NULL)
		fault->text = arena_copy(faults->arena, slice_of(text, kept));
	if (fault == NULL || fault->text.data == NULL) {
		faults->failed = true;
		return;
	}
	fault->severity = severity;
	fault->code = code;
	fault->expression = expression;
	if (faults->end == NULL)
		faults->end = &faults->first;
	*faults->end = fault;
	faults->end = &fault->next;
	faults->count++;
}

void
faults_add(struct faults *faults, enum fault_code code, struct slice expression, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	add(faults, SEVERITY_ERROR, code, expression, format, list);
	va_end(list);
}

void
faults_add_list(struct faults *faults, enum fault_code code, struct slice expression, const char *format, va_list list)
{
	add(faults, SEVERITY_ERROR, code, expression, format, list);
}

void
faults_note(struct faults *faults, enum fault_severity severity, enum fault_code code, struct slice expression,
    const char *format, ...)
{
	va_list list;

	va_start(list, format);
	add(faults, severity, code, expression, format, list);
	va_end(list);
}

static void
write_issue(struct buffer *out, const char *severity, const char *code, struct slice text, struct slice expression)
{
	buffer_print(out, "{\"severity\":\"%s\",\"code\":\"%s\",\"diagnostics\":", severity, code);
	buffer_json(out, text);
	if (expression.data != NULL) {
		buffer_literal(out, ",\"expression\":[");
		buffer_json(out, expression);
		buffer_byte(out, ']');
	}
	buffer_byte(out, '}');
}

void
faults_write(const struct faults *faults, struct buffer *out)
{
	buffer_literal(out, "{\"resourceType\":\"OperationOutcome\",\"issue\":[");
	for (const struct fault *fault = faults->first; fault != NULL; fault = fault->next) {
		if (fault != faults->first)
			buffer_byte(out, ',');
		write_issue(out, severity_texts[fault->severity], code_texts[fault->code], fault->text, fault->expression);
	}
	if (faults->left_out > 0) {
		char text[80];
		int length = snprintf(text, sizeof text, "%zu more faults were found", faults->left_out);

		buffer_byte(out, ',');
		write_issue(out, "information", "informational", slice_of(text, (size_t)length), SLICE_NONE);
	}
	if (faults->first == NULL) {
		if (faults->failed)
			write_issue(out, "fatal", "exception", SLICE("The server ran out of memory for this request"), SLICE_NONE);
		else
			write_issue(out, "information", "informational", SLICE("All OK"), SLICE_NONE);
	}
	buffer_literal(out, "]}");
}
