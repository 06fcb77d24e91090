/*
 * The interrupt side of the Piix3 sample as an expert would write it in C: the peer that the generated dispatcher is
 * held against, instruction by instruction. Same structures, same sibling load, same atomic, same register accesses
 * (an indirect call through an address that the port driver set).
 */
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "irb.h"

/* The routines of the port driver, bound at load time. */
#ifdef _WIN32
__declspec(dllimport) uint8_t AtaPortReadPortUchar(uint8_t *port);
__declspec(dllimport) void AtaPortWritePortUchar(uint8_t *port, uint8_t value);
#else
extern uint8_t (*AtaPortReadPortUchar)(uint8_t *port);
extern void (*AtaPortWritePortUchar)(uint8_t *port, uint8_t value);
#endif

enum { INTERRUPT = 0x04, BUS_MASTER_ERROR = 0x02 };
enum { BUSY = 0x80, FAULT = 0x20, DATA_REQUEST = 0x08, ERROR = 0x01 };
enum transfer_kind { NONE, PIO_IN, PIO_OUT, DMA, PACKET };

struct controller {
    uint8_t *bus_master;
};

struct channel {
    uint8_t *command;
    uint8_t *control;
    uint8_t *bus_master;
    uint8_t capable;
    uint8_t direction;
    void *regions;
    uint32_t table;
    _Atomic uintptr_t active;
    struct {
        uint8_t *data;
        uint32_t block_length;
        bool to_host;
        uint8_t block_sectors[2];
        uint8_t kind;
        uint32_t remaining;
    } transfer;
    uint8_t packet_interrupt_for;
    bool packet_is_owed;
    IDE_REQUEST_BLOCK *refused;
};

struct controller_extension {
    struct controller controller;
    struct channel_extension *channels[2];
    uint32_t implemented;
    uint32_t mode;
};

struct channel_extension {
    struct channel channel;
    struct controller_extension *controller;
    struct channel_extension *sibling;
    union {
        _Atomic uint64_t word;
        struct {
            uint32_t cause;
            _Atomic uint32_t flags;
        };
    } state;
    uint32_t generation;
    uint32_t number;
};

/* Where the C# code has them: both listings show it. */
_Static_assert(offsetof(struct channel_extension, sibling) == 104, "sibling");
_Static_assert(offsetof(struct channel_extension, state) == 112, "state");

static const uint64_t taken = 1ull << 32;

/* What is not on the way of an ordinary interrupt. */
uint8_t ask_held(struct channel_extension *channel);
uint8_t serve_held(struct channel_extension *channel, uint32_t cause);
void defer(struct channel_extension *channel, uint32_t cause);
void drain(struct channel_extension *channel);
void advance(struct channel *channel, IDE_REQUEST_BLOCK *irb);
void put_back(struct channel *channel, IDE_REQUEST_BLOCK *irb);

static inline uint32_t claim(struct channel *channel)
{
    return AtaPortReadPortUchar(channel->bus_master + 2) & INTERRUPT;
}

static inline uint32_t dismiss(struct channel *channel, uint32_t cause)
{
    AtaPortWritePortUchar(channel->bus_master + 2, channel->capable | INTERRUPT);
    (void)AtaPortReadPortUchar(channel->command + 7);
    return cause;
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

    uint8_t status = AtaPortReadPortUchar(channel->control);
    if ((status & BUSY) != 0 || (channel->transfer.kind == DMA && !channel->packet_is_owed && (status & DATA_REQUEST) != 0)) {
        put_back(channel, irb);
        return false;
    }

    if ((status & (ERROR | FAULT)) != 0
        || (channel->transfer.kind == DMA && (AtaPortReadPortUchar(channel->bus_master + 2) & BUS_MASTER_ERROR) != 0)
        || ((needs_block(channel) || channel->packet_is_owed) && (status & DATA_REQUEST) == 0)) {
        put_back(channel, irb);
        return true;
    }

    advance(channel, irb);
    return false;
}

__attribute__((noinline)) uint8_t serve(struct channel_extension *channel, uint32_t cause)
{
    cause = dismiss(&channel->channel, cause);

    uint64_t nobody = 0;
    if (!atomic_compare_exchange_strong(&channel->state.word, &nobody, taken))
        return serve_held(channel, cause);

    if (service(&channel->channel)) {
        defer(channel, cause);
    } else {
        uint64_t mine = taken;
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
