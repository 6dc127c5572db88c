#include "server/net/tls.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Certificates between a client's and a trusted one. */
enum { CHAIN_DEPTH = 2 };

/* Bytes of certificates that a client may show. */
enum { CHAIN_BYTES = 32 * 1024 };

/* 112 bits: RSA of 2048 bits, curves of 224, no SHA-1 signatures. */
enum { SECURITY_LEVEL = 2 };

struct tls {
	SSL_CTX *context;
	int64_t certificate_ends, crl_ends;
	atomic_uint references;
};

static int64_t
seconds_of(const ASN1_TIME *time)
{
	struct tm parts;

	if (time == NULL || ASN1_TIME_to_tm(time, &parts) != 1)
		return 0;
	return (int64_t)timegm(&parts);
}

/* OpenSSL takes a certificate without extended key usage for one that may do everything; we do not. */
static bool
is_for_clients(X509 *certificate)
{
	return (X509_get_extension_flags(certificate) & EXFLAG_XKUSAGE) != 0 &&
	    (X509_get_extended_key_usage(certificate) & XKU_SSL_CLIENT) != 0;
}

static int
verify(int good, X509_STORE_CTX *chain)
{
	if (good != 1 || X509_STORE_CTX_get_error_depth(chain) != 0)
		return good;
	X509 *certificate = X509_STORE_CTX_get_current_cert(chain);

	if (certificate != NULL && is_for_clients(certificate))
		return 1;
	X509_STORE_CTX_set_error(chain, X509_V_ERR_INVALID_PURPOSE);
	return 0;
}

static int
choose_protocol(SSL *ssl, const unsigned char **chosen, unsigned char *chosen_length, const unsigned char *offered,
    unsigned offered_length, void *context)
{
	(void)ssl;
	(void)context;
	static const unsigned char ours[] = "\x08http/1.1";
	unsigned char *selected;

	/* RFC 7301 section 3.2: where nothing fits, the handshake ends. */
	if (SSL_select_next_proto(&selected, chosen_length, ours, sizeof ours - 1, offered, offered_length) !=
	    OPENSSL_NPN_NEGOTIATED)
		return SSL_TLSEXT_ERR_ALERT_FATAL;
	*chosen = selected;
	return SSL_TLSEXT_ERR_OK;
}

/* A daemon has nobody to ask. */
static int
no_password(char *text, int size, int writing, void *context)
{
	(void)text;
	(void)size;
	(void)writing;
	(void)context;
	return -1;
}

static bool
fail(char *error, size_t error_size, const char *what, const char *path)
{
	unsigned long code = ERR_peek_last_error();
	const char *reason = code != 0 ? ERR_reason_error_string(code) : NULL;

	snprintf(error, error_size, "%s%s%s: %s", what, path != NULL ? " " : "", path != NULL ? path : "",
	    reason != NULL ? reason : "unknown error");
	ERR_clear_error();
	return false;
}

static bool
set_protocol(SSL_CTX *context, bool tls12, char *error, size_t error_size)
{
	static const unsigned char sessions[] = "irori";

	SSL_CTX_set_options(context, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
	    SSL_OP_CIPHER_SERVER_PREFERENCE);
	/* Resuming would skip the check of the certificate. The identity of sessions is set all the same: without it, a client
	 * that tries gets a fatal alert instead of a full handshake. */
	SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
	SSL_CTX_set_num_tickets(context, 0);
	/* Our own chain is what the file says, not what could be made of the clients' authorities. An idle connection gives its
	 * buffers back: half the memory, and no slower that could be measured. */
	SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
	    SSL_MODE_NO_AUTO_CHAIN | SSL_MODE_RELEASE_BUFFERS);
	/* One read() a record, not two. */
	SSL_CTX_set_read_ahead(context, 1);
	SSL_CTX_set_max_cert_list(context, CHAIN_BYTES);
	SSL_CTX_set_security_level(context, SECURITY_LEVEL);
	SSL_CTX_set_alpn_select_cb(context, choose_protocol, NULL);
	return (SSL_CTX_set_session_id_context(context, sessions, sizeof sessions - 1) == 1 &&
	    SSL_CTX_set_min_proto_version(context, tls12 ? TLS1_2_VERSION : TLS1_3_VERSION) == 1 &&
	    SSL_CTX_set_max_proto_version(context, TLS1_3_VERSION) == 1 &&
	    SSL_CTX_set_ciphersuites(context,
	        "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256") == 1 &&
	    SSL_CTX_set_cipher_list(context, "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
	        "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305:"
	        "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256") == 1 &&
	    SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384") == 1) ||
	    fail(error, error_size, "TLS can't be set up", NULL);
}

static bool
load_ours(SSL_CTX *context, const struct tls_settings *settings, char *error, size_t error_size)
{
	SSL_CTX_set_default_passwd_cb(context, no_password);
	if (SSL_CTX_use_certificate_chain_file(context, settings->certificate) != 1)
		return fail(error, error_size, "can't use the certificate", settings->certificate);
	if (SSL_CTX_use_PrivateKey_file(context, settings->key, SSL_FILETYPE_PEM) != 1)
		return fail(error, error_size, "can't use the private key", settings->key);
	if (SSL_CTX_check_private_key(context) != 1)
		return fail(error, error_size, "the private key is not the certificate's", settings->key);
	return true;
}

static bool
load_authorities(SSL_CTX *context, const char *path, char *error, size_t error_size)
{
	X509_VERIFY_PARAM *parameters = SSL_CTX_get0_param(context);
	STACK_OF(X509_NAME) *names = SSL_load_client_CA_file(path);

	if (names == NULL || SSL_CTX_load_verify_file(context, path) != 1) {
		sk_X509_NAME_pop_free(names, X509_NAME_free);
		return fail(error, error_size, "can't use the client authorities", path);
	}
	SSL_CTX_set_client_CA_list(context, names);
	SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, verify);
	X509_VERIFY_PARAM_set_depth(parameters, CHAIN_DEPTH);
	X509_VERIFY_PARAM_set_auth_level(parameters, SECURITY_LEVEL);
	return true;
}

static bool
load_revocations(struct tls *tls, const char *path, char *error, size_t error_size)
{
	X509_STORE *store = SSL_CTX_get_cert_store(tls->context);
	BIO *file = BIO_new_file(path, "r");
	X509_CRL *list;
	int count = 0;
	bool good = file != NULL;

	while (good && (list = PEM_read_bio_X509_CRL(file, NULL, no_password, NULL)) != NULL) {
		int64_t ends = seconds_of(X509_CRL_get0_nextUpdate(list));

		if (ends != 0 && (tls->crl_ends == 0 || ends < tls->crl_ends))
			tls->crl_ends = ends;
		good = X509_STORE_add_crl(store, list) == 1;
		X509_CRL_free(list);
		count++;
	}
	/* The end of the file is an error too, of this one kind. */
	unsigned long last = ERR_peek_last_error();

	good = good && count > 0 && ERR_GET_LIB(last) == ERR_LIB_PEM && ERR_GET_REASON(last) == PEM_R_NO_START_LINE;
	BIO_free(file);
	if (!good)
		return fail(error, error_size, "can't use the revocation lists", path);
	ERR_clear_error();
	/* From here on, whoever no list speaks of, or only one that is out of date, is refused. */
	X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(tls->context), X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
	return true;
}

struct tls *
tls_new(const struct tls_settings *settings, char *error, size_t error_size)
{
	struct tls *tls = calloc(1, sizeof *tls);

	if (tls == NULL) {
		snprintf(error, error_size, "out of memory");
		return NULL;
	}
	atomic_init(&tls->references, 1);
	ERR_clear_error();
	tls->context = SSL_CTX_new(TLS_server_method());
	if (tls->context == NULL) {
		fail(error, error_size, "TLS can't be set up", NULL);
		tls_release(tls);
		return NULL;
	}
	if (!set_protocol(tls->context, settings->tls12, error, error_size) ||
	    !load_ours(tls->context, settings, error, error_size) ||
	    !load_authorities(tls->context, settings->client_ca, error, error_size) ||
	    (settings->crl != NULL && !load_revocations(tls, settings->crl, error, error_size))) {
		tls_release(tls);
		return NULL;
	}
	tls->certificate_ends = seconds_of(X509_get0_notAfter(SSL_CTX_get0_certificate(tls->context)));
	return tls;
}

struct tls *
tls_hold(struct tls *tls)
{
	atomic_fetch_add_explicit(&tls->references, 1, memory_order_relaxed);
	return tls;
}

void
tls_release(struct tls *tls)
{
	if (tls == NULL || atomic_fetch_sub_explicit(&tls->references, 1, memory_order_acq_rel) != 1)
		return;
	SSL_CTX_free(tls->context);
	free(tls);
}

SSL *
tls_accept(struct tls *tls, int fd)
{
	SSL *ssl = SSL_new(tls->context);

	if (ssl == NULL || SSL_set_fd(ssl, fd) != 1) {
		SSL_free(ssl);
		ERR_clear_error();
		return NULL;
	}
	SSL_set_accept_state(ssl);
	return ssl;
}

/* The earliest end of what a verified chain rests on. */
static int64_t
chain_ends(const struct tls *tls, const STACK_OF(X509) *chain)
{
	int64_t ends = tls->crl_ends != 0 ? tls->crl_ends : INT64_MAX;

	for (int i = 0; i < sk_X509_num(chain); i++) {
		int64_t end = seconds_of(X509_get0_notAfter(sk_X509_value(chain, i)));

		if (end < ends)
			ends = end;
	}
	return ends;
}

int64_t
tls_valid_until(const struct tls *tls, SSL *ssl)
{
	return chain_ends(tls, SSL_get0_verified_chain(ssl));
}

bool
tls_check(struct tls *tls, SSL *ssl, int64_t *valid_until, const char **reason)
{
	X509 *certificate = SSL_get0_peer_certificate(ssl);
	X509_STORE_CTX *chain = X509_STORE_CTX_new();
	bool good = false;

	*reason = "out of memory";
	ERR_clear_error();
	if (certificate == NULL) {
		*reason = "no certificate";
	} else if (chain != NULL && X509_STORE_CTX_init(chain, SSL_CTX_get_cert_store(tls->context), certificate,
	    SSL_get_peer_cert_chain(ssl)) == 1 && X509_STORE_CTX_set_default(chain, "ssl_client") == 1 &&
	    X509_VERIFY_PARAM_set1(X509_STORE_CTX_get0_param(chain), SSL_CTX_get0_param(tls->context)) == 1) {
		X509_STORE_CTX_set_verify_cb(chain, verify);
		good = X509_verify_cert(chain) == 1;
		if (good)
			*valid_until = chain_ends(tls, X509_STORE_CTX_get0_chain(chain));
		else
			*reason = X509_verify_cert_error_string(X509_STORE_CTX_get_error(chain));
	}
	X509_STORE_CTX_free(chain);
	ERR_clear_error();
	return good;
}

int64_t
tls_certificate_ends(const struct tls *tls)
{
	return tls->certificate_ends;
}

int64_t
tls_crl_ends(const struct tls *tls)
{
	return tls->crl_ends;
}
