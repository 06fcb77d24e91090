/*
 * Calls an interrupt routine at a fixed rate, and writes how late each call was.
 *   load NAME FILE PERIOD CALLS [allocate]
 * NAME is a subject; the channel that is passed in interrupts, and has nothing left to complete. FILE gets a number of
 * eight bytes for each call, in nanoseconds. With "allocate" a thread of the same runtime allocates as hard as it can.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measure.h"
#include "port.h"
#include "rate.h"

enum { WARM_UP = 20000, KINDS = 5 };

/* What a library with a runtime exports: benchmarks/Subjects/Runtime. */
void AllocateUntil(int *stop) __attribute__((weak));
void ReadCollections(uint64_t *collections) __attribute__((weak));

static int stop;

static void *allocate(void *nothing)
{
    AllocateUntil(&stop);
    return nothing;
}

int main(int count, char **arguments)
{
    struct subject subject = { 0 };
    bool allocates = count == 6 && strcmp(arguments[5], "allocate") == 0;
    if ((count != 5 && !allocates) || !find_subject(arguments[1], &subject) || (allocates && AllocateUntil == NULL)) {
        fputs("usage: load NAME FILE PERIOD CALLS [allocate]\n", stderr);
        return 2;
    }

    struct rate rate = { strtoull(arguments[3], NULL, 10), WARM_UP, NULL, 0, 0 };
    uint64_t calls = strtoull(arguments[4], NULL, 10), collections[2][KINDS] = { { 0 } };
    rate.latencies = calloc(calls > WARM_UP ? calls : WARM_UP, sizeof *rate.latencies);
    memset(rate.latencies, 1, calls * sizeof *rate.latencies);
    subject.set_pending(&subject, 0, true);
    call_at_rate(&rate, subject.interrupt, subject.channel[0]);

    pthread_t thread;
    if (allocates)
        pthread_create(&thread, NULL, allocate, NULL);
    if (ReadCollections != NULL)
        ReadCollections(collections[0]);
    rate.calls = calls;
    call_at_rate(&rate, subject.interrupt, subject.channel[0]);
    if (ReadCollections != NULL)
        ReadCollections(collections[1]);
    if (allocates) {
        __atomic_store_n(&stop, 1, __ATOMIC_RELEASE);
        pthread_join(thread, NULL);
    }

    FILE *file = fopen(arguments[2], "wb");
    if (file == NULL || fwrite(rate.latencies, sizeof *rate.latencies, calls, file) != calls || fclose(file) != 0) {
        perror(arguments[2]);
        return 1;
    }

    printf("%llu %d", (unsigned long long)rate.wrong, rate.priority);
    for (int kind = 0; kind < KINDS; kind++)
        printf(" %llu", (unsigned long long)(collections[1][kind] - collections[0][kind]));
    puts("");
    return 0;
}
