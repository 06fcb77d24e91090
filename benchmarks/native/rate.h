/* Calls at a fixed rate, whatever became of the calls before. */
#ifndef RATE_H
#define RATE_H

#include <stdint.h>

struct rate {
    uint64_t period;        /* Nanoseconds from one call to the next. */
    uint64_t calls;
    uint64_t *latencies;    /* Of each: nanoseconds from when it was due until it returned. */
    uint64_t wrong;         /* How many did not answer TRUE. */
    int priority;           /* The nice value of the thread, as low as this user may make it. */
};

/* Calls a routine from a thread of its own; returns when that is done. */
void call_at_rate(struct rate *rate, uint8_t (*routine)(void *argument), void *argument);

#endif
