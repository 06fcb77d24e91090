/* The registers of an Intel 82371SB (PIIX3) with one ATA disk on each of its two channels. */
#ifndef HBA_H
#define HBA_H

#include <stdint.h>

enum { Channels = 2, SectorSize = 512, Sectors = 16, BusMasterBase = 0xC000, MemorySize = 1 << 20 };

/* What the bus masters reach; its first byte has the physical address MemoryBase. */
enum { MemoryBase = 0x100000 };
extern uint8_t hba_memory[MemorySize];

struct hba_channel {
    uint8_t status, error, control, pending, count, lba[3];
    uint8_t bus_master_command, bus_master_status;
    uint32_t table;
    uint8_t sector[SectorSize];
    uint32_t position;
    int line;
    uint8_t disk[Sectors * SectorSize];
};

extern struct hba_channel hba_channels[Channels];

/* Powers it on, with a pattern of its own on each disk. */
void hba_reset(void);

/* The device is done with its command; failed: with an error instead of data. */
void hba_complete(int channel, int failed);

uint8_t hba_read(uintptr_t port);
void hba_write(uintptr_t port, uint8_t value);
void hba_write_table(uintptr_t port, uint32_t value);
void hba_read_data(uintptr_t port, uint16_t *buffer, uint32_t count);

/* What happened, a word each, in order. */
extern char hba_trace[4096];
void trace(const char *what, int channel);

#endif
