#include "server/audit/reason.h"

const char *
reason_text(enum reason reason)
{
	switch (reason) {
#define X(number, name, text) \
	case REASON_##name: \
		return text;
		REASONS(X)
#undef X
	}
	return "unknown";
}

const char *
reason_name(enum reason reason)
{
	switch (reason) {
#define X(number, name, text) \
	case REASON_##name: \
		return #name;
		REASONS(X)
#undef X
	}
	return "UNKNOWN";
}
