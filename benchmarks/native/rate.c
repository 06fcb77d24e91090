#define _GNU_SOURCE
#include "rate.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

/* Above whatever else runs here, as an interrupt is: where a user may not, it stays as it is. */
enum { ABOVE_ALL = -20, HEAD_START = 1000000 };

struct calling {
    struct rate *rate;
    uint8_t (*routine)(void *argument);
    void *argument;
};

static uint64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static void *call(void *argument)
{
    struct calling *calling = argument;
    struct rate *rate = calling->rate;

    /* On Linux a priority is the thread's. */
    (void)setpriority(PRIO_PROCESS, 0, ABOVE_ALL);
    rate->priority = getpriority(PRIO_PROCESS, 0);
    rate->wrong = 0;
    uint64_t due = now() + HEAD_START;
    for (uint64_t number = 0; number < rate->calls; number++, due += rate->period) {
        while (now() < due)
            ;

        /* A call that is late because of one before counts from when it was due, and the next is due when it was due. */
        rate->wrong += calling->routine(calling->argument) != 1;
        rate->latencies[number] = now() - due;
    }

    return NULL;
}

void call_at_rate(struct rate *rate, uint8_t (*routine)(void *argument), void *argument)
{
    struct calling calling = { rate, routine, argument };
    pthread_t thread;
    if (pthread_create(&thread, NULL, call, &calling) != 0 || pthread_join(thread, NULL) != 0) {
        fputs("rate: no thread can be started\n", stderr);
        exit(1);
    }
}
