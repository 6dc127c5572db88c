/* officer: what the audit trail calls whoever gives a command. */
#ifndef IRORI_ADMIN_OFFICER_H
#define IRORI_ADMIN_OFFICER_H

#include <stdbool.h>
#include <sys/types.h>

enum { OFFICER_NAME_MOST = 160 };

/* The account of that number; false when it has no name (text then says "uid-1234"). */
bool officer_account(uid_t uid, char *text, size_t size);

/* The account that the process acts as; for root also the one that logged in, as the kernel remembers it through sudo and
 * su: "root (hanako)". */
void officer_name(uid_t uid, pid_t process, char name[OFFICER_NAME_MOST]);

#endif
