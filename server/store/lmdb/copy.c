/* Copying environments, and reading copies. */
#include "server/store/copy.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "server/store/durable.h"
#include "server/store/lmdb/tables.h"

enum { PIECE = 1 << 20, PATH_LENGTH = 4096 };

/* ---- Bytes through a hash into a file ------------------------------------------------------------------------------- */

static enum store_status
pour(int from, int to, uint64_t all, char *piece, struct digest *digest, copy_progress *progress, void *context,
    struct copied *out)
{
	for (;;) {
		ssize_t length = read(from, piece, PIECE);

		if (length < 0 && errno == EINTR)
			continue;
		if (length < 0)
			return environment_status(errno);
		if (length == 0)
			break;
		struct slice bytes = slice_of(piece, (size_t)length);

		if (!digest_add(digest, bytes))
			return STORE_NO_MEMORY;
		if (to >= 0 && !durable_write(to, bytes))
			return environment_status(errno);
		out->bytes += bytes.length;
		if (progress != NULL)
			progress(context, out->bytes, out->bytes > all ? out->bytes : all);
	}
	if (to >= 0 && fsync(to) != 0)
		return environment_status(errno);
	return digest_end(digest, out->digest) ? STORE_OK : STORE_NO_MEMORY;
}

static enum store_status
pour_hashed(int from, int to, uint64_t all, copy_progress *progress, void *context, struct copied *out)
{
	struct digest *digest = digest_new();
	char *piece = malloc(PIECE);
	enum store_status status = STORE_NO_MEMORY;

	*out = (struct copied){ 0 };
	if (piece != NULL && digest != NULL && digest_begin(digest))
		status = pour(from, to, all, piece, digest, progress, context, out);
	free(piece);
	digest_free(digest);
	return status;
}

enum store_status
store_copy_file(int from, int to, copy_progress *progress, void *context, struct copied *out)
{
	struct stat about;

	if (fstat(from, &about) != 0)
		return environment_status(errno);
	return pour_hashed(from, to, (uint64_t)about.st_size, progress, context, out);
}

/* ---- An environment -------------------------------------------------------------------------------------------------- */

/* LMDB writes its copy into a pipe, so that it can be hashed on its way and be seen to progress. */
struct copying {
	MDB_env *env;
	int pipe;
	int code;
};

static void *
write_copy(void *context)
{
	struct copying *copying = context;

	copying->code = mdb_env_copyfd2(copying->env, copying->pipe, MDB_CP_COMPACT);
	close(copying->pipe);
	return NULL;
}

static enum store_status
copy_environment(MDB_env *env, int file, copy_progress *progress, void *context, struct copied *out)
{
	struct copying copying = { .env = env };
	int ends[2];
	pthread_t writer;

	if (pipe2(ends, O_CLOEXEC) != 0)
		return environment_status(errno);
	copying.pipe = ends[1];
	if (pthread_create(&writer, NULL, write_copy, &copying) != 0) {
		close(ends[0]);
		close(ends[1]);
		return STORE_NO_MEMORY;
	}
	enum store_status status = pour_hashed(ends[0], file, environment_bytes(env), progress, context, out);

	/* A writer that is still at it sees that nobody reads. */
	close(ends[0]);
	pthread_join(writer, NULL);
	return status != STORE_OK ? status : environment_status(copying.code);
}

enum store_status
store_copy(const char *path, int file, copy_progress *progress, void *context, struct copied *out)
{
	char data[PATH_LENGTH];
	MDB_env *env;

	*out = (struct copied){ 0 };
	if ((size_t)snprintf(data, sizeof data, "%s/data.mdb", path) >= sizeof data)
		return STORE_INVALID;
	if (access(data, R_OK) != 0)
		return errno == ENOENT ? STORE_ABSENT : STORE_BROKEN;
	int code = environment_open(path, MDB_RDONLY, &env);

	if (code != MDB_SUCCESS)
		return environment_status(code);
	enum store_status status = copy_environment(env, file, progress, context, out);

	environment_close(&env);
	return status;
}

/* ---- What a copy says of itself ---------------------------------------------------------------------------------------- */

static int
read_truth(MDB_env *env, struct copy_facts *facts)
{
	struct truth truth = { .env = env };
	struct truth_state state;
	MDB_txn *txn;
	int code = mdb_txn_begin(env, NULL, MDB_RDONLY, &txn);

	if (code != MDB_SUCCESS)
		return code;
	code = mdb_dbi_open(txn, NULL, 0, &truth.main);
	if (code == MDB_SUCCESS)
		code = truth_read_state(&truth, txn, &state);
	if (code == MDB_SUCCESS) {
		facts->sequence = state.sequence;
		facts->records = state.records;
		facts->versions = state.versions;
		facts->time = state.time;
		for (size_t i = 0; i < GENERATION_SIZE; i++)
			snprintf(facts->generation + 2 * i, 3, "%02x", state.generation[i]);
	}
	mdb_txn_abort(txn);
	return code;
}

static int
read_audit(MDB_env *env, struct copy_facts *facts)
{
	MDB_dbi records;
	MDB_stat stat;
	MDB_txn *txn;
	int code = mdb_txn_begin(env, NULL, MDB_RDONLY, &txn);

	if (code != MDB_SUCCESS)
		return code;
	code = mdb_dbi_open(txn, "records", MDB_INTEGERKEY, &records);
	if (code == MDB_SUCCESS)
		code = mdb_stat(txn, records, &stat);
	if (code == MDB_SUCCESS)
		facts->audit_records = stat.ms_entries;
	mdb_txn_abort(txn);
	return code;
}

enum store_status
store_copy_facts(const char *directory, struct copy_facts *facts)
{
	static const struct {
		const char *name;
		int (*read)(MDB_env *env, struct copy_facts *facts);
	} environments[] = { { "truth", read_truth }, { "audit", read_audit } };
	int code = MDB_SUCCESS;

	*facts = (struct copy_facts){ 0 };
	for (size_t i = 0; code == MDB_SUCCESS && i < sizeof environments / sizeof *environments; i++) {
		char path[PATH_LENGTH];
		MDB_env *env;

		if ((size_t)snprintf(path, sizeof path, "%s/%s", directory, environments[i].name) >= sizeof path)
			return STORE_INVALID;
		/* Without a lock file, which could not be made on a medium that is only read. */
		code = environment_open(path, MDB_RDONLY | MDB_NOLOCK, &env);
		if (code == MDB_SUCCESS)
			code = environments[i].read(env, facts);
		environment_close(&env);
	}
	return environment_status(code);
}
