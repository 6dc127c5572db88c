/* questionnaire: the Questionnaire that a QuestionnaireResponse answers. */
#ifndef IRORI_QUESTIONNAIRE_H
#define IRORI_QUESTIONNAIRE_H

#include "server/api/call.h"

/* Finds the Questionnaire that the response names by its canonical: one that it contains, or one of those that the caller may
 * search; of several the one that was written last. *questionnaire is a tree in the call's arena. STORE_ABSENT: there is none
 * for the caller. */
enum store_status questionnaire_find(struct call *call, struct snapshot *snapshot, const struct node *response,
    const struct node **questionnaire);

#endif
