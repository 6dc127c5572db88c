/* Results for people. */
#include <inttypes.h>
#include <string.h>

#include "tools/command/print.h"

const char *
member_text(const json_t *json, const char *name)
{
	const char *text = json_string_value(json_object_get(json, name));

	return text != NULL ? text : "";
}

int64_t
member_number(const json_t *json, const char *name)
{
	return json_integer_value(json_object_get(json, name));
}

const char *
member_minute(const json_t *json, const char *name, char out[17])
{
	const char *text = member_text(json, name);

	snprintf(out, 17, "%.10s%s%.5s", text, strlen(text) > 11 ? " " : "", strlen(text) > 11 ? text + 11 : "");
	return out;
}

const char *
word_of(const struct invocation *invocation, const struct word *words, size_t count, const char *stored)
{
	for (size_t i = 0; invocation->language == ADMIN_JAPANESE && i < count; i++)
		if (strcmp(words[i].stored, stored) == 0)
			return words[i].ja;
	return stored;
}

static void
print_names(const json_t *names)
{
	const json_t *name;
	size_t i;

	json_array_foreach(names, i, name)
		printf("%s%s", i > 0 ? ", " : "", json_string_value(name));
	puts(json_array_size(names) == 0 ? "-" : "");
}

/* "  label: " in a column. */
static void
label(const struct invocation *invocation, struct text text)
{
	fputs("  ", stdout);
	put_padded(stdout, say(invocation, text), 16);
}

static const char *
state_text(const struct invocation *invocation, const char *state)
{
	static const struct word states[] = { { "approved", "利用中" }, { "suspended", "停止中" }, { "applied", "申請中" }, { "ended", "終了" },
		{ "valid", "有効" }, { "expired", "期限切れ" }, { "revoked", "失効" } };

	return word_of(invocation, states, sizeof states / sizeof states[0], state);
}

void
print_done(struct invocation *invocation, json_t *result)
{
	const json_t *certificate = json_object_get(result, "certificate");

	if (invocation->quiet)
		return;
	if (certificate != NULL)
		printf("%s  %s\n", member_text(certificate, "fingerprint"), member_text(certificate, "subject"));
	else
		puts(invocation->language == ADMIN_JAPANESE ? "完了しました" : "done");
}

void
print_institutions(struct invocation *invocation, json_t *result)
{
	const json_t *list = json_object_get(result, "institutions"), *one;
	size_t i;

	json_array_foreach(list, i, one) {
		char date[17];

		printf("%-24s ", member_text(one, "id"));
		put_padded(stdout, state_text(invocation, member_text(one, "state")), 11);
		printf("%-16s %s\n", member_minute(one, "changed", date), member_text(one, "name"));
	}
	if (json_array_size(list) == 0 && !invocation->quiet)
		fputs(invocation->language == ADMIN_JAPANESE ? "登録された機関はありません（irori institution add で登録）\n"
		                                             : "no institutions yet (irori institution add)\n",
		    stderr);
}

static void
print_grant(const struct invocation *invocation, const json_t *grant)
{
	label(invocation, (struct text){ "読み取り:", "may read:" });
	print_names(json_object_get(grant, "read"));
	label(invocation, (struct text){ "書き込み:", "may write:" });
	print_names(json_object_get(grant, "write"));
	if (json_is_true(json_object_get(grant, "consentExempt")))
		printf("  %s\n", say(invocation, (struct text){ "同意の対象外", "not subject to consent" }));
}

void
print_institution(struct invocation *invocation, json_t *result)
{
	const json_t *one;
	char date[17];
	size_t i;

	printf("%s  %s\n", member_text(result, "id"), member_text(result, "name"));
	label(invocation, (struct text){ "状態:", "state:" });
	printf("%s (%s)%s%s\n", state_text(invocation, member_text(result, "state")), member_minute(result, "changed", date),
	    *member_text(result, "reason") != '\0' ? " - " : "", member_text(result, "reason"));
	json_array_foreach(json_object_get(result, "certificates"), i, one) {
		label(invocation, i == 0 ? (struct text){ "証明書:", "certificate:" } : (struct text){ "", "" });
		printf("%s\n", member_text(one, "fingerprint"));
		label(invocation, (struct text){ "", "" });
		printf("%s, %s %s\n", member_text(one, "subject"), say(invocation, (struct text){ "有効期限", "valid until" }),
		    member_minute(one, "notAfter", date));
	}
	print_grant(invocation, json_object_get(result, "grant"));
	label(invocation, (struct text){ "有効トークン:", "valid tokens:" });
	printf("%" PRId64 "\n", member_number(result, "validTokens"));
}

void
print_grants(struct invocation *invocation, json_t *result)
{
	const json_t *one;
	size_t i;

	printf(say(invocation, (struct text){ "情報項目（別表 第 %" PRId64 " 版）:\n", "Information items (table version %" PRId64 "):\n" }),
	    member_number(result, "itemsVersion"));
	json_array_foreach(json_object_get(result, "items"), i, one)
		printf("  %-20s %s\n", member_text(one, "name"), member_text(one, "text"));
	printf("\n%s\n", say(invocation, (struct text){ "役割ごとの上限（機関への許可のうち、この範囲だけが有効）:",
	                      "What a role leaves of the institution's grants:" }));
	json_array_foreach(json_object_get(result, "roles"), i, one) {
		printf("  %s\n  ", member_text(one, "name"));
		label(invocation, (struct text){ "読み取り:", "may read:" });
		print_names(json_object_get(one, "read"));
		fputs("  ", stdout);
		label(invocation, (struct text){ "書き込み:", "may write:" });
		print_names(json_object_get(one, "write"));
	}
	json_array_foreach(json_object_get(result, "grants"), i, one) {
		printf("\n%s\n", member_text(one, "institution"));
		print_grant(invocation, one);
	}
}

void
print_token(struct invocation *invocation, json_t *result)
{
	char date[17];

	/* The token alone on standard output, so that it can be sent into a file. */
	puts(member_text(result, "token"));
	if (!invocation->quiet)
		fprintf(stderr, "%s: %s %s (UTC), jti %s\n", member_text(result, "institution"),
		    say(invocation, (struct text){ "有効期限", "valid until" }), member_minute(result, "expires", date), member_text(result, "id"));
}

void
print_token_facts(struct invocation *invocation, json_t *result)
{
	static const struct {
		const char *name;
		struct text text;
	} rows[] = {
		{ "id", { "jti", "jti" } }, { "subject", { "主体", "subject" } }, { "scope", { "スコープ", "scope" } },
		{ "role", { "役割", "role" } }, { "patient", { "対象者", "patient" } }, { "purpose", { "利用目的", "purpose" } },
		{ "issued", { "発行", "issued" } }, { "expires", { "有効期限", "valid until" } }, { "certificate", { "証明書", "certificate" } },
		{ "revoked", { "失効", "revoked" } }, { "reason", { "理由", "reason" } },
	};

	printf("%s\n", state_text(invocation, member_text(result, "state")));
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (*member_text(result, rows[i].name) != '\0') {
			label(invocation, rows[i].text);
			puts(member_text(result, rows[i].name));
		}
}

static void
print_size(const char *what, int64_t bytes)
{
	static const char *const units[] = { "B", "KiB", "MiB", "GiB", "TiB" };
	double size = (double)bytes;
	size_t unit = 0;

	while (size >= 1024 && unit < 4) {
		size /= 1024;
		unit++;
	}
	fputs("  ", stdout);
	put_padded(stdout, what, 27);
	printf("%.1f %s\n", size, units[unit]);
}

void
print_status(struct invocation *invocation, json_t *result)
{
	static const struct {
		const char *name;
		struct text text;
		bool size;
	} rows[] = {
		{ "records", { "リソース", "resources" }, false }, { "versions", { "版", "versions" }, false },
		{ "notIndexed", { "索引待ちの変更", "changes not yet indexed" }, false }, { "indexKeys", { "索引の鍵", "index keys" }, false },
		{ "auditRecords", { "監査記録", "audit records" }, false }, { "institutions", { "機関", "institutions" }, false },
		{ "truthBytes", { "本体の大きさ", "size of the records" }, true }, { "indexBytes", { "索引の大きさ", "size of the index" }, true },
		{ "auditBytes", { "監査記録の大きさ", "size of the audit trail" }, true }, { "freeBytes", { "ディスクの空き", "free disk" }, true },
	};
	const char *type;
	json_t *count;

	if (json_is_true(json_object_get(result, "broken")))
		puts(say(invocation, (struct text){ "異常: 保存先が壊れています。ログを確認してください", "BROKEN: the store has failed; see the log" }));
	if (json_is_true(json_object_get(result, "full")))
		puts(say(invocation, (struct text){ "ディスクの空きが不足し、書き込みを受け付けていません", "FULL: too little disk is free; writes are refused" }));
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (rows[i].size) {
			print_size(say(invocation, rows[i].text), member_number(result, rows[i].name));
		} else {
			fputs("  ", stdout);
			put_padded(stdout, say(invocation, rows[i].text), 27);
			printf("%" PRId64 "\n", member_number(result, rows[i].name));
		}
	json_object_foreach(json_object_get(result, "types"), type, count)
		printf("    %-24s %" PRId64 "\n", type, (int64_t)json_integer_value(count));
}

void
print_verify(struct invocation *invocation, json_t *result)
{
	int64_t faults = member_number(result, "faults");

	printf(faults == 0
	        ? say(invocation, (struct text){ "異常なし: リソース %" PRId64 " 件、版 %" PRId64 "、索引の鍵 %" PRId64 "、監査記録 %" PRId64 "\n",
	              "all is well: %" PRId64 " resources, %" PRId64 " versions, %" PRId64 " index keys, %" PRId64 " audit records\n" })
	        : say(invocation, (struct text){ "異常があります: リソース %" PRId64 " 件、版 %" PRId64 "、索引の鍵 %" PRId64 "、監査記録 %" PRId64 "\n",
	              "something is wrong: %" PRId64 " resources, %" PRId64 " versions, %" PRId64 " index keys, %" PRId64 " audit records\n" }),
	    member_number(result, "records"), member_number(result, "versions"), member_number(result, "indexKeys"),
	    member_number(result, "auditRecords"));
	if (faults > 0)
		printf(say(invocation, (struct text){ "%" PRId64 " 件。索引だけの異常なら irori reindex で直せます\n",
		           "%" PRId64 " faults; if only the index is wrong, irori reindex mends it\n" }), faults);
}

void
print_reindex(struct invocation *invocation, json_t *result)
{
	if (member_number(result, "parameters") > 0 && !invocation->quiet)
		printf(say(invocation, (struct text){ "検索パラメータ %" PRId64 " 個: リソース %" PRId64 " 件を調べ、%" PRId64 " 件の索引を更新しました\n",
		           "%" PRId64 " search parameters: %" PRId64 " resources looked at, of which the index knows other values of %" PRId64
		           " now\n" }),
		    member_number(result, "parameters"), member_number(result, "records"), member_number(result, "changed"));
	print_done(invocation, result);
}

void
print_index(struct invocation *invocation, json_t *result)
{
	const json_t *one;
	size_t i;

	printf("%s/%s  %s %" PRId64 "%s\n", member_text(result, "resourceType"), member_text(result, "id"),
	    say(invocation, (struct text){ "版", "version" }), member_number(result, "version"),
	    json_is_true(json_object_get(result, "deleted")) ? say(invocation, (struct text){ "（削除済み）", " (deleted)" }) : "");
	json_array_foreach(json_object_get(result, "entries"), i, one) {
		fputs(json_is_true(json_object_get(one, "indexed")) ? "  " : "* ", stdout);
		put_padded(stdout, member_text(one, "parameter"), 24);
		put_padded(stdout, member_text(one, "type"), 11);
		printf("%-34s %s\n", member_text(one, "key"), member_text(one, "value"));
	}
	if (member_number(result, "notIndexed") > 0)
		puts(say(invocation, (struct text){ "* は索引にまだ反映されていません", "* is not in the index yet" }));
}

void
print_plan(struct invocation *invocation, json_t *result)
{
	(void)invocation;
	fputs(member_text(result, "plan"), stdout);
}

void
print_audit(struct invocation *invocation, json_t *records)
{
	const json_t *one;
	size_t i;

	(void)invocation;
	json_array_foreach(records, i, one) {
		const char *who = member_text(one, "user"), *institution = member_text(one, "institution");
		const char *about = *member_text(one, "note") != '\0' ? member_text(one, "note") : member_text(one, "query");

		printf("%8" PRId64 "  %-24s %-18s %s%s%s", member_number(one, "number"), member_text(one, "time"), member_text(one, "event"),
		    institution, *institution != '\0' && *who != '\0' ? "/" : "", who);
		if (member_number(one, "status") != 0)
			printf("  %" PRId64, member_number(one, "status"));
		if (*member_text(one, "resource") != '\0')
			printf("  %s%s%s", member_text(one, "resource"), *member_text(one, "id") != '\0' ? "/" : "", member_text(one, "id"));
		printf("%s%s\n", *about != '\0' ? "  " : "", about);
	}
}

void
print_audit_key(struct invocation *invocation, json_t *result)
{
	const json_t *one;
	size_t i;

	(void)invocation;
	json_array_foreach(json_object_get(result, "keys"), i, one)
		fputs(member_text(one, "pem"), stdout);
}

void
print_audit_verify(struct invocation *invocation, json_t *result)
{
	int64_t faults = member_number(result, "faults"), proven = member_number(result, "provenTo");
	const json_t *witnessed = json_object_get(result, "witnessed");

	printf(faults == 0
	        ? say(invocation, (struct text){ "異常なし: 監査記録 %" PRId64 " 件、チェックポイント %" PRId64 " 個\n",
	              "all is well: %" PRId64 " audit records, %" PRId64 " checkpoints\n" })
	        : say(invocation, (struct text){ "異常があります: 監査記録 %" PRId64 " 件、正しいチェックポイント %" PRId64 " 個\n",
	              "something is wrong: %" PRId64 " audit records, %" PRId64 " checkpoints in order\n" }),
	    member_number(result, "records"), member_number(result, "checkpoints"));
	if (json_object_get(result, "archivedRecords") != NULL)
		printf(say(invocation, (struct text){ "保管ファイル: 記録 %" PRId64 " から %" PRId64 " まで\n",
		           "archived segments: records %" PRId64 " to %" PRId64 "\n" }),
		    member_number(result, "archivedFrom"), member_number(result, "archivedTo"));
	if (member_number(result, "beginsBehind") > 0)
		printf(say(invocation, (struct text){ "記録 %" PRId64 " までは保管され、連鎖から取り除かれています\n",
		           "the records up to %" PRId64 " were archived and taken off the chain\n" }),
		    member_number(result, "beginsBehind"));
	if (witnessed != NULL)
		printf(say(invocation, (struct text){ "証人ファイルと一致したチェックポイント: %" PRId64 " 個\n",
		           "%" PRId64 " checkpoints are as the witness has them\n" }),
		    (int64_t)json_integer_value(witnessed));
	if (proven > 0)
		printf(say(invocation, (struct text){ "記録 %" PRId64 " まで（%s のチェックポイント）は正しいことが確かめられました\n",
		           "proven up to record %" PRId64 ", by the checkpoint of %s\n" }),
		    proven, member_text(result, "provenTime"));
	else
		puts(say(invocation, (struct text){ "正しいことを示すチェックポイントがありません", "no checkpoint proves any of it" }));
	if (!invocation->quiet)
		printf(say(invocation, (struct text){ "%.1f 秒（%.0f 件/秒）\n", "%.1f s (%.0f records/s)\n" }),
		    json_real_value(json_object_get(result, "seconds")), json_real_value(json_object_get(result, "recordsPerSecond")));
}

void
print_keys(struct invocation *invocation, json_t *result)
{
	puts(json_is_true(json_object_get(result, "sealing")) ?
	        say(invocation, (struct text){ "書き込みは暗号化されています", "what is written is encrypted" }) :
	    json_is_true(json_object_get(result, "there")) ?
	        say(invocation, (struct text){ "書き込みは暗号化されていません（以前のデータは暗号化されています）",
	            "what is written is not encrypted; earlier data are" }) :
	        say(invocation, (struct text){ "暗号化されていません", "nothing is encrypted" }));
	if (!json_is_true(json_object_get(result, "there")))
		return;
	printf(say(invocation, (struct text){ "鍵 %" PRId64 " 個、破棄された鍵 %" PRId64 " 個\n", "%" PRId64 " keys, %" PRId64 " were destroyed\n" }),
	    member_number(result, "keys"), member_number(result, "destroyed"));
	printf(say(invocation, (struct text){ "マスター鍵 %s: %s\n", "master key %s, from %s\n" }), member_text(result, "master"),
	    member_text(result, "source"));
	if (json_is_true(json_object_get(result, "rotating")))
		printf(say(invocation, (struct text){ "マスター鍵 %s（%s）への交換が終わっていません。irori key rotate-master で続けてください\n",
		           "the rotation to the master key %s, from %s, has not ended; irori key rotate-master goes on with it\n" }),
		    member_text(result, "nextMaster"), member_text(result, "nextSource"));
}

void
print_rotated(struct invocation *invocation, json_t *result)
{
	print_keys(invocation, result);
	if (!invocation->quiet)
		puts(say(invocation, (struct text){ "新しいマスター鍵の控えを、データのバックアップとは別の場所に保管してください",
		    "keep a copy of the new master key apart from the backups of the data" }));
}
