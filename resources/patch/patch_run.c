#include "resources/patch/patch_run.h"

#include <stdio.h>

bool
patch_spend(struct patch_budget *budget, size_t cost)
{
	budget->exhausted = budget->exhausted || cost > budget->left;
	budget->left -= budget->exhausted ? budget->left : cost;
	return !budget->exhausted;
}

struct slice
patch_shown(struct slice text)
{
	if (text.length > 100) {
		text.length = 100;
		while (((unsigned char)text.data[text.length] & 0xC0) == 0x80)
			text.length--;
	}
	return text;
}

struct slice
patch_whole(struct slice text)
{
	for (int i = 0; i < 3 && !slice_is_utf8(text); i++)
		text.length--;
	return text;
}

enum patch_result
patch_give_up(struct patch_run *run)
{
	if (!run->spent)
		faults_note(run->faults, SEVERITY_FATAL, FAULT_TOO_COSTLY, SLICE_NONE, "too much for the memory of one request");
	run->spent = run->faults->failed = true;
	return PATCH_TOO_COSTLY;
}

enum patch_result
patch_check(struct patch_run *run, const struct patch_operation *operation)
{
	struct slice path = patch_shown(operation->path);

	if (run->spent)
		return PATCH_TOO_COSTLY;
	if (!run->work.exhausted)
		return PATCH_DONE;
	faults_add(run->faults, FAULT_TOO_COSTLY, operation->place, "operation [%zu], %s \"%.*s\": the patch is too much work",
	    operation->index, operation->verb, SLICE_ARGS(path));
	return PATCH_TOO_COSTLY;
}

enum patch_result
patch_refuse(struct patch_run *run, const struct patch_operation *operation, const char *format, ...)
{
	struct slice path = patch_shown(operation->path);
	char why[400];
	va_list list;

	if (patch_check(run, operation) != PATCH_DONE)
		return PATCH_TOO_COSTLY;
	va_start(list, format);
	vsnprintf(why, sizeof why, format, list);
	va_end(list);
	struct slice text = patch_whole(slice_text(why));

	faults_add(run->faults, FAULT_PROCESSING, operation->place, "operation [%zu], %s \"%.*s\": %.*s", operation->index,
	    operation->verb, SLICE_ARGS(path), SLICE_ARGS(text));
	return PATCH_REFUSED;
}

void
patch_malformed(struct patch_run *run, struct slice place, size_t index, const char *format, ...)
{
	char why[400];
	va_list list;

	va_start(list, format);
	vsnprintf(why, sizeof why, format, list);
	va_end(list);
	struct slice text = patch_whole(slice_text(why));

	faults_add(run->faults, FAULT_STRUCTURE, place, "operation [%zu]: %.*s", index, SLICE_ARGS(text));
}

size_t
patch_told(const struct patch_run *run)
{
	return run->faults->count + run->faults->left_out;
}

enum patch_result
patch_read(const struct patch_run *run, size_t told)
{
	if (run->spent)
		return PATCH_TOO_COSTLY;
	return patch_told(run) > told ? PATCH_MALFORMED : PATCH_DONE;
}

void *
patch_operations(struct patch_run *run, size_t count, size_t size, enum patch_result *result)
{
	if (count > PATCH_OPERATIONS_MOST) {
		faults_add(run->faults, FAULT_TOO_COSTLY, SLICE_NONE, "a patch may have %d operations, not %zu", PATCH_OPERATIONS_MOST,
		    count);
		*result = PATCH_TOO_COSTLY;
		return NULL;
	}
	void *operations = arena_zero(run->arena, count, size);

	if (operations == NULL)
		*result = patch_give_up(run);
	return operations;
}
