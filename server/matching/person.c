#include "server/matching/person.h"

#define JP_OID "urn:oid:1.2.392."

/* A patient's number in an institution: the system's end is the institution's. */
#define FACILITY_SYSTEM JP_OID "100495.20.3.51."

/* ---- Identifiers ------------------------------------------------------------------------------------------------- */

static const struct {
	const char *system;
	enum identifier_kind kind;
} systems[] = {
	{ PERSON_CARE_SYSTEM, IDENTIFIER_SINGLE },
	{ PERSON_MEMBER_SYSTEM, IDENTIFIER_MEMBER },
	/* An insurer's number, and the parts of a member's number one by one. */
	{ "http://jpfhir.jp/fhir/core/mhlw/IdSystem/InsurerNumber", IDENTIFIER_SHARED },
	{ JP_OID "200119.6.101", IDENTIFIER_SHARED },
	{ JP_OID "200119.6.204", IDENTIFIER_SHARED },
	{ JP_OID "200119.6.205", IDENTIFIER_SHARED },
	{ JP_OID "200119.6.211", IDENTIFIER_SHARED },
};

/* http://terminology.hl7.org/CodeSystem/v2-0203: medical record, national, social security, citizenship, health card. */
static const char *const single_types[] = { "MR", "NI", "SS", "CZ", "JHN" };

static bool
has_single_type(const struct node *identifier)
{
	const struct node *type = node_child(identifier, "type");
	const struct node *coding = type != NULL ? node_child(type, "coding") : NULL;

	for (; coding != NULL; coding = node_again(coding))
		for (size_t i = 0; i < sizeof single_types / sizeof single_types[0]; i++)
			if (slice_is(node_text(coding, "system"), "http://terminology.hl7.org/CodeSystem/v2-0203") &&
			    slice_is(node_text(coding, "code"), single_types[i]))
				return true;
	return false;
}

enum identifier_kind
person_identifier_kind(const struct node *identifier)
{
	struct slice system = node_text(identifier, "system");

	for (size_t i = 0; i < sizeof systems / sizeof systems[0]; i++)
		if (slice_is(system, systems[i].system))
			return systems[i].kind;
	return slice_starts(system, SLICE(FACILITY_SYSTEM)) || has_single_type(identifier) ? IDENTIFIER_SINGLE : IDENTIFIER_OTHER;
}

/* ---- Texts ------------------------------------------------------------------------------------------------------- */

typedef void spelling(struct slice text, struct buffer *out);

struct reader {
	struct arena *arena;
	struct buffer text;
	bool failed;
};

/* What was written to the reader's buffer, kept; empty when nothing was. */
static struct slice
keep(struct reader *reader)
{
	struct slice copy = buffer_ok(&reader->text) ? arena_copy(reader->arena, buffer_slice(&reader->text)) : SLICE_NONE;

	buffer_reset(&reader->text);
	reader->failed = reader->failed || copy.data == NULL;
	return copy.data != NULL ? copy : SLICE("");
}

static struct slice
spell(struct reader *reader, spelling *how, struct slice text)
{
	how(text, &reader->text);
	return keep(reader);
}

static bool
is_over(const struct node *node)
{
	const struct node *period = node_child(node, "period");

	return slice_is(node_text(node, "use"), "old") || (period != NULL && node_child(period, "end") != NULL);
}

static struct slice
without_zeros(struct slice text)
{
	while (text.length > 1 && text.data[0] == '0')
		text = slice_from(text, 1);
	return text;
}

/* ---- Names ------------------------------------------------------------------------------------------------------- */

static void
add_name(struct reader *reader, struct person_names *names, struct slice text, bool weak)
{
	if (text.data == NULL || names->count == PERSON_NAMES_MOST)
		return;
	struct slice name = spell(reader, spelling_name, text);

	if (name.length > 0)
		names->rows[names->count++] = (struct person_text){ .text = name, .script = spelling_script(name), .weak = weak };
}

/* The place of the first or the last space, ASCII or ideographic; *size is its length in bytes. */
static const char *
find_space(struct slice text, bool last, size_t *size)
{
	const char *found = NULL;

	for (size_t i = 0; i < text.length && (found == NULL || last); i++) {
		struct slice rest = slice_from(text, i);
		size_t length = slice_starts(rest, SLICE(" ")) ? 1 : slice_starts(rest, SLICE("\xE3\x80\x80")) ? 3 : 0;

		if (length > 0) {
			found = text.data + i;
			*size = length;
		}
	}
	return found;
}

static bool
is_latin(struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if ((unsigned char)text.data[i] >= 0xE3) /* U+3000 and above: kana, kanji */
			return false;
	return true;
}

void
person_split_name(struct slice text, struct slice *family, struct slice *given)
{
	size_t size = 0;
	bool latin = is_latin(text);

	text = slice_trim(text);
	const char *space = text.data != NULL ? find_space(text, latin, &size) : NULL;

	*family = *given = SLICE_NONE;
	if (space == NULL)
		return;
	struct slice before = slice_of(text.data, (size_t)(space - text.data)), behind = slice_from(text, before.length + size);

	*family = latin ? behind : before;
	*given = latin ? before : behind;
}

static void
add_given(struct reader *reader, struct person_names *names, const struct node *first, bool weak)
{
	if (first == NULL || first->text.data == NULL)
		return;
	for (const struct node *given = first; given != NULL; given = node_again(given))
		if (given->text.data != NULL && reader->text.length < SPELLING_MOST)
			buffer_put(&reader->text, given->text);
	struct slice all = keep(reader);

	add_name(reader, names, all, weak);
	if (node_again(first) != NULL)
		add_name(reader, names, first->text, true);
}

static void
read_name(struct reader *reader, struct person *person, const struct node *name)
{
	const struct node *family = node_child(name, "family"), *given = node_child(name, "given");
	struct slice use = node_text(name, "use");
	bool weak = is_over(name) || slice_is(use, "maiden") || slice_is(use, "nickname");

	if (slice_is(use, "anonymous"))
		return;
	if (family == NULL && given == NULL) {
		struct slice first, second;

		person_split_name(node_text(name, "text"), &first, &second);
		add_name(reader, &person->family, first, weak);
		add_name(reader, &person->given, second, weak);
		return;
	}
	add_name(reader, &person->family, family != NULL ? family->text : SLICE_NONE, weak);
	add_given(reader, &person->given, given, weak);
}

/* ---- The rest ---------------------------------------------------------------------------------------------------- */

static void
read_identifier(struct reader *reader, struct person *person, const struct node *node)
{
	struct slice system = node_text(node, "system"), value = node_text(node, "value");
	enum identifier_kind kind = person_identifier_kind(node);

	if (system.data == NULL || value.data == NULL || kind == IDENTIFIER_SHARED ||
	    person->identifier_count == PERSON_IDENTIFIERS_MOST)
		return;
	struct person_identifier *identifier = &person->identifiers[person->identifier_count++];

	*identifier = (struct person_identifier){ .kind = kind, .system = system, .former = is_over(node) };
	identifier->value = spell(reader, spelling_code, value);
	if (kind == IDENTIFIER_SINGLE)
		identifier->value = without_zeros(identifier->value);
	if (kind != IDENTIFIER_MEMBER)
		return;
	struct slice rest = identifier->value;

	for (size_t i = 0; i < MEMBER_PARTS; i++)
		identifier->parts[i] = rest.data != NULL ? slice_cut(&rest, ':') : SLICE("");
	identifier->parts[MEMBER_NUMBER] = without_zeros(identifier->parts[MEMBER_NUMBER]);
	identifier->parts[MEMBER_BRANCH] = without_zeros(identifier->parts[MEMBER_BRANCH]);
}

static void
put_line(struct reader *reader, const struct node *line)
{
	for (; line != NULL; line = node_again(line))
		if (line->text.data != NULL && reader->text.length < SPELLING_MOST) {
			buffer_put(&reader->text, line->text);
			/* Numbers at the ends of two lines are two numbers. */
			buffer_byte(&reader->text, '-');
		}
}

/* "〒300-0001 " before an address is not part of it. */
static struct slice
without_postal(struct slice text)
{
	struct slice mark = SLICE("〒");

	if (text.data == NULL || !slice_starts(text, mark))
		return text;
	size_t size = 0;
	const char *space = find_space(text, false, &size);

	return space != NULL ? slice_from(text, (size_t)(space - text.data) + size) : text;
}

static void
read_address(struct reader *reader, struct person *person, const struct node *node)
{
	struct slice postal = node_text(node, "postalCode");
	bool has_line = node_child(node, "line") != NULL;
	static const char *const elements[] = { "state", "city", "district" };

	if (person->address_count == PERSON_ADDRESSES_MOST)
		return;
	struct person_address *address = &person->addresses[person->address_count++];

	*address = (struct person_address){ .former = is_over(node), .postal = SLICE("") };
	if (postal.data != NULL)
		address->postal = spell(reader, spelling_digits, postal);
	if (has_line) {
		for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++) {
			struct slice text = node_text(node, elements[i]);

			if (text.data != NULL)
				buffer_put(&reader->text, text);
		}
		put_line(reader, node_child(node, "line"));
	} else if (node_text(node, "text").data != NULL) {
		buffer_put(&reader->text, without_postal(node_text(node, "text")));
	}
	address->text = spell(reader, spelling_address, keep(reader));
}

enum { TELECOM_DIGITS_LEAST = 6 };

/* A number's digits as they are dialled in the country: +81 3 is 03. */
static struct slice
phone_digits(struct reader *reader, struct slice text)
{
	bool abroad;

	spelling_narrow(text, &reader->text);
	struct slice narrow = slice_trim(keep(reader));

	abroad = slice_starts(narrow, SLICE("+81"));
	if (abroad)
		buffer_byte(&reader->text, '0');
	spelling_digits(abroad ? slice_from(narrow, 3) : narrow, &reader->text);
	return keep(reader);
}

static void
read_telecom(struct reader *reader, struct person *person, const struct node *node)
{
	struct slice system = node_text(node, "system"), value = node_text(node, "value"), text = SLICE("");

	if (value.data == NULL || is_over(node) || person->telecom_count == PERSON_TELECOMS_MOST)
		return;
	if (slice_is(system, "email"))
		text = spell(reader, spelling_code, value);
	else if (slice_is(system, "phone") || slice_is(system, "sms") || slice_is(system, "fax"))
		text = phone_digits(reader, value);
	if (text.length >= TELECOM_DIGITS_LEAST)
		person->telecoms[person->telecom_count++] = text;
}

static const struct {
	const char *element;
	void (*read)(struct reader *reader, struct person *person, const struct node *node);
} elements[] = {
	{ "identifier", read_identifier }, { "name", read_name }, { "telecom", read_telecom }, { "address", read_address },
};

bool
person_read(struct person *person, const struct node *patient, struct arena *arena)
{
	struct reader reader = { .arena = arena };
	struct slice birth = node_text(patient, "birthDate"), gender = node_text(patient, "gender");

	*person = (struct person){ .has_birth = birth.data != NULL };
	if (person->has_birth)
		person->has_birth = date_parse(birth, &person->birth) && person->birth.precision <= DATE_DAY;
	if (slice_is(gender, "male") || slice_is(gender, "female"))
		person->gender = gender;
	buffer_init(&reader.text, 0);
	for (const struct node *child = patient->child; child != NULL && !reader.failed; child = child->next)
		for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++)
			if (strcmp(child->element->name, elements[i].element) == 0)
				elements[i].read(&reader, person, child);
	buffer_free(&reader.text);
	return !reader.failed;
}
