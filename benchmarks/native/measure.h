/* What is measured: something that is called as the port driver calls IdeHwInterrupt. */
#ifndef MEASURE_H
#define MEASURE_H

#include <stdbool.h>

#include "irb.h"

enum { MAX_CHANNELS = 32 };

struct subject {
    BOOLEAN (*interrupt)(void *channel);
    int channels;
    bool never_claims;
    void *channel[MAX_CHANNELS];

    /* The state words of the channels; null: it has no such thing, and only asks, dismisses and serves. */
    uint64_t *state[MAX_CHANNELS];

    /* Says that a channel interrupts, or not. */
    void (*set_pending)(struct subject *subject, int channel, bool pending);

    /* Has a request fail on channel 0, which is what is deferred; null: cannot. */
    void (*fail)(struct subject *subject);
};

/* Fills it; false: no such thing here. */
bool find_subject(const char *name, struct subject *subject);

/* The registers of the PIIX3, which most subjects have. */
void set_latch(struct subject *subject, int channel, bool pending);

#endif
