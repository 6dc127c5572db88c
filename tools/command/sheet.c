#include "tools/command/sheet.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "tools/command/command.h"

enum { WIDTH_MOST = 40 }; /* columns that a cell is padded to */

struct sheet {
	FILE *out;
	enum sheet_form form;
	enum admin_language language;
	struct cp932 *cp932;
	struct cp932_unmapped unmapped;
	struct buffer text; /* what is written next */
	json_t *columns; /* of the table under way */
	json_t *rows; /* of it, held until their widths are known: for SHEET_TABLE */
	unsigned tables;
	bool failed;
};

struct sheet *
sheet_new(FILE *out, enum sheet_form form, enum admin_language language, bool cp932)
{
	struct sheet *sheet = calloc(1, sizeof *sheet);

	if (sheet == NULL)
		return NULL;
	sheet->out = out;
	sheet->form = form;
	sheet->language = language;
	buffer_init(&sheet->text, 0);
	if (!cp932 || (sheet->cp932 = cp932_new()) != NULL)
		return sheet;
	free(sheet);
	return NULL;
}

/* The name in the sheet's language. */
static const char *
named(const struct sheet *sheet, const json_t *names)
{
	const char *name = json_string_value(json_array_get(names, sheet->language == ADMIN_JAPANESE ? 0 : 1));

	return name != NULL ? name : "";
}

/* What is written goes out. */
static void
flush(struct sheet *sheet)
{
	struct slice text = buffer_slice(&sheet->text);
	struct buffer coded;

	buffer_init(&coded, 0);
	if (sheet->cp932 != NULL) {
		cp932_put(sheet->cp932, text, &coded, &sheet->unmapped);
		text = buffer_slice(&coded);
	}
	sheet->failed = sheet->failed || !buffer_ok(&sheet->text) || !buffer_ok(&coded) ||
	    fwrite(text.data, 1, text.length, sheet->out) != text.length;
	buffer_free(&coded);
	buffer_reset(&sheet->text);
}

/* A cell's text; a number's digits in digits. */
static const char *
cell_of(const json_t *cell, char digits[32])
{
	if (!json_is_integer(cell))
		return json_is_string(cell) ? json_string_value(cell) : "";
	snprintf(digits, 32, "%" PRId64, (int64_t)json_integer_value(cell));
	return digits;
}

/* ---- CSV ---------------------------------------------------------------------------------------------------------- */

/* A spreadsheet takes what begins so for a formula, in full width, too. */
static bool
is_formula(const char *text)
{
	static const char *const begins[] = { "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠" };

	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
		if (strncmp(text, begins[i], strlen(begins[i])) == 0)
			return true;
	return false;
}

static void
csv_text(struct sheet *sheet, const char *text)
{
	buffer_byte(&sheet->text, '"');
	if (is_formula(text))
		buffer_byte(&sheet->text, '\'');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			buffer_byte(&sheet->text, '"');
		buffer_byte(&sheet->text, *text);
	}
	buffer_byte(&sheet->text, '"');
}

static void
csv_table(struct sheet *sheet, const json_t *table)
{
	const json_t *column;
	size_t i;

	(void)table;
	if (sheet->tables == 0 && sheet->cp932 == NULL)
		buffer_literal(&sheet->text, "\xEF\xBB\xBF");
	else if (sheet->tables > 0)
		buffer_literal(&sheet->text, "\r\n");
	json_array_foreach(sheet->columns, i, column) {
		if (i > 0)
			buffer_byte(&sheet->text, ',');
		csv_text(sheet, named(sheet, json_object_get(column, "name")));
	}
	buffer_literal(&sheet->text, "\r\n");
	flush(sheet);
}

static void
csv_row(struct sheet *sheet, json_t *row)
{
	const json_t *cell;
	char digits[32];
	size_t i;

	json_array_foreach(row, i, cell) {
		if (i > 0)
			buffer_byte(&sheet->text, ',');
		if (json_is_integer(cell))
			buffer_put(&sheet->text, slice_text(cell_of(cell, digits)));
		else
			csv_text(sheet, cell_of(cell, digits));
	}
	buffer_literal(&sheet->text, "\r\n");
	flush(sheet);
}

/* ---- HTML --------------------------------------------------------------------------------------------------------- */

/* Everything that HTML could take for more than text, and no control characters. */
static void
html_text(struct sheet *sheet, const char *text)
{
	static const char *const names[0x80] = { ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;" };

	for (; *text != '\0'; text++) {
		unsigned char byte = (unsigned char)*text;

		if (byte < 0x80 && names[byte] != NULL)
			buffer_put(&sheet->text, slice_text(names[byte]));
		else if (byte < 0x20 || byte == 0x7F)
			buffer_byte(&sheet->text, ' ');
		else
			buffer_byte(&sheet->text, *text);
	}
}

/* "日時 / Time" */
static void
html_both(struct sheet *sheet, const json_t *names)
{
	const char *ja = json_string_value(json_array_get(names, 0)), *en = json_string_value(json_array_get(names, 1));

	html_text(sheet, ja != NULL ? ja : "");
	buffer_literal(&sheet->text, " <span lang=\"en\">");
	html_text(sheet, en != NULL ? en : "");
	buffer_literal(&sheet->text, "</span>");
}

static void
html_report(struct sheet *sheet, const json_t *report)
{
	const json_t *pair;
	size_t i;

	buffer_literal(&sheet->text, "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>");
	html_text(sheet, named(sheet, json_object_get(report, "title")));
	buffer_literal(&sheet->text, "</title>\n<style>\n@page { size: A4 landscape; margin: 12mm; }\n"
	    "body { font: 9pt/1.4 sans-serif; color: #000; background: #fff; }\nh1 { font-size: 14pt; }\nh2 { font-size: 11pt; }\n"
	    "span[lang=en] { color: #555; font-size: 85%; font-weight: normal; }\n"
	    "table { border-collapse: collapse; width: 100%; }\nth, td { border: 1px solid #888; padding: 1mm 1.5mm; text-align: left; "
	    "vertical-align: top; overflow-wrap: anywhere; }\nthead { display: table-header-group; }\ntr { break-inside: avoid; }\n"
	    "td.n { text-align: right; white-space: nowrap; }\nh2 { break-after: avoid; }\n</style>\n</head>\n<body>\n<h1>");
	html_both(sheet, json_object_get(report, "title"));
	buffer_literal(&sheet->text, "</h1>\n<dl>\n");
	json_array_foreach(json_object_get(report, "asked"), i, pair) {
		const char *value = json_string_value(json_array_get(pair, 1));

		buffer_literal(&sheet->text, "<dt>");
		html_both(sheet, json_array_get(pair, 0));
		buffer_literal(&sheet->text, "</dt><dd>");
		html_text(sheet, value != NULL ? value : "");
		buffer_literal(&sheet->text, "</dd>\n");
	}
	buffer_literal(&sheet->text, "<dt>作成日時 <span lang=\"en\">made</span></dt><dd>");
	for (const char *const *name = (const char *const[]){ "made", "zone", NULL }; *name != NULL; name++) {
		const char *value = json_string_value(json_object_get(report, *name));

		html_text(sheet, value != NULL ? value : "");
		buffer_byte(&sheet->text, ' ');
	}
	buffer_literal(&sheet->text, "</dd>\n</dl>\n");
	flush(sheet);
}

static void
html_table(struct sheet *sheet, const json_t *table)
{
	const json_t *column;
	size_t i;

	if (sheet->tables > 0)
		buffer_literal(&sheet->text, "</tbody>\n</table>\n");
	buffer_literal(&sheet->text, "<h2>");
	html_both(sheet, json_object_get(table, "title"));
	buffer_literal(&sheet->text, "</h2>\n<table>\n<thead><tr>");
	json_array_foreach(sheet->columns, i, column) {
		buffer_literal(&sheet->text, "<th>");
		html_both(sheet, json_object_get(column, "name"));
		buffer_literal(&sheet->text, "</th>");
	}
	buffer_literal(&sheet->text, "</tr></thead>\n<tbody>\n");
	flush(sheet);
}

static void
html_row(struct sheet *sheet, json_t *row)
{
	const json_t *cell;
	char digits[32];
	size_t i;

	buffer_literal(&sheet->text, "<tr>");
	json_array_foreach(row, i, cell) {
		buffer_put(&sheet->text, json_is_integer(cell) ? SLICE("<td class=\"n\">") : SLICE("<td>"));
		html_text(sheet, cell_of(cell, digits));
		buffer_literal(&sheet->text, "</td>");
	}
	buffer_literal(&sheet->text, "</tr>\n");
	flush(sheet);
}

static void
html_end(struct sheet *sheet)
{
	if (sheet->tables > 0)
		buffer_literal(&sheet->text, "</tbody>\n</table>\n");
	buffer_literal(&sheet->text, "</body>\n</html>\n");
	flush(sheet);
}

/* ---- A table on a terminal ---------------------------------------------------------------------------------------- */

/* A terminal does what control characters say, and these come from whoever made a request. */
static void
plain_cell(struct sheet *sheet, const char *text, int width, bool right, bool last)
{
	int own = text_width(text), pad = own < width ? width - own : 0;

	if (right)
		buffer_print(&sheet->text, "%*s", pad, "");
	for (const char *at = text; *at != '\0'; at++) {
		/* U+0080 to U+009F are controls, too. */
		bool control = (unsigned char)*at < 0x20 || *at == 0x7F || ((unsigned char)at[0] == 0xC2 && (unsigned char)at[1] < 0xA0);

		buffer_byte(&sheet->text, control ? '?' : *at);
		at += control && (unsigned char)*at == 0xC2;
	}
	if (!right && !last)
		buffer_print(&sheet->text, "%*s", pad, "");
	buffer_put(&sheet->text, last ? SLICE("\n") : SLICE("  "));
}

static void
table_rows(struct sheet *sheet)
{
	size_t columns = json_array_size(sheet->columns), i, j;
	int *widths = calloc(columns + 1, sizeof *widths);
	const json_t *row, *cell, *column;
	char digits[32];

	if (widths == NULL) {
		sheet->failed = true;
		return;
	}
	json_array_foreach(sheet->columns, i, column)
		widths[i] = text_width(named(sheet, json_object_get(column, "name")));
	json_array_foreach(sheet->rows, j, row)
		json_array_foreach(row, i, cell) {
			int width = i < columns ? text_width(cell_of(cell, digits)) : 0;

			if (i < columns && width > widths[i])
				widths[i] = width < WIDTH_MOST ? width : WIDTH_MOST;
		}
	json_array_foreach(sheet->columns, i, column)
		plain_cell(sheet, named(sheet, json_object_get(column, "name")), widths[i],
		    json_is_true(json_object_get(column, "number")), i + 1 == columns);
	json_array_foreach(sheet->rows, j, row)
		json_array_foreach(row, i, cell)
			plain_cell(sheet, cell_of(cell, digits), i < columns ? widths[i] : 0, json_is_integer(cell),
			    i + 1 == json_array_size(row));
	free(widths);
	json_array_clear(sheet->rows);
	flush(sheet);
}

static void
table_end(struct sheet *sheet)
{
	if (sheet->tables > 0)
		table_rows(sheet);
}

static void
table_table(struct sheet *sheet, const json_t *table)
{
	buffer_print(&sheet->text, "%s%s\n", sheet->tables > 0 ? "\n" : "", named(sheet, json_object_get(table, "title")));
	flush(sheet);
	if (sheet->rows == NULL)
		sheet->rows = json_array();
}

static void
table_row(struct sheet *sheet, json_t *row)
{
	sheet->failed = json_array_append(sheet->rows, row) != 0 || sheet->failed;
}

/* ---- Any form ----------------------------------------------------------------------------------------------------- */

static const struct form {
	void (*report)(struct sheet *sheet, const json_t *report);
	void (*end_table)(struct sheet *sheet); /* before the next one, and at the end */
	void (*table)(struct sheet *sheet, const json_t *table);
	void (*row)(struct sheet *sheet, json_t *row);
	void (*end)(struct sheet *sheet);
} forms[] = {
	[SHEET_TABLE] = { NULL, table_end, table_table, table_row, NULL },
	[SHEET_CSV] = { NULL, NULL, csv_table, csv_row, NULL },
	[SHEET_HTML] = { html_report, NULL, html_table, html_row, html_end },
};

void
sheet_item(struct sheet *sheet, const json_t *item)
{
	const struct form *form = &forms[sheet->form];
	const json_t *report = json_object_get(item, "report"), *table = json_object_get(item, "table");
	json_t *row = json_object_get(item, "row");

	if (report != NULL && form->report != NULL)
		form->report(sheet, report);
	if (table != NULL) {
		if (form->end_table != NULL)
			form->end_table(sheet);
		json_decref(sheet->columns);
		sheet->columns = json_incref(json_object_get(table, "columns"));
		form->table(sheet, table);
		sheet->tables++;
	}
	if (row != NULL && sheet->tables > 0)
		form->row(sheet, row);
}

bool
sheet_end(struct sheet *sheet, struct cp932_unmapped *unmapped)
{
	const struct form *form = &forms[sheet->form];

	if (form->end_table != NULL)
		form->end_table(sheet);
	if (form->end != NULL)
		form->end(sheet);
	bool ok = !sheet->failed;

	if (unmapped != NULL)
		*unmapped = sheet->unmapped;
	json_decref(sheet->columns);
	json_decref(sheet->rows);
	buffer_free(&sheet->text);
	cp932_free(sheet->cp932);
	free(sheet);
	return ok;
}
