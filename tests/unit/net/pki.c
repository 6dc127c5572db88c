#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/unit/net/pki.h"

#define need(condition) \
	do { \
		if (!(condition)) { \
			fprintf(stderr, "%s:%d: %s does not hold\n", __FILE__, __LINE__, #condition); \
			ERR_print_errors_fp(stderr); \
			exit(1); \
		} \
	} while (0)

const char *
pki_path(const struct pki *pki, const char *name)
{
	static char paths[8][200];
	static unsigned next;
	char *path = paths[next++ % 8];

	snprintf(path, sizeof paths[0], "%s/%s", pki->folder, name);
	return path;
}

static FILE *
create(const struct pki *pki, const char *name, const char *end, const char *mode)
{
	char file[100];

	snprintf(file, sizeof file, "%s%s", name, end);
	FILE *stream = fopen(pki_path(pki, file), mode);

	need(stream != NULL);
	return stream;
}

static void
extend(X509 *certificate, X509 *issuer, int kind, const char *value)
{
	X509V3_CTX context;

	X509V3_set_ctx(&context, issuer, certificate, NULL, NULL, 0);
	X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, kind, value);

	need(extension != NULL && X509_add_ext(certificate, extension, -1) == 1);
	X509_EXTENSION_free(extension);
}

static X509 *
begin(struct pki *pki, EVP_PKEY *key, const char *subject, int from, int until)
{
	X509 *certificate = X509_new();
	X509_NAME *name = X509_NAME_new();

	need(certificate != NULL && name != NULL && X509_set_version(certificate, X509_VERSION_3) == 1);
	need(ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++pki->serial) == 1);
	need(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, (const unsigned char *)subject, -1, -1, 0) == 1);
	need(X509_set_subject_name(certificate, name) == 1 && X509_set_pubkey(certificate, key) == 1);
	need(X509_gmtime_adj(X509_getm_notBefore(certificate), from) != NULL);
	need(X509_gmtime_adj(X509_getm_notAfter(certificate), until != 0 ? until : 3600) != NULL);
	X509_NAME_free(name);
	return certificate;
}

static void
write_certificate(struct pki *pki, const char *name, X509 *certificate)
{
	FILE *stream = create(pki, name, ".crt", "w");

	need(PEM_write_X509(stream, certificate) == 1);
	fclose(stream);
}

static void
write_key(struct pki *pki, const char *name, EVP_PKEY *key)
{
	FILE *stream = create(pki, name, ".key", "w");

	need(PEM_write_PrivateKey(stream, key, NULL, NULL, 0, NULL, NULL) == 1);
	fclose(stream);
}

static void
make_authority(struct pki *pki, const char *name, X509 *issuer, EVP_PKEY *issuer_key)
{
	pki->authority_key = EVP_EC_gen("P-256");
	need(pki->authority_key != NULL);
	/* No two authorities of a test have the same subject. */
	char subject[128];

	snprintf(subject, sizeof subject, "%.31s %.31s", name, pki->folder + 5);
	pki->authority = begin(pki, pki->authority_key, subject, -60, 0);
	if (issuer == NULL) {
		issuer = pki->authority;
		issuer_key = pki->authority_key;
	}
	need(X509_set_issuer_name(pki->authority, X509_get_subject_name(issuer)) == 1);
	extend(pki->authority, issuer, NID_basic_constraints, "critical,CA:TRUE");
	extend(pki->authority, issuer, NID_key_usage, "critical,keyCertSign,cRLSign");
	extend(pki->authority, issuer, NID_subject_key_identifier, "hash");
	need(X509_sign(pki->authority, issuer_key, EVP_sha256()) > 0);
	write_certificate(pki, name, pki->authority);
}

void
pki_start(struct pki *pki)
{
	*pki = (struct pki){ .serial = 1000, .owned = true };
	snprintf(pki->folder, sizeof pki->folder, "/tmp/irori-pki-XXXXXX");
	need(mkdtemp(pki->folder) != NULL);
	make_authority(pki, "ca", NULL, NULL);
}

struct pki
pki_below(struct pki *pki, const char *name)
{
	struct pki below = { .serial = pki->serial + 100000 };

	pki->serial++;
	memcpy(below.folder, pki->folder, sizeof below.folder);
	make_authority(&below, name, pki->authority, pki->authority_key);
	return below;
}

void
pki_end(struct pki *pki)
{
	X509_free(pki->authority);
	EVP_PKEY_free(pki->authority_key);
	if (pki->owned) {
		char command[128];

		snprintf(command, sizeof command, "rm -rf '%s'", pki->folder);
		need(system(command) == 0);
	}
}

long
pki_issue(struct pki *pki, const struct pki_leaf *leaf)
{
	const struct pki *by = leaf->by != NULL ? leaf->by : pki;
	EVP_PKEY *key = leaf->rsa_bits != 0 ? EVP_RSA_gen((unsigned)leaf->rsa_bits) : EVP_EC_gen("P-256");

	need(key != NULL);
	X509 *certificate = begin(pki, key, leaf->subject != NULL ? leaf->subject : leaf->name, leaf->from, leaf->until);

	need(X509_set_issuer_name(certificate, X509_get_subject_name(by->authority)) == 1);
	extend(certificate, by->authority, NID_basic_constraints, "critical,CA:FALSE");
	extend(certificate, by->authority, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1");
	if (leaf->usage != NULL)
		extend(certificate, by->authority, NID_ext_key_usage, leaf->usage);
	need(X509_sign(certificate, by->authority_key, leaf->digest != NULL ? leaf->digest : EVP_sha256()) > 0);
	write_certificate(pki, leaf->name, certificate);
	write_key(pki, leaf->name, key);
	X509_free(certificate);
	EVP_PKEY_free(key);
	return pki->serial;
}

void
pki_revoke(struct pki *pki, const char *name, const long *serials, int next, bool more)
{
	X509_CRL *list = X509_CRL_new();
	ASN1_TIME *last_time = X509_gmtime_adj(NULL, next < 0 ? 2 * next : -60), *next_time = X509_gmtime_adj(NULL, next);

	need(list != NULL && X509_CRL_set_version(list, X509_CRL_VERSION_2) == 1);
	need(X509_CRL_set_issuer_name(list, X509_get_subject_name(pki->authority)) == 1);
	need(X509_CRL_set1_lastUpdate(list, last_time) == 1 && X509_CRL_set1_nextUpdate(list, next_time) == 1);
	for (; *serials != 0; serials++) {
		X509_REVOKED *revoked = X509_REVOKED_new();
		ASN1_INTEGER *serial = ASN1_INTEGER_new();

		need(revoked != NULL && serial != NULL && ASN1_INTEGER_set(serial, *serials) == 1);
		need(X509_REVOKED_set_serialNumber(revoked, serial) == 1);
		need(X509_REVOKED_set_revocationDate(revoked, last_time) == 1);
		need(X509_CRL_add0_revoked(list, revoked) == 1);
		ASN1_INTEGER_free(serial);
	}
	need(X509_CRL_sort(list) == 1 && X509_CRL_sign(list, pki->authority_key, EVP_sha256()) > 0);
	FILE *stream = create(pki, name, "", more ? "a" : "w");

	need(PEM_write_X509_CRL(stream, list) == 1);
	fclose(stream);
	ASN1_TIME_free(last_time);
	ASN1_TIME_free(next_time);
	X509_CRL_free(list);
}
