#include "server/store/lmdb/keys.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <syslog.h>
#include <unistd.h>

#include "server/store/durable.h"
#include "server/store/lmdb/environment.h"
#include "server/store/store_inside.h"

enum { FORMAT = 1, PATH_LENGTH = 4300 };

/* main   "format"     number
 *        "master"     id, source of the master key
 *        "next"       ... of the one that a rotation goes to
 *        "forgotten"  number of destroyed keys
 * keys   number       struct wrapped; nothing: it was destroyed */
struct keys {
	const struct store_settings *settings;
	char *path;
	MDB_env *env; /* NULL when it could not be opened again */
	MDB_dbi main, keys;
	MDB_txn *view; /* kept, reset, while nobody reads */
};

static MDB_val
number_value(const uint64_t *number)
{
	return (MDB_val){ sizeof *number, (void *)(uintptr_t)number };
}

static int
get_number(const struct keys *keys, MDB_txn *txn, struct slice name, uint64_t *number)
{
	MDB_val key = value_of(name), value;
	int code = mdb_get(txn, keys->main, &key, &value);

	*number = 0;
	if (code == MDB_SUCCESS && value.mv_size != sizeof *number)
		return MDB_CORRUPTED;
	if (code == MDB_SUCCESS)
		memcpy(number, value.mv_data, sizeof *number);
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

static int
put_number(const struct keys *keys, MDB_txn *txn, struct slice name, uint64_t number)
{
	MDB_val key = value_of(name), value = number_value(&number);

	return mdb_put(txn, keys->main, &key, &value, 0);
}

static enum store_status
said(const struct keys *keys, int code, const char *what)
{
	if (code != MDB_SUCCESS && code != MDB_NOTFOUND)
		store_say(keys->settings, LOG_ERR, "the keys can't be %s: %s", what, mdb_strerror(code));
	return environment_status(code);
}

/* ---- Opening and writing anew ----------------------------------------------------------------------------------- */

static bool
name_file(const char *path, const char *more, char out[PATH_LENGTH])
{
	return snprintf(out, PATH_LENGTH, "%s%s", path, more) < PATH_LENGTH;
}

/* Overwrites a file before it goes: its blocks may lie on the medium for long. */
static void
shred(const char *path)
{
	static const char nothing[1 << 16];
	int descriptor = open(path, O_WRONLY | O_CLOEXEC);
	struct stat about;

	if (descriptor >= 0 && fstat(descriptor, &about) == 0) {
		bool good = true;

		for (off_t left = about.st_size; good && left > 0;) {
			ssize_t put = write(descriptor, nothing, left < (off_t)sizeof nothing ? (size_t)left : sizeof nothing);

			good = put > 0;
			left -= good ? put : 0;
		}
		fsync(descriptor);
	}
	if (descriptor >= 0)
		close(descriptor);
	unlink(path);
}

static void
remove_directory(const char *path)
{
	char file[PATH_LENGTH];

	if (name_file(path, "/data.mdb", file))
		shred(file);
	if (name_file(path, "/lock.mdb", file))
		unlink(file);
	rmdir(path);
}

static bool
is_there(const char *path, const char *more)
{
	char name[PATH_LENGTH];
	struct stat about;

	return name_file(path, more, name) && stat(name, &about) == 0;
}

bool
keys_exist(const char *path)
{
	return is_there(path, "/data.mdb") || is_there(path, ".new/data.mdb");
}

/* What a change of places left that did not come to its end: the new one is whole when the old one has gone aside. */
static int
settle(const char *path)
{
	char new_path[PATH_LENGTH], old_path[PATH_LENGTH];

	if (!name_file(path, ".new", new_path) || !name_file(path, ".old", old_path))
		return ENAMETOOLONG;
	if (!is_there(path, "/data.mdb") && is_there(path, ".old/data.mdb") && is_there(path, ".new/data.mdb") &&
	    rename(new_path, path) != 0)
		return errno;
	if (is_there(path, "/data.mdb"))
		remove_directory(old_path);
	remove_directory(new_path);
	return 0;
}

static int
open_tables(struct keys *keys)
{
	bool read_only = keys->settings->read_only;
	MDB_txn *txn;
	uint64_t format;
	int code = mdb_txn_begin(keys->env, NULL, read_only ? MDB_RDONLY : 0, &txn);

	if (code != MDB_SUCCESS)
		return code;
	code = mdb_dbi_open(txn, NULL, 0, &keys->main);
	if (code == MDB_SUCCESS)
		code = mdb_dbi_open(txn, "keys", MDB_INTEGERKEY | (read_only ? 0 : MDB_CREATE), &keys->keys);
	if (code == MDB_SUCCESS)
		code = get_number(keys, txn, SLICE("format"), &format);
	if (code == MDB_SUCCESS && format == 0 && !read_only)
		code = put_number(keys, txn, SLICE("format"), format = FORMAT);
	if (code == MDB_SUCCESS && format != FORMAT)
		code = MDB_VERSION_MISMATCH;
	if (code != MDB_SUCCESS) {
		mdb_txn_abort(txn);
		return code;
	}
	code = mdb_txn_commit(txn);
	if (code != MDB_SUCCESS || (code = mdb_txn_begin(keys->env, NULL, MDB_RDONLY, &keys->view)) != MDB_SUCCESS)
		return code;
	mdb_txn_reset(keys->view);
	return MDB_SUCCESS;
}

static void
close_environment(struct keys *keys)
{
	if (keys->view != NULL)
		mdb_txn_abort(keys->view);
	keys->view = NULL;
	environment_close(&keys->env);
}

static int
open_environment(struct keys *keys)
{
	int code = keys->settings->read_only ? 0 : settle(keys->path);

	if (code == 0)
		code = environment_open(keys->path, keys->settings->read_only ? MDB_RDONLY : 0, &keys->env);
	if (code == MDB_SUCCESS && (code = open_tables(keys)) != MDB_SUCCESS)
		close_environment(keys);
	return code;
}

enum store_status
keys_open(const char *path, const struct store_settings *settings, struct keys **out)
{
	struct keys *keys = calloc(1, sizeof *keys);

	*out = NULL;
	if (keys == NULL || (keys->path = strdup(path)) == NULL) {
		free(keys);
		return STORE_NO_MEMORY;
	}
	keys->settings = settings;
	enum store_status status = said(keys, open_environment(keys), "opened");

	if (status != STORE_OK)
		keys_close(keys);
	else
		*out = keys;
	return status == STORE_ABSENT ? STORE_BROKEN : status;
}

void
keys_close(struct keys *keys)
{
	if (keys == NULL)
		return;
	close_environment(keys);
	free(keys->path);
	free(keys);
}

enum store_status
keys_reopen(struct keys *keys)
{
	close_environment(keys);
	return said(keys, open_environment(keys), "opened");
}

/* A copy without freed pages, whole and on the medium. */
static int
copy_to(struct keys *keys, const char *path)
{
	char file[PATH_LENGTH];

	remove_directory(path);
	if (mkdir(path, 0700) != 0)
		return errno;
	int code = mdb_env_copy2(keys->env, path, MDB_CP_COMPACT);

	if (code == MDB_SUCCESS && (!name_file(path, "/data.mdb", file) || !durable_file(file) || !durable_directory(path) ||
	    !durable_name(path)))
		code = errno != 0 ? errno : EIO;
	return code;
}

static int
write_anew(struct keys *keys)
{
	char new_path[PATH_LENGTH], old_path[PATH_LENGTH];

	if (keys->env == NULL)
		return MDB_PANIC;
	if (!name_file(keys->path, ".new", new_path) || !name_file(keys->path, ".old", old_path))
		return ENAMETOOLONG;
	int code = copy_to(keys, new_path);

	if (code != MDB_SUCCESS) {
		remove_directory(new_path);
		return code;
	}
	close_environment(keys);
	/* Between the two, and until the first is on the medium, the next start takes the new one: settle(). */
	if (rename(keys->path, old_path) != 0 || rename(new_path, keys->path) != 0 || !durable_name(keys->path))
		code = errno;
	int opened = open_environment(keys);

	return code != MDB_SUCCESS ? code : opened;
}

enum store_status
keys_rewrite(struct keys *keys)
{
	return said(keys, write_anew(keys), "written anew");
}

/* ---- Rows ------------------------------------------------------------------------------------------------------- */

static int
begin(struct keys *keys, MDB_txn **txn)
{
	return keys->env != NULL ? mdb_txn_begin(keys->env, NULL, 0, txn) : MDB_PANIC;
}

static int
end(MDB_txn *txn, int code)
{
	if (code == MDB_SUCCESS)
		return mdb_txn_commit(txn);
	mdb_txn_abort(txn);
	return code;
}

static int
look(struct keys *keys)
{
	return keys->view != NULL ? mdb_txn_renew(keys->view) : MDB_PANIC;
}

static bool
take_row(MDB_val key, MDB_val value, struct key_row *row)
{
	if (key.mv_size != sizeof row->number || (value.mv_size != 0 && value.mv_size != sizeof row->wrapped))
		return false;
	memcpy(&row->number, key.mv_data, sizeof row->number);
	row->forgotten = value.mv_size == 0;
	if (!row->forgotten)
		memcpy(&row->wrapped, value.mv_data, sizeof row->wrapped);
	return true;
}

enum store_status
keys_get(struct keys *keys, uint64_t number, struct key_row *row)
{
	MDB_val key = number_value(&number), value;
	int code = look(keys);

	if (code == MDB_SUCCESS) {
		code = mdb_get(keys->view, keys->keys, &key, &value);
		if (code == MDB_SUCCESS && !take_row(key, value, row))
			code = MDB_CORRUPTED;
		mdb_txn_reset(keys->view);
	}
	return said(keys, code, "read");
}

enum store_status
keys_walk(struct keys *keys, uint64_t from, struct key_row *rows, size_t most, size_t *count)
{
	MDB_val key = number_value(&from), value;
	MDB_cursor *cursor;
	MDB_txn *txn;
	int code = keys->env != NULL ? mdb_txn_begin(keys->env, NULL, MDB_RDONLY, &txn) : MDB_PANIC;

	*count = 0;
	if (code != MDB_SUCCESS)
		return said(keys, code, "read");
	if ((code = mdb_cursor_open(txn, keys->keys, &cursor)) == MDB_SUCCESS) {
		for (enum MDB_cursor_op move = MDB_SET_RANGE; *count < most &&
		    (code = mdb_cursor_get(cursor, &key, &value, move)) == MDB_SUCCESS; move = MDB_NEXT) {
			if (!take_row(key, value, &rows[*count])) {
				code = MDB_CORRUPTED;
				break;
			}
			*count += !rows[*count].forgotten;
		}
		mdb_cursor_close(cursor);
	}
	mdb_txn_abort(txn);
	return code == MDB_NOTFOUND ? STORE_OK : said(keys, code, "read");
}

enum store_status
keys_put(struct keys *keys, const struct key_row *rows, size_t count)
{
	MDB_txn *txn;
	int code = begin(keys, &txn);

	if (code != MDB_SUCCESS)
		return said(keys, code, "written");
	for (size_t i = 0; i < count && code == MDB_SUCCESS; i++) {
		MDB_val key = number_value(&rows[i].number), value = { sizeof rows[i].wrapped, (void *)(uintptr_t)&rows[i].wrapped };

		code = mdb_put(txn, keys->keys, &key, &value, MDB_NOOVERWRITE);
		if (code == MDB_KEYEXIST)
			code = MDB_SUCCESS;
	}
	return said(keys, end(txn, code), "written");
}

enum store_status
keys_replace(struct keys *keys, const struct key_row *rows, size_t count)
{
	MDB_txn *txn;
	int code = begin(keys, &txn);

	if (code != MDB_SUCCESS)
		return said(keys, code, "written");
	for (size_t i = 0; i < count && code == MDB_SUCCESS; i++) {
		MDB_val key = number_value(&rows[i].number), value;

		code = mdb_get(txn, keys->keys, &key, &value);
		if (code == MDB_NOTFOUND || (code == MDB_SUCCESS && value.mv_size == 0)) {
			code = MDB_SUCCESS;
			continue;
		}
		value = (MDB_val){ sizeof rows[i].wrapped, (void *)(uintptr_t)&rows[i].wrapped };
		if (code == MDB_SUCCESS)
			code = mdb_put(txn, keys->keys, &key, &value, 0);
	}
	return said(keys, end(txn, code), "written");
}

static int
forget_both(struct keys *keys, MDB_txn *txn, uint64_t number, uint64_t other)
{
	MDB_val key = number_value(&number), value, nothing = { 0, (void *)(uintptr_t)"" };
	uint64_t forgotten;
	int code = mdb_get(txn, keys->keys, &key, &value);

	if (code == MDB_SUCCESS && value.mv_size == 0)
		return MDB_SUCCESS; /* it is done: what may be left is to write the environment anew */
	if (code != MDB_SUCCESS && code != MDB_NOTFOUND)
		return code;
	if ((code = mdb_put(txn, keys->keys, &key, &nothing, 0)) != MDB_SUCCESS ||
	    (code = get_number(keys, txn, SLICE("forgotten"), &forgotten)) != MDB_SUCCESS ||
	    (code = put_number(keys, txn, SLICE("forgotten"), forgotten + 1)) != MDB_SUCCESS)
		return code;
	key = number_value(&other);
	code = mdb_del(txn, keys->keys, &key, NULL);
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

enum store_status
keys_forget(struct keys *keys, uint64_t number, uint64_t other)
{
	MDB_txn *txn;
	int code = begin(keys, &txn);

	if (code == MDB_SUCCESS)
		code = end(txn, forget_both(keys, txn, number, other));
	if (code == MDB_SUCCESS)
		code = write_anew(keys);
	return said(keys, code, "destroyed");
}

enum store_status
keys_count(struct keys *keys, uint64_t *rows, uint64_t *forgotten)
{
	MDB_stat stat;
	int code = look(keys);

	if (code == MDB_SUCCESS) {
		code = get_number(keys, keys->view, SLICE("forgotten"), forgotten);
		if (code == MDB_SUCCESS && (code = mdb_stat(keys->view, keys->keys, &stat)) == MDB_SUCCESS)
			*rows = stat.ms_entries;
		mdb_txn_reset(keys->view);
	}
	return said(keys, code, "read");
}

/* ---- Master keys ------------------------------------------------------------------------------------------------ */

enum store_status
keys_master(struct keys *keys, bool next, struct key_master *master)
{
	MDB_val key = value_of(next ? SLICE("next") : SLICE("master")), value;
	int code = look(keys);

	if (code == MDB_SUCCESS) {
		code = mdb_get(keys->view, keys->main, &key, &value);
		if (code == MDB_SUCCESS && (value.mv_size < STORE_MASTER_ID || value.mv_size > STORE_MASTER_ID + STORE_SOURCE_MOST))
			code = MDB_CORRUPTED;
		if (code == MDB_SUCCESS) {
			*master = (struct key_master){ 0 };
			memcpy(master->id, value.mv_data, STORE_MASTER_ID);
			memcpy(master->source, (char *)value.mv_data + STORE_MASTER_ID, value.mv_size - STORE_MASTER_ID);
		}
		mdb_txn_reset(keys->view);
	}
	return said(keys, code, "read");
}

static int
put_master(struct keys *keys, MDB_txn *txn, bool next, const struct key_master *master)
{
	char bytes[STORE_MASTER_ID + STORE_SOURCE_MOST];
	size_t length = strnlen(master->source, STORE_SOURCE_MOST);
	MDB_val key = value_of(next ? SLICE("next") : SLICE("master")), value = { STORE_MASTER_ID + length, bytes };

	memcpy(bytes, master->id, STORE_MASTER_ID);
	memcpy(bytes + STORE_MASTER_ID, master->source, length);
	return mdb_put(txn, keys->main, &key, &value, 0);
}

enum store_status
keys_set_master(struct keys *keys, bool next, const struct key_master *master)
{
	MDB_txn *txn;
	int code = begin(keys, &txn);

	if (code == MDB_SUCCESS)
		code = end(txn, put_master(keys, txn, next, master));
	return said(keys, code, "written");
}

enum store_status
keys_end_rotation(struct keys *keys, const struct key_master *master)
{
	MDB_val key = value_of(SLICE("next"));
	MDB_txn *txn;
	int code = begin(keys, &txn);

	if (code == MDB_SUCCESS) {
		code = put_master(keys, txn, false, master);
		if (code == MDB_SUCCESS && (code = mdb_del(txn, keys->main, &key, NULL)) == MDB_NOTFOUND)
			code = MDB_SUCCESS;
		code = end(txn, code);
	}
	return said(keys, code, "written");
}
