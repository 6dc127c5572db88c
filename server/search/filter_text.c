/* The grammar of search_filter.html#intro: text → tree by recursive descent, and back. */
#include "server/search/filter.h"

#include "resources/json_scan.h"
#include "server/search/query.h"

struct parse {
	const char *begin, *at, *end;
	struct arena *arena;
	struct filter_problem *problem;
};

/* Always NULL, for return. */
static void *
problem_at(struct parse *parse, const char *at, const char *what)
{
	*parse->problem = (struct filter_problem){ .what = what, .place = (size_t)(at - parse->begin) };
	return NULL;
}

static void *
problem(struct parse *parse, const char *what)
{
	return problem_at(parse, parse->at, what);
}

static void *
make(struct parse *parse, size_t size)
{
	void *made = arena_zero(parse->arena, 1, size);

	return made != NULL ? made : problem(parse, NULL);
}

/* ---- Characters -------------------------------------------------------------------------------------------------- */

/* The bytes of the white space that is there (Unicode's White_Space), 0 for none. */
static size_t
space_length(const struct parse *parse, const char *at)
{
	static const char *const wide[] = { "\xC2\x85", "\xC2\xA0", "\xE1\x9A\x80", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAF",
		"\xE2\x81\x9F", "\xE3\x80\x80" };
	struct slice rest = slice_of(at, (size_t)(parse->end - at));

	if (rest.length == 0)
		return 0;
	if (*at == ' ' || (*at >= '\t' && *at <= '\r'))
		return 1;
	/* U+2000 to U+200A. */
	if (slice_starts(rest, SLICE("\xE2\x80")) && rest.length > 2 && (unsigned char)at[2] <= 0x8A)
		return 3;
	for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++)
		if (slice_starts(rest, slice_text(wide[i])))
			return strlen(wide[i]);
	return 0;
}

/* True when there was some. */
static bool
skip_space(struct parse *parse)
{
	const char *start = parse->at;
	size_t length;

	while ((length = space_length(parse, parse->at)) > 0)
		parse->at += length;
	return parse->at > start;
}

static bool
peek(const struct parse *parse, char wanted)
{
	return parse->at < parse->end && *parse->at == wanted;
}

static bool
take(struct parse *parse, char wanted)
{
	if (!peek(parse, wanted))
		return false;
	parse->at++;
	return true;
}

static bool
is_name_start(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool
is_name(char c)
{
	return is_name_start(c) || (c >= '0' && c <= '9') || c == '-';
}

/* The name that is there; empty when there is none. */
static struct slice
peek_name(const struct parse *parse)
{
	const char *at = parse->at;

	if (at < parse->end && is_name_start(*at))
		while (at < parse->end && is_name(*at))
			at++;
	return slice_of(parse->at, (size_t)(at - parse->at));
}

static struct slice
take_name(struct parse *parse)
{
	struct slice name = peek_name(parse);

	parse->at += name.length;
	return name;
}

/* ---- Tests ------------------------------------------------------------------------------------------------------- */

static struct filter *parse_filter(struct parse *parse, unsigned depth);

/* _has:Type:name: before the rest of a path. */
static bool
parse_has(struct parse *parse, struct filter_step *step)
{
	step->has = true;
	if (take(parse, ':'))
		step->type = take_name(parse);
	if (step->type.length > 0 && take(parse, ':'))
		step->name = take_name(parse);
	if (step->name.length > 0 && take(parse, ':'))
		return true;
	problem(parse, "_has is written _has:Type:reference:parameter");
	return false;
}

/* What may stand behind a name: a type, a filter, and the dot before the next name. *more says that there is one. */
static bool
parse_link(struct parse *parse, struct filter_step *step, struct filter *test, unsigned depth, bool *more)
{
	if (take(parse, ':')) {
		step->type = take_name(parse);
		if (step->type.length == 0 || !(peek(parse, '.') || peek(parse, '['))) {
			problem(parse, "Behind a ':' stands a type, as in subject:Patient.name: there are no modifiers here");
			return false;
		}
	}
	if (take(parse, '[')) {
		step->filter = parse_filter(parse, depth + 1);
		if (step->filter == NULL)
			return false;
		if (test->height < step->filter->height + 1)
			test->height = step->filter->height + 1;
		skip_space(parse);
		if (!take(parse, ']')) {
			problem(parse, "\"and\", \"or\" or ']' is expected");
			return false;
		}
		if (!peek(parse, '.')) {
			problem(parse, "Behind a filter in brackets a '.' and a name are expected");
			return false;
		}
	}
	*more = take(parse, '.');
	return true;
}

static bool
parse_path(struct parse *parse, struct filter *test, unsigned depth)
{
	struct filter_step **end = &test->path;
	bool more = true;

	while (more) {
		struct filter_step *step = make(parse, sizeof *step);

		if (step == NULL)
			return false;
		*end = step;
		end = &step->next;
		step->place = (size_t)(parse->at - parse->begin);
		step->type = SLICE_NONE;
		step->name = take_name(parse);
		if (step->name.length == 0) {
			problem(parse, "A parameter's name is expected");
			return false;
		}
		if (slice_equal(step->name, SLICE("_has"))) {
			step->name = SLICE_NONE;
			if (!parse_has(parse, step))
				return false;
		} else if (!parse_link(parse, step, test, depth, &more)) {
			return false;
		}
	}
	return true;
}

/* A JSON string. */
static bool
parse_string(struct parse *parse, struct filter *test)
{
	struct json_scan scan;

	json_scan_init(&scan, slice_of(parse->at, (size_t)(parse->end - parse->at)), parse->arena);
	if (json_scan_value(&scan, &test->value) != SCAN_STRING) {
		problem_at(parse, parse->at + json_scan_offset(&scan), scan.exhausted ? NULL : "The string is not one of JSON");
		return false;
	}
	parse->at += json_scan_offset(&scan);
	if (parse->at == parse->end || space_length(parse, parse->at) > 0 || peek(parse, ')') || peek(parse, ']'))
		return true;
	problem(parse, "Behind a string a space is expected");
	return false;
}

static bool
parse_value(struct parse *parse, struct filter *test)
{
	const char *start = parse->at;

	if (peek(parse, '"')) {
		if (!parse_string(parse, test))
			return false;
	} else {
		while (parse->at < parse->end && *parse->at != ')' && *parse->at != ']' && space_length(parse, parse->at) == 0)
			parse->at++;
		test->value = slice_of(start, (size_t)(parse->at - start));
	}
	test->given = slice_of(start, (size_t)(parse->at - start));
	if (test->value.length > 0)
		return true;
	problem_at(parse, start, "A value is expected");
	return false;
}

static struct filter *
parse_test(struct parse *parse, unsigned depth)
{
	struct filter *test = make(parse, sizeof *test);

	if (test == NULL || !parse_path(parse, test, depth))
		return NULL;
	if (!skip_space(parse))
		return problem(parse, "A space and an operation are expected");
	test->operation_place = (size_t)(parse->at - parse->begin);
	test->operation = take_name(parse);
	if (test->operation.length == 0 || !skip_space(parse))
		return problem(parse, "An operation, a space and a value are expected");
	test->value_place = (size_t)(parse->at - parse->begin);
	return parse_value(parse, test) ? test : NULL;
}

/* ---- Groups ------------------------------------------------------------------------------------------------------ */

/* The parts of a group of the same kind become the group's own. */
static bool
add_part(struct parse *parse, struct filter *group, struct filter *part)
{
	bool same = part->kind == group->kind && group->kind != FILTER_NOT;
	unsigned height = part->height + !same;

	if (same) {
		*group->end = part->parts;
		group->end = part->end;
	} else {
		*group->end = part;
		group->end = &part->next;
	}
	if (group->height < height)
		group->height = height;
	if (height <= GROUP_DEPTH_MOST)
		return true;
	problem(parse, "Too many groups in each other");
	return false;
}

static struct filter *
make_group(struct parse *parse, enum filter_kind kind, struct filter *first)
{
	struct filter *group = make(parse, sizeof *group);

	if (group == NULL)
		return NULL;
	group->kind = kind;
	group->end = &group->parts;
	return add_part(parse, group, first) ? group : NULL;
}

static struct filter *
parse_operand(struct parse *parse, unsigned depth)
{
	skip_space(parse);
	struct parse ahead = *parse;
	bool not = slice_equal_nocase(peek_name(parse), SLICE("not"));

	if (not) {
		take_name(&ahead);
		skip_space(&ahead);
	}
	if (!peek(&ahead, '('))
		return not ? problem(&ahead, "Behind \"not\" a '(' is expected") : parse_test(parse, depth);
	if (depth == GROUP_DEPTH_MOST)
		return problem(&ahead, "Too many groups in each other");
	parse->at = ahead.at + 1;
	struct filter *inner = parse_filter(parse, depth + 1);

	if (inner == NULL)
		return NULL;
	skip_space(parse);
	if (!take(parse, ')'))
		return problem(parse, "\"and\", \"or\" or ')' is expected");
	return not ? make_group(parse, FILTER_NOT, inner) : inner;
}

/* Ends before what is no "and" or "or". */
static struct filter *
parse_filter(struct parse *parse, unsigned depth)
{
	if (depth > GROUP_DEPTH_MOST)
		return problem(parse, "Too many groups in each other");
	struct filter *left = parse_operand(parse, depth);

	while (left != NULL) {
		skip_space(parse);
		struct slice word = peek_name(parse);
		bool and = slice_equal_nocase(word, SLICE("and"));
		enum filter_kind kind = and ? FILTER_ALL : FILTER_ANY;

		if (!and && !slice_equal_nocase(word, SLICE("or")))
			return left;
		parse->at += word.length;
		if (left->kind != kind)
			left = make_group(parse, kind, left);
		struct filter *right = left != NULL ? parse_operand(parse, depth) : NULL;

		if (right == NULL || !add_part(parse, left, right))
			return NULL;
	}
	return NULL;
}

const struct filter *
filter_parse(struct slice text, struct arena *arena, struct filter_problem *told)
{
	struct parse parse = { .begin = text.data, .at = text.data, .end = text.data + text.length, .arena = arena,
		.problem = told };

	struct filter *filter = parse_filter(&parse, 0);

	if (filter != NULL && parse.at < parse.end)
		return problem(&parse, "\"and\", \"or\" or the end is expected");
	return filter;
}

/* ---- Back -------------------------------------------------------------------------------------------------------- */

static void
write_path(const struct filter_step *step, struct buffer *out)
{
	for (; step != NULL; step = step->next) {
		if (step->has) {
			buffer_print(out, "_has:%.*s:%.*s:", SLICE_ARGS(step->type), SLICE_ARGS(step->name));
			continue;
		}
		buffer_put(out, step->name);
		if (step->type.data != NULL)
			buffer_print(out, ":%.*s", SLICE_ARGS(step->type));
		if (step->filter != NULL) {
			buffer_byte(out, '[');
			filter_write(step->filter, out);
			buffer_byte(out, ']');
		}
		if (step->next != NULL)
			buffer_byte(out, '.');
	}
}

void
filter_write(const struct filter *filter, struct buffer *out)
{
	if (filter->kind == FILTER_TEST) {
		write_path(filter->path, out);
		buffer_print(out, " %.*s ", SLICE_ARGS(filter->operation));
		buffer_put(out, filter->given);
		return;
	}
	if (filter->kind == FILTER_NOT)
		buffer_literal(out, "not(");
	for (const struct filter *part = filter->parts; part != NULL; part = part->next) {
		bool group = filter->kind != FILTER_NOT && (part->kind == FILTER_ALL || part->kind == FILTER_ANY);

		if (part != filter->parts)
			buffer_print(out, " %s ", filter->kind == FILTER_ALL ? "and" : "or");
		if (group)
			buffer_byte(out, '(');
		filter_write(part, out);
		if (group)
			buffer_byte(out, ')');
	}
	if (filter->kind == FILTER_NOT)
		buffer_byte(out, ')');
}
