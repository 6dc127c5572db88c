/* What must be so for a Consent to come into force. */
#include "server/consents/consents.h"

#include "server/access/items.h"

static struct consents_settings site = { .zone_minutes = 540, .notice_required = true };

void
consents_start(const struct consents_settings *settings)
{
	site = *settings;
}

/* ---- What this site calls things ---------------------------------------------------------------------------------- */

static uint64_t
item_of(void *context, struct slice code)
{
	(void)context;
	return item_bit(code);
}

static struct slice
item_code(void *context, unsigned bit)
{
	const char *name = item_name(bit);

	(void)context;
	return slice_text(name != NULL ? name : "");
}

static uint32_t
institution_of(void *context, struct slice id)
{
	struct consents_naming *naming = context;
	struct institution institution;

	return registry_institution(naming->snapshot, id, naming->arena, &institution) == STORE_OK ? institution.number : 0;
}

static struct slice
institution_id(void *context, uint32_t number)
{
	struct consents_naming *naming = context;

	if (naming->institutions == NULL &&
	    registry_institutions(naming->snapshot, naming->arena, &naming->institutions, &naming->count) != STORE_OK)
		naming->count = 0;
	for (size_t i = 0; i < naming->count; i++)
		if (naming->institutions[i].number == number)
			return naming->institutions[i].id;
	return SLICE("");
}

struct consent_names
consents_names(struct consents_naming *naming)
{
	return (struct consent_names){ .context = naming, .item = item_of, .institution = institution_of, .item_code = item_code,
		.institution_id = institution_id, .zone = site.zone_minutes };
}

/* ---- The notice --------------------------------------------------------------------------------------------------- */

/* False: it names another one already. */
static bool
take_version(struct slice text, uint32_t *version)
{
	uint64_t number;

	if (!slice_to_u64(text, INT32_MAX, &number) || number == 0 || (*version != 0 && *version != number))
		return false;
	*version = (uint32_t)number;
	return true;
}

uint32_t
notice_named(const struct node *consent)
{
	uint32_t version = 0;

	for (const struct node *node = node_child(consent, "extension"); node != NULL; node = node_again(node))
		if (slice_is(node_text(node, "url"), NOTICE_EXTENSION) && !take_version(node_text(node, "value"), &version))
			return 0;
	for (const struct node *node = node_child(consent, "policy"); node != NULL; node = node_again(node)) {
		struct slice uri = node_text(node, "uri");

		if (slice_starts(uri, SLICE(NOTICE_URI)) && !take_version(slice_from(uri, sizeof NOTICE_URI - 1), &version))
			return 0;
	}
	return version;
}

/* A later notice stands for those before it. */
static enum consents_answer
admit_notice(struct snapshot *snapshot, const struct node *consent, const struct standing *standing, struct arena *arena,
    uint32_t *version)
{
	struct notice notice;

	if (*version == 0)
		*version = notice_named(consent);
	if (*version == 0)
		return site.notice_required ? CONSENTS_NO_NOTICE : CONSENTS_OK;
	enum store_status status = notice_find(snapshot, *version, arena, &notice);

	if (status != STORE_OK)
		return status == STORE_ABSENT ? CONSENTS_NOTICE_UNKNOWN : CONSENTS_FAILED;
	return *version > standing->notice ? CONSENTS_NOTICE_UNDELIVERED : CONSENTS_OK;
}

enum consents_answer
consent_admit(struct snapshot *snapshot, const struct node *consent, const struct standing *standing, struct arena *arena,
    struct faults *faults, uint32_t *notice, struct slice *compiled)
{
	struct consents_naming naming = { .snapshot = snapshot, .arena = arena };
	const struct consent_names names = consents_names(&naming);

	if (standing->flags & STANDING_ERASED)
		return CONSENTS_ERASED;
	if (!consent_compile(consent, &names, arena, compiled, faults))
		return faults->failed ? CONSENTS_FAILED : CONSENTS_NO_RULES;
	return admit_notice(snapshot, consent, standing, arena, notice);
}

/* ---- In words ----------------------------------------------------------------------------------------------------- */

static const struct {
	const char *en, *ja;
} texts[] = {
	[CONSENTS_OK] = { "it is done", "完了しました" },
	[CONSENTS_NO_PATIENT] = { "nobody here has heard of that patient", "その Patient はここでは知られていません" },
	[CONSENTS_ERASED] = { "the patient's data were erased", "その Patient のデータは消去されています" },
	[CONSENTS_NO_CONSENT] = { "there is no such Consent", "その Consent はありません" },
	[CONSENTS_NO_RULES] = { "the Consent can't be evaluated", "その Consent は評価できません" },
	[CONSENTS_NO_NOTICE] = { "the Consent doesn't name (one) version of the notice that it was given on: policy.uri "
	    NOTICE_URI "N, or the extension " NOTICE_EXTENSION, "同意の際に示された通知の版を（一つだけ）特定できません（policy.uri に "
	    NOTICE_URI "N、または拡張 " NOTICE_EXTENSION "）" },
	[CONSENTS_NOTICE_UNKNOWN] = { "no notice of that version was published", "その版の通知は公表されていません" },
	[CONSENTS_NOTICE_UNDELIVERED] = { "that notice wasn't delivered to the patient", "その通知は本人にまだ届けられていません" },
	[CONSENTS_NOTICE_THERE] = { "a notice of that version is published already", "その版の通知はすでに公表されています" },
	[CONSENTS_OTHER_PATIENT] = { "an earlier version of it is in force for another patient: withdraw that first",
	    "前の版が別の Patient の同意として有効です。先に撤回してください" },
	[CONSENTS_CHANGED] = { "another version of it is current than the one that was reviewed: look again",
	    "確認した版から変更されています。もう一度確認してください" },
	[CONSENTS_NOT_ACTIVE] = { "it is not in force", "有効ではありません" },
	[CONSENTS_NO_STOP] = { "there is no such stop", "その停止はありません" },
	[CONSENTS_NO_INSTITUTION] = { "there is no such institution", "その機関は登録されていません" },
	[CONSENTS_TOO_MANY] = { "the patient has as many of these as there may be", "登録できる上限に達しています" },
	[CONSENTS_FAILED] = { "the store or memory failed", "保存先またはメモリの異常です" },
};

const char *
consents_answer_text(enum consents_answer answer)
{
	return texts[answer].en;
}

const char *
consents_answer_japanese(enum consents_answer answer)
{
	return texts[answer].ja;
}
