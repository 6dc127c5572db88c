/* diagnose: what happened to the chain where a record does not follow the one before it. For verify.c only. */
#ifndef IRORI_WITNESS_DIAGNOSE_H
#define IRORI_WITNESS_DIAGNOSE_H

#include "server/store/digest.h"
#include "server/witness/verify.h"

enum { DIAGNOSE_AROUND = 64 }; /* records looked at on either side */

/* Where the walk goes on: behind the record `number`, which has that hash. */
struct diagnosis {
	struct chain_fault fault;
	struct audit_mark resume;
	int64_t shift; /* by how many places what is behind has moved */
};

/* The record number does not follow the one before it, whose hash is before. shift: by how much records have moved already. */
enum store_status chain_diagnose(const struct chain_verify *verify, struct digest *digest, uint64_t number,
    const unsigned char before[DIGEST_SIZE], int64_t shift, struct diagnosis *out);

#endif
