#include "server/matching/searches.h"

#include "resources/primitive/date.h"
#include "server/http/form.h"
#include "server/matching/person.h"

struct maker {
	struct match_searches *out;
	struct arena *arena;
	struct buffer query;
	bool failed;
};

/* ---- Queries ----------------------------------------------------------------------------------------------------- */

static bool
is_key(struct slice value)
{
	return value.length > 0 && value.length <= SEARCHES_VALUE_MOST;
}

static void
put_pair(struct maker *maker, const char *name, struct slice value)
{
	if (maker->query.length > 0)
		buffer_byte(&maker->query, '&');
	buffer_put(&maker->query, slice_text(name));
	buffer_byte(&maker->query, '=');
	form_encode_value(&maker->query, value);
}

/* The query that was put, into the list, unless it is there already. */
static void
end_query(struct maker *maker)
{
	struct match_searches *out = maker->out;
	struct slice query = buffer_slice(&maker->query);
	bool known = false;

	for (size_t i = 0; i < out->count; i++)
		known = known || slice_equal(out->queries[i], query);
	if (!known && out->count < SEARCHES_MOST) {
		struct slice copy = buffer_ok(&maker->query) ? arena_copy(maker->arena, query) : SLICE_NONE;

		maker->failed = maker->failed || copy.data == NULL;
		if (copy.data != NULL)
			out->queries[out->count++] = copy;
	}
	buffer_reset(&maker->query);
}

static void
add_query(struct maker *maker, const char *name, struct slice value)
{
	if (!is_key(value))
		return;
	put_pair(maker, name, value);
	end_query(maker);
}

/* A text with narrow characters only; SLICE_NONE on failure. */
static struct slice
narrow(struct maker *maker, struct slice text)
{
	struct buffer out;

	buffer_init(&out, 0);
	spelling_narrow(text, &out);
	struct slice copy = buffer_ok(&out) ? arena_copy(maker->arena, buffer_slice(&out)) : SLICE_NONE;

	buffer_free(&out);
	maker->failed = maker->failed || copy.data == NULL;
	return copy;
}

/* ---- Keys -------------------------------------------------------------------------------------------------------- */

static void
add_identifier(struct maker *maker, struct slice system, struct slice value)
{
	put_pair(maker, "identifier", system);
	form_encode(&maker->query, SLICE("|"));
	form_encode_value(&maker->query, value);
	end_query(maker);
}

static void
add_identifiers(struct maker *maker, const struct node *patient)
{
	size_t count = 0;

	for (const struct node *node = node_child(patient, "identifier"); node != NULL && count < SEARCHES_IDENTIFIERS_MOST;
	    node = node_again(node)) {
		struct slice system = node_text(node, "system"), value = node_text(node, "value");

		if (!is_key(system) || !is_key(value) || person_identifier_kind(node) == IDENTIFIER_SHARED)
			continue;
		count++;
		add_identifier(maker, system, value);
		struct slice plain = narrow(maker, value);

		if (is_key(plain))
			add_identifier(maker, system, plain);
	}
}

static void
add_birth(struct maker *maker, const struct node *patient)
{
	struct slice text = node_text(patient, "birthDate");
	struct date birth;

	/* A month or a year has too many. */
	if (text.data == NULL || !date_parse(text, &birth) || birth.precision != DATE_DAY)
		return;
	add_query(maker, "birthdate", text);
	if (birth.day <= 12 && birth.day != birth.month) {
		struct slice exchanged = arena_print(maker->arena, "%04u-%02u-%02u", birth.year, birth.day, birth.month);

		maker->failed = maker->failed || exchanged.data == NULL;
		add_query(maker, "birthdate", exchanged);
	}
}

/* Search begins where a name begins, and folds it (docs/search.md): the first given name finds those with more. */
static void
add_names(struct maker *maker, const struct node *patient)
{
	size_t count = 0;

	for (const struct node *name = node_child(patient, "name"); name != NULL && count < SEARCHES_NAMES_MOST;
	    name = node_again(name)) {
		struct slice family = node_text(name, "family"), given = node_text(name, "given");

		if (node_child(name, "family") == NULL && node_child(name, "given") == NULL)
			person_split_name(node_text(name, "text"), &family, &given);
		if (!is_key(family) || !is_key(given))
			continue;
		count++;
		put_pair(maker, "family", family);
		put_pair(maker, "given", given);
		end_query(maker);
	}
}

static void
add_telecoms(struct maker *maker, const struct node *patient)
{
	size_t count = 0;

	for (const struct node *telecom = node_child(patient, "telecom"); telecom != NULL && count < SEARCHES_TELECOMS_MOST;
	    telecom = node_again(telecom)) {
		struct slice system = node_text(telecom, "system"), value = node_text(telecom, "value");

		if (!is_key(value) || !(slice_is(system, "phone") || slice_is(system, "email")))
			continue;
		count++;
		add_query(maker, slice_is(system, "phone") ? "phone" : "email", value);
	}
}

/* Who has married into another name, and stayed. */
static void
add_places(struct maker *maker, const struct node *patient)
{
	const struct node *name = node_child(patient, "name");
	size_t count = 0;

	for (const struct node *address = node_child(patient, "address"); address != NULL; address = node_again(address)) {
		struct slice postal = node_text(address, "postalCode");

		for (const struct node *n = name; n != NULL && is_key(postal) && count < SEARCHES_PLACES_MOST; n = node_again(n)) {
			struct slice given = node_text(n, "given");

			if (!is_key(given))
				continue;
			count++;
			put_pair(maker, "address-postalcode", postal);
			put_pair(maker, "given", given);
			end_query(maker);
		}
	}
}

bool
match_searches_make(struct match_searches *searches, const struct node *patient, struct arena *arena)
{
	struct maker maker = { .out = searches, .arena = arena };

	searches->count = 0;
	buffer_init(&maker.query, 0);
	add_identifiers(&maker, patient);
	add_birth(&maker, patient);
	add_telecoms(&maker, patient);
	add_names(&maker, patient);
	add_places(&maker, patient);
	buffer_free(&maker.query);
	return !maker.failed;
}
