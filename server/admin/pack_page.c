/* The disclosure pack as a page to print: Japanese first, English beside it. */
#include "resources/primitive/date.h"
#include "resources/primitive/era.h"
#include "resources/xml_escape.h"
#include "server/admin/pack.h"

enum { JAPAN = 540, TEXT_SHOWN = 20000 };

/* ---- Texts ----------------------------------------------------------------------------------------------------------- */

void
page_text(struct buffer *out, struct slice text)
{
	xml_escape(out, text, false);
}

static void
write_day(struct buffer *out, int64_t moment, char text[ERA_TEXT_MOST], bool year_only)
{
	char instant[DATE_TEXT_MOST];
	struct date date;

	if (!date_parse(date_write_instant(moment, instant), &date))
		return;
	struct slice day = era_write(&(struct era_day){ date.year, date.month, date.day }, text);
	const char *end = year_only ? strstr(day.data, "年") : NULL;

	buffer_put(out, end != NULL ? slice_of(day.data, (size_t)(end - day.data) + strlen("年")) : day);
}

void
page_date(struct buffer *out, struct slice text)
{
	char first[ERA_TEXT_MOST], last[ERA_TEXT_MOST];
	struct date date;
	int64_t begin, end;

	page_text(out, text);
	if (!date_parse(text, &date) || date.year < 1913)
		return;
	date_range(&date, JAPAN, &begin, &end);
	buffer_literal(out, "（");
	/* As of Japan's clocks; of a year or month in which an era changed, both. */
	begin += JAPAN * INT64_C(60000000);
	end += JAPAN * INT64_C(60000000);
	if (date.precision >= DATE_DAY) {
		write_day(out, begin, first, false);
	} else {
		struct buffer years[2];

		buffer_init(&years[0], 0);
		buffer_init(&years[1], 0);
		write_day(&years[0], begin, first, true);
		write_day(&years[1], end, last, true);
		buffer_put(out, buffer_slice(&years[0]));
		if (!slice_equal(buffer_slice(&years[0]), buffer_slice(&years[1]))) {
			buffer_literal(out, "・");
			buffer_put(out, buffer_slice(&years[1]));
		}
		if (date.precision == DATE_MONTH)
			buffer_print(out, "%d月", date.month);
		buffer_free(&years[0]);
		buffer_free(&years[1]);
	}
	buffer_literal(out, "）");
}

/* What a narrative says, without its markup. */
static void
write_narrative(struct buffer *out, struct slice markup)
{
	size_t from = 0;

	for (size_t at = 0; at <= markup.length; at++) {
		bool tag = at < markup.length && markup.data[at] == '<';

		if (!tag && at < markup.length)
			continue;
		page_text(out, slice_of(markup.data + from, at - from));
		const char *close = tag ? memchr(markup.data + at, '>', markup.length - at) : NULL;

		if (close == NULL)
			return;
		at = (size_t)(close - markup.data);
		from = at + 1;
		buffer_byte(out, ' ');
	}
}

/* ---- Names ----------------------------------------------------------------------------------------------------------- */

static const struct {
	const char *name, *ja;
} names[] = {
	{ "active", "有効" }, { "address", "住所" }, { "asserter", "申告者" }, { "author", "作成者" }, { "authored", "作成日時" },
	{ "birthDate", "生年月日" }, { "category", "区分" }, { "city", "市区町村" }, { "clinicalStatus", "臨床状態" }, { "code", "コード" },
	{ "coding", "コーディング" }, { "comment", "備考" }, { "component", "構成要素" }, { "contact", "連絡先" }, { "country", "国" },
	{ "dataAbsentReason", "欠損理由" }, { "date", "日付" }, { "deceased", "死亡" }, { "description", "説明" }, { "display", "表示" },
	{ "dosage", "用法" }, { "dosageInstruction", "用法指示" }, { "effective", "実施日時" }, { "encounter", "受診" }, { "end", "終了" },
	{ "family", "姓" }, { "gender", "性別" }, { "given", "名" }, { "identifier", "識別番号" }, { "interpretation", "判定" },
	{ "issued", "発行日時" }, { "item", "項目" }, { "language", "言語" }, { "lastUpdated", "最終更新" }, { "line", "番地" },
	{ "medication", "医薬品" }, { "meta", "管理情報" }, { "name", "氏名・名称" }, { "note", "注記" }, { "onset", "発症" },
	{ "participant", "関係者" }, { "patient", "対象者" }, { "performer", "実施者" }, { "period", "期間" }, { "postalCode", "郵便番号" },
	{ "provision", "条件" }, { "quantity", "数量" }, { "reason", "理由" }, { "recorded", "記録日時" }, { "recorder", "記録者" },
	{ "reference", "参照" }, { "referenceRange", "基準値" }, { "relationship", "続柄" }, { "start", "開始" }, { "state", "都道府県" },
	{ "status", "状態" }, { "subject", "対象者" }, { "system", "体系" }, { "telecom", "連絡先" }, { "text", "文" }, { "title", "題名" },
	{ "type", "種類" }, { "unit", "単位" }, { "use", "用途" }, { "value", "値" }, { "versionId", "版" },
}, types[] = {
	{ "AllergyIntolerance", "アレルギー" }, { "Binary", "ファイル" }, { "CarePlan", "ケアプラン" }, { "Condition", "傷病" },
	{ "Consent", "同意" }, { "Coverage", "保険" }, { "DiagnosticReport", "検査報告" }, { "DocumentReference", "文書" },
	{ "Encounter", "受診" }, { "Immunization", "予防接種" }, { "MedicationRequest", "処方" }, { "MedicationStatement", "服薬" },
	{ "Observation", "検査・観察" }, { "Patient", "対象者" }, { "Procedure", "処置" }, { "Provenance", "来歴" },
	{ "QuestionnaireResponse", "質問票回答" }, { "RelatedPerson", "関係者" }, { "ServiceRequest", "依頼" }, { "Task", "業務" },
};

static void
write_name(struct buffer *out, const char *name)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].name, name) == 0)
			buffer_print(out, "%s ", names[i].ja);
	buffer_print(out, "<small>%s</small>", name);
}

/* ---- A resource ------------------------------------------------------------------------------------------------------- */

static void
write_value(struct buffer *out, const struct node *node)
{
	const char *type = node->type->name;
	struct slice text = node->text;

	if (text.data == NULL)
		return;
	buffer_literal(out, ": <span>");
	if (strcmp(type, "date") == 0 || strcmp(type, "dateTime") == 0 || strcmp(type, "instant") == 0)
		page_date(out, text);
	else if (strcmp(type, "xhtml") == 0)
		write_narrative(out, text);
	else if (strcmp(type, "base64Binary") == 0 || text.length > TEXT_SHOWN)
		buffer_print(out, "（%zu バイト。JSON ファイルにあります / bytes; see the JSON file）", text.length);
	else
		page_text(out, text);
	buffer_literal(out, "</span>");
}

/* The tree as lists in lists. */
static void
write_tree(struct buffer *out, const struct node *root)
{
	const struct node *node = root->child;

	while (node != NULL) {
		buffer_literal(out, "<li>");
		write_name(out, node->element->name);
		write_value(out, node);
		if (node->child != NULL) {
			buffer_literal(out, "<ul>");
			node = node->child;
			continue;
		}
		buffer_literal(out, "</li>\n");
		while (node->next == NULL && node->parent != root) {
			node = node->parent;
			buffer_literal(out, "</ul></li>\n");
		}
		node = node->next;
	}
}

void
page_resource(struct buffer *out, const struct record *record, const struct node *tree)
{
	const char *type = schema_types[schema_resources[record->resource]].name;
	char time[DATE_TEXT_MOST];

	buffer_literal(out, "<section><h3>");
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (strcmp(types[i].name, type) == 0)
			buffer_print(out, "%s ", types[i].ja);
	buffer_print(out, "%s/", type);
	page_text(out, record->id);
	buffer_print(out, " <small>版 version %llu, ", (unsigned long long)record->version);
	page_date(out, date_write_instant(record->time, time));
	buffer_literal(out, "</small></h3>\n");
	if (tree != NULL) {
		buffer_literal(out, "<ul>\n");
		write_tree(out, tree);
		buffer_literal(out, "</ul>");
	} else {
		buffer_literal(out, "<p>この版で削除されました / deleted by this version</p>");
	}
	buffer_literal(out, "</section>\n");
}

/* ---- The page --------------------------------------------------------------------------------------------------------- */

static void
write_row(struct buffer *out, const char *ja, const char *en, struct slice value, bool date)
{
	buffer_print(out, "<tr><th>%s <small>%s</small></th><td>", ja, en);
	if (date)
		page_date(out, value);
	else
		page_text(out, value);
	buffer_literal(out, "</td></tr>\n");
}

void
page_begin(struct buffer *out, const struct pack_title *title)
{
	char time[DATE_TEXT_MOST], number[32];

	buffer_literal(out, "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
	    "<title>保有個人データ開示書</title>\n<style>\n@page { size: A4; margin: 15mm }\n"
	    "body { font: 10pt/1.5 serif; overflow-wrap: anywhere }\nh1 { font-size: 16pt } h2 { font-size: 13pt } h3 { font-size: 11pt }\n"
	    "h2, h3 { break-after: avoid }\nsection { border-top: 1px solid #999 }\n"
	    "ul { margin: 0; padding-left: 1.2em; list-style: none }\nspan, td { unicode-bidi: isolate }\n"
	    "table { border-collapse: collapse; width: 100% }\nth, td { border: 1px solid #999; padding: 1px 4px; text-align: left; "
	    "vertical-align: top }\nsmall { color: #555; font-weight: normal }\n</style>\n</head>\n<body>\n"
	    "<h1>保有個人データ開示書 <small>Disclosure of personal data held</small></h1>\n<table>\n");
	buffer_literal(out, "<tr><th>対象者 <small>subject</small></th><td>Patient/");
	page_text(out, title->patient);
	buffer_literal(out, "</td></tr>\n");
	write_row(out, "作成日時", "made", date_write_instant(title->made, time), true);
	write_row(out, "目的", "purpose", title->purpose, false);
	if (title->case_number != 0) {
		snprintf(number, sizeof number, "%llu", (unsigned long long)title->case_number);
		write_row(out, "案件", "case", slice_text(number), false);
	}
	write_row(out, "範囲", "extent", title->history ? SLICE("すべての版 / every version") : SLICE("現在の版 / current versions"), false);
	snprintf(number, sizeof number, "%llu", (unsigned long long)title->records);
	write_row(out, "件数", "resources", slice_text(number), false);
	if (title->withheld > 0) {
		snprintf(number, sizeof number, "%llu", (unsigned long long)title->withheld);
		write_row(out, "他の人にも関わるため含めていないもの", "left out, since they concern others, too", slice_text(number), false);
	}
	buffer_literal(out, "</table>\n<h2>記録 <small>records</small></h2>\n");
}

void
page_section(struct buffer *out, const struct pack_section *section)
{
	buffer_print(out, "<h2>%s <small>%s</small></h2>\n<table>\n<tr>", section->ja, section->en);
	for (size_t i = 0; i < PACK_VALUES_MOST && section->columns[i].name != NULL; i++)
		buffer_print(out, "<th>%s <small>%s</small></th>", section->columns[i].ja, section->columns[i].en);
	buffer_literal(out, "</tr>\n");
}

void
page_fact(struct buffer *out, const struct pack_section *section, const struct slice *values)
{
	struct date date;

	buffer_literal(out, "<tr>");
	for (size_t i = 0; i < PACK_VALUES_MOST && section->columns[i].name != NULL; i++) {
		buffer_literal(out, "<td>");
		if (values[i].length >= 10 && date_parse(values[i], &date))
			page_date(out, values[i]);
		else
			page_text(out, values[i]);
		buffer_literal(out, "</td>");
	}
	buffer_literal(out, "</tr>\n");
}

void
page_section_end(struct buffer *out)
{
	buffer_literal(out, "</table>\n");
}

void
page_end(struct buffer *out)
{
	buffer_literal(out, "</body>\n</html>\n");
}
