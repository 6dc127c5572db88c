#include "server/admin/officer.h"

#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>

bool
officer_account(uid_t uid, char *text, size_t size)
{
	struct passwd entry, *found = NULL;
	char memory[4096];

	if (getpwuid_r(uid, &entry, memory, sizeof memory, &found) == 0 && found != NULL) {
		snprintf(text, size, "%s", found->pw_name);
		return true;
	}
	snprintf(text, size, "uid-%u", (unsigned)uid);
	return false;
}

/* The login user id of the process (proc(5), loginuid); uid itself when it has none. */
static uid_t
login_of(pid_t process, uid_t uid)
{
	char path[64], text[32] = "";
	unsigned long number = (uid_t)-1;

	snprintf(path, sizeof path, "/proc/%ld/loginuid", (long)process);
	FILE *file = fopen(path, "re");

	if (file == NULL)
		return uid;
	if (fgets(text, sizeof text, file) != NULL)
		number = strtoul(text, NULL, 10);
	fclose(file);
	return number >= (uid_t)-1 ? uid : (uid_t)number;
}

void
officer_name(uid_t uid, pid_t process, char name[OFFICER_NAME_MOST])
{
	char account[64], login[64];
	uid_t login_uid = uid == 0 ? login_of(process, uid) : uid;

	officer_account(uid, account, sizeof account);
	if (login_uid == uid) {
		snprintf(name, OFFICER_NAME_MOST, "%s", account);
		return;
	}
	officer_account(login_uid, login, sizeof login);
	snprintf(name, OFFICER_NAME_MOST, "%s (%s)", account, login);
}
