/* sealed: audit records in the form in which they are chained.
 *
 * Clear is what tells that something happened: what, when, by which institution and role, about which record and whom by number.
 * What is personal (id, query, note, address, a citizen's or proxy's own name) is sealed with one key made of those of all patients
 * concerned: when one of these is destroyed, nobody reads it again, and the chain of hashes, which goes over what is sealed, still
 * holds. Of each thing that a query asked, a keyed hash stays, so that it can be found who asked for something that one knows. */
#ifndef IRORI_SEALED_H
#define IRORI_SEALED_H

#include "server/audit/event.h"
#include "server/store/store.h"

/* For store_settings.audit_form: completes the record by what only the commit knew (number, version, whom it concerns) or can be told
 * of whom it asks about, and seals it. */
enum store_status audit_form(struct store *store, struct audit_view *view, struct slice record, bool journaled, struct buffer *out);

/* For store_settings.audit_about. */
bool audit_about(struct slice record, struct arena *arena, struct audit_about *about);

/* Opens what is sealed of a decoded event, its texts then in the arena; "erased" where there is no key any more. */
enum store_status audit_event_open(struct store *store, struct audit_event *event, struct arena *arena);

/* Whether the query of a chained event asked for that: name=value, as it stood there before it was encoded. */
bool audit_event_asked(struct store *store, const struct audit_event *event, struct slice name, struct slice value);

/* Number of a chain record and of a subject in it (0: none) as an AuditEvent's id, and back. Ids tell neither how much is recorded nor
 * who else a record concerns. False: there is no key, or it is no such id. */
enum { AUDIT_ID_MOST = 24 };
bool audit_id_write(struct store *store, uint64_t number, uint32_t place, char out[AUDIT_ID_MOST]);
bool audit_id_read(struct store *store, struct slice id, uint64_t *number, uint32_t *place);

#endif
