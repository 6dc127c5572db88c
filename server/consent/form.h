/* form: the compiled form of a Consent, as bytes; for this folder alone.
 *
 *	head       version 1, flags 1, zero 2, length of all 4, checksum 8
 *	rule       type 1, zero 3, bytes of its conditions 4, bytes of rule and all in it 4; its conditions; the rules in it
 *	condition  kind 1, zero 1, number of values 2, bytes of values 4; the values
 *
 * There is one rule at the top, or none. Numbers have their small end first. The checksum changes with any change within
 * eight bytes: a form that was damaged denies all, it never permits what the intact one doesn't. */
#ifndef IRORI_CONSENT_FORM_H
#define IRORI_CONSENT_FORM_H

#include "resources/base/slice.h"

enum { FORM_VERSION = 1, FORM_HEAD = 16, FORM_RULE = 12, FORM_CONDITION = 8 };

enum form_flag {
	FORM_DISSENT = 1, /* all is denied that no rule permits */
	FORM_FINE = 2, /* see consent_is_fine() */
	FORM_FLAGS = 3,
};

enum form_type { FORM_SILENT, FORM_PERMIT, FORM_DENY, FORM_TYPES };

/* A rule holds where each of its conditions does; a condition where one of its values does. */
enum form_kind {
	FORM_PERIOD, /* first and last microsecond, 8 bytes each */
	FORM_ACTOR, /* 0 and an institution's number (4), or a length (1) and the user's text */
	FORM_PURPOSE, /* 1 when it is only beneath a code that the Consent names, else 0; a length (1) and the code */
	FORM_CLASS, /* bits of items (8), then numbers of resource types (2 each, as many as the number of values says) */
	FORM_CODE, /* a length (2) and the system, a length (2) and the code */
	FORM_KINDS,
};

struct form_rule {
	enum form_type type;
	struct slice conditions, inner;
};

struct form_condition {
	enum form_kind kind;
	size_t count;
	struct slice values;
};

/* The number of that many bytes (at most 8). */
static inline uint64_t
form_number(const char *at, size_t bytes)
{
	uint64_t number = 0;

#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	if (bytes == 8) {
		memcpy(&number, at, 8);
		return number;
	}
#endif
	for (size_t i = bytes; i-- > 0;)
		number = number << 8 | (uint8_t)at[i];
	return number;
}

/* Each takes something off *rest; false, and *rest then is of no use, when it isn't whole. */
bool form_take(struct slice *rest, size_t bytes, uint64_t *number);
bool form_take_text(struct slice *rest, size_t length_bytes, struct slice *text);
bool form_take_rule(struct slice *rest, struct form_rule *rule);
bool form_take_condition(struct slice *rest, struct form_condition *condition);

/* False when it is no form, or a damaged one. Else the flags, and the rule at the top or nothing. */
bool form_open(struct slice form, unsigned *flags, struct slice *rules);

uint64_t form_checksum(struct slice form);

#endif
