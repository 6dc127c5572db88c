#include "resources/fhirpath/families.h"

static const struct function functions[] = {
#define X(name, symbol, least, most, flags) { name, least, most, flags, function_##symbol },
	FHIRPATH_FUNCTIONS(X)
#undef X
};

const struct function *
function_find(struct slice name, bool factory)
{
	const struct function *table = factory ? factory_functions : functions;
	size_t count = factory ? factory_function_count : sizeof functions / sizeof *functions;

	for (size_t i = 0; i < count; i++)
		if (slice_is(name, table[i].name))
			return &table[i];
	return NULL;
}
