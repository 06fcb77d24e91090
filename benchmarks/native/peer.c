/* The subjects in C: the dispatcher by hand, and a table of routines as small kernels have one. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bare.h"
#include "dispatch.h"
#include "measure.h"
#include "port.h"
#include "shapes.h"

BOOLEAN (*request_callback)(uint32_t type, void *channel, void (*routine)(void *), uint32_t microseconds) = AtaPortRequestCallback;
#ifndef REGISTERS_INLINE
uint8_t (*read_port)(uint8_t *port) = AtaPortReadPortUchar;
void (*write_port)(uint8_t *port, uint8_t value) = AtaPortWritePortUchar;
#endif

static struct controller_extension controller;
static struct channel_extension channels[2];
static IDE_REQUEST_BLOCK request;

static void not_measured(const char *function)
{
    fprintf(stderr, "%s was called on a path that is measured.\n", function);
    exit(3);
}

void drain(struct channel_extension *channel) { (void)channel, not_measured(__func__); }
void advance(struct channel *channel, IDE_REQUEST_BLOCK *irb) { (void)channel, (void)irb, not_measured(__func__); }
void cancelled(struct channel *channel, IDE_REQUEST_BLOCK *irb) { (void)channel, (void)irb, not_measured(__func__); }
void withdraw(struct channel_extension *channel, uint32_t ticket) { (void)channel, (void)ticket, not_measured(__func__); }
void worker(void *channel) { (void)channel, not_measured(__func__); }

static void fail(struct subject *subject)
{
    (void)subject;
    atomic_store(&channels[0].channel.active, (uintptr_t)&request | 1);
    registers[CONTROL] = ERROR;
}

bool find_subject(const char *name, struct subject *subject)
{
    memset(&controller, 0, sizeof controller);
    memset(channels, 0, sizeof channels);
    memset(registers, 0, sizeof registers);
    subject->channels = 2;
    subject->set_pending = set_latch;
    for (int number = 0; number < 2; number++) {
        struct channel_extension *channel = &channels[number];
        channel->channel.command = registers + number * CHANNEL_STRIDE;
        channel->channel.control = registers + number * CHANNEL_STRIDE + CONTROL;
        channel->channel.bus_master = registers + BUS_MASTER + number * BUS_MASTER_STRIDE;
        channel->controller = &controller;
        channel->sibling = &channels[1 - number];
        channel->number = (uint32_t)number;
        controller.channels[number] = channel;
        subject->channel[number] = channel;
        subject->state[number] = (uint64_t *)&channel->state.word;
    }

    subject->fail = fail;
    if (strcmp(name, "by-hand") == 0) {
        subject->interrupt = (BOOLEAN (*)(void *))interrupt;
        return true;
    }

    int count;
    char end;
    if (sscanf(name, "bare-%d%c", &count, &end) == 1 && count >= 1 && count <= MAX_CHANNELS) {
        *subject = (struct subject){ 0 };
        find_bare(subject, count);
        return true;
    }

    fill_table(channels);
    subject->interrupt = through_table;
    return strcmp(name, "table") == 0;
}
