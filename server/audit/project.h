/* project: a record of the audit trail as FHIR AuditEvents, after the patterns of IHE BALP: one for each patient concerned.
 *
 * What each says is for that patient's eyes: the others whom the record concerns are not in it, nor are records that don't concern
 * that patient, nor the values of a query, which may name anybody. An auditor sees those, too. */
#ifndef IRORI_PROJECT_H
#define IRORI_PROJECT_H

#include "server/audit/event.h"
#include "server/store/store.h"

struct audit_projection {
	struct snapshot *snapshot; /* records are named as they are called there */
	const struct audit_event *event; /* opened (sealed.h) */
	uint64_t number; /* of the record */
	uint32_t place; /* of the patient among those listed, from 1; 0: none, of an event that concerns nobody */
	bool whole; /* for an auditor */
	struct slice id; /* of the AuditEvent */
	struct slice site; /* a word for this installation */
};

/* AuditEvents that the event makes: one for each patient listed, or one. Their places begin at audit_first_place(). */
uint32_t audit_projections(const struct audit_event *event);
uint32_t audit_first_place(const struct audit_event *event);

/* The patient's number; 0: none. */
uint64_t audit_subject(const struct audit_event *event, uint32_t place);

/* Writes the AuditEvent in canonical JSON. */
void audit_project(const struct audit_projection *projection, struct buffer *out);

/* Whether the record is among the entities of it. */
bool audit_names(const struct audit_projection *projection, uint64_t rid);

/* AuditEvent.outcome: "0", "4" or "8". */
const char *audit_outcome(const struct audit_event *event);

enum { AUDIT_ENTITIES_MOST = 100 }; /* records named in one AuditEvent; more are counted */

/* How who asked is named, but for institutions, which are Organizations, too. */
#define AUDIT_INSTITUTIONS "http://irori.example/fhir/NamingSystem/institution"
#define AUDIT_USERS "http://irori.example/fhir/NamingSystem/user"

#endif
