/* Entries as bytes.
 *
 * An entry is: parameter (4 bytes), kind (1), length of the payload (2, little end first), payload. Kind ALIAS has no
 * payload: the parameter has the same value as the entry before, as "subject" and "patient" mostly have. A text is its
 * length (2 bytes, 0xFFFF for none) and its bytes; a token's or unit's system is one byte when it is a well-known one.
 *
 * Kind CONTAINED has, where others have the parameter, the length of the entries behind it that belong to the contained
 * resource; its payload is type and id. */
#include "resources/extract/entry_write.h"

enum { ALIAS = 255, NO_TEXT = 0xFFFF, SYSTEM_NONE = 0, SYSTEM_SPELT = 255 };
enum { HEAD = 7 };

/* Systems so common that they are stored as their place here. The places are stored: only ever append. */
static const char *const systems[] = {
	"", /* none */
	"http://loinc.org",
	"http://unitsofmeasure.org",
	"http://snomed.info/sct",
	"http://terminology.hl7.org/CodeSystem/observation-category",
	"urn:oid:1.2.392.200119.6.1005",
	"http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS",
	"http://medis.or.jp/CodeSystem/master-JLAC10-17digits",
	"http://medis.or.jp/CodeSystem/master-nursingObservationKeyCode",
	"http://hl7.org/fhir/observation-status",
	"http://hl7.org/fhir/administrative-gender",
	"http://hl7.org/fhir/consent-state-codes",
	"http://terminology.hl7.org/CodeSystem/consentscope",
	"http://terminology.hl7.org/CodeSystem/v3-ActCode",
	"http://terminology.hl7.org/CodeSystem/condition-clinical",
	"http://terminology.hl7.org/CodeSystem/condition-ver-status",
	"http://terminology.hl7.org/CodeSystem/condition-category",
	"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
	"http://terminology.hl7.org/CodeSystem/v3-ObservationValue",
	"http://terminology.hl7.org/CodeSystem/v2-0203",
	"http://terminology.hl7.org/CodeSystem/v3-ActReason",
	"http://hl7.org/fhir/sid/icd-10",
	"http://www.nlm.nih.gov/research/umls/rxnorm",
	"http://hl7.org/fhir/request-status",
	"http://hl7.org/fhir/request-intent",
	"http://hl7.org/fhir/questionnaire-answers-status",
	"http://hl7.org/fhir/encounter-status",
	"http://jpfhir.jp/fhir/core/mhlw/IdSystem/InsurerNumber",
	"http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID",
	"http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no",
};
enum { SYSTEMS = sizeof systems / sizeof systems[0] };

/* ---- Writing ----------------------------------------------------------------------------------------------------- */

static void
put_u16(struct buffer *out, uint16_t value)
{
	char bytes[2] = { (char)value, (char)(value >> 8) };

	buffer_put(out, slice_of(bytes, 2));
}

static void
put_text(struct buffer *out, struct slice text)
{
	/* Cut between characters. */
	if (text.length > ENTRY_TEXT_MOST) {
		text.length = ENTRY_TEXT_MOST;
		while (text.length > 0 && ((unsigned char)text.data[text.length] & 0xC0) == 0x80)
			text.length--;
	}
	put_u16(out, text.data != NULL ? (uint16_t)text.length : NO_TEXT);
	buffer_put(out, text);
}

static void
put_system(struct buffer *out, struct slice system)
{
	if (system.data == NULL) {
		buffer_byte(out, SYSTEM_NONE);
		return;
	}
	for (size_t i = 1; i < SYSTEMS; i++)
		if (slice_is(system, systems[i])) {
			buffer_byte(out, (char)i);
			return;
		}
	buffer_byte(out, (char)SYSTEM_SPELT);
	put_text(out, system);
}

static void
put_i64(struct buffer *out, int64_t value)
{
	char bytes[8];

	memcpy(bytes, &value, 8);
	buffer_put(out, slice_of(bytes, 8));
}

void
entry_write_value(struct buffer *out, const struct entry *entry)
{
	switch (entry->kind) {
	case ENTRY_TOKEN:
	case ENTRY_TYPED:
		put_system(out, entry->system);
		put_text(out, entry->code);
		put_text(out, entry->text);
		break;
	case ENTRY_REFERENCE:
		put_text(out, entry->type);
		put_text(out, entry->id);
		put_text(out, entry->url);
		put_text(out, entry->version);
		put_system(out, entry->system);
		put_text(out, entry->code);
		break;
	case ENTRY_DATE:
	case ENTRY_POSITION:
		put_i64(out, entry->low);
		put_i64(out, entry->high);
		break;
	case ENTRY_STRING:
		put_text(out, entry->text);
		break;
	case ENTRY_NUMBER:
		put_text(out, entry->number);
		/* Most numbers are only that. */
		if (entry->comparator.data != NULL || entry->upper.data != NULL) {
			put_text(out, entry->comparator);
			put_text(out, entry->upper);
		}
		break;
	case ENTRY_QUANTITY:
		put_text(out, entry->number);
		put_text(out, entry->comparator);
		put_system(out, entry->system);
		put_text(out, entry->code);
		put_text(out, entry->text);
		if (entry->upper.data != NULL)
			put_text(out, entry->upper);
		break;
	case ENTRY_URI:
		put_text(out, entry->url);
		if (entry->version.data != NULL)
			put_text(out, entry->version);
		break;
	case ENTRY_COMPOSITE:
		buffer_put(out, entry->components);
		break;
	case ENTRY_WORDS:
		put_u16(out, (uint16_t)entry->narrative.length);
		buffer_put(out, entry->text);
		break;
	case ENTRY_CONTAINED:
		break;
	}
}

static void
put_parameter(struct buffer *out, uint32_t parameter)
{
	char bytes[4];

	memcpy(bytes, &parameter, 4);
	buffer_put(out, slice_of(bytes, 4));
}

void
entry_write(struct buffer *out, uint32_t parameter, enum entry_kind kind, struct slice value)
{
	if (value.length > UINT16_MAX)
		return;
	put_parameter(out, parameter);
	buffer_byte(out, (char)kind);
	put_u16(out, (uint16_t)value.length);
	buffer_put(out, value);
}

void
entry_write_contained(struct buffer *out, const struct contained *contained)
{
	struct buffer value;

	if (contained->entries.length > UINT32_MAX) {
		out->failed = true;
		return;
	}
	buffer_init(&value, 0);
	put_text(&value, contained->type);
	put_text(&value, contained->id);
	entry_write(out, (uint32_t)contained->entries.length, ENTRY_CONTAINED, buffer_slice(&value));
	buffer_put(out, contained->entries);
	if (!buffer_ok(&value))
		out->failed = true;
	buffer_free(&value);
}

void
entry_write_alias(struct buffer *out, uint32_t parameter)
{
	put_parameter(out, parameter);
	buffer_byte(out, (char)ALIAS);
	put_u16(out, 0);
}

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

/* The entries come from our own store; still, nothing is read past their end. */
static uint16_t
get_u16(struct slice *rest)
{
	if (rest->length < 2)
		return NO_TEXT;
	uint16_t value = (uint16_t)((unsigned char)rest->data[0] | (unsigned char)rest->data[1] << 8);

	*rest = slice_from(*rest, 2);
	return value;
}

static struct slice
get_text(struct slice *rest)
{
	uint16_t length = get_u16(rest);

	if (length == NO_TEXT || length > rest->length)
		return SLICE_NONE;
	struct slice text = slice_of(rest->data, length);

	*rest = slice_from(*rest, length);
	return text;
}

static struct slice
get_system(struct slice *rest)
{
	if (rest->length == 0)
		return SLICE_NONE;
	unsigned char place = (unsigned char)rest->data[0];

	*rest = slice_from(*rest, 1);
	if (place == SYSTEM_SPELT)
		return get_text(rest);
	return place > 0 && place < SYSTEMS ? slice_text(systems[place]) : SLICE_NONE;
}

static int64_t
get_i64(struct slice *rest)
{
	int64_t value = 0;

	if (rest->length >= 8) {
		memcpy(&value, rest->data, 8);
		*rest = slice_from(*rest, 8);
	}
	return value;
}

static void
read_value(struct entry *entry, struct slice value)
{
	switch (entry->kind) {
	case ENTRY_TOKEN:
	case ENTRY_TYPED:
		entry->system = get_system(&value);
		entry->code = get_text(&value);
		entry->text = get_text(&value);
		break;
	case ENTRY_REFERENCE:
		entry->type = get_text(&value);
		entry->id = get_text(&value);
		entry->url = get_text(&value);
		entry->version = get_text(&value);
		entry->system = get_system(&value);
		entry->code = get_text(&value);
		break;
	case ENTRY_DATE:
	case ENTRY_POSITION:
		entry->low = get_i64(&value);
		entry->high = get_i64(&value);
		break;
	case ENTRY_STRING:
		entry->text = get_text(&value);
		break;
	case ENTRY_NUMBER:
		entry->number = get_text(&value);
		entry->comparator = get_text(&value);
		entry->upper = get_text(&value);
		break;
	case ENTRY_QUANTITY:
		entry->number = get_text(&value);
		entry->comparator = get_text(&value);
		entry->system = get_system(&value);
		entry->code = get_text(&value);
		entry->text = get_text(&value);
		entry->upper = get_text(&value);
		break;
	case ENTRY_URI:
		entry->url = get_text(&value);
		entry->version = get_text(&value);
		break;
	case ENTRY_COMPOSITE:
		entry->components = value;
		break;
	case ENTRY_WORDS: {
		uint16_t narrative = get_u16(&value);

		entry->text = value;
		entry->narrative = slice_of(value.data, narrative < value.length ? narrative : value.length);
		break;
	}
	case ENTRY_CONTAINED:
		break;
	}
}

bool
entry_next(struct slice *rest, struct entry *entry)
{
	if (rest->length < HEAD)
		return false;
	uint32_t parameter;
	unsigned char kind = (unsigned char)rest->data[4];
	struct slice after = slice_from(*rest, 5);
	uint16_t length = get_u16(&after);

	memcpy(&parameter, rest->data, 4);
	if (length > after.length || kind == ENTRY_CONTAINED)
		return false;
	if (kind != ALIAS) {
		*entry = (struct entry){ .kind = (enum entry_kind)kind };
		read_value(entry, slice_of(after.data, length));
	}
	entry->parameter = parameter;
	entry->again = kind == ALIAS;
	*rest = slice_from(after, length);
	return true;
}

bool
entry_next_contained(struct slice *rest, struct contained *out)
{
	while (rest->length >= HEAD) {
		uint32_t entries;
		bool found = (unsigned char)rest->data[4] == ENTRY_CONTAINED;
		struct slice after = slice_from(*rest, 5);
		uint16_t length = get_u16(&after);

		memcpy(&entries, rest->data, 4);
		if (length > after.length)
			return false;
		*rest = slice_from(after, length);
		if (!found)
			continue;
		after.length = length;
		out->type = get_text(&after);
		out->id = get_text(&after);
		if (entries > rest->length)
			return false;
		out->entries = slice_of(rest->data, entries);
		*rest = slice_from(*rest, entries);
		return true;
	}
	return false;
}

bool
entries_filter(struct slice entries, bool (*keep)(void *context, const struct entry *entry, bool *stop), void *context,
    struct buffer *out, struct slice *behind)
{
	struct slice rest = entries, before = entries, value = SLICE("");
	struct entry entry = { 0 };
	bool written = false, stop = false; /* written: the value, as the last one */

	for (; !stop && entry_next(&rest, &entry); before = rest) {
		struct slice bytes = slice_of(before.data, (size_t)(rest.data - before.data));
		bool wanted = keep(context, &entry, &stop);

		if (!entry.again) {
			value = bytes;
			written = false;
		}
		if (!wanted)
			continue;
		/* Where the entry that had the value is gone, the first of those that shared it has it now. */
		put_parameter(out, entry.parameter);
		buffer_put(out, slice_from(written ? bytes : value, sizeof entry.parameter));
		written = true;
	}
	*behind = rest;
	return !stop;
}
