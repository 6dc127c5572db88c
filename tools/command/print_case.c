/* Cases, and what is done by them, for people. */
#include <inttypes.h>
#include <string.h>

#include "tools/command/print.h"

/* The stored word in the officer's language. */
static const char *
word(const struct invocation *invocation, const char *stored)
{
	static const struct word words[] = { { "disclosure", "開示" }, { "correction", "訂正" }, { "deletion", "消去" }, { "stop", "提供停止" }, { "received", "受付" },
		{ "checked", "確認済み" }, { "accepted", "認容" }, { "done", "完了" }, { "refused", "却下" }, { "subject", "本人" },
		{ "representative", "代理人" } };

	return word_of(invocation, words, sizeof words / sizeof *words, stored);
}

static void
print_line(const struct invocation *invocation, const json_t *one)
{
	bool overdue = json_is_true(json_object_get(one, "overdue"));

	printf("%6" PRId64 "  ", (int64_t)json_integer_value(json_object_get(one, "number")));
	put_padded(stdout, word(invocation, member_text(one, "kind")), 12);
	put_padded(stdout, word(invocation, member_text(one, "state")), 12);
	printf("%.10s  %s%s%s\n", member_text(one, "due"), member_text(one, "patient"), overdue ? "  " : "",
	    overdue ? say(invocation, (struct text){ "期限超過", "OVERDUE" }) : "");
}

void
print_cases(struct invocation *invocation, json_t *result)
{
	const json_t *list = json_object_get(result, "cases"), *one;
	size_t i;

	json_array_foreach(list, i, one)
		print_line(invocation, one);
	if (json_array_size(list) == 0 && !invocation->quiet)
		fputs(say(invocation, (struct text){ "該当する案件はありません\n", "no such cases\n" }), stderr);
}

void
print_case(struct invocation *invocation, json_t *result)
{
	const json_t *step;
	size_t i;

	print_line(invocation, result);
	printf("        %s: %s", say(invocation, (struct text){ "請求者", "asked for by" }), word(invocation, member_text(result, "asker")));
	if (*member_text(result, "forwardedBy") != '\0')
		printf("  %s: %s", say(invocation, (struct text){ "回付", "forwarded by" }), member_text(result, "forwardedBy"));
	putchar('\n');
	json_array_foreach(json_object_get(result, "steps"), i, step) {
		fputs("        ", stdout);
		put_padded(stdout, word(invocation, member_text(step, "to")), 12);
		printf("%.16s  %s  %s\n", member_text(step, "at"), member_text(step, "by"), json_is_true(json_object_get(step, "erased"))
		        ? say(invocation, (struct text){ "（消去済み）", "(erased)" }) : member_text(step, "text"));
	}
}

void
print_correction(struct invocation *invocation, json_t *result)
{
	if (!invocation->quiet)
		printf("%s/%s/_history/%" PRId64 "  Provenance/%s\n", member_text(result, "type"), member_text(result, "id"),
		    (int64_t)json_integer_value(json_object_get(result, "version")), member_text(result, "provenance"));
}
