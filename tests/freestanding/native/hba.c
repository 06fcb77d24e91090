#include "hba.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { Busy = 0x80, Ready = 0x40, DataRequest = 0x08, Error = 0x01 };
enum { Masked = 0x02, Latched = 0x04, Failed = 0x02, Active = 0x01, ToMemory = 0x08 };
enum { ReadSectors = 0x20, ReadDma = 0xC8, Identify = 0xEC };

uint8_t hba_memory[MemorySize];
struct hba_channel hba_channels[Channels];
char hba_trace[4096];

void trace(const char *what, int channel)
{
    size_t length = strlen(hba_trace);
    snprintf(hba_trace + length, sizeof hba_trace - length, "%s%d ", what, channel);
}

void hba_reset(void)
{
    memset(hba_channels, 0, sizeof hba_channels);
    for (int channel = 0; channel < Channels; channel++) {
        hba_channels[channel].status = Ready;
        for (int at = 0; at < Sectors * SectorSize; at++) {
            hba_channels[channel].disk[at] = (uint8_t)(at / SectorSize * 7 + at + channel * 100);
        }
    }
}

static struct hba_channel *find(uintptr_t port, uintptr_t *reg)
{
    static const uintptr_t command[] = { 0x1F0, 0x170 }, control[] = { 0x3F6, 0x376 };
    for (int channel = 0; channel < Channels; channel++) {
        uintptr_t bus_master = BusMasterBase + 8 * channel;
        if (port >= command[channel] && port < command[channel] + 8) {
            *reg = port - command[channel];
        } else if (port == control[channel]) {
            *reg = 8;
        } else if (port >= bus_master && port < bus_master + 8) {
            *reg = 16 + port - bus_master;
        } else {
            continue;
        }

        return &hba_channels[channel];
    }

    fprintf(stderr, "no register at %#lx\n", (unsigned long)port);
    exit(3);
}

static int number(const struct hba_channel *channel)
{
    return (int)(channel - hba_channels);
}

static void interrupt(struct hba_channel *channel)
{
    if (!(channel->control & Masked)) {
        channel->line = 1;
        channel->bus_master_status |= Latched;
    }
}

static uint32_t lba(const struct hba_channel *channel)
{
    return channel->lba[0] | channel->lba[1] << 8 | channel->lba[2] << 16;
}

/* The regions of the table, one after the other, until the data are at their end. */
static int transfer(struct hba_channel *channel, const uint8_t *data, uint32_t length)
{
    if (!(channel->bus_master_command & Active) || !(channel->bus_master_command & ToMemory)) {
        return 0;
    }

    for (uint32_t entry = channel->table; length != 0; entry += 8) {
        uint32_t region[2];
        memcpy(region, hba_memory + entry - MemoryBase, sizeof region);
        uint32_t room = (region[1] & 0xFFFF) ? region[1] & 0xFFFF : 0x10000;
        uint32_t part = room < length ? room : length;
        memcpy(hba_memory + region[0] - MemoryBase, data, part);
        data += part;
        length -= part;
        if (region[1] & 0x80000000) {
            break;
        }
    }

    channel->bus_master_status &= ~Active;
    return length == 0;
}

void hba_complete(int number, int failed)
{
    struct hba_channel *channel = &hba_channels[number];
    if (!(channel->status & Busy)) {
        fprintf(stderr, "channel %d has no command\n", number);
        exit(3);
    }

    channel->status = Ready;
    channel->error = 0;
    if (failed) {
        channel->status |= Error;
        channel->error = 0x40;
        channel->bus_master_status &= ~Active;
    } else if (channel->pending == ReadDma) {
        if (!transfer(channel, channel->disk + lba(channel) * SectorSize, channel->count * SectorSize)) {
            channel->bus_master_status |= Failed;
        }
    } else if (channel->pending == Identify) {
        memset(channel->sector, 0xA0 + number, SectorSize);
        channel->position = 0;
        channel->status |= DataRequest;
    } else if (channel->pending == ReadSectors) {
        memcpy(channel->sector, channel->disk + lba(channel) * SectorSize, SectorSize);
        channel->position = 0;
        channel->status |= DataRequest;
    }

    interrupt(channel);
}

uint8_t hba_read(uintptr_t port)
{
    uintptr_t reg;
    struct hba_channel *channel = find(port, &reg);
    switch (reg) {
    case 1:
        return channel->error;
    case 2:
        return channel->count;
    case 7:
        trace("status", number(channel));
        channel->line = 0;
        return channel->status;
    case 8:
        return channel->status;
    case 16:
        return channel->bus_master_command;
    case 18:
        return channel->bus_master_status;
    default:
        return 0;
    }
}

void hba_write(uintptr_t port, uint8_t value)
{
    uintptr_t reg;
    struct hba_channel *channel = find(port, &reg);
    switch (reg) {
    case 2:
        channel->count = value;
        break;
    case 3: case 4: case 5:
        channel->lba[reg - 3] = value;
        break;
    case 7:
        trace("command", number(channel));
        channel->pending = value;
        channel->status = Busy;
        break;
    case 8:
        trace(value & Masked ? "disable" : "enable", number(channel));
        channel->control = value;
        break;
    case 16:
        channel->bus_master_command = value;
        channel->bus_master_status = (channel->bus_master_status & ~Active) | (value & Active);
        break;
    case 18:
        if (value & Latched) {
            trace("latch", number(channel));
        }

        channel->bus_master_status &= ~(value & (Latched | Failed));
        channel->bus_master_status = (channel->bus_master_status & ~0x60) | (value & 0x60);
        break;
    default:
        break;
    }
}

void hba_write_table(uintptr_t port, uint32_t value)
{
    uintptr_t reg;
    find(port, &reg)->table = value;
}

void hba_read_data(uintptr_t port, uint16_t *buffer, uint32_t count)
{
    uintptr_t reg;
    struct hba_channel *channel = find(port, &reg);
    for (; count != 0 && channel->position < SectorSize; count--, channel->position += 2) {
        memcpy(buffer++, channel->sector + channel->position, 2);
    }

    if (channel->position == SectorSize) {
        channel->status &= ~DataRequest;
    }
}
