/* Expressions with the results that the specification gives them: N1 (hl7.org/fhirpath/N1) by its sections, and R4's
 * fhirpath.html. */
#include "tests/unit/fhirpath/fixture.h"

#include <libxml/parser.h>

static const char patient[] =
    "{'resourceType':'Patient','id':'p1','active':true,"
    "'text':{'status':'generated','div':'<div xmlns=\\'http://www.w3.org/1999/xhtml\\'>x</div>'},"
    "'contained':[{'resourceType':'Organization','id':'org','name':'Acme'}],"
    "'extension':[{'url':'http://example.org/e','valueQuantity':{'value':185,'unit':'lb',"
    "'system':'http://unitsofmeasure.org','code':'[lb_av]'}}],"
    "'name':[{'use':'official','family':'Chalmers','given':['Peter','James']},{'use':'usual','given':['Jim']}],"
    "'gender':'male','birthDate':'1974-12-25','_birthDate':{'extension':[{'url':'http://example.org/t',"
    "'valueDateTime':'1974-12-25T14:35:45-05:00'}]},'multipleBirthInteger':2,"
    "'managingOrganization':{'reference':'#org'}}";

static int
open_patient(void **state)
{
	static struct fixture fixture;
	char json[sizeof patient];

	/* The narrative's own quotes stay as they are. */
	memcpy(json, patient, sizeof json);
	for (char *at = strstr(json, "\\'"); at != NULL; at = strstr(at, "\\'"))
		at[1] = '\'', at += 2;
	fixture_open(&fixture, json);
	fixture.environment.now = INT64_C(1767225600000000); /* 2026-01-01T00:00:00Z */
	fixture.environment.zone = 540;
	*state = &fixture;
	return 0;
}

static int
close_patient(void **state)
{
	fixture_close(*state);
	return 0;
}

#define EXPRESSIONS(name, ...) \
	static void \
	name(void **state) \
	{ \
		static const struct expected rows[] = { __VA_ARGS__ }; \
\
		fixture_check_all(*state, rows); \
	}

EXPRESSIONS(literals,
    { "true", "true" }, { "{}", "{}" }, { "'a\\'b\\u0065\\n'", "a'be\n" }, { "42", "42" }, { "1.50", "1.50" },
    { "5L", "5" }, { "@2015-02-04", "2015-02-04" }, { "@2015T", "2015" }, { "@2015T is DateTime", "true" },
    { "@2015 is Date", "true" }, { "@2015-02-04T14:34:28.123+09:00", "2015-02-04T14:34:28.123+09:00" },
    { "@T14:34", "14:34" }, { "4.5 'mg'", "4.5 'mg'" }, { "3 days", "3 days" }, { "@2015-13", "syntax" },
    { "@2015-02-30", "syntax" }, { "'open", "syntax" }, { "1 2", "syntax" }, { "", "syntax" }, { "(", "syntax" },
    { "2147483647", "2147483647" }, { "2147483648 is Decimal", "true" }, { "-2147483648 is Integer", "true" },
    { "1 + 1 // a remark", "2" }, { "1 /* a\nremark */ + 1", "2" }, { "1 /* open", "syntax" })

EXPRESSIONS(precedence,
    { "1 + 2 * 3 + 4", "11" }, { "-1 + 2", "1" }, { "(1 + 2) * 3", "9" }, { "1 + 1 is Integer", "true" },
    { "true or false and false", "true" }, { "1 | 2 = 1 | 2", "true" }, { "false implies true or false", "true" },
    { "-1.convertsToInteger()", "evaluation" }, { "(-1).convertsToInteger()", "true" }, { "10 - 2 - 3", "5" },
    { "2 * 3 div 4", "1" }, { "1 < 2 = true", "true" })

EXPRESSIONS(paths,
    { "name.given", "Peter, James, Jim" }, { "Patient.name.given", "Peter, James, Jim" },
    { "Encounter.name.given", "{}" }, { "DomainResource.active", "true" }, { "name[0].given[1]", "James" },
    { "name[5]", "{}" }, { "`name`.`given`.first()", "Peter" }, { "multipleBirth", "2" },
    { "multipleBirth is integer", "true" }, { "multipleBirthInteger", "2" }, { "multipleBirthBoolean", "{}" },
    { "birthDate.extension.value", "1974-12-25T14:35:45-05:00" }, { "nothing.at.all", "{}" },
    { "$this.active", "true" }, { "name.where($index = 1).given", "Jim" }, { "%resource.id", "p1" },
    { "%context.id", "p1" }, { "contained.name", "Acme" }, { "contained.select(%resource.id)", "p1" },
    { "%unknown", "evaluation" }, { "$index", "evaluation" }, { "$total", "evaluation" }, { "%ucum", "http://unitsofmeasure.org" },
    { "%`vs-administrative-gender`", "http://hl7.org/fhir/ValueSet/administrative-gender" },
    { "%ext-patient-birthTime", "http://hl7.org/fhir/StructureDefinition/patient-birthTime" })

/* N1 5.1 */
EXPRESSIONS(existence,
    { "{}.empty()", "true" }, { "name.exists()", "true" }, { "name.exists(use = 'old')", "false" },
    { "name.all(given.exists())", "true" }, { "{}.all(false)", "true" }, { "(true | false).allTrue()", "false" },
    { "(true | false).anyTrue()", "true" }, { "{}.anyTrue()", "false" }, { "(false).allFalse()", "true" },
    { "(1 | 2).subsetOf(1 | 2 | 3)", "true" }, { "(1 | 4).subsetOf(1 | 2 | 3)", "false" },
    { "(1 | 2 | 3).supersetOf(1 | 2)", "true" }, { "{}.count()", "0" }, { "(1 | 1 | 2).count()", "2" },
    { "(1).combine(1).distinct()", "1" }, { "(1).combine(1).isDistinct()", "false" }, { "{}.not()", "{}" },
    { "true.not()", "false" }, { "(1 | 2).not()", "evaluation" }, { "'a'.not()", "false" })

/* N1 5.2 to 5.4, 7 */
EXPRESSIONS(collections,
    { "name.select(given.first())", "Peter, Jim" }, { "(1 | 2 | 3).where($this > 1)", "2, 3" },
    { "(1 | 2 | 3).select($this * $index)", "0, 2, 6" }, { "1.repeat(iif($this < 4, $this + 1))", "2, 3, 4" },
    { "1.repeatAll($this)", "limit" }, { "(1 | 'a' | 2.5).ofType(Decimal)", "2.5" },
    { "(1 | 2 | 3).first()", "1" }, { "(1 | 2 | 3).last()", "3" }, { "(1 | 2 | 3).tail()", "2, 3" },
    { "(1 | 2 | 3).skip(1)", "2, 3" }, { "(1 | 2 | 3).skip(-1)", "1, 2, 3" }, { "(1 | 2 | 3).take(2)", "1, 2" },
    { "(1 | 2 | 3).take(0)", "{}" }, { "(1 | 2).single()", "evaluation" }, { "{}.single()", "{}" },
    { "(1 | 2 | 3).intersect(2 | 4)", "2" }, { "(1 | 2 | 3).exclude(2)", "1, 3" }, { "(1 | 2).union(2 | 3)", "1, 2, 3" },
    { "(1 | 2).combine(2 | 3)", "1, 2, 2, 3" }, { "(1 | 2).combine(2 | 3, true)", "1, 2, 2, 3" },
    { "(1 | 2).combine(3, true | false)", "evaluation" }, { "(1 | 2).combine({})", "1, 2" }, { "(3 | 1 | 2).sort()", "1, 2, 3" },
    { "('a' | 'c' | 'b').sort($this desc)", "c, b, a" }, { "(3 | 1 | 2).sort(-$this)", "3, 2, 1" },
    { "name.sort(use desc).use", "usual, official" }, { "name.sort(family).use", "usual, official" },
    { "name.sort(family desc).use", "official, usual" }, { "name.sort(-family).use", "usual, official" },
    { "(1 | 'a').sort()", "evaluation" }, { "name.sort(given)", "evaluation" }, { "coalesce({}, 1 | 2, 3)", "1, 2" },
    { "(1 | 2 | 3).aggregate($total + $this, 0)", "6" },
    { "(1 | 2 | 3).aggregate(iif($total.empty(), $this, iif($this > $total, $this, $total)))", "3" },
    { "(1 | 2).sum()", "3" }, { "(1 | 2).avg()", "1.5" }, { "('b' | 'a').min()", "a" }, { "{}.max()", "{}" })

/* N1 5.5 */
EXPRESSIONS(conversion,
    { "iif(true, 'a', 'b')", "a" }, { "iif({}, 'a', 'b')", "b" }, { "iif(false, 'a')", "{}" },
    { "iif('x', 1, 2)", "evaluation" }, { "'1'.toInteger()", "1" }, { "'1.0'.toInteger()", "{}" },
    { "true.toInteger()", "1" }, { "'2147483648'.toInteger()", "{}" }, { "'2147483648'.toLong()", "2147483648" },
    { "1.0.convertsToInteger()", "false" }, { "'1.10'.toDecimal()", "1.10" }, { "'1e3'.convertsToDecimal()", "false" },
    { "'YES'.toBoolean()", "true" }, { "'maybe'.toBoolean()", "{}" }, { "1.0.toBoolean()", "true" }, { "2.toBoolean()", "{}" },
    { "'2015-02-04T14:34'.toDate()", "2015-02-04" }, { "'2015'.toDateTime()", "2015" }, { "'14:34'.toTime()", "14:34" },
    { "'14:60'.convertsToTime()", "false" }, { "'4.5 \\'mg\\''.toQuantity()", "4.5 'mg'" },
    { "'3 days'.toQuantity()", "3 days" }, { "'3 foos'.convertsToQuantity()", "false" }, { "5.toQuantity()", "5 '1'" },
    { "1.50.toString()", "1.50" }, { "(1 | 2).toString()", "evaluation" }, { "(4 days).toString()", "4 days" },
    { "@2015-02-04.toString()", "2015-02-04" }, { "name.first().convertsToString()", "false" })

/* N1 5.6 */
EXPRESSIONS(strings,
    { "'abcdefg'.indexOf('bc')", "1" }, { "'abcdefg'.indexOf('x')", "-1" }, { "'abc'.indexOf('')", "0" },
    { "'日本語'.indexOf('語')", "2" }, { "'abcdefg'.substring(1, 2)", "bc" }, { "'abcdefg'.substring(7, 1)", "{}" },
    { "'日本語'.substring(1)", "本語" }, { "'abc'.substring(-1)", "{}" }, { "'abc'.startsWith('ab')", "true" },
    { "'abc'.endsWith('')", "true" }, { "'abc'.contains('d')", "false" }, { "'ab'.upper()", "AB" }, { "'ÄB'.lower()", "äb" },
    { "'abcabc'.replace('b', 'xx')", "axxcaxxc" }, { "'abc'.replace('', 'x')", "xaxbxcx" }, { "'abc'.replace('b', '')", "ac" },
    { "'N8000123123'.matches('^N[0-9]{8}$')", "false" }, { "'N80001231'.matches('N[0-9]{8}')", "true" },
    { "'a\\nb'.matches('a.b')", "true" }, { "'abc'.matches('(')", "evaluation" }, { "'xabcx'.matches('abc')", "true" },
    { "'xabcx'.matchesFull('abc')", "false" },
    { "'11/30/1972'.replaceMatches('\\\\b(?<month>\\\\d{1,2})/(?<day>\\\\d{1,2})/(?<year>\\\\d{2,4})\\\\b', "
      "'${day}-${month}-${year}')", "30-11-1972" },
    { "'日本'.length()", "2" }, { "'abc'.toChars()", "a, b, c" }, { "'A,B,,C'.split(',').count()", "4" },
    { "name.given.join('+')", "Peter+James+Jim" }, { "' a '.trim()", "a" }, { "'a' & {} & 'b'", "ab" }, { "'a' + {}", "{}" },
    { "'subjects?_d'.encode('urlbase64')", "c3ViamVjdHM_X2Q=" }, { "'c3ViamVjdHM_X2Q='.decode('urlbase64')", "subjects?_d" },
    { "'é'.encode('hex')", "c3a9" }, { "'zz'.decode('hex')", "evaluation" }, { "'a'.encode('rot13')", "evaluation" },
    { "'\"1<2\"'.escape('html')", "&quot;1&lt;2&quot;" }, { "'&lt;'.unescape('html')", "<" },
    { "5.startsWith('5')", "evaluation" }, { "{}.length()", "{}" })

/* N1 5.7, 6.6 */
EXPRESSIONS(math,
    { "(-5).abs()", "5" }, { "(-5.5 'mg').abs()", "5.5 'mg'" }, { "1.1.ceiling()", "2" }, { "(-1.1).ceiling()", "-1" },
    { "(-2.1).floor()", "-3" }, { "101.truncate()", "101" }, { "(-1.56).truncate()", "-1" }, { "0.exp()", "1" },
    { "1.ln()", "0" }, { "16.log(2)", "4" }, { "2.power(3)", "8" }, { "2.5.power(2)", "6.25" }, { "(-1).power(0.5)", "{}" },
    { "3.14159.round(3)", "3.142" }, { "1.round()", "1" }, { "81.sqrt()", "9" }, { "(-1).sqrt()", "{}" },
    { "1 / 0", "{}" }, { "5 div 2", "2" }, { "5 mod 0", "{}" }, { "2.2 mod 1.8", "0.4" }, { "1 + 'a'", "evaluation" },
    { "2147483647 + 1", "{}" }, { "2147483647L + 1", "2147483648" }, { "-2147483648 - 1", "{}" }, { "65536 * 65536", "{}" },
    { "1 / 3", "0.3333333333333333333333333333333333" }, { "9999999999999999999999999999 + 1", "10000000000000000000000000000" },
    { "0.1234567890123456789012345678 * 10 = 1.234567890123456789012345678", "true" },
    { "0.1234567890123456789012345678 * 10 = 1.234567890123456789012345679", "false" },
    { "12345678901234.00000000000001 - 12345678901234", "0.00000000000001" }, { "0.1 + 0.2 = 0.3", "true" }, { "{} + 1", "{}" },
    { "(1 | 2) + 1", "evaluation" }, { "'a'.abs()", "evaluation" }, { "1.round(-1)", "evaluation" })

/* N1 6.1, 6.2, 6.4 */
EXPRESSIONS(comparison,
    { "1.0 = 1.00", "true" }, { "1 = 1.0", "true" }, { "'a' = 'A'", "false" }, { "'a' ~ 'A'", "true" }, { "{} = {}", "{}" },
    { "{} ~ {}", "true" }, { "1 != {}", "{}" }, { "(1 | 2) = (2 | 1)", "false" }, { "(1 | 2) ~ (2 | 1)", "true" },
    { "1 = '1'", "false" }, { "1.2 / 1.8 ~ 0.67", "true" }, { "@2012 = @2012-01", "{}" }, { "@2012 ~ @2012-01", "false" },
    { "@2012 = @2013-01", "false" }, { "@2012-04-15T15:00:00+02:00 = @2012-04-15T16:00:00+03:00", "true" },
    { "@T10:30 = @T10:30:00", "{}" }, { "@2018-03-01 < @2018-03-01T10:30:00", "{}" },
    { "@2018-03-01T10:30:00 < @2018-03-01T10:30:00.1", "true" }, { "@T10:30:00 > @T09:45", "true" }, { "1 > '1'", "evaluation" },
    { "@2012 < 5", "evaluation" }, { "'a' < 'b'", "true" }, { "1 <= {}", "{}" }, { "(1 | 2) < 3", "evaluation" },
    { "name[0] = name[0]", "true" }, { "name[0] = name[1]", "false" }, { "name[0] < name[1]", "evaluation" },
    { "'Peter' in name.given", "true" }, { "name.given contains 'Bob'", "false" }, { "{} in (1 | 2)", "{}" },
    { "1 in {}", "false" }, { "(1 | 2) in (1 | 2)", "evaluation" }, { "birthDate < today()", "true" },
    { "birthDate = @1974-12-25", "true" },
    { "@2012-04-15T15:00:00Z = @2012-04-16T00:00:00", "{}" }, { "@2012-04-15T15:00:00Z = @2012-04-18T00:00:00", "false" },
    { "@2012-04-15T15:00:00Z < @2012-04-18T00:00:00", "true" })

/* N1 6.5: three values. */
EXPRESSIONS(logic,
    { "true and {}", "{}" }, { "false and {}", "false" }, { "{} and false", "false" }, { "{} and {}", "{}" },
    { "true or {}", "true" }, { "{} or true", "true" }, { "{} or false", "{}" }, { "true xor {}", "{}" },
    { "true xor true", "false" }, { "{} implies true", "true" }, { "{} implies false", "{}" }, { "false implies {}", "true" },
    { "true implies {}", "{}" }, { "(1 | 2) and true", "evaluation" }, { "'a' and true", "true" })

/* N1 6.3, 6.6.7, 6.7; R4 fhirpath.html#quantity */
EXPRESSIONS(quantities,
    { "4.0 'g' = 4000 'mg'", "true" }, { "1 'm' = 1 's'", "{}" }, { "1 'm' < 1 's'", "{}" }, { "7 days = 1 week", "true" },
    { "7 days = 1 'wk'", "true" }, { "1 year = 1 'a'", "{}" }, { "1 year ~ 1 'a'", "true" }, { "1 'kg' > 999 'g'", "true" },
    { "2.0 'cm' * 2.0 'm' = 0.040 'm2'", "true" }, { "4.0 'g' / 2.0 'm' = 2 'g/m'", "true" }, { "1 'mg' + 1 'g'", "1001 'mg'" },
    { "12 'cm' * 3 'cm'", "36 'cm2'" }, { "3 'cm' * 12 'cm2'", "36 'cm3'" }, { "12 'cm2' / 3 'cm'", "4 'cm'" },
    { "10 'm/s' * 10 's'", "100 'm'" }, { "120 'm' / 60 's'", "2 'm/s'" }, { "60 / 1 's'", "60 '/s'" },
    { "60 's' / 2", "30 's'" }, { "3 * 2 'cm'", "6 'cm'" }, { "12 days * 45 'm'", "{}" }, { "6 '/s' / 2 '/s'", "3 '1'" },
    { "6 'g/m.s' / 2 's' = 3 'g/m'", "true" }, { "2 'm.s-2' * 3 's2'", "6 'm'" }, { "1 'm' / 1 'cm' = 100", "true" },
    { "1 'mg' + 1 's'", "{}" }, { "extension.value = 185 '[lb_av]'", "true" }, { "extension.value > 80 'kg'", "true" },
    { "extension.value is Quantity", "true" }, { "extension.value is System.Quantity", "false" }, { "37 'Cel' = 98.6 '[degF]'", "true" },
    { "@1973-12-25 + 7 days", "1974-01-01" }, { "@1973-12-25 + 7.7 days", "1974-01-01" }, { "@1973-12-25 + 1 'mo'", "evaluation" },
    { "@1973-12-25 + 1 month", "1974-01-25" }, { "@2016-02-29 + 1 year", "2017-02-28" }, { "@2016-01-31 + 1 month", "2016-02-29" },
    { "@1974-12-25 - 1 'mo'", "evaluation" },
    { "@1974-12-25 - 1 'month'", "1974-11-25" }, { "1 'day' = 1 'd'", "{}" }, { "@1974-12-25 - 1 'months'", "1974-11-25" },
    { "@1974-12-25 - 1 'cm'", "evaluation" }, { "@1974-12-25 + 7", "evaluation" }, { "@T23:00 + 2 hours", "01:00" },
    { "@1973-12-25T00:00:00.000+10:00 + 10 'ms'", "1973-12-25T00:00:00.010+10:00" }, { "@9999 + 1 year", "{}" },
    { "@0001-01-01 - 1 day", "{}" }, { "@2018-03-01T10:30:00 + 0.5 seconds", "2018-03-01T10:30:00.500" })

/* The units of Japan's specific health checkups, by UCUM's definitions. */
EXPRESSIONS(units_of_checkups,
    { "170 'cm' = 1.7 'm'", "true" }, { "65 'kg' / 2.5 'm2' = 26 'kg/m2'", "true" }, { "130 'mm[Hg]' < 17.4 'kPa'", "true" },
    { "130 'mm[Hg]' > 17.3 'kPa'", "true" }, { "100 'mg/dL' = 1 'g/L'", "true" }, { "30 'U/L' = 30000 'mU/L'", "true" },
    { "5.6 '%' = 0.056", "true" }, { "13.5 'g/dL' = 135 'g/L'", "true" }, { "450 '10*4/mm3' = 4.5 '10*6/uL'", "true" },
    { "60 'mL/min/{1.73_m2}' = 1 'mL/s/{1.73_m2}'", "true" }, { "72 '/min' = 1.2 'Hz'", "true" },
    { "36.5 'Cel' = 309.65 'K'", "true" }, { "100 'mg/dL' = 5.55 'mmol/L'", "{}" }, { "100 'mg/dL' < 7 'mmol/L'", "{}" },
    { "5.6 '%' < 38 'mmol/mol'", "false" }, { "1 'mg/dl' = 1 'mg/dL'", "true" }, { "1 'MG/DL' = 1 'mg/dL'", "{}" })

EXPRESSIONS(types,
    { "1 is Integer", "true" }, { "1 is System.Integer", "true" }, { "Patient is DomainResource", "true" },
    { "Patient is FHIR.Resource", "true" }, { "active is boolean", "true" }, { "active is Boolean", "false" },
    { "active is System.Boolean", "false" }, { "gender is code", "true" }, { "gender is string", "true" }, { "gender is uri", "false" },
    { "1 is Foo", "syntax" }, { "name is HumanName", "evaluation" }, { "name[0] as HumanName is HumanName", "true" },
    { "name.ofType(HumanName).count()", "2" }, { "name.as(HumanName)", "evaluation" }, { "1.type().name", "Integer" },
    { "active.type().namespace", "FHIR" }, { "Patient.type().name", "Patient" }, { "{} is Integer", "{}" },
    { "id is System.String", "true" }, { "Patient.is(System.Patient)", "false" }, { "gender.is(System.string)", "false" },
    { "1 is Other.Integer", "syntax" })

/* R4 fhirpath.html#functions, N1 5.8 and 5.9, and parts of 3.0 */
EXPRESSIONS(additions,
    { "birthDate.extension('http://example.org/t').exists()", "true" }, { "birthDate.extension('x')", "{}" },
    { "birthDate.hasValue()", "true" }, { "name.given.hasValue()", "false" }, { "gender.getValue()", "male" },
    { "managingOrganization.resolve().name", "Acme" }, { "managingOrganization.resolve() is Organization", "true" },
    { "text.`div`.htmlChecks()", "true" },
    { "'<div xmlns=\"http://www.w3.org/1999/xhtml\"><script>x</script></div>'.htmlChecks()", "false" },
    { "'<div xmlns=\"http://www.w3.org/1999/xhtml\"> </div>'.htmlChecks()", "false" }, { "1.htmlChecks()", "evaluation" },
    { "gender.memberOf('http://hl7.org/fhir/ValueSet/administrative-gender')", "true" },
    { "gender.memberOf('http://hl7.org/fhir/ValueSet/name-use')", "false" }, { "gender.memberOf('http://example.org/vs')", "{}" },
    { "conformsTo('http://hl7.org/fhir/StructureDefinition/Patient')", "true" },
    { "conformsTo('http://hl7.org/fhir/StructureDefinition/Person')", "false" }, { "conformsTo('http://trash')", "evaluation" },
    { "name[0].children().count()", "4" }, { "descendants().where($this is Quantity).count()", "1" },
    { "name.given.trace('x').count()", "3" }, { "today()", "2026-01-01" }, { "now()", "2026-01-01T09:00:00.000+09:00" },
    { "timeOfDay()", "09:00:00.000" }, { "now() = now()", "true" },
    { "defineVariable('n', name.first()).select(%n.family)", "Chalmers" }, { "defineVariable('a', 1) | %a", "evaluation" },
    { "defineVariable('a', 1).defineVariable('a', 2)", "evaluation" }, { "defineVariable('context', 1)", "evaluation" },
    { "1.587.lowBoundary()", "1.58650000" }, { "1.587.highBoundary(2)", "1.59" }, { "1.587.lowBoundary(40)", "{}" },
    { "1.587.lowBoundary(2)", "1.58" }, { "1.587.lowBoundary(0)", "1" }, { "1.587.highBoundary(0)", "2" },
    { "(-1.587).lowBoundary(2)", "-1.59" }, { "(-1.587).lowBoundary(0)", "-2" }, { "(-1.587).highBoundary(2)", "-1.58" },
    { "(-1.587).highBoundary()", "-1.58650000" }, { "0.0034.highBoundary(1)", "0.0" }, { "(-0.0034).lowBoundary(1)", "0.0" },
    { "@2014.lowBoundary(6)", "2014-01" }, { "@2014-02.highBoundary(8)", "2014-02-28" },
    { "@2014-01-01T08.lowBoundary(17)", "2014-01-01T08:00:00.000+14:00" },
    { "@2014-01-01T08.highBoundary(17)", "2014-01-01T08:59:59.999-12:00" }, { "@T10:30.highBoundary(9)", "10:30:59.999" },
    { "1.58700.precision()", "5" }, { "@2014.precision()", "4" }, { "@2014-01-05T10:30:00.000.precision()", "17" },
    { "@T10:30.precision()", "4" }, { "1 'cm'.comparable(1 '[in_i]')", "true" }, { "1 'cm'.comparable(1 's')", "false" },
    { "@2014-01-05T10:30:40.5-07:00.timezoneOffsetOf()", "-7.0" }, { "foo()", "syntax" }, { "name.where()", "syntax" },
    { "name.first(1)", "syntax" })

static void
deep_expressions_are_refused(void **state)
{
	char text[2 * FHIRPATH_DEPTH_MOST + 40];
	size_t length = 0;

	for (int i = 0; i < FHIRPATH_DEPTH_MOST; i++)
		text[length++] = '(';
	text[length++] = '1';
	for (int i = 0; i < FHIRPATH_DEPTH_MOST; i++)
		text[length++] = ')';
	text[length] = '\0';
	assert_slice(fixture_result(*state, text), "1");
	memmove(text + 1, text, length + 1);
	text[length + 1] = ')';
	text[length + 2] = '\0';
	assert_slice(fixture_result(*state, text), "limit");
}

/* A long expression is no deep one. */
static void
long_expressions_are_taken(void **state)
{
	enum { TERMS = 5000 };
	static char text[TERMS * 2 + 2];

	for (size_t i = 0; i < TERMS; i++)
		memcpy(text + 2 * i, "+1", 2);
	text[2 * TERMS] = '\0';
	assert_slice(fixture_result(*state, text + 1), "5000");
}

/* A megabyte of a. */
#define LONG "'a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t'.split(',').aggregate($total & $total, 'a')"

static void
endless_work_is_stopped(void **state)
{
	static const struct expected rows[] = {
		{ "1.repeat($this + 1)", "limit" },
		{ "'a'.repeatAll($this & $this)", "limit" },
		{ "('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!').matches('^(a+)+$')", "limit" },
		/* Each of these is within its own bound; all of them together would take minutes. */
		{ "(1).repeatAll(iif($this < 1000, $this + 1)).where('aaaaaaaaaaaaaaaa!'.matches('^(a+)+$'))", "limit" },
		{ LONG ".select(matches('a*[bc]'))", "limit" },
		{ LONG ".select(matches('[ab]{60000}[cd]'))", "limit" },
		{ LONG ".defineVariable('a').select((1).repeatAll(iif($this < 1000, $this + 1)).where(%a ~ %a))", "limit" },
		{ LONG ".defineVariable('a').select((1).repeatAll(iif($this < 1000, $this + 1)).where(%a = %a))", "limit" },
		{ LONG ".select(lastIndexOf(substring(0, 500000) & 'b'))", "-1" },
		{ LONG ".select(matches('.*a.*'))", "true" },
	};

	fixture_check_all(*state, rows);
}

static void
bounds_are_where_they_are_said_to_be(void **state)
{
	static char text[FHIRPATH_LENGTH_MOST + 2];
	static const char doubled[] = "'a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t'.split(',').aggregate($total & $total, 'a')";
	struct fixture *fixture = *state;
	char longer[sizeof doubled + 30];

	memset(text, ' ', sizeof text - 1);
	text[0] = '1';
	assert_slice(fixture_result(fixture, text), "limit");
	text[FHIRPATH_LENGTH_MOST] = '\0';
	assert_slice(fixture_result(fixture, text), "1");
	fixture->environment.items_most = 3;
	assert_slice(fixture_result(fixture, "(1 | 2 | 3).count()"), "3");
	assert_slice(fixture_result(fixture, "(1 | 2 | 3 | 4).count()"), "limit");
	fixture->environment.items_most = 0;
	/* 2^20 characters, which is what a string may have. */
	snprintf(longer, sizeof longer, "%s.length()", doubled);
	assert_slice(fixture_result(fixture, longer), "1048576");
	snprintf(longer, sizeof longer, "(%s & 'a').length()", doubled);
	assert_slice(fixture_result(fixture, longer), "limit");
	/* The steps that 1 takes are enough for 1, and not for 1 + 1. */
	size_t steps = 1;

	for (fixture->environment.steps_most = steps; slice_is(fixture_result(fixture, "1"), "limit"); steps++)
		fixture->environment.steps_most = steps + 1;
	assert_in_range(steps, 2, 10);
	assert_slice(fixture_result(fixture, "1"), "1");
	assert_slice(fixture_result(fixture, "1 + 1"), "limit");
	fixture->environment.steps_most = 0;
}

static void
a_full_arena_is_an_error_not_a_crash(void **state)
{
	struct fixture *fixture = *state;
	struct fhirpath_error error;
	struct fhirpath_list list;
	static const char text[] = "name.given.select($this & '-' & %resource.id).where(matches('P.*') and 1.5 'mg' < 2 'g').join(',')";
	const struct fhirpath *path = fhirpath_compile(&fixture->arena, SLICE(text), &error);
	bool passed = false;

	assert_non_null(path);
	for (size_t limit = 64; limit < 1 << 20 && !passed; limit += limit / 8) {
		struct arena arena;

		arena_init(&arena, limit);
		passed = fhirpath_evaluate(path, fixture->focus, NULL, &arena, &list, &error);
		if (!passed)
			assert_int_equal(error.fault, FHIRPATH_MEMORY);
		arena_free(&arena);
	}
	assert_true(passed);
	passed = false;
	for (size_t limit = 64; limit < 1 << 20 && !passed; limit += limit / 8) {
		struct arena arena;

		arena_init(&arena, limit);
		passed = fhirpath_compile(&arena, SLICE(text), &error) != NULL;
		if (!passed)
			assert_int_equal(error.fault, FHIRPATH_MEMORY);
		arena_free(&arena);
	}
	assert_true(passed);
}

/* Hooks: asked only for what isn't known here, and heeded. */
static const struct node *
resolve_hook(void *data, struct slice reference, struct arena *arena)
{
	(void)arena;
	assert_slice(reference, "Patient/other");
	return data;
}

struct asked {
	unsigned members, profiles, traces;
	enum fhirpath_answer answer;
};

static enum fhirpath_answer
member_hook(void *data, const struct node *concept, struct slice value_set)
{
	struct asked *asked = data;

	asked->members++;
	assert_string_equal(concept->element->name, "gender");
	assert_slice(value_set, "http://example.org/vs");
	return asked->answer;
}

static enum fhirpath_answer
profile_hook(void *data, const struct node *resource, struct slice profile)
{
	struct asked *asked = data;

	asked->profiles++;
	assert_string_equal(resource->type->name, "Patient");
	assert_slice(profile, "http://example.org/profile");
	return asked->answer;
}

static void
trace_hook(void *data, struct slice name, const struct fhirpath_list *items)
{
	struct asked *asked = data;

	asked->traces++;
	assert_slice(name, "names");
	assert_int_equal(items->count, 3);
}

static void
terminology_profiles_and_traces_are_hooks(void **state)
{
	static const char member[] = "gender.memberOf('http://example.org/vs')";
	static const char profile[] = "conformsTo('http://example.org/profile')";
	struct fixture *fixture = *state;
	struct asked asked = { .answer = FHIRPATH_YES };

	fixture->environment.data = &asked;
	fixture->environment.member_of = member_hook;
	fixture->environment.conforms_to = profile_hook;
	fixture->environment.trace = trace_hook;
	assert_slice(fixture_result(fixture, member), "true");
	assert_slice(fixture_result(fixture, profile), "true");
	asked.answer = FHIRPATH_NO;
	assert_slice(fixture_result(fixture, member), "false");
	assert_slice(fixture_result(fixture, profile), "false");
	asked.answer = FHIRPATH_UNKNOWN;
	assert_slice(fixture_result(fixture, member), "{}");
	assert_slice(fixture_result(fixture, profile), "evaluation");
	/* There is nothing to ask. */
	assert_slice(fixture_result(fixture, "nothing.memberOf('http://example.org/vs')"), "{}");
	assert_int_equal(asked.members, 3);
	assert_int_equal(asked.profiles, 3);
	assert_slice(fixture_result(fixture, "name.given.trace('names').count()"), "3");
	assert_slice(fixture_result(fixture, "name.trace('names', given).count()"), "2");
	assert_int_equal(asked.traces, 2);
	fixture->environment = (struct fhirpath_environment){ .now = fixture->environment.now,
		.zone = fixture->environment.zone };
}

/* $index is the caller's where it walks a list itself; there is none else. */
static void
positions_are_the_callers(void **state)
{
	struct fixture *fixture = *state;

	fixture->environment.position = 3;
	assert_slice(fixture_result(fixture, "$index"), "2");
	assert_slice(fixture_result(fixture, "name.where($index = 1).given"), "Jim");
	fixture->environment.position = 1;
	assert_slice(fixture_result(fixture, "$index = 0"), "true");
	fixture->environment.position = 0;
	assert_slice(fixture_result(fixture, "$index"), "evaluation");
}

/* Variables of the caller's, and those that stand for resources. */
static void
variables_are_the_callers(void **state)
{
	struct fixture *fixture = *state;
	struct fhirpath_variable variable = { .name = SLICE("limit"),
		.value = fhirpath_one(&fixture->arena, fhirpath_string(SLICE("Peter"))) };
	struct fhirpath_variable none = { .name = SLICE("none"), .next = &variable };

	fixture->environment.variables = &none;
	assert_slice(fixture_result(fixture, "name.given.where($this = %limit)"), "Peter");
	assert_slice(fixture_result(fixture, "%`limit`"), "Peter");
	assert_slice(fixture_result(fixture, "%'limit'"), "Peter");
	assert_slice(fixture_result(fixture, "%none"), "{}");
	assert_slice(fixture_result(fixture, "%Limit"), "evaluation");
	assert_slice(fixture_result(fixture, "defineVariable('limit', 1)"), "evaluation");
	fixture->environment.variables = NULL;
	/* The context is an element; the resources around it are as they were. */
	const struct node *organization = node_child(fixture->focus, "contained"), *patient_node = fixture->focus;

	fixture->focus = node_child(organization, "name");
	assert_slice(fixture_result(fixture, "%context"), "Acme");
	assert_slice(fixture_result(fixture, "%resource.id"), "org");
	assert_slice(fixture_result(fixture, "%rootResource.id"), "p1");
	fixture->environment.resource = fixture->environment.root = patient_node;
	assert_slice(fixture_result(fixture, "%resource.id"), "p1");
	fixture->environment.resource = fixture->environment.root = NULL;
	fixture->focus = NULL;
	assert_slice(fixture_result(fixture, "%resource"), "{}");
	assert_slice(fixture_result(fixture, "name.count() + 1"), "1");
	fixture->focus = patient_node;
}

static void
hooks_are_asked(void **state)
{
	struct fixture *patient_fixture = *state, fixture;

	fixture_open(&fixture, "{'resourceType':'Observation','status':'final','code':{'text':'x'},"
	                       "'subject':{'reference':'Patient/other'}}");
	assert_slice(fixture_result(&fixture, "subject.resolve()"), "{}");
	fixture.environment.data = (void *)(uintptr_t)patient_fixture->focus;
	fixture.environment.resolve = resolve_hook;
	assert_slice(fixture_result(&fixture, "subject.resolve().gender"), "male");
	fixture_close(&fixture);
}

static void
entries_of_a_bundle_are_found(void **state)
{
	(void)state;
	struct fixture fixture;

	fixture_open(&fixture,
	    "{'resourceType':'Bundle','type':'collection','entry':["
	    "{'fullUrl':'urn:uuid:1','resource':{'resourceType':'Patient','id':'a','gender':'male'}},"
	    "{'fullUrl':'http://example.org/fhir/Patient/b','resource':{'resourceType':'Patient','id':'b','gender':'female'}},"
	    "{'resource':{'resourceType':'Observation','status':'final','code':{'text':'x'},'subject':{'reference':'urn:uuid:1'},"
	    "'performer':[{'reference':'Patient/b'},{'reference':'Patient/c'}]}}]}");
	static const struct expected rows[] = {
		{ "entry.resource.subject.resolve().gender", "male" },
		{ "entry.resource.performer.resolve().gender", "female" },
		{ "entry.resource.ofType(Observation).performer.where(resolve() is Patient).reference", "Patient/b" },
	};

	fixture_check_all(&fixture, rows);
	fixture_close(&fixture);
}

static void
times_without_zone_are_in_the_assumed_one(void **state)
{
	struct fixture *fixture = *state;

	fixture->environment.zone_assumed = true; /* +09:00 */
	assert_slice(fixture_result(fixture, "@2012-04-15T15:00:00Z = @2012-04-16T00:00:00"), "true");
	assert_slice(fixture_result(fixture, "@2012-04-15T15:00:00Z < @2012-04-16T00:00:00"), "false");
	fixture->environment.zone_assumed = false;
}

static void
a_list_of_many_types_is_filtered_where_asked(void **state)
{
	struct fixture *fixture = *state;

	fixture->environment.as_filters = true;
	assert_slice(fixture_result(fixture, "descendants().as(code)"), "male, generated, official, usual, [lb_av]");
	assert_slice(fixture_result(fixture, "(name.given as string).first()"), "Peter");
	assert_slice(fixture_result(fixture, "name.given is string"), "evaluation");
	fixture->environment.as_filters = false;
}

static void
paths_that_cannot_be_are_found(void **state)
{
	static const struct {
		const char *expression;
		bool good;
	} rows[] = {
		{ "name.given", true }, { "Patient.name.given", true }, { "Resource.id", true }, { "name.given1", false },
		{ "Patient.nam", false }, { "Encounter.name", false }, { "name.where(usee = 'official')", false },
		{ "name.where(use = 'official').given", true }, { "name.select(given | famly)", false }, { "contained.name.x.y", true },
		{ "extension.value.unit", true }, { "extension.valueQuantity", false }, { "(extension.value as Period).unit", false },
		{ "extension.value.ofType(Quantity).unit", true }, { "children().name", true }, { "children().skip(1)", false },
		{ "descendants().first()", false }, { "descendants().count()", true }, { "name.exists(given.length() > 3)", true },
		{ "%context.nam", false }, { "%resource.nam", true }, { "birthDate.extension('x').value", true },
		{ "birthDate.extension('x').valu", false }, { "name.given.first().substring(0, 1)", true },
		{ "iif(active, name.nothing, 1)", true }, { "name.family.id", true }, { "name.repeat(period).end", true },
		{ "defineVariable('x').name", true }, { "telecom[0].foo", false }, { "text.status = 'x' and text.sttus = 'y'", false },
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct fhirpath_error error;
		const struct fhirpath *path = fhirpath_compile(&fixture->arena, slice_text(rows[i].expression), &error);

		assert_non_null(path);
		if (fhirpath_check(path, fixture->focus->type, &error) != rows[i].good)
			fail_msg("%s: %s", rows[i].expression, error.text);
		if (!rows[i].good)
			assert_int_equal(error.fault, FHIRPATH_PATH);
	}
}

/* Where the last step is the name of an element, what stands before it is a path of its own. */
static void
the_last_step_comes_off(void **state)
{
	struct fixture *fixture = *state;
	static const struct {
		const char *path, *last, *parent; /* parent: what it gives, as a text */
	} rows[] = { { "Patient.name.where(use = 'official').given", "given", "Patient.name[0]" },
		{ "Patient.name[1].given", "given", "Patient.name[1]" }, { "name", "name", "Patient" }, { "Patient.`name`", "name", "Patient" },
		{ "(Patient.name.first()).family", "family", "Patient.name[0]" }, { "(Patient.name)", "name", "Patient" },
		{ "(contained | name)[0].name", "name", "Patient.contained[0]" } };
	static const char *const others[] = { "Patient.name[0]", "name.first()", "'a'", "name | contact", "1 + 1", "{}", "%resource", "-1",
		"name.where(given = 'Jim')", "$this" };
	struct fhirpath_error error;
	struct fhirpath_list list;
	struct slice last;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct fhirpath *path = fhirpath_compile(&fixture->arena, slice_text(rows[i].path), &error);

		assert_true(fhirpath_last(path, &last));
		assert_slice(last, rows[i].last);
		const struct fhirpath *parent = fhirpath_parent(path, &fixture->arena);

		assert_non_null(parent);
		assert_true(fhirpath_evaluate(parent, fixture->focus, NULL, &fixture->arena, &list, &error));
		assert_int_equal(list.count, 1);
		assert_slice(fhirpath_text(&list.items[0], &fixture->arena), rows[i].parent);
		/* The path itself is as it was. */
		assert_true(fhirpath_last(path, &last));
		assert_slice(last, rows[i].last);
	}
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		assert_false(fhirpath_last(fhirpath_compile(&fixture->arena, slice_text(others[i]), &error), &last));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(literals),
		cmocka_unit_test(precedence),
		cmocka_unit_test(paths),
		cmocka_unit_test(existence),
		cmocka_unit_test(collections),
		cmocka_unit_test(conversion),
		cmocka_unit_test(strings),
		cmocka_unit_test(math),
		cmocka_unit_test(comparison),
		cmocka_unit_test(logic),
		cmocka_unit_test(quantities),
		cmocka_unit_test(units_of_checkups),
		cmocka_unit_test(types),
		cmocka_unit_test(additions),
		cmocka_unit_test(deep_expressions_are_refused),
		cmocka_unit_test(long_expressions_are_taken),
		cmocka_unit_test(endless_work_is_stopped),
		cmocka_unit_test(bounds_are_where_they_are_said_to_be),
		cmocka_unit_test(a_full_arena_is_an_error_not_a_crash),
		cmocka_unit_test(hooks_are_asked),
		cmocka_unit_test(terminology_profiles_and_traces_are_hooks),
		cmocka_unit_test(positions_are_the_callers),
		cmocka_unit_test(variables_are_the_callers),
		cmocka_unit_test(entries_of_a_bundle_are_found),
		cmocka_unit_test(paths_that_cannot_be_are_found),
		cmocka_unit_test(the_last_step_comes_off),
		cmocka_unit_test(times_without_zone_are_in_the_assumed_one),
		cmocka_unit_test(a_list_of_many_types_is_filtered_where_asked),
	};
	int failed = cmocka_run_group_tests(tests, open_patient, close_patient);

	xmlCleanupParser();
	return failed;
}
