#include "server/admin/socket.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/socket.h>

int
admin_socket_address(const char *data, struct sockaddr_un *address)
{
	int directory = open(data, O_PATH | O_DIRECTORY | O_CLOEXEC);

	*address = (struct sockaddr_un){ .sun_family = AF_UNIX };
	if (directory >= 0)
		snprintf(address->sun_path, sizeof address->sun_path, "/proc/self/fd/%d/admin.sock", directory);
	return directory;
}
