/* evaluate: what a Consent's form says about a question.
 *
 * A condition holds for sure, perhaps, or not. A rule that permits counts where it and all that it stands in hold for sure, a
 * rule that denies where they hold perhaps. An exception outranks what it stands in; among rules side by side, denying does. */
#include "server/consent/consent.h"

#include "resources/extract.h"
#include "server/consent/form.h"

/* The items for which what was looked at holds; each that is sure is perhaps, too. */
struct reach {
	uint64_t sure, perhaps;
};

struct said {
	uint64_t permitted, denied;
};

struct evaluation {
	const struct consent_question *question;
	bool broken; /* the form isn't whole */
};

static const struct reach everywhere = { UINT64_MAX, UINT64_MAX }, perhaps = { 0, UINT64_MAX }, nowhere = { 0, 0 };

static struct reach
period_holds(struct evaluation *evaluation, const struct form_condition *condition)
{
	if (condition->values.length != 16) {
		evaluation->broken = true;
		return nowhere;
	}
	int64_t now = evaluation->question->now;
	int64_t first = (int64_t)form_number(condition->values.data, 8), last = (int64_t)form_number(condition->values.data + 8, 8);

	return first <= now && now <= last ? everywhere : nowhere;
}

static struct reach
actor_holds(struct evaluation *evaluation, const struct form_condition *condition)
{
	const struct consent_question *question = evaluation->question;
	struct reach reach = nowhere;

	for (struct slice rest = condition->values; rest.length > 0;) {
		struct slice user;
		uint64_t institution = 0;

		if (!form_take_text(&rest, 1, &user) || (user.length == 0 && !form_take(&rest, 4, &institution))) {
			evaluation->broken = true;
			return nowhere;
		}
		if (user.length == 0 ? institution == question->institution && institution != 0 : slice_equal(user, question->user))
			return everywhere;
		if (user.length > 0 && question->user.data == NULL)
			reach = perhaps;
	}
	return reach;
}

static struct reach
purpose_holds(struct evaluation *evaluation, const struct form_condition *condition)
{
	struct slice asked = evaluation->question->purpose;
	struct reach reach = asked.data != NULL ? nowhere : perhaps;

	for (struct slice rest = condition->values; rest.length > 0;) {
		struct slice code;
		uint64_t beneath;

		if (!form_take(&rest, 1, &beneath) || !form_take_text(&rest, 1, &code)) {
			evaluation->broken = true;
			return nowhere;
		}
		if (asked.data != NULL && slice_equal(code, asked)) {
			if (beneath == 0)
				return everywhere;
			reach = perhaps;
		}
	}
	return reach;
}

/* Whether it holds records of other types, of whose codes its own entries tell nothing. */
static bool
holds_others(uint16_t resource)
{
	return resource != SCHEMA_NONE && strcmp(schema_types[schema_resources[resource]].name, "Bundle") == 0;
}

static struct reach
class_holds(struct evaluation *evaluation, const struct form_condition *condition)
{
	uint16_t asked = evaluation->question->resource;
	struct slice rest = condition->values;
	uint64_t items, type;

	if (condition->values.length != 8 + 2 * condition->count || !form_take(&rest, 8, &items)) {
		evaluation->broken = true;
		return nowhere;
	}
	while (form_take(&rest, 2, &type))
		if (type == asked && asked != SCHEMA_NONE)
			return everywhere;
	return (struct reach){ items, condition->count > 0 && (asked == SCHEMA_NONE || holds_others(asked)) ? UINT64_MAX : items };
}

/* The parameters that say what a record is. A code elsewhere in it, as in a component, is only about something in it. */
static bool
says_what_it_is(uint16_t resource, uint32_t parameter)
{
	static const char *const names[] = { "code", "type", "class", "vaccine-code" };

	for (size_t i = 0; resource != SCHEMA_NONE && i < sizeof names / sizeof *names; i++) {
		const struct schema_type *type = &schema_types[schema_resources[resource]];
		const struct schema_search *search = schema_search(type, slice_text(names[i]));

		if (search != NULL && search->type == SEARCH_TOKEN && extract_parameter(search) == parameter)
			return true;
	}
	return false;
}

static struct reach
token_holds(struct evaluation *evaluation, const struct form_condition *condition, const struct entry *token)
{
	struct reach reach = nowhere;

	for (struct slice rest = condition->values; rest.length > 0;) {
		struct slice system, code;

		if (!form_take_text(&rest, 2, &system) || !form_take_text(&rest, 2, &code)) {
			evaluation->broken = true;
			return nowhere;
		}
		bool same = slice_equal(system, token->system);

		if (same && slice_equal(code, token->code) && says_what_it_is(evaluation->question->resource, token->parameter))
			return everywhere;
		if ((same || token->system.data == NULL) && slice_equal_nocase(code, token->code))
			reach = perhaps;
	}
	return reach;
}

static struct reach
entries_hold(struct evaluation *evaluation, const struct form_condition *condition, struct slice *rest)
{
	struct reach reach = nowhere;
	struct entry entry = { 0 };

	while (reach.sure == 0 && entry_next(rest, &entry))
		if (entry.kind == ENTRY_TOKEN) {
			struct reach token = token_holds(evaluation, condition, &entry);

			reach = token.perhaps != 0 ? token : reach;
		}
	return reach;
}

static struct reach
code_holds(struct evaluation *evaluation, const struct form_condition *condition)
{
	if (evaluation->question->entries == NULL)
		return perhaps;
	struct slice rest = *evaluation->question->entries, all = rest;
	struct reach reach = entries_hold(evaluation, condition, &rest);
	struct contained contained;

	if (reach.perhaps == 0 && holds_others(evaluation->question->resource))
		return perhaps;
	while (reach.perhaps == 0 && entry_next_contained(&all, &contained))
		if (entries_hold(evaluation, condition, &contained.entries).perhaps != 0)
			reach = perhaps;
	return reach;
}

static struct reach (*const holds[FORM_KINDS])(struct evaluation *, const struct form_condition *) = {
	[FORM_PERIOD] = period_holds,
	[FORM_ACTOR] = actor_holds,
	[FORM_PURPOSE] = purpose_holds,
	[FORM_CLASS] = class_holds,
	[FORM_CODE] = code_holds,
};

/* What is said on one level gives way to what is said further in. */
static struct said
overruled(struct said outer, struct said inner)
{
	inner.permitted &= ~inner.denied;
	return (struct said){ (outer.permitted & ~inner.denied) | inner.permitted, (outer.denied & ~inner.permitted) | inner.denied };
}

/* Takes the rules of one level off; they are at most CONSENT_DEPTH_MOST deep. */
static struct said
rules_say(struct evaluation *evaluation, struct slice rules, struct reach within, unsigned depth)
{
	struct said said = { 0, 0 };
	struct form_rule rule;
	struct form_condition condition;

	while (rules.length > 0 && !evaluation->broken) {
		struct reach reach = within;

		if (depth > CONSENT_DEPTH_MOST || !form_take_rule(&rules, &rule)) {
			evaluation->broken = true;
			break;
		}
		for (struct slice rest = rule.conditions; rest.length > 0 && reach.perhaps != 0;) {
			if (!form_take_condition(&rest, &condition)) {
				evaluation->broken = true;
				break;
			}
			struct reach one = holds[condition.kind](evaluation, &condition);

			reach = (struct reach){ reach.sure & one.sure, reach.perhaps & one.perhaps };
		}
		if (reach.perhaps == 0)
			continue;
		struct said own = { rule.type == FORM_PERMIT ? reach.sure : 0, rule.type == FORM_DENY ? reach.perhaps : 0 };

		own = overruled(own, rules_say(evaluation, rule.inner, reach, depth + 1));
		said.permitted |= own.permitted;
		said.denied |= own.denied;
	}
	return said;
}

void
consent_evaluate(struct slice compiled, const struct consent_question *question, uint64_t items, uint64_t *permitted,
    uint64_t *denied)
{
	struct evaluation evaluation = { .question = question };
	struct said said = { 0, items };
	struct slice rules;
	unsigned flags;

	if (form_open(compiled, &flags, &rules)) {
		struct said base = { 0, (flags & FORM_DISSENT) != 0 ? items : 0 };

		said = overruled(base, rules_say(&evaluation, rules, (struct reach){ items, items }, 1));
		if (evaluation.broken)
			said = (struct said){ 0, items };
	}
	*permitted = said.permitted & ~said.denied;
	*denied = said.denied;
}

bool
consent_intact(struct slice compiled)
{
	struct slice rules;
	unsigned flags;

	return form_open(compiled, &flags, &rules);
}

bool
consent_is_fine(struct slice compiled)
{
	struct slice rules;
	unsigned flags;

	return form_open(compiled, &flags, &rules) && (flags & FORM_FINE) != 0;
}

/* ---- Who may be permitted -------------------------------------------------------------------------------------- */

struct institutions {
	void (*each)(void *context, uint32_t institution);
	void *context;
	bool all;
};

/* actors: those of the nearest rule around that has any; count 0: there is none. */
static void
find_institutions(struct institutions *find, struct slice rules, struct form_condition actors, unsigned depth)
{
	struct form_rule rule;

	while (depth <= CONSENT_DEPTH_MOST && rules.length > 0 && form_take_rule(&rules, &rule)) {
		struct form_condition condition, nearest = actors;

		for (struct slice rest = rule.conditions; rest.length > 0 && form_take_condition(&rest, &condition);)
			if (condition.kind == FORM_ACTOR)
				nearest = condition;
		if (rule.type == FORM_PERMIT && nearest.count == 0)
			find->all = true;
		for (struct slice rest = nearest.values; rule.type == FORM_PERMIT && rest.length > 0;) {
			struct slice user;
			uint64_t institution;

			if (!form_take_text(&rest, 1, &user))
				break;
			/* A user may belong to any of them. */
			if (user.length > 0)
				find->all = true;
			else if (form_take(&rest, 4, &institution))
				find->each(find->context, (uint32_t)institution);
			else
				break;
		}
		find_institutions(find, rule.inner, nearest, depth + 1);
	}
}

bool
consent_institutions(struct slice compiled, void (*each)(void *context, uint32_t institution), void *context)
{
	struct institutions find = { each, context, false };
	struct slice rules;
	unsigned flags;

	if (form_open(compiled, &flags, &rules))
		find_institutions(&find, rules, (struct form_condition){ .values = SLICE("") }, 1);
	return find.all;
}
