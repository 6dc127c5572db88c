/* observation: what goes into one extracted Observation. */
#ifndef IRORI_SDC_OBSERVATION_H
#define IRORI_SDC_OBSERVATION_H

#include "resources/base/faults.h"
#include "resources/node_make.h"
#include "server/sdc/item.h"
#include "server/sdc/sdc.h"

/* What all Observations of a response have alike. */
struct observation_head {
	const struct node *response;
	const char *status;
	struct slice id; /* the response's; SLICE_NONE */
	struct slice reference; /* to the response; SLICE_NONE without id */
};

/* The status of an Observation that is taken out of a response of that status; NULL when there is nothing to take out. */
const char *observation_status(struct slice response_status);

/* The first reference of the response from child on that is for its Observations, too, and as what (*property); or NULL. */
const struct node *observation_reference(const struct node *child, const char **property);

/* Whether it may stand there in an Observation. */
bool observation_takes(const struct node *reference, const char *property);

/* An Observation of the item without value. identifier may be SLICE_NONE. NULL on failure. */
struct node *observation_make(struct node_maker *maker, const struct observation_head *head, const struct item *item,
    struct slice identifier);

/* Puts the codes of the item into an Observation or a component. */
void observation_code(struct node_maker *maker, struct node *node, const struct item *item);

/* Whether an Observation can have a value that was made of one of the type. */
bool observation_can_hold(const struct schema_type *answer);

/* Puts the answer's value[x] into an Observation or a component. */
void observation_value(struct node_maker *maker, struct node *node, const struct item *item, const struct node *value);

#endif
