/* socket: the address of the admin socket. */
#ifndef IRORI_ADMIN_SOCKET_H
#define IRORI_ADMIN_SOCKET_H

#include <sys/un.h>

/* Fills in the address of admin.sock in the directory, however long its path: through an open descriptor of it, which the
 * caller closes after binding or connecting. -1 with errno when the directory can't be opened. */
int admin_socket_address(const char *data, struct sockaddr_un *address);

#endif
