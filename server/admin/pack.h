/* pack: the disclosure pack (開示), all that is held of a subject, as JSON and as a page to print, written as it is read.
 *
 * The JSON is one Bundle (collection): the resources, and last a Parameters with what is held beside them. The page is HTML for A4
 * without scripts or anything from outside; all that comes from the data is escaped. */
#ifndef IRORI_ADMIN_PACK_H
#define IRORI_ADMIN_PACK_H

#include "server/access/access.h"
#include "server/admin/command.h"

enum { PACK_VALUES_MOST = 8 };

/* One of the two files, as far as it has not been handed over. */
struct pack_file {
	const char *name; /* "disclosure.json" */
	struct buffer text;
};

struct pack {
	struct admin_call *call;
	struct pack_file json, page;
	uint64_t resources, facts; /* written so far */
	const struct pack_section *section; /* that facts are in; NULL: none yet */
	bool failed; /* memory ran out */
};

/* What is held beside resources: rows of texts, each under a name in both languages. */
struct pack_section {
	const char *name, *ja, *en;
	struct {
		const char *name, *ja, *en;
	} columns[PACK_VALUES_MOST]; /* up to one without name */
};

/* What stands at the top of the page. */
struct pack_title {
	struct slice patient, purpose;
	int64_t made;
	uint64_t records, withheld; /* versions to come; left out, since they concern others, too */
	uint64_t case_number; /* 0: none */
	bool history;
};

void pack_begin(struct pack *pack, struct admin_call *call, const struct pack_title *title);

/* Writes a version to both. */
void pack_resource(struct pack *pack, const struct released *released, struct arena *arena);

/* Begins a section: a table on the page, which there is even without rows. */
void pack_section(struct pack *pack, const struct pack_section *section);

/* A row of the section; values by its columns, SLICE_NONE where there is none. */
void pack_fact(struct pack *pack, const struct slice *values);

/* Ends both files and hands all over. False when something has failed on the way. */
bool pack_end(struct pack *pack);

void pack_free(struct pack *pack);

/* ---- The page (pack_page.c) ---- */

void page_begin(struct buffer *out, const struct pack_title *title);
void page_resource(struct buffer *out, const struct record *record, const struct node *tree);
void page_section(struct buffer *out, const struct pack_section *section);
void page_fact(struct buffer *out, const struct pack_section *section, const struct slice *values);
void page_section_end(struct buffer *out);
void page_end(struct buffer *out);

/* Text from anywhere, so that it is text: no markup, no control characters. */
void page_text(struct buffer *out, struct slice text);

/* A date or time of FHIR with the day by its era behind it, where it is after the beginning of Taisho. */
void page_date(struct buffer *out, struct slice text);

/* ---- What is held beside resources (pack_beside.c) ---- */

/* Consents, stops, notice, proxies and cases. */
enum admin_status pack_beside(struct pack *pack, uint64_t patient);

/* Who looked: the audit records about the patient. */
enum admin_status pack_accesses(struct pack *pack, uint64_t patient);

#endif
