#include "server/search/value.h"

#include "resources/extract.h"
#include "resources/primitive/check.h"
#include "resources/primitive/date.h"
#include "resources/primitive/reference.h"
#include "server/search/near.h"

struct parse {
	const struct value_context *context;
	const struct schema_search *search;
	enum modifier modifier;
	const struct schema_type *type_modifier;
	struct slice expression;
	struct faults *faults;
};

static bool
wrong(const struct parse *parse, struct slice text, const char *what)
{
	faults_add(parse->faults, FAULT_VALUE, parse->expression, "\"%.*s\" %s", SLICE_ARGS(text), what);
	return false;
}

static bool
no_memory(const struct parse *parse)
{
	parse->faults->failed = true;
	return false;
}

/* ---- Escapes ----------------------------------------------------------------------------------------------------- */

struct slice
value_cut(struct slice *rest, char separator)
{
	struct slice all = *rest;

	for (size_t i = 0; i < all.length; i++) {
		if (all.data[i] == '\\') {
			i++;
		} else if (all.data[i] == separator) {
			*rest = slice_from(all, i + 1);
			return slice_of(all.data, i);
		}
	}
	*rest = SLICE_NONE;
	return all;
}

struct slice
value_unescape(struct slice text, struct arena *arena)
{
	if (memchr(text.data, '\\', text.length) == NULL)
		return text;
	char *out = arena_alloc(arena, text.length);
	size_t length = 0;

	if (out == NULL)
		return SLICE_NONE;
	for (size_t i = 0; i < text.length; i++) {
		if (text.data[i] == '\\' && i + 1 < text.length && strchr(",|$\\", text.data[i + 1]) != NULL)
			i++;
		out[length++] = text.data[i];
	}
	return slice_of(out, length);
}

static bool
unescape(const struct parse *parse, struct slice text, struct slice *out)
{
	*out = value_unescape(text, parse->context->arena);
	if (out->data == NULL)
		return no_memory(parse);
	if (out->length <= VALUE_BYTES_MOST)
		return true;
	faults_add(parse->faults, FAULT_TOO_LONG, parse->expression, "A value is longer than %d bytes", VALUE_BYTES_MOST);
	return false;
}

/* ---- Prefixes ---------------------------------------------------------------------------------------------------- */

static enum prefix
cut_prefix(struct slice *text)
{
	static const char names[][3] = { "eq", "ne", "gt", "lt", "ge", "le", "sa", "eb", "ap" };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (slice_starts(*text, slice_of(names[i], 2))) {
			*text = slice_from(*text, 2);
			return (enum prefix)i;
		}
	return PREFIX_EQ;
}

/* ---- The types --------------------------------------------------------------------------------------------------- */

static bool
parse_decimal(const struct parse *parse, struct slice text, struct test *out)
{
	struct number *number = arena_alloc(parse->context->arena, sizeof *number);

	out->prefix = (uint8_t)cut_prefix(&text);
	if (number == NULL)
		return no_memory(parse);
	if (!decimal_parse(text, &number->exact))
		return wrong(parse, text, "is not a number");
	if (out->prefix == PREFIX_AP)
		decimal_about(&number->exact, &number->low, &number->high);
	else
		decimal_implied(&number->exact, &number->low, &number->high);
	out->number = number;
	return true;
}

static bool
parse_date(const struct parse *parse, struct slice text, struct test *out)
{
	int64_t first, last, now = parse->context->now;

	out->prefix = (uint8_t)cut_prefix(&text);
	if (!date_text_range(text, parse->context->zone_minutes, &first, &last)) {
		if (memchr(text.data, ' ', text.length) != NULL)
			return wrong(parse, text, "is not a date; a '+' is written %2B in a URL");
		return wrong(parse, text, "is not a date (YYYY, YYYY-MM, YYYY-MM-DD, perhaps with a time THH:MM, :SS and zone)");
	}
	out->low = first;
	out->high = last + 1;
	if (out->prefix == PREFIX_AP) {
		/* A tenth of the time between the date and now, to each side. */
		int64_t gap = now < out->low ? out->low - now : now > out->high ? now - out->high : 0;

		out->low -= gap / 10;
		out->high += gap / 10;
	}
	return true;
}

static bool
parse_string(const struct parse *parse, struct slice text, struct test *out)
{
	struct buffer folded;

	out->type = SEARCH_STRING;
	if (!unescape(parse, text, &out->text))
		return false;
	buffer_init(&folded, 0);
	entry_fold(out->text, &folded);
	if (buffer_ok(&folded))
		out->folded = arena_copy(parse->context->arena, buffer_slice(&folded));
	buffer_free(&folded);
	if (out->folded.data == NULL)
		return no_memory(parse);
	if (out->folded.length == 0 && parse->modifier != MODIFIER_EXACT)
		return wrong(parse, out->text, "has no letter or digit to look for");
	return true;
}

/* "For convenience, the codes loinc, snomed, rxnorm and ucum are predefined" (search_filter.html#ops). */
static void
expand_system(const struct parse *parse, struct slice *system)
{
	static const char *const names[][2] = { { "loinc", "http://loinc.org" }, { "snomed", "http://snomed.info/sct" },
		{ "rxnorm", "http://www.nlm.nih.gov/research/umls/rxnorm" }, { "ucum", "http://unitsofmeasure.org" } };

	for (size_t i = 0; parse->context->filter && i < sizeof names / sizeof names[0]; i++)
		if (slice_equal_nocase(*system, slice_text(names[i][0])))
			*system = slice_text(names[i][1]);
}

/* system|code, with code or all of it optional. */
static bool
parse_system_code(const struct parse *parse, struct slice text, struct test *out)
{
	struct slice rest = text, before = value_cut(&rest, '|');

	out->any_system = rest.data == NULL;
	if (!unescape(parse, before, out->any_system ? &out->code : &out->system))
		return false;
	if (!out->any_system && !unescape(parse, value_cut(&rest, '|'), &out->code))
		return false;
	if (rest.data != NULL)
		return wrong(parse, text, "is not system|code; a '|' in a value is written \\|");
	expand_system(parse, &out->system);
	out->any_code = out->code.length == 0;
	if (out->any_code && out->system.length == 0)
		return wrong(parse, text, "has neither system nor code");
	return true;
}

/* A mime type says by itself what is below it; all other codes need to be of some code system (search.html#mimetype). */
static bool
parse_relative(const struct parse *parse, struct slice text, struct test *out)
{
	if (!parse_system_code(parse, text, out))
		return false;
	if (out->any_system && parse->modifier == MODIFIER_BELOW && memchr(out->code.data, '/', out->code.length) != NULL)
		return true;
	if (out->any_system || out->system.length == 0 || out->any_code)
		return wrong(parse, text, "is not system|code: what is above or below a code is for its code system to say");
	return true;
}

/* system|code|value, all of them. */
static bool
parse_of_type(const struct parse *parse, struct slice text, struct test *out)
{
	struct slice rest = text, system = value_cut(&rest, '|');
	struct slice code = rest.data != NULL ? value_cut(&rest, '|') : SLICE_NONE;

	if (system.length == 0 || code.length == 0 || rest.length == 0)
		return wrong(parse, text, "is not system|code|value, the system and code of the identifier's type and its value");
	return unescape(parse, system, &out->system) && unescape(parse, code, &out->code) && unescape(parse, rest, &out->text);
}

static bool
parse_token(const struct parse *parse, struct slice text, struct test *out)
{
	switch (parse->modifier) {
	case MODIFIER_TEXT:
		return parse_string(parse, text, out);
	case MODIFIER_IN:
	case MODIFIER_NOT_IN:
		return unescape(parse, text, &out->url);
	case MODIFIER_ABOVE:
	case MODIFIER_BELOW:
		return parse_relative(parse, text, out);
	case MODIFIER_OF_TYPE:
		return parse_of_type(parse, text, out);
	default:
		return parse_system_code(parse, text, out);
	}
}

static bool
parse_quantity(const struct parse *parse, struct slice text, struct test *out)
{
	struct slice rest = text, number = value_cut(&rest, '|');

	if (!parse_decimal(parse, number, out))
		return false;
	out->any_system = out->any_code = true;
	if (rest.data == NULL)
		return true;
	struct slice system = value_cut(&rest, '|');

	if (rest.data == NULL)
		return wrong(parse, text, "is not number|system|code");
	if (!unescape(parse, system, &out->system) || !unescape(parse, rest, &out->code))
		return false;
	expand_system(parse, &out->system);
	/* "5.4||mg": whatever the system. */
	out->any_system = out->system.length == 0;
	out->any_code = out->code.length == 0;
	return true;
}

static bool
parse_reference(const struct parse *parse, struct slice text, struct test *out)
{
	struct slice version = text, url = value_cut(&version, '|');

	if (!unescape(parse, url, &url) || (version.data != NULL && !unescape(parse, version, &version)))
		return false;
	if (parse->modifier == MODIFIER_TYPE)
		out->target = slice_text(parse->type_modifier->name);
	if (version.data == NULL && primitive_check(PRIMITIVE_ID, url) == NULL) {
		out->id = url;
		return true;
	}
	struct reference reference = reference_parse(url);
	struct slice base = parse->context->base;
	bool ours = reference.form == REFERENCE_RELATIVE;

	if (reference.form == REFERENCE_ABSOLUTE && reference.type != NULL && base.data != NULL)
		ours = reference.base.length == base.length + 1 && slice_starts(reference.base, base);
	if (ours && reference.type != NULL && version.data == NULL) {
		if (parse->modifier == MODIFIER_TYPE && !slice_is(out->target, reference.type->name))
			return wrong(parse, url, "is of another type than the modifier says");
		if (reference.version.data != NULL && (parse->modifier == MODIFIER_ABOVE || parse->modifier == MODIFIER_BELOW))
			return wrong(parse, url, "has a version: hierarchies are of current versions");
		out->target = slice_text(reference.type->name);
		out->id = reference.id;
		out->version = reference.version;
		return true;
	}
	if (parse->modifier == MODIFIER_ABOVE)
		return wrong(parse, url, "has nothing above it: only resources of this server are in hierarchies");
	if (reference.form != REFERENCE_ABSOLUTE || parse->modifier == MODIFIER_TYPE)
		return wrong(parse, url, "is not a reference (id, Type/id or URL)");
	out->url = url;
	out->version = version;
	return true;
}

/* url, or url|version; above and below a URL there are no versions. */
static bool
parse_uri(const struct parse *parse, struct slice text, struct test *out)
{
	struct slice rest = text, url = parse->modifier == MODIFIER_NONE ? value_cut(&rest, '|') : text;

	if (!unescape(parse, url, &out->url))
		return false;
	return parse->modifier != MODIFIER_NONE || rest.data == NULL || unescape(parse, rest, &out->version);
}

static bool
parse_near(const struct parse *parse, struct slice text, struct test *out)
{
	const char *fault = near_parse(text, out);

	return fault == NULL || wrong(parse, text, fault);
}

static bool parse_plain(const struct parse *parse, struct slice text, struct test *out);

static bool
parse_composite(const struct parse *parse, struct slice text, struct test *out)
{
	size_t count = parse->search->component_count;
	struct test *tests = arena_zero(parse->context->arena, count, sizeof *tests);
	struct slice rest = text;

	if (tests == NULL)
		return no_memory(parse);
	if (count > COMPONENTS_MOST)
		return wrong(parse, text, "can't be searched for: it has too many components");
	for (size_t i = 0; i < count; i++) {
		struct parse component = *parse;

		component.modifier = MODIFIER_NONE;
		component.search = value_component(parse->search, i);
		if (component.search == NULL || rest.data == NULL)
			return wrong(parse, text, "has too few parts: they are set apart by '$'");
		if (!parse_plain(&component, value_cut(&rest, '$'), &tests[i]))
			return false;
		tests[i].component = (uint8_t)i;
	}
	if (rest.data != NULL)
		return wrong(parse, text, "has too many parts");
	out->components = tests;
	out->component_count = count;
	return true;
}

static bool
parse_plain(const struct parse *parse, struct slice text, struct test *out)
{
	*out = (struct test){ .type = parse->search->type, .search = parse->search,
		.compare = parse->context->filter ? COMPARE_EQUAL : COMPARE_SEARCH };
	if (text.length == 0)
		return wrong(parse, text, "is no value");
	switch ((enum search_type)out->type) {
	case SEARCH_NUMBER:
		return parse_decimal(parse, text, out);
	case SEARCH_DATE:
		return parse_date(parse, text, out);
	case SEARCH_STRING:
		return parse_string(parse, text, out);
	case SEARCH_TOKEN:
		return parse_token(parse, text, out);
	case SEARCH_REFERENCE:
		if (parse->modifier == MODIFIER_IDENTIFIER) {
			out->type = SEARCH_TOKEN;
			return parse_system_code(parse, text, out);
		}
		return parse_reference(parse, text, out);
	case SEARCH_QUANTITY:
		return parse_quantity(parse, text, out);
	case SEARCH_URI:
		return parse_uri(parse, text, out);
	case SEARCH_COMPOSITE:
		return parse_composite(parse, text, out);
	case SEARCH_SPECIAL:
		return parse_near(parse, text, out);
	}
	return wrong(parse, text, "can't be searched for");
}

bool
value_parse(const struct value_context *context, const struct schema_search *search, enum modifier modifier,
    const struct schema_type *type_modifier, struct slice text, struct slice expression, struct faults *faults,
    struct test *out)
{
	const struct parse parse = { .context = context, .search = search, .modifier = modifier,
		.type_modifier = type_modifier, .expression = expression, .faults = faults };

	return parse_plain(&parse, text, out);
}

/* ---- Schema ------------------------------------------------------------------------------------------------------ */

const struct schema_search *
value_component(const struct schema_search *composite, size_t component)
{
	const char *definition = composite->components[component].definition;

	if (composite->components[component].search != NULL)
		return composite->components[component].search;

	for (uint32_t i = 0; i < schema_counts.searches; i++)
		if (strcmp(schema_searches[i].url, definition) == 0)
			return &schema_searches[i];
	return NULL;
}

/* The type at the end of a path of elements, from its resource on; NULL when it is more than that. */
static const struct schema_type *
type_at(struct slice path)
{
	const struct schema_type *type = schema_type(slice_cut(&path, '.'));

	while (type != NULL && path.data != NULL) {
		const struct schema_element *element = schema_element(type, slice_cut(&path, '.'));

		if (element == NULL || element->type_count != 1)
			return NULL;
		type = &schema_types[schema_element_types[element->first_type].type];
	}
	return type;
}

bool
value_is_identifier(const struct schema_search *search)
{
	struct slice rest = slice_text(search->expression);

	while (rest.data != NULL) {
		struct slice part = slice_trim(slice_cut(&rest, '|')), cast = SLICE(" as Identifier)");
		const struct schema_type *type = type_at(part);

		if (type != NULL && strcmp(type->name, "Identifier") == 0)
			return true;
		if (part.length > cast.length && slice_equal(slice_from(part, part.length - cast.length), cast))
			return true;
	}
	return false;
}

bool
value_targets(const struct schema_search *search, struct slice type)
{
	for (size_t i = 0; i < search->target_count; i++)
		if (slice_is(type, schema_types[search->targets[i]].name))
			return true;
	return search->target_count == 0;
}
