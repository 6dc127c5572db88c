/* summary: a Consent's form in words. */
#include "server/consent/consent.h"

#include "resources/primitive/date.h"
#include "resources/schema/schema.h"
#include "server/consent/form.h"

struct words {
	const char *types[FORM_TYPES], *except;
	const char *all_rest, *everybody, *all, *codes, *between, *unreadable;
};

static const struct words languages[2] = {
	{ { "within: ", "permits: ", "denies: " }, "except ", "denies: all that isn't permitted below", "everybody", "all items", "codes ",
	    ", ", "this can't be read: it denies all" },
	{ { "範囲: ", "許可: ", "拒否: " }, "ただし ", "拒否: 以下で許可されたもの以外のすべて", "すべての利用者", "すべての項目", "コード ",
	    "、", "読み取れないため、すべて拒否します" },
};

struct summary {
	const struct consent_names *names;
	const struct words *words;
	struct buffer *out;
	bool japanese;
};

/* What came from outside begins no line of its own. */
static void
put(struct summary *summary, struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		buffer_byte(summary->out, (unsigned char)text.data[i] < ' ' || text.data[i] == 0x7F ? '?' : text.data[i]);
}

static void
put_between(struct summary *summary, bool *first)
{
	if (!*first)
		buffer_put(summary->out, slice_text(summary->words->between));
	*first = false;
}

static void
put_actors(struct summary *summary, struct slice values)
{
	bool first = true;

	while (values.length > 0) {
		struct slice user;
		uint64_t number = 0;

		if (!form_take_text(&values, 1, &user) || (user.length == 0 && !form_take(&values, 4, &number)))
			return;
		put_between(summary, &first);
		struct slice id = user.length == 0 ? summary->names->institution_id(summary->names->context, (uint32_t)number) : user;

		if (id.length > 0)
			put(summary, id);
		else
			buffer_print(summary->out, "#%lu", (unsigned long)number);
	}
}

static void
put_classes(struct summary *summary, struct slice values)
{
	bool first = true;
	uint64_t items = 0, type;

	if (!form_take(&values, 8, &items))
		return;
	for (unsigned bit = 0; bit < 64; bit++)
		if ((items >> bit & 1) != 0) {
			struct slice code = summary->names->item_code(summary->names->context, bit);

			put_between(summary, &first);
			if (code.length > 0)
				put(summary, code);
			else
				buffer_print(summary->out, "#%u", bit);
		}
	while (form_take(&values, 2, &type)) {
		put_between(summary, &first);
		put(summary, slice_text(type < schema_counts.resources ? schema_types[schema_resources[type]].name : "?"));
	}
}

static void
put_purposes(struct summary *summary, struct slice values, bool *first)
{
	struct slice code;
	uint64_t beneath;

	while (form_take(&values, 1, &beneath) && form_take_text(&values, 1, &code))
		if (beneath == 0) {
			put_between(summary, first);
			put(summary, code);
		}
}

static void
put_codes(struct summary *summary, struct slice values, bool *first)
{
	struct slice system, code;
	bool within = true;

	put_between(summary, first);
	buffer_put(summary->out, slice_text(summary->words->codes));
	while (form_take_text(&values, 2, &system) && form_take_text(&values, 2, &code)) {
		put_between(summary, &within);
		put(summary, system);
		buffer_byte(summary->out, '|');
		put(summary, code);
	}
}

/* Whether the period has that end. A day as such where the period begins or ends with it; else to the second. */
static bool
put_moment(struct summary *summary, int64_t moment, bool begin, const char *before)
{
	char text[DATE_TEXT_MOST];
	const int64_t day = INT64_C(86400000000), shift = summary->names->zone * INT64_C(60000000);

	if (moment == DATE_EARLIEST || moment == DATE_LATEST || (shift > 0 ? moment > INT64_MAX - shift : moment < INT64_MIN - shift))
		return false;
	struct slice written = date_write_instant(moment + shift, text);
	int64_t time = ((moment + shift) % day + day) % day;

	buffer_put(summary->out, slice_text(before));
	buffer_put(summary->out, slice_of(written.data, 10));
	if (time != (begin ? 0 : day - 1)) {
		buffer_byte(summary->out, ' ');
		buffer_put(summary->out, slice_of(written.data + 11, 8));
	}
	return true;
}

static void
put_period(struct summary *summary, struct slice values, bool *first)
{
	uint64_t low, high;

	if (!form_take(&values, 8, &low) || !form_take(&values, 8, &high))
		return;
	put_between(summary, first);
	bool open = (int64_t)high == DATE_LATEST;
	bool begun = put_moment(summary, (int64_t)low, true, open && !summary->japanese ? "from " : "");

	if (summary->japanese)
		buffer_literal(summary->out, "〜");
	put_moment(summary, (int64_t)high, false, summary->japanese ? "" : begun ? " to " : "to ");
}

static void
put_rule(struct summary *summary, const struct form_rule *rule, unsigned depth)
{
	struct form_condition conditions[FORM_KINDS] = { { 0 } }, condition;
	bool had[FORM_KINDS] = { false }, first = true;
	const struct words *words = summary->words;

	/* A Consent has each kind at most once in a rule. */
	for (struct slice rest = rule->conditions; rest.length > 0 && form_take_condition(&rest, &condition);) {
		conditions[condition.kind] = condition;
		had[condition.kind] = true;
	}
	for (unsigned i = 1; i < depth; i++)
		buffer_literal(summary->out, "  ");
	if (depth > 1)
		buffer_put(summary->out, slice_text(words->except));
	buffer_put(summary->out, slice_text(words->types[rule->type]));
	/* 「誰に何を」 in one language, what to whom in the other. */
	for (int half = 0; half < 2; half++) {
		bool actors = (half == 0) == summary->japanese;
		enum form_kind kind = actors ? FORM_ACTOR : FORM_CLASS;

		if (half == 1)
			buffer_put(summary->out, slice_text(summary->japanese ? " に " : " to "));
		if (!had[kind])
			buffer_put(summary->out, slice_text(actors ? words->everybody : words->all));
		else if (actors)
			put_actors(summary, conditions[kind].values);
		else
			put_classes(summary, conditions[kind].values);
	}
	if (had[FORM_PURPOSE] || had[FORM_PERIOD] || had[FORM_CODE]) {
		buffer_put(summary->out, slice_text(summary->japanese ? "（" : " ("));
		if (had[FORM_CODE])
			put_codes(summary, conditions[FORM_CODE].values, &first);
		if (had[FORM_PURPOSE])
			put_purposes(summary, conditions[FORM_PURPOSE].values, &first);
		if (had[FORM_PERIOD])
			put_period(summary, conditions[FORM_PERIOD].values, &first);
		buffer_put(summary->out, slice_text(summary->japanese ? "）" : ")"));
	}
	buffer_byte(summary->out, '\n');
}

static void
put_rules(struct summary *summary, struct slice rules, unsigned depth)
{
	struct form_rule rule;

	while (depth <= CONSENT_DEPTH_MOST && rules.length > 0 && form_take_rule(&rules, &rule)) {
		put_rule(summary, &rule, depth);
		put_rules(summary, rule.inner, depth + 1);
	}
}

void
consent_summary(struct slice compiled, const struct consent_names *names, bool japanese, struct buffer *out)
{
	struct summary summary = { names, &languages[japanese ? 1 : 0], out, japanese };
	struct slice rules;
	unsigned flags;
	const char *head = summary.words->unreadable;

	if (form_open(compiled, &flags, &rules))
		head = (flags & FORM_DISSENT) != 0 ? summary.words->all_rest : NULL;
	else
		rules = SLICE("");
	if (head != NULL)
		buffer_print(out, "%s\n", head);
	put_rules(&summary, rules, 1);
}
