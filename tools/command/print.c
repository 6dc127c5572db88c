/* Results for people. */
#include <inttypes.h>
#include <string.h>

#include "tools/command/command.h"

static const char *
text_of(const json_t *json, const char *name)
{
	const char *text = json_string_value(json_object_get(json, name));

	return text != NULL ? text : "";
}

static int64_t
number_of(const json_t *json, const char *name)
{
	return json_integer_value(json_object_get(json, name));
}

static const char *
date_of(const json_t *json, const char *name, char out[17])
{
	const char *text = text_of(json, name);

	snprintf(out, 17, "%.10s%s%.5s", text, *text != '\0' ? " " : "", strlen(text) > 11 ? text + 11 : "");
	return out;
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
	static const struct {
		const char *state, *ja;
	} states[] = { { "approved", "利用中" }, { "suspended", "停止中" }, { "applied", "申請中" }, { "ended", "終了" },
		{ "valid", "有効" }, { "expired", "期限切れ" }, { "revoked", "失効" } };

	for (size_t i = 0; invocation->language == ADMIN_JAPANESE && i < sizeof states / sizeof states[0]; i++)
		if (strcmp(states[i].state, state) == 0)
			return states[i].ja;
	return state;
}

void
print_done(struct invocation *invocation, json_t *result)
{
	const json_t *certificate = json_object_get(result, "certificate");

	if (invocation->quiet)
		return;
	if (certificate != NULL)
		printf("%s  %s\n", text_of(certificate, "fingerprint"), text_of(certificate, "subject"));
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

		printf("%-24s ", text_of(one, "id"));
		put_padded(stdout, state_text(invocation, text_of(one, "state")), 11);
		printf("%-16s %s\n", date_of(one, "changed", date), text_of(one, "name"));
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

	printf("%s  %s\n", text_of(result, "id"), text_of(result, "name"));
	label(invocation, (struct text){ "状態:", "state:" });
	printf("%s (%s)%s%s\n", state_text(invocation, text_of(result, "state")), date_of(result, "changed", date),
	    *text_of(result, "reason") != '\0' ? " - " : "", text_of(result, "reason"));
	json_array_foreach(json_object_get(result, "certificates"), i, one) {
		label(invocation, i == 0 ? (struct text){ "証明書:", "certificate:" } : (struct text){ "", "" });
		printf("%s\n", text_of(one, "fingerprint"));
		label(invocation, (struct text){ "", "" });
		printf("%s, %s %s\n", text_of(one, "subject"), say(invocation, (struct text){ "有効期限", "valid until" }),
		    date_of(one, "notAfter", date));
	}
	print_grant(invocation, json_object_get(result, "grant"));
	label(invocation, (struct text){ "有効トークン:", "valid tokens:" });
	printf("%" PRId64 "\n", number_of(result, "validTokens"));
}

void
print_grants(struct invocation *invocation, json_t *result)
{
	const json_t *one;
	size_t i;

	printf(say(invocation, (struct text){ "情報項目（別表 第 %" PRId64 " 版）:\n", "Information items (table version %" PRId64 "):\n" }),
	    number_of(result, "itemsVersion"));
	json_array_foreach(json_object_get(result, "items"), i, one)
		printf("  %-20s %s\n", text_of(one, "name"), text_of(one, "text"));
	printf("\n%s\n", say(invocation, (struct text){ "役割ごとの上限（機関への許可のうち、この範囲だけが有効）:",
	                      "What a role leaves of the institution's grants:" }));
	json_array_foreach(json_object_get(result, "roles"), i, one) {
		printf("  %s\n  ", text_of(one, "name"));
		label(invocation, (struct text){ "読み取り:", "may read:" });
		print_names(json_object_get(one, "read"));
		fputs("  ", stdout);
		label(invocation, (struct text){ "書き込み:", "may write:" });
		print_names(json_object_get(one, "write"));
	}
	json_array_foreach(json_object_get(result, "grants"), i, one) {
		printf("\n%s\n", text_of(one, "institution"));
		print_grant(invocation, one);
	}
}

void
print_token(struct invocation *invocation, json_t *result)
{
	char date[17];

	/* The token alone on standard output, so that it can be sent into a file. */
	puts(text_of(result, "token"));
	if (!invocation->quiet)
		fprintf(stderr, "%s: %s %s (UTC), jti %s\n", text_of(result, "institution"),
		    say(invocation, (struct text){ "有効期限", "valid until" }), date_of(result, "expires", date), text_of(result, "id"));
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

	printf("%s\n", state_text(invocation, text_of(result, "state")));
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (*text_of(result, rows[i].name) != '\0') {
			label(invocation, rows[i].text);
			puts(text_of(result, rows[i].name));
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
			print_size(say(invocation, rows[i].text), number_of(result, rows[i].name));
		} else {
			fputs("  ", stdout);
			put_padded(stdout, say(invocation, rows[i].text), 27);
			printf("%" PRId64 "\n", number_of(result, rows[i].name));
		}
	json_object_foreach(json_object_get(result, "types"), type, count)
		printf("    %-24s %" PRId64 "\n", type, (int64_t)json_integer_value(count));
}

void
print_verify(struct invocation *invocation, json_t *result)
{
	int64_t faults = number_of(result, "faults");

	printf(faults == 0
	        ? say(invocation, (struct text){ "異常なし: リソース %" PRId64 " 件、版 %" PRId64 "、索引の鍵 %" PRId64 "、監査記録 %" PRId64 "\n",
	              "all is well: %" PRId64 " resources, %" PRId64 " versions, %" PRId64 " index keys, %" PRId64 " audit records\n" })
	        : say(invocation, (struct text){ "異常があります: リソース %" PRId64 " 件、版 %" PRId64 "、索引の鍵 %" PRId64 "、監査記録 %" PRId64 "\n",
	              "something is wrong: %" PRId64 " resources, %" PRId64 " versions, %" PRId64 " index keys, %" PRId64 " audit records\n" }),
	    number_of(result, "records"), number_of(result, "versions"), number_of(result, "indexKeys"),
	    number_of(result, "auditRecords"));
	if (faults > 0)
		printf(say(invocation, (struct text){ "%" PRId64 " 件。索引だけの異常なら irori reindex で直せます\n",
		           "%" PRId64 " faults; if only the index is wrong, irori reindex mends it\n" }), faults);
}

void
print_reindex(struct invocation *invocation, json_t *result)
{
	if (number_of(result, "parameters") > 0 && !invocation->quiet)
		printf(say(invocation, (struct text){ "検索パラメータ %" PRId64 " 個: リソース %" PRId64 " 件を調べ、%" PRId64 " 件の索引を更新しました\n",
		           "%" PRId64 " search parameters: %" PRId64 " resources looked at, of which the index knows other values of %" PRId64
		           " now\n" }),
		    number_of(result, "parameters"), number_of(result, "records"), number_of(result, "changed"));
	print_done(invocation, result);
}

void
print_index(struct invocation *invocation, json_t *result)
{
	const json_t *one;
	size_t i;

	printf("%s/%s  %s %" PRId64 "%s\n", text_of(result, "resourceType"), text_of(result, "id"),
	    say(invocation, (struct text){ "版", "version" }), number_of(result, "version"),
	    json_is_true(json_object_get(result, "deleted")) ? say(invocation, (struct text){ "（削除済み）", " (deleted)" }) : "");
	json_array_foreach(json_object_get(result, "entries"), i, one) {
		fputs(json_is_true(json_object_get(one, "indexed")) ? "  " : "* ", stdout);
		put_padded(stdout, text_of(one, "parameter"), 24);
		put_padded(stdout, text_of(one, "type"), 11);
		printf("%-34s %s\n", text_of(one, "key"), text_of(one, "value"));
	}
	if (number_of(result, "notIndexed") > 0)
		puts(say(invocation, (struct text){ "* は索引にまだ反映されていません", "* is not in the index yet" }));
}

void
print_plan(struct invocation *invocation, json_t *result)
{
	(void)invocation;
	fputs(text_of(result, "plan"), stdout);
}

void
print_audit(struct invocation *invocation, json_t *records)
{
	const json_t *one;
	size_t i;

	(void)invocation;
	json_array_foreach(records, i, one) {
		const char *who = text_of(one, "user"), *institution = text_of(one, "institution");
		const char *about = *text_of(one, "note") != '\0' ? text_of(one, "note") : text_of(one, "query");

		printf("%8" PRId64 "  %-24s %-18s %s%s%s", number_of(one, "number"), text_of(one, "time"), text_of(one, "event"),
		    institution, *institution != '\0' && *who != '\0' ? "/" : "", who);
		if (number_of(one, "status") != 0)
			printf("  %" PRId64, number_of(one, "status"));
		if (*text_of(one, "resource") != '\0')
			printf("  %s%s%s", text_of(one, "resource"), *text_of(one, "id") != '\0' ? "/" : "", text_of(one, "id"));
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
		fputs(text_of(one, "pem"), stdout);
}

void
print_audit_verify(struct invocation *invocation, json_t *result)
{
	int64_t faults = number_of(result, "faults"), proven = number_of(result, "provenTo");
	const json_t *witnessed = json_object_get(result, "witnessed");

	printf(faults == 0
	        ? say(invocation, (struct text){ "異常なし: 監査記録 %" PRId64 " 件、チェックポイント %" PRId64 " 個\n",
	              "all is well: %" PRId64 " audit records, %" PRId64 " checkpoints\n" })
	        : say(invocation, (struct text){ "異常があります: 監査記録 %" PRId64 " 件、正しいチェックポイント %" PRId64 " 個\n",
	              "something is wrong: %" PRId64 " audit records, %" PRId64 " checkpoints in order\n" }),
	    number_of(result, "records"), number_of(result, "checkpoints"));
	if (json_object_get(result, "archivedRecords") != NULL)
		printf(say(invocation, (struct text){ "保管ファイル: 記録 %" PRId64 " から %" PRId64 " まで\n",
		           "archived segments: records %" PRId64 " to %" PRId64 "\n" }),
		    number_of(result, "archivedFrom"), number_of(result, "archivedTo"));
	if (number_of(result, "beginsBehind") > 0)
		printf(say(invocation, (struct text){ "記録 %" PRId64 " までは保管され、連鎖から取り除かれています\n",
		           "the records up to %" PRId64 " were archived and taken off the chain\n" }),
		    number_of(result, "beginsBehind"));
	if (witnessed != NULL)
		printf(say(invocation, (struct text){ "証人ファイルと一致したチェックポイント: %" PRId64 " 個\n",
		           "%" PRId64 " checkpoints are as the witness has them\n" }),
		    (int64_t)json_integer_value(witnessed));
	if (proven > 0)
		printf(say(invocation, (struct text){ "記録 %" PRId64 " まで（%s のチェックポイント）は正しいことが確かめられました\n",
		           "proven up to record %" PRId64 ", by the checkpoint of %s\n" }),
		    proven, text_of(result, "provenTime"));
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
	    number_of(result, "keys"), number_of(result, "destroyed"));
	printf(say(invocation, (struct text){ "マスター鍵 %s: %s\n", "master key %s, from %s\n" }), text_of(result, "master"),
	    text_of(result, "source"));
	if (json_is_true(json_object_get(result, "rotating")))
		printf(say(invocation, (struct text){ "マスター鍵 %s（%s）への交換が終わっていません。irori key rotate-master で続けてください\n",
		           "the rotation to the master key %s, from %s, has not ended; irori key rotate-master goes on with it\n" }),
		    text_of(result, "nextMaster"), text_of(result, "nextSource"));
}

void
print_rotated(struct invocation *invocation, json_t *result)
{
	print_keys(invocation, result);
	if (!invocation->quiet)
		puts(say(invocation, (struct text){ "新しいマスター鍵の控えを、データのバックアップとは別の場所に保管してください",
		    "keep a copy of the new master key apart from the backups of the data" }));
}
