#include "server/auth/certificate.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <stdio.h>
#include <time.h>

enum { RSA_BITS_LEAST = 2048, EC_BITS_LEAST = 256 };

/* So that OpenSSL never asks a terminal for one. */
static const char no_passphrase[] = "";

/* The one certificate of the content; NULL with *wrong. */
static X509 *
parse(struct slice content, const char **wrong)
{
	*wrong = "this is no X.509 certificate: give a file in PEM or DER form";
	if (content.length == 0 || content.length > 1 << 20)
		return NULL;
	if ((unsigned char)content.data[0] == 0x30) {
		const unsigned char *at = (const unsigned char *)content.data;
		X509 *certificate = d2i_X509(NULL, &at, (long)content.length);

		if (certificate != NULL && at == (const unsigned char *)content.data + content.length)
			return certificate;
		X509_free(certificate);
		return NULL;
	}
	BIO *bio = BIO_new_mem_buf(content.data, (int)content.length);
	X509 *certificate = bio != NULL ? PEM_read_bio_X509(bio, NULL, NULL, (void *)no_passphrase) : NULL;
	X509 *second = certificate != NULL ? PEM_read_bio_X509(bio, NULL, NULL, (void *)no_passphrase) : NULL;

	BIO_free(bio);
	if (second != NULL) {
		*wrong = "the file holds several certificates: give the client's own alone, without its CA";
		X509_free(second);
		X509_free(certificate);
		return NULL;
	}
	return certificate;
}

static bool
read_time(const ASN1_TIME *time, int64_t *out)
{
	struct tm tm;

	if (ASN1_TIME_to_tm(time, &tm) != 1)
		return false;
	*out = (int64_t)timegm(&tm) * 1000000;
	return true;
}

static bool
is_strong(const EVP_PKEY *key)
{
	switch (key != NULL ? EVP_PKEY_get_base_id(key) : EVP_PKEY_NONE) {
	case EVP_PKEY_RSA:
	case EVP_PKEY_RSA_PSS:
		return EVP_PKEY_get_bits(key) >= RSA_BITS_LEAST;
	case EVP_PKEY_EC:
		return EVP_PKEY_get_bits(key) >= EC_BITS_LEAST;
	case EVP_PKEY_ED25519:
	case EVP_PKEY_ED448:
		return true;
	default:
		return false;
	}
}

static const char *
check(X509 *certificate, int64_t now, struct certificate *out)
{
	uint32_t flags = X509_get_extension_flags(certificate);

	if (flags & EXFLAG_INVALID)
		return "the certificate's extensions are malformed: ask its CA for another";
	if (X509_check_ca(certificate) != 0)
		return "this is a CA's certificate: register the client's own";
	if (!(flags & EXFLAG_XKUSAGE) || !(X509_get_extended_key_usage(certificate) & XKU_SSL_CLIENT))
		return "the certificate is not for clients (it lacks the extended key usage clientAuth): ask its CA for another";
	if (!is_strong(X509_get0_pubkey(certificate)))
		return "the certificate's key is too weak: use RSA with 2048 bits, or an elliptic curve with 256, or more";
	if (!read_time(X509_get0_notBefore(certificate), &out->not_before) ||
	    !read_time(X509_get0_notAfter(certificate), &out->not_after))
		return "the certificate's validity can't be read: ask its CA for another";
	if (out->not_after <= now)
		return "the certificate has expired: register the one that replaces it";
	if (X509_digest(certificate, EVP_sha256(), out->fingerprint, NULL) != 1)
		return "the certificate's fingerprint can't be made";
	return NULL;
}

static bool
read_subject(X509 *certificate, struct arena *arena, struct slice *out)
{
	BIO *bio = BIO_new(BIO_s_mem());
	char *text = NULL;
	bool ok = bio != NULL &&
	    X509_NAME_print_ex(bio, X509_get_subject_name(certificate), 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) >= 0;

	if (ok) {
		long length = BIO_get_mem_data(bio, &text);

		*out = arena_copy(arena, slice_of(length > 0 ? text : "", length > 0 ? (size_t)length : 0));
	}
	BIO_free(bio);
	return ok && out->data != NULL;
}

const char *
certificate_read(struct slice content, int64_t now, struct arena *arena, struct certificate *out)
{
	const char *wrong;

	/* Leaves nothing in the error queue, where TLS would find it. */
	ERR_set_mark();
	X509 *certificate = parse(content, &wrong);

	*out = (struct certificate){ 0 };
	if (certificate != NULL)
		wrong = check(certificate, now, out);
	if (certificate != NULL && wrong == NULL && !read_subject(certificate, arena, &out->subject))
		wrong = "memory ran out";
	X509_free(certificate);
	ERR_pop_to_mark();
	return wrong;
}

static int
digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool
certificate_print_read(struct slice text, unsigned char out[CERTIFICATE_PRINT])
{
	size_t n = 0, i = 0;

	while (i + 1 < text.length && n < CERTIFICATE_PRINT) {
		int high = digit(text.data[i]), low = digit(text.data[i + 1]);

		if (high < 0 || low < 0)
			return false;
		out[n++] = (unsigned char)(high << 4 | low);
		i += 2;
		if (n < CERTIFICATE_PRINT && i < text.length && text.data[i] == ':')
			i++;
	}
	return n == CERTIFICATE_PRINT && i == text.length;
}

void
certificate_print_write(const unsigned char print[CERTIFICATE_PRINT], char out[2 * CERTIFICATE_PRINT + 1])
{
	for (size_t i = 0; i < CERTIFICATE_PRINT; i++)
		snprintf(out + 2 * i, 3, "%02x", print[i]);
}
