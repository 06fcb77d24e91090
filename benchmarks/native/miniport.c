/*
 * The subjects that are miniports: DriverEntry, a controller and its channels are started, and IdeHwInterrupt is what is
 * measured. And the ways from an interrupt to a channel that have no miniport around them, called "shape-N".
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measure.h"
#include "port.h"

/* What the assembly exports: benchmarks/Subjects. */
uint32_t SubjectEntry(uint32_t number);
uint32_t SubjectState(uint32_t number);
BOOLEAN (*ShapeOf(uint32_t number, void *first, void *second))(void *channel) __attribute__((weak));

enum { PIIX3 = 0, LOCKED = 1, BARE = 100 };
enum { NOTHING = 0 };

static IDE_CHANNEL_INTERFACE tables[MAX_CHANNELS];

static void require(int holds, const char *routine)
{
    if (!holds) {
        fprintf(stderr, "measure: %s failed\n", routine);
        exit(1);
    }
}

static void start(uint32_t number, struct subject *subject)
{
    static IDE_ACCESS_RANGE bus_master = { .RangeLength = 16, .Bar = 4 }, ranges[2] = { { .RangeLength = 8 }, { .RangeLength = 1 } };
    bus_master.RangeStart = (uintptr_t)(registers + BUS_MASTER);
    memset(registers, 0, sizeof registers);
    require(SubjectEntry(number) == 0, "DriverEntry");

    IDE_MINIPORT_RESOURCES resources = { 1, &bus_master };
    IDE_CONTROLLER_CONFIGURATION configuration = { .Version = sizeof configuration, .ControllerResources = &resources };
    void *controller = calloc(1, handed_over.ControllerExtensionSize);
    require(handed_over.AtaAdapterControl(controller, IdeStart, &configuration), "AtaAdapterControl");
    subject->channels = configuration.NumberOfChannels;
    for (int channel = 0; channel < subject->channels; channel++) {
        uint8_t *extension = calloc(1, handed_over.ChannelExtensionSize);
        IDE_CHANNEL_INTERFACE *table = &tables[channel];
        *table = (IDE_CHANNEL_INTERFACE){ .Version = sizeof *table, .ChannelNumber = (uint8_t)channel };
        require(handed_over.AtaChannelInitRoutine(extension, table, controller), "AtaChannelInitRoutine");
        ranges[0].RangeStart = (uintptr_t)(registers + channel % 2 * CHANNEL_STRIDE);
        ranges[1].RangeStart = ranges[0].RangeStart + CONTROL;
        IDE_MINIPORT_RESOURCES own = { 2, ranges };
        IDE_CHANNEL_CONFIGURATION wanted = { .Version = sizeof wanted, .ChannelNumber = (uint8_t)channel, .ChannelResources = &own };
        require(table->IdeHwControl(extension, IdeStart, &wanted), "IdeHwControl");
        subject->channel[channel] = extension;
        subject->state[channel] = (uint64_t *)(extension + SubjectState(number));
    }

    subject->interrupt = tables[0].IdeHwInterrupt;
    subject->set_pending = set_latch;
}

/* IDENTIFY DEVICE is started, and the device answers with an error. */
static void fail(struct subject *subject)
{
    static IDE_REQUEST_BLOCK irb;
    static uint8_t buffer[512];
    irb = (IDE_REQUEST_BLOCK){
        .Function = IrbFunctionAtaIdentify, .IrbFlags = IrbFlagsDataIn, .DataBuffer = buffer, .DataTransferLength = sizeof buffer,
        .IdeTaskFile.Current = { .bCommandReg = 0xEC, .bDriveHeadReg = 0xA0 },
    };
    registers[CONTROL] = 0x40;
    require(tables[0].IdeHwStartIo(subject->channel[0], &irb), "IdeHwStartIo");
    registers[CONTROL] = 0x41;
}

/* A bare channel asks its first field. */
static void set_field(struct subject *subject, int channel, bool pending) { *(uint32_t *)subject->channel[channel] = pending; }

bool find_subject(const char *name, struct subject *subject)
{
    unsigned number;
    char end;
    if (strcmp(name, "piix3") == 0 || strcmp(name, "locked") == 0) {
        start(*name == 'p' ? PIIX3 : LOCKED, subject);
        subject->fail = fail;
    } else if (sscanf(name, "bare-%u%c", &number, &end) == 1) {
        start(BARE + number, subject);
        subject->set_pending = set_field;
    } else if (ShapeOf != NULL && sscanf(name, "shape-%u%c", &number, &end) == 1) {
        start(PIIX3, subject);
        subject->interrupt = ShapeOf(number, subject->channel[0], subject->channel[1]);

        subject->never_claims = number == NOTHING;

        /* Only asks, dismisses and serves a channel that is free. */
        memset(subject->state, 0, sizeof subject->state);
    } else {
        return false;
    }

    return subject->interrupt != NULL;
}
