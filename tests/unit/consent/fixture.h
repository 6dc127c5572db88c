/* Consents written down in tests, with ' for ", and a small site for them. */
#ifndef IRORI_TEST_CONSENT_FIXTURE_H
#define IRORI_TEST_CONSENT_FIXTURE_H

#include <stdio.h>

#include "resources/json_read.h"
#include "server/consent/consent.h"

static const char *const site_items[] = { "basic", "health-check", "medication" };
static const char *const site_institutions[] = { "kasama-hospital", "care-office", "f001" };

enum { BASIC = 1, CHECK = 2, MEDICATION = 4, ITEMS = 7, HOSPITAL = 1, CARE = 2, OTHER = 9 };

static inline uint64_t
site_item(void *context, struct slice code)
{
	(void)context;
	for (unsigned i = 0; i < 3; i++)
		if (slice_is(code, site_items[i]))
			return UINT64_C(1) << i;
	return 0;
}

static inline uint32_t
site_institution(void *context, struct slice id)
{
	(void)context;
	for (uint32_t i = 0; i < 3; i++)
		if (slice_is(id, site_institutions[i]))
			return i + 1;
	return 0;
}

static inline struct slice
site_item_code(void *context, unsigned bit)
{
	(void)context;
	return bit < 3 ? slice_text(site_items[bit]) : SLICE("");
}

static inline struct slice
site_institution_id(void *context, uint32_t number)
{
	(void)context;
	return number >= 1 && number <= 3 ? slice_text(site_institutions[number - 1]) : SLICE("");
}

static const struct consent_names site = { .item = site_item, .institution = site_institution, .item_code = site_item_code,
	.institution_id = site_institution_id, .zone = 540 };

/* The tree of JSON; NULL when it can't be read as a resource. */
static inline const struct node *
fixture_read(struct arena *arena, struct slice json)
{
	struct faults faults;

	faults_init(&faults, arena);
	const struct node *node = json_read(arena, json, &faults);

	return faults.errors ? NULL : node;
}

#endif
