/* A table of routines, one a channel, as small kernels have it; with the dispatcher's own way to ask and to serve. */
#include "dispatch.c"
#include "shapes.h"

struct entry {
    uint8_t (*routine)(void *argument);
    void *argument;
};

static struct entry entries[2];

static uint8_t on_interrupt(void *argument)
{
    struct channel_extension *channel = argument;
    if (atomic_load_explicit(&channel->state.flags, memory_order_acquire) != 0)
        return ask_held(channel);
    uint32_t cause = claim(&channel->channel);
    return cause != 0 ? serve(channel, cause) : 0;
}

void fill_table(struct channel_extension *channels)
{
    for (int number = 0; number < 2; number++)
        entries[number] = (struct entry){ on_interrupt, &channels[number] };
}

uint8_t through_table(void *channel)
{
    (void)channel;
    for (struct entry *entry = entries; entry < entries + 2; entry++)
        if (entry->routine(entry->argument))
            return 1;
    return 0;
}
