/*
 * The structures of a controller with two channels, laid out as the generated code lays out those of the Piix3 sample.
 */
#ifndef DISPATCH_H
#define DISPATCH_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "irb.h"

enum { INTERRUPT = 0x04, BUS_MASTER_ERROR = 0x02 };
enum { BUSY = 0x80, FAULT = 0x20, DATA_REQUEST = 0x08, ERROR = 0x01 };
enum { DISABLE_INTERRUPTS = 0x02 };
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
            _Atomic uint32_t flags;
            uint32_t cause;
        };
    } state;
    _Atomic uint32_t generation;
    uint32_t number;
};

/* Where the C# code has them: both listings show it. */
_Static_assert(offsetof(struct channel_extension, sibling) == 104, "sibling");
_Static_assert(offsetof(struct channel_extension, state) == 112, "state");

/* The state word: posted causes above, flags below, and beside a requested worker the number of the deferral. */
#define CAUSE_SHIFT 32
#define CAUSE (0xFFFFFFFFull << CAUSE_SHIFT)
#define TAKEN (1ull << 0)
#define MASKED (1ull << 1)
#define REQUESTED (1ull << 2)
#define OWED (1ull << 3)
#define STOPPED (1ull << 4)
#define RESETTING (1ull << 5)
#define ENABLE_DUE (1ull << 6)
#define TICKET_SHIFT 8

/* The routines of the port driver, bound at load time. */
#ifdef _WIN32
__declspec(dllimport) uint8_t AtaPortReadPortUchar(uint8_t *port);
__declspec(dllimport) void AtaPortWritePortUchar(uint8_t *port, uint8_t value);
__declspec(dllimport) BOOLEAN AtaPortRequestCallback(uint32_t type, void *channel, void (*routine)(void *), uint32_t microseconds);
#define read_port AtaPortReadPortUchar
#define write_port AtaPortWritePortUchar
#define request_callback AtaPortRequestCallback
#else
extern BOOLEAN (*request_callback)(uint32_t type, void *channel, void (*routine)(void *), uint32_t microseconds);
#ifdef REGISTERS_INLINE
#include "registers.h"
static inline uint8_t read_port(uint8_t *port) { return *(volatile uint8_t *)port; }
static inline void write_port(uint8_t *port, uint8_t value) { *(volatile uint8_t *)(port + WRITTEN) = value; }
#else
extern uint8_t (*read_port)(uint8_t *port);
extern void (*write_port)(uint8_t *port, uint8_t value);
#endif
#endif

/* What no measured path reaches: peer.c has them. */
void drain(struct channel_extension *channel);
void advance(struct channel *channel, IDE_REQUEST_BLOCK *irb);
void cancelled(struct channel *channel, IDE_REQUEST_BLOCK *irb);
void withdraw(struct channel_extension *channel, uint32_t ticket);
void worker(void *channel);

uint8_t interrupt(struct channel_extension *channel);

#endif
