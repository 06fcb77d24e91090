/*
 * What a miniport and its port driver exchange, for 64 bits. Written from the layout table, whose sizes and offsets
 * layout.h asserts: nothing here comes from the C# library, so a structure that is wrong there is seen here.
 */
#ifndef IRB_H
#define IRB_H

#include <stddef.h>
#include <stdint.h>

typedef uint8_t BOOLEAN;

enum { IrbStatusPending = 0, IrbStatusSuccess = 1, IrbStatusDeviceError = 3 };
enum { IrbFunctionAtaCommand = 0x100, IrbFunctionAtaIdentify = 0x101, IrbFunctionAtaRead = 0x102 };
enum { IrbFlagsDrdyRequired = 1, IrbFlagsUseDma = 2, IrbFlagsDataIn = 0x40 };
enum { IdeTimerRoutine = 0, IdeWorkerRoutine = 1 };
enum { IdeStart = 0, IdeStop = 1 };

typedef struct {
    uint8_t bFeaturesReg, bSectorCountReg, bSectorNumberReg, bCylLowReg, bCylHighReg, bDriveHeadReg, bCommandReg, bReserved;
} IDEREGISTERS;

typedef struct {
    IDEREGISTERS Current;
    IDEREGISTERS Previous;
} IDE_TASK_FILE;

typedef struct IDE_REQUEST_BLOCK {
    uint16_t Function;
    uint8_t IrbStatus, AtaStatus, AtaError, Channel, TargetId, Lun;
    uint8_t CdbLength, SenseInfoBufferLength, SenseInfoBufferType, QueueTag;
    uint32_t ReservedAsUlong, IrbFlags, TimeOutValue, DataTransferLength;
    void *IrbExtension, *DataBuffer, *SenseInfoBuffer;
    struct IDE_REQUEST_BLOCK *NextIrb;
    void *Reserved;
    IDE_TASK_FILE IdeTaskFile;
} IDE_REQUEST_BLOCK;

typedef struct {
    uint64_t Address;
    uint32_t Length;
    uint64_t Reserved;
} IDE_SCATTER_GATHER_ELEMENT;

typedef struct {
    uint32_t NumberOfElements;
    uint64_t Reserved;
    IDE_SCATTER_GATHER_ELEMENT Elements[];
} IDE_SCATTER_GATHER_LIST;

typedef struct {
    uint64_t RangeStart, PhysicalRangeStart;
    uint32_t RangeLength;
    BOOLEAN InMemory;
    uint8_t Bar;
} IDE_ACCESS_RANGE;

typedef struct {
    uint32_t NumberOfAccessRanges;
    IDE_ACCESS_RANGE *IdeAccessRange;
} IDE_MINIPORT_RESOURCES;

typedef struct {
    uint16_t Version;
    uint8_t NumberOfChannels;
    uint32_t ControllerMode;
    uint8_t NumberOfPhysicalBreaks;
    uint32_t MaximumTransferLength;
    BOOLEAN Reserved, NativeModeEnabled, Dma64BitAddress, BusMaster;
    uint32_t AtaBusType;
    IDE_MINIPORT_RESOURCES *ControllerResources;
} IDE_CONTROLLER_CONFIGURATION;

typedef struct {
    uint16_t Version;
    uint8_t ChannelNumber;
    uint16_t SupportedAdvances;
    uint32_t ChannelMode;
    IDE_MINIPORT_RESOURCES *ChannelResources;
    uint8_t NumberOfOverlappedRequests, MaxTargetId;
    BOOLEAN SyncWithIsr, SupportsWmi;
    void *AdvancedChannelConfiguration;
} IDE_CHANNEL_CONFIGURATION;

typedef struct {
    uint16_t Version;
    uint8_t ChannelNumber, Reserved;
    uint32_t ReservedUlong;
    BOOLEAN (*IdeHwInitialize)(void *channel, void *parameters, void *identify);
    BOOLEAN (*IdeHwBuildIo)(void *channel, IDE_REQUEST_BLOCK *irb);
    BOOLEAN (*IdeHwStartIo)(void *channel, IDE_REQUEST_BLOCK *irb);
    BOOLEAN (*IdeHwInterrupt)(void *channel);
    BOOLEAN (*IdeHwReset)(void *channel);
    BOOLEAN (*IdeHwControl)(void *channel, uint32_t action, void *parameters);
} IDE_CHANNEL_INTERFACE;

typedef struct {
    uint16_t Version, Reserved;
    uint32_t ControllerExtensionSize, ChannelExtensionSize, AlignmentMask;
    BOOLEAN (*AtaChannelInitRoutine)(void *channel, IDE_CHANNEL_INTERFACE *table, void *context);
    uint32_t (*AtaControllerChannelEnabled)(void *controller, uint32_t channel);
    BOOLEAN (*AtaControllerTransferModeSelect)(void *controller, void *parameters);
    BOOLEAN (*AtaAdapterControl)(void *controller, uint32_t action, void *parameters);
} IDE_CONTROLLER_INTERFACE;

#include "layout.h"

#endif
