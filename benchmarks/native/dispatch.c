/*
 * The interrupt side of the Piix3 sample as an expert would write it in C: the peer that the generated dispatcher is
 * held against, instruction by instruction. Same structures, same sibling load, same atomics, same register accesses:
 * an indirect call through an address that the port driver set, or, with REGISTERS_INLINE, a volatile access in place.
 */
#include "dispatch.h"

static inline uint32_t claim(struct channel *channel)
{
    return read_port(channel->bus_master + 2) & INTERRUPT;
}

static inline uint32_t dismiss(struct channel *channel, uint32_t cause)
{
    write_port(channel->bus_master + 2, channel->capable | INTERRUPT);
    (void)read_port(channel->command + 7);
    return cause;
}

static inline void put_back(struct channel *channel, IDE_REQUEST_BLOCK *irb)
{
    uintptr_t nothing = 0;
    if (!atomic_compare_exchange_strong(&channel->active, &nothing, (uintptr_t)irb | 1))
        cancelled(channel, irb);
}

static inline bool needs_block(struct channel *channel)
{
    return (channel->transfer.kind == PIO_IN || channel->transfer.kind == PIO_OUT) && channel->transfer.remaining != 0;
}

/* True: defer. */
static inline bool service(struct channel *channel)
{
    uintptr_t word = atomic_load_explicit(&channel->active, memory_order_acquire);
    IDE_REQUEST_BLOCK *irb = (word & 1) != 0 ? (IDE_REQUEST_BLOCK *)(word & ~(uintptr_t)7) : NULL;
    if (irb == NULL)
        return (atomic_load_explicit(&channel->active, memory_order_acquire) & ~(uintptr_t)7) != 0;

    uintptr_t issued = (uintptr_t)irb | 1;
    if (!atomic_compare_exchange_strong(&channel->active, &issued, 0))
        return false;

    uint8_t status = read_port(channel->control);
    if ((status & BUSY) != 0 || (channel->transfer.kind == DMA && !channel->packet_is_owed && (status & DATA_REQUEST) != 0)) {
        put_back(channel, irb);
        return false;
    }

    if ((status & (ERROR | FAULT)) != 0
        || (channel->transfer.kind == DMA && (read_port(channel->bus_master + 2) & BUS_MASTER_ERROR) != 0)
        || ((needs_block(channel) || channel->packet_is_owed) && (status & DATA_REQUEST) == 0)) {
        put_back(channel, irb);
        return true;
    }

    advance(channel, irb);
    return false;
}

/* What is left when a holder gives the channel up. */
static inline uint64_t given_up(uint64_t seen)
{
    return seen & ((seen & STOPPED) != 0 ? STOPPED | RESETTING : RESETTING | CAUSE);
}

/* (1) The interrupt is dismissed; (2) disable interrupts; (3) request the worker, which does the rest. */
__attribute__((noinline)) static void defer(struct channel_extension *channel, uint32_t cause)
{
    uint32_t ticket = atomic_fetch_add(&channel->generation, 1) + 1;
    write_port(channel->channel.control, DISABLE_INTERRUPTS);
    (void)read_port(channel->channel.command + 7);
    write_port(channel->channel.bus_master + 2, channel->channel.capable | INTERRUPT);

    uint64_t seen = atomic_load_explicit(&channel->state.word, memory_order_acquire);
    bool gives;
    uint64_t next;
    do {
        gives = (seen & (STOPPED | RESETTING)) != 0;
        next = (seen & ~ENABLE_DUE) | (uint64_t)cause << CAUSE_SHIFT;
        next = gives ? given_up(next) : next | TAKEN | MASKED | REQUESTED | (uint32_t)(ticket << TICKET_SHIFT);
    } while (!atomic_compare_exchange_weak(&channel->state.word, &seen, next));
    if (gives)
        return;

    if (request_callback(IdeWorkerRoutine, channel, worker, 0) || request_callback(IdeTimerRoutine, channel, worker, 1))
        return;

    withdraw(channel, ticket);
}

/* Dismissed, but somebody holds the channel: post the cause, and leave it to the holder. */
__attribute__((noinline)) static uint8_t serve_held(struct channel_extension *channel, uint32_t cause)
{
    uint64_t seen = atomic_load_explicit(&channel->state.word, memory_order_acquire);
    uint64_t next;
    do {
        if ((seen & STOPPED) != 0)
            return 1;
        next = (seen & ~OWED) | (uint64_t)cause << CAUSE_SHIFT | ((seen & RESETTING) != 0 ? 0 : TAKEN);
    } while (!atomic_compare_exchange_weak(&channel->state.word, &seen, next));
    if ((seen & OWED) != 0)
        defer(channel, 0);
    else if ((seen & (TAKEN | RESETTING)) == 0)
        drain(channel);
    return 1;
}

/* Asks a channel that is not free. */
__attribute__((noinline)) static uint8_t ask_held(struct channel_extension *channel)
{
    uint64_t seen = atomic_load_explicit(&channel->state.word, memory_order_acquire);
    if ((seen & MASKED) != 0 || (seen & (TAKEN | STOPPED)) == STOPPED)
        return 0;

    uint32_t cause = claim(&channel->channel);
    if (cause != 0)
        return serve_held(channel, dismiss(&channel->channel, cause));

    while ((seen & OWED) != 0) {
        if (atomic_compare_exchange_weak(&channel->state.word, &seen, (seen & ~OWED) | TAKEN)) {
            defer(channel, 0);
            break;
        }
    }
    return 0;
}

__attribute__((noinline)) static uint8_t serve(struct channel_extension *channel, uint32_t cause)
{
    cause = dismiss(&channel->channel, cause);

    uint64_t nobody = 0;
    if (!atomic_compare_exchange_strong(&channel->state.word, &nobody, TAKEN))
        return serve_held(channel, cause);

    if (service(&channel->channel)) {
        defer(channel, cause);
    } else {
        uint64_t mine = TAKEN;
        if (!atomic_compare_exchange_strong(&channel->state.word, &mine, 0))
            drain(channel);
    }
    return 1;
}

uint8_t interrupt(struct channel_extension *channel)
{
    if (atomic_load_explicit(&channel->state.flags, memory_order_acquire) == 0) {
        uint32_t cause = claim(&channel->channel);
        if (cause != 0)
            return serve(channel, cause);
    } else if (ask_held(channel) != 0) {
        return 1;
    }

    struct channel_extension *sibling = channel->sibling;
    if (sibling != NULL) {
        if (atomic_load_explicit(&sibling->state.flags, memory_order_acquire) == 0) {
            uint32_t cause = claim(&sibling->channel);
            if (cause != 0)
                return serve(sibling, cause);
        } else {
            return ask_held(sibling);
        }
    }

    return 0;
}
