/* row: registry rows as JSON and as structs. For the files of server/registry/ only. */
#ifndef IRORI_REGISTRY_ROW_H
#define IRORI_REGISTRY_ROW_H

#include "server/registry/glass.h"
#include "server/registry/officers.h"
#include "server/registry/cases.h"
#include "server/registry/proxies.h"
#include "server/registry/registry.h"

/* Keys: institutions by id, certificates by fingerprint, grants by number (4 bytes, big end first), tokens by jti, signing
 * keys by kid, cases by number. Readers take key and value as the store has them and copy texts into the arena; false when the row can't be
 * understood or memory ran out. Writers give the value, in the arena; SLICE_NONE when a text is no UTF-8 or memory ran out.
 */
bool row_read_institution(struct slice key, struct slice value, struct arena *arena, struct institution *out);
bool row_read_certificate(struct slice key, struct slice value, struct arena *arena, struct registry_certificate *out);
bool row_read_grant(struct slice value, struct registry_grant *out);
bool row_read_token(struct slice key, struct slice value, struct arena *arena, struct registry_token *out);
bool row_read_key(struct slice key, struct slice value, struct arena *arena, struct registry_key *out);
bool row_read_case(struct slice key, struct slice value, struct arena *arena, struct registry_case *out);

bool row_read_proxy(struct slice value, struct arena *arena, struct registry_proxy *out); /* but for patient and user */
bool row_read_officer(struct slice key, struct slice value, struct arena *arena, struct registry_officer *out);
bool row_read_glass(struct slice value, struct arena *arena, struct registry_glass *out); /* but for patient, token and review */
bool row_read_review(struct slice value, struct arena *arena, struct registry_glass *out); /* of the review; last is when it was seen */

struct slice row_write_institution(const struct institution *row, struct arena *arena);
struct slice row_write_certificate(const struct registry_certificate *row, struct arena *arena);
struct slice row_write_grant(const struct registry_grant *row, struct arena *arena);
struct slice row_write_token(const struct registry_token *row, struct arena *arena);
struct slice row_write_key(const struct registry_key *row, struct arena *arena);
struct slice row_write_proxy(const struct registry_proxy *row, struct arena *arena);
struct slice row_write_officer(const struct registry_officer *row, struct arena *arena);
struct slice row_write_glass(const struct registry_glass *row, struct arena *arena);
struct slice row_write_review(const struct registry_glass *row, struct arena *arena);
struct slice row_write_case(const struct registry_case *row, struct arena *arena);

/* The key of a grant. */
struct slice row_number_key(uint32_t number, unsigned char out[4]);

/* The key of a case. */
struct slice row_case_key(uint64_t number, unsigned char out[8]);

#endif
