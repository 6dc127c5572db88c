/* What is said of consents, stops, notices and proxies, for people. */
#include <inttypes.h>
#include <string.h>

#include "tools/command/print.h"

static const char *
state_of(const struct invocation *invocation, const char *state)
{
	static const struct word states[] = { { "proposed", "申出" }, { "active", "有効" }, { "withdrawn", "撤回" }, { "pending", "開始前" }, { "valid", "有効" },
		{ "ended", "終了" } };

	return word_of(invocation, states, sizeof states / sizeof states[0], state);
}

static void
put_line(const struct invocation *invocation, struct text name, const char *value)
{
	if (*value == '\0')
		return;
	fputs("  ", stdout);
	put_padded(stdout, say(invocation, name), 20);
	printf("%s\n", value);
}

static void
put_names(const json_t *names)
{
	const json_t *name;
	size_t i;

	json_array_foreach(names, i, name)
		printf("%s%s", i > 0 ? ", " : "", json_string_value(name));
}

/* "to kasama-hospital: medication" */
static void
put_stopped(const struct invocation *invocation, const json_t *stop)
{
	const char *institution = member_text(stop, "institution");

	printf("%s: ", *institution != '\0' ? institution : say(invocation, (struct text){ "すべての機関", "all institutions" }));
	if (json_object_get(stop, "items") != NULL)
		put_names(json_object_get(stop, "items"));
	else
		fputs(say(invocation, (struct text){ "すべての情報項目", "all items" }), stdout);
}

/* Of one patient: what else stands between it and those who ask. */
static void
put_standing(const struct invocation *invocation, const json_t *result)
{
	const json_t *notice = json_object_get(result, "notice"), *stop;
	size_t i;

	if (json_is_true(json_object_get(result, "unlisted")))
		puts(say(invocation, (struct text){ "掲載停止中", "listing is stopped" }));
	if (notice != NULL)
		printf(say(invocation, (struct text){ "通知: 版 %" PRId64 "（%s）\n", "notice: version %" PRId64 " (%s)\n" }),
		    member_number(notice, "version"), member_text(notice, "delivered"));
	else
		puts(say(invocation, (struct text){ "通知: 未了", "notice: not delivered yet" }));
	json_array_foreach(json_object_get(result, "stops"), i, stop) {
		printf(say(invocation, (struct text){ "提供停止 %" PRId64 "（%s） ", "stop %" PRId64 " (%s) " }), member_number(stop, "number"),
		    member_text(stop, "time"));
		put_stopped(invocation, stop);
		putchar('\n');
	}
}

void
print_consents(struct invocation *invocation, json_t *result)
{
	const json_t *one;
	size_t i;

	if (json_object_get(result, "patient") != NULL)
		put_standing(invocation, result);
	json_array_foreach(json_object_get(result, "consents"), i, one) {
		put_padded(stdout, state_of(invocation, member_text(one, "state")), 11);
		printf("%-38s Patient/%s%s%s\n", member_text(one, "id"), member_text(one, "patient"), *member_text(one, "activated") != '\0' ? "  " : "",
		    member_text(one, "activated"));
	}
	if (json_is_true(json_object_get(result, "more")))
		puts(say(invocation, (struct text){ "ほかにもあります。--patient か --state で絞ってください",
		    "there are more: narrow it by --patient or --state" }));
}

void
print_consent(struct invocation *invocation, json_t *result)
{
	static const struct {
		const char *name;
		struct text text;
	} rows[] = {
		{ "by", { "有効にした者", "activated by" } }, { "role", { "役割", "role" } }, { "activated", { "日時", "when" } },
		{ "evidence", { "資料", "evidence" } }, { "withdrawnBy", { "撤回した者", "withdrawn by" } },
		{ "withdrawn", { "撤回日時", "when" } }, { "reason", { "理由", "reason" } },
	};
	const json_t *fault;
	size_t i;

	printf("%s  %s  Patient/%s\n", member_text(result, "id"), state_of(invocation, member_text(result, "state")), member_text(result, "patient"));
	printf(say(invocation, (struct text){ "  版 %" PRId64, "  version %" PRId64 }), member_number(result, "version"));
	if (json_object_get(result, "activatedVersion") != NULL)
		printf(say(invocation, (struct text){ "、有効にした版 %" PRId64, ", activated: %" PRId64 }), member_number(result, "activatedVersion"));
	if (json_object_get(result, "notice") != NULL)
		printf(say(invocation, (struct text){ "、通知の版 %" PRId64, ", notice: %" PRId64 }), member_number(result, "notice"));
	putchar('\n');
	for (i = 0; i < sizeof rows / sizeof rows[0]; i++)
		put_line(invocation, rows[i].text, member_text(result, rows[i].name));
	if (json_is_true(json_object_get(result, "unlisted")))
		puts(say(invocation, (struct text){ "  掲載停止中のため、内容は表示しません", "  its rules aren't shown: listing is stopped" }));
	if (*member_text(result, "rules") != '\0')
		printf("\n%s", member_text(result, "rules"));
	json_array_foreach(json_object_get(result, "faults"), i, fault)
		printf("%s%s: %s\n", i == 0 ? say(invocation, (struct text){ "\n評価できません:\n", "\nit can't be evaluated:\n" }) : "",
		    member_text(fault, "expression"), member_text(fault, "text"));
}

/* To be printed and handed over: the same whether quiet or not. */
void
print_receipt(struct invocation *invocation, json_t *result)
{
	bool listing = strcmp(member_text(result, "stopped"), "listing") == 0;

	puts(listing ? say(invocation, (struct text){ "掲載停止 受付票", "Receipt: stop of listing" })
	             : say(invocation, (struct text){ "提供停止 受付票", "Receipt: stop of provision" }));
	fputs("  ", stdout);
	put_padded(stdout, say(invocation, (struct text){ "受付番号", "number" }), 20);
	printf("%" PRId64 "\n", member_number(result, "number"));
	put_line(invocation, (struct text){ "対象者", "patient" }, member_text(result, "patient"));
	if (!listing) {
		fputs("  ", stdout);
		put_padded(stdout, say(invocation, (struct text){ "停止の範囲", "stopped" }), 20);
		put_stopped(invocation, result);
		putchar('\n');
	}
	put_line(invocation, (struct text){ "受付日時", "date" }, member_text(result, "japaneseTime"));
	put_line(invocation, (struct text){ "", "" }, member_text(result, "time"));
	put_line(invocation, (struct text){ "受付者", "received by" }, member_text(result, "officer"));
	put_line(invocation, (struct text){ "資料", "evidence" }, member_text(result, "evidence"));
}

void
print_delivery(struct invocation *invocation, json_t *result)
{
	const json_t *one;
	size_t i;

	if (!invocation->quiet)
		printf(say(invocation, (struct text){ "記録しました: %" PRId64 " 件\n", "recorded: %" PRId64 "\n" }), member_number(result, "delivered"));
	json_array_foreach(json_object_get(result, "unknown"), i, one)
		printf("%s%s\n", say(invocation, (struct text){ "知られていない Patient: ", "nobody has heard of: " }), json_string_value(one));
}

void
print_notices(struct invocation *invocation, json_t *result)
{
	const json_t *one;
	size_t i;

	(void)invocation;
	json_array_foreach(json_object_get(result, "notices"), i, one)
		printf("%6" PRId64 "  %s  %s\n", member_number(one, "version"), member_text(one, "published"), member_text(one, "by"));
}

void
print_notice(struct invocation *invocation, json_t *result)
{
	static const struct {
		const char *name;
		struct text text;
	} points[] = {
		{ "purpose", { "掲載と提供の目的", "Purpose of listing and provision" } }, { "use", { "利用目的", "Purpose of use" } },
		{ "users", { "利用者の範囲", "Range of users" } }, { "items", { "情報項目", "Items" } },
		{ "opt-out", { "停止の方法", "How to opt out" } }, { "contact", { "問い合わせ先", "Contact" } },
	};

	printf("%" PRId64 "  %s  %s\n", member_number(result, "version"), member_text(result, "published"), member_text(result, "by"));
	for (size_t i = 0; i < sizeof points / sizeof points[0]; i++)
		printf("\n%s\n%s\n", say(invocation, points[i].text), member_text(result, points[i].name));
}

void
print_proxies(struct invocation *invocation, json_t *result)
{
	const json_t *one;
	size_t i;

	json_array_foreach(json_object_get(result, "proxies"), i, one) {
		put_padded(stdout, state_of(invocation, member_text(one, "state")), 9);
		printf("%-20s %s - %s  %s  %s\n", member_text(one, "user"), member_text(one, "from"), member_text(one, "until"), member_text(one, "relation"),
		    member_text(one, "evidence"));
	}
}
