/* extract: a resource → what search knows of it.
 *
 * Each search parameter's expression is compiled once, at start, from the definition's own text; extracting walks the
 * tree by these small programs. The result is the record's entries: all values of all its parameters, typed, in one
 * compact block. From entries alone follow the index keys (extract_keys), the test of a match, and the order of a sort;
 * the body isn't needed again. Index keys only propose (hashes, prefixes, days): the entries decide. */
#ifndef IRORI_EXTRACT_H
#define IRORI_EXTRACT_H

#include "resources/base/buffer.h"
#include "resources/node.h"

/* Compiles all expressions. Call once before threads start. zone_minutes: the zone of dates and times that name none (+540
 * for Japan). base: the server's own base URL without trailing '/', so that absolute references to itself are taken as
 * relative; may be NULL. False with a sentence in error when an expression can't be compiled. */
bool extract_start(int zone_minutes, const char *base, char *error, size_t error_size);

/* Gives back what extract_start made: for tests and tools that start again. */
void extract_stop(void);

/* The number that stands for a parameter in entries and keys: a hash of "Type.code" (Type as in the schema row:
 * "Resource._tag", "Observation.code"). Stable between builds; a test proves that no two are equal. */
uint32_t extract_parameter(const struct schema_search *search);

/* Calls each for every element at the top of the type (one may come several times) that the parameter takes values from. False when
 * its expression is no plain one, a union of paths that begin at the type: it may then look anywhere, and may say something just
 * because something else is absent. The values of plain ones only become fewer when elements are taken away. */
typedef void extract_element(void *context, struct slice name);
bool extract_origin(const struct schema_search *search, const struct schema_type *type, extract_element *each, void *context);

/* Whether it is _content or _text, which are answered from the resource's running text. These have a number for each type of
 * resources, so that a word's posting list has no others: a hash of "Patient._content". */
bool extract_is_text(const struct schema_search *search);
uint32_t extract_content_parameter(const struct schema_type *type);
uint32_t extract_text_parameter(const struct schema_type *type);

/* Raised whenever extraction makes other entries of the same resource, or a record has other index keys: those that are stored no longer
 * answer as they must. */
enum { EXTRACT_MAKE = 4 };

/* No resource has more values, with those of its contained ones: further ones can't be searched by. */
enum { EXTRACT_VALUES_MOST = 10000 };

/* The secret (16 bytes) that index keys which are hashes are made with, so that nobody can tell from them what was hashed by trying;
 * NULL: none. To be set before the first key is made, and not changed while there are keys. */
void extract_secret(const unsigned char *secret);

/* Writes the resource's entries. Failure sticks in entries. */
void extract_entries(const struct node *resource, struct arena *arena, struct buffer *entries);

/* Writes the index keys that follow from entries, as store_keys_of asks: a length byte and bytes each, sorted, no doubles.
 * A key is the parameter (4 bytes, big end first) and what entry_key() says; a token with a system has a second one, the
 * parameter's number with all bits turned round and what entry_system_key() says. */
void extract_keys(struct slice entries, struct buffer *keys);

/* The same of one entry, as they come: its own first, then that of a token with its system. */
struct entry;
void extract_entry_keys(const struct entry *entry, struct buffer *keys);

enum entry_kind {
	ENTRY_TOKEN = 1,
	ENTRY_REFERENCE,
	ENTRY_DATE,
	ENTRY_STRING,
	ENTRY_NUMBER,
	ENTRY_QUANTITY,
	ENTRY_URI,
	ENTRY_COMPOSITE,
	ENTRY_TYPED, /* beside the TOKEN of an Identifier that has a type */
	ENTRY_POSITION = 16,
	ENTRY_CONTAINED = 17, /* no value: the entries of a contained resource begin (entry_next_contained) */
	ENTRY_WORDS = 18,
};

/* Longer texts are cut to that many bytes, between characters: a search sees no more of them. */
enum { ENTRY_TEXT_MOST = 1024 };

/* One value, decoded; the slices point into the entries. */
struct entry {
	uint32_t parameter;
	enum entry_kind kind;
	/* TOKEN: system (data NULL: the value has none) and code; text is the display or CodeableConcept.text, for :text.
	 * Booleans are "true" and "false". A plain code has the system that its required binding implies, if there is one.
	 * QUANTITY: system and code of the unit, text is the unit for people. */
	struct slice system, code, text;
	/* TYPED: a coding of Identifier.type (system, code), and as text the Identifier's value; for :of-type. */
	/* REFERENCE: type and id when relative or on this server; url when absolute elsewhere, urn: or canonical (without
	 * version); version when the reference names one. To a contained resource: its type, no id, and as url "#id" (to the
	 * container "#"). URI: url; version that of the canonical, and for the url of a conformance or knowledge resource that
	 * of the resource. Identifier-only references: system, code. */
	struct slice type, id, url, version;
	/* STRING: text exactly as in the resource. */
	/* DATE: microseconds since the epoch UTC, low included, high excluded; INT64_MIN and INT64_MAX for an open end. */
	int64_t low, high;
	/* POSITION: low is the latitude and high the longitude, as in struct place. */
	/* NUMBER, QUANTITY: the decimal as written. comparator "<" "<=" ">=" ">" or empty. upper: the other end of a Range, of
	 * which number is the lower one; a Range with one end is that end with a comparator. */
	struct slice number, comparator, upper;
	/* COMPOSITE: the components' entries, one block each (its own parameter is the composite's; component's entries have
	 * parameter = component number 0, 1, ...). */
	struct slice components;
	/* WORDS: text is all running text of the resource, folded as words_fold() does; it begins with that of the narrative.
	 * The parameter is that of _content, and of _text when there is a narrative. */
	struct slice narrative;
	/* It has the value of the entry before. */
	bool again;
};

/* Takes the next entry off *rest. False at the end, which is before those of contained resources. entry must be the same
 * struct from call to call, zeroed at first: it may keep the value of the entry before, with another parameter. Entries come
 * in no order. */
bool entry_next(struct slice *rest, struct entry *entry);

/* Copies those of the resource's own entries that keep wants; false when keep said so by *stop. *behind is what follows them: those of
 * contained resources. Failure sticks in out. */
bool entries_filter(struct slice entries, bool (*keep)(void *context, const struct entry *entry, bool *stop), void *context,
    struct buffer *out, struct slice *behind);

/* A contained resource, and its own entries: they follow behind those of the resource itself, which have nothing of them. */
struct contained {
	struct slice type, id; /* id: data NULL when it has none */
	struct slice entries;
};

/* Takes the next contained resource off *rest, which is at first all entries of the record. In the order of the resource's
 * element "contained", each has one. False at the end. */
bool entry_next_contained(struct slice *rest, struct contained *out);

/* Stands in keys where a parameter would: the records that contain a resource of some type. */
#define ENTRY_CONTAINED_PARAMETER UINT32_C(0x636F6E74)

enum { ENTRY_KEY_MOST = 20, ENTRY_HASH_BYTES = 6 };

/* The index key of a value, without the parameter. token: 6 bytes of a hash of the code in lower case, nothing for a value
 * without code; reference: of "Type/id" or the url (to a contained resource: of "Type"), or as a token of the identifier's value;
 * typed: as the token of the identifier's value; uri: of the url; string: the first 12 bytes of the folded text; date: a level
 * byte and a 4-byte cell number, the cell in which it begins. Level 0: just 24 hours long from a quarter of an hour on, so that a
 * cell has one value; levels 1 to 4: at most a quarter of an hour, a day, 32 days, 1024 days long; level 5: longer, or without an
 * end; cells are quarters up to level 2, then days; a value without a beginning has the lowest cell of level 5; number and
 * quantity: 4 bytes of an order-keeping float, all 00 with the comparators < and <= and for what has two ends, all FF with > and
 * >=; position: the cell of
 * entry_place_key(); composite: as its first component (its keys in the index are, when that is a hash, each with the second
 * component's behind it; or the hash alone when there are too many pairs). Returns the length. */
size_t entry_key(const struct entry *entry, char out[ENTRY_KEY_MOST]);

/* The key, without ENTRY_CONTAINED_PARAMETER, of records that contain a resource of the type. */
size_t entry_contained_key(struct slice type, char out[ENTRY_KEY_MOST]);

/* ... and with it. */
size_t extract_contained_key(struct slice type, char out[4 + ENTRY_KEY_MOST]);

/* The second key of a token with system and code (an identifier in a reference, too): 6 bytes of a hash of both. Who asks
 * for both finds no more under it than there is. Returns the length, 0 when it has not both. */
size_t entry_system_key(const struct entry *entry, char out[ENTRY_KEY_MOST]);

/* The range of keys that may hold dates touching [low, high) at one level (0..5): first and last cell as keys of 5 bytes
 * each. A query asks each level. */
enum { ENTRY_DATE_LEVELS = 6 };
void entry_date_range(int level, int64_t low, int64_t high, char first[ENTRY_KEY_MOST], char last[ENTRY_KEY_MOST]);

/* The key at that level of a date that begins at low. Returns the length, 5. */
size_t entry_date_cell(int level, int64_t low, char out[ENTRY_KEY_MOST]);

#define ENTRY_QUARTER INT64_C(900000000) /* of an hour, in microseconds */

/* A number's key: a smaller number never has a larger key. */
struct decimal;
void entry_number_key(const struct decimal *decimal, char out[4]);

/* The key of a cell of a tenth of a degree: its band of latitude, then its place in the band from west to east. So a stretch
 * of a band is a range of keys, and so are whole bands that lie side by side. */
enum { ENTRY_PLACE_KEY = 4 };
void entry_place_key(int64_t latitude, int64_t longitude, char out[ENTRY_PLACE_KEY]);

/* Text as string search compares it: NFKC, no case, no marks (ﾞ ﾟ and Latin accents), hiragana as katakana, spaces and
 * punctuation dropped, old forms of kanji as new ones (a table). Writes to out; the text itself is left alone. */
void entry_fold(struct slice text, struct buffer *out);

/* The ids of all Patients that the resource concerns: through the patient compartment's parameters and those named
 * "patient" or "subject", in contained resources and Bundle entries too; Binary.securityContext; for a Patient itself its
 * own id (when it has one). In the arena, sorted, no doubles. *unresolved is set when the resource bears a patient who
 * can't be told: an element that is there to name the patient has only an identifier or a name; a reference may be to a
 * Patient and is to another server, a urn, a contained Patient or a broken link; a Binary's securityContext is something
 * else than a Patient. Access must then deny. False when memory ran out. */
bool extract_subjects(const struct node *resource, struct arena *arena, const struct slice **ids, size_t *count,
    bool *unresolved);

#endif
