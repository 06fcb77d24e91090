using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace Tophalf.Ata;

/// <summary>
/// Where calls of AtaPort go in a native library: to the routines of the program that loads it, bound by the loader. Takes
/// the place of the table of addresses that a host fills.
/// </summary>
/// <remarks>
/// A routine may call the miniport back: there is a runtime here, and it sees the thread leave and return. An access of a
/// port or register may not, and is short: the runtime does not hear of it, which saves some fifty instructions each time.
/// </remarks>
public static unsafe class AtaPortBinding
{
    // No library has this name: the build resolves it to symbols, and the loader those.
    private const string Port = "pciidex";

    [SuppressGCTransition]
    [DllImport(Port, EntryPoint = "AtaPortReadPortUchar", ExactSpelling = true)]
    public static extern byte ReadPortUchar(byte* port);

    [SuppressGCTransition]
    [DllImport(Port, EntryPoint = "AtaPortReadPortUlong", ExactSpelling = true)]
    public static extern uint ReadPortUlong(uint* port);

    [SuppressGCTransition]
    [DllImport(Port, EntryPoint = "AtaPortReadPortUshort", ExactSpelling = true)]
    public static extern ushort ReadPortUshort(ushort* port);

    [SuppressGCTransition]
    [DllImport(Port, EntryPoint = "AtaPortReadRegisterUchar", ExactSpelling = true)]
    public static extern byte ReadRegisterUchar(byte* register);

    [SuppressGCTransition]
    [DllImport(Port, EntryPoint = "AtaPortReadRegisterUlong", ExactSpelling = true)]
    public static extern uint ReadRegisterUlong(uint* register);

    [SuppressGCTransition]
    [DllImport(Port, EntryPoint = "AtaPortReadRegisterUshort", ExactSpelling = true)]
    public static extern ushort ReadRegisterUshort(ushort* register);

    [SuppressGCTransition]
    [DllImport(Port, EntryPoint = "AtaPortWritePortUchar", ExactSpelling = true)]
    public static extern void WritePortUchar(byte* port, byte value);

    [SuppressGCTransition]
    [DllImport(Port, EntryPoint = "AtaPortWritePortUlong", ExactSpelling = true)]
    public static extern void WritePortUlong(uint* port, uint value);

    [SuppressGCTransition]
    [DllImport(Port, EntryPoint = "AtaPortWritePortUshort", ExactSpelling = true)]
    public static extern void WritePortUshort(ushort* port, ushort value);

    [SuppressGCTransition]
    [DllImport(Port, EntryPoint = "AtaPortWriteRegisterUchar", ExactSpelling = true)]
    public static extern void WriteRegisterUchar(byte* register, byte value);

    [SuppressGCTransition]
    [DllImport(Port, EntryPoint = "AtaPortWriteRegisterUlong", ExactSpelling = true)]
    public static extern void WriteRegisterUlong(uint* register, uint value);

    [SuppressGCTransition]
    [DllImport(Port, EntryPoint = "AtaPortWriteRegisterUshort", ExactSpelling = true)]
    public static extern void WriteRegisterUshort(ushort* register, ushort value);

    /// <summary>The routines that are not accesses of a port or register.</summary>
    internal static class Table
    {
        [DllImport(Port, EntryPoint = "AtaPortAllocateQueueTag", ExactSpelling = true)]
        public static extern byte AllocateQueueTag(void* channelExtension, byte targetId, byte lun);

        [DllImport(Port, EntryPoint = "AtaPortBuildRequestSenseIrb", ExactSpelling = true)]
        public static extern IdeRequestBlock* BuildRequestSenseIrb(void* channelExtension, IdeRequestBlock* irb);

        [DllImport(Port, EntryPoint = "AtaPortCompleteAllActiveRequests", ExactSpelling = true)]
        public static extern void CompleteAllActiveRequests(void* channelExtension, byte target, byte lun, byte irbStatus);

        [DllImport(Port, EntryPoint = "AtaPortCompleteRequest", ExactSpelling = true)]
        public static extern void CompleteRequest(void* channelExtension, IdeRequestBlock* irb);

        [DllImport(Port, EntryPoint = "AtaPortConvertPhysicalAddressToUlong", ExactSpelling = true)]
        public static extern uint ConvertPhysicalAddressToUlong(ulong address);

        [DllImport(Port, EntryPoint = "AtaPortCopyMemory", ExactSpelling = true)]
        public static extern void CopyMemory(void* writeBuffer, void* readBuffer, uint length);

        [DllImport(Port, EntryPoint = "AtaPortDebugBreak", ExactSpelling = true)]
        public static extern void DebugBreak(void* channelExtension);

        [DllImport(Port, EntryPoint = "AtaPortDebugPrint", ExactSpelling = true)]
        public static extern void DebugPrint(uint debugPrintLevel, byte* debugMessage, nint argument0, nint argument1, nint argument2);

        [DllImport(Port, EntryPoint = "AtaPortDeviceStateChange", ExactSpelling = true)]
        public static extern void DeviceStateChange(void* channelExtension, byte targetId, byte lun, uint busyTimeout);

        [DllImport(Port, EntryPoint = "AtaPortGetBusData", ExactSpelling = true)]
        public static extern uint GetBusData(void* controllerExtension, void* buffer, uint configDataOffset, uint bufferLength);

        [DllImport(Port, EntryPoint = "AtaPortGetDeviceBase", ExactSpelling = true)]
        public static extern void* GetDeviceBase(void* channelExtension, ulong ioAddress, uint numberOfBytes);

        [DllImport(Port, EntryPoint = "AtaPortGetPhysicalAddress", ExactSpelling = true)]
        public static extern ulong GetPhysicalAddress(void* channelExtension, IdeRequestBlock* irb, void* virtualAddress, uint* length);

        [DllImport(Port, EntryPoint = "AtaPortGetScatterGatherList", ExactSpelling = true)]
        public static extern IdeScatterGatherList* GetScatterGatherList(void* channelExtension, IdeRequestBlock* irb);

        [DllImport(Port, EntryPoint = "AtaPortGetUnCachedExtension", ExactSpelling = true)]
        public static extern void* GetUnCachedExtension(void* channelExtension, uint uncachedExtensionSize, uint irbExtensionSize);

        [DllImport(Port, EntryPoint = "AtaPortInitializeEx", ExactSpelling = true)]
        public static extern uint InitializeEx(void* driverObject, void* registryPath, IdeControllerInterface* controllerInterface);

        [DllImport(Port, EntryPoint = "AtaPortInitializeQueueTag", ExactSpelling = true)]
        public static extern byte InitializeQueueTag(void* channelExtension, byte targetId, byte lun, byte maxQueueTag);

        [DllImport(Port, EntryPoint = "AtaPortLogError", ExactSpelling = true)]
        public static extern void LogError(void* channelExtension, IdeErrorLogEntry* errorLogEntry);

        [DllImport(Port, EntryPoint = "AtaPortMoveMemory", ExactSpelling = true)]
        public static extern void MoveMemory(void* writeBuffer, void* readBuffer, uint length);

        [DllImport(Port, EntryPoint = "AtaPortNotification", ExactSpelling = true)]
        public static extern void Notification(
            IdeNotificationType notificationType, void* channelExtension, nint argument0, nint argument1, nint argument2);

        [DllImport(Port, EntryPoint = "AtaPortQuerySystemTime", ExactSpelling = true)]
        public static extern void QuerySystemTime(long* currentTime);

        [DllImport(Port, EntryPoint = "AtaPortReadPortBufferUchar", ExactSpelling = true)]
        public static extern void ReadPortBufferUchar(byte* port, byte* buffer, uint count);

        [DllImport(Port, EntryPoint = "AtaPortReadPortBufferUlong", ExactSpelling = true)]
        public static extern void ReadPortBufferUlong(uint* port, uint* buffer, uint count);

        [DllImport(Port, EntryPoint = "AtaPortReadPortBufferUshort", ExactSpelling = true)]
        public static extern void ReadPortBufferUshort(ushort* port, ushort* buffer, uint count);

        [DllImport(Port, EntryPoint = "AtaPortReadRegisterBufferUchar", ExactSpelling = true)]
        public static extern void ReadRegisterBufferUchar(byte* register, byte* buffer, uint count);

        [DllImport(Port, EntryPoint = "AtaPortReadRegisterBufferUlong", ExactSpelling = true)]
        public static extern void ReadRegisterBufferUlong(uint* register, uint* buffer, uint count);

        [DllImport(Port, EntryPoint = "AtaPortReadRegisterBufferUshort", ExactSpelling = true)]
        public static extern void ReadRegisterBufferUshort(ushort* register, ushort* buffer, uint count);

        [DllImport(Port, EntryPoint = "AtaPortRegistryAllocateBuffer", ExactSpelling = true)]
        public static extern void* RegistryAllocateBuffer(void* channelExtension, uint bufferSize);

        [DllImport(Port, EntryPoint = "AtaPortRegistryFreeBuffer", ExactSpelling = true)]
        public static extern void RegistryFreeBuffer(void* channelExtension, void* buffer);

        [DllImport(Port, EntryPoint = "AtaPortRegistryRead", ExactSpelling = true)]
        public static extern byte RegistryRead(
            void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength);

        [DllImport(Port, EntryPoint = "AtaPortRegistryWrite", ExactSpelling = true)]
        public static extern byte RegistryWrite(
            void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength);

        [DllImport(Port, EntryPoint = "AtaPortRegistryWriteDeferred", ExactSpelling = true)]
        public static extern byte RegistryWriteDeferred(
            void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength);

        [DllImport(Port, EntryPoint = "AtaPortReleaseQueueTag", ExactSpelling = true)]
        public static extern void ReleaseQueueTag(void* channelExtension, byte targetId, byte lun, byte queueTag);

        [DllImport(Port, EntryPoint = "AtaPortReleaseRequestSenseIrb", ExactSpelling = true)]
        public static extern void ReleaseRequestSenseIrb(void* channelExtension, IdeRequestBlock* irb);

        [DllImport(Port, EntryPoint = "AtaPortRequestCallback", ExactSpelling = true)]
        public static extern byte RequestCallback(
            IdeCallbackType callbackType, void* channelExtension, delegate* unmanaged<void*, void> routine, uint microseconds);

        [DllImport(Port, EntryPoint = "AtaPortSetBusData", ExactSpelling = true)]
        public static extern uint SetBusData(void* controllerExtension, void* buffer, uint configDataOffset, uint bufferLength);

        [DllImport(Port, EntryPoint = "AtaPortStallExecution", ExactSpelling = true)]
        public static extern void StallExecution(uint microseconds);

        [DllImport(Port, EntryPoint = "AtaPortTraceNotification", ExactSpelling = true)]
        public static extern void TraceNotification(
            uint notificationType, void* channelExtension, nint argument0, nint argument1, nint argument2);

        [DllImport(Port, EntryPoint = "AtaPortWritePortBufferUchar", ExactSpelling = true)]
        public static extern void WritePortBufferUchar(byte* port, byte* buffer, uint count);

        [DllImport(Port, EntryPoint = "AtaPortWritePortBufferUlong", ExactSpelling = true)]
        public static extern void WritePortBufferUlong(uint* port, uint* buffer, uint count);

        [DllImport(Port, EntryPoint = "AtaPortWritePortBufferUshort", ExactSpelling = true)]
        public static extern void WritePortBufferUshort(ushort* port, ushort* buffer, uint count);

        [DllImport(Port, EntryPoint = "AtaPortWriteRegisterBufferUchar", ExactSpelling = true)]
        public static extern void WriteRegisterBufferUchar(byte* register, byte* buffer, uint count);

        [DllImport(Port, EntryPoint = "AtaPortWriteRegisterBufferUlong", ExactSpelling = true)]
        public static extern void WriteRegisterBufferUlong(uint* register, uint* buffer, uint count);

        [DllImport(Port, EntryPoint = "AtaPortWriteRegisterBufferUshort", ExactSpelling = true)]
        public static extern void WriteRegisterBufferUshort(ushort* register, ushort* buffer, uint count);
    }
}
