/* store: where everything is kept. The contract that a backend must meet; tests/store/ tests any of them by it.
 *
 * The truth (records, versions, journal, registry tables) is durable before a commit is reported. The index (postings)
 * follows right behind the truth, from the truth's own journal; what it has not taken yet is the snapshot's window, which
 * a search must treat as candidates. So a write can be found as soon as it is acknowledged, and the index can always be
 * rebuilt. The audit chain is a third place, written by one thread. See server/store/README.md. */
#ifndef IRORI_STORE_H
#define IRORI_STORE_H

#include "resources/base/arena.h"
#include "resources/base/buffer.h"

struct store;
struct snapshot;

enum store_status {
	STORE_OK,
	STORE_ABSENT, /* no such record, version, key */
	STORE_CONFLICT, /* an expectation does not hold, and there was no decide() to ask again */
	STORE_FULL, /* writes are refused: free space is below the threshold */
	STORE_BUSY, /* too much waiting, or closing: try later */
	STORE_NO_MEMORY,
	STORE_INVALID, /* the caller broke a limit of this header: a key too long, an id empty, ... */
	STORE_BROKEN, /* the medium or its content failed; the log says how */
};

const char *store_status_text(enum store_status status);

/* Writes to *out, in order, the index keys that follow from a record's entries: each a length byte and that many bytes
 * (1..STORE_KEY_MOST), sorted by bytes, no doubles. Pure: same entries, same keys. Keys that begin with four zero bytes are
 * the store's own (store_type_key, store_subject_key). */
typedef void store_keys_of(struct slice entries, struct buffer *out);

enum { STORE_INDEX_SECRET = 16, STORE_KEY_MOST = 63, STORE_ID_MOST = 64, STORE_SUBJECTS_MOST = 1000, STORE_TABLE_KEY_MOST = 400 };

/* A change of the truth, for the one who gives audit records their form. */
struct audit_change {
	uint64_t rid, version;
	struct slice subjects; /* as of struct record; valid until the next question */
};

/* What an audit record is about, for those who look for it. */
struct audit_about {
	int64_t time; /* microseconds since the epoch */
	const uint64_t *subjects; /* rids of the patients concerned */
	size_t count;
};

struct audit_view;

struct store_settings {
	const char *directory; /* made, with mode 0700, when missing; its parent must exist */
	store_keys_of *keys_of;
	/* Gives, when the store is opened and before keys_of is called, the secret that those index keys are made with that are hashes of
	 * values, so that the index doesn't tell what it was made of; NULL: none, as in a store that was made without encryption. A
	 * store keeps to what it was made with. NULL: keys_of needs no secret. */
	void (*index_secret)(const unsigned char *secret);
	uint16_t patient; /* the number of the resource type that subjects are ids of */
	/* The number of a resource type whose changes change the registry generation: what others are understood by. 0, which is
	 * the type of no definition: none. */
	uint16_t definitions;
	uint64_t free_space_least; /* bytes: below, writes are STORE_FULL */
	uint64_t audit_reserve; /* bytes held back for the audit chain */
	/* Changes not yet indexed before writers are slowed down; 0: default. One large commit may come on top of it. */
	unsigned window_most;
	bool encrypt; /* what is written is sealed (server/store/seal.h); what was written before stays as it is */
	/* Where the master key comes from (server/store/master.h); NULL: the file master.key in directory. Needed with encrypt, and
	 * when there are keys. */
	const char *master_key;
	bool read_only; /* for inspection beside a running server; no threads are started */
	bool restoring; /* by whoever restores it: else a directory whose restoring has not ended is refused (copy.h) */
	/* Writes to out the form in which an audit record is chained; what isn't STORE_OK leaves it, and all that come with it, for
	 * later. On the auditor's thread. journaled: it came with a change (store_audit_change tells with which). NULL: as it comes. */
	enum store_status (*audit_form)(struct store *store, struct audit_view *view, struct slice record, bool journaled,
	    struct buffer *out);
	/* Says what a chained record is about, in the arena; false: it can't be told. On any thread. NULL: of no record. */
	bool (*audit_about)(struct slice record, struct arena *arena, struct audit_about *about);
	void (*log)(void *context, int priority, const char *message); /* priority as syslog's; may be NULL */
	void *log_context;
};

/* Opens, recovers, and starts the committer, indexer and auditor. NULL with a sentence in error. One store a process; a
 * second process that opens the same directory for writing is refused. */
struct store *store_open(const struct store_settings *settings, char *error, size_t error_size);

/* Finishes what has been accepted, then ends the threads. No snapshot may be open. */
void store_close(struct store *store);

/* ---- Records --------------------------------------------------------------------------------------------------- */

/* A version of a resource, without its body. Slices point into the snapshot: valid until it ends, or until snapshot_release. */
struct record {
	uint64_t rid; /* the record's number: given once, never used again; 0 is none */
	uint64_t version; /* 1, 2, ... */
	uint64_t sequence; /* of the change that made this version: the truth's order */
	int64_t time; /* lastUpdated: microseconds since the epoch (whole milliseconds), never falling with sequence */
	uint16_t resource; /* number of the resource type (schema_resources) */
	bool deleted;
	uint32_t owner; /* number of the institution that created it; 0: the server */
	uint32_t writer; /* number of the institution that wrote this version */
	uint64_t items; /* information items, a bit each (server/access) */
	struct slice id;
	struct slice subjects; /* rids of the patients concerned, 8 bytes each, native order: record_subject() */
	struct slice entries; /* what search knows of it; only in the current version, else empty */
	uint32_t body_length;
	uint16_t flags; /* the caller's own: access marks and the like */
};

static inline size_t
record_subject_count(const struct record *record)
{
	return record->subjects.length / 8;
}

static inline uint64_t
record_subject(const struct record *record, size_t i)
{
	uint64_t rid;

	memcpy(&rid, record->subjects.data + i * 8, 8);
	return rid;
}

/* A view of index and truth that does not change, for one thread. End it before waiting for anything or writing to a
 * socket. */
enum store_status snapshot_begin(struct store *store, struct snapshot **snapshot);
void snapshot_end(struct snapshot *snapshot);

uint64_t snapshot_sequence(const struct snapshot *snapshot); /* last change in the truth */
uint64_t snapshot_watermark(const struct snapshot *snapshot); /* last change in the index */

/* Changes when anything in the registry tables changes (but TABLE_LOAD, on which no decision rests, and tables from TABLE_PERSONAL
 * on); may be asked without a snapshot, from any thread. */
uint64_t store_registry_generation(const struct store *store);
uint64_t snapshot_registry_generation(const struct snapshot *snapshot);

/* The current version by type and id; a deleted one is given too, with deleted set. */
enum store_status store_find(struct snapshot *snapshot, uint16_t resource, struct slice id, struct record *record);

/* The number given to an id, even when no record was ever written under it (somebody referred to it). */
enum store_status store_rid(struct snapshot *snapshot, uint16_t resource, struct slice id, uint64_t *rid);

/* The current version by number. */
enum store_status store_record(struct snapshot *snapshot, uint64_t rid, struct record *record);

/* Memory that the snapshot holds for what it had to decrypt: entries and bodies. Who looks at very many records gives back what
 * came after a mark, with all slices into it; marks are like brackets. Without encryption it comes to nothing. */
struct region_block;
struct snapshot_mark {
	struct region_block *block;
	size_t used, known;
};
struct snapshot_mark snapshot_mark(const struct snapshot *snapshot);
void snapshot_release(struct snapshot *snapshot, struct snapshot_mark mark);

/* A version, current or not. Like all that reads: STORE_ABSENT when the key of one of its patients was destroyed. */
enum store_status store_version(struct snapshot *snapshot, uint64_t rid, uint64_t version, struct record *record);

/* The body of the version that change made: canonical JSON. Empty for a delete. Points into the snapshot. */
enum store_status store_body(struct snapshot *snapshot, uint64_t sequence, struct slice *body);

/* Walks versions from new to old: of one record (rid != 0), of one type (resource), or of all (resource
 * STORE_ANY_RESOURCE). Starts below before (0: at the end). Each call of next gives one; STORE_ABSENT at the end. */
enum { STORE_ANY_RESOURCE = 0xFFFF };
struct history;
enum store_status history_begin(struct snapshot *snapshot, uint64_t rid, uint16_t resource, uint64_t before,
    struct history **history);
enum store_status history_next(struct history *history, struct record *record);
void history_end(struct history *history);

/* Calls each for the version that every change from first on made, in the order of changes and without bodies and entries, until it
 * returns false: a walk through the whole journal, which takes its time. */
enum store_status store_changes(struct snapshot *snapshot, uint64_t first, bool (*each)(void *context, const struct record *record),
    void *context);

/* What identifies the store, and each copy of it: 32 hexadecimal digits and a NUL. */
enum { STORE_IDENTITY = 33 };
void store_identity(struct snapshot *snapshot, char out[STORE_IDENTITY]);

/* The first sequence whose time is at or after the given one (snapshot_sequence() + 1 when none). */
uint64_t store_sequence_at(struct snapshot *snapshot, int64_t time);

/* ---- Index ----------------------------------------------------------------------------------------------------- */

/* How many records the index lists under the key (not counting the window): a few lookups, however long the list. */
uint64_t store_count(struct snapshot *snapshot, struct slice key);

/* The rids under one key, or under every key from first to last (both included, compared by bytes; then rids come key by
 * key and one may come several times). last SLICE_NONE: one key. */
struct postings;
enum store_status postings_begin(struct snapshot *snapshot, struct slice first, struct slice last,
    struct postings **postings);
/* Writes up to most rids to out, rising within a key; 0 at the end. On a single key at_least skips to rids >= it (0: go
 * on; it never goes back). */
size_t postings_next(struct postings *postings, uint64_t at_least, uint64_t *out, size_t most);
/* As postings_next but falling, only on a single key: the rids <= at_most (UINT64_MAX: from the highest on). Each call
 * stands by itself: go on with the last one's rid - 1. */
size_t postings_previous(struct postings *postings, uint64_t at_most, uint64_t *out, size_t most);
/* True when the (single) key lists the rid. */
bool postings_has(struct postings *postings, uint64_t rid);
/* How many rids the range holds by the index (one under two keys is counted twice), in a few lookups. */
uint64_t postings_estimate(struct postings *postings);
void postings_end(struct postings *postings);

/* Every record has this key by itself: a posting list of all current (not deleted) records of the type. out holds
 * STORE_KEY_MOST bytes; the key's length is returned. */
size_t store_type_key(uint16_t resource, char *out);

/* ... and this one for each subject: the compartment of a patient, by type. A record without subjects has that of patient 0. */
size_t store_subject_key(uint64_t patient, uint16_t resource, char *out);

/* The rids of that type that changed after the watermark, rising, no doubles, in the arena; STORE_ANY_RESOURCE for all.
 * They are candidates of every search, and what the postings say of them is out of date. */
enum store_status store_window(struct snapshot *snapshot, uint16_t resource, struct arena *arena,
    const uint64_t **rids, size_t *count);

/* As store_window, of what changed after the given sequence. */
enum store_status store_changed(struct snapshot *snapshot, uint16_t resource, uint64_t after, struct arena *arena,
    const uint64_t **rids, size_t *count);

/* ---- Registry tables ------------------------------------------------------------------------------------------- */

/* Small tables of the server's own: value by key (1..400 bytes). The numbers are stored: never change one. A change of a
 * resource of the type store_settings.definitions counts as one of these tables, too. Tables from TABLE_PERSONAL on are about
 * single persons: they have as many rows as there are citizens, change all day, and leave the registry's generation as it is.
 * Whoever decides by one reads it from the snapshot that it decides on. */
enum store_table {
	TABLE_SETTING = 1,
	TABLE_INSTITUTION = 2,
	TABLE_CERTIFICATE = 3,
	TABLE_GRANT = 4,
	TABLE_TOKEN = 5, /* issued tokens by jti, and their revocation */
	TABLE_KEY = 6, /* signing keys */
	TABLE_AUDIT_KEY = 8, /* the keys that the audit chain's checkpoints are signed with */
	TABLE_OFFICER = 9, /* accounts that may use the admin socket, and their roles */
	TABLE_LOAD = 7, /* progress of loads and of reindexing, to resume */
	TABLE_PARAMETER = 16, /* which search parameters' indexes are complete */
	TABLE_PERSONAL = 32,
	TABLE_SUBJECT = 32, /* what stands between a patient and those who ask (server/access/standing.h) */
	TABLE_PERMITTED = 33, /* institution and patient: who is open to whom (server/access/standing.h) */
	TABLE_CONSENT = 34, /* which Consents are active */
	TABLE_NOTICE = 35, /* notices by version */
	TABLE_PROXY = 36, /* who acts for a patient */
	TABLE_REVIEW = 37, /* breakings of the glass, until somebody has reviewed them */
	TABLE_CASE = 38, /* requests for disclosure, correction, deletion */
	TABLE_ERASURE = 39, /* the ledger of erasures */
};

enum store_status store_get(struct snapshot *snapshot, enum store_table table, struct slice key, struct slice *value);

/* Calls each for every row whose key starts with prefix, in key order, until it returns false. */
enum store_status store_scan(struct snapshot *snapshot, enum store_table table, struct slice prefix,
    bool (*each)(void *context, struct slice key, struct slice value), void *context);

/* ---- Commits --------------------------------------------------------------------------------------------------- */

enum change_kind { CHANGE_CREATE, CHANGE_UPDATE, CHANGE_DELETE };

/* One resource written. The version is expected_version + 1. */
struct change {
	enum change_kind kind;
	uint16_t resource;
	struct slice id;
	/* The current version that the change rests on; 0: there is none, not even a deleted one. Otherwise it is a conflict.
	 */
	uint64_t expected_version; /* several changes of one record in a commit follow each other */
	uint32_t owner, writer;
	uint64_t items;
	uint16_t flags;
	/* Ids of the patients concerned; numbers are given to new ones. A delete without any keeps those of what it deletes. */
	const struct slice *subjects;
	size_t subject_count;
	struct slice entries;
	struct slice keys; /* as keys_of(entries) writes them */
	struct slice body;
	/* Where meta.lastUpdated's 24 characters "2026-11-24T20:58:59.123Z" stand in the body: the committer, which gives the
	 * time, writes them there. body must be writable. 0 when there is none (deletes). */
	size_t time_offset;
	struct change *next;
	/* Filled in by the commit. */
	uint64_t rid, sequence;
	int64_t time;
};

struct table_put {
	enum store_table table;
	struct slice key, value; /* value.data NULL: removes the row */
	struct table_put *next;
};

/* What search knows of a version, written anew: the record stays at that version, with the same time, and no history, feed or
 * ETag tells of it. When another version is current by then, or none, it is passed over: the newer one's entries stand. */
struct entries_put {
	uint64_t rid, version;
	struct slice entries;
	struct slice keys; /* as keys_of(entries) writes them */
	struct entries_put *next;
};

/* A record of the audit chain: opaque to the store. */
struct audit_put {
	struct slice bytes;
	struct audit_put *next;
};

/* Records that are to be gone without a trace: each must have been deleted before, by a change that index and audit chain have
 * taken. Afterwards there is no version of them, no id, no history; their changes' places in the journal are empty. */
struct purge {
	const uint64_t *rids; /* rising */
	size_t count;
	uint16_t resource; /* of id */
	struct slice id; /* that is to be forgotten though no record has it, SLICE_NONE: none */
	const uint64_t *rekeyed; /* changes that wrote entries of these anew, rising: store_purge() finds them */
	size_t rekeyed_count;
};

struct commit {
	/* What to write, all or nothing. The lists and what they point to must live until done. */
	struct change *changes;
	struct table_put *tables;
	struct entries_put *entries; /* not together with changes */
	const struct purge *purge; /* not together with either */
	/* Put in the chain, after the changes; durable with them. In a commit with nothing else to write it goes straight to
	 * the auditor. */
	struct audit_put *audits;
	/* The registry generation that the decision rested on; another one at commit is a conflict. 0: none. */
	uint64_t registry_generation;
	/* For a decision that rests on more than versions, such as "nothing matches this search" on a snapshot: asked once
	 * more before the commit is taken, when the truth is no longer at decided_at. The snapshot then shows all that is
	 * before this commit; store_changed(..., decided_at, ...) gives the records to look at. False is a conflict. Runs on
	 * the committer's thread; must not wait. May be NULL.
	 *
	 * One question for the whole commit: where it rests on many searches, list what has changed once and try each record
	 * on all of them. That is (searches) x (changes since decided_at) matches, for which everybody waits: when it would be
	 * too many, say false, and decide again on a newer snapshot. */
	bool (*holds)(const struct commit *commit, struct snapshot *snapshot);
	uint64_t decided_at; /* snapshot_sequence() of that snapshot */
	/* Asked when an expectation (a version, the registry generation, holds) does not hold: makes the lists anew on what the
	 * snapshot says (or leaves only audits, when the answer has become a refusal). Runs on the committer's thread; must not
	 * wait. NULL, for a decision that is too much for that thread: STORE_CONFLICT. Then nothing of the commit is there, not
	 * even its audits; what it conflicted with is durable, so that a snapshot begun in done or later shows it; and whoever
	 * decided may do so again on its own thread, and commit the same struct again. It may happen again: bound the tries. */
	enum store_status (*decide)(struct commit *commit, struct snapshot *snapshot);
	/* For rows that name what only the committer knows: called when the changes have their rids, before the tables are
	 * written; sequence is the one that the commit ends at. It may write into the tables' keys and values, but not change how
	 * long they are. Runs on the committer's thread, perhaps again when the batch is tried anew; must not wait. May be NULL. */
	void (*fill)(struct commit *commit, uint64_t sequence);
	/* Called exactly once when all is durable or has failed, from a thread of the store; must not wait. */
	void (*done)(struct commit *commit, enum store_status status);
	void *context; /* the caller's */
	/* The store's, while queued. */
	struct commit *next;
	void *waiter;
	size_t pages; /* about how many it will write */
};

/* Queues the commit; never blocks. done is always called, perhaps before this returns. Commits are taken in the order in
 * which they came, but that large ones (some 2,300 changes of 2 KB and more) take turns with all others: of those that wait at
 * the same time, no small one waits for more than one large one. */
void store_commit(struct store *store, struct commit *commit);

/* Commits and waits: for tools and tests, never on a loop. */
enum store_status store_commit_wait(struct store *store, struct commit *commit);

/* Queues records for the audit chain only: as a commit without changes. When relaxed is set, done is called at once and
 * the records follow (they may be lost in a crash). */
void store_audit(struct store *store, struct commit *commit, bool relaxed);

/* A place in the audit chain: a record's number and hash. number 0 is before the first. */
struct audit_mark {
	uint64_t number;
	unsigned char hash[32];
};

/* The last record that is in the chain, durable. May wait for the medium a moment: never on a loop. */
void store_audit_last(struct store *store, struct audit_mark *last);

/* Waits until the audit facts of all changes known now are in the chain, but not longer than a second. Never on a loop, nor with a
 * snapshot open. */
void store_audit_settle(struct store *store);

/* Keeps a checkpoint beside the chain, opaque to the store: what somebody says of it up to the record of that number. Durable
 * when it returns: never on a loop. STORE_CONFLICT when there is one for that number already, which stays. */
enum store_status store_checkpoint_put(struct store *store, uint64_t number, struct slice bytes);

/* Writes the first checkpoint whose number is at_least or more behind what is in out; STORE_ABSENT when there is none. */
enum store_status store_checkpoint_next(struct store *store, uint64_t at_least, uint64_t *number, struct buffer *out);

/* Walks the audit chain from first on (1 is the first) until each returns false. hash is SHA-256 over the previous hash
 * and the record. */
enum store_status store_audit_scan(struct store *store, uint64_t first,
    bool (*each)(void *context, uint64_t number, struct slice record, const unsigned char hash[32]), void *context);

/* The last record that was taken off the chain's beginning (number 0: none was), so that the first there is follows its hash; and
 * behind what is in statement (may be NULL), what was said when it was taken off. */
enum store_status store_audit_anchor(struct store *store, struct audit_mark *anchor, struct buffer *statement);

/* The one way in which records leave the chain: all from its beginning up to and including that one, of which there must be a
 * checkpoint (STORE_CONFLICT when there is none, or the record has another hash; STORE_INVALID when it is the last of all), with
 * the checkpoints before its own. For whoever has verified an archive of them (server/witness/archive.h) and recorded what is
 * done. In steps, each with the anchor in one transaction: what a crash interrupts has an anchor in between, and may be given
 * again. Opaque to the store, statement is kept with the anchor. Never on a loop. */
enum store_status store_audit_forget(struct store *store, const struct audit_mark *to, struct slice statement);

/* For audit_form(): the change that made that version of a resource (0: what is there now). A patient's number is told even when
 * there was never a record of it. STORE_ABSENT: there is none. */
enum store_status store_audit_change(struct audit_view *view, uint16_t resource, struct slice id, uint64_t version,
    struct audit_change *change);

/* Which audit records are looked for. */
struct audit_range {
	uint64_t subject; /* rid of a patient who is concerned; 0: whomever they concern */
	uint64_t before; /* only those of lower numbers; 0: from the last */
	int64_t from, to; /* hints, microseconds, both included: of what lies outside much is left out, not all */
};

/* Walks audit records from new to old until each returns false. Beside those that concern the subject, a few thousand others may be
 * given at the beginning: that are too young to have been looked at. Costs little however long the chain is, when few concern it. */
enum store_status store_audit_back(struct store *store, const struct audit_range *range,
    bool (*each)(void *context, uint64_t number, struct slice record), void *context);

/* ---- Upkeep ---------------------------------------------------------------------------------------------------- */

struct store_figures {
	uint64_t sequence, watermark, records, versions, audit_records, index_keys;
	uint64_t commits, batches, conflicts;
	uint64_t truth_bytes, index_bytes, audit_bytes, free_space;
	bool full, broken;
};
void store_figures(struct store *store, struct store_figures *figures);

/* Waits until the index has taken every change known now: for tests and tools. */
enum store_status store_index_wait(struct store *store);

/* Accounts for every version and every index key: each record's current, versions, body and journal rows agree, the
 * postings are exactly what the entries say, the audit chain's hashes follow. Calls fault for each that is not so, and
 * progress (may be NULL) now and then. STORE_OK when nothing was wrong. Works on a running store: what changes meanwhile
 * is left to the window. */
enum store_status store_verify(struct store *store, void (*fault)(void *context, const char *sentence),
    void (*progress)(void *context, uint64_t done, uint64_t all), void *context);

/* Commits the purge, with tables and audits of the commit, when index and audit chain have taken all that is there now; waits. LMDB
 * keeps what is removed in pages that are free: it is not gone from the files before store_compact() and store_reindex().
 * STORE_INVALID: a record is not deleted. */
enum store_status store_purge(struct store *store, struct purge *purge, struct commit *commit);

/* Writes the truth's file anew, without what was removed from it, and takes it in the place of the old one. Writes wait
 * meanwhile, and at its end reads do for a moment; takes as long as copying the file, and as much room. Index and chain are not
 * touched. */
enum store_status store_compact(struct store *store);

/* Builds the index anew from the records' entries, beside the one in use, which serves until the new one is complete.
 */
enum store_status store_reindex(struct store *store, void (*progress)(void *context, uint64_t done, uint64_t all),
    void *context);

#endif
