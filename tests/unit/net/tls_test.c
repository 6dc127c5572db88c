/* Who gets in: certificates of every bad kind, versions, resumption, revocation while connected. */
#include "tests/unit/test.h"

#include <time.h>

#include "tests/unit/net/service.h"

#define GET "GET /peer HTTP/1.1\r\nHost: localhost\r\n\r\n"

static struct pki pki;

static int
set_up(void **state)
{
	(void)state;
	pki_start(&pki);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	pki_end(&pki);
	return 0;
}

static struct client_settings
with_certificate(const struct service *service, const char *name)
{
	static char certificate[200], key[200];
	struct client_settings settings = service->client;
	char file[80];

	snprintf(file, sizeof file, "%s.crt", name);
	snprintf(certificate, sizeof certificate, "%s", pki_path(&pki, file));
	snprintf(file, sizeof file, "%s.key", name);
	snprintf(key, sizeof key, "%s", pki_path(&pki, file));
	settings.certificate = certificate;
	settings.key = key;
	return settings;
}

/* The status of one request on a new connection; 0 when the server does not let us in. */
static int
status_for(const struct client_settings *settings)
{
	struct client client;
	int status = client_open(&client, settings) ? client_ask(&client, GET).status : 0;

	client_close(&client);
	return status;
}

static int
status_of(const struct service *service, const char *name)
{
	struct client_settings settings = with_certificate(service, name);

	return status_for(&settings);
}

static void
a_good_certificate_is_known(void **state)
{
	(void)state;
	struct http_settings settings = service_tls_settings(&pki);
	struct service service;
	struct client client;

	pki_issue(&pki, &(struct pki_leaf){ .name = "town", .usage = "clientAuth", .from = -60,
	    .subject = "\xe5\x9b\xb2\xe7\x82\x89\xe7\x97\x85\xe9\x99\xa2, \"A\"\n" });
	service_start(&service, &settings, &pki);
	struct client_settings town = with_certificate(&service, "town");

	assert_true(client_open(&client, &town));
	assert_string_equal(SSL_get_version(client.ssl), "TLSv1.3");
	assert_string_equal(SSL_get_cipher_name(client.ssl), "TLS_AES_256_GCM_SHA384");
	struct client_reply reply = client_ask(&client, GET);

	assert_int_equal(reply.status, 200);
	/* The subject as readable text, its line feed escaped; the hash is that of the file. */
	unsigned char hash[32];
	unsigned length = sizeof hash;
	char expected[256];
	X509 *own = SSL_get_certificate(client.ssl);

	assert_int_equal(X509_digest(own, EVP_sha256(), hash, &length), 1);
	int at = snprintf(expected, sizeof expected,
	    "1 127.0.0.1 CN=\xe5\x9b\xb2\xe7\x82\x89\xe7\x97\x85\xe9\x99\xa2\\, \\\"A\\\"\\0A ");

	for (size_t i = 0; i < 32; i++)
		at += snprintf(expected + at, sizeof expected - (size_t)at, "%02x", hash[i]);
	assert_slice(reply.body, expected);
	client_close(&client);
	assert_int_equal(service_figures(&service).handshakes, 1);
	service_end(&service);
}

static void
bad_certificates_don_t_get_in(void **state)
{
	(void)state;
	struct http_settings settings = service_tls_settings(&pki);
	struct service service;
	struct pki stranger;

	pki_start(&stranger);
	struct pki below = pki_below(&pki, "below"), deeper = pki_below(&below, "deeper"), deepest = pki_below(&deeper, "deepest");
	struct pki_leaf leaves[] = {
		{ .name = "foreign", .usage = "clientAuth", .from = -60, .by = &stranger },
		{ .name = "expired", .usage = "clientAuth", .from = -7200, .until = -60 },
		{ .name = "early", .usage = "clientAuth", .from = 600 },
		{ .name = "no-usage", .from = -60 },
		{ .name = "server-usage", .usage = "serverAuth", .from = -60 },
		{ .name = "any-usage", .usage = "anyExtendedKeyUsage", .from = -60 },
		{ .name = "rsa-1024", .usage = "clientAuth", .from = -60, .rsa_bits = 1024 },
		{ .name = "sha-1", .usage = "clientAuth", .from = -60, .digest = EVP_sha1() },
		{ .name = "unlinked", .usage = "clientAuth", .from = -60, .by = &below }, /* its authority is not shown */
	};

	service_start(&service, &settings, &pki);
	for (size_t i = 0; i < sizeof leaves / sizeof leaves[0]; i++) {
		pki_issue(&pki, &leaves[i]);
		if (status_of(&service, leaves[i].name) != 0)
			fail_msg("%s got in", leaves[i].name);
		/* The count comes a moment after the alert. */
		for (int wait = 0; wait < 500 && service_figures(&service).handshake_failures <= i; wait++)
			nanosleep(&(struct timespec){ .tv_nsec = 2000000 }, NULL);
		assert_int_equal(service_figures(&service).handshake_failures, i + 1);
	}
	/* None at all. */
	struct client_settings none = service.client;

	none.certificate = NULL;
	assert_int_equal(status_for(&none), 0);
	assert_int_equal(atomic_load(&service.handled), 0);
	/* Good ones: RSA of 2048 bits; clientAuth among others; one authority in between, shown. */
	pki_issue(&pki, &(struct pki_leaf){ .name = "rsa-2048", .usage = "clientAuth", .from = -60, .rsa_bits = 2048 });
	pki_issue(&pki, &(struct pki_leaf){ .name = "both", .usage = "serverAuth,clientAuth", .from = -60 });
	assert_int_equal(status_of(&service, "rsa-2048"), 200);
	assert_int_equal(status_of(&service, "both"), 200);
	assert_int_equal(status_of(&service, "client"), 200);
	struct client_settings linked = with_certificate(&service, "unlinked");

	linked.chain = pki_path(&pki, "below.crt");
	assert_int_equal(status_for(&linked), 200);
	assert_int_equal(atomic_load(&service.handled), 4);
	service_end(&service);
	pki_end(&below);
	pki_end(&deeper);
	pki_end(&deepest);
	pki_end(&stranger);
}

static void
old_versions_don_t_get_in(void **state)
{
	(void)state;
	static const int old[] = { TLS1_VERSION, TLS1_1_VERSION, TLS1_2_VERSION };
	struct http_settings settings = service_tls_settings(&pki);
	struct service service;

	service_start(&service, &settings, &pki);
	for (size_t i = 0; i < 3; i++) {
		struct client_settings client = service.client;

		client.version = old[i];
		assert_int_equal(status_for(&client), 0);
	}
	service_end(&service);
	/* 1.2 only where it is asked for, and only with ephemeral keys and AEAD. */
	settings.tls12 = true;
	service_start(&service, &settings, &pki);
	for (size_t i = 0; i < 3; i++) {
		struct client_settings client = service.client;

		client.version = old[i];
		assert_int_equal(status_for(&client), old[i] == TLS1_2_VERSION ? 200 : 0);
	}
	service_end(&service);
}

static SSL_SESSION *kept;

static int
keep_session(SSL *ssl, SSL_SESSION *session)
{
	(void)ssl;
	SSL_SESSION_free(kept);
	kept = session;
	return 1;
}

/* A session from before a revocation must not be a way round it. */
static void
sessions_are_not_resumed(void **state)
{
	(void)state;
	static const int versions[] = { TLS1_2_VERSION, TLS1_3_VERSION };
	struct http_settings settings = service_tls_settings(&pki);
	struct service service;

	settings.tls12 = true;
	service_start(&service, &settings, &pki);
	for (size_t i = 0; i < 2; i++) {
		struct client_settings first = service.client, second;
		struct client client;

		first.version = versions[i];
		assert_true(client_open(&client, &first));
		SSL_CTX_set_session_cache_mode(client.context, SSL_SESS_CACHE_CLIENT);
		SSL_CTX_sess_set_new_cb(client.context, keep_session);
		assert_int_equal(client_ask(&client, GET).status, 200);
		/* No ticket was given ... */
		assert_null(kept);
		SSL_SESSION *session = SSL_get1_session(client.ssl);

		client_close(&client);
		/* ... and who asks all the same gets a full handshake. */
		second = first;
		second.session = session;
		assert_true(client_open(&client, &second));
		assert_int_equal(client_ask(&client, GET).status, 200);
		assert_int_equal(SSL_session_reused(client.ssl), 0);
		client_close(&client);
		SSL_SESSION_free(session);
	}
	service_end(&service);
}

static void
renegotiation_is_refused(void **state)
{
	(void)state;
	struct http_settings settings = service_tls_settings(&pki);
	struct service service;
	struct client client;

	settings.tls12 = true;
	service_start(&service, &settings, &pki);
	struct client_settings old = service.client;

	old.version = TLS1_2_VERSION;
	assert_true(client_open(&client, &old));
	assert_int_equal(client_ask(&client, GET).status, 200);
	if (SSL_renegotiate(client.ssl) == 1)
		assert_int_not_equal(SSL_do_handshake(client.ssl), 1);
	client_close(&client);
	service_end(&service);
}

static void
only_http_1_1_is_agreed_on(void **state)
{
	(void)state;
	static const unsigned char both[] = "\x02h2\x08http/1.1", h2[] = "\x02h2", other[] = "\x03ftp";
	struct http_settings settings = service_tls_settings(&pki);
	struct service service;
	struct client client;
	const unsigned char *chosen;
	unsigned length;

	service_start(&service, &settings, &pki);
	struct client_settings with = service.client;

	with.alpn = both;
	with.alpn_length = sizeof both - 1;
	assert_true(client_open(&client, &with));
	SSL_get0_alpn_selected(client.ssl, &chosen, &length);
	assert_slice(slice_of((const char *)chosen, length), "http/1.1");
	client_close(&client);
	with.alpn = h2;
	with.alpn_length = sizeof h2 - 1;
	assert_int_equal(status_for(&with), 0);
	with.alpn = other;
	with.alpn_length = sizeof other - 1;
	assert_int_equal(status_for(&with), 0);
	service_end(&service);
}

static void
reload(struct service *service, bool good)
{
	char error[256] = "";

	assert_int_equal(http_server_reload(service->server, error, sizeof error), good);
	assert_int_equal(error[0] != '\0', !good);
}

/* SECURITY: a revoked certificate, on a new connection and on one that is open: refused once the list is read again. */
static void
revoked_certificates_are_out_at_once(void **state)
{
	(void)state;
	struct http_settings settings = service_tls_settings(&pki);
	struct service service;
	struct client bad, good;
	char list[200];
	long serial = pki_issue(&pki, &(struct pki_leaf){ .name = "revoked", .usage = "clientAuth", .from = -60 });

	snprintf(list, sizeof list, "%s", pki_path(&pki, "revoked.crl"));
	pki_revoke(&pki, "revoked.crl", (long[]){ 999, 0 }, 3600, false);
	settings.crl = list;
	service_start(&service, &settings, &pki);
	assert_true(service_figures(&service).crl_ends > (int64_t)time(NULL) + 3000);
	struct client_settings revoked = with_certificate(&service, "revoked");

	assert_true(client_open(&bad, &revoked));
	assert_true(client_open(&good, &service.client));
	assert_int_equal(client_ask(&bad, GET).status, 200);
	assert_int_equal(client_ask(&good, GET).status, 200);
	pki_revoke(&pki, "revoked.crl", (long[]){ serial, 0 }, 3600, false);
	assert_int_equal(client_ask(&bad, GET).status, 200);
	reload(&service, true);
	unsigned handled = atomic_load(&service.handled);
	struct client_reply reply = client_ask(&bad, GET);

	assert_int_equal(reply.status, 401);
	assert_slice(reply.body, "refused: 401 certificate revoked");
	assert_non_null(client_field(&reply, "WWW-Authenticate").data);
	assert_slice(client_field(&reply, "Connection"), "close");
	assert_true(client_ended(&bad, 3000));
	assert_int_equal(atomic_load(&service.handled), handled);
	assert_int_equal(status_for(&revoked), 0);
	/* Others go on, on the same connection. */
	assert_int_equal(client_ask(&good, GET).status, 200);
	client_close(&bad);
	client_close(&good);
	service_end(&service);
}

/* Whoever is asked about by no list in force is refused. */
static void
missing_and_outdated_lists_refuse_everybody(void **state)
{
	(void)state;
	struct http_settings settings = service_tls_settings(&pki);
	struct service service;
	struct pki stranger;
	struct client client;
	char list[200], error[256];

	snprintf(list, sizeof list, "%s", pki_path(&pki, "other.crl"));
	settings.crl = list;
	/* No file: no start. */
	assert_null(http_server_start(&settings, NULL, NULL, NULL, error, sizeof error));
	assert_non_null(strstr(error, "other.crl"));
	/* A list of another authority. */
	pki_start(&stranger);
	memcpy(stranger.folder, pki.folder, sizeof stranger.folder);
	pki_revoke(&stranger, "other.crl", (long[]){ 0 }, 3600, false);
	service_start(&service, &settings, &pki);
	assert_int_equal(status_for(&service.client), 0);
	/* Ours behind it: welcome. */
	pki_revoke(&pki, "other.crl", (long[]){ 0 }, 3600, true);
	reload(&service, true);
	assert_int_equal(status_for(&service.client), 200);
	assert_true(client_open(&client, &service.client));
	assert_int_equal(client_ask(&client, GET).status, 200);
	/* Broken: the old one stays. */
	FILE *file = fopen(list, "a");

	assert_non_null(file);
	fputs("-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n", file);
	fclose(file);
	reload(&service, false);
	assert_int_equal(client_ask(&client, GET).status, 200);
	/* Out of date: nobody, not even on the open connection. */
	pki_revoke(&pki, "other.crl", (long[]){ 0 }, -60, false);
	reload(&service, true);
	assert_int_equal(client_ask(&client, GET).status, 401);
	client_close(&client);
	assert_int_equal(status_for(&service.client), 0);
	service_end(&service);
	X509_free(stranger.authority);
	EVP_PKEY_free(stranger.authority_key);
}

/* A connection does not outlive its certificate, nor the list that it was checked by; no reload is needed for that. */
static void
what_runs_out_is_out_while_connected(void **state)
{
	(void)state;
	struct http_settings settings = service_tls_settings(&pki);
	struct service service;
	struct client brief, client;
	char list[200];

	snprintf(list, sizeof list, "%s", pki_path(&pki, "brief.crl"));
	settings.crl = list;
	pki_issue(&pki, &(struct pki_leaf){ .name = "brief", .usage = "clientAuth", .from = -60, .until = 4 });
	pki_revoke(&pki, "brief.crl", (long[]){ 0 }, 8, false);
	service_start(&service, &settings, &pki);
	struct client_settings with = with_certificate(&service, "brief");

	assert_true(client_open(&brief, &with));
	assert_true(client_open(&client, &service.client));
	assert_int_equal(client_ask(&brief, GET).status, 200);
	nanosleep(&(struct timespec){ .tv_sec = 5 }, NULL);
	struct client_reply reply = client_ask(&brief, GET);

	assert_int_equal(reply.status, 401);
	assert_slice(reply.body, "refused: 401 certificate has expired");
	assert_int_equal(client_ask(&client, GET).status, 200);
	nanosleep(&(struct timespec){ .tv_sec = 4 }, NULL);
	reply = client_ask(&client, GET);
	assert_int_equal(reply.status, 401);
	assert_slice(reply.body, "refused: 401 CRL has expired");
	client_close(&brief);
	client_close(&client);
	service_end(&service);
}

/* An authority that is taken out of the file takes its clients with it. */
static void
reload_changes_the_authorities(void **state)
{
	(void)state;
	struct http_settings settings = service_tls_settings(&pki);
	struct service service;
	struct client client;
	char authorities[200], other[200];

	snprintf(authorities, sizeof authorities, "%s", pki_path(&pki, "ca.crt"));
	snprintf(other, sizeof other, "%s", pki_path(&pki, "ca-kept.crt"));
	service_start(&service, &settings, &pki);
	assert_true(client_open(&client, &service.client));
	assert_int_equal(client_ask(&client, GET).status, 200);
	struct pki stranger;

	pki_start(&stranger);
	assert_int_equal(rename(authorities, other), 0);
	assert_int_equal(rename(pki_path(&stranger, "ca.crt"), authorities), 0);
	reload(&service, true);
	assert_int_equal(client_ask(&client, GET).status, 401);
	client_close(&client);
	assert_int_equal(rename(other, authorities), 0);
	reload(&service, true);
	assert_int_equal(status_for(&service.client), 200);
	/* Without the file nothing changes. */
	assert_int_equal(rename(authorities, other), 0);
	reload(&service, false);
	assert_int_equal(rename(other, authorities), 0);
	assert_int_equal(status_for(&service.client), 200);
	pki_end(&stranger);
	service_end(&service);
}

static void
one_certificate_has_so_many_connections(void **state)
{
	(void)state;
	struct http_settings settings = service_tls_settings(&pki);
	struct service service;
	struct client clients[3];

	settings.connections_per_certificate = 2;
	service_start(&service, &settings, &pki);
	for (int i = 0; i < 3; i++) {
		assert_true(client_open(&clients[i], &service.client));
		struct client_reply reply = client_ask(&clients[i], GET);

		assert_int_equal(reply.status, i < 2 ? 200 : 429);
		if (i == 2)
			assert_non_null(client_field(&reply, "Retry-After").data);
	}
	assert_true(client_ended(&clients[2], 3000));
	/* Another certificate has its own share, and who leaves makes room. */
	pki_issue(&pki, &(struct pki_leaf){ .name = "second", .usage = "clientAuth", .from = -60 });
	assert_int_equal(status_of(&service, "second"), 200);
	for (int i = 0; i < 3; i++)
		client_close(&clients[i]);
	assert_true(service_settles(&service, 0));
	assert_int_equal(status_for(&service.client), 200);
	service_end(&service);
}

static void
bad_credentials_don_t_start(void **state)
{
	(void)state;
	struct http_settings good = service_tls_settings(&pki), settings;
	char error[256];

	settings = good;
	settings.key = pki_path(&pki, "client.key");
	assert_null(http_server_start(&settings, NULL, NULL, NULL, error, sizeof error));
	settings = good;
	settings.certificate = pki_path(&pki, "absent.crt");
	assert_null(http_server_start(&settings, NULL, NULL, NULL, error, sizeof error));
	assert_non_null(strstr(error, "absent.crt"));
	settings = good;
	settings.client_ca = settings.key;
	assert_null(http_server_start(&settings, NULL, NULL, NULL, error, sizeof error));
	settings = good;
	settings.plain = true;
	settings.address = "0.0.0.0";
	assert_null(http_server_start(&settings, NULL, NULL, NULL, error, sizeof error));
	assert_non_null(strstr(error, "loopback"));
	settings.address = "localhost";
	assert_null(http_server_start(&settings, NULL, NULL, NULL, error, sizeof error));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_good_certificate_is_known),
		cmocka_unit_test(bad_certificates_don_t_get_in),
		cmocka_unit_test(old_versions_don_t_get_in),
		cmocka_unit_test(sessions_are_not_resumed),
		cmocka_unit_test(renegotiation_is_refused),
		cmocka_unit_test(only_http_1_1_is_agreed_on),
		cmocka_unit_test(revoked_certificates_are_out_at_once),
		cmocka_unit_test(missing_and_outdated_lists_refuse_everybody),
		cmocka_unit_test(what_runs_out_is_out_while_connected),
		cmocka_unit_test(reload_changes_the_authorities),
		cmocka_unit_test(one_certificate_has_so_many_connections),
		cmocka_unit_test(bad_credentials_don_t_start),
	};

	return cmocka_run_group_tests_name("tls", tests, set_up, tear_down);
}
