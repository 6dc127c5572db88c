/* person: what of a Patient two records are compared by. */
#ifndef IRORI_PERSON_H
#define IRORI_PERSON_H

#include "resources/base/arena.h"
#include "resources/node.h"
#include "resources/primitive/date.h"
#include "server/matching/spelling.h"

/* As many are compared; what a record has more of doesn't count. */
enum { PERSON_NAMES_MOST = 16, PERSON_IDENTIFIERS_MOST = 32, PERSON_ADDRESSES_MOST = 8, PERSON_TELECOMS_MOST = 16 };

/* The systems that a person's insurance and care numbers are in (docs: server/matching/README.md). */
#define PERSON_MEMBER_SYSTEM "http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID"
#define PERSON_CARE_SYSTEM "http://irori.example/fhir/IdSystem/care-insured-number"

enum identifier_kind {
	IDENTIFIER_OTHER, /* a person may have several of the system: another one says nothing */
	IDENTIFIER_SINGLE, /* one to a person, and one person to it */
	IDENTIFIER_MEMBER, /* insurer:symbol:number:branch */
	IDENTIFIER_SHARED, /* not of one person: of an insurer, or a part of a number */
};

/* What kind of identifier an Identifier is. */
enum identifier_kind person_identifier_kind(const struct node *identifier);

struct person_text {
	struct slice text; /* as spelling makes it */
	enum script script;
	bool weak; /* a former name, a nickname, or the first of several given names: less than the whole */
};

struct person_names {
	struct person_text rows[PERSON_NAMES_MOST];
	size_t count;
};

enum { MEMBER_INSURER, MEMBER_SYMBOL, MEMBER_NUMBER, MEMBER_BRANCH, MEMBER_PARTS };

struct person_identifier {
	enum identifier_kind kind;
	struct slice system, value; /* the value without leading zeros, unless OTHER */
	struct slice parts[MEMBER_PARTS]; /* of MEMBER: the value taken apart */
	bool former;
};

struct person_address {
	struct slice postal, text; /* empty where it has none */
	bool former;
};

struct person {
	struct person_names family, given;
	struct person_identifier identifiers[PERSON_IDENTIFIERS_MOST];
	struct person_address addresses[PERSON_ADDRESSES_MOST];
	struct slice telecoms[PERSON_TELECOMS_MOST]; /* a number's digits, or an e-mail address */
	size_t identifier_count, address_count, telecom_count;
	struct date birth;
	bool has_birth;
	struct slice gender; /* "male" or "female"; SLICE_NONE for anything else */
};

/* Reads a Patient. Texts are in the arena, or in the tree. False when the arena is full. */
bool person_read(struct person *person, const struct node *patient, struct arena *arena);

/* The family name and the given names in the text of a HumanName that has no parts, or SLICE_NONE. In Japanese the family name
 * stands first, else last. */
void person_split_name(struct slice text, struct slice *family, struct slice *given);

#endif
