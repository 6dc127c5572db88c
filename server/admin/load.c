#include "server/admin/load.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "server/admin/extraction.h"
#include "server/search/parameters.h"

enum {
	WORKERS_MOST = 8,
	MARK_LEAST = 1024 * 1024, /* sources that end before get no mark: doing them again costs less */
	COMMIT_DOCUMENTS = 2000, /* about how many go in one commit */
};

struct load {
	struct admin_call *call;
	struct store *store;
	uint32_t owner;
	bool keep_bundles, restart;

	struct load_source *sources; /* the newest first; used by the feeding thread, and by chunks through their parts */
	struct load_counts earlier; /* what earlier loads had done of the sources met */
	uint64_t skipped; /* sources that were done already */
	uint64_t source_count;

	pthread_t workers[WORKERS_MOST];
	size_t worker_count;

	pthread_mutex_t lock;
	pthread_cond_t changed;
	/* Under the lock. */
	struct load_chunk chunks[LOAD_CHUNKS]; /* a ring by number */
	uint64_t filled, committed; /* numbers of the next chunk to be filled, and to be committed */
	bool busy; /* somebody is seeing a commit through */
	bool answered; /* ... and the store has answered */
	bool closing; /* nothing more comes */
	enum store_status answer;
	enum store_status failure; /* what ended it; STORE_OK: nothing yet */

	/* Whoever made it busy. */
	struct commit commit;
	struct table_put marks[LOAD_CHUNKS * LOAD_CHUNK_PARTS];
	struct arena commit_arena;
	size_t commit_count; /* chunks in it */
	struct load_document *rest; /* of the only chunk, when it is too large for one commit */
	struct load_counts counts;
};

/* ---- Marks: how far a source has been loaded ---------------------------------------------------------------------- */

/* "load:" identity, owner. */
static struct slice
mark_key(const struct load *load, const struct load_source *source, char key[64])
{
	memcpy(key, "load:", 5);
	memcpy(key + 5, source->identity, LOAD_IDENTITY);
	memcpy(key + 5 + LOAD_IDENTITY, &load->owner, sizeof load->owner);
	return slice_of(key, 5 + LOAD_IDENTITY + sizeof load->owner);
}

static struct slice
mark_value(const struct load_counts *counts, uint64_t reached, struct arena *arena)
{
	return arena_print(arena, "%" PRIu64 " %" PRIu64 " %" PRIu64 " %" PRIu64, reached, counts->stored, counts->unchanged,
	    counts->refused);
}

static bool
mark_read(struct slice value, uint64_t *reached, struct load_counts *counts)
{
	uint64_t *const numbers[] = { reached, &counts->stored, &counts->unchanged, &counts->refused };

	for (size_t i = 0; i < 4; i++)
		if (value.data == NULL || !slice_to_u64(slice_cut(&value, ' '), UINT64_MAX, numbers[i]))
			return false;
	return true;
}

static enum store_status
find_mark(struct load *load, struct load_source *source)
{
	struct snapshot *snapshot;
	struct slice value;
	char key[64];
	enum store_status status = snapshot_begin(load->store, &snapshot);

	if (status != STORE_OK)
		return status;
	status = store_get(snapshot, TABLE_LOAD, mark_key(load, source, key), &value);
	if (status == STORE_OK && !mark_read(value, &source->skip, &source->counts)) {
		source->skip = 0;
		source->counts = (struct load_counts){ 0 };
	}
	snapshot_end(snapshot);
	load->earlier.stored += source->counts.stored;
	load->earlier.unchanged += source->counts.unchanged;
	load->earlier.refused += source->counts.refused;
	return status == STORE_ABSENT ? STORE_OK : status;
}

/* The source that the piece is of: the newest, or a new one. NULL when that fails. */
static struct load_source *
source_of(struct load *load, const struct admin_piece *piece, enum store_status *status)
{
	struct load_source *source = load->sources;
	bool marked = piece->identity.length == LOAD_IDENTITY;

	if (source != NULL && slice_is(piece->source, source->name) && source->marked == marked &&
	    (!marked || memcmp(source->identity, piece->identity.data, LOAD_IDENTITY) == 0))
		return source;
	source = calloc(1, sizeof *source);
	if (source == NULL || (source->name = strndup(piece->source.data, piece->source.length)) == NULL) {
		free(source);
		*status = STORE_NO_MEMORY;
		return NULL;
	}
	source->next = load->sources;
	load->sources = source;
	load->source_count++;
	source->marked = marked;
	if (!marked)
		return source;
	memcpy(source->identity, piece->identity.data, LOAD_IDENTITY);
	*status = load->restart ? STORE_OK : find_mark(load, source);
	return *status == STORE_OK ? source : NULL;
}

/* ---- Committing --------------------------------------------------------------------------------------------------- */

static void
committed(struct commit *commit, enum store_status status)
{
	struct load *load = commit->context;

	pthread_mutex_lock(&load->lock);
	load->answer = status;
	load->answered = true;
	pthread_cond_broadcast(&load->changed);
	pthread_mutex_unlock(&load->lock);
}

static enum store_status
decide(struct commit *commit, struct snapshot *snapshot)
{
	struct load *load = commit->context;

	/* Search parameters that are in force from here on on are a change of the registry: entries are then made anew. */
	commit->registry_generation = snapshot_registry_generation(snapshot);
	return load_resolve(load->chunks, load->committed % LOAD_CHUNKS, load->commit_count, snapshot, load->owner,
	    &commit->changes);
}

static struct load_chunk *
commit_chunk(struct load *load, size_t i)
{
	return &load->chunks[(load->committed + i) % LOAD_CHUNKS];
}

/* Adds up what the commit's chunks do, by source, and writes the marks of those that are large enough. */
static bool
make_marks(struct load *load)
{
	struct table_put **end = &load->commit.tables;
	size_t count = 0;

	for (size_t i = 0; i < load->commit_count && load->rest == NULL; i++) {
		struct load_chunk *chunk = commit_chunk(load, i);

		for (size_t p = 0; p < chunk->part_count; p++) {
			struct load_part *part = &chunk->parts[p];
			bool newest = p + 1 == chunk->part_count || chunk->parts[p + 1].source != part->source;

			/* Counts are known when the chunk's documents are resolved; a later conflict may still move a few from
			 * stored to unchanged. */
			if (!newest || !part->source->marked || part->reached < MARK_LEAST)
				continue;
			struct table_put *put = &load->marks[count++];
			char key[64];

			*put = (struct table_put){ .table = TABLE_LOAD };
			put->key = arena_copy(&load->commit_arena, mark_key(load, part->source, key));
			put->value = mark_value(&part->source->counts, part->reached, &load->commit_arena);
			if (put->key.data == NULL || put->value.data == NULL)
				return false;
			*end = put;
			end = &put->next;
		}
	}
	*end = NULL;
	return true;
}

static void
count_chunks(struct load *load, struct load_counts *all)
{
	*all = (struct load_counts){ 0 };
	for (size_t i = 0; i < load->commit_count; i++) {
		struct load_chunk *chunk = commit_chunk(load, i);

		for (struct load_document *document = chunk->documents; document != NULL; document = document->next) {
			if (document->put)
				all->stored++;
			else
				all->unchanged++;
		}
		all->refused += json_array_size(chunk->refused);
	}
}

/* Adds what the chunks do to their sources' counts. */
static void
count_sources(struct load *load)
{
	for (size_t i = 0; i < load->commit_count; i++) {
		struct load_chunk *chunk = commit_chunk(load, i);
		json_t *item;
		size_t n;

		for (struct load_document *document = chunk->documents; document != NULL; document = document->next) {
			if (document->put)
				document->part->source->counts.stored++;
			else
				document->part->source->counts.unchanged++;
		}
		json_array_foreach(chunk->refused, n, item)
			for (size_t p = 0; p < chunk->part_count; p++)
				if (slice_is(chunk->parts[p].name, json_string_value(json_object_get(item, "source")))) {
					chunk->parts[p].source->counts.refused++;
					break;
				}
	}
}

static struct audit_put *
make_audit(const struct load *load, const char *what, const struct load_counts *counts, struct arena *arena)
{
	struct audit_event event;

	admin_event(load->call, AUDIT_LOAD, &event);
	event.institution = load->owner;
	event.note = arena_print(arena, "%s: %" PRIu64 " stored, %" PRIu64 " unchanged, %" PRIu64 " refused", what,
	    counts->stored, counts->unchanged, counts->refused);
	return event.note.data != NULL ? admin_audit(&event, arena) : NULL;
}

/* A chunk can hold a Bundle of any size: takes off, and keeps for the next commit, what is too much for this one. */
static void
cut_large(struct load *load)
{
	struct load_chunk *chunk = commit_chunk(load, 0);
	struct load_document *last = chunk->documents;

	load->rest = NULL;
	if (load->commit_count > 1 || chunk->document_count <= COMMIT_DOCUMENTS)
		return;
	for (size_t i = 1; i < COMMIT_DOCUMENTS; i++)
		last = last->next;
	load->rest = last->next;
	last->next = NULL;
}

/* Begins the commit of the ready chunks; the store answers through committed(). */
static void
start_commit(struct load *load)
{
	struct snapshot *snapshot;

	arena_reset(&load->commit_arena);
	cut_large(load);
	load->commit = (struct commit){ .decide = decide, .done = committed, .context = load };
	for (size_t i = 0; i < load->commit_count; i++)
		if (commit_chunk(load, i)->no_memory) {
			committed(&load->commit, STORE_NO_MEMORY);
			return;
		}
	enum store_status status = snapshot_begin(load->store, &snapshot);

	if (status == STORE_OK) {
		status = decide(&load->commit, snapshot);
		snapshot_end(snapshot);
	}
	if (status == STORE_OK) {
		struct load_counts counts;

		count_sources(load);
		count_chunks(load, &counts);
		load->commit.audits =
		    make_audit(load, commit_chunk(load, 0)->parts[0].source->name, &counts, &load->commit_arena);
		if (!make_marks(load) || load->commit.audits == NULL)
			status = STORE_NO_MEMORY;
	}
	/* Where nothing is new, the audit record at the end says enough. */
	if (status != STORE_OK || (load->commit.changes == NULL && load->commit.tables == NULL)) {
		committed(&load->commit, status);
		return;
	}
	store_commit(load->store, &load->commit);
}

/* The store was too busy: the same commit again, after a while. */
static void
again(struct load *load)
{
	const struct timespec pause = { .tv_nsec = 20 * 1000 * 1000 };

	nanosleep(&pause, NULL);
	load->commit.next = NULL;
	store_commit(load->store, &load->commit);
}

/* The commit is durable: tells what was refused, and adds it all up. */
static void
finish_commit(struct load *load)
{
	struct load_counts counts;

	count_chunks(load, &counts);
	load->counts.stored += counts.stored;
	load->counts.unchanged += counts.unchanged;
	load->counts.refused += counts.refused;
	for (size_t i = 0; i < load->commit_count; i++) {
		json_t *item;
		size_t n;

		json_array_foreach(commit_chunk(load, i)->refused, n, item)
			if (load->call->item != NULL)
				load->call->item(load->call->context, item);
	}
	if (load->call->progress != NULL)
		load->call->progress(load->call->context, ADMIN_TEXT(load->call, "取り込み", "loading"),
		    load->counts.stored + load->counts.unchanged + load->counts.refused, 0);
}

static void
free_chunk(struct load_chunk *chunk)
{
	json_decref(chunk->refused);
	chunk->refused = NULL;
	arena_reset(&chunk->arena);
	chunk->state = CHUNK_FREE;
}

/* ---- Workers -------------------------------------------------------------------------------------------------------- */

/* How many chunks, from the oldest on, are ready to be committed together. Under the lock. */
static size_t
ready_chunks(struct load *load)
{
	size_t count = 0, documents = 0;

	while (count < LOAD_CHUNKS && load->committed + count < load->filled) {
		const struct load_chunk *chunk = commit_chunk(load, count);

		if (chunk->state != CHUNK_READY)
			break;
		documents += chunk->document_count;
		if (count > 0 && documents > COMMIT_DOCUMENTS)
			break;
		count++;
	}
	return count;
}

/* The commit has been seen through: its chunks are free again, but for one that holds more. Under the lock. */
static void
end_commit(struct load *load)
{
	if (load->rest != NULL && load->failure == STORE_OK) {
		struct load_chunk *chunk = commit_chunk(load, 0);

		chunk->documents = load->rest;
		chunk->document_count -= COMMIT_DOCUMENTS;
		json_array_clear(chunk->refused);
		chunk->state = CHUNK_READY;
	} else {
		for (size_t i = 0; i < load->commit_count; i++)
			free_chunk(commit_chunk(load, i));
		load->committed += load->commit_count;
	}
	load->busy = false;
	pthread_cond_broadcast(&load->changed);
}

/* Sees to the store's answer. Under the lock, which is let go meanwhile. */
static void
see_answer(struct load *load)
{
	enum store_status answer = load->answer;

	load->answered = false;
	if (answer == STORE_BUSY && load->failure == STORE_OK) {
		pthread_mutex_unlock(&load->lock);
		again(load);
		pthread_mutex_lock(&load->lock);
		return;
	}
	if (answer == STORE_OK) {
		pthread_mutex_unlock(&load->lock);
		finish_commit(load);
		pthread_mutex_lock(&load->lock);
	} else if (load->failure == STORE_OK) {
		load->failure = answer;
	}
	end_commit(load);
}

/* The oldest chunk that waits to be prepared. Under the lock. */
static struct load_chunk *
waiting_chunk(struct load *load)
{
	for (uint64_t number = load->committed; number < load->filled; number++)
		if (load->chunks[number % LOAD_CHUNKS].state == CHUNK_FILLED)
			return &load->chunks[number % LOAD_CHUNKS];
	return NULL;
}

static void *
work(void *context)
{
	struct load *load = context;

	pthread_mutex_lock(&load->lock);
	for (;;) {
		struct load_chunk *chunk;
		size_t ready;

		if (load->busy && load->answered) {
			see_answer(load);
		} else if (!load->busy && load->failure != STORE_OK && load->committed < load->filled &&
		    load->chunks[load->committed % LOAD_CHUNKS].state == CHUNK_READY) {
			free_chunk(&load->chunks[load->committed++ % LOAD_CHUNKS]);
			pthread_cond_broadcast(&load->changed);
		} else if (!load->busy && load->failure == STORE_OK && (ready = ready_chunks(load)) > 0) {
			load->busy = true;
			load->commit_count = ready;
			for (size_t i = 0; i < ready; i++)
				commit_chunk(load, i)->state = CHUNK_COMMITTING;
			pthread_mutex_unlock(&load->lock);
			start_commit(load);
			pthread_mutex_lock(&load->lock);
		} else if ((chunk = waiting_chunk(load)) != NULL) {
			bool failed = load->failure != STORE_OK;

			chunk->state = CHUNK_PREPARING;
			pthread_mutex_unlock(&load->lock);
			/* When it fails, entries are by what was in force before, and made anew with the commit. */
			if (!failed)
				parameters_follow(load->store);
			if (!failed)
				load_prepare(chunk, load->keep_bundles);
			pthread_mutex_lock(&load->lock);
			chunk->state = CHUNK_READY;
			pthread_cond_broadcast(&load->changed);
		} else if (load->closing && load->committed == load->filled) {
			break;
		} else {
			pthread_cond_wait(&load->changed, &load->lock);
		}
	}
	pthread_cond_broadcast(&load->changed);
	pthread_mutex_unlock(&load->lock);
	return NULL;
}

/* ---- Feeding -------------------------------------------------------------------------------------------------------- */

/* An empty chunk to fill; waits for one. NULL when the load has failed. */
static struct load_chunk *
take_chunk(struct load *load)
{
	struct load_chunk *chunk = &load->chunks[load->filled % LOAD_CHUNKS];

	pthread_mutex_lock(&load->lock);
	while (chunk->state != CHUNK_FREE && load->failure == STORE_OK)
		pthread_cond_wait(&load->changed, &load->lock);
	bool failed = load->failure != STORE_OK;

	pthread_mutex_unlock(&load->lock);
	if (failed)
		return NULL;
	chunk->part_count = chunk->bytes = chunk->document_count = 0;
	chunk->documents = NULL;
	chunk->documents_end = &chunk->documents;
	chunk->no_memory = false;
	chunk->refused = json_array();
	return chunk;
}

static void
give_chunk(struct load *load, struct load_chunk *chunk)
{
	pthread_mutex_lock(&load->lock);
	chunk->state = CHUNK_FILLED;
	load->filled++;
	pthread_cond_broadcast(&load->changed);
	pthread_mutex_unlock(&load->lock);
}

static bool
add_part(struct load_chunk *chunk, struct load_source *source, const struct admin_piece *piece)
{
	struct load_part *part = &chunk->parts[chunk->part_count++];

	*part = (struct load_part){
		.source = source,
		.name = arena_copy(&chunk->arena, piece->name.data != NULL ? piece->name : piece->source),
		.line = piece->line,
		.reached = piece->reached,
		.lines = piece->lines,
		.last = piece->last,
		.bytes = arena_copy(&chunk->arena, piece->bytes),
	};
	chunk->bytes += piece->bytes.length;
	return part->name.data != NULL && part->bytes.data != NULL && chunk->refused != NULL;
}

/* Takes everything in. False when the caller went away. */
static bool
feed(struct load *load)
{
	struct load_chunk *chunk = NULL;
	struct admin_piece piece = { 0 };
	bool broken = false;

	while (load->call->input(load->call->context, &piece, &broken)) {
		enum store_status status;
		struct load_source *source = source_of(load, &piece, &status);

		if (source == NULL) {
			pthread_mutex_lock(&load->lock);
			load->failure = status;
			pthread_mutex_unlock(&load->lock);
			break;
		}
		if (piece.reached <= source->skip && source->skip > 0) {
			load->skipped += piece.last;
			continue;
		}
		if (chunk == NULL && (chunk = take_chunk(load)) == NULL)
			break;
		if (!add_part(chunk, source, &piece))
			chunk->no_memory = true;
		if (chunk->bytes >= LOAD_CHUNK_BYTES || chunk->part_count == LOAD_CHUNK_PARTS) {
			give_chunk(load, chunk);
			chunk = NULL;
		}
	}
	if (chunk != NULL)
		give_chunk(load, chunk);
	return !broken;
}

static bool
start(struct load *load)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	size_t wanted = cores < 1 ? 1 : cores > WORKERS_MOST ? WORKERS_MOST : (size_t)cores;

	pthread_mutex_init(&load->lock, NULL);
	pthread_cond_init(&load->changed, NULL);
	for (size_t i = 0; i < LOAD_CHUNKS; i++) {
		arena_init(&load->chunks[i].arena, 0);
		load->chunks[i].parts = calloc(LOAD_CHUNK_PARTS, sizeof(struct load_part));
		if (load->chunks[i].parts == NULL)
			return false;
	}
	while (load->worker_count < wanted &&
	    pthread_create(&load->workers[load->worker_count], NULL, work, load) == 0)
		load->worker_count++;
	return load->worker_count > 0;
}

/* Waits until everything that was taken in has been stored, and gives all memory back. */
static void
stop(struct load *load)
{
	pthread_mutex_lock(&load->lock);
	load->closing = true;
	pthread_cond_broadcast(&load->changed);
	pthread_mutex_unlock(&load->lock);
	for (size_t i = 0; i < load->worker_count; i++)
		pthread_join(load->workers[i], NULL);
	for (size_t i = 0; i < LOAD_CHUNKS; i++) {
		json_decref(load->chunks[i].refused);
		arena_free(&load->chunks[i].arena);
		free(load->chunks[i].parts);
	}
	while (load->sources != NULL) {
		struct load_source *source = load->sources;

		load->sources = source->next;
		free(source->name);
		free(source);
	}
	pthread_cond_destroy(&load->changed);
	pthread_mutex_destroy(&load->lock);
}

static json_t *
result_of(const struct load *load)
{
	return json_pack("{s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I}", "stored", (json_int_t)load->counts.stored, "unchanged",
	    (json_int_t)load->counts.unchanged, "refused", (json_int_t)load->counts.refused, "sources",
	    (json_int_t)load->source_count, "sourcesDoneBefore", (json_int_t)load->skipped, "storedBefore",
	    (json_int_t)load->earlier.stored, "unchangedBefore", (json_int_t)load->earlier.unchanged, "refusedBefore",
	    (json_int_t)load->earlier.refused);
}

enum admin_status
admin_load(struct admin_call *call)
{
	struct slice as = admin_text(call, "as");
	uint32_t owner = 0;
	struct load *load;

	if (call->input == NULL)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "取り込むデータがありません", "there is nothing to load");
	if (as.data != NULL) {
		enum admin_status status = admin_institution_number(call, as, &owner);

		if (status != ADMIN_OK)
			return status;
	}
	bool same;
	enum store_status checked = extraction_check(call->store, &same);

	if (checked != STORE_OK)
		return admin_store_status(call, checked);
	if (!same)
		return ADMIN_REFUSE(call, ADMIN_FAILED, "このデータディレクトリの検索情報は別の版で作られています。その版を使うか、"
		    "新しいデータディレクトリに取り込んでください（irori init, irori load）", EXTRACTION_OTHER);
	load = calloc(1, sizeof *load);
	if (load == NULL)
		return admin_store_status(call, STORE_NO_MEMORY);
	load->call = call;
	load->store = call->store;
	load->owner = owner;
	load->keep_bundles = admin_flag(call, "keep-bundles");
	load->restart = admin_flag(call, "restart");
	arena_init(&load->commit_arena, 0);
	bool started = start(load), whole = started && feed(load);

	stop(load);
	struct commit end = { .audits = make_audit(load, "all", &load->counts, &load->commit_arena) };

	if (load->failure == STORE_OK)
		load->failure = end.audits != NULL ? store_commit_wait(load->store, &end) : STORE_NO_MEMORY;
	call->recorded = load->failure == STORE_OK;
	arena_free(&load->commit_arena);
	enum admin_status status = ADMIN_OK;

	if (!started)
		status = admin_store_status(call, STORE_NO_MEMORY);
	else if (load->failure != STORE_OK)
		status = admin_store_status(call, load->failure);
	else if (!whole)
		status = ADMIN_REFUSE(call, ADMIN_UNREACHABLE, "呼び出し元との接続が切れました", "the caller went away");
	else if (load->counts.refused > 0)
		status = ADMIN_INCOMPLETE;
	call->result = result_of(load);
	free(load);
	return status;
}
