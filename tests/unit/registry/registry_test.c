#include "tests/unit/registry/town.h"

#include "server/audit/event.h"
#include "server/registry/view.h"

#include <pthread.h>

static struct town town;

static int
begin(void **state)
{
	(void)state;
	town_make(&town);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	town_remove(&town);
	return 0;
}

static struct snapshot *
look(void)
{
	struct snapshot *snapshot;

	assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
	return snapshot;
}

static enum store_status
find(const char *id, struct institution *out)
{
	struct snapshot *snapshot = look();
	enum store_status status = registry_institution(snapshot, slice_text(id), &town.arena, out);

	snapshot_end(snapshot);
	return status;
}

static bool
set_state(const char *id, enum institution_state state)
{
	return registry_institution_set_state(town.store, &town.order, slice_text(id), state, SLICE("because"));
}

static bool
add(const char *id, const char *name, enum institution_state state)
{
	struct institution institution = { .id = slice_text(id), .name_ja = slice_text(name), .state = state };

	return registry_institution_add(town.store, &town.order, &institution);
}

static void
institutions_are_kept(void **state)
{
	(void)state;
	struct institution found;
	struct institution first = { .id = SLICE("kasama-hospital"), .name_ja = SLICE("笠間市立病院"),
		.name_en = SLICE("Kasama \"City\" Hospital"), .state = INSTITUTION_APPLIED, .reason = SLICE("application 12") };

	town_do(&town, registry_institution_add(town.store, &town.order, &first));
	assert_int_equal(first.number, 1);
	town_institution(&town, "care");
	assert_int_equal(find("kasama-hospital", &found), STORE_OK);
	assert_int_equal(found.number, 1);
	assert_slice(found.id, "kasama-hospital");
	assert_slice(found.name_ja, "笠間市立病院");
	assert_slice(found.name_en, "Kasama \"City\" Hospital");
	assert_slice(found.reason, "application 12");
	assert_int_equal(found.state, INSTITUTION_APPLIED);
	assert_int_equal(found.created, town.order.now);
	assert_int_equal(find("nobody", &found), STORE_ABSENT);
	assert_int_equal(find("", &found), STORE_ABSENT);

	struct snapshot *snapshot = look();
	struct institution *list;
	size_t count;

	assert_int_equal(registry_institutions(snapshot, &town.arena, &list, &count), STORE_OK);
	assert_int_equal(count, 2);
	assert_slice(list[0].id, "care");
	assert_int_equal(list[0].number, 2);
	snapshot_end(snapshot);

	/* All of it is there after opening again. */
	fixture_close(&town.fixture);
	fixture_open(&town.fixture);
	town.store = town.fixture.store;
	assert_int_equal(find("kasama-hospital", &found), STORE_OK);
	town_refused(&town, add("care", "x", INSTITUTION_APPLIED), "already");
}

static void
what_is_no_institution_is_refused(void **state)
{
	(void)state;
	static const char *const ids[] = { "", "-a", "A", "a b", "a_b", "ä", "a/b",
		"1234567890123456789012345678901234567890123456789012345678901234" };
	char name[400];

	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
		town_refused(&town, add(ids[i], "x", INSTITUTION_APPLIED), "lower case");
	assert_true(add("123456789012345678901234567890123456789012345678901234567890123", "x", INSTITUTION_APPLIED));
	town_refused(&town, add("a", "", INSTITUTION_APPLIED), "name");
	town_refused(&town, add("a", "x", INSTITUTION_ENDED), "begins");
	town_refused(&town, add("a", "x", INSTITUTION_SUSPENDED), "begins");
	town_refused(&town, add("a", "\xFF", INSTITUTION_APPLIED), "UTF-8");
	memset(name, 'x', sizeof name);
	name[REGISTRY_TEXT_MOST + 1] = '\0';
	town_refused(&town, add("a", name, INSTITUTION_APPLIED), "at most");
	name[REGISTRY_TEXT_MOST] = '\0';
	assert_true(add("a", name, INSTITUTION_APPLIED));
}

static void
states_follow_each_other(void **state)
{
	(void)state;
	struct institution found;

	town_do(&town, add("a", "x", INSTITUTION_APPLIED));
	town_do(&town, set_state("a", INSTITUTION_APPROVED));
	town_refused(&town, set_state("a", INSTITUTION_APPROVED), "already");
	town_refused(&town, set_state("a", INSTITUTION_APPLIED), "suspend");
	town.order.now += SECOND;
	town_do(&town, set_state("a", INSTITUTION_SUSPENDED));
	assert_int_equal(find("a", &found), STORE_OK);
	assert_int_equal(found.changed - found.created, SECOND);
	assert_slice(found.reason, "because");
	town_do(&town, set_state("a", INSTITUTION_APPROVED));
	town_do(&town, set_state("a", INSTITUTION_ENDED));
	town_refused(&town, set_state("a", INSTITUTION_APPROVED), "for good");
	town_refused(&town, set_state("b", INSTITUTION_APPROVED), "no institution");
}

static bool
add_certificate(const char *id, struct slice content)
{
	return registry_certificate_add(town.store, &town.order, slice_text(id), SLICE("label"), content, &town.arena, NULL);
}

static void
certificates_are_checked(void **state)
{
	(void)state;
	static const struct {
		struct certificate_options options;
		const char *word; /* NULL: good */
	} rows[] = {
		{ { .name = "笠間" }, NULL },
		{ { .rsa_2048 = true }, NULL },
		{ { .ed25519 = true }, NULL },
		{ { .begins = 3600 }, NULL },
		{ { .authority = true }, "CA" },
		{ { .no_usage = true }, "clientAuth" },
		{ { .server_usage = true }, "clientAuth" },
		{ { .rsa_1024 = true }, "weak" },
		{ { .begins = -200000, .ends = -100000 }, "expired" },
		{ { .ends = -1 }, "expired" },
	};
	static struct made_certificate made, second;
	static char both[8192];

	town_institution(&town, "a");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		make_certificate(&rows[i].options, &made);
		struct slice der = slice_of((const char *)made.der, made.der_length);

		if (rows[i].word == NULL)
			town_do(&town, add_certificate("a", i % 2 == 0 ? der : slice_of(made.pem, made.pem_length)));
		else
			town_refused(&town, add_certificate("a", der), rows[i].word);
	}
	make_certificate(&rows[0].options, &made);
	town_refused(&town, add_certificate("a", slice_of((const char *)made.der, made.der_length - 1)), "PEM or DER");
	memcpy(both, made.der, made.der_length);
	both[made.der_length] = 0;
	town_refused(&town, add_certificate("a", slice_of(both, made.der_length + 1)), "PEM or DER");
	town_refused(&town, add_certificate("a", SLICE("")), "PEM or DER");
	town_refused(&town, add_certificate("a", SLICE("nonsense")), "PEM or DER");
	make_certificate(&rows[0].options, &second);
	memcpy(both, made.pem, made.pem_length);
	memcpy(both + made.pem_length, second.pem, second.pem_length);
	town_refused(&town, add_certificate("a", slice_of(both, made.pem_length + second.pem_length)), "several");
	town_refused(&town, add_certificate("b", slice_of(made.pem, made.pem_length)), "no institution");
}

static void
a_certificate_belongs_to_one(void **state)
{
	(void)state;
	static struct made_certificate made;
	struct registry_certificate row, *list;
	struct snapshot *snapshot;
	char print[65];
	unsigned char back[32];
	size_t count;

	town_institution(&town, "a");
	town_institution(&town, "b");
	make_certificate(&(struct certificate_options){ .name = "健診センター" }, &made);
	town_do(&town, registry_certificate_add(town.store, &town.order, SLICE("a"), SLICE("new server"),
	    slice_of(made.pem, made.pem_length), &town.arena, &row));
	assert_memory_equal(row.fingerprint, made.fingerprint, 32);
	town_refused(&town, add_certificate("a", slice_of(made.pem, made.pem_length)), "\"a\" already");
	town_refused(&town, add_certificate("b", slice_of(made.pem, made.pem_length)), "\"a\" already");
	snapshot = look();
	assert_int_equal(registry_certificates(snapshot, 1, &town.arena, &list, &count), STORE_OK);
	assert_int_equal(count, 1);
	assert_slice(list[0].label, "new server");
	assert_slice(list[0].subject, "CN=健診センター");
	assert_int_equal(list[0].institution, 1);
	assert_true(list[0].not_after > town.order.now);
	assert_int_equal(registry_certificates(snapshot, 2, &town.arena, &list, &count), STORE_OK);
	assert_int_equal(count, 0);
	snapshot_end(snapshot);
	certificate_print_write(made.fingerprint, print);
	assert_true(certificate_print_read(slice_text(print), back));
	assert_memory_equal(back, made.fingerprint, 32);
	town_do(&town, registry_certificate_remove(town.store, &town.order, back));
	town_refused(&town, registry_certificate_remove(town.store, &town.order, back), "no certificate");
	town_do(&town, add_certificate("b", slice_of(made.pem, made.pem_length)));
}

static void
fingerprints_are_read(void **state)
{
	(void)state;
	unsigned char print[32];

	assert_true(certificate_print_read(SLICE("000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F"), print));
	assert_int_equal(print[31], 31);
	assert_true(certificate_print_read(
	    SLICE("00:01:02:03:04:05:06:07:08:09:0a:0b:0c:0d:0e:0f:10:11:12:13:14:15:16:17:18:19:1a:1b:1c:1d:1e:1f"), print));
	assert_false(certificate_print_read(SLICE("000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1"), print));
	assert_false(certificate_print_read(SLICE("000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F0"), print));
	assert_false(certificate_print_read(SLICE("000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F:"), print));
	assert_false(certificate_print_read(SLICE("g00102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F"), print));
	assert_false(certificate_print_read(SLICE(""), print));
}

static void
grants_are_kept(void **state)
{
	(void)state;
	struct registry_grant grant = { .read = UINT64_C(0x4000000000000005), .write = 8, .consent_exempt = true }, found;
	struct snapshot *snapshot;

	town_institution(&town, "a");
	snapshot = look();
	assert_int_equal(registry_grant(snapshot, 1, &found), STORE_OK);
	snapshot_end(snapshot);
	assert_int_equal(found.read | found.write, 0);
	assert_false(found.consent_exempt);
	town_do(&town, registry_grant_set(town.store, &town.order, SLICE("a"), &grant));
	snapshot = look();
	assert_int_equal(registry_grant(snapshot, 1, &found), STORE_OK);
	snapshot_end(snapshot);
	assert_true(found.read == grant.read && found.write == 8 && found.consent_exempt);
	grant.write = UINT64_C(1) << 63;
	town_refused(&town, registry_grant_set(town.store, &town.order, SLICE("a"), &grant), "no such");
	town_refused(&town, registry_grant_set(town.store, &town.order, SLICE("b"), &found), "no institution");
	town_do(&town, registry_grant_clear(town.store, &town.order, SLICE("a")));
	snapshot = look();
	assert_int_equal(registry_grant(snapshot, 1, &found), STORE_OK);
	snapshot_end(snapshot);
	assert_int_equal(found.read | found.write, 0);
}

static bool
issue(const struct token_request *request, struct buffer *text, struct registry_token *token)
{
	return registry_token_issue(town.store, &town.order, &town.rules, request, text, &town.arena, token);
}

static void
tokens_are_issued_and_revoked(void **state)
{
	(void)state;
	static struct made_certificate made, second;
	struct token_request request = { .institution = SLICE("a"), .scope = SLICE("system/*.rs"), .lifetime = 3600 * SECOND };
	struct registry_token token, found;
	struct buffer text;
	char kid[KEY_KID + 1];

	buffer_init(&text, 0);
	town_do(&town, add("a", "x", INSTITUTION_APPLIED));
	town_refused(&town, issue(&request, &text, &token), "approved");
	town_do(&town, set_state("a", INSTITUTION_APPROVED));
	town_refused(&town, issue(&request, &text, &token), "certificate");
	town_certificate(&town, "a", &made);
	town_refused(&town, issue(&request, &text, &token), "signing key");
	assert_int_equal(text.length, 0);
	town_do(&town, registry_key_rotate(town.store, &town.order, kid));
	town_do(&town, issue(&request, &text, &token));
	assert_true(text.length > 200);
	assert_memory_equal(token.certificate, made.fingerprint, 32);
	assert_slice(token.user, "a");
	assert_slice(token.scope, "system/*.rs");
	assert_true(token.expires - token.issued == 3600 * SECOND);

	/* What is asked for must be what is given. */
	request.scope = SLICE("system/*.rs patient/*.rs");
	town_refused(&town, issue(&request, &text, &token), "patient");
	request.scope = SLICE("user/*.rs");
	town_refused(&town, issue(&request, &text, &token), "user/*.rs");
	request.user = SLICE("佐藤");
	town_do(&town, issue(&request, &text, &token));
	assert_slice(token.user, "佐藤");
	request.user = SLICE_NONE;
	request.scope = SLICE("");
	town_refused(&town, issue(&request, &text, &token), "needs a scope");
	request.scope = SLICE("system/Nonsense.rs");
	town_refused(&town, issue(&request, &text, &token), "Nonsense");
	request.scope = SLICE("system/*.rs");
	request.lifetime = 0;
	town_refused(&town, issue(&request, &text, &token), "lifetime");
	request.lifetime = (TOKEN_DAYS_MOST * INT64_C(86400) + 1) * SECOND;
	town_refused(&town, issue(&request, &text, &token), "lifetime");
	/* No token outlives its certificate. */
	request.lifetime = TOKEN_DAYS_MOST * INT64_C(86400) * SECOND;
	town_do(&town, issue(&request, &text, &token));
	assert_true(token.expires - token.issued <= 366 * INT64_C(86400) * SECOND);
	request.lifetime = 60 * SECOND;
	town_certificate(&town, "a", &second);
	town_refused(&town, issue(&request, &text, &token), "several");
	request.certificate = second.fingerprint;
	town_do(&town, issue(&request, &text, &token));
	assert_memory_equal(token.certificate, second.fingerprint, 32);
	request.certificate = (const unsigned char *)"01234567890123456789012345678901";
	town_refused(&town, issue(&request, &text, &token), "not registered");

	town_do(&town, registry_token_revoke(town.store, &town.order, token.id, SLICE("lost")));
	town_refused(&town, registry_token_revoke(town.store, &town.order, token.id, SLICE("lost")), "already");
	town_refused(&town, registry_token_revoke(town.store, &town.order, SLICE("nonsense"), SLICE("lost")), "no token");
	struct snapshot *snapshot = look();

	assert_int_equal(registry_token(snapshot, token.id, &town.arena, &found), STORE_OK);
	assert_true(found.revoked == town.order.now);
	assert_slice(found.reason, "lost");
	snapshot_end(snapshot);
	buffer_free(&text);
}

static void
expired_certificates_get_no_tokens(void **state)
{
	(void)state;
	static struct made_certificate old, new;
	struct token_request request = { .institution = SLICE("a"), .scope = SLICE("system/*.rs"), .lifetime = 3600 * SECOND };
	struct registry_token token;
	struct buffer text;
	char long_text[REGISTRY_TEXT_MOST + 2];

	buffer_init(&text, 0);
	town_institution(&town, "a");
	make_certificate(&(struct certificate_options){ .ends = 100 }, &old);
	town_do(&town, add_certificate("a", slice_of(old.pem, old.pem_length)));
	town_do(&town, registry_key_rotate(town.store, &town.order, NULL));
	town_do(&town, issue(&request, &text, &token));
	assert_true(token.expires - token.issued <= 101 * SECOND);
	request.certificate = old.fingerprint;
	town.order.now += 200 * SECOND;
	town_refused(&town, issue(&request, &text, &token), "expired");
	request.certificate = NULL;
	town_refused(&town, issue(&request, &text, &token), "no valid certificate");
	/* One valid among expired ones is the one that is meant. */
	town_certificate(&town, "a", &new);
	town_do(&town, issue(&request, &text, &token));
	assert_memory_equal(token.certificate, new.fingerprint, 32);
	memset(long_text, 'x', sizeof long_text);
	request.user = slice_of(long_text, REGISTRY_TEXT_MOST + 1);
	town_refused(&town, issue(&request, &text, &token), "at most");
	request.user.length--;
	town_do(&town, issue(&request, &text, &token));
	town_refused(&town, registry_token_revoke(town.store, &town.order, token.id,
	    slice_of(long_text, REGISTRY_TEXT_MOST + 1)), "at most");
	town_refused(&town, registry_institution_remove(town.store, &town.order, SLICE("a"),
	    slice_of(long_text, REGISTRY_TEXT_MOST + 1)), "at most");
	town_refused(&town, registry_institution_set_state(town.store, &town.order, SLICE("a"), INSTITUTION_SUSPENDED,
	    slice_of(long_text, REGISTRY_TEXT_MOST + 1)), "at most");
	buffer_free(&text);
}

static void
expired_tokens_are_cleared(void **state)
{
	(void)state;
	static struct made_certificate made;
	struct registry_token first, *list;
	struct snapshot *snapshot;
	struct buffer text;
	size_t count;

	buffer_init(&text, 0);
	town_institution(&town, "a");
	town_certificate(&town, "a", &made);
	town_do(&town, registry_key_rotate(town.store, &town.order, NULL));
	town_token(&town, "a", "system/*.rs", &text, &first);
	town.order.now += 24 * 3600 * SECOND;
	town_token(&town, "a", "system/*.rs", &text, NULL);
	snapshot = look();
	assert_int_equal(registry_tokens(snapshot, 0, &town.arena, &list, &count), STORE_OK);
	assert_int_equal(count, 2);
	snapshot_end(snapshot);
	town.order.now += 2 * 3600 * SECOND;
	town_token(&town, "a", "system/*.rs", &text, NULL);
	snapshot = look();
	assert_int_equal(registry_tokens(snapshot, 1, &town.arena, &list, &count), STORE_OK);
	assert_int_equal(count, 2);
	assert_int_equal(registry_token(snapshot, first.id, &town.arena, &first), STORE_ABSENT);
	snapshot_end(snapshot);
	buffer_free(&text);
}

static void
keys_rotate(void **state)
{
	(void)state;
	char first[KEY_KID + 1], second[KEY_KID + 1];
	struct registry_key *list;
	size_t count;

	town_do(&town, registry_key_rotate(town.store, &town.order, first));
	town_do(&town, registry_key_rotate(town.store, &town.order, second));
	struct snapshot *snapshot = look();

	assert_int_equal(registry_keys(snapshot, &town.arena, &list, &count), STORE_OK);
	snapshot_end(snapshot);
	assert_int_equal(count, 2);
	for (size_t i = 0; i < 2; i++)
		assert_int_equal(list[i].current, slice_is(list[i].kid, second));
	town_refused(&town, registry_key_remove(town.store, &town.order, slice_text(second)), "current");
	town_do(&town, registry_key_remove(town.store, &town.order, slice_text(first)));
	town_refused(&town, registry_key_remove(town.store, &town.order, slice_text(first)), "no key");
	/* Of many there is one that is current. */
	for (int i = 0; i < 5; i++)
		town_do(&town, registry_key_rotate(town.store, &town.order, second));
	snapshot = look();
	assert_int_equal(registry_keys(snapshot, &town.arena, &list, &count), STORE_OK);
	snapshot_end(snapshot);
	assert_int_equal(count, 6);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(list[i].current, slice_is(list[i].kid, second));
}

static void
removal_leaves_nothing_to_revive(void **state)
{
	(void)state;
	static struct made_certificate made;
	struct registry_token token, found;
	struct registry_certificate *certificates;
	struct registry_grant grant = { .read = 1 };
	struct institution institution;
	struct buffer text;
	size_t count;

	buffer_init(&text, 0);
	town_institution(&town, "a");
	town_certificate(&town, "a", &made);
	town_do(&town, registry_grant_set(town.store, &town.order, SLICE("a"), &grant));
	town_do(&town, registry_key_rotate(town.store, &town.order, NULL));
	town_token(&town, "a", "system/*.rs", &text, &token);
	town_do(&town, registry_institution_remove(town.store, &town.order, SLICE("a"), SLICE("closed")));
	assert_int_equal(find("a", &institution), STORE_ABSENT);
	struct snapshot *snapshot = look();

	assert_int_equal(registry_certificates(snapshot, 0, &town.arena, &certificates, &count), STORE_OK);
	assert_int_equal(count, 0);
	assert_int_equal(registry_grant(snapshot, 1, &grant), STORE_OK);
	assert_int_equal(grant.read, 0);
	assert_int_equal(registry_token(snapshot, token.id, &town.arena, &found), STORE_OK);
	assert_true(found.revoked != 0);
	snapshot_end(snapshot);
	town_refused(&town, registry_institution_remove(town.store, &town.order, SLICE("a"), SLICE("closed")), "no institution");
	/* Another of that name is another institution. */
	town_institution(&town, "a");
	assert_int_equal(find("a", &institution), STORE_OK);
	assert_int_equal(institution.number, 2);
	buffer_free(&text);
}

/* ---- Audit ------------------------------------------------------------------------------------------------------- */

struct seen {
	int count;
	struct audit_event last;
};

static bool
see(void *context, uint64_t number, struct slice record, const unsigned char hash[32])
{
	struct seen *seen = context;
	struct slice copy = arena_copy(&town.arena, record);

	(void)number, (void)hash;
	assert_true(audit_event_decode(copy, &town.arena, &seen->last));
	seen->count++;
	return true;
}

/* The chain follows right behind the commit: waits for it to have so many records, looks at the last. */
static void
wait_for_audit(int count, struct seen *seen)
{
	struct store_figures figures;

	for (int i = 0; i < 500; i++) {
		store_figures(town.store, &figures);
		if (figures.audit_records >= (uint64_t)count)
			break;
		nanosleep(&(struct timespec){ .tv_nsec = 10000000 }, NULL);
	}
	seen->count = 0;
	assert_int_equal(store_audit_scan(town.store, 1, see, seen), STORE_OK);
	assert_int_equal(seen->count, count);
}

static void
every_order_is_written_down(void **state)
{
	(void)state;
	static struct made_certificate made;
	struct registry_grant grant = { .read = 5, .write = 2 };
	struct registry_token token;
	struct buffer text;
	struct seen seen = { 0 };

	buffer_init(&text, 0);
#define EXPECT(call, event, word) \
	do { \
		int before_ = seen.count; \
		town_do(&town, call); \
		wait_for_audit(before_ + 1, &seen); \
		assert_int_equal(seen.last.type, event); \
		assert_slice(seen.last.user, "yamada"); \
		assert_true(seen.last.time == town.order.now); \
		if (*(word) != '\0') \
			assert_non_null(memmem(seen.last.note.data, seen.last.note.length, word, strlen(word))); \
	} while (0)
	EXPECT(add("a", "名前", INSTITUTION_APPLIED), AUDIT_INSTITUTION_ADD, "名前");
	assert_slice(seen.last.institution_id, "a");
	EXPECT(set_state("a", INSTITUTION_APPROVED), AUDIT_INSTITUTION_STATE, "because");
	make_certificate(&(struct certificate_options){ 0 }, &made);
	EXPECT(add_certificate("a", slice_of(made.pem, made.pem_length)), AUDIT_CERTIFICATE_ADD, "CN=test");
	EXPECT(registry_grant_set(town.store, &town.order, SLICE("a"), &grant), AUDIT_GRANT_SET, "read 5, write 2");
	EXPECT(registry_key_rotate(town.store, &town.order, NULL), AUDIT_KEY_ADD, "");
	struct token_request request = { .institution = SLICE("a"), .scope = SLICE("system/*.rs"), .lifetime = SECOND };

	EXPECT(issue(&request, &text, &token), AUDIT_TOKEN_ISSUE, "system/*.rs");
	assert_true(slice_equal(seen.last.token_id, token.id));
	assert_int_equal(seen.last.institution, 1);
	EXPECT(registry_token_revoke(town.store, &town.order, token.id, SLICE("lost")), AUDIT_TOKEN_REVOKE, "lost");
	EXPECT(registry_grant_clear(town.store, &town.order, SLICE("a")), AUDIT_GRANT_CLEAR, "");
	EXPECT(registry_certificate_remove(town.store, &town.order, made.fingerprint), AUDIT_CERTIFICATE_REMOVE, "CN=test");
	EXPECT(registry_institution_remove(town.store, &town.order, SLICE("a"), SLICE("closed")), AUDIT_INSTITUTION_REMOVE,
	    "closed");
	/* Neither the token nor a private key is in what is written down. */
	assert_null(memmem(seen.last.note.data, seen.last.note.length, text.data, text.length));
	/* What was refused changed nothing and is no order. */
	int before = seen.count;

	town_refused(&town, set_state("a", INSTITUTION_SUSPENDED), "no institution");
	fixture_close(&town.fixture);
	fixture_open(&town.fixture);
	town.store = town.fixture.store;
	wait_for_audit(before, &seen);
	buffer_free(&text);
}

/* ---- Two at once ------------------------------------------------------------------------------------------------- */

enum { THREADS = 4, EACH = 20 };

static void *
add_many(void *context)
{
	unsigned thread = *(const unsigned *)context;
	struct registry_order order = { .officer = SLICE("suzuki"), .now = SECOND };

	for (unsigned i = 0; i < EACH; i++) {
		char id[32];

		snprintf(id, sizeof id, "i-%u-%u", thread, i);
		struct institution institution = { .id = slice_text(id), .name_en = SLICE("x") };

		if (!registry_institution_add(town.store, &order, &institution))
			return "failed";
	}
	return NULL;
}

static void
orders_at_once_give_no_number_twice(void **state)
{
	(void)state;
	pthread_t threads[THREADS];
	unsigned numbers[THREADS];
	bool taken[THREADS * EACH + 1] = { false };
	struct institution *list;
	size_t count;

	for (unsigned i = 0; i < THREADS; i++) {
		numbers[i] = i;
		assert_int_equal(pthread_create(&threads[i], NULL, add_many, &numbers[i]), 0);
	}
	for (unsigned i = 0; i < THREADS; i++) {
		void *result;

		assert_int_equal(pthread_join(threads[i], &result), 0);
		assert_null(result);
	}
	struct snapshot *snapshot = look();

	assert_int_equal(registry_institutions(snapshot, &town.arena, &list, &count), STORE_OK);
	snapshot_end(snapshot);
	assert_int_equal(count, THREADS * EACH);
	for (size_t i = 0; i < count; i++) {
		assert_in_range(list[i].number, 1, THREADS * EACH);
		assert_false(taken[list[i].number]);
		taken[list[i].number] = true;
	}
}

static void *
add_same(void *context)
{
	struct registry_order order = { .officer = SLICE("suzuki"), .now = SECOND };
	struct institution institution = { .id = SLICE("same"), .name_en = SLICE("x") };

	(void)context;
	return registry_institution_add(town.store, &order, &institution) ? "added" : NULL;
}

static void
orders_at_once_add_one_of_a_name(void **state)
{
	(void)state;
	pthread_t threads[THREADS];
	int added = 0;

	for (unsigned i = 0; i < THREADS; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, add_same, NULL), 0);
	for (unsigned i = 0; i < THREADS; i++) {
		void *result;

		assert_int_equal(pthread_join(threads[i], &result), 0);
		added += result != NULL;
	}
	assert_int_equal(added, 1);
}

/* ---- Views ------------------------------------------------------------------------------------------------------- */

static void
views_follow_the_registry(void **state)
{
	(void)state;
	static struct made_certificate made, others[40];
	struct registry_views *views = registry_views_new(town.store, 2);
	struct registry_grant grant = { .read = 5, .write = 2 };
	struct registry_token token;
	struct buffer text;
	size_t keys;

	buffer_init(&text, 0);
	assert_non_null(views);
	make_certificate(&(struct certificate_options){ 0 }, &made);
	const struct registry_view *view = registry_view(views, 0, NULL);

	assert_non_null(view);
	assert_null(view_certificate(view, made.fingerprint));
	assert_ptr_equal(view, registry_view(views, 0, NULL));
	town_institution(&town, "a");
	town_institution(&town, "b");
	town_do(&town, add_certificate("b", slice_of(made.pem, made.pem_length)));
	for (size_t i = 0; i < 40; i++)
		town_certificate(&town, "a", &others[i]);
	town_do(&town, registry_grant_set(town.store, &town.order, SLICE("b"), &grant));
	town_do(&town, registry_key_rotate(town.store, &town.order, NULL));
	town_token(&town, "b", "system/*.rs", &text, &token);
	view = registry_view(views, 0, NULL);
	const struct view_certificate *found = view_certificate(view, made.fingerprint);

	assert_non_null(found);
	assert_slice(found->institution->id, "b");
	assert_int_equal(found->institution->number, 2);
	assert_true(found->institution->grant.read == 5 && found->institution->grant.write == 2);
	assert_int_equal(found->institution->state, INSTITUTION_APPROVED);
	for (size_t i = 0; i < 40; i++) {
		found = view_certificate(view, others[i].fingerprint);
		assert_non_null(found);
		assert_slice(found->institution->id, "a");
	}
	others[0].fingerprint[31] ^= 1;
	assert_null(view_certificate(view, others[0].fingerprint));
	assert_non_null(view_keys(view, &keys));
	assert_int_equal(keys, 1);
	assert_false(view_revoked(view, token.id));

	/* Another thread's is its own; a snapshot's is as old as the snapshot. */
	struct snapshot *snapshot = look();

	town_do(&town, registry_token_revoke(town.store, &town.order, token.id, SLICE("")));
	view = registry_view(views, 1, snapshot);
	assert_false(view_revoked(view, token.id));
	snapshot_end(snapshot);
	view = registry_view(views, 1, NULL);
	assert_true(view_revoked(view, token.id));
	assert_false(view_revoked(view, SLICE("other")));
	assert_true(view_generation(view) == store_registry_generation(town.store));
	registry_views_free(views);
	registry_views_free(NULL);
	buffer_free(&text);
}

static void
broken_rows_are_not_passed_over(void **state)
{
	(void)state;
	static const char *const rows[] = { "", "x", "{}", "[]", "{\"number\":1,\"number\":1}",
		"{\"number\":0,\"name_ja\":\"\",\"name_en\":\"\",\"state\":\"approved\",\"reason\":\"\",\"created\":1,\"changed\":1}",
		"{\"number\":1,\"name_ja\":\"\",\"name_en\":\"\",\"state\":\"new\",\"reason\":\"\",\"created\":1,\"changed\":1}",
		("{\"number\":4294967296,\"name_ja\":\"\",\"name_en\":\"\",\"state\":\"approved\",\"reason\":\"\",\"created\":1,"
		"\"changed\":1}") };
	struct registry_views *views = registry_views_new(town.store, 1);
	struct institution institution;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct table_put put = { .table = TABLE_INSTITUTION, .key = SLICE("a"), .value = slice_text(rows[i]) };
		struct commit commit = { .tables = &put };

		assert_int_equal(store_commit_wait(town.store, &commit), STORE_OK);
		assert_int_equal(find("a", &institution), STORE_BROKEN);
		assert_null(registry_view(views, 0, NULL));
		town_refused(&town, set_state("a", INSTITUTION_ENDED), store_status_text(STORE_BROKEN));
	}
	registry_views_free(views);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
	const struct CMUnitTest tests[] = {
		TEST(institutions_are_kept),
		TEST(what_is_no_institution_is_refused),
		TEST(states_follow_each_other),
		TEST(certificates_are_checked),
		TEST(a_certificate_belongs_to_one),
		cmocka_unit_test(fingerprints_are_read),
		TEST(grants_are_kept),
		TEST(tokens_are_issued_and_revoked),
		TEST(expired_certificates_get_no_tokens),
		TEST(expired_tokens_are_cleared),
		TEST(keys_rotate),
		TEST(removal_leaves_nothing_to_revive),
		TEST(every_order_is_written_down),
		TEST(orders_at_once_give_no_number_twice),
		TEST(orders_at_once_add_one_of_a_name),
		TEST(views_follow_the_registry),
		TEST(broken_rows_are_not_passed_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
