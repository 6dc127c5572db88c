/* irori consent explain: what a Consent in a file says, without a store. */
#include <string.h>
#include <time.h>

#include "resources/primitive/date.h"
#include "server/access/items.h"
#include "server/consent/consent.h"
#include "tools/command/resource.h"

enum { ZONE = 540 }; /* as the setting zone-minutes has it when nothing is said */

/* Institutions get their numbers as they come: any may be named, and none is twice. */
struct named {
	struct slice id;
	struct named *next;
};

struct explanation {
	struct invocation *invocation;
	struct arena arena;
	struct resource_file file;
	struct named *institutions;
	struct consent_names names;
};

static uint32_t
number_of(void *context, struct slice id)
{
	struct explanation *explanation = context;
	struct named **at = &explanation->institutions;
	uint32_t number = 1;

	for (; *at != NULL; at = &(*at)->next, number++)
		if (slice_equal((*at)->id, id))
			return number;
	if (id.length == 0 || (*at = arena_alloc(&explanation->arena, sizeof **at)) == NULL)
		return 0;
	**at = (struct named){ .id = id };
	return number;
}

static struct slice
id_of(void *context, uint32_t number)
{
	const struct explanation *explanation = context;
	const struct named *named = explanation->institutions;

	for (; named != NULL && number > 1; number--)
		named = named->next;
	return named != NULL ? named->id : SLICE("");
}

static uint64_t
bit_of(void *context, struct slice code)
{
	(void)context;
	return item_bit(code);
}

static struct slice
code_of(void *context, unsigned bit)
{
	const char *name = item_name(bit);

	(void)context;
	return name != NULL ? slice_text(name) : SLICE("");
}

static int
complain_of(struct explanation *explanation, const struct faults *faults)
{
	struct buffer list;

	buffer_init(&list, 0);
	for (const struct fault *fault = faults->first; fault != NULL; fault = fault->next)
		buffer_print(&list, "\n  %.*s: %.*s", SLICE_ARGS(fault->expression), SLICE_ARGS(fault->text));
	int code = COMPLAIN(explanation->invocation, ADMIN_INCOMPLETE, "有効化できません:%.*s", "this can't be activated:%.*s",
	    SLICE_ARGS(buffer_slice(&list)));

	buffer_free(&list);
	return code;
}

/* Lines of its own when they are for people, else an array of one object for each item. */
static void
print_verdict(const struct explanation *explanation, uint64_t asked, uint64_t permitted, uint64_t denied, struct buffer *out)
{
	static const struct text permits = { "許可", "permitted" }, denies = { "拒否", "denied" }, silent = { "指定なし", "not mentioned" };
	struct invocation *invocation = explanation->invocation;
	bool first = true;

	for (unsigned bit = 0; bit < ITEMS_MOST; bit++) {
		uint64_t one = UINT64_C(1) << bit;
		struct text said = (permitted & one) != 0 ? permits : (denied & one) != 0 ? denies : silent;

		if ((asked & one) == 0)
			continue;
		if (invocation->json)
			buffer_print(out, "%s\"%s\":\"%s\"", first ? "" : ",", item_name(bit),
			    (permitted & one) != 0 ? "permit" : (denied & one) != 0 ? "deny" : "none");
		else
			buffer_print(out, "%s\t%s\n", item_name(bit), say(invocation, said));
		first = false;
	}
}

/* False when an option names what there isn't; then it was said. */
static bool
make_question(struct explanation *explanation, struct consent_question *question, uint64_t *items)
{
	struct invocation *invocation = explanation->invocation;
	const char *institution = invocation_text(invocation, "institution"), *item = invocation_text(invocation, "item");
	const char *type = invocation_text(invocation, "type"), *purpose = invocation_text(invocation, "purpose");
	const char *date = invocation_text(invocation, "date");
	const struct schema_type *resource = type != NULL ? schema_resource(slice_text(type)) : NULL;
	int64_t last;

	*items = item != NULL ? item_bit(slice_text(item)) : items_all();
	*question = (struct consent_question){
		.institution = institution != NULL ? number_of(explanation, slice_text(institution)) : 0,
		/* No user is one whom no Consent names, not an unknown one. */
		.user = slice_text(invocation_text(invocation, "user") != NULL ? invocation_text(invocation, "user") : ""),
		.purpose = slice_text(purpose != NULL ? purpose : "TREAT"),
		.resource = resource != NULL ? resource->resource : SCHEMA_NONE,
		.now = (int64_t)time(NULL) * 1000000,
	};
	if (date != NULL && !date_text_range(slice_text(date), ZONE, &question->now, &last)) {
		COMPLAIN(invocation, ADMIN_USAGE, "%s: そのような日付はありません", "%s: no such date", date);
		return false;
	}
	if (*items == 0 || (type != NULL && resource == NULL)) {
		COMPLAIN(invocation, ADMIN_USAGE, "%s: そのような項目、型はありません", "%s: no such item or type", *items == 0 ? item : type);
		return false;
	}
	return true;
}

static int
explain(struct explanation *explanation)
{
	struct invocation *invocation = explanation->invocation;
	struct consent_question question;
	struct slice form;
	struct buffer out, summary;
	struct faults faults;
	uint64_t items, permitted, denied;
	bool ask = false;

	for (const char *const *option = (const char *const[]){ "institution", "user", "item", "type", "purpose", "date", NULL }; *option != NULL;
	     option++)
		ask = ask || invocation_text(invocation, *option) != NULL;
	faults_init(&faults, &explanation->arena);
	if (!consent_compile(explanation->file.resource, &explanation->names, &explanation->arena, &form, &faults))
		return complain_of(explanation, &faults);
	if (!make_question(explanation, &question, &items))
		return ADMIN_USAGE;
	consent_evaluate(form, &question, items, &permitted, &denied);
	buffer_init(&out, 0);
	buffer_init(&summary, 0);
	consent_summary(form, &explanation->names, invocation->language == ADMIN_JAPANESE, &summary);
	if (invocation->json) {
		buffer_literal(&out, "{\"patient\":");
		buffer_json(&out, consent_patient(explanation->file.resource));
		buffer_literal(&out, ",\"rules\":");
		buffer_json(&out, buffer_slice(&summary));
		buffer_literal(&out, ",\"items\":{");
	} else {
		buffer_print(&out, "Patient/%.*s\n", SLICE_ARGS(consent_patient(explanation->file.resource)));
		buffer_put(&out, buffer_slice(&summary));
	}
	if (ask)
		print_verdict(explanation, items, permitted, denied, &out);
	if (invocation->json)
		buffer_literal(&out, "}}\n");
	bool whole = buffer_ok(&out) && buffer_ok(&summary);

	if (whole)
		fwrite(out.data, 1, out.length, stdout);
	buffer_free(&summary);
	buffer_free(&out);
	return whole ? ADMIN_OK : complain(invocation, ADMIN_FAILED, "out of memory");
}

int
run_consent_explain(struct invocation *invocation)
{
	struct explanation explanation = { .invocation = invocation };
	char error[300];

	if (!items_start(invocation_text(invocation, "items"), error, sizeof error))
		return complain(invocation, ADMIN_USAGE, "%s", error);
	arena_init(&explanation.arena, 0);
	explanation.names = (struct consent_names){ .context = &explanation, .item = bit_of, .institution = number_of, .item_code = code_of,
		.institution_id = id_of, .zone = ZONE };
	int code = resource_file_read(invocation, invocation_text(invocation, "file"), &explanation.arena, &explanation.file);

	if (code == ADMIN_OK)
		code = explain(&explanation);
	resource_file_free(&explanation.file);
	arena_free(&explanation.arena);
	items_end();
	return code;
}
