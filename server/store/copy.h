/* copy: environments of a data directory copied to elsewhere, as of one moment, while another process may be writing to them.
 *
 * Whoever copies must not have the directory's store open in the same process. */
#ifndef IRORI_STORE_COPY_H
#define IRORI_STORE_COPY_H

#include "server/store/digest.h"
#include "server/store/store.h"

/* What a file holds. */
struct copied {
	uint64_t bytes;
	unsigned char digest[DIGEST_SIZE]; /* SHA-256 */
};

/* Called now and then; all is an estimate. May be NULL. */
typedef void copy_progress(void *context, uint64_t done, uint64_t all);

/* Copies the environment in the directory path into the open file, from where it stands, and makes it durable. Only what is in
 * use is copied: nothing of what was deleted is in the copy. STORE_ABSENT when there is no such environment; STORE_FULL when
 * the file can't take it. */
enum store_status store_copy(const char *path, int file, copy_progress *progress, void *context, struct copied *out);

/* Copies up to the end of a file, into another (-1: nowhere, to know what it holds), and makes that durable. */
enum store_status store_copy_file(int from, int to, copy_progress *progress, void *context, struct copied *out);

/* What a data directory, or a copy of one, says of itself. */
struct copy_facts {
	char generation[33]; /* as hexadecimal text: which truth it is, whenever it was copied */
	uint64_t sequence, records, versions, audit_records;
	int64_t time; /* of the last change */
};

/* Reads truth and audit in the directory, which nobody may be writing to; changes nothing there. */
enum store_status store_copy_facts(const char *directory, struct copy_facts *facts);

/* ---- A directory that is being restored --------------------------------------------------------------------------- */

/* From mark to done the directory is not opened as a store, but with store_settings.restoring. Both are durable when they
 * return; false with errno. */
bool store_restoring_mark(const char *directory);
bool store_restoring_done(const char *directory);

/* Whether it is marked. */
bool store_restoring(const char *directory);

#endif
