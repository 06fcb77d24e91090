using System;

namespace Tophalf.Ata;

/// <summary>
/// What stands in for each routine while no port driver is there. Failing is better than doing nothing: a miniport that
/// reads zeros from its ports goes on for a long time before anybody sees why.
/// </summary>
internal static unsafe class UnboundRoutines
{
    public static byte AllocateQueueTag(void* channelExtension, byte targetId, byte lun) => throw Missing(nameof(AllocateQueueTag));

    public static IdeRequestBlock* BuildRequestSenseIrb(void* channelExtension, IdeRequestBlock* irb) =>
        throw Missing(nameof(BuildRequestSenseIrb));

    public static void CompleteAllActiveRequests(void* channelExtension, byte target, byte lun, byte irbStatus) =>
        throw Missing(nameof(CompleteAllActiveRequests));

    public static void CompleteRequest(void* channelExtension, IdeRequestBlock* irb) => throw Missing(nameof(CompleteRequest));

    public static uint ConvertPhysicalAddressToUlong(ulong address) => throw Missing(nameof(ConvertPhysicalAddressToUlong));

    public static void CopyMemory(void* writeBuffer, void* readBuffer, uint length) => throw Missing(nameof(CopyMemory));

    public static void DebugBreak(void* channelExtension) => throw Missing(nameof(DebugBreak));

    public static void DebugPrint(uint debugPrintLevel, byte* debugMessage, nint argument0, nint argument1, nint argument2) =>
        throw Missing(nameof(DebugPrint));

    public static void DeviceStateChange(void* channelExtension, byte targetId, byte lun, uint busyTimeout) =>
        throw Missing(nameof(DeviceStateChange));

    public static uint GetBusData(void* controllerExtension, void* buffer, uint configDataOffset, uint bufferLength) =>
        throw Missing(nameof(GetBusData));

    public static void* GetDeviceBase(void* channelExtension, ulong ioAddress, uint numberOfBytes) => throw Missing(nameof(GetDeviceBase));

    public static ulong GetPhysicalAddress(void* channelExtension, IdeRequestBlock* irb, void* virtualAddress, uint* length) =>
        throw Missing(nameof(GetPhysicalAddress));

    public static IdeScatterGatherList* GetScatterGatherList(void* channelExtension, IdeRequestBlock* irb) =>
        throw Missing(nameof(GetScatterGatherList));

    public static void* GetUnCachedExtension(void* channelExtension, uint uncachedExtensionSize, uint irbExtensionSize) =>
        throw Missing(nameof(GetUnCachedExtension));

    public static uint InitializeEx(void* driverObject, void* registryPath, IdeControllerInterface* controllerInterface) =>
        throw Missing(nameof(InitializeEx));

    public static byte InitializeQueueTag(void* channelExtension, byte targetId, byte lun, byte maxQueueTag) =>
        throw Missing(nameof(InitializeQueueTag));

    public static void LogError(void* channelExtension, IdeErrorLogEntry* errorLogEntry) => throw Missing(nameof(LogError));

    public static void MoveMemory(void* writeBuffer, void* readBuffer, uint length) => throw Missing(nameof(MoveMemory));

    public static void Notification(IdeNotificationType notificationType, void* channelExtension, nint argument0, nint argument1, nint argument2) =>
        throw Missing(nameof(Notification));

    public static void QuerySystemTime(long* currentTime) => throw Missing(nameof(QuerySystemTime));

    public static void ReadPortBufferUchar(byte* port, byte* buffer, uint count) => throw Missing(nameof(ReadPortBufferUchar));

    public static void ReadPortBufferUlong(uint* port, uint* buffer, uint count) => throw Missing(nameof(ReadPortBufferUlong));

    public static void ReadPortBufferUshort(ushort* port, ushort* buffer, uint count) => throw Missing(nameof(ReadPortBufferUshort));

    public static byte ReadPortUchar(byte* port) => throw Missing(nameof(ReadPortUchar));

    public static uint ReadPortUlong(uint* port) => throw Missing(nameof(ReadPortUlong));

    public static ushort ReadPortUshort(ushort* port) => throw Missing(nameof(ReadPortUshort));

    public static void ReadRegisterBufferUchar(byte* register, byte* buffer, uint count) => throw Missing(nameof(ReadRegisterBufferUchar));

    public static void ReadRegisterBufferUlong(uint* register, uint* buffer, uint count) => throw Missing(nameof(ReadRegisterBufferUlong));

    public static void ReadRegisterBufferUshort(ushort* register, ushort* buffer, uint count) =>
        throw Missing(nameof(ReadRegisterBufferUshort));

    public static byte ReadRegisterUchar(byte* register) => throw Missing(nameof(ReadRegisterUchar));

    public static uint ReadRegisterUlong(uint* register) => throw Missing(nameof(ReadRegisterUlong));

    public static ushort ReadRegisterUshort(ushort* register) => throw Missing(nameof(ReadRegisterUshort));

    public static void* RegistryAllocateBuffer(void* channelExtension, uint bufferSize) => throw Missing(nameof(RegistryAllocateBuffer));

    public static void RegistryFreeBuffer(void* channelExtension, void* buffer) => throw Missing(nameof(RegistryFreeBuffer));

    public static byte RegistryRead(void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength) =>
        throw Missing(nameof(RegistryRead));

    public static byte RegistryWrite(void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength) =>
        throw Missing(nameof(RegistryWrite));

    public static byte RegistryWriteDeferred(void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength) =>
        throw Missing(nameof(RegistryWriteDeferred));

    public static void ReleaseQueueTag(void* channelExtension, byte targetId, byte lun, byte queueTag) =>
        throw Missing(nameof(ReleaseQueueTag));

    public static void ReleaseRequestSenseIrb(void* channelExtension, IdeRequestBlock* irb) =>
        throw Missing(nameof(ReleaseRequestSenseIrb));

    public static byte RequestCallback(IdeCallbackType callbackType, void* channelExtension, delegate* unmanaged<void*, void> routine, uint microseconds) =>
        throw Missing(nameof(RequestCallback));

    public static uint SetBusData(void* controllerExtension, void* buffer, uint configDataOffset, uint bufferLength) =>
        throw Missing(nameof(SetBusData));

    public static void StallExecution(uint microseconds) => throw Missing(nameof(StallExecution));

    public static void TraceNotification(uint notificationType, void* channelExtension, nint argument0, nint argument1, nint argument2) =>
        throw Missing(nameof(TraceNotification));

    public static void WritePortBufferUchar(byte* port, byte* buffer, uint count) => throw Missing(nameof(WritePortBufferUchar));

    public static void WritePortBufferUlong(uint* port, uint* buffer, uint count) => throw Missing(nameof(WritePortBufferUlong));

    public static void WritePortBufferUshort(ushort* port, ushort* buffer, uint count) => throw Missing(nameof(WritePortBufferUshort));

    public static void WritePortUchar(byte* port, byte value) => throw Missing(nameof(WritePortUchar));

    public static void WritePortUlong(uint* port, uint value) => throw Missing(nameof(WritePortUlong));

    public static void WritePortUshort(ushort* port, ushort value) => throw Missing(nameof(WritePortUshort));

    public static void WriteRegisterBufferUchar(byte* register, byte* buffer, uint count) =>
        throw Missing(nameof(WriteRegisterBufferUchar));

    public static void WriteRegisterBufferUlong(uint* register, uint* buffer, uint count) =>
        throw Missing(nameof(WriteRegisterBufferUlong));

    public static void WriteRegisterBufferUshort(ushort* register, ushort* buffer, uint count) =>
        throw Missing(nameof(WriteRegisterBufferUshort));

    public static void WriteRegisterUchar(byte* register, byte value) => throw Missing(nameof(WriteRegisterUchar));

    public static void WriteRegisterUlong(uint* register, uint value) => throw Missing(nameof(WriteRegisterUlong));

    public static void WriteRegisterUshort(ushort* register, ushort value) => throw Missing(nameof(WriteRegisterUshort));

    public static void EntryFailed(void* extension, MiniportContext context, Exception exception) =>
        throw new InvalidOperationException(
            $"{context} of the miniport failed, and no port driver host is there to report it to.", exception);

    private static InvalidOperationException Missing(string routine) => new(
        $"AtaPort{routine} was called, but no port driver is behind it. Load the miniport into a port driver host first, "
        + "or install a table of your own with AtaPortBinding.Install.");
}
