/* A store with an officer, institutions and a signing key, for tests. */
#ifndef IRORI_TEST_TOWN_H
#define IRORI_TEST_TOWN_H

#include "tests/store/fixture.h"
#include "tests/unit/auth/maker.h"

#include "server/registry/registry.h"

#include <time.h>

#define SECOND INT64_C(1000000)
#define BASE "https://fhir.example/fhir"

struct town {
	struct fixture fixture;
	struct store *store;
	struct registry_order order;
	struct token_rules rules;
	struct arena arena;
};

static inline void
town_make(struct town *town)
{
	memset(town, 0, sizeof *town);
	fixture_make(&town->fixture);
	town->store = town->fixture.store;
	town->order.officer = SLICE("yamada");
	town->order.now = (int64_t)time(NULL) * SECOND;
	town->rules = (struct token_rules){ .issuer = SLICE(BASE), .audience = SLICE(BASE), .skew = 10 * SECOND };
	arena_init(&town->arena, 0);
}

static inline void
town_remove(struct town *town)
{
	fixture_remove(&town->fixture);
	arena_free(&town->arena);
}

/* What must work. */
#define town_do(town, call) \
	do { \
		if (!(call)) \
			fail_msg("%s: %s", #call, (town)->order.error); \
	} while (0)

/* What must be refused, with a sentence that holds the word. */
#define town_refused(town, call, word) \
	do { \
		(town)->order.error[0] = '\0'; \
		assert_false(call); \
		if (strstr((town)->order.error, (word)) == NULL) \
			fail_msg("%s: \"%s\" says nothing of \"%s\"", #call, (town)->order.error, (word)); \
	} while (0)

static inline void
town_institution(struct town *town, const char *id)
{
	struct institution institution = { .id = slice_text(id), .name_ja = SLICE("笠間病院"), .name_en = SLICE("Hospital"),
		.state = INSTITUTION_APPROVED };

	town_do(town, registry_institution_add(town->store, &town->order, &institution));
}

/* A good certificate registered to the institution. */
static inline void
town_certificate(struct town *town, const char *id, struct made_certificate *certificate)
{
	make_certificate(&(struct certificate_options){ .name = id }, certificate);
	town_do(town, registry_certificate_add(town->store, &town->order, slice_text(id), SLICE("first"),
	    slice_of(certificate->pem, certificate->pem_length), &town->arena, NULL));
}

/* A token of an hour. */
static inline void
town_token(struct town *town, const char *id, const char *scope, struct buffer *text, struct registry_token *token)
{
	struct token_request request = { .institution = slice_text(id), .scope = slice_text(scope), .lifetime = 3600 * SECOND };

	town_do(town, registry_token_issue(town->store, &town->order, &town->rules, &request, text, &town->arena, token));
}

#endif
