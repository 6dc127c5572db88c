/* bench_json: how fast resources are read, checked, written and patched, as JSON and as XML, beside jansson's json_loadb on the same
 * JSON.
 *
 *	bench_json [FILE...]
 *
 * Without files it takes a laboratory Observation of about 1.5 KB. Times are the best of several rounds, on one core. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "profiles/validate/structure.h"
#include "resources/json_read.h"
#include "resources/json_write.h"
#include "resources/patch/fhirpath_patch.h"
#include "resources/patch/json_patch.h"
#include "resources/patch/xml_patch.h"
#include "resources/xml_read.h"
#include "resources/xml_write.h"

static const char observation[] =
    "{\"resourceType\":\"Observation\",\"id\":\"0190f7a4-6d1b-7c3e-9a55-1c2d3e4f5a6b\",\"meta\":{\"versionId\":\"1\","
    "\"lastUpdated\":\"2026-04-01T09:30:00.123+09:00\",\"profile\":[\"http://jpfhir.jp/fhir/core/StructureDefinition/"
    "JP_Observation_LabResult\"]},\"identifier\":[{\"system\":\"http://example.org/fhir/lab-result\",\"value\":\"2026040100012345\"}],"
    "\"basedOn\":[{\"reference\":\"ServiceRequest/0190f7a4-6d1b-7c3e-9a55-000000000001\"}],\"status\":\"final\","
    "\"category\":[{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/observation-category\",\"code\":\"laboratory\","
    "\"display\":\"Laboratory\"}]}],\"code\":{\"coding\":[{\"system\":\"http://medis.or.jp/CodeSystem/master-JLAC10-17digits\","
    "\"code\":\"3D046000001906202\",\"display\":\"ＨｂＡ１ｃ（ＮＧＳＰ）\"},{\"system\":\"http://loinc.org\",\"code\":\"4548-4\","
    "\"display\":\"Hemoglobin A1c/Hemoglobin.total in Blood\"}],\"text\":\"ヘモグロビンA1c\"},"
    "\"subject\":{\"reference\":\"Patient/0190f7a4-6d1b-7c3e-9a55-000000000002\",\"display\":\"囲炉裏 太郎\"},"
    "\"effectiveDateTime\":\"2026-04-01T09:00:00+09:00\",\"issued\":\"2026-04-01T09:30:00+09:00\","
    "\"performer\":[{\"reference\":\"Organization/0190f7a4-6d1b-7c3e-9a55-000000000003\"}],"
    "\"valueQuantity\":{\"value\":5.60,\"unit\":\"%\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"%\"},"
    "\"interpretation\":[{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation\","
    "\"code\":\"N\",\"display\":\"Normal\"}]}],\"specimen\":{\"reference\":\"Specimen/0190f7a4-6d1b-7c3e-9a55-000000000004\"},"
    "\"referenceRange\":[{\"low\":{\"value\":4.6,\"unit\":\"%\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"%\"},"
    "\"high\":{\"value\":6.2,\"unit\":\"%\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"%\"}}]}";

enum { ROUNDS = 7 };

struct bench {
	struct slice bytes, xml; /* the same resource */
	struct arena arena;
	struct buffer out;
	struct node *resource; /* for the steps that start from a tree */
};

static bool
scan(struct bench *bench)
{
	return json_check(bench->bytes, false, NULL);
}

static bool
read_only(struct bench *bench)
{
	struct faults faults;

	arena_reset(&bench->arena);
	faults_init(&faults, &bench->arena);
	return json_read(&bench->arena, bench->bytes, &faults) != NULL && !faults.errors;
}

static bool
check_only(struct bench *bench)
{
	struct faults faults;
	struct arena notes;

	arena_init(&notes, 0);
	faults_init(&faults, &notes);
	structure_check(bench->resource, &notes, &faults);
	arena_free(&notes);
	return true;
}

static bool
read_and_check(struct bench *bench)
{
	struct faults faults;

	arena_reset(&bench->arena);
	faults_init(&faults, &bench->arena);
	struct node *resource = json_read(&bench->arena, bench->bytes, &faults);

	if (resource != NULL)
		structure_check(resource, &bench->arena, &faults);
	return resource != NULL;
}

static bool
write_only(struct bench *bench)
{
	buffer_reset(&bench->out);
	json_write(&bench->out, bench->resource, NULL);
	return buffer_ok(&bench->out);
}

static bool
read_xml(struct bench *bench)
{
	struct faults faults;

	arena_reset(&bench->arena);
	faults_init(&faults, &bench->arena);
	return xml_read(&bench->arena, bench->xml, &faults) != NULL && !faults.errors;
}

static bool
write_xml(struct bench *bench)
{
	buffer_reset(&bench->out);
	xml_write(&bench->out, bench->resource, NULL);
	return buffer_ok(&bench->out);
}

/* Three operations that any resource takes. */
static bool
patch_json(struct bench *bench)
{
	static const char patch[] = "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"ja\"},"
	    "{\"op\":\"test\",\"path\":\"/language\",\"value\":\"ja\"},{\"op\":\"remove\",\"path\":\"/language\"}]";
	struct faults faults;

	arena_reset(&bench->arena);
	buffer_reset(&bench->out);
	faults_init(&faults, &bench->arena);
	return json_patch(&bench->out, bench->bytes, SLICE(patch), &bench->arena, &faults) == PATCH_DONE;
}

/* The same two as FHIRPath Patch, from the patch's bytes and the resource's to bytes. */
static bool
patch_fhirpath(struct bench *bench)
{
	static const char patch[] = "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\",\"part\":["
	    "{\"name\":\"type\",\"valueCode\":\"add\"},{\"name\":\"path\",\"valueString\":\"%resource\"},"
	    "{\"name\":\"name\",\"valueString\":\"language\"},{\"name\":\"value\",\"valueCode\":\"ja\"}]},"
	    "{\"name\":\"operation\",\"part\":[{\"name\":\"type\",\"valueCode\":\"delete\"},"
	    "{\"name\":\"path\",\"valueString\":\"language.where($this = 'ja')\"}]}]}";
	struct faults faults;
	struct node *out;

	arena_reset(&bench->arena);
	buffer_reset(&bench->out);
	faults_init(&faults, &bench->arena);
	const struct node *parameters = json_read(&bench->arena, SLICE(patch), &faults);
	const struct node *resource = json_read(&bench->arena, bench->bytes, &faults);

	if (parameters == NULL || resource == NULL ||
	    fhirpath_patch(&out, resource, parameters, &bench->arena, &faults) != PATCH_DONE)
		return false;
	json_write(&bench->out, out, NULL);
	return buffer_ok(&bench->out);
}

/* As XML Patch, and the result read as a resource. */
static bool
patch_xml(struct bench *bench)
{
	static const char patch[] = "<diff xmlns=\"http://hl7.org/fhir\"><add sel=\"*\" type=\"@id\">a</add><remove sel=\"*/@id\"/></diff>";
	struct faults faults;

	arena_reset(&bench->arena);
	buffer_reset(&bench->out);
	faults_init(&faults, &bench->arena);
	return xml_patch(&bench->out, bench->xml, SLICE(patch), &bench->arena, &faults) == PATCH_DONE &&
	    xml_read(&bench->arena, buffer_slice(&bench->out), &faults) != NULL && !faults.errors;
}

static bool
load_jansson(struct bench *bench)
{
	json_t *json = json_loadb(bench->bytes.data, bench->bytes.length, JSON_REJECT_DUPLICATES, NULL);
	bool good = json != NULL;

	json_decref(json);
	return good;
}

static double
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Seconds that one run takes; negative when it failed. */
static double
measure(bool (*step)(struct bench *), struct bench *bench)
{
	size_t count = 1 + 2000000 / bench->bytes.length;
	double best = -1;

	for (int round = 0; round < ROUNDS; round++) {
		double start = now();

		for (size_t i = 0; i < count; i++)
			if (!step(bench))
				return -1;
		double each = (now() - start) / (double)count;

		if (best < 0 || each < best)
			best = each;
	}
	return best;
}

static int
run(const char *name, struct slice bytes)
{
	static const struct {
		const char *name;
		bool (*step)(struct bench *);
	} steps[] = { { "scan", scan }, { "read", read_only }, { "check", check_only }, { "read+check", read_and_check },
		{ "write", write_only }, { "read XML", read_xml }, { "write XML", write_xml }, { "JSON Patch", patch_json },
		{ "FHIRPath Patch", patch_fhirpath }, { "XML Patch", patch_xml },
		{ "jansson load", load_jansson } };
	struct bench bench = { .bytes = bytes };
	struct arena arena;
	struct faults faults;

	arena_init(&arena, 0);
	arena_init(&bench.arena, 0);
	buffer_init(&bench.out, 0);
	faults_init(&faults, &arena);
	bench.resource = json_read(&arena, bytes, &faults);
	if (bench.resource == NULL) {
		fprintf(stderr, "%s: %.*s\n", name, SLICE_ARGS(faults.first->text));
		arena_free(&arena);
		return 1;
	}
	xml_write(&bench.out, bench.resource, NULL);
	bench.xml = arena_copy(&arena, buffer_slice(&bench.out));
	double theirs = measure(load_jansson, &bench);

	printf("%s, %zu bytes\n%-14s %10s %10s %14s %10s\n", name, bytes.length, "", "MB/s", "us each", "us per 2 KB",
	    "jansson");
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		double each = measure(steps[i].step, &bench);

		printf("%-14s %10.0f %10.2f %14.2f %9.2fx\n", steps[i].name, (double)bytes.length / each / 1e6, each * 1e6,
		    each * 1e6 * 2048 / (double)bytes.length, theirs / each);
	}
	buffer_free(&bench.out);
	arena_free(&bench.arena);
	arena_free(&arena);
	return 0;
}

int
main(int argc, char **argv)
{
	int failed = 0;

	if (argc == 1)
		return run("laboratory Observation", SLICE(observation));
	for (int i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "rb");
		static char bytes[64 << 20];
		size_t length = file != NULL ? fread(bytes, 1, sizeof bytes, file) : 0;

		if (file == NULL || length == sizeof bytes) {
			perror(argv[i]);
			failed = 1;
		} else {
			failed |= run(argv[i], slice_of(bytes, length));
		}
		if (file != NULL)
			fclose(file);
	}
	return failed;
}
