#include "server/access/items.h"

#include <stdio.h>
#include <stdlib.h>

enum { TYPES_MOST = 256, FILE_MOST = 1 << 20 };

extern const char items_default[]; /* items.conf as text: generated when building */

/* One of the values that a condition allows. */
struct item_value {
	struct slice system; /* SLICE_NONE: any */
	struct slice code;
	bool prefix; /* anything that starts with code */
	struct item_value *next;
};

struct item_condition {
	const char *element;
	struct item_value *values;
	struct item_condition *next;
};

/* A row with conditions. */
struct item_row {
	uint64_t items;
	bool alone;
	struct item_condition *conditions;
	struct item_row *next;
};

struct item_type {
	struct item_row *rows, **end;
	uint64_t items; /* when no row fits; 0: the table's default */
	struct item_part *parts, *last_part;
	uint64_t part_items; /* of all parts */
	struct item_values *values; /* by rising parameter */
	size_t value_count;
};

struct items {
	struct arena arena;
	uint32_t version;
	uint64_t all, incidental, fallback;
	struct slice names[ITEMS_MOST], texts[ITEMS_MOST];
	struct item_type types[TYPES_MOST];
	struct {
		uint64_t read, write;
		bool given;
	} roles[ROLES];
};

static struct items *table;

/* ---- Reading the table ------------------------------------------------------------------------------------------ */

/* The next word of the line, SLICE_NONE at its end. */
static struct slice
next_word(struct slice *line)
{
	*line = slice_trim(*line);
	if (line->length == 0)
		return SLICE_NONE;
	size_t n = 0;

	while (n < line->length && line->data[n] != ' ' && line->data[n] != '\t')
		n++;
	struct slice word = slice_of(line->data, n);

	*line = slice_from(*line, n);
	return word;
}

static uint64_t
bit_of(const struct items *items, struct slice name)
{
	for (unsigned bit = 0; bit < ITEMS_MOST; bit++)
		if (items->names[bit].data != NULL && slice_equal(items->names[bit], name))
			return UINT64_C(1) << bit;
	return 0;
}

/* Items by their names with commas; 0 when one is unknown. */
static uint64_t
bits_of(const struct items *items, struct slice names)
{
	uint64_t all = 0;

	while (names.data != NULL) {
		uint64_t bit = bit_of(items, slice_cut(&names, ','));

		if (bit == 0)
			return 0;
		all |= bit;
	}
	return all;
}

static const char *
read_version(struct items *items, struct slice line)
{
	uint64_t version = 0;

	if (!slice_to_u64(slice_trim(line), UINT32_MAX, &version) || version == 0)
		return "the version must be a number from 1 on";
	items->version = (uint32_t)version;
	return NULL;
}

static const char *
read_item(struct items *items, struct slice line)
{
	struct slice number = next_word(&line), name = next_word(&line);
	uint64_t bit = 0;

	if (!slice_to_u64(number, ITEMS_MOST - 1, &bit))
		return "an item needs a bit from 0 to 62";
	if (name.data == NULL || memchr(name.data, ',', name.length) != NULL)
		return "an item needs a name";
	if (items->names[bit].data != NULL || bit_of(items, name) != 0)
		return "this bit or name was given to another item already";
	items->names[bit] = arena_copy(&items->arena, name);
	items->texts[bit] = arena_copy(&items->arena, slice_trim(line));
	if (items->names[bit].data == NULL || items->texts[bit].data == NULL)
		return "memory ran out";
	items->all |= UINT64_C(1) << bit;
	return NULL;
}

static const char *
read_incidental(struct items *items, struct slice line)
{
	struct slice name;

	while ((name = next_word(&line)).data != NULL) {
		uint64_t bit = bit_of(items, name);

		if (bit == 0)
			return "there is no item of that name";
		items->incidental |= bit;
	}
	return NULL;
}

static const char *
read_default(struct items *items, struct slice line)
{
	items->fallback = bits_of(items, slice_trim(line));
	return items->fallback != 0 ? NULL : "there is no item of that name";
}

static const char *
read_condition(struct items *items, struct slice word, struct item_condition **out)
{
	struct slice values = word, element = slice_cut(&values, '=');

	if (values.data == NULL || element.length == 0)
		return "a condition has the form element=values";
	struct item_condition *condition = arena_zero(&items->arena, 1, sizeof *condition);

	if (condition == NULL || (condition->element = arena_copy(&items->arena, element).data) == NULL)
		return "memory ran out";
	struct slice codes = values, system = slice_cut(&codes, '|');

	if (codes.data == NULL) {
		codes = system;
		system = SLICE_NONE;
	}
	while (codes.data != NULL) {
		struct slice code = slice_cut(&codes, ',');
		struct item_value *value = arena_zero(&items->arena, 1, sizeof *value);

		if (code.length == 0)
			return "a condition has an empty value";
		if (value == NULL)
			return "memory ran out";
		value->prefix = code.data[code.length - 1] == '*';
		value->code = arena_copy(&items->arena, slice_of(code.data, code.length - value->prefix));
		value->system = system.data != NULL ? arena_copy(&items->arena, system) : SLICE_NONE;
		if (value->code.data == NULL || (system.data != NULL && value->system.data == NULL))
			return "memory ran out";
		value->next = condition->values;
		condition->values = value;
	}
	condition->next = *out;
	*out = condition;
	return NULL;
}

static const char *
read_row(struct items *items, struct slice name, struct slice line)
{
	const struct schema_type *type = schema_resource(name);
	uint64_t bits = bits_of(items, next_word(&line));
	struct item_condition *conditions = NULL;
	bool alone = false;
	struct slice word;

	if (type == NULL || type->resource >= TYPES_MOST)
		return "the line begins with no directive and no FHIR R4 resource type";
	if (bits == 0)
		return "there is no item of that name";
	while ((word = next_word(&line)).data != NULL) {
		if (alone)
			return "nothing may follow \"alone\"";
		alone = slice_is(word, "alone");
		const char *wrong = alone ? NULL : read_condition(items, word, &conditions);

		if (wrong != NULL)
			return wrong;
	}
	struct item_type *of_type = &items->types[type->resource];

	if (conditions == NULL) {
		if (of_type->items != 0 || alone)
			return "a type has one row without conditions, and that is never alone";
		of_type->items = bits;
		return NULL;
	}
	struct item_row *row = arena_zero(&items->arena, 1, sizeof *row);

	if (row == NULL)
		return "memory ran out";
	*row = (struct item_row){ .items = bits, .alone = alone, .conditions = conditions };
	*(of_type->end != NULL ? of_type->end : &of_type->rows) = row;
	of_type->end = &row->next;
	return NULL;
}

/* Items by their names, "all" or "none". */
static bool
read_role_items(const struct items *items, struct slice names, uint64_t *out)
{
	bool all = slice_is(names, "all");

	*out = all ? UINT64_MAX : bits_of(items, names);
	return *out != 0 || slice_is(names, "none");
}

static const char *
read_role(struct items *items, struct slice line)
{
	struct slice name = next_word(&line);
	enum role role;
	uint64_t read, write;

	if (!role_read(name, &role))
		return "there is no role of that name";
	if (items->roles[role].given)
		return "this role has a line already";
	if (!slice_is(next_word(&line), "read") || !read_role_items(items, next_word(&line), &read) ||
	    !slice_is(next_word(&line), "write") || !read_role_items(items, next_word(&line), &write))
		return "a role has the form role NAME read ITEMS write ITEMS, with items, \"all\" or \"none\"";
	items->roles[role].read = read;
	items->roles[role].write = write;
	items->roles[role].given = true;
	return NULL;
}

/* What a part can't be: elements by which a resource is told and stored, and what it must have. */
static bool
may_be_part(const struct schema_element *element)
{
	static const char *const names[] = { "id", "meta", "implicitRules", "text", "contained", "url", "version" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(element->name, names[i]) == 0)
			return false;
	return element->min == 0 && strcmp(element->name, "modifierExtension") != 0;
}

static const char *
read_part(struct items *items, struct slice line)
{
	const struct schema_type *type = schema_resource(next_word(&line));
	struct slice names = next_word(&line), item = next_word(&line);
	struct item_part *part = arena_zero(&items->arena, 1, sizeof *part);
	size_t before = 0;

	if (part == NULL)
		return "memory ran out";
	if (type == NULL || type->resource >= TYPES_MOST || names.data == NULL || item.data == NULL || slice_trim(line).length > 0)
		return "a part has the form part TYPE ELEMENT[,ELEMENT...] ITEM";
	struct item_type *of_type = &items->types[type->resource];

	if ((part->items = bits_of(items, item)) == 0)
		return "there is no item of that name";
	for (const struct item_part *other = of_type->parts; other != NULL; other = other->next)
		before++;
	if (before == PARTS_OF_TYPE_MOST)
		return "the type has too many parts";
	while (names.data != NULL) {
		const struct schema_element *element = schema_element(type, slice_cut(&names, ','));

		if (element == NULL || !may_be_part(element))
			return "a part is of elements at the top of the type which need not be there, and not of those that all types have";
		if (part->count == PART_ELEMENTS_MOST)
			return "the part has too many elements";
		part->elements[part->count++] = element;
	}
	if (of_type->last_part != NULL)
		of_type->last_part->next = part;
	else
		of_type->parts = part;
	of_type->last_part = part;
	of_type->part_items |= part->items;
	return NULL;
}

static const char *
read_line(struct items *items, struct slice line)
{
	static const struct {
		const char *word;
		const char *(*read)(struct items *items, struct slice line);
	} directives[] = {
		{ "version", read_version },
		{ "item", read_item },
		{ "incidental", read_incidental },
		{ "default", read_default },
		{ "role", read_role },
		{ "part", read_part },
	};
	struct slice word = next_word(&line);

	if (word.data == NULL || word.data[0] == '#')
		return NULL;
	for (size_t i = 0; i < sizeof directives / sizeof *directives; i++)
		if (slice_is(word, directives[i].word))
			return directives[i].read(items, line);
	return read_row(items, word, line);
}

/* ---- What parts mean to search ----------------------------------------------------------------------------------- */

static uint64_t
parts_with(const struct item_type *type, struct slice element)
{
	uint64_t found = 0, bit = 1;

	for (const struct item_part *part = type->parts; part != NULL; part = part->next, bit <<= 1)
		for (size_t i = 0; i < part->count; i++)
			if (slice_is(element, part->elements[i]->name))
				found |= bit;
	return found;
}

struct origins {
	const struct item_type *type;
	struct item_values values;
};

static void
take_origin(void *context, struct slice element)
{
	struct origins *origins = context;
	uint64_t parts = parts_with(origins->type, element);

	origins->values.parts |= parts;
	origins->values.other |= parts == 0;
}

/* A parameter whose expression is no plain one is right only if it has nothing to do with the parts. */
static bool
mentions_part(const struct item_type *type, const struct schema_search *search)
{
	for (const struct item_part *part = type->parts; part != NULL; part = part->next)
		for (size_t i = 0; i < part->count; i++) {
			const char *name = part->elements[i]->name;
			bool mentioned = strstr(search->expression, name) != NULL;

			for (uint16_t k = 0; k < search->component_count; k++)
				mentioned |= strstr(search->components[k].expression, name) != NULL;
			if (mentioned)
				return true;
		}
	return false;
}

static int
by_parameter(const void *a, const void *b)
{
	uint32_t x = ((const struct item_values *)a)->parameter, y = ((const struct item_values *)b)->parameter;

	return x < y ? -1 : x > y;
}

/* False when a parameter says something of a part by its absence: who doesn't see the part would be found, or not, by it.
 * *search: that one; NULL when memory ran out. */
static bool
find_values(struct items *items, const struct schema_type *type, const struct schema_search **search)
{
	struct item_type *of_type = &items->types[type->resource];
	size_t count;
	const struct schema_search *searches = schema_searches_of(type, &count);

	*search = NULL;
	of_type->values = arena_zero(&items->arena, count, sizeof *of_type->values);
	if (of_type->values == NULL)
		return false;
	for (size_t i = 0; i < count; i++) {
		struct origins origins = { .type = of_type, .values.parameter = extract_parameter(&searches[i]) };

		if (!extract_origin(&searches[i], type, take_origin, &origins)) {
			if (mentions_part(of_type, &searches[i])) {
				*search = &searches[i];
				return false;
			}
			continue;
		}
		/* Of a composite's values, each has something of all that it is made of. */
		origins.values.other |= searches[i].component_count > 0;
		if (origins.values.parts != 0)
			of_type->values[of_type->value_count++] = origins.values;
	}
	qsort(of_type->values, of_type->value_count, sizeof *of_type->values, by_parameter);
	return true;
}

static bool
find_all_values(struct items *items, const char *name, char *error, size_t error_size)
{
	for (uint16_t i = 0; i < schema_counts.resources && i < TYPES_MOST; i++) {
		const struct schema_type *type = &schema_types[schema_resources[i]];
		const struct schema_search *search;

		if (items->types[i].parts == NULL || find_values(items, type, &search))
			continue;
		if (search != NULL)
			snprintf(error, error_size, "%s: the search parameter %s of %s asks whether an element is there that is a part: it would "
			    "tell of it", name, search->code, type->name);
		else
			snprintf(error, error_size, "%s: memory ran out", name);
		return false;
	}
	return true;
}

static void
items_free(struct items *items)
{
	if (items != NULL)
		arena_free(&items->arena);
	free(items);
}

bool
items_read(struct slice text, const char *name, char *error, size_t error_size)
{
	struct items *items = calloc(1, sizeof *items);
	const char *wrong = items == NULL ? "memory ran out" : NULL;
	unsigned number = 0;

	if (items != NULL)
		arena_init(&items->arena, 0);
	while (wrong == NULL && text.data != NULL) {
		number++;
		wrong = read_line(items, slice_cut(&text, '\n'));
	}
	if (wrong == NULL && (items->version == 0 || items->fallback == 0))
		wrong = "the table lacks a version or a default";
	if (wrong != NULL) {
		snprintf(error, error_size, "%s, line %u: %s", name, number, wrong);
		items_free(items);
		return false;
	}
	if (!find_all_values(items, name, error, error_size)) {
		items_free(items);
		return false;
	}
	items_free(table);
	table = items;
	return true;
}

bool
items_start(const char *path, char *error, size_t error_size)
{
	if (path == NULL)
		return items_read(slice_text(items_default), "the built-in table of items", error, error_size);
	FILE *file = fopen(path, "re");
	char *text = file != NULL ? malloc(FILE_MOST) : NULL;
	size_t length = text != NULL ? fread(text, 1, FILE_MOST, file) : 0;
	bool ok = false;

	if (text == NULL || ferror(file))
		snprintf(error, error_size, "%s can't be read", path);
	else if (length == FILE_MOST)
		snprintf(error, error_size, "%s is too large for a table of items", path);
	else
		ok = items_read(slice_of(text, length), path, error, error_size);
	free(text);
	if (file != NULL)
		fclose(file);
	return ok;
}

void
items_end(void)
{
	items_free(table);
	table = NULL;
}

/* ---- Asking it -------------------------------------------------------------------------------------------------- */

uint32_t
items_version(void)
{
	return table->version;
}

uint64_t
items_all(void)
{
	return table->all;
}

uint64_t
item_bit(struct slice name)
{
	return name.length > 0 ? bit_of(table, name) : 0;
}

const char *
item_name(unsigned bit)
{
	return bit < ITEMS_MOST ? table->names[bit].data : NULL;
}

const char *
item_text(unsigned bit)
{
	return bit < ITEMS_MOST ? table->texts[bit].data : NULL;
}

static bool
value_fits(const struct item_condition *condition, struct slice system, struct slice code)
{
	if (code.data == NULL)
		return false;
	for (const struct item_value *value = condition->values; value != NULL; value = value->next)
		if ((value->system.data == NULL || slice_equal(value->system, system)) &&
		    (value->prefix ? slice_starts(code, value->code) : slice_equal(code, value->code)))
			return true;
	return false;
}

static bool
condition_fits(const struct item_condition *condition, const struct node *resource)
{
	bool profile = strcmp(condition->element, "profile") == 0;
	const struct node *from = profile ? node_child(resource, "meta") : resource;

	for (const struct node *node = from != NULL ? node_child(from, condition->element) : NULL; node != NULL; node = node_again(node)) {
		const struct node *coding = node_child(node, "coding");

		if (node->child == NULL || node->text.data != NULL) {
			/* A canonical is compared without its version. */
			struct slice rest = node->text;

			if (value_fits(condition, SLICE_NONE, slice_cut(&rest, '|')))
				return true;
		} else if (coding == NULL && value_fits(condition, node_text(node, "system"), node_text(node, "code")))
			return true;
		for (; coding != NULL; coding = node_again(coding))
			if (value_fits(condition, node_text(coding, "system"), node_text(coding, "code")))
				return true;
	}
	return false;
}

static bool
row_fits(const struct item_row *row, const struct node *resource)
{
	for (const struct item_condition *condition = row->conditions; condition != NULL; condition = condition->next)
		if (!condition_fits(condition, resource))
			return false;
	return true;
}

/* Of the resource by itself, without what is in it. */
static uint64_t
own_items(const struct node *resource)
{
	uint16_t number = resource->type->resource;
	uint64_t items = 0;

	if (number >= TYPES_MOST)
		return table->fallback;
	for (const struct item_row *row = table->types[number].rows; row != NULL; row = row->next)
		if (row_fits(row, resource)) {
			items |= row->items;
			if (row->alone)
				break;
		}
	if (items == 0)
		items = table->types[number].items;
	return items != 0 ? items : table->fallback;
}

uint64_t
items_of(const struct node *resource)
{
	uint64_t items = own_items(resource);
	const struct node *node = resource;

	/* The whole tree, for the resources that stand in it. */
	for (;;) {
		if (node->child != NULL) {
			node = node->child;
		} else {
			while (node != resource && node->next == NULL)
				node = node->parent;
			if (node == resource)
				return items;
			node = node->next;
		}
		/* Nothing is taken out of what is inside: whoever may not see all of it sees nothing of what it is in. */
		if (node->type->kind == TYPE_RESOURCE)
			items |= (own_items(node) & ~table->incidental) | items_of_parts_in(node);
	}
}

void
items_of_role(enum role role, uint64_t *read, uint64_t *write)
{
	bool ordinary = role == ROLE_SOFTWARE || role == ROLE_STAFF;

	*read = table->roles[role].given ? table->roles[role].read : ordinary ? UINT64_MAX : 0;
	*write = table->roles[role].given ? table->roles[role].write : ordinary ? UINT64_MAX : 0;
}

bool
items_of_type(uint16_t resource, bool (*each)(void *context, uint64_t items), void *context)
{
	if (resource >= TYPES_MOST)
		return each(context, table->fallback);
	for (const struct item_row *row = table->types[resource].rows; row != NULL; row = row->next)
		if (each(context, row->items))
			return true;
	uint64_t items = table->types[resource].items;

	return each(context, items != 0 ? items : table->fallback);
}

/* ---- Parts ------------------------------------------------------------------------------------------------------- */

const struct item_part *
items_parts(uint16_t resource)
{
	return resource < TYPES_MOST ? table->types[resource].parts : NULL;
}

uint64_t
items_of_parts(uint16_t resource)
{
	return resource < TYPES_MOST ? table->types[resource].part_items : 0;
}

uint64_t
items_of_parts_in(const struct node *resource)
{
	uint64_t items = 0;

	for (const struct item_part *part = items_parts(resource->type->resource); part != NULL; part = part->next)
		for (size_t i = 0; i < part->count; i++)
			if (node_child(resource, part->elements[i]->name) != NULL)
				items |= part->items;
	return items;
}

uint64_t
items_parts_with(uint16_t resource, struct slice element)
{
	return resource < TYPES_MOST ? parts_with(&table->types[resource], element) : 0;
}

const struct item_values *
items_values(uint16_t resource, uint32_t parameter)
{
	const struct item_values key = { .parameter = parameter };
	const struct item_type *type = resource < TYPES_MOST ? &table->types[resource] : NULL;

	return type != NULL && type->value_count > 0 ?
	    bsearch(&key, type->values, type->value_count, sizeof key, by_parameter) : NULL;
}
