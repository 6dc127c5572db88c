#include "server/search/permitted.h"

/* Of more patients the lists aren't put together. */
enum { PATIENTS_MOST = 5000, TYPES_MOST = 8 };

/* Records of a type. */
struct permitted_type {
	uint16_t resource;
	bool useful;
	const uint64_t *rids; /* falling */
	size_t count;
};

/* What a run knows of it. */
struct permitted {
	bool bounded;
	const uint64_t *patients;
	size_t patient_count;
	struct permitted_type types[TYPES_MOST];
	size_t type_count;
};

static void
subject_range(uint64_t patient, uint16_t resource, struct key_range *range)
{
	range->first_length = (uint8_t)store_subject_key(patient, resource, range->first);
	range->last_length = 0;
}

static uint64_t
count_of(struct snapshot *snapshot, uint16_t resource)
{
	char key[STORE_KEY_MOST];

	return store_count(snapshot, slice_of(key, store_type_key(resource, key)));
}

bool
permitted_source(struct run *run, const struct query *query, struct plan *plan)
{
	enum store_status status;

	if (!role_has_patient(run->principal->role) || run->principal->kind == PRINCIPAL_OFFICER || query->contained != CONTAINED_FALSE ||
	    plan->source_count == PLAN_SOURCES_MOST)
		return true;
	struct source *source = &plan->sources[plan->source_count];
	struct key_range *ranges = arena_zero(run->arena, 2, sizeof *ranges);

	if (ranges == NULL)
		return run_no_memory(run);
	*source = (struct source){ .kind = SOURCE_KEYS, .ranges = ranges, .count = 1 };
	subject_range(0, query->resource, &ranges[0]);
	if (run->principal->patient_rid != 0)
		subject_range(run->principal->patient_rid, query->resource, &ranges[source->count++]);
	if (!plan_count(run->snapshot, source, &status))
		return run_failed(run, status);
	plan->source_count++;
	return true;
}

/* The principal's patients, read once; NULL when the run failed. */
static struct permitted *
patients_of(struct run *run)
{
	struct permitted *permitted = run->permitted;

	if (permitted != NULL)
		return permitted;
	permitted = arena_zero(run->keep, 1, sizeof *permitted);
	if (permitted == NULL) {
		run_no_memory(run);
		return NULL;
	}
	enum store_status status = access_patients(run->snapshot, run->principal, PATIENTS_MOST, run->keep, &permitted->patients,
	    &permitted->patient_count, &permitted->bounded);

	if (status != STORE_OK) {
		run_failed(run, status);
		return NULL;
	}
	return run->permitted = permitted;
}

/* How many records of the type there will be, about: its patients have as many as others. */
static uint64_t
expected(struct run *run, const struct permitted *permitted, uint16_t resource)
{
	uint64_t patients = count_of(run->snapshot, schema_resource(SLICE("Patient"))->resource);
	struct key_range nobody;

	subject_range(0, resource, &nobody);
	uint64_t others = store_count(run->snapshot, slice_of(nobody.first, nobody.first_length)), all = count_of(run->snapshot, resource);
	double each = all > others ? (double)(all - others) / (double)(patients + 1) : 0;

	return others + (uint64_t)(each * (double)permitted->patient_count);
}

/* Puts the lists together. */
static bool
collect(struct run *run, const struct permitted *permitted, uint64_t about, struct permitted_type *type)
{
	struct key_range *ranges = arena_alloc(run->arena, (permitted->patient_count + 1) * sizeof *ranges);
	bool too_many = false;

	if (ranges == NULL)
		return run_no_memory(run);
	subject_range(0, type->resource, &ranges[0]);
	for (size_t i = 0; i < permitted->patient_count; i++)
		subject_range(permitted->patients[i], type->resource, &ranges[i + 1]);
	/* They may have more than others, but not without end. */
	enum store_status status = stream_collect(run->snapshot, ranges, permitted->patient_count + 1, (size_t)about * 4 + PATIENTS_MOST,
	    run->keep, &type->rids, &type->count, &too_many);

	if (status != STORE_OK)
		return run_failed(run, status);
	type->useful = !too_many;
	return true;
}

/* What is known of the type, found out once; NULL when the run failed or there is no room. */
static struct permitted_type *
type_of(struct run *run, struct permitted *permitted, uint16_t resource, uint64_t estimate)
{
	for (size_t i = 0; i < permitted->type_count; i++)
		if (permitted->types[i].resource == resource)
			return &permitted->types[i];
	if (permitted->type_count == TYPES_MOST)
		return NULL;
	struct permitted_type *type = &permitted->types[permitted->type_count];
	uint64_t about = expected(run, permitted, resource);

	*type = (struct permitted_type){ .resource = resource };
	/* Reading a list costs a fraction of a test; another query of the run may have more to gain. */
	if (about + permitted->patient_count >= estimate)
		return type;
	if (!collect(run, permitted, about, type))
		return NULL;
	permitted->type_count++;
	return type;
}

bool
permitted_narrow(struct run *run, const struct query *query, uint64_t estimate, struct cursor *cursor)
{
	enum store_status status;

	if (query->contained != CONTAINED_FALSE || cursor->stream_count > CURSOR_FILTERS_MOST || role_has_patient(run->principal->role))
		return true;
	struct permitted *permitted = patients_of(run);

	if (permitted == NULL || !permitted->bounded)
		return permitted != NULL;
	const struct permitted_type *type = type_of(run, permitted, query->resource, estimate);

	if (type == NULL || !type->useful)
		return run->status == SEARCH_OK;
	struct stream *stream = stream_list(type->rids, type->count, run->arena, &status);

	if (stream == NULL)
		return run_failed(run, status);
	cursor->streams[cursor->stream_count++] = stream;
	return true;
}
