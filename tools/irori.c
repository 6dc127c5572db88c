/* irori: the admin CLI. */
#include <signal.h>

#include "tools/command/command.h"
#include "tools/command/progress.h"

int
main(int argc, char **argv)
{
	struct invocation invocation = { 0 };

	/* A reader that goes away is seen by the write that fails. */
	signal(SIGPIPE, SIG_IGN);
	int code = command_parse(&invocation, argc, argv);

	if (code < 0) {
		invocation.progress = progress_new(invocation.quiet);
		code = invocation.command->run(&invocation);
		progress_free(invocation.progress);
	}
	json_decref(invocation.arguments);
	if (fflush(stdout) != 0 && code == ADMIN_OK)
		code = ADMIN_FAILED;
	return code;
}
