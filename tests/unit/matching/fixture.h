/* What the tests of server/matching/ share: Patients from parts of JSON. */
#ifndef IRORI_MATCHING_FIXTURE_H
#define IRORI_MATCHING_FIXTURE_H

#include "tests/unit/test.h"

#include "resources/json_read.h"
#include "server/matching/person.h"

#define REPRESENTATION(code) "'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation','valueCode':'" code "'}]"
#define IDE(family, given) "{" REPRESENTATION("IDE") ",'family':'" family "','given':['" given "']}"
#define SYL(family, given) "{" REPRESENTATION("SYL") ",'family':'" family "','given':['" given "']}"
#define NAME(names) "'name':[" names "],"
#define KANJI(family, given) NAME(IDE(family, given))
#define KANA(family, given) NAME(SYL(family, given))
#define BORN(date) "'birthDate':'" date "',"
#define MALE "'gender':'male',"
#define FEMALE "'gender':'female',"
#define NUMBER(system, value) "{'system':'" system "','value':'" value "'}"
#define IDS(identifiers) "'identifier':[" identifiers "],"
#define CARE(value) NUMBER(PERSON_CARE_SYSTEM, value)
#define MEMBER(value) NUMBER(PERSON_MEMBER_SYSTEM, value)
#define CHART(value) NUMBER("urn:oid:1.2.392.100495.20.3.51.11310000001", value)
#define HOME(postal, city, line) "{'postalCode':'" postal "','city':'" city "','line':['" line "']}"
#define LIVES(addresses) "'address':[" addresses "],"
#define PHONES(telecoms) "'telecom':[" telecoms "],"
#define PHONE(number) "{'system':'phone','value':'" number "'}"

/* parts end in a comma; they may have ' for ". The tree lives as long as the arena. */
static inline struct node *
make_patient(struct arena *arena, const char *parts)
{
	struct slice json = arena_print(arena, "{%s'resourceType':'Patient'}", parts);
	char *at = (char *)(uintptr_t)json.data;
	struct faults faults;

	assert_non_null(json.data);
	for (size_t i = 0; i < json.length; i++)
		if (at[i] == '\'')
			at[i] = '"';
	faults_init(&faults, arena);
	struct node *patient = json_read(arena, json, &faults);

	if (patient == NULL || faults.errors)
		fail_msg("can't be read: %s: %.*s", json.data, SLICE_ARGS(faults.first->text));
	return patient;
}

#endif
