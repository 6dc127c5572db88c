/* async: Prefer: respond-async (RFC 7240; R4 async.html; R5 async-bundle.html): what may take long is answered 202 at once, and done
 * by the workers. Its answer is asked for at [base]/_async/ID, by the same institution and user: 202 until it is there, then a
 * Bundle of type batch-response with one entry, which holds what the request would have been answered. DELETE cancels.
 *
 * The caller is identified anew when the job runs and when its result is asked for. */
#ifndef IRORI_ASYNC_H
#define IRORI_ASYNC_H

#include "server/api/call.h"
#include "server/api/jobs.h"

/* The table of the API's jobs; NULL when memory ran out. */
struct jobs *async_jobs_new(const struct api_settings *settings);

/* Whether the call, which has been entered, asks to be answered later and may be. What is done quickly is answered at once
 * instead: reads and writes of single resources, and what is nobody's data. */
bool async_wanted(const struct call *call);

/* Answers 202 and makes a job of it, which begins once this is on record; or refuses, as far as that can be told already. */
void async_begin(struct call *call);

extern const struct route route_async_status, route_async_cancel;

#endif
