using System.Runtime;
using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPortBinding
{
    /// <summary>The routines that are not accesses of a port or register.</summary>
    internal static class Table
    {
        public static byte AllocateQueueTag(
            void* channelExtension, byte targetId, byte lun) => (byte)AtaPortAllocateQueueTag(channelExtension, targetId, lun);

        [RuntimeImport("*", "AtaPortAllocateQueueTag")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        private static extern uint AtaPortAllocateQueueTag(void* channelExtension, byte targetId, byte lun);

        [RuntimeImport("*", "AtaPortBuildRequestSenseIrb")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern IdeRequestBlock* BuildRequestSenseIrb(void* channelExtension, IdeRequestBlock* irb);

        [RuntimeImport("*", "AtaPortCompleteAllActiveRequests")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void CompleteAllActiveRequests(void* channelExtension, byte target, byte lun, byte irbStatus);

        [RuntimeImport("*", "AtaPortCompleteRequest")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void CompleteRequest(void* channelExtension, IdeRequestBlock* irb);

        [RuntimeImport("*", "AtaPortConvertPhysicalAddressToUlong")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern uint ConvertPhysicalAddressToUlong(ulong address);

        [RuntimeImport("*", "AtaPortCopyMemory")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void CopyMemory(void* writeBuffer, void* readBuffer, uint length);

        [RuntimeImport("*", "AtaPortDebugBreak")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void DebugBreak(void* channelExtension);

        [RuntimeImport("*", "AtaPortDebugPrint")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void DebugPrint(uint debugPrintLevel, byte* debugMessage, nint argument0, nint argument1, nint argument2);

        [RuntimeImport("*", "AtaPortDeviceStateChange")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void DeviceStateChange(void* channelExtension, byte targetId, byte lun, uint busyTimeout);

        [RuntimeImport("*", "AtaPortGetBusData")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern uint GetBusData(void* controllerExtension, void* buffer, uint configDataOffset, uint bufferLength);

        [RuntimeImport("*", "AtaPortGetDeviceBase")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void* GetDeviceBase(void* channelExtension, ulong ioAddress, uint numberOfBytes);

        [RuntimeImport("*", "AtaPortGetPhysicalAddress")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern ulong GetPhysicalAddress(void* channelExtension, IdeRequestBlock* irb, void* virtualAddress, uint* length);

        [RuntimeImport("*", "AtaPortGetScatterGatherList")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern IdeScatterGatherList* GetScatterGatherList(void* channelExtension, IdeRequestBlock* irb);

        [RuntimeImport("*", "AtaPortGetUnCachedExtension")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void* GetUnCachedExtension(void* channelExtension, uint uncachedExtensionSize, uint irbExtensionSize);

        [RuntimeImport("*", "AtaPortInitializeEx")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern uint InitializeEx(void* driverObject, void* registryPath, IdeControllerInterface* controllerInterface);

        public static byte InitializeQueueTag(
            void* channelExtension, byte targetId, byte lun, byte maxQueueTag) => (byte)AtaPortInitializeQueueTag(channelExtension, targetId, lun, maxQueueTag);

        [RuntimeImport("*", "AtaPortInitializeQueueTag")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        private static extern uint AtaPortInitializeQueueTag(void* channelExtension, byte targetId, byte lun, byte maxQueueTag);

        [RuntimeImport("*", "AtaPortLogError")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void LogError(void* channelExtension, IdeErrorLogEntry* errorLogEntry);

        [RuntimeImport("*", "AtaPortMoveMemory")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void MoveMemory(void* writeBuffer, void* readBuffer, uint length);

        [RuntimeImport("*", "AtaPortNotification")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void Notification(
            IdeNotificationType notificationType, void* channelExtension, nint argument0, nint argument1, nint argument2);

        [RuntimeImport("*", "AtaPortQuerySystemTime")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void QuerySystemTime(long* currentTime);

        [RuntimeImport("*", "AtaPortReadPortBufferUchar")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void ReadPortBufferUchar(byte* port, byte* buffer, uint count);

        [RuntimeImport("*", "AtaPortReadPortBufferUlong")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void ReadPortBufferUlong(uint* port, uint* buffer, uint count);

        [RuntimeImport("*", "AtaPortReadPortBufferUshort")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void ReadPortBufferUshort(ushort* port, ushort* buffer, uint count);

        [RuntimeImport("*", "AtaPortReadRegisterBufferUchar")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void ReadRegisterBufferUchar(byte* register, byte* buffer, uint count);

        [RuntimeImport("*", "AtaPortReadRegisterBufferUlong")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void ReadRegisterBufferUlong(uint* register, uint* buffer, uint count);

        [RuntimeImport("*", "AtaPortReadRegisterBufferUshort")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void ReadRegisterBufferUshort(ushort* register, ushort* buffer, uint count);

        [RuntimeImport("*", "AtaPortRegistryAllocateBuffer")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void* RegistryAllocateBuffer(void* channelExtension, uint bufferSize);

        [RuntimeImport("*", "AtaPortRegistryFreeBuffer")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void RegistryFreeBuffer(void* channelExtension, void* buffer);

        public static byte RegistryRead(
            void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength) => (byte)AtaPortRegistryRead(channelExtension, controllerNumber, channelSubKey, valueName, valueType, buffer, bufferLength);

        [RuntimeImport("*", "AtaPortRegistryRead")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        private static extern uint AtaPortRegistryRead(
            void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength);

        public static byte RegistryWrite(
            void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength) => (byte)AtaPortRegistryWrite(channelExtension, controllerNumber, channelSubKey, valueName, valueType, buffer, bufferLength);

        [RuntimeImport("*", "AtaPortRegistryWrite")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        private static extern uint AtaPortRegistryWrite(
            void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength);

        public static byte RegistryWriteDeferred(
            void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength) => (byte)AtaPortRegistryWriteDeferred(channelExtension, controllerNumber, channelSubKey, valueName, valueType, buffer, bufferLength);

        [RuntimeImport("*", "AtaPortRegistryWriteDeferred")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        private static extern uint AtaPortRegistryWriteDeferred(
            void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength);

        [RuntimeImport("*", "AtaPortReleaseQueueTag")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void ReleaseQueueTag(void* channelExtension, byte targetId, byte lun, byte queueTag);

        [RuntimeImport("*", "AtaPortReleaseRequestSenseIrb")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void ReleaseRequestSenseIrb(void* channelExtension, IdeRequestBlock* irb);

        public static byte RequestCallback(
            IdeCallbackType callbackType, void* channelExtension, delegate* unmanaged<void*, void> routine, uint microseconds) => (byte)AtaPortRequestCallback(callbackType, channelExtension, routine, microseconds);

        [RuntimeImport("*", "AtaPortRequestCallback")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        private static extern uint AtaPortRequestCallback(
            IdeCallbackType callbackType, void* channelExtension, delegate* unmanaged<void*, void> routine, uint microseconds);

        [RuntimeImport("*", "AtaPortSetBusData")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern uint SetBusData(void* controllerExtension, void* buffer, uint configDataOffset, uint bufferLength);

        [RuntimeImport("*", "AtaPortStallExecution")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void StallExecution(uint microseconds);

        [RuntimeImport("*", "AtaPortTraceNotification")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void TraceNotification(
            uint notificationType, void* channelExtension, nint argument0, nint argument1, nint argument2);

        [RuntimeImport("*", "AtaPortWritePortBufferUchar")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void WritePortBufferUchar(byte* port, byte* buffer, uint count);

        [RuntimeImport("*", "AtaPortWritePortBufferUlong")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void WritePortBufferUlong(uint* port, uint* buffer, uint count);

        [RuntimeImport("*", "AtaPortWritePortBufferUshort")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void WritePortBufferUshort(ushort* port, ushort* buffer, uint count);

        [RuntimeImport("*", "AtaPortWriteRegisterBufferUchar")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void WriteRegisterBufferUchar(byte* register, byte* buffer, uint count);

        [RuntimeImport("*", "AtaPortWriteRegisterBufferUlong")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void WriteRegisterBufferUlong(uint* register, uint* buffer, uint count);

        [RuntimeImport("*", "AtaPortWriteRegisterBufferUshort")]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public static extern void WriteRegisterBufferUshort(ushort* register, ushort* buffer, uint count);
    }
}
