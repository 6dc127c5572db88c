#include "resources/extract/value.h"

#include "resources/primitive/date.h"
#include "resources/extract/place.h"
#include "resources/primitive/reference.h"

struct sink {
	const struct value_settings *settings;
	void (*found)(void *context, const struct entry *entry);
	void *context;
};

static void
give(const struct sink *sink, const struct entry *entry)
{
	sink->found(sink->context, entry);
}

static bool
is(const struct node *node, const char *type)
{
	return strcmp(node->type->name, type) == 0;
}

/* ---- Tokens ------------------------------------------------------------------------------------------------------ */

/* The system of a plain code: the one that its required value set takes it from. */
static struct slice
implied_system(const struct node *node)
{
	const struct schema_element *element = node->element;

	if (element == NULL || element->binding != BINDING_REQUIRED || element->value_set == SCHEMA_NONE)
		return SLICE_NONE;
	const struct schema_value_set *set = &schema_value_sets[element->value_set];

	for (uint32_t i = 0; i < set->code_count; i++) {
		const struct schema_code *code = &schema_codes[set->first_code + i];

		if (slice_is(node->text, code->code))
			return slice_text(schema_systems[code->system]);
	}
	return SLICE_NONE;
}

static void
coding(const struct sink *sink, const struct node *node)
{
	struct entry entry = { .kind = ENTRY_TOKEN, .system = node_text(node, "system"), .code = node_text(node, "code"),
		.text = node_text(node, "display") };

	if (entry.system.data != NULL || entry.code.data != NULL || entry.text.data != NULL)
		give(sink, &entry);
}

/* Each of the identifier's types, with its value. */
static void
typed(const struct sink *sink, const struct node *type, struct slice value)
{
	for (const struct node *node = node_child(type, "coding"); node != NULL; node = node_again(node)) {
		const struct entry entry = { .kind = ENTRY_TYPED, .system = node_text(node, "system"),
			.code = node_text(node, "code"), .text = value };

		if (entry.system.data != NULL && entry.code.data != NULL)
			give(sink, &entry);
	}
}

static void
token(const struct sink *sink, const struct node *node, int answer)
{
	struct entry entry = { .kind = ENTRY_TOKEN };

	if (answer >= 0) {
		entry.code = slice_text(answer ? "true" : "false");
		give(sink, &entry);
	} else if (is(node, "Coding")) {
		coding(sink, node);
	} else if (is(node, "CodeableConcept")) {
		for (const struct node *child = node->child; child != NULL; child = child->next)
			if (strcmp(child->element->name, "coding") == 0)
				coding(sink, child);
		entry.text = node_text(node, "text");
		if (entry.text.data != NULL)
			give(sink, &entry);
	} else if (is(node, "Identifier")) {
		const struct node *type = node_child(node, "type");

		entry.system = node_text(node, "system");
		entry.code = node_text(node, "value");
		entry.text = type != NULL ? node_text(type, "text") : SLICE_NONE;
		if (entry.system.data != NULL || entry.code.data != NULL)
			give(sink, &entry);
		if (type != NULL && entry.code.data != NULL)
			typed(sink, type, entry.code);
	} else if (is(node, "ContactPoint")) {
		entry.code = node_text(node, "value");
		if (entry.code.data != NULL)
			give(sink, &entry);
	} else if (node->type->kind == TYPE_PRIMITIVE && node->text.data != NULL) {
		entry.code = node->text;
		entry.system = implied_system(node);
		give(sink, &entry);
	}
}

/* ---- References -------------------------------------------------------------------------------------------------- */

bool
value_reference(const struct value_settings *settings, struct slice text, struct entry *entry)
{
	if (text.data == NULL)
		return false;
	struct reference reference = reference_parse(text);
	bool ours = reference.form == REFERENCE_RELATIVE;

	if (reference.form == REFERENCE_ABSOLUTE && reference.type != NULL && settings->base.data != NULL)
		ours = reference.base.length == settings->base.length + 1 && slice_starts(reference.base, settings->base);
	if (ours && reference.type != NULL) {
		entry->type = slice_text(reference.type->name);
		entry->id = reference.id;
		entry->version = reference.version;
		return true;
	}
	entry->url = text;
	return reference.form == REFERENCE_ABSOLUTE;
}

static void
canonical(const struct sink *sink, struct slice text)
{
	struct slice version = text;
	struct entry entry = { .kind = ENTRY_REFERENCE };

	entry.url = slice_cut(&version, '|');
	entry.version = version;
	struct slice url = entry.url;

	/* A canonical may also be a plain reference to a resource here. */
	if (reference_parse(url).form == REFERENCE_RELATIVE && value_reference(sink->settings, url, &entry))
		entry.url = SLICE_NONE;
	if (url.length > 0)
		give(sink, &entry);
}

static void
reference(const struct sink *sink, const struct node *node)
{
	if (node->type->kind == TYPE_PRIMITIVE) {
		if (node->text.data != NULL)
			canonical(sink, node->text);
		return;
	}
	if (node->type->kind == TYPE_RESOURCE) {
		/* Bundle.entry[0].resource: the composition or message header itself. */
		struct entry entry = { .kind = ENTRY_REFERENCE, .type = slice_text(node->type->name), .id = node_text(node, "id") };

		if (entry.id.data != NULL)
			give(sink, &entry);
		return;
	}
	struct slice text = node_text(node, "reference");
	const struct node *identifier = node_child(node, "identifier");
	struct entry entry = { .kind = ENTRY_REFERENCE };

	if (value_reference(sink->settings, text, &entry))
		give(sink, &entry);
	if (identifier != NULL) {
		entry = (struct entry){ .kind = ENTRY_REFERENCE, .system = node_text(identifier, "system"),
			.code = node_text(identifier, "value") };
		if (entry.code.data != NULL)
			give(sink, &entry);
	}
}

/* ---- Dates ------------------------------------------------------------------------------------------------------- */

/* Widens the entry to hold the date, too. */
static bool
widen(const struct value_settings *settings, struct slice text, struct entry *entry, bool *any)
{
	int64_t first, last;

	if (text.data == NULL || !date_text_range(text, settings->zone_minutes, &first, &last))
		return false;
	if (last < INT64_MAX)
		last++;
	if (!*any || first < entry->low)
		entry->low = first;
	if (!*any || last > entry->high)
		entry->high = last;
	*any = true;
	return true;
}

static void
period(const struct sink *sink, const struct node *node)
{
	struct entry entry = { .kind = ENTRY_DATE, .low = INT64_MIN, .high = INT64_MAX };
	struct slice start = node_text(node, "start"), end = node_text(node, "end");
	int64_t first, last;

	if (start.data != NULL && date_text_range(start, sink->settings->zone_minutes, &first, &last))
		entry.low = first;
	if (end.data != NULL && date_text_range(end, sink->settings->zone_minutes, &first, &last))
		entry.high = last < INT64_MAX ? last + 1 : last;
	if (start.data != NULL || end.data != NULL)
		give(sink, &entry);
}

static void
timing(const struct sink *sink, const struct node *node)
{
	struct entry entry = { .kind = ENTRY_DATE };
	const struct node *repeat = node_child(node, "repeat");
	const struct node *bounds = repeat != NULL ? node_child(repeat, "bounds") : NULL;
	bool any = false;

	for (const struct node *child = node->child; child != NULL; child = child->next)
		if (strcmp(child->element->name, "event") == 0)
			widen(sink->settings, child->text, &entry, &any);
	if (any)
		give(sink, &entry);
	if (bounds != NULL && is(bounds, "Period"))
		period(sink, bounds);
}

static void
date(const struct sink *sink, const struct node *node)
{
	struct entry entry = { .kind = ENTRY_DATE };
	bool any = false;

	if (is(node, "Period"))
		period(sink, node);
	else if (is(node, "Timing"))
		timing(sink, node);
	else if (node->type->kind == TYPE_PRIMITIVE && widen(sink->settings, node->text, &entry, &any))
		give(sink, &entry);
}

/* ---- The others -------------------------------------------------------------------------------------------------- */

static void
string(const struct sink *sink, const struct node *node)
{
	struct entry entry = { .kind = ENTRY_STRING, .text = node->text };

	if (is(node, "HumanName") || is(node, "Address")) {
		for (const struct node *child = node->child; child != NULL; child = child->next)
			if (child->type->primitive == PRIMITIVE_STRING && strcmp(child->element->name, "id") != 0)
				string(sink, child);
	} else if (is(node, "CodeableConcept")) {
		entry.text = node_text(node, "text");
		if (entry.text.data != NULL)
			give(sink, &entry);
	} else if (node->type->kind == TYPE_PRIMITIVE && node->type->primitive != PRIMITIVE_XHTML && entry.text.length > 0) {
		give(sink, &entry);
	}
}

static void
number(const struct sink *sink, const struct node *node)
{
	struct entry entry = { .kind = ENTRY_NUMBER, .number = node->text };

	if (is(node, "Range")) {
		const struct node *low = node_child(node, "low"), *high = node_child(node, "high");

		for (int i = 0; i < 2; i++) {
			const struct node *end = i == 0 ? low : high;

			entry.number = end != NULL ? node_text(end, "value") : SLICE_NONE;
			if (entry.number.data != NULL)
				give(sink, &entry);
		}
	} else if (node->type->kind == TYPE_PRIMITIVE && entry.number.data != NULL) {
		give(sink, &entry);
	}
}

static bool
is_quantity(const struct node *node)
{
	for (const struct schema_type *type = node->type;; type = &schema_types[type->base]) {
		if (strcmp(type->name, "Quantity") == 0)
			return true;
		if (type->base == SCHEMA_NONE)
			return false;
	}
}

static void
quantity(const struct sink *sink, const struct node *node)
{
	struct entry entry = { .kind = ENTRY_QUANTITY, .number = node_text(node, "value") };

	if (is(node, "Range")) {
		for (const struct node *child = node->child; child != NULL; child = child->next)
			if (strcmp(child->element->name, "low") == 0 || strcmp(child->element->name, "high") == 0)
				quantity(sink, child);
		return;
	}
	if (entry.number.data == NULL)
		return;
	if (is(node, "Money")) {
		entry.system = SLICE("urn:iso:std:iso:4217");
		entry.code = node_text(node, "currency");
		give(sink, &entry);
	} else if (is_quantity(node)) {
		entry.comparator = node_text(node, "comparator");
		entry.system = node_text(node, "system");
		entry.code = node_text(node, "code");
		entry.text = node_text(node, "unit");
		give(sink, &entry);
	}
}

static void
uri(const struct sink *sink, const struct node *node)
{
	struct entry entry = { .kind = ENTRY_URI, .url = node->text };

	if (node->type->kind != TYPE_PRIMITIVE || entry.url.data == NULL)
		return;
	give(sink, &entry);
	/* A canonical with a version is found without it, too. */
	struct slice version = entry.url;

	entry.url = slice_cut(&version, '|');
	if (node->type->primitive == PRIMITIVE_CANONICAL && version.data != NULL)
		give(sink, &entry);
}

/* Location.position: the only special parameter with values of its own (near). */
static void
position(const struct sink *sink, const struct node *node)
{
	struct place place;

	if (place_parse(node_text(node, "latitude"), node_text(node, "longitude"), &place))
		give(sink, &(struct entry){ .kind = ENTRY_POSITION, .low = place.latitude, .high = place.longitude });
}

void
value_entries(const struct value_settings *settings, const struct node *node, int answer, enum search_type type,
    void (*found)(void *context, const struct entry *entry), void *context)
{
	struct sink sink = { .settings = settings, .found = found, .context = context };

	switch (type) {
	case SEARCH_TOKEN:
		token(&sink, node, answer);
		break;
	case SEARCH_REFERENCE:
		reference(&sink, node);
		break;
	case SEARCH_DATE:
		date(&sink, node);
		break;
	case SEARCH_STRING:
		string(&sink, node);
		break;
	case SEARCH_NUMBER:
		number(&sink, node);
		break;
	case SEARCH_QUANTITY:
		quantity(&sink, node);
		break;
	case SEARCH_URI:
		uri(&sink, node);
		break;
	case SEARCH_SPECIAL:
		position(&sink, node);
		break;
	case SEARCH_COMPOSITE:
		break;
	}
}
