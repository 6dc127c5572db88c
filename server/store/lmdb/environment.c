#include "server/store/lmdb/environment.h"

#include <errno.h>
#include <sys/stat.h>

enum { READERS_MOST = 510, TABLES_MOST = 16 };

/* Only address space is reserved: the file is as long as what is in it. */
static const size_t map_most = (size_t)1 << 40, map_least = (size_t)1 << 28;

enum store_status
environment_status(int code)
{
	switch (code) {
	case MDB_SUCCESS:
		return STORE_OK;
	case MDB_NOTFOUND:
		return STORE_ABSENT;
	case MDB_MAP_FULL:
	case MDB_TXN_FULL:
	case ENOSPC:
	case EDQUOT:
	case EFBIG:
		return STORE_FULL;
	case MDB_READERS_FULL:
		return STORE_BUSY;
	case ENOMEM:
		return STORE_NO_MEMORY;
	case MDB_BAD_VALSIZE:
		return STORE_INVALID;
	default:
		return STORE_BROKEN;
	}
}

void
environment_close(MDB_env **env)
{
	if (*env != NULL)
		mdb_env_close(*env);
	*env = NULL;
}

static int
open_with_map(const char *path, unsigned flags, size_t map, MDB_env **env)
{
	int code = mdb_env_create(env);

	if (code != MDB_SUCCESS)
		return code;
	if ((code = mdb_env_set_mapsize(*env, map)) != MDB_SUCCESS ||
	    (code = mdb_env_set_maxreaders(*env, READERS_MOST)) != MDB_SUCCESS ||
	    (code = mdb_env_set_maxdbs(*env, TABLES_MOST)) != MDB_SUCCESS ||
	    (code = mdb_env_open(*env, path, flags, 0600)) != MDB_SUCCESS) {
		environment_close(env); /* LMDB asks for it even when the opening failed */
	}
	return code;
}

int
environment_open(const char *path, unsigned flags, MDB_env **env)
{
	int code = ENOMEM;

	*env = NULL;
	if (!(flags & MDB_RDONLY) && mkdir(path, 0700) != 0 && errno != EEXIST)
		return errno;
	for (size_t map = map_most; code == ENOMEM && map >= map_least; map /= 2)
		code = open_with_map(path, flags | MDB_NOTLS, map, env);
	if (code == MDB_SUCCESS) {
		int dead;

		code = mdb_reader_check(*env, &dead);
		if (code != MDB_SUCCESS)
			environment_close(env);
	}
	return code;
}

uint64_t
environment_bytes(MDB_env *env)
{
	MDB_envinfo info;
	MDB_stat stat;

	if (env == NULL || mdb_env_info(env, &info) != MDB_SUCCESS || mdb_env_stat(env, &stat) != MDB_SUCCESS)
		return 0;
	return ((uint64_t)info.me_last_pgno + 1) * stat.ms_psize;
}
