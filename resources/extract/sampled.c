#include "resources/extract/sampled.h"

#include "resources/fhirpath/number.h"
#include "resources/primitive/decimal.h"

/* The least and the greatest of the data points, as written. */
static bool
extremes(struct slice data, struct slice *least, struct slice *greatest)
{
	struct decimal value, low, high;

	*least = *greatest = SLICE_NONE;
	while (data.data != NULL) {
		struct slice point = slice_cut(&data, ' ');

		if (!decimal_parse(point, &value))
			continue;
		if (least->data == NULL || decimal_compare(&value, &low) < 0) {
			*least = point;
			low = value;
		}
		if (greatest->data == NULL || decimal_compare(&value, &high) > 0) {
			*greatest = point;
			high = value;
		}
	}
	return least->data != NULL;
}

static bool
scaled(struct slice origin, struct slice factor, struct slice point, struct number *out)
{
	struct number start, by;

	return number_parse(origin, &start) && number_parse(factor, &by) && number_parse(point, out) &&
	    number_multiply(out, &by, out) && number_add(&start, out, out);
}

bool
sampled_bounds(const struct node *node, struct buffer *low, struct buffer *high)
{
	const struct node *origin = node_child(node, "origin");
	struct slice start = origin != NULL ? node_text(origin, "value") : SLICE_NONE, factor = node_text(node, "factor");
	struct slice least, greatest;
	struct number first, second;

	if (start.data == NULL || !extremes(node_text(node, "data"), &least, &greatest))
		return false;
	if (factor.data == NULL)
		factor = SLICE("1");
	if (!scaled(start, factor, least, &first) || !scaled(start, factor, greatest, &second))
		return false;
	/* A negative factor turns them round. */
	bool turned = number_compare(&first, &second) > 0;

	number_write(low, turned ? &second : &first);
	number_write(high, turned ? &first : &second);
	return buffer_ok(low) && buffer_ok(high);
}
