/* A dispatcher for any number of channels, each with one register that is a field of its own: the growth, and nothing else. */
#include "bare.h"

#include <stdatomic.h>
#include <stddef.h>

struct bare {
    uint32_t pending;
    _Atomic uint32_t flags;
};

static struct {
    uint32_t count;
    struct bare *channels[MAX_CHANNELS];
} controller;

static struct bare channels[MAX_CHANNELS];

static inline BOOLEAN ask(struct bare *channel)
{
    return atomic_load_explicit(&channel->flags, memory_order_acquire) == 0 && channel->pending != 0;
}

/* The channel that was passed in first, then all the others: they may share a latched interrupt. */
static BOOLEAN interrupt_bare(void *first)
{
    BOOLEAN answer = ask(first);
    for (uint32_t at = 0; at < controller.count; at++) {
        struct bare *other = controller.channels[at];
        if (other != first && other != NULL)
            answer |= ask(other);
    }
    return answer;
}

static void set_pending(struct subject *subject, int channel, bool pending)
{
    (void)subject;
    channels[channel].pending = pending;
}

void find_bare(struct subject *subject, int count)
{
    controller.count = (uint32_t)count;
    for (int number = 0; number < count; number++) {
        controller.channels[number] = &channels[number];
        subject->channel[number] = &channels[number];
    }

    subject->channels = count;
    subject->interrupt = interrupt_bare;
    subject->set_pending = set_pending;
}
