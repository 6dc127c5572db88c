/* The walk through a response, with its Questionnaire beside it. */
#include "server/sdc/sdc.h"

#include <inttypes.h>

#include "resources/json_write.h"
#include "server/http/form.h"
#include "server/sdc/observation.h"

struct walk {
	struct node_maker maker;
	struct faults *faults;
	struct item_index index;
	struct observation_head head;
	struct buffer place; /* of the item that the walk is at, as it stands in identifiers */
	uint64_t hash; /* of the response */
	uint64_t made; /* Observations, those counted that were dropped again */
	struct sdc_extraction *out;
	struct sdc_observation **end;
};

/* The Observation of the nearest item above that has one. */
struct above {
	struct sdc_observation *observation; /* NULL: there is none */
	struct node *last_member, *last_component;
	bool referred; /* by one that is derived from it */
};

/* Says why the node isn't extracted. */
static void
note(struct walk *walk, const struct node *node, enum fault_code code, const char *why)
{
	/* Finding a place takes time; what isn't kept needs none. */
	struct slice place = walk->faults->count < FAULTS_MOST ? node_path(node, walk->faults->arena) : SLICE_NONE;

	faults_note(walk->faults, SEVERITY_WARNING, code, place, "is not extracted: %s", why);
}

/* ---- One Observation --------------------------------------------------------------------------------------------- */

/* Different for each Observation of a response, and the same when it is extracted again: a UUID of version 8 (RFC 9562). */
static struct slice
make_url(struct walk *walk)
{
	uint64_t high = walk->hash, low = ++walk->made;

	return arena_print(walk->maker.arena, "urn:uuid:%08" PRIx64 "-%04" PRIx64 "-8%03" PRIx64 "-8%03" PRIx64 "-%012" PRIx64,
	    high >> 32, high >> 16 & 0xFFFF, high & 0xFFF, low >> 48 & 0xFFF, low & UINT64_C(0xFFFFFFFFFFFF));
}

static bool
make_identifier(struct walk *walk, const struct node *at, struct slice *identifier)
{
	*identifier = SLICE_NONE;
	if (walk->head.id.data == NULL)
		return true;
	if (walk->head.id.length + 1 + walk->place.length > SDC_IDENTIFIER_MOST) {
		note(walk, at, FAULT_TOO_LONG, "the linkIds down to it are too long for an identifier");
		return false;
	}
	*identifier = arena_print(walk->maker.arena, "%.*s#%.*s", SLICE_ARGS(walk->head.id), SLICE_ARGS(buffer_slice(&walk->place)));
	return true;
}

/* A new Observation of the item, last in the list. NULL when there is none, which is said. */
static struct sdc_observation *
add_observation(struct walk *walk, const struct node *at, const struct item *item)
{
	struct slice identifier;

	if (!make_identifier(walk, at, &identifier))
		return NULL;
	struct sdc_observation *observation = arena_zero(walk->maker.arena, 1, sizeof *observation);

	if (observation == NULL) {
		walk->maker.failed = true;
		return NULL;
	}
	observation->identifier = identifier;
	observation->full_url = make_url(walk);
	observation->resource = observation_make(&walk->maker, &walk->head, item, identifier);
	walk->maker.failed = walk->maker.failed || observation->full_url.data == NULL;
	*walk->end = observation;
	walk->end = &observation->next;
	walk->out->count++;
	return observation;
}

/* Takes the Observation that *at points to out again. */
static void
drop_observation(struct walk *walk, struct sdc_observation **at)
{
	if (walk->end == &(*at)->next)
		walk->end = at;
	*at = (*at)->next;
	walk->out->count--;
}

static void
join_above(struct walk *walk, const struct sdc_observation *observation, enum relation relation, struct above *above)
{
	if (above->observation == NULL)
		return;
	if (relation == RELATION_DERIVED) {
		above->referred = true;
		make_text(&walk->maker, make_child(&walk->maker, observation->resource, "derivedFrom"), "reference",
		    above->observation->full_url);
	}
	if (relation != RELATION_MEMBER)
		return;
	above->last_member = make_next(&walk->maker, above->observation->resource, "hasMember", above->last_member);
	make_text(&walk->maker, above->last_member, "reference", observation->full_url);
}

/* ---- The walk ---------------------------------------------------------------------------------------------------- */

static void walk_items(struct walk *walk, const struct node *container, const struct node *questions, struct above *above);

/* Adds "/linkId" to the place, with "[n]" from the second one on. linkIds are encoded, so that no other place is written
 * alike. Returns the length before. */
static size_t
enter(struct walk *walk, const struct item_row *row, size_t occurrence)
{
	size_t length = walk->place.length;

	if (length > 0)
		buffer_byte(&walk->place, '/');
	form_encode(&walk->place, row->link_id);
	if (occurrence > 0)
		buffer_print(&walk->place, "[%zu]", occurrence);
	return length;
}

static void
walk_group(struct walk *walk, const struct node *group, struct item_row *row, struct above *above)
{
	const struct item *item = &row->item;
	size_t length = enter(walk, row, row->count++);
	struct sdc_observation **at = walk->end;
	struct above own = { .observation = item->extracted ? add_observation(walk, group, item) : NULL };

	walk_items(walk, group, item->node, own.observation != NULL ? &own : above);
	if (own.observation != NULL && own.last_member == NULL && own.last_component == NULL && !own.referred)
		drop_observation(walk, at); /* it says nothing */
	else if (own.observation != NULL)
		join_above(walk, own.observation, item->relation == RELATION_COMPONENT ? RELATION_MEMBER : item->relation, above);
	buffer_cut(&walk->place, length);
}

/* The value to extract of an answer; NULL when there is none, or it doesn't fit, which is said. */
static const struct node *
value_of(struct walk *walk, const struct node *answer, const struct item *item)
{
	const struct node *value = node_child(answer, "value");

	if (value == NULL || (value->type->primitive != PRIMITIVE_NONE && value->text.data == NULL))
		return NULL;
	if (!item_allows(item, value->type)) {
		note(walk, value, FAULT_VALUE, "the Questionnaire's item is of another type");
		return NULL;
	}
	if (!observation_can_hold(value->type)) {
		note(walk, value, FAULT_NOT_SUPPORTED, "an Observation can't have a value of this type");
		return NULL;
	}
	return value;
}

/* Extracts one value. The Observation, or NULL when it has become a component, or none. */
static struct sdc_observation *
take_value(struct walk *walk, const struct node *value, const struct item *item, struct above *above)
{
	if (item->relation == RELATION_COMPONENT && above->observation != NULL) {
		above->last_component = make_next(&walk->maker, above->observation->resource, "component", above->last_component);
		if (above->last_component != NULL) {
			observation_code(&walk->maker, above->last_component, item);
			observation_value(&walk->maker, above->last_component, item, value);
		}
		return NULL;
	}
	struct sdc_observation *observation = add_observation(walk, value, item);

	if (observation == NULL || observation->resource == NULL)
		return NULL;
	observation_value(&walk->maker, observation->resource, item, value);
	join_above(walk, observation, item->relation, above);
	return observation;
}

static void
walk_question(struct walk *walk, const struct node *question, struct item_row *row, struct above *above)
{
	const struct item *item = &row->item;

	for (const struct node *answer = node_child(question, "answer"); answer != NULL && !walk->maker.failed;
	    answer = node_again(answer)) {
		size_t length = enter(walk, row, row->count++);
		const struct node *value = item->extracted ? value_of(walk, answer, item) : NULL;
		struct above own = { .observation = value != NULL ? take_value(walk, value, item, above) : NULL };

		walk_items(walk, answer, item->node, own.observation != NULL ? &own : above);
		buffer_cut(&walk->place, length);
	}
	/* R4 lets items stand right below a question, too. */
	if (node_child(question, "item") != NULL) {
		size_t length = enter(walk, row, row->count++);

		walk_items(walk, question, item->node, above);
		buffer_cut(&walk->place, length);
	}
}

/* The items below container, by the Questionnaire's items below questions. The depth is that of a tree that a reader made. */
static void
walk_items(struct walk *walk, const struct node *container, const struct node *questions, struct above *above)
{
	for (const struct node *node = node_child(container, "item"); node != NULL && !walk->maker.failed; node = node_again(node)) {
		struct item_row *row = item_find(&walk->index, node_text(node, "linkId"), questions);

		if (row == NULL) {
			note(walk, node, FAULT_NOT_FOUND, "the Questionnaire has no item of this linkId here");
			continue;
		}
		if (row->within != container) {
			row->within = container;
			row->count = 0;
		}
		if (row->item.excluded)
			continue;
		if (!item_is_group(&row->item))
			walk_question(walk, node, row, above);
		else if (node_child(node, "answer") == NULL)
			walk_group(walk, node, row, above);
		else
			note(walk, node, FAULT_STRUCTURE, "the Questionnaire's item is a group, which has no answer");
	}
}

/* ---- The response ------------------------------------------------------------------------------------------------ */

static bool
is_canonical(struct slice canonical, struct slice url)
{
	return slice_equal(slice_cut(&canonical, '|'), url);
}

/* The one that the response names, or one derived from it ("Caveats": extensions may be added in a derived one). */
static bool
is_questionnaire_of(const struct node *questionnaire, struct slice named)
{
	named = slice_cut(&named, '|');
	if (is_canonical(node_text(questionnaire, "url"), named))
		return true;
	for (const struct node *from = node_child(questionnaire, "derivedFrom"); from != NULL; from = node_again(from))
		if (from->text.data != NULL && is_canonical(from->text, named))
			return true;
	return false;
}

static void
check_head(struct walk *walk, const struct node *response, const struct node *questionnaire)
{
	const struct node *named = node_child(response, "questionnaire");
	const char *property;

	if (named != NULL && named->text.data != NULL && node_child(questionnaire, "url") != NULL &&
	    !is_questionnaire_of(questionnaire, named->text))
		faults_note(walk->faults, SEVERITY_WARNING, FAULT_CONFLICT, node_path(named, walk->faults->arena),
		    "the response names another Questionnaire than the one that it is extracted by");
	for (const struct node *child = observation_reference(response->child, &property); child != NULL;
	    child = observation_reference(child->next, &property))
		if (!observation_takes(child, property))
			note(walk, child, FAULT_VALUE, "an Observation can't refer to this there");
}

/* FNV-1a of the response as it is written. */
static bool
hash_response(const struct node *response, uint64_t *hash)
{
	struct buffer text;

	buffer_init(&text, 0);
	json_write(&text, response, NULL);
	bool ok = buffer_ok(&text);

	*hash = UINT64_C(0xCBF29CE484222325);
	for (size_t i = 0; ok && i < text.length; i++)
		*hash = (*hash ^ (unsigned char)text.data[i]) * UINT64_C(0x100000001B3);
	buffer_free(&text);
	return ok;
}

static bool
begin(struct walk *walk, const struct node *response, const struct node *questionnaire)
{
	struct slice id = node_text(response, "id");

	walk->head = (struct observation_head){ .response = response,
		.status = observation_status(node_text(response, "status")), .id = id };
	if (id.data != NULL) {
		walk->head.reference = arena_print(walk->maker.arena, "QuestionnaireResponse/%.*s", SLICE_ARGS(id));
		if (walk->head.reference.data == NULL)
			return false;
	}
	return hash_response(response, &walk->hash) && item_index_make(&walk->index, questionnaire, walk->maker.arena);
}

static void
say_nothing(struct walk *walk, const struct node *node, const char *why)
{
	faults_note(walk->faults, SEVERITY_INFORMATION, FAULT_INFORMATIONAL, node_path(node, walk->faults->arena), "%s", why);
}

bool
sdc_extract(const struct node *response, const struct node *questionnaire, struct arena *arena, struct faults *faults,
    struct sdc_extraction *out)
{
	struct walk walk = { .maker = { .arena = arena }, .faults = faults, .out = out, .end = &out->first };
	struct above none = { 0 };

	*out = (struct sdc_extraction){ 0 };
	if (!begin(&walk, response, questionnaire))
		return false;
	if (walk.head.status == NULL) {
		const struct node *status = node_child(response, "status");

		say_nothing(&walk, status != NULL ? status : response, "only a completed or amended response is extracted");
		return true;
	}
	check_head(&walk, response, questionnaire);
	buffer_init(&walk.place, 0);
	walk_items(&walk, response, questionnaire, &none);
	bool ok = !walk.maker.failed && buffer_ok(&walk.place);

	buffer_free(&walk.place);
	if (ok && out->count == 0)
		say_nothing(&walk, response, "has no answer that the Questionnaire marks for extraction");
	return ok && !faults->failed;
}
