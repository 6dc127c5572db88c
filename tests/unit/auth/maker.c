#include "tests/unit/auth/maker.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include "resources/base/base64.h"

enum { DAY = 24 * 60 * 60 };

static void
add_extension(X509 *certificate, int nid, const char *value)
{
	X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, NULL, nid, value);

	assert_non_null(extension);
	assert_int_equal(X509_add_ext(certificate, extension, -1), 1);
	X509_EXTENSION_free(extension);
}

static EVP_PKEY *
certificate_key(const struct certificate_options *options)
{
	if (options->rsa_1024)
		return EVP_RSA_gen(1024);
	if (options->rsa_2048)
		return EVP_RSA_gen(2048);
	return options->ed25519 ? EVP_PKEY_Q_keygen(NULL, NULL, "ED25519") : EVP_EC_gen("P-256");
}

void
make_certificate(const struct certificate_options *options, struct made_certificate *out)
{
	X509 *certificate = X509_new();
	EVP_PKEY *key = certificate_key(options);
	X509_NAME *name = X509_NAME_new();
	unsigned char *at = out->der;

	assert_non_null(certificate);
	assert_non_null(key);
	X509_set_version(certificate, 2);
	ASN1_INTEGER_set(X509_get_serialNumber(certificate), 42);
	X509_gmtime_adj(X509_getm_notBefore(certificate), options->begins != 0 ? options->begins : -DAY);
	X509_gmtime_adj(X509_getm_notAfter(certificate), options->ends != 0 ? options->ends : 365 * DAY);
	X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
	    (const unsigned char *)(options->name != NULL ? options->name : "test"), -1, -1, 0);
	X509_set_subject_name(certificate, name);
	X509_set_issuer_name(certificate, name);
	X509_set_pubkey(certificate, key);
	add_extension(certificate, NID_basic_constraints, options->authority ? "critical,CA:TRUE" : "CA:FALSE");
	if (!options->no_usage)
		add_extension(certificate, NID_ext_key_usage, options->server_usage ? "serverAuth" : "clientAuth");
	assert_true(X509_sign(certificate, key, options->ed25519 ? NULL : EVP_sha256()) > 0);

	int length = i2d_X509(certificate, &at);

	assert_true(length > 0 && (size_t)length <= sizeof out->der);
	out->der_length = (size_t)length;
	assert_int_equal(EVP_Digest(out->der, out->der_length, out->fingerprint, NULL, EVP_sha256(), NULL), 1);
	BIO *bio = BIO_new(BIO_s_mem());

	assert_int_equal(PEM_write_bio_X509(bio, certificate), 1);
	length = BIO_read(bio, out->pem, (int)sizeof out->pem);
	assert_true(length > 0 && (size_t)length < sizeof out->pem);
	out->pem_length = (size_t)length;
	BIO_free(bio);
	X509_NAME_free(name);
	EVP_PKEY_free(key);
	X509_free(certificate);
}

static void
read_all(BIO *bio, char *out, size_t size)
{
	int length = BIO_read(bio, out, (int)size - 1);

	assert_true(length > 0 && (size_t)length < size - 1);
	out[length] = '\0';
	BIO_free(bio);
}

void
make_key(const char *curve, struct made_key *out)
{
	BIO *private = BIO_new(BIO_s_mem()), *public = BIO_new(BIO_s_mem());

	out->key = EVP_EC_gen(curve);
	assert_non_null(out->key);
	assert_int_equal(PEM_write_bio_PrivateKey(private, out->key, NULL, NULL, 0, NULL, NULL), 1);
	assert_int_equal(PEM_write_bio_PUBKEY(public, out->key), 1);
	read_all(private, out->private, sizeof out->private);
	read_all(public, out->public, sizeof out->public);
}

void
forget_key(struct made_key *key)
{
	EVP_PKEY_free(key->key);
	key->key = NULL;
}

static void
put_part(struct buffer *token, const char *text)
{
	struct buffer json;

	buffer_init(&json, 0);
	for (; *text != '\0'; text++)
		buffer_byte(&json, *text == '\'' ? '"' : *text);
	base64url_encode(token, buffer_slice(&json));
	buffer_free(&json);
}

void
sign_token(const struct made_key *key, const char *digest, const char *header, const char *payload,
    struct buffer *token)
{
	unsigned char der[256], raw[132];
	const unsigned char *at = der;
	size_t length = sizeof der, field = ((size_t)EVP_PKEY_get_bits(key->key) + 7) / 8;
	EVP_MD_CTX *context = EVP_MD_CTX_new();

	buffer_reset(token);
	put_part(token, header);
	buffer_byte(token, '.');
	put_part(token, payload);
	assert_int_equal(EVP_DigestSignInit(context, NULL, EVP_get_digestbyname(digest), NULL, key->key), 1);
	assert_int_equal(EVP_DigestSign(context, der, &length, (unsigned char *)token->data, token->length), 1);
	ECDSA_SIG *signature = d2i_ECDSA_SIG(NULL, &at, (long)length);

	assert_non_null(signature);
	assert_int_equal(BN_bn2binpad(ECDSA_SIG_get0_r(signature), raw, (int)field), (int)field);
	assert_int_equal(BN_bn2binpad(ECDSA_SIG_get0_s(signature), raw + field, (int)field), (int)field);
	buffer_byte(token, '.');
	base64url_encode(token, slice_of((const char *)raw, 2 * field));
	assert_true(buffer_ok(token));
	ECDSA_SIG_free(signature);
	EVP_MD_CTX_free(context);
}

void
sign_token_libjwt(jwt_alg_t alg, struct slice key, const char *kid, const char *payload,
    struct buffer *token)
{
	jwt_t *jwt = NULL;
	char json[4096];
	size_t n = 0;

	for (; payload[n] != '\0' && n < sizeof json - 1; n++)
		json[n] = payload[n] == '\'' ? '"' : payload[n];
	json[n] = '\0';
	assert_int_equal(jwt_new(&jwt), 0);
	assert_int_equal(jwt_add_grants_json(jwt, json), 0);
	assert_int_equal(jwt_add_header(jwt, "kid", kid), 0);
	assert_int_equal(jwt_set_alg(jwt, alg, (const unsigned char *)key.data, (int)key.length), 0);
	char *text = jwt_encode_str(jwt);

	assert_non_null(text);
	buffer_reset(token);
	buffer_put(token, slice_text(text));
	free(text);
	jwt_free(jwt);
}
