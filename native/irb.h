/*
 * What a miniport and its port driver exchange, for 64 bits, as a program in C sees it. Written by hand: nothing here
 * comes from the C# library, so a structure that is wrong there is seen where both meet. layout.h asserts every size and
 * offset of the layout table.
 */
#ifndef IRB_H
#define IRB_H

#include <stddef.h>
#include <stdint.h>

typedef uint8_t BOOLEAN;

typedef enum { ChannelStateDisabled, ChannelStateEnabled, ChannelStateUnKnown } ATA_CHANNEL_STATE;
typedef enum { UnknownMode, ChsMode, LbaMode, Lba48BitMode } ATA_ADDRESS_TRANSLATION;
typedef enum { IdeBusPata, IdeBusSata, IdeBusUnknown } IDE_BUS_TYPE;
typedef enum { IdeTimerRoutine, IdeWorkerRoutine, IdeSynchronizedRoutine, IdeControllerSyncRoutine } IDE_CALLBACK_TYPE;
typedef enum { IdeStart, IdeStop, IdePowerUp, IdePowerDown, IdeVendorDefined } IDE_CONTROL_ACTION;
typedef enum { DeviceUnknown, DeviceIsAta, DeviceIsAtapi, DeviceNotExist } IDE_DEVICE_TYPE;
typedef enum { IdeDeviceArrival, IdeDeviceRemoval, IdePowerStateChange } IDE_NOTIFICATION_TYPE;
typedef enum { IdeModeNormal, IdeModeDump, IdeModeRemovableBay } IDE_OPERATION_MODE;
typedef enum { IdePowerUnSpecified, IdePowerD0, IdePowerD3 } IDE_POWER_STATE;

enum { IrbStatusPending = 0, IrbStatusSuccess = 1, IrbStatusDeviceError = 3 };
enum { IrbFunctionAtaCommand = 0x100, IrbFunctionAtaIdentify = 0x101, IrbFunctionAtaRead = 0x102 };
enum { IrbFlagsDrdyRequired = 1, IrbFlagsUseDma = 2, IrbFlagsDataIn = 0x40 };

typedef struct {
    uint32_t Data1;
    uint16_t Data2, Data3;
    uint8_t Data4[8];
} IDE_GUID;

/* Requests. */

typedef struct {
    uint8_t bFeaturesReg, bSectorCountReg, bSectorNumberReg, bCylLowReg, bCylHighReg, bDriveHeadReg, bCommandReg, bReserved;
} IDEREGISTERS;

typedef struct {
    IDEREGISTERS Current;
    IDEREGISTERS Previous;
} IDE_TASK_FILE;

typedef struct {
    IDE_POWER_STATE CurrentPowerState, DesiredPowerState;
} IDE_POWER_INFO;

typedef struct IDE_REQUEST_BLOCK {
    uint16_t Function;
    uint8_t IrbStatus, AtaStatus, AtaError, Channel, TargetId, Lun;
    uint8_t CdbLength, SenseInfoBufferLength, SenseInfoBufferType, QueueTag;
    uint32_t ReservedAsUlong, IrbFlags, TimeOutValue, DataTransferLength;
    void *IrbExtension, *DataBuffer, *SenseInfoBuffer;
    struct IDE_REQUEST_BLOCK *NextIrb;
    void *Reserved;
    union {
        IDE_TASK_FILE IdeTaskFile;
        uint8_t Cdb[16];
        IDE_POWER_INFO PowerChange;
        uint8_t AsUChar[16];
    };
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
    uint32_t HeaderLength;
    uint8_t Signature[8];
    uint32_t Timeout, ControlCode, ReturnStatus, DataLength;
} IDE_IO_CONTROL;

typedef struct {
    uint64_t StartSector : 48, SectorCount : 16;
} IDE_LBA_RANGE;

typedef struct {
    uint8_t IrbStatus, Channel, TargetId, Lun, UniqueId, DumpDataSize, DumpData[1];
} IDE_ERROR_LOG_ENTRY;

/* Registers. */

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
    uint8_t *RegistersBaseAddress;
    uint16_t *Data;
    union { uint8_t *Error, *Features; };
    union { uint8_t *BlockCount, *InterruptReason; };
    uint8_t *BlockNumber;
    union { uint8_t *CylinderLow, *ByteCountLow; };
    union { uint8_t *CylinderHigh, *ByteCountHigh; };
    uint8_t *DriveSelect, *Command;
} IDE_REGISTERS_1;

typedef struct {
    uint8_t *RegistersBaseAddress, *DeviceControl, *DriveAddress;
} IDE_REGISTERS_2;

/* Devices. */

typedef struct {
    uint16_t Version;
    IDE_DEVICE_TYPE IdeDeviceType;
    uint8_t TargetId, MaximumLun, NumberOfOverlappedRequests, MaxBlockXfer;
    uint16_t DeviceCharacteristics;
    ATA_ADDRESS_TRANSLATION AddressTranslation;
    union {
        int64_t MaxLba;
        struct { uint16_t NumCylinders, NumHeads, NumSectorsPerTrack, Reserved; };
    };
    uint32_t BytesPerLogicalSector, BytesPerPhysicalSector, BytesOffsetForSectorAlignment;
    uint32_t TransferModeSupported, TransferModeSelected;
} IDE_DEVICE_PARAMETERS;

typedef struct {
    uint8_t ChannelNumber;
    IDE_DEVICE_TYPE DeviceType[2];
    BOOLEAN IoReadySupported[2];
    uint32_t DeviceTransferModeSupported[2], DeviceTransferModeCurrent[2], DeviceTransferModeSelected[2];
} IDE_TRANSFER_MODE_PARAMETERS;

/* A channel. */

typedef union {
    struct { uint16_t AdvancedChannelConfigurationSupported : 1, Reserved : 15; };
    uint16_t AsUshort;
} SUPPORTED_ADVANCES;

typedef union {
    struct { uint16_t VendorDefinedPower : 1, Reserved : 15; };
    uint16_t AsUshort;
} IDE_ADVANCED_CHANNEL_CONFIGURATION_FIELDS_PRESENT;

typedef struct {
    uint8_t ValidGuids;
    IDE_GUID Guid[3];
} IDE_VENDOR_DEFINED_POWER;

typedef struct {
    uint8_t TargetId;
    IDE_GUID SettingGuid;
    void *Value;
    uint32_t ValueLength;
} IDE_VENDOR_DEFINED_POWER_INFO;

typedef struct {
    uint16_t Length;
    IDE_ADVANCED_CHANNEL_CONFIGURATION_FIELDS_PRESENT Present;
    IDE_VENDOR_DEFINED_POWER VendorDefinedPower;
} IDE_ADVANCED_CHANNEL_CONFIGURATION;

typedef struct {
    uint16_t Version;
    uint8_t ChannelNumber;
    SUPPORTED_ADVANCES SupportedAdvances;
    IDE_OPERATION_MODE ChannelMode;
    IDE_MINIPORT_RESOURCES *ChannelResources;
    uint8_t NumberOfOverlappedRequests, MaxTargetId;
    BOOLEAN SyncWithIsr, SupportsWmi;
    IDE_ADVANCED_CHANNEL_CONFIGURATION *AdvancedChannelConfiguration;
} IDE_CHANNEL_CONFIGURATION;

typedef struct {
    uint16_t Version;
    uint8_t ChannelNumber, Reserved;
    uint32_t ReservedUlong;
    BOOLEAN (*IdeHwInitialize)(void *channel, IDE_DEVICE_PARAMETERS *parameters, void *identify);
    BOOLEAN (*IdeHwBuildIo)(void *channel, IDE_REQUEST_BLOCK *irb);
    BOOLEAN (*IdeHwStartIo)(void *channel, IDE_REQUEST_BLOCK *irb);
    BOOLEAN (*IdeHwInterrupt)(void *channel);
    BOOLEAN (*IdeHwReset)(void *channel);
    BOOLEAN (*IdeHwControl)(void *channel, IDE_CONTROL_ACTION action, void *parameters);
} IDE_CHANNEL_INTERFACE;

/* A controller. */

typedef struct {
    uint16_t Version;
    uint8_t NumberOfChannels;
    IDE_OPERATION_MODE ControllerMode;
    uint8_t NumberOfPhysicalBreaks;
    uint32_t MaximumTransferLength;
    BOOLEAN Reserved, NativeModeEnabled, Dma64BitAddress, BusMaster;
    IDE_BUS_TYPE AtaBusType;
    IDE_MINIPORT_RESOURCES *ControllerResources;
} IDE_CONTROLLER_CONFIGURATION;

typedef struct {
    uint16_t Version, Reserved;
    uint32_t ControllerExtensionSize, ChannelExtensionSize, AlignmentMask;
    BOOLEAN (*AtaChannelInitRoutine)(void *channel, IDE_CHANNEL_INTERFACE *table, void *context);
    ATA_CHANNEL_STATE (*AtaControllerChannelEnabled)(void *controller, uint32_t channel);
    BOOLEAN (*AtaControllerTransferModeSelect)(void *controller, IDE_TRANSFER_MODE_PARAMETERS *parameters);
    BOOLEAN (*AtaAdapterControl)(void *controller, IDE_CONTROL_ACTION action, void *parameters);
} IDE_CONTROLLER_INTERFACE;

#include "layout.h"

#endif
