#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "profiles/terminology/pattern.h"

enum { MATCH_STEPS = 1000, HEAP_KILOBYTES = 1024, PARENTHESES_MOST = 50 };

struct pattern {
	pcre2_code *code;
	pcre2_match_data *match;
	pcre2_match_context *context;
};

static void *
take_memory(PCRE2_SIZE size, void *arena)
{
	return arena_alloc(arena, size);
}

static void
leave_memory(void *memory, void *arena)
{
	(void)memory;
	(void)arena;
}

struct pattern *
pattern_compile(struct slice text, struct arena *arena, const char **error)
{
	struct pattern *pattern = arena_zero(arena, 1, sizeof *pattern);
	pcre2_general_context *memory = pcre2_general_context_create(take_memory, leave_memory, arena);
	pcre2_compile_context *context = memory != NULL ? pcre2_compile_context_create(memory) : NULL;
	int code;
	PCRE2_SIZE offset;

	*error = text.length > PATTERN_MOST ? "is too long" : NULL;
	if (pattern == NULL || context == NULL || *error != NULL)
		return NULL;
	pcre2_set_parens_nest_limit(context, PARENTHESES_MOST);
	pcre2_set_compile_extra_options(context, PCRE2_EXTRA_MATCH_LINE);
	pattern->code = pcre2_compile((PCRE2_SPTR)text.data, text.length,
	    PCRE2_UTF | PCRE2_UCP | PCRE2_DOTALL | PCRE2_NEVER_BACKSLASH_C | PCRE2_DOLLAR_ENDONLY, &code, &offset, context);
	if (pattern->code == NULL) {
		*error = code == PCRE2_ERROR_HEAP_FAILED ? NULL : "is no regular expression";
		return NULL;
	}
	pattern->match = pcre2_match_data_create_from_pattern(pattern->code, memory);
	pattern->context = pcre2_match_context_create(memory);
	if (pattern->match == NULL || pattern->context == NULL)
		return NULL;
	pcre2_set_match_limit(pattern->context, MATCH_STEPS);
	pcre2_set_heap_limit(pattern->context, HEAP_KILOBYTES);
	return pattern;
}

enum pattern_result
pattern_match(struct pattern *pattern, struct slice text)
{
	int found = pcre2_match(pattern->code, (PCRE2_SPTR)text.data, text.length, 0, 0, pattern->match, pattern->context);

	if (found > 0)
		return PATTERN_MATCH;
	if (found == PCRE2_ERROR_NOMEMORY)
		return PATTERN_NO_MEMORY;
	return found == PCRE2_ERROR_NOMATCH ? PATTERN_NO_MATCH : PATTERN_FAILED;
}
