/* tls: who we are, and whose client certificates we take.
 *
 * TLS 1.3, or 1.2 where asked for; always a full handshake, so that every connection is checked against the authorities
 * and revocation lists of its time. One struct tls is one reading of the files: it never changes, and is shared by
 * reference. */
#ifndef IRORI_TLS_H
#define IRORI_TLS_H

#include <openssl/ssl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct tls;

struct tls_settings {
	const char *certificate, *key; /* PEM files: our chain and private key */
	const char *client_ca; /* PEM file: authorities of client certificates; no others are trusted */
	const char *crl; /* PEM file of revocation lists, or NULL. One is then needed for every authority of a chain */
	bool tls12;
};

/* Reads the files. NULL with a sentence in error on failure; one reference otherwise. */
struct tls *tls_new(const struct tls_settings *settings, char *error, size_t error_size);

/* References may be taken and given back on any thread. tls_release(NULL) is harmless. */
struct tls *tls_hold(struct tls *tls);
void tls_release(struct tls *tls);

/* A new server side of a connection on the socket. NULL when memory ran out. */
SSL *tls_accept(struct tls *tls, int fd);

/* After the handshake: the second since the epoch until which its check holds by itself, the first end of a certificate of
 * the peer's chain or of a revocation list. */
int64_t tls_valid_until(const struct tls *tls, SSL *ssl);

/* Checks a peer's chain again, by these files: authorities, revocation, validity in time, key sizes, purpose. True, and in
 * *valid_until as tls_valid_until(); else false, and a reason that lives for ever. */
bool tls_check(struct tls *tls, SSL *ssl, int64_t *valid_until, const char **reason);

/* Seconds since the epoch: when our own certificate ends, and when the first of the revocation lists is out of date (0
 * without lists). */
int64_t tls_certificate_ends(const struct tls *tls);
int64_t tls_crl_ends(const struct tls *tls);

#endif
