/* sampled: SampledData → the bounds of its values (R4 datatypes.html#SampledData). */
#ifndef IRORI_EXTRACT_SAMPLED_H
#define IRORI_EXTRACT_SAMPLED_H

#include "resources/base/buffer.h"
#include "resources/node.h"

/* Writes the least and the greatest of the values, each origin + factor × data point, as decimals. Points without a number
 * (E, L, U) don't count. False when there is none, and when they can't be reckoned. */
bool sampled_bounds(const struct node *node, struct buffer *low, struct buffer *high);

#endif
