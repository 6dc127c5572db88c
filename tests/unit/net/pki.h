/* pki: certificates made for a test, as good or as bad as it needs them. Whatever fails ends the test program. */
#ifndef IRORI_TEST_PKI_H
#define IRORI_TEST_PKI_H

#include <openssl/x509.h>
#include <stdbool.h>

/* A folder for the files of one test program, with an authority and what it issues. */
struct pki {
	char folder[64];
	bool owned; /* the folder is to be removed */
	X509 *authority;
	EVP_PKEY *authority_key;
	long serial;
};

struct pki_leaf {
	const char *name; /* of the files, NAME.crt and NAME.key, and of the subject */
	const char *usage; /* extendedKeyUsage: "clientAuth", "serverAuth"; NULL: none */
	int from, until; /* seconds from now; until 0: an hour */
	int rsa_bits; /* 0: P-256 */
	const EVP_MD *digest; /* NULL: SHA-256 */
	const struct pki *by; /* another authority; NULL: our own */
	const char *subject; /* instead of the name, UTF-8 */
};

/* Makes the folder, and an authority in ca.crt. */
void pki_start(struct pki *pki);

/* Removes the folder. */
void pki_end(struct pki *pki);

/* Issues a certificate; returns its serial number. */
long pki_issue(struct pki *pki, const struct pki_leaf *leaf);

/* An authority below ours, in NAME.crt; to be freed by pki_end(), which leaves our folder alone. */
struct pki pki_below(struct pki *pki, const char *name);

/* Writes NAME, a list of the authority that revokes the serial numbers (0 ends them), out of date in next seconds. With
 * more set, it is put behind what the file has. */
void pki_revoke(struct pki *pki, const char *name, const long *serials, int next, bool more);

/* "FOLDER/NAME"; in one of a few static places. */
const char *pki_path(const struct pki *pki, const char *name);

#endif
