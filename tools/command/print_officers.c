/* Results about officers, the service and the breaking of the glass, for people. */
#include <inttypes.h>
#include <string.h>

#include "tools/command/print.h"

static void
print_roles(const struct invocation *invocation, const json_t *officer)
{
	const json_t *role;
	size_t i;

	json_array_foreach(json_object_get(officer, "roles"), i, role)
		printf("%s%s", i > 0 ? "," : "", json_string_value(role));
	if (strcmp(member_text(officer, "state"), "removed") == 0)
		fputs(say(invocation, (struct text){ "（解除済み）", "(removed)" }), stdout);
	else if (strcmp(member_text(officer, "state"), "expired") == 0)
		fputs(say(invocation, (struct text){ "（期限切れ）", " (expired)" }), stdout);
}

void
print_officers(struct invocation *invocation, json_t *result)
{
	const json_t *one;
	size_t i;

	json_array_foreach(json_object_get(result, "officers"), i, one) {
		char date[17];

		printf("%-20s ", member_text(one, "account"));
		print_roles(invocation, one);
		if (*member_text(one, "until") != '\0')
			printf("  %s %s (UTC)", say(invocation, (struct text){ "期限", "until" }), member_minute(one, "until", date));
		printf("  %s %s, %s\n", say(invocation, (struct text){ "登録", "by" }), member_text(one, "by"), member_minute(one, "from", date));
	}
	puts(json_is_true(json_object_get(result, "inForce"))
	        ? say(invocation, (struct text){ "root と irorid のアカウントは、すべてのコマンドを実行できます。",
	              "root and the account that irorid runs as may give every command." })
	        : say(invocation, (struct text){ "担当者が登録されていないため、管理ソケットを使えるアカウントはすべてのコマンドを実行できます。"
	                                         "irori officer add で登録してください。",
	              "No officer has been added, so every account that may use the admin socket may give every command: add officers by irori "
	              "officer add." }));
}

void
print_service(struct invocation *invocation, json_t *result)
{
	static const struct {
		const char *state;
		struct text text;
	} states[] = { { "open", { "稼働中", "open" } }, { "read-only", { "閲覧のみ（書き込み停止中）", "read-only" } },
		{ "stopped", { "停止中", "stopped" } } };
	char date[17];

	for (size_t i = 0; i < sizeof states / sizeof states[0]; i++)
		if (strcmp(states[i].state, member_text(result, "state")) == 0)
			fputs(say(invocation, states[i].text), stdout);
	if (*member_text(result, "reason") != '\0')
		printf(" - %s", member_text(result, "reason"));
	if (*member_text(result, "until") != '\0')
		printf(" (%s %s UTC)", say(invocation, (struct text){ "再開予定", "until" }), member_minute(result, "until", date));
	putchar('\n');
}

void
print_break_glass(struct invocation *invocation, json_t *result)
{
	const json_t *one, *uses = json_object_get(result, "uses");
	size_t i;

	json_array_foreach(uses, i, one) {
		const char *patient = member_text(one, "patient");
		char first[17], last[17];

		printf("%s  %s%s  %s/%s\n", member_text(one, "number"), *patient != '\0' ? "Patient/" : "-", patient, member_text(one, "institution"),
		    member_text(one, "user"));
		printf("  %s - %s (UTC)  %s %" PRId64 "\n  %s: %s\n", member_minute(one, "first", first), member_minute(one, "last", last),
		    say(invocation, (struct text){ "要求", "requests" }), (int64_t)json_integer_value(json_object_get(one, "requests")),
		    say(invocation, (struct text){ "理由", "reason" }), member_text(one, "reason"));
		if (*member_text(one, "reviewed") != '\0')
			printf("  %s %s %s: %s\n", say(invocation, (struct text){ "確認済み", "reviewed" }), member_minute(one, "reviewed", first),
			    member_text(one, "reviewer"), member_text(one, "finding"));
		else
			printf("  %s\n", say(invocation, (struct text){ "未確認", "not reviewed" }));
	}
	if (json_array_size(uses) == 0 && !invocation->quiet)
		puts(say(invocation, (struct text){ "該当する緊急閲覧はありません", "there are none" }));
}
