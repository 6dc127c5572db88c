#include "tests/unit/test.h"

#include "resources/json_read.h"
#include "resources/json_write.h"
#include "resources/patch/fhirpath_patch.h"
#include "resources/xml_read.h"
#include "tests/unit/patch/patched.h"

/* In the texts here ` stands for ", which JSON has so many of. */
#define OP(type, path, rest) \
	"{`name`:`operation`,`part`:[{`name`:`type`,`valueCode`:`" type "`},{`name`:`path`,`valueString`:`" path "`}" rest "]}"
#define PART(name, rest) "{`name`:`" name "`," rest "}"
#define NAME(name) "," PART("name", "`valueString`:`" name "`")
#define VALUE(rest) "," PART("value", rest)
#define PARTS(parts) "," PART("value", "`part`:[" parts "]")
#define INDEX(index) "," PART("index", "`valueInteger`:" index)
#define MOVE(source, destination) \
	"," PART("source", "`valueInteger`:" source) "," PART("destination", "`valueInteger`:" destination)

struct applied {
	struct arena arena;
	struct faults faults;
	struct buffer before, after; /* the resource before the patch, and behind it as it was then */
	struct node *resource, *out;
	enum patch_result result;
};

static struct node *
read_json(struct arena *arena, const char *text)
{
	struct faults faults;

	faults_init(&faults, arena);
	struct node *node = json_read(arena, quoted(arena, text), &faults);

	if (node == NULL || faults.errors)
		fail_msg("%s: %.*s", text, SLICE_ARGS(faults.first->text));
	return node;
}

static void
apply(struct applied *patched, const char *resource, const char *operations)
{
	struct slice text;

	arena_init(&patched->arena, 0);
	faults_init(&patched->faults, &patched->arena);
	buffer_init(&patched->before, 0);
	buffer_init(&patched->after, 0);
	patched->resource = read_json(&patched->arena, resource);
	text = arena_print(&patched->arena, "{`resourceType`:`Parameters`,`parameter`:[%s]}", operations);
	const struct node *parameters = read_json(&patched->arena, text.data);

	json_write(&patched->before, patched->resource, NULL);
	patched->result = fhirpath_patch(&patched->out, patched->resource, parameters, &patched->arena, &patched->faults);
	json_write(&patched->after, patched->resource, NULL);
	assert_true(slice_equal(buffer_slice(&patched->before), buffer_slice(&patched->after)));
	assert_int_equal(patched->faults.errors, patched->result != PATCH_DONE);
	assert_int_equal(patched->out != NULL, patched->result == PATCH_DONE);
	for (const struct fault *fault = patched->faults.first; fault != NULL; fault = fault->next)
		assert_true(slice_is_utf8(fault->text));
}

static void
forget(struct applied *patched)
{
	buffer_free(&patched->before);
	buffer_free(&patched->after);
	arena_free(&patched->arena);
}

static void
assert_patched(const char *resource, const char *operations, const char *expected)
{
	struct applied patched;
	struct buffer out;

	apply(&patched, resource, operations);
	if (patched.result != PATCH_DONE)
		fail_msg("%s: %.*s", operations, SLICE_ARGS(patched.faults.first->text));
	buffer_init(&out, 0);
	json_write(&out, patched.out, NULL);
	struct slice wanted = quoted(&patched.arena, expected);

	if (!slice_equal(buffer_slice(&out), wanted))
		fail_msg("%s gave %.*s", operations, SLICE_ARGS(buffer_slice(&out)));
	/* It is a tree like that of a reader. */
	buffer_reset(&out);
	json_write(&out, read_json(&patched.arena, expected), NULL);
	assert_true(slice_equal(buffer_slice(&out), wanted));
	buffer_free(&out);
	forget(&patched);
}

static void
assert_refused(const char *resource, const char *operations, enum patch_result result, const char *place, const char *fault)
{
	struct applied patched;

	apply(&patched, resource, operations);
	if (patched.result != result)
		fail_msg("%s: %d", operations, patched.result);
	assert_slice(patched.faults.first->text, quoted(&patched.arena, fault).data);
	if (place == NULL)
		assert_null(patched.faults.first->expression.data);
	else
		assert_slice(patched.faults.first->expression, place);
	forget(&patched);
}

/* Refused, whatever the words. */
static void
assert_not(const char *resource, const char *operations)
{
	struct applied patched;

	apply(&patched, resource, operations);
	if (patched.result != PATCH_REFUSED)
		fail_msg("%s: %d", operations, patched.result);
	assert_true(slice_starts(patched.faults.first->expression, SLICE("Parameters.parameter[")));
	forget(&patched);
}

#define PATIENT(rest) "{`resourceType`:`Patient`" rest "}"

/* The two examples of http://hl7.org/fhir/R4/fhirpatch.html. */
static void
the_page_s_examples_are_applied(void **state)
{
	(void)state;
	static const char head[] = "<Parameters xmlns=\"http://hl7.org/fhir\"><parameter><name value=\"operation\"/><part>"
	    "<name value=\"type\"/><valueCode value=\"add\"/></part><part><name value=\"path\"/><valueString value=\"Patient\"/></part>"
	    "<part><name value=\"name\"/>";
	static const struct {
		const char *rest, *expected;
	} cases[] = {
		{ "<valueString value=\"birthDate\"/></part><part><name value=\"value\"/><valueDate value=\"1930-01-01\"/></part>",
		    PATIENT(",`birthDate`:`1930-01-01`") },
		{ "<valueString value=\"contact\"/></part><part><name value=\"value\"/><part><name value=\"name\"/><valueHumanName>"
		    "<text value=\"a name\"/></valueHumanName></part></part>", PATIENT(",`contact`:[{`name`:{`text`:`a name`}}]") },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct arena arena;
		struct faults faults;
		struct buffer out;
		struct node *result;

		arena_init(&arena, 0);
		faults_init(&faults, &arena);
		buffer_init(&out, 0);
		struct slice xml = arena_print(&arena, "%s%s</parameter></Parameters>", head, cases[i].rest);
		const struct node *parameters = xml_read(&arena, xml, &faults);

		assert_non_null(parameters);
		assert_false(faults.errors);
		assert_int_equal(fhirpath_patch(&result, read_json(&arena, PATIENT("")), parameters, &arena, &faults), PATCH_DONE);
		json_write(&out, result, NULL);
		assert_slice(buffer_slice(&out), quoted(&arena, cases[i].expected).data);
		buffer_free(&out);
		arena_free(&arena);
	}
}

static void
primitives(void **state)
{
	(void)state;
	static const char born[] = PATIENT(",`birthDate`:`1920-01-01`");

	assert_patched(born, OP("replace", "Patient.birthDate", VALUE("`valueDate`:`1930-01-01`")), PATIENT(",`birthDate`:`1930-01-01`"));
	assert_patched(born, OP("replace", "birthDate", VALUE("`valueDate`:`1930`")), PATIENT(",`birthDate`:`1930`"));
	assert_patched(born, OP("delete", "Patient.birthDate", ""), PATIENT(""));
	assert_patched(PATIENT(",`active`:true"), OP("delete", "Patient.birthDate", ""), PATIENT(",`active`:true"));
	assert_patched(PATIENT(",`active`:true,`address`:[{`city`:`a`}]"),
	    OP("add", "Patient", NAME("birthDate") VALUE("`valueDate`:`1930-01-01`")),
	    PATIENT(",`active`:true,`birthDate`:`1930-01-01`,`address`:[{`city`:`a`}]"));
	assert_refused(born, OP("add", "Patient", NAME("birthDate") VALUE("`valueDate`:`1930-01-01`")), PATCH_REFUSED,
	    "Parameters.parameter[0]", "operation [0], add `Patient`: birthDate is there already, and may be there once");
	assert_refused(PATIENT(""), OP("replace", "Patient.birthDate", VALUE("`valueDate`:`1930-01-01`")), PATCH_REFUSED,
	    "Parameters.parameter[0]", "operation [0], replace `Patient.birthDate`: there is nothing at that path");
	/* Nobody sees a difference between a word that is misspelt and an element that isn't there. */
	assert_refused(born, OP("delete", "Patient.brithDate", ""), PATCH_REFUSED, "Parameters.parameter[0]",
	    "operation [0], delete `Patient.brithDate`: Patient has no brithDate");
	assert_not(born, OP("delete", "Observation.status", ""));
	/* Each is applied to what the one before gave. */
	assert_patched(born, OP("delete", "Patient.birthDate", "") "," OP("add", "Patient", NAME("birthDate") VALUE("`valueDate`:`1931`")) ","
	    OP("replace", "Patient.birthDate.where($this = @1931)", VALUE("`valueDate`:`1932`")), PATIENT(",`birthDate`:`1932`"));
}

static void
nested_elements(void **state)
{
	(void)state;
	static const char contacts[] = PATIENT(",`contact`:[{`name`:{`text`:`a`},`gender`:`male`},{`name`:{`text`:`b`},`gender`:`female`}]");

	assert_patched(contacts, OP("replace", "Patient.contact[0].gender", VALUE("`valueCode`:`other`")),
	    PATIENT(",`contact`:[{`name`:{`text`:`a`},`gender`:`other`},{`name`:{`text`:`b`},`gender`:`female`}]"));
	assert_patched(contacts, OP("replace", "Patient.contact[1].gender", VALUE("`valueCode`:`other`")),
	    PATIENT(",`contact`:[{`name`:{`text`:`a`},`gender`:`male`},{`name`:{`text`:`b`},`gender`:`other`}]"));
	assert_patched(contacts, OP("delete", "Patient.contact[1].gender", ""),
	    PATIENT(",`contact`:[{`name`:{`text`:`a`},`gender`:`male`},{`name`:{`text`:`b`}}]"));
	assert_patched(PATIENT(",`contact`:[{`name`:{`text`:`a`}}]"), OP("add", "Patient.contact[0]", NAME("gender") VALUE("`valueCode`:`male`")),
	    PATIENT(",`contact`:[{`name`:{`text`:`a`},`gender`:`male`}]"));
	assert_patched(contacts, OP("replace", "Patient.contact.where(name.text = 'b').gender", VALUE("`valueCode`:`unknown`")),
	    PATIENT(",`contact`:[{`name`:{`text`:`a`},`gender`:`male`},{`name`:{`text`:`b`},`gender`:`unknown`}]"));
	assert_patched(contacts, OP("delete", "Patient.contact[0]", ""), PATIENT(",`contact`:[{`name`:{`text`:`b`},`gender`:`female`}]"));
	assert_patched(contacts, OP("delete", "Patient.contact[7]", ""), contacts);
	assert_refused(contacts, OP("delete", "Patient.contact", ""), PATCH_REFUSED, "Parameters.parameter[0]",
	    "operation [0], delete `Patient.contact`: the path leads to 2 elements, and must lead to one");
	assert_not(contacts, OP("replace", "Patient.contact.gender", VALUE("`valueCode`:`other`")));
	assert_not(contacts, OP("add", "Patient.contact", NAME("gender") VALUE("`valueCode`:`other`")));
	assert_not(contacts, OP("add", "Patient.contact[2]", NAME("gender") VALUE("`valueCode`:`other`")));
	assert_not(contacts, OP("delete", "Patient", ""));
	assert_not(contacts, OP("replace", "Patient", VALUE("`resource`:" PATIENT(""))));
	assert_not(contacts, OP("delete", "Patient.contact[0].gender.length()", ""));
	assert_not(contacts, OP("delete", "'x'", ""));
	assert_not(contacts, OP("delete", "%factory.HumanName('a')", ""));
	/* What is left with nothing in it goes, but not before the last operation. */
	assert_patched(contacts, OP("delete", "Patient.contact[0].gender", "") "," OP("delete", "Patient.contact[0].name.text", ""),
	    PATIENT(",`contact`:[{`name`:{`text`:`b`},`gender`:`female`}]"));
	assert_patched(contacts, OP("delete", "Patient.contact[0].gender", "") "," OP("delete", "Patient.contact[0].name", "") ","
	    OP("add", "Patient.contact[0]", NAME("gender") VALUE("`valueCode`:`other`")),
	    PATIENT(",`contact`:[{`gender`:`other`},{`name`:{`text`:`b`},`gender`:`female`}]"));
}

static void
complex_values(void **state)
{
	(void)state;
	static const char married[] = PATIENT(",`maritalStatus`:{`coding`:[{`code`:`M`}],`text`:`married`}");

	assert_patched(PATIENT(""), OP("add", "Patient", NAME("maritalStatus") VALUE("`valueCodeableConcept`:{`text`:`married`}")),
	    PATIENT(",`maritalStatus`:{`text`:`married`}"));
	assert_patched(married, OP("replace", "Patient.maritalStatus", VALUE("`valueCodeableConcept`:{`text`:`not married`}")),
	    PATIENT(",`maritalStatus`:{`text`:`not married`}"));
	assert_patched(married, OP("delete", "Patient.maritalStatus", ""), PATIENT(""));
	assert_patched(married, OP("add", "Patient.maritalStatus", NAME("coding") VALUE("`valueCoding`:{`system`:`urn:x`,`code`:`1`}")),
	    PATIENT(",`maritalStatus`:{`coding`:[{`code`:`M`},{`system`:`urn:x`,`code`:`1`}],`text`:`married`}"));
	/* The same in parts. */
	assert_patched(married, OP("replace", "Patient.maritalStatus", PARTS(PART("text", "`valueString`:`divorced`") ","
	    PART("coding", "`part`:[" PART("code", "`valueCode`:`D`") "," PART("system", "`valueUri`:`urn:x`") "]") ","
	    PART("coding", "`valueCoding`:{`code`:`E`}"))),
	    PATIENT(",`maritalStatus`:{`coding`:[{`system`:`urn:x`,`code`:`D`},{`code`:`E`}],`text`:`divorced`}"));
	/* As deep as it takes. */
	assert_patched(PATIENT(""), OP("add", "Patient", NAME("contact") PARTS(
	    PART("relationship", "`valueCodeableConcept`:{`text`:`mother`}") "," PART("relationship", "`valueCodeableConcept`:{`text`:`ward`}") ","
	    PART("name", "`part`:[" PART("given", "`valueString`:`A`") "," PART("given", "`valueString`:`B`") ","
	    PART("period", "`part`:[" PART("start", "`valueDateTime`:`2020`") "]") "]") "," PART("gender", "`valueCode`:`female`"))),
	    PATIENT(",`contact`:[{`relationship`:[{`text`:`mother`},{`text`:`ward`}],`name`:{`given`:[`A`,`B`],`period`:{`start`:`2020`}},"
	    "`gender`:`female`}]"));
	assert_patched("{`resourceType`:`Observation`,`status`:`final`,`code`:{`text`:`a`}}",
	    OP("add", "Observation", NAME("component") PARTS(PART("value", "`valueQuantity`:{`value`:1.00,`unit`:`mg`}") ","
	    PART("code", "`valueCodeableConcept`:{`text`:`b`}"))),
	    "{`resourceType`:`Observation`,`status`:`final`,`code`:{`text`:`a`},`component`:[{`code`:{`text`:`b`},"
	    "`valueQuantity`:{`value`:1.00,`unit`:`mg`}}]}");
	/* The type of a resource is its own. */
	assert_patched(PATIENT(",`active`:true"), OP("add", "Patient", NAME("contained")
	    VALUE("`resource`:{`resourceType`:`Organization`,`id`:`o`,`name`:`O`}")),
	    PATIENT(",`contained`:[{`resourceType`:`Organization`,`id`:`o`,`name`:`O`}],`active`:true"));
	static const char bundle[] = "{`resourceType`:`Bundle`,`type`:`collection`,`entry`:[{`fullUrl`:`urn:a`,`resource`:" PATIENT(",`id`:`a`") "}]}";

	assert_patched(bundle, OP("replace", "Bundle.entry[0].resource", VALUE("`resource`:{`resourceType`:`Basic`,`id`:`b`}")) ","
	    OP("insert", "Bundle.entry", PARTS(PART("fullUrl", "`valueUri`:`urn:c`") "," PART("resource", "`resource`:" PATIENT(""))) INDEX("0")),
	    "{`resourceType`:`Bundle`,`type`:`collection`,`entry`:[{`fullUrl`:`urn:c`,`resource`:" PATIENT("") "},"
	    "{`fullUrl`:`urn:a`,`resource`:{`resourceType`:`Basic`,`id`:`b`}}]}");
	assert_patched(bundle, OP("add", "Bundle.entry.resource.ofType(Patient)", NAME("active") VALUE("`valueBoolean`:true")),
	    "{`resourceType`:`Bundle`,`type`:`collection`,`entry`:[{`fullUrl`:`urn:a`,`resource`:" PATIENT(",`id`:`a`,`active`:true") "}]}");
	assert_not(bundle, OP("replace", "Bundle.entry[0].resource", VALUE("`valueString`:`b`")));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("name") VALUE("`resource`:{`resourceType`:`Organization`,`id`:`o`}")));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("contained") VALUE("`valueHumanName`:{`text`:`o`}")));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("contained") PARTS(PART("id", "`valueId`:`o`"))));
	assert_refused(married, OP("replace", "Patient.maritalStatus", VALUE("`valueHumanName`:{`text`:`a`}")), PATCH_REFUSED,
	    "Parameters.parameter[0].part[2]",
	    "operation [0], replace `Patient.maritalStatus`: maritalStatus is a CodeableConcept, not a HumanName");
	assert_refused(PATIENT(""), OP("delete", "Patient.active", "") "," OP("add", "Patient", NAME("contact") PARTS(
	    PART("name", "`part`:[" PART("givn", "`valueString`:`A`") "]"))), PATCH_REFUSED, "Parameters.parameter[1].part[3].part[0].part[0]",
	    "operation [1], add `Patient`: HumanName has no element `givn`");
	assert_not(PATIENT(""), OP("add", "Patient", NAME("contact") PARTS(PART("gender", "`valueCode`:`male`") "," PART("gender", "`valueCode`:`male`"))));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("contact") PARTS("{`name`:`gender`}")));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("contact") ",{`name`:`value`}"));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("kontact") VALUE("`valueString`:`a`")));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("active") PARTS(PART("gender", "`valueCode`:`male`"))));
}

#define NUMBERED(...) PATIENT(",`identifier`:[" __VA_ARGS__ "]")
#define A "{`value`:`a`}"
#define B "{`value`:`b`}"
#define C "{`value`:`c`}"
#define D "{`value`:`d`}"
#define NEW VALUE("`valueIdentifier`:{`value`:`d`}")

static void
lists(void **state)
{
	(void)state;
	static const char abc[] = NUMBERED(A "," B "," C);

	assert_patched(abc, OP("add", "Patient", NAME("identifier") NEW), NUMBERED(A "," B "," C "," D));
	assert_patched(abc, OP("insert", "Patient.identifier", NEW INDEX("0")), NUMBERED(D "," A "," B "," C));
	assert_patched(abc, OP("insert", "Patient.identifier", NEW INDEX("2")), NUMBERED(A "," B "," D "," C));
	assert_patched(abc, OP("insert", "Patient.identifier", NEW INDEX("3")), NUMBERED(A "," B "," C "," D));
	assert_refused(abc, OP("insert", "Patient.identifier", NEW INDEX("4")), PATCH_REFUSED, "Parameters.parameter[0]",
	    "operation [0], insert `Patient.identifier`: index 4 is behind the end of the list, 3");
	assert_patched(PATIENT(""), OP("insert", "Patient.identifier", NEW INDEX("0")), NUMBERED(D));
	assert_not(PATIENT(""), OP("insert", "Patient.identifier", NEW INDEX("1")));
	assert_patched(abc, OP("replace", "Patient.identifier[1]", NEW), NUMBERED(A "," D "," C));
	assert_patched(abc, OP("replace", "Patient.identifier.where(value = 'c')", NEW), NUMBERED(A "," B "," D));
	assert_patched(abc, OP("replace", "Patient.identifier[0].value", VALUE("`valueString`:`d`")), NUMBERED(D "," B "," C));
	assert_patched(abc, OP("delete", "Patient.identifier[0]", ""), NUMBERED(B "," C));
	assert_patched(abc, OP("delete", "Patient.identifier.last()", ""), NUMBERED(A "," B));
	assert_patched(NUMBERED(A), OP("delete", "Patient.identifier", ""), PATIENT(""));
	/* "move from", "move to": destination is where the item is then. */
	static const char abcd[] = NUMBERED(A "," B "," C "," D);

	assert_patched(abcd, OP("move", "Patient.identifier", MOVE("3", "1")), NUMBERED(A "," D "," B "," C));
	assert_patched(abcd, OP("move", "Patient.identifier", MOVE("3", "0")) "," OP("move", "Patient.identifier", MOVE("3", "1")) ","
	    OP("move", "Patient.identifier", MOVE("3", "2")), NUMBERED(D "," C "," B "," A));
	assert_patched(abcd, OP("move", "Patient.identifier", MOVE("0", "3")), NUMBERED(B "," C "," D "," A));
	assert_patched(abcd, OP("move", "Patient.identifier", MOVE("1", "2")), NUMBERED(A "," C "," B "," D));
	assert_patched(abcd, OP("move", "Patient.identifier", MOVE("2", "2")), abcd);
	assert_refused(abcd, OP("move", "Patient.identifier", MOVE("0", "4")), PATCH_REFUSED, "Parameters.parameter[0]",
	    "operation [0], move `Patient.identifier`: there is no item 4 in the list, which has 4");
	assert_not(abcd, OP("move", "Patient.identifier", MOVE("4", "0")));
	assert_not(PATIENT(""), OP("move", "Patient.identifier", MOVE("0", "0")));
	/* Primitives, in one element of several, beside others, with their extensions. */
	static const char names[] = PATIENT(",`name`:[{`use`:`usual`,`given`:[`X`]},{`use`:`official`,`family`:`F`,`given`:[`P`,`Q`],"
	    "`_given`:[null,{`id`:`q`}],`prefix`:[`Dr`]}],`active`:true");

	assert_patched(names, OP("insert", "Patient.name.where(use='official').given", VALUE("`valueString`:`O`") INDEX("1")),
	    PATIENT(",`active`:true,`name`:[{`use`:`usual`,`given`:[`X`]},{`use`:`official`,`family`:`F`,`given`:[`P`,`O`,`Q`],"
	    "`_given`:[null,null,{`id`:`q`}],`prefix`:[`Dr`]}]"));
	assert_patched(names, OP("move", "Patient.name[1].given", MOVE("1", "0")),
	    PATIENT(",`active`:true,`name`:[{`use`:`usual`,`given`:[`X`]},{`use`:`official`,`family`:`F`,`given`:[`Q`,`P`],"
	    "`_given`:[{`id`:`q`},null],`prefix`:[`Dr`]}]"));
	assert_not(names, OP("insert", "Patient.name.given", VALUE("`valueString`:`O`") INDEX("0")));
	assert_not(names, OP("insert", "Patient.name.where(use='old').given", VALUE("`valueString`:`O`") INDEX("0")));
	assert_not(names, OP("insert", "Patient.name[1]", VALUE("`valueHumanName`:{`text`:`O`}") INDEX("0")));
	assert_not(names, OP("insert", "Patient.name[1].family", VALUE("`valueString`:`O`") INDEX("0")));
	assert_not(names, OP("insert", "Patient.name[0].family", VALUE("`valueString`:`O`") INDEX("0")));
	assert_not(names, OP("insert", "Patient.nume", VALUE("`valueString`:`O`") INDEX("0")));
	assert_not(names, OP("move", "Patient", MOVE("0", "0")));
	assert_not(names, OP("insert", "Patient.name", VALUE("`valueString`:`O`") INDEX("0")));
}

#define OBSERVATION(rest) "{`resourceType`:`Observation`,`status`:`final`,`code`:{`text`:`a`}" rest "}"

static void
choices(void **state)
{
	(void)state;
	static const char quantity[] = OBSERVATION(",`valueQuantity`:{`value`:1.50,`unit`:`mg`}");

	assert_patched(OBSERVATION(""), OP("add", "Observation", NAME("value") VALUE("`valueString`:`x`")), OBSERVATION(",`valueString`:`x`"));
	assert_patched(OBSERVATION(""), OP("add", "Observation", NAME("value[x]") VALUE("`valueBoolean`:true")), OBSERVATION(",`valueBoolean`:true"));
	assert_patched(OBSERVATION(""), OP("add", "Observation", NAME("valueDateTime") VALUE("`valueDate`:`2020-01-01`")),
	    OBSERVATION(",`valueDateTime`:`2020-01-01`"));
	assert_patched(OBSERVATION(""), OP("add", "Observation", NAME("valueString") VALUE("`valueCode`:`x`")), OBSERVATION(",`valueString`:`x`"));
	assert_patched(quantity, OP("replace", "Observation.value", VALUE("`valueCodeableConcept`:{`text`:`x`}")),
	    OBSERVATION(",`valueCodeableConcept`:{`text`:`x`}"));
	assert_patched(quantity, OP("replace", "(Observation.value as Quantity).unit", VALUE("`valueString`:`g`")),
	    OBSERVATION(",`valueQuantity`:{`value`:1.50,`unit`:`g`}"));
	assert_patched(quantity, OP("replace", "Observation.value.ofType(Quantity).value", VALUE("`valueDecimal`:2.500")),
	    OBSERVATION(",`valueQuantity`:{`value`:2.500,`unit`:`mg`}"));
	assert_patched(quantity, OP("delete", "Observation.value", ""), OBSERVATION(""));
	assert_not(quantity, OP("add", "Observation", NAME("value") VALUE("`valueString`:`x`")));
	assert_not(OBSERVATION(""), OP("add", "Observation", NAME("valueQuantity") VALUE("`valueString`:`x`")));
	/* An Age is a Quantity, but an Address is no value of an Observation. */
	assert_patched(OBSERVATION(""), OP("add", "Observation", NAME("value") VALUE("`valueAge`:{`value`:3,`unit`:`a`}")),
	    OBSERVATION(",`valueQuantity`:{`value`:3,`unit`:`a`}"));
	assert_refused(OBSERVATION(""), OP("add", "Observation", NAME("value") VALUE("`valueAddress`:{`city`:`x`}")), PATCH_REFUSED,
	    "Parameters.parameter[0].part[3]", "operation [0], add `Observation`: no type of value, or not only one, takes a value of type Address");
	/* In parts, the type is the one that has them all. */
	assert_patched(OBSERVATION(""), OP("add", "Observation", NAME("value") PARTS(PART("coding", "`valueCoding`:{`code`:`c`}"))),
	    OBSERVATION(",`valueCodeableConcept`:{`coding`:[{`code`:`c`}]}"));
	assert_patched(OBSERVATION(""), OP("add", "Observation", NAME("valuePeriod") PARTS(PART("id", "`valueString`:`i`"))),
	    OBSERVATION(",`valuePeriod`:{`id`:`i`}"));
	assert_not(OBSERVATION(""), OP("add", "Observation", NAME("value") PARTS(PART("id", "`valueString`:`i`"))));
	/* A date where only a dateTime may be, and a text that can be only one of the two. */
	assert_patched(PATIENT(""), OP("add", "Patient", NAME("deceased") VALUE("`valueDate`:`2020-02-03`")), PATIENT(",`deceasedDateTime`:`2020-02-03`"));
	assert_patched(PATIENT(""), OP("add", "Patient", NAME("deceased") VALUE("`valueString`:`true`")), PATIENT(",`deceasedBoolean`:true"));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("deceased") VALUE("`valueString`:`maybe`")));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("deceased") VALUE("`valueInteger`:1")));
}

static void
values_of_near_types(void **state)
{
	(void)state;
	assert_patched(PATIENT(""), OP("add", "Patient", NAME("gender") VALUE("`valueString`:`male`")), PATIENT(",`gender`:`male`"));
	assert_patched(PATIENT(""), OP("add", "Patient", NAME("birthDate") VALUE("`valueString`:`1970-02`")), PATIENT(",`birthDate`:`1970-02`"));
	assert_patched(PATIENT(""), OP("add", "Patient", NAME("active") VALUE("`valueString`:`false`")), PATIENT(",`active`:false"));
	assert_patched(PATIENT(",`identifier`:[{`value`:`a`}]"), OP("add", "Patient.identifier[0]", NAME("use") VALUE("`valueString`:`usual`")),
	    PATIENT(",`identifier`:[{`use`:`usual`,`value`:`a`}]"));
	assert_patched(PATIENT(",`name`:[{`text`:`a`}]"), OP("replace", "Patient.name[0].text", VALUE("`valueCode`:`b`")), PATIENT(",`name`:[{`text`:`b`}]"));
	assert_patched(PATIENT(",`telecom`:[{`value`:`a`}]"), OP("add", "Patient.telecom[0]", NAME("rank") VALUE("`valueInteger`:2")),
	    PATIENT(",`telecom`:[{`value`:`a`,`rank`:2}]"));
	assert_patched(PATIENT(",`telecom`:[{`value`:`a`}]"), OP("add", "Patient.telecom[0]", NAME("rank") VALUE("`valueString`:`2`")),
	    PATIENT(",`telecom`:[{`value`:`a`,`rank`:2}]"));
	/* What is no value of the type isn't taken, nor what is of quite another kind. */
	assert_refused(PATIENT(""), OP("add", "Patient", NAME("birthDate") VALUE("`valueString`:`today`")), PATCH_REFUSED,
	    "Parameters.parameter[0].part[3]",
	    "operation [0], add `Patient`: the value is not a date (YYYY, YYYY-MM or YYYY-MM-DD)");
	assert_not(PATIENT(""), OP("add", "Patient", NAME("birthDate") VALUE("`valueDateTime`:`2020-01-01T00:00:00Z`")));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("birthDate") VALUE("`valueInteger`:1970")));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("active") VALUE("`valueString`:`yes`")));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("gender") VALUE("`valueBoolean`:true")));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("name") VALUE("`valueString`:`a`")));
	assert_not(PATIENT(",`telecom`:[{`value`:`a`}]"), OP("add", "Patient.telecom[0]", NAME("rank") VALUE("`valueInteger`:0")));
	assert_not(PATIENT(",`telecom`:[{`value`:`a`}]"), OP("add", "Patient.telecom[0]", NAME("rank") VALUE("`valueDecimal`:1.5")));
	/* A decimal keeps its characters, whatever it was given as. */
	assert_patched(OBSERVATION(",`valueQuantity`:{`value`:1}"), OP("replace", "Observation.value.value", VALUE("`valueDecimal`:1E-22")),
	    OBSERVATION(",`valueQuantity`:{`value`:1E-22}"));
	assert_patched(OBSERVATION(",`valueQuantity`:{`value`:1}"), OP("replace", "Observation.value.value", VALUE("`valueString`:`2.00`")),
	    OBSERVATION(",`valueQuantity`:{`value`:2.00}"));
}

#define EXTENSION(url, value) "{`url`:`" url "`,`valueString`:`" value "`}"

static void
extensions_and_narratives(void **state)
{
	(void)state;
	static const char two[] = PATIENT(",`extension`:[" EXTENSION("urn:a", "1") "," EXTENSION("urn:b", "2") "]");
	static const char added[] = NAME("extension") PARTS(PART("url", "`valueUri`:`urn:c`") "," PART("value", "`valueString`:`3`"));
	struct slice operation;
	struct arena arena;

	arena_init(&arena, 0);
	assert_patched(two, OP("add", "Patient", NAME("extension") PARTS(PART("url", "`valueUri`:`urn:c`") "," PART("value", "`valueString`:`3`"))),
	    PATIENT(",`extension`:[" EXTENSION("urn:a", "1") "," EXTENSION("urn:b", "2") "," EXTENSION("urn:c", "3") "]"));
	assert_patched(two, OP("delete", "Patient.extension('urn:a')", ""), PATIENT(",`extension`:[" EXTENSION("urn:b", "2") "]"));
	assert_patched(two, OP("delete", "Patient.extension.where(url = 'urn:b')", ""), PATIENT(",`extension`:[" EXTENSION("urn:a", "1") "]"));
	assert_patched(two, OP("replace", "Patient.extension('urn:b').value", VALUE("`valueInteger`:4")),
	    PATIENT(",`extension`:[" EXTENSION("urn:a", "1") ",{`url`:`urn:b`,`valueInteger`:4}]"));
	assert_patched(two, OP("insert", "Patient.extension", PARTS(PART("url", "`valueString`:`urn:c`") "," PART("extension", "`part`:["
	    PART("value[x]", "`valueCode`:`x`") "," PART("url", "`valueUri`:`in`") "]")) INDEX("1")),
	    PATIENT(",`extension`:[" EXTENSION("urn:a", "1") ",{`extension`:[{`url`:`in`,`valueCode`:`x`}],`url`:`urn:c`}," EXTENSION("urn:b", "2") "]"));
	/* Of primitives. */
	operation = arena_print(&arena, "{`name`:`operation`,`part`:[%s,%s%s]}", PART("type", "`valueCode`:`add`"),
	    PART("path", "`valueString`:`Patient.birthDate`"), added);
	assert_patched(PATIENT(",`birthDate`:`1970`"), operation.data,
	    PATIENT(",`birthDate`:`1970`,`_birthDate`:{`extension`:[" EXTENSION("urn:c", "3") "]}"));
	static const char born[] = PATIENT(",`birthDate`:`1970`,`_birthDate`:{`id`:`i`,`extension`:[" EXTENSION("urn:a", "1") "]}");

	assert_patched(born, OP("delete", "Patient.birthDate.extension[0]", ""), PATIENT(",`birthDate`:`1970`,`_birthDate`:{`id`:`i`}"));
	assert_patched(born, OP("delete", "Patient.birthDate.extension", ""), PATIENT(",`birthDate`:`1970`,`_birthDate`:{`id`:`i`}"));
	assert_patched(born, OP("replace", "Patient.birthDate.extension.value", VALUE("`valueString`:`2`")),
	    PATIENT(",`birthDate`:`1970`,`_birthDate`:{`id`:`i`,`extension`:[" EXTENSION("urn:a", "2") "]}"));
	assert_patched(born, OP("replace", "Patient.birthDate", VALUE("`valueDate`:`1971`")), PATIENT(",`birthDate`:`1971`"));
	assert_patched(PATIENT(",`birthDate`:`1970`"), OP("replace", "Patient.birthDate", VALUE("`_valueDate`:{`extension`:[" EXTENSION("urn:a", "1") "]}")),
	    PATIENT(",`_birthDate`:{`extension`:[" EXTENSION("urn:a", "1") "]}"));
	assert_patched(PATIENT(""), OP("add", "Patient", NAME("birthDate") PARTS(PART("value", "`valueDate`:`1970`") "," PART("id", "`valueString`:`i`"))),
	    PATIENT(",`birthDate`:`1970`,`_birthDate`:{`id`:`i`}"));
	assert_patched(PATIENT(""), OP("add", "Patient", NAME("active") PARTS(PART("id", "`valueString`:`i`") "," PART("value", "`valueBoolean`:true"))),
	    PATIENT(",`active`:true,`_active`:{`id`:`i`}"));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("active") PARTS(PART("value", "`valueInteger`:1"))));
	assert_not(PATIENT(""), OP("add", "Patient", NAME("birthDate") PARTS(PART("value", "`valueDate`:`1970`") "," PART("value", "`valueDate`:`1971`"))));
	/* Narratives are of no type that Parameters has. */
	assert_patched(PATIENT(",`text`:{`status`:`generated`,`div`:`<div xmlns='http://www.w3.org/1999/xhtml'>a</div>`}"),
	    OP("replace", "Patient.text.div", VALUE("`valueString`:`<div xmlns='http://www.w3.org/1999/xhtml'><b>b</b></div>`")),
	    PATIENT(",`text`:{`status`:`generated`,`div`:`<div xmlns='http://www.w3.org/1999/xhtml'><b>b</b></div>`}"));
	assert_patched(PATIENT(""), OP("add", "Patient", NAME("text") PARTS(PART("status", "`valueCode`:`additional`") ","
	    PART("div", "`valueString`:`<div xmlns='http://www.w3.org/1999/xhtml'>c</div>`"))),
	    PATIENT(",`text`:{`status`:`additional`,`div`:`<div xmlns='http://www.w3.org/1999/xhtml'>c</div>`}"));
	arena_free(&arena);
}

static void
no_path_leads_out(void **state)
{
	(void)state;
	static const char observation[] = OBSERVATION(",`contained`:[{`resourceType`:`Patient`,`id`:`p`,`gender`:`male`}],"
	    "`subject`:{`reference`:`#p`},`performer`:[{`reference`:`Practitioner/1`}]");

	assert_patched(observation, OP("replace", "Observation.subject.resolve().gender", VALUE("`valueCode`:`female`")),
	    "{`resourceType`:`Observation`,`contained`:[{`resourceType`:`Patient`,`id`:`p`,`gender`:`female`}],`status`:`final`,"
	    "`code`:{`text`:`a`},`subject`:{`reference`:`#p`},`performer`:[{`reference`:`Practitioner/1`}]}");
	assert_refused(observation, OP("delete", "Observation.performer[0].resolve().gender", ""), PATCH_REFUSED, "Parameters.parameter[0]",
	    "operation [0], delete `Observation.performer[0].resolve().gender`: the path leads out of the resource");
	assert_not(observation, OP("replace", "Observation.performer.resolve().gender", VALUE("`valueCode`:`female`")));
}

/* All operations' own faults, in one answer, before any is applied. */
static void
malformed_operations_are_all_told(void **state)
{
	(void)state;
	static const char *const patches[] = {
		"{`name`:`opration`,`part`:[]}", "{`name`:`operation`,`valueString`:`a`}", OP("Delete", "Patient.active", ""),
		OP("test", "Patient.active", ""), OP("delete", "Patient.", ""), OP("delete", "Patient.active(", ""),
		OP("delete", "Patient.unknown()", ""), OP("add", "Patient", NAME("active")), OP("add", "Patient", VALUE("`valueBoolean`:true")),
		OP("insert", "Patient.name", VALUE("`valueHumanName`:{`text`:`a`}")), OP("replace", "Patient.active", ""),
		OP("move", "Patient.name", MOVE("0", "-1")), OP("insert", "Patient.name", VALUE("`valueHumanName`:{`text`:`a`}") INDEX("1.5")),
		OP("delete", "Patient.active", ",{`name`:`path`,`valueString`:`Patient.active`}"), OP("delete", "Patient.active", ",{`name`:`from`}"),
		"{`name`:`operation`,`part`:[{`name`:`type`,`valueCode`:`delete`}]}",
		"{`name`:`operation`,`part`:[{`name`:`type`,`valueCode`:`delete`},{`name`:`path`,`valueHumanName`:{`text`:`a`}}]}",
	};

	for (size_t i = 0; i < sizeof patches / sizeof *patches; i++) {
		struct arena arena;
		struct faults faults, ignored;
		struct node *out;

		arena_init(&arena, 0);
		faults_init(&faults, &arena);
		faults_init(&ignored, &arena);
		struct slice text = arena_print(&arena, "{`resourceType`:`Parameters`,`parameter`:[%s]}", patches[i]);
		/* Some aren't even valid Parameters. */
		const struct node *parameters = json_read(&arena, quoted(&arena, text.data), &ignored);

		assert_non_null(parameters);
		enum patch_result result = fhirpath_patch(&out, read_json(&arena, PATIENT(",`active`:true")), parameters, &arena, &faults);

		if (result != PATCH_MALFORMED || !faults.errors || out != NULL)
			fail_msg("%s: %d", patches[i], result);
		arena_free(&arena);
	}
	struct applied patched;

	apply(&patched, PATIENT(",`active`:true"), OP("delete", "Patient.active", "") "," OP("spam", "Patient.active", "") ","
	    OP("replace", "Patient..active", ""));
	assert_int_equal(patched.result, PATCH_MALFORMED);
	assert_int_equal(patched.faults.count, 3);
	assert_slice(patched.faults.first->text, "operation [1]: \"type\" must be add, insert, delete, replace or move");
	assert_slice(patched.faults.first->expression, "Parameters.parameter[1]");
	assert_true(slice_starts(patched.faults.first->next->text, SLICE("operation [2]: the path is not FHIRPath: ")));
	assert_slice(patched.faults.first->next->expression, "Parameters.parameter[2].part[1]");
	assert_slice(patched.faults.first->next->next->text, "operation [2]: replace needs \"value\"");
	forget(&patched);
	/* Not a patch at all. */
	struct arena arena;
	struct faults faults;
	struct node *out;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	assert_int_equal(fhirpath_patch(&out, read_json(&arena, PATIENT("")), read_json(&arena, PATIENT("")), &arena, &faults), PATCH_MALFORMED);
	/* HL7's cases "No Difference" and "List unchanged": without operations nothing changes. */
	assert_int_equal(fhirpath_patch(&out, read_json(&arena, PATIENT("")), read_json(&arena, "{`resourceType`:`Parameters`,`id`:`a`}"), &arena,
	    &faults), PATCH_DONE);
	arena_free(&arena);
}

/* Nothing of a patch is applied when its last operation can't be: apply() looks at the resource. */
static void
all_or_nothing(void **state)
{
	(void)state;
	assert_refused(NUMBERED(A "," B), OP("delete", "Patient.identifier[0]", "") "," OP("replace", "Patient.identifier[0].value", VALUE("`valueString`:`x`"))
	    "," OP("move", "Patient.identifier", MOVE("0", "1")), PATCH_REFUSED, "Parameters.parameter[2]",
	    "operation [2], move `Patient.identifier`: there is no item 1 in the list, which has 1");
}

static void
assert_repeated(const char *resource, const char *operation, size_t count, enum patch_result expected)
{
	struct applied patched;
	struct buffer patch;

	buffer_init(&patch, 0);
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buffer_byte(&patch, ',');
		buffer_put(&patch, slice_text(operation));
	}
	buffer_byte(&patch, '\0');
	apply(&patched, resource, patch.data);
	if (patched.result != expected)
		fail_msg("%zu times %s: %d", count, operation, patched.result);
	forget(&patched);
	buffer_free(&patch);
}

static void
bounds_hold(void **state)
{
	(void)state;
	assert_repeated(PATIENT(""), OP("delete", "Patient.active", ""), PATCH_OPERATIONS_MOST, PATCH_DONE);
	assert_repeated(PATIENT(""), OP("delete", "Patient.active", ""), PATCH_OPERATIONS_MOST + 1, PATCH_TOO_COSTLY);
	/* A list that grows: its end is looked for each time. */
	assert_repeated(PATIENT(""), OP("add", "Patient", NAME("identifier") NEW), 4000, PATCH_DONE);
	assert_repeated(PATIENT(""), OP("add", "Patient", NAME("identifier") NEW), PATCH_OPERATIONS_MOST, PATCH_TOO_COSTLY);
	/* Paths that take many steps: few of them may. */
	struct buffer resource;

	buffer_init(&resource, 0);
	buffer_literal(&resource, "{`resourceType`:`Patient`,`identifier`:[" A);
	for (int i = 0; i < 5000; i++)
		buffer_literal(&resource, "," A);
	buffer_literal(&resource, "]}");
	buffer_byte(&resource, '\0');
	assert_repeated(resource.data, OP("delete", "Patient.identifier.where(value = 'b')", ""), 3, PATCH_DONE);
	assert_repeated(resource.data, OP("delete", "Patient.identifier.where(value = 'b')", ""), 1000, PATCH_TOO_COSTLY);
	buffer_free(&resource);
	/* Each goes two levels deeper, from the first extension's two: brackets of 64 levels are around the 31st. */
	static const char deeper[] = OP("add", "Patient.repeat(extension).where(extension.empty())",
	    NAME("extension") PARTS(PART("url", "`valueUri`:`urn:a`")));

	assert_repeated(PATIENT(",`extension`:[{`url`:`urn:a`}]"), deeper, 30, PATCH_DONE);
	assert_repeated(PATIENT(",`extension`:[{`url`:`urn:a`}]"), deeper, 31, PATCH_REFUSED);
}

static void
memory_has_an_end(void **state)
{
	(void)state;
	struct arena arena, notes;
	struct faults faults;
	enum patch_result result = PATCH_TOO_COSTLY;

	arena_init(&notes, 0);
	const struct node *resource = read_json(&notes, NUMBERED(A "," B));
	const struct node *parameters = read_json(&notes, "{`resourceType`:`Parameters`,`parameter`:["
	    OP("insert", "Patient.identifier.where(true)[0].type.coding", VALUE("`valueCoding`:{`code`:`a`}") INDEX("0")) "]}");
	const struct node *good = read_json(&notes, "{`resourceType`:`Parameters`,`parameter`:["
	    OP("insert", "Patient.identifier.where(value = 'a').extension", PARTS(PART("url", "`valueUri`:`urn:c`")) INDEX("0")) ","
	    OP("move", "Patient.identifier", MOVE("0", "1")) "]}");

	for (size_t limit = 1; limit < 1 << 16 && result != PATCH_DONE; limit += 64) {
		struct node *out;

		arena_init(&arena, limit);
		faults_init(&faults, &notes);
		result = fhirpath_patch(&out, resource, good, &arena, &faults);
		assert_true(result == PATCH_DONE || (result == PATCH_TOO_COSTLY && faults.failed && out == NULL));
		arena_free(&arena);
	}
	assert_int_equal(result, PATCH_DONE);
	struct node *out;

	arena_init(&arena, 0);
	faults_init(&faults, &notes);
	assert_int_equal(fhirpath_patch(&out, resource, parameters, &arena, &faults), PATCH_REFUSED);
	arena_free(&arena);
	arena_free(&notes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_page_s_examples_are_applied),
		cmocka_unit_test(primitives),
		cmocka_unit_test(nested_elements),
		cmocka_unit_test(complex_values),
		cmocka_unit_test(lists),
		cmocka_unit_test(choices),
		cmocka_unit_test(values_of_near_types),
		cmocka_unit_test(extensions_and_narratives),
		cmocka_unit_test(no_path_leads_out),
		cmocka_unit_test(malformed_operations_are_all_told),
		cmocka_unit_test(all_or_nothing),
		cmocka_unit_test(bounds_hold),
		cmocka_unit_test(memory_has_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
