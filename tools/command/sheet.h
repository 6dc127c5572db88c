/* sheet: a report's items as something to look at, to open in a spreadsheet, or to print. */
#ifndef IRORI_SHEET_H
#define IRORI_SHEET_H

#include <stdio.h>

#include "server/admin/admin.h"
#include "tools/command/cp932.h"

enum sheet_form {
	SHEET_TABLE, /* columns for a terminal */
	SHEET_CSV, /* RFC 4180, lines end in CR LF; tables are set apart by an empty line */
	SHEET_HTML, /* one file to print on A4: no script, nothing from elsewhere */
};

struct sheet;

/* cp932: CSV in that coding instead of UTF-8 with a byte order mark. NULL when memory ran out or the coding isn't known. */
struct sheet *sheet_new(FILE *out, enum sheet_form form, enum admin_language language, bool cp932);

/* An item: {"report": …}, {"table": …} or {"row": […]}. */
void sheet_item(struct sheet *sheet, const json_t *item);

/* Writes what is left. Characters that could not be written are in *unmapped (may be NULL). False when memory or the file failed. */
bool sheet_end(struct sheet *sheet, struct cp932_unmapped *unmapped);

#endif
