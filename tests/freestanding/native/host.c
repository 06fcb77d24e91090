/*
 * Takes the driver beside this program through the life of a controller. Prints a line for each check, and exits with 0
 * when all hold.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "host.h"

static int failures;
static struct host host;
static struct port_driver *driver;
static struct hba_channel *hba;
static void *controller, *channels[Channels];
static IDE_CHANNEL_INTERFACE tables[Channels];

static void check(int holds, const char *what)
{
    printf("%s %s\n", holds ? "ok" : "FAIL", what);
    if (!holds) {
        printf("     events: %s\n", host.events);
        failures++;
    }
}

static BOOLEAN interrupt(int channel)
{
    int preserved;
    BOOLEAN answer = call_preserving(tables[channel].IdeHwInterrupt, channels[channel], &preserved);
    if (!preserved) {
        check(0, "an interrupt routine leaves the registers of its caller alone");
    }

    return answer;
}

static void prepare(IDE_REQUEST_BLOCK *irb, int function, int command, int lba, int count, uint32_t flags, void *buffer)
{
    memset(irb, 0, sizeof *irb);
    irb->Function = (uint16_t)function;
    irb->IrbFlags = flags | IrbFlagsDrdyRequired;
    irb->DataBuffer = buffer;
    irb->DataTransferLength = (uint32_t)count * SectorSize;
    irb->IdeTaskFile.Current.bCommandReg = (uint8_t)command;
    irb->IdeTaskFile.Current.bSectorCountReg = (uint8_t)count;
    irb->IdeTaskFile.Current.bSectorNumberReg = (uint8_t)lba;
    irb->IdeTaskFile.Current.bDriveHeadReg = 0xE0;
    host.events[0] = 0;
}

static int completed(const IDE_REQUEST_BLOCK *irb, int status)
{
    int is = driver->completed == irb && driver->completions == 1 && (irb->IrbStatus & 0x0F) == status;
    driver->completed = NULL;
    driver->completions = 0;
    return is;
}

static void enter(void)
{
    check(host.driver_entry((void *)0x1000, (void *)0x2000) == 0, "DriverEntry succeeds");
    check(driver->controller.Version == sizeof(IDE_CONTROLLER_INTERFACE), "DriverEntry hands over a table of the right version");
    check(driver->controller.AtaChannelInitRoutine && driver->controller.AtaAdapterControl, "its routines are there");
}

static void start(void)
{
    static IDE_ACCESS_RANGE bus_master = { .RangeStart = BusMasterBase, .RangeLength = 16, .Bar = 4 };
    static IDE_ACCESS_RANGE ranges[Channels][2] = {
        { { .RangeStart = 0x1F0, .RangeLength = 8 }, { .RangeStart = 0x3F6, .RangeLength = 1 } },
        { { .RangeStart = 0x170, .RangeLength = 8 }, { .RangeStart = 0x376, .RangeLength = 1 } },
    };
    IDE_MINIPORT_RESOURCES resources = { 1, &bus_master };
    IDE_CONTROLLER_CONFIGURATION configuration = { .Version = sizeof configuration, .ControllerResources = &resources };
    controller = calloc(1, driver->controller.ControllerExtensionSize);
    check(driver->controller.AtaAdapterControl(controller, IdeStart, &configuration), "the controller starts");
    check(configuration.NumberOfChannels == Channels, "the controller has two channels");
    check(configuration.BusMaster == 1 && configuration.NumberOfPhysicalBreaks == 32, "the configuration is filled in");
    for (int channel = 0; channel < Channels; channel++) {
        channels[channel] = calloc(1, driver->controller.ChannelExtensionSize);
        tables[channel].Version = sizeof tables[channel];
        tables[channel].ChannelNumber = (uint8_t)channel;
        check(driver->controller.AtaChannelInitRoutine(channels[channel], &tables[channel], controller), "a channel is initialized");
        IDE_MINIPORT_RESOURCES own = { 2, ranges[channel] };
        IDE_CHANNEL_CONFIGURATION wanted = { .Version = sizeof wanted, .ChannelNumber = (uint8_t)channel, .ChannelResources = &own };
        check(tables[channel].IdeHwControl(channels[channel], IdeStart, &wanted), "a channel starts");
        check(wanted.SyncWithIsr == 1 && wanted.NumberOfOverlappedRequests == 1, "its configuration is filled in");
    }
}

static void not_mine(void)
{
    check(interrupt(0) == 0 && interrupt(1) == 0, "FALSE when no channel interrupted");
    check(driver->completions == 0, "nothing is completed then");
}

static void mine(void)
{
    static uint8_t buffer[SectorSize], expected[SectorSize];
    IDE_REQUEST_BLOCK irb;
    memset(expected, 0xA0, sizeof expected);
    prepare(&irb, IrbFunctionAtaIdentify, 0xEC, 0, 1, IrbFlagsDataIn, buffer);
    check(tables[0].IdeHwStartIo(channels[0], &irb), "a request is accepted");
    check(interrupt(0) == 0, "FALSE while the device is busy");
    host.finish(0, 0);
    check(hba[0].line == 1, "the device interrupts");
    check(interrupt(0) != 0, "TRUE when the channel interrupted");
    check(hba[0].line == 0 && !(hba[0].bus_master_status & 4), "the interrupt is dismissed");
    check(completed(&irb, IrbStatusSuccess) && !memcmp(buffer, expected, sizeof buffer), "its request is completed with its data");
    check(interrupt(0) == 0, "FALSE afterwards");
}

static void sibling(void)
{
    struct {
        IDE_SCATTER_GATHER_LIST list;
        IDE_SCATTER_GATHER_ELEMENT elements[2];
    } data = { { 2, 0 }, { { MemoryBase + 0x40000, 1024, 0 }, { MemoryBase + 0x60000, 512, 0 } } };
    IDE_REQUEST_BLOCK irb;
    driver->list = &data.list;
    prepare(&irb, IrbFunctionAtaRead, 0xC8, 2, 3, IrbFlagsDataIn | IrbFlagsUseDma, NULL);
    check(tables[1].IdeHwStartIo(channels[1], &irb), "a DMA request is accepted");
    host.finish(1, 0);
    check(interrupt(0) != 0, "TRUE for an interrupt of the other channel");
    check(hba[1].line == 0, "it is dismissed");
    check(completed(&irb, IrbStatusSuccess), "the other channel's request is completed");
    check(!memcmp(host.memory + 0x40000, hba[1].disk + 2 * SectorSize, 1024)
        && !memcmp(host.memory + 0x60000, hba[1].disk + 4 * SectorSize, 512), "its data are where the list says");
}

/* Fails a request of channel 0; so many requests for a callback are refused. */
static void fail(IDE_REQUEST_BLOCK *irb, int refusals)
{
    prepare(irb, IrbFunctionAtaRead, 0x20, 1, 1, IrbFlagsDataIn, host.memory + 0x70000);
    check(tables[0].IdeHwStartIo(channels[0], irb) != 0, "a request is accepted");
    host.events[0] = 0;
    driver->refuse = refusals;
    host.finish(0, 1);
    check(interrupt(0) != 0, "TRUE for an interrupt that is deferred");
    check(driver->completions == 0 && (hba[0].control & 2 || refusals == 2), "it is not completed there");
}

static int in_order(const char *first, const char *second)
{
    const char *a = strstr(host.events, first);
    return a != NULL && strstr(a, second) != NULL;
}

static void deferred(int refusals, const char *callback)
{
    IDE_REQUEST_BLOCK irb;
    fail(&irb, refusals);
    check(in_order("latch0 status0 disable0", callback), "dismissed, disabled, then requested");
    check(interrupt(0) == 0, "FALSE while masked");
    host.events[0] = 0;
    driver->callback(driver->callback_channel);
    check(completed(&irb, IrbStatusDeviceError) && irb.AtaError == 0x40, "the worker completes it, with the error register");
    check(in_order("complete0", "enable0") && hba[0].control == 0, "and enables interrupts at the end");
}

static void owed(void)
{
    IDE_REQUEST_BLOCK irb;
    fail(&irb, 2);
    check(hba[0].control == 0, "with worker and timer refused, interrupts are enabled");
    host.events[0] = 0;
    check(interrupt(0) == 0 && strstr(host.events, "worker0"), "the next entry asks for the worker again");
    driver->callback(driver->callback_channel);
    check(completed(&irb, IrbStatusDeviceError), "and that completes it");
}

static void stop(void)
{
    for (int channel = 0; channel < Channels; channel++) {
        check(tables[channel].IdeHwControl(channels[channel], IdeStop, NULL), "a channel stops");
        check(hba[channel].control & 2, "its interrupts are disabled");
    }
}

int main(void)
{
    setvbuf(stdout, NULL, _IONBF, 0);
    host = load();
    driver = host.driver;
    hba = host.hba;
    enter();
    start();
    not_mine();
    mine();
    sibling();
    deferred(0, "worker0");
    deferred(1, "refuse-worker0 timer0");
    owed();
    stop();
    printf("%d failures\n", failures);
    return failures == 0 ? 0 : 1;
}
