/* matches(), matchesFull(), replaceMatches(): PCRE2, in the arena, with bounds on its work. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "resources/fhirpath/families.h"

enum {
	MATCH_STEPS = 200000,
	HEAP_KILOBYTES = 4096,
	PATTERN_MOST = 8192,
	REGEXES_MOST = 64,
	BYTES_A_STEP = 32,
};

/* Patterns of this evaluation, so that where(x.matches('…')) compiles one once. */
struct regex {
	struct slice pattern, flags;
	bool full;
	size_t hidden;
	pcre2_code *code;
	pcre2_match_data *match;
	pcre2_match_context *context;
	struct regex *next;
};

static void *
take_memory(PCRE2_SIZE size, void *data)
{
	return arena_alloc(data, size);
}

static void
leave_memory(void *memory, void *data)
{
	(void)memory;
	(void)data;
}

/* N1: single line mode, Unicode, case sensitive; of flags i and m are known. */
static bool
options_of(struct call *call, struct slice flags, uint32_t *options)
{
	*options = PCRE2_UTF | PCRE2_UCP | PCRE2_AUTO_CALLOUT | PCRE2_DOTALL | PCRE2_NEVER_BACKSLASH_C | PCRE2_DOLLAR_ENDONLY;
	for (size_t i = 0; i < flags.length; i++) {
		if (flags.data[i] == 'i')
			*options |= PCRE2_CASELESS;
		else if (flags.data[i] == 'm')
			*options |= PCRE2_MULTILINE;
		else
			return call_fail(call, "there is no flag %c", flags.data[i]);
	}
	return true;
}

/* PCRE2 bounds how often it tries, not how far it looks each time: a* looks at a megabyte in one try. So it calls before each
 * item of the pattern, and pays a step, and more for how far it has moved. What one item looks at without moving, because
 * it doesn't match in the end, is paid in advance each time: see hidden_work. */
struct meter {
	struct run *run;
	size_t at, hidden; /* bytes */
};

static int
pay(pcre2_callout_block *block, void *data)
{
	struct meter *meter = data;
	size_t here = block->current_position, moved = here > meter->at ? here - meter->at : meter->at - here;

	meter->at = here;
	return run_step(meter->run, 1 + (moved + meter->hidden) / BYTES_A_STEP) ? 0 : PCRE2_ERROR_CALLOUT;
}

/* How many characters an item may look at and then not match: what it is to repeat at least, and what a look behind goes
 * back. For what was captured before there is no bound but the text: SIZE_MAX. */
static size_t
hidden_work(struct slice pattern)
{
	size_t most = 0;

	for (size_t i = 0; i + 1 < pattern.length; i++) {
		char c = pattern.data[i], next = pattern.data[i + 1];
		size_t count = 0;

		if (c == '\\' && ((next >= '1' && next <= '9') || next == 'g' || next == 'k'))
			return SIZE_MAX;
		if (c == '?' && next == 'P')
			return SIZE_MAX;
		if (c == '?' && next == '<')
			count = pattern.length;
		for (size_t j = i + 1; c == '{' && j < pattern.length && pattern.data[j] >= '0' && pattern.data[j] <= '9' &&
		    count < PATTERN_MOST * 16; j++)
			count = count * 10 + (size_t)(pattern.data[j] - '0');
		most = count > most ? count : most;
	}
	return most;
}

static bool
compile(struct call *call, struct slice pattern, struct slice flags, bool full, struct regex **out)
{
	struct arena *arena = call->run->arena;
	struct regex *regex;
	size_t count = 0;
	uint32_t options;
	int code;
	PCRE2_SIZE offset;

	for (regex = call->run->regexes; regex != NULL; regex = regex->next, count++)
		if (slice_equal(regex->pattern, pattern) && slice_equal(regex->flags, flags) && regex->full == full) {
			*out = regex;
			return true;
		}
	if (pattern.length > PATTERN_MOST || count >= REGEXES_MOST)
		return run_fail(call->run, FHIRPATH_LIMIT, call->expression->offset,
		    "a regular expression is too long, or there are too many");
	if (!run_step(call->run, 100 + pattern.length) || !options_of(call, flags, &options))
		return false;
	regex = arena_zero(arena, 1, sizeof *regex);
	pcre2_general_context *memory = pcre2_general_context_create(take_memory, leave_memory, arena);
	pcre2_compile_context *context = memory != NULL ? pcre2_compile_context_create(memory) : NULL;

	if (regex == NULL || context == NULL)
		return run_fail(call->run, FHIRPATH_MEMORY, call->expression->offset, "memory is exhausted");
	pcre2_set_parens_nest_limit(context, 100);
	if (full)
		pcre2_set_compile_extra_options(context, PCRE2_EXTRA_MATCH_LINE);
	regex->code = pcre2_compile((PCRE2_SPTR)pattern.data, pattern.length, options, &code, &offset, context);
	if (regex->code == NULL && code == PCRE2_ERROR_HEAP_FAILED)
		return run_fail(call->run, FHIRPATH_MEMORY, call->expression->offset, "memory is exhausted");
	if (regex->code == NULL) {
		PCRE2_UCHAR text[120];

		pcre2_get_error_message(code, text, sizeof text);
		return call_fail(call, "%s", (const char *)text);
	}
	regex->match = pcre2_match_data_create_from_pattern(regex->code, memory);
	regex->context = pcre2_match_context_create(memory);
	if (regex->match == NULL || regex->context == NULL)
		return run_fail(call->run, FHIRPATH_MEMORY, call->expression->offset, "memory is exhausted");
	pcre2_set_match_limit(regex->context, MATCH_STEPS);
	pcre2_set_heap_limit(regex->context, HEAP_KILOBYTES);
	regex->pattern = pattern;
	regex->flags = flags;
	regex->full = full;
	regex->hidden = hidden_work(pattern);
	regex->next = call->run->regexes;
	call->run->regexes = regex;
	*out = regex;
	return true;
}

/* *out: whether there is a match from the offset on. */
static bool
match(struct call *call, struct regex *regex, struct slice text, size_t from, uint32_t options, bool *out)
{
	struct meter meter = { call->run, from, regex->hidden < text.length ? regex->hidden : text.length };

	if (!run_step(call->run, 10 + (text.length - from) / 16))
		return false;
	pcre2_set_callout(regex->context, pay, &meter);
	int found = pcre2_match(regex->code, (PCRE2_SPTR)text.data, text.length, from, options, regex->match, regex->context);

	*out = found > 0;
	if (found > 0 || found == PCRE2_ERROR_NOMATCH)
		return true;
	if (found == PCRE2_ERROR_CALLOUT) /* pay() has said why */
		return false;
	if (found == PCRE2_ERROR_MATCHLIMIT || found == PCRE2_ERROR_HEAPLIMIT || found == PCRE2_ERROR_DEPTHLIMIT)
		return run_fail(call->run, FHIRPATH_LIMIT, call->expression->offset, "matching takes too long");
	if (found == PCRE2_ERROR_NOMEMORY)
		return run_fail(call->run, FHIRPATH_MEMORY, call->expression->offset, "memory is exhausted");
	return call_fail(call, "the text can't be matched");
}

static bool
matches(struct call *call, bool full)
{
	struct slice text, pattern, flags = SLICE("");
	struct regex *regex;
	bool present, second, third = true, found;

	if (!call_input_string(call, &text, &present) || !call_string(call, 0, &pattern, &second) ||
	    (call_count(call) > 1 && !call_string(call, 1, &flags, &third)))
		return false;
	if (!present || !second)
		return true;
	return compile(call, pattern, third ? flags : SLICE(""), full, &regex) &&
	    match(call, regex, text, 0, 0, &found) && call_give_boolean(call, found);
}

bool
function_matches(struct call *call)
{
	return matches(call, false);
}

bool
function_matches_full(struct call *call)
{
	return matches(call, true);
}

/* The group that a substitution names behind $: a number, or ${name}. Bytes taken, 0 when it isn't one. */
static size_t
group_of(const struct regex *regex, struct slice rest, uint32_t *group)
{
	size_t length = 0;

	*group = 0;
	if (rest.length > 0 && rest.data[0] == '{') {
		const char *end = memchr(rest.data, '}', rest.length);
		char name[64];

		if (end == NULL || (size_t)(end - rest.data) > sizeof name)
			return 0;
		length = (size_t)(end - rest.data) - 1;
		memcpy(name, rest.data + 1, length);
		name[length] = '\0';
		int number = pcre2_substring_number_from_name(regex->code, (PCRE2_SPTR)name);

		if (number < 0) /* ${1} */
			for (size_t i = 0; i < length; i++) {
				if (name[i] < '0' || name[i] > '9' || length > 2)
					return 0;
				number = (number < 0 ? 0 : number) * 10 + (name[i] - '0');
			}
		*group = (uint32_t)number;
		return number < 0 ? 0 : length + 2;
	}
	while (length < 2 && length < rest.length && rest.data[length] >= '0' && rest.data[length] <= '9')
		*group = *group * 10 + (uint32_t)(rest.data[length++] - '0');
	return length;
}

static void
substitute(struct buffer *out, const struct regex *regex, struct slice text, struct slice substitution)
{
	const PCRE2_SIZE *places = pcre2_get_ovector_pointer(regex->match);
	uint32_t groups = pcre2_get_ovector_count(regex->match), group;

	for (size_t i = 0; i < substitution.length; i++) {
		char c = substitution.data[i];
		size_t taken = c == '$' ? group_of(regex, slice_from(substitution, i + 1), &group) : 0;

		if (c == '\\' && i + 1 < substitution.length) {
			buffer_byte(out, substitution.data[++i]);
		} else if (taken == 0) {
			buffer_byte(out, c);
		} else {
			i += taken;
			if (group < groups && places[2 * group] != PCRE2_UNSET)
				buffer_put(out, slice_of(text.data + places[2 * group], places[2 * group + 1] - places[2 * group]));
		}
	}
}

bool
function_replace_matches(struct call *call)
{
	struct slice text, pattern, substitution, flags = SLICE("");
	struct regex *regex;
	struct buffer out;
	bool present, second, third, fourth = true, found;
	size_t at = 0, kept = 0;

	if (!call_input_string(call, &text, &present) || !call_string(call, 0, &pattern, &second) ||
	    !call_string(call, 1, &substitution, &third) ||
	    (call_count(call) > 2 && !call_string(call, 2, &flags, &fourth)))
		return false;
	if (!present || !second || !third)
		return true;
	if (pattern.length == 0)
		return call_give_string(call, text);
	if (!compile(call, pattern, fourth ? flags : SLICE(""), false, &regex))
		return false;
	buffer_init(&out, FHIRPATH_STRING_MOST);
	while (at <= text.length) {
		if (!match(call, regex, text, at, 0, &found)) {
			buffer_free(&out);
			return false;
		}
		if (!found)
			break;
		const PCRE2_SIZE *places = pcre2_get_ovector_pointer(regex->match);
		size_t start = places[0], end = places[1];

		if (end < start) /* \K in a lookahead */
			break;
		buffer_put(&out, slice_of(text.data + kept, start - kept));
		substitute(&out, regex, text, substitution);
		kept = end;
		at = end;
		if (end == start) { /* nothing was matched: go on behind the next character */
			for (at++; at < text.length && ((unsigned char)text.data[at] & 0xC0) == 0x80; at++)
				;
		}
	}
	buffer_put(&out, slice_from(text, kept));
	return call_give_buffer(call, &out);
}
