/* What the commands about erasures print for people. */
#include "tools/command/print.h"

static const char *
state_of(const struct invocation *invocation, const json_t *erasure)
{
	static const struct word states[] = { { "requested", "申請中" }, { "approved", "承認済み（実行中）" }, { "purged", "抹消済み（ファイルの書き直し中）" },
		{ "done", "完了" }, { "withdrawn", "取り下げ" } };

	return word_of(invocation, states, sizeof states / sizeof states[0], member_text(erasure, "state"));
}

void
print_erasure(struct invocation *invocation, json_t *result)
{
	static const struct {
		const char *name;
		struct text text;
	} rows[] = {
		{ "patient", { "対象者", "patient" } }, { "pseudonym", { "仮名", "pseudonym" } }, { "reason", { "理由", "reason" } },
		{ "records", { "記録", "records" } }, { "versions", { "版", "versions" } },
		{ "shared", { "他の人にも関わる記録", "shared with others" } }, { "requestedBy", { "申請者", "asked for by" } },
		{ "requested", { "申請日時", "asked for" } }, { "approvedBy", { "承認者", "approved by" } },
		{ "approved", { "承認日時", "approved" } }, { "completed", { "完了日時", "completed" } },
		{ "certificate", { "証明書", "certificate" } },
	};

	printf("%s %lld: %s\n", say(invocation, (struct text){ "消去", "erasure" }),
	    (long long)json_integer_value(json_object_get(result, "number")), state_of(invocation, result));
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const json_t *value = json_object_get(result, rows[i].name);

		if (value == NULL)
			continue;
		fputs("  ", stdout);
		put_padded(stdout, say(invocation, rows[i].text), 22);
		if (json_is_integer(value))
			printf("%lld\n", (long long)json_integer_value(value));
		else
			puts(member_text(result, rows[i].name));
	}
}

void
print_erasures(struct invocation *invocation, json_t *result)
{
	size_t i;
	json_t *erasure;

	json_array_foreach(result, i, erasure) {
		printf("%6lld  ", (long long)json_integer_value(json_object_get(erasure, "number")));
		put_padded(stdout, state_of(invocation, erasure), 34);
		printf("%s  %s\n", member_text(erasure, "pseudonym"), member_text(erasure, "reason"));
	}
}

void
print_ledger(struct invocation *invocation, json_t *result)
{
	size_t i;
	json_t *line;

	(void)invocation;
	json_array_foreach(result, i, line)
		puts(json_string_value(line));
}
