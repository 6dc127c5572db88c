/* Which elements a search parameter's values come from, read from its expression. */
#include "resources/extract.h"

static bool
is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static struct slice
take_word(struct slice *rest)
{
	size_t length = 0;

	while (length < rest->length && is_word(rest->data[length]))
		length++;
	struct slice word = slice_of(rest->data, length);

	*rest = slice_from(*rest, length);
	return word;
}

/* Behind the parenthesis that closes what is open; 0 when none does. Quoted text is passed over. */
static size_t
end_of_parentheses(struct slice text)
{
	size_t depth = 1;
	bool quoted = false;

	for (size_t i = 0; i < text.length; i++) {
		char c = text.data[i];

		if (c == '\\')
			return 0;
		if (c == '\'')
			quoted = !quoted;
		else if (!quoted && c == '%')
			/* It may lead anywhere. */
			return 0;
		else if (!quoted && c == '(')
			depth++;
		else if (!quoted && c == ')' && --depth == 0)
			return i + 1;
	}
	return 0;
}

/* The functions that give nothing but what they are asked of, or what is in it. */
static bool
is_narrowing(struct slice function)
{
	static const char *const names[] = { "as", "ofType", "where", "extension", "first", "last", "resolve" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (slice_is(function, names[i]))
			return true;
	return false;
}

/* What stands behind the first element: further elements of it, and functions that narrow. */
static bool
is_path(struct slice rest)
{
	while (rest.length > 0) {
		char c = rest.data[0];

		if (is_word(c)) {
			struct slice word = take_word(&rest);
			bool call = rest.length > 0 && rest.data[0] == '(';
			size_t behind = call ? end_of_parentheses(slice_from(rest, 1)) : 0;

			if (call && (behind == 0 || !is_narrowing(word)))
				return false;
			if (slice_is(word, "and") || slice_is(word, "or") || slice_is(word, "is") || slice_is(word, "in"))
				return false;
			if (call)
				rest = slice_from(rest, behind + 1);
			continue;
		}
		if (c != '.' && c != ' ' && c != ')' && c != '[' && c != ']')
			return false;
		rest = slice_from(rest, 1);
	}
	return true;
}

/* The first element of a path that begins at the type; SLICE("") when it is the type itself. SLICE_NONE: it is no such path. */
static struct slice
first_element(struct slice path, const struct schema_type *type)
{
	bool begins = false;

	while (path.length > 0 && (path.data[0] == '(' || path.data[0] == ' '))
		path = slice_from(path, 1);
	struct slice name = take_word(&path);

	for (const struct schema_type *of = type;; of = &schema_types[of->base]) {
		begins = begins || slice_is(name, of->name);
		if (of->base == SCHEMA_NONE)
			break;
	}
	if (!begins)
		return SLICE_NONE;
	if (slice_trim(path).length == 0)
		return SLICE("");
	if (path.data[0] != '.')
		return SLICE_NONE;
	path = slice_from(path, 1);
	name = take_word(&path);
	return schema_element(type, name) != NULL && is_path(path) ? name : SLICE_NONE;
}

/* Takes the part in front of the next '|' that stands outside of parentheses and quotes. */
static struct slice
next_alternative(struct slice *rest)
{
	size_t depth = 0, i = 0;
	bool quoted = false;

	for (; i < rest->length && (rest->data[i] != '|' || depth > 0 || quoted); i++) {
		char c = rest->data[i];

		if (c == '\'')
			quoted = !quoted;
		else if (!quoted)
			depth += c == '(' ? 1 : c == ')' && depth > 0 ? (size_t)-1 : 0;
	}
	struct slice alternative = slice_trim(slice_of(rest->data, i));

	*rest = i < rest->length ? slice_from(*rest, i + 1) : SLICE_NONE;
	return alternative;
}

/* A composite of the resource itself: its components say where they look. */
static bool
each_component(const struct schema_search *search, const struct schema_type *type, extract_element *each, void *context)
{
	for (uint16_t i = 0; i < search->component_count; i++) {
		struct slice rest = slice_text(search->components[i].expression);

		while (rest.data != NULL) {
			struct slice path = next_alternative(&rest), name;

			while (path.length > 0 && path.data[0] == '(')
				path = slice_from(path, 1);
			name = take_word(&path);
			if (schema_element(type, name) == NULL || !is_path(path))
				return false;
			each(context, name);
		}
	}
	return search->component_count > 0;
}

bool
extract_origin(const struct schema_search *search, const struct schema_type *type, extract_element *each, void *context)
{
	struct slice rest = slice_text(search->expression);

	if (rest.length == 0)
		return true;
	for (uint16_t i = 0; i < search->component_count; i++)
		if (strchr(search->components[i].expression, '%') != NULL)
			return false;
	while (rest.data != NULL) {
		struct slice name = first_element(next_alternative(&rest), type);

		if (name.data == NULL || (name.length == 0 && !each_component(search, type, each, context)))
			return false;
		if (name.length > 0)
			each(context, name);
	}
	return true;
}
