/* search: from a query string to the records that match it and that the caller may see (R4 search.html).
 *
 * search_parse() reads the query once, without a store; search_run() answers it on a snapshot. The index only proposes
 * candidates: each is tested from its entries, and seen by the access gate, before it counts for anything, so that neither
 * a total nor a page link tells of a record that the caller may not see. README.md explains the planner and what is
 * promised about pages. */
#ifndef IRORI_SEARCH_H
#define IRORI_SEARCH_H

#include "resources/base/faults.h"
#include "resources/schema/schema.h"
#include "server/access/access.h"
#include "server/store/store.h"

enum { SEARCH_KEY_BYTES = 32 };

/* A page of a search or a history ends before its resources have more bytes than that together (but for one), whatever
 * _count says: "servers SHOULD NOT return more" (R4 search.html#count), but may return less. */
enum { PAGE_BYTES_MOST = 16 * 1024 * 1024 };

struct search_settings {
	int zone_minutes; /* the zone of dates that name none; as given to extract_start */
	const char *base; /* the server's own base URL without trailing '/'; may be NULL */
	unsigned count, count_most; /* entries on a page: when _count is not given; at most */
	unsigned includes_most; /* included resources on a page, besides its matches */
	uint64_t work_most; /* candidates that one search may test before it is refused as too costly */
	/* For tests: walk in the order of _sort, where the index has it, even when it doesn't pay, in parts of so many records
	 * and then more; 0: as the plan says. */
	unsigned order_part;
	unsigned char key[SEARCH_KEY_BYTES]; /* seals page links: secret, the same after a restart */
};

/* UTC+9, no base, 50, 1000, 1000, 1,000,000, a random key. */
struct search_settings search_settings_default(void);

/* Keeps a copy (base is copied too). Call once before threads start, after extract_start. False when memory ran out or the
 * key is all zero. */
bool search_start(const struct search_settings *settings);

/* Overwrites the key. */
void search_stop(void);

enum search_summary {
	SEARCH_SUMMARY_NOT_GIVEN,
	SEARCH_SUMMARY_TRUE,
	SEARCH_SUMMARY_TEXT,
	SEARCH_SUMMARY_DATA,
	SEARCH_SUMMARY_COUNT,
	SEARCH_SUMMARY_FALSE,
};
enum search_total { TOTAL_NOT_GIVEN, TOTAL_NONE, TOTAL_ESTIMATE, TOTAL_ACCURATE };

/* A parsed query. What concerns the answer's form may be read; the rest is search's own. */
struct query;

/* Where to look. */
struct search_place {
	const struct schema_type *type; /* NULL: several types, those in _type or all that the caller may search */
	const struct schema_type *compartment; /* only what is in this compartment, or NULL (R4 compartmentdefinition.html) */
	struct slice compartment_id; /* of the resource that it is around; SLICE_NONE: of any of the type (everything) */
	/* All that is in the compartment and what that refers to (R4 patient-operation-everything): a page is as large as can be when
	 * _count is not given; besides it only _type, start, end (care dates) and _since are understood. */
	bool everything;
};

/* Whether there is a compartment around resources of the type. */
bool search_has_compartment(const struct schema_type *type);

/* The place as a path below the base: "Observation", "Patient/123/Observation", "Patient/123/" and a star, "Patient/123/$everything",
 * or "" for the whole system. In the arena. */
struct slice search_path(const struct search_place *place, struct arena *arena);

/* Reads query (the part of the URL behind '?') and form (the body of a POST to _search), either may be SLICE_NONE, still
 * percent-encoded, as a search in the place. A page link's token (_page) stands for the query that it was made
 * for, and is refused when it is not the principal's. Whatever is wrong is added to faults, all of it, with the parameter
 * as expression ("Observation?date"; in several types, "?date"): the answer is then 400 (403 when a fault is FAULT_FORBIDDEN: a chained type that the
 * principal may not search, or such a type in _type). lenient (Prefer: handling=lenient): an unknown parameter is no error but a warning in faults,
 * and is left out; everything else stays an error, since leaving it out would answer another question. NULL when
 * faults->errors or when memory ran out (faults->failed). The query and what it was read from must live equally long; it may
 * be run several times, on several snapshots. */
struct query *search_parse_in(const struct search_place *place, struct slice query, struct slice form, bool lenient,
    const struct principal *principal, struct arena *arena, struct faults *faults);

/* The same in one type. */
struct query *search_parse(const struct schema_type *type, struct slice query, struct slice form, bool lenient,
    const struct principal *principal, struct arena *arena, struct faults *faults);

enum search_summary query_summary(const struct query *query);
/* Matches that a page has at most. */
unsigned query_count(const struct query *query);
/* The names in _elements; count 0 when it was not given. */
const struct slice *query_elements(const struct query *query, size_t *count);
/* _format and _pretty as given; SLICE_NONE when not. */
struct slice query_format(const struct query *query);
struct slice query_pretty(const struct query *query);

/* The query that a page link stood for, percent-encoded; SLICE_NONE when it came without one. */
struct slice query_of_page(const struct query *query);

/* search_path() of the place that it looks in. */
struct slice query_path(const struct query *query);

/* What the search really used, percent-encoded, for the self link: "code=1234-5&_count=50", without '?'. The arena's. */
struct slice query_self(const struct query *query, struct arena *arena);

enum search_status {
	SEARCH_OK,
	SEARCH_TOO_COSTLY, /* more work than one request may do: 400, issue too-costly, saying how to narrow the search */
	/* A modifier asks for a value set, code system or hierarchy that is not here, or can't be used: 400, with the issue
	 * `fault` and the parameter. */
	SEARCH_UNANSWERABLE,
	SEARCH_NO_MEMORY,
	SEARCH_STORE, /* the store failed: result->store says how */
};

enum search_mode { MODE_MATCH, MODE_INCLUDE };

struct search_entry {
	const struct released *released;
	enum search_mode mode;
	unsigned item; /* not 0: the match is this one of its contained resources, counted from 1 */
	double distance; /* of a match from what the search is near to, in metres; -1: it doesn't say near what */
};

struct search_result {
	/* The page: its matches in order, then what they include. Bodies point into the snapshot (released_keep()). */
	const struct search_entry *entries;
	size_t count, matches;
	int64_t total; /* all that match and that the caller may see; -1: not told */
	/* The next page: "_page=TOKEN", to go behind "[base]/Type?"; SLICE_NONE when this is the last. */
	struct slice next;
	uint64_t tested; /* candidates looked at: the work that it was */
	const char *reason; /* SEARCH_TOO_COSTLY, SEARCH_UNANSWERABLE: a sentence for the client */
	enum fault_code fault; /* SEARCH_UNANSWERABLE */
	struct slice expression; /* SEARCH_UNANSWERABLE: the parameter, as in faults of search_parse() */
	enum store_status store; /* SEARCH_STORE: how it failed */
};

/* Answers the query. Matches come newest first (by creation) unless _sort says otherwise. Everything is allocated in the
 * arena. */
enum search_status search_run(struct snapshot *snapshot, const struct principal *principal, const struct query *query,
    struct arena *arena, struct search_result *result);

/* Calls each for the current version of every record that matches and that the principal may see, in no order that could be
 * relied on, until it returns false. Its entries are those of the principal's view, and good until each returns. work_most:
 * candidates that it may test before it is SEARCH_TOO_COSTLY; 0: as the settings say. */
enum search_status search_each(struct snapshot *snapshot, const struct principal *principal, const struct query *query,
    struct arena *arena, uint64_t work_most, bool (*each)(void *context, const struct record *record), void *context);

/* The current versions of up to most records that match and that the principal may see, whatever _count and _sort say:
 * for conditional interactions, which ask whether there is none, one or several. records has room for most; they point into
 * the snapshot. *work: candidates that it may test before it is SEARCH_TOO_COSTLY, and then those that it has tested. */
enum search_status search_few(struct snapshot *snapshot, const struct principal *principal, const struct query *query,
    struct arena *arena, uint64_t *work, struct record *records, size_t most, size_t *count);

/* Whether a record that isn't stored yet (its type, id, items, flags and entries count; rid 0) would be a match that the principal
 * may see. *status: SEARCH_OK, or why that can't be said. */
bool search_would_match(struct snapshot *snapshot, const struct principal *principal, const struct query *query,
    struct arena *arena, const struct record *record, enum search_status *status);

/* Whether the query asks anything of what it finds, and doesn't just name a type. */
bool query_asks(const struct query *query);

/* Whether what matches can change only by a change of a record of its own type: nothing is asked of others. */
bool query_keeps_to_type(const struct query *query);

/* How the search would be run: the predicates with their index keys and counts, the driver, the order. For officers: it
 * counts what a caller may not see. Text of lines, in the arena; SLICE_NONE when memory ran out, the store failed, or search_run() would
 * give SEARCH_UNANSWERABLE. */
struct slice search_explain(struct snapshot *snapshot, const struct principal *principal, const struct query *query,
    struct arena *arena);

/* What of the schema's search parameters this search can answer: for the CapabilityStatement. */
bool search_supports(const struct schema_search *search);

#endif
