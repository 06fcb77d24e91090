using System;

namespace Tophalf.Ata;

/// <summary>
/// A port driver as the miniport's calls see it: the address of each exported routine, in the order of their names.
/// BOOLEAN is a byte, 0 or 1.
/// </summary>
/// <remarks>
/// A host starts from <see cref="Unbound"/>, sets what it implements and installs the table with
/// <see cref="AtaPortBinding.Install"/>.
/// </remarks>
// Managed addresses: calling one is one indirect call, with no transition into another world.
public unsafe partial struct AtaPortTable
{
    /// <summary><c>AtaPortAllocateQueueTag</c>: channelExtension, targetId, lun.</summary>
    public delegate*<void*, byte, byte, byte> AllocateQueueTag;

    /// <summary><c>AtaPortBuildRequestSenseIrb</c>: channelExtension, irb.</summary>
    public delegate*<void*, IdeRequestBlock*, IdeRequestBlock*> BuildRequestSenseIrb;

    /// <summary><c>AtaPortCompleteAllActiveRequests</c>: channelExtension, target, lun, irbStatus.</summary>
    public delegate*<void*, byte, byte, byte, void> CompleteAllActiveRequests;

    /// <summary><c>AtaPortCompleteRequest</c>: channelExtension, irb.</summary>
    public delegate*<void*, IdeRequestBlock*, void> CompleteRequest;

    /// <summary><c>AtaPortConvertPhysicalAddressToUlong</c>: address.</summary>
    public delegate*<ulong, uint> ConvertPhysicalAddressToUlong;

    /// <summary><c>AtaPortCopyMemory</c>: writeBuffer, readBuffer, length.</summary>
    public delegate*<void*, void*, uint, void> CopyMemory;

    /// <summary><c>AtaPortDebugBreak</c>: channelExtension.</summary>
    public delegate*<void*, void> DebugBreak;

    /// <summary><c>AtaPortDebugPrint</c>: debugPrintLevel, debugMessage, argument0, argument1, argument2.</summary>
    public delegate*<uint, byte*, nint, nint, nint, void> DebugPrint;

    /// <summary><c>AtaPortDeviceStateChange</c>: channelExtension, targetId, lun, busyTimeout.</summary>
    public delegate*<void*, byte, byte, uint, void> DeviceStateChange;

    /// <summary><c>AtaPortGetBusData</c>: controllerExtension, buffer, configDataOffset, bufferLength.</summary>
    public delegate*<void*, void*, uint, uint, uint> GetBusData;

    /// <summary><c>AtaPortGetDeviceBase</c>: channelExtension, ioAddress, numberOfBytes.</summary>
    public delegate*<void*, ulong, uint, void*> GetDeviceBase;

    /// <summary><c>AtaPortGetPhysicalAddress</c>: channelExtension, irb, virtualAddress, length.</summary>
    public delegate*<void*, IdeRequestBlock*, void*, uint*, ulong> GetPhysicalAddress;

    /// <summary><c>AtaPortGetScatterGatherList</c>: channelExtension, irb.</summary>
    public delegate*<void*, IdeRequestBlock*, IdeScatterGatherList*> GetScatterGatherList;

    /// <summary><c>AtaPortGetUnCachedExtension</c>: channelExtension, uncachedExtensionSize, irbExtensionSize.</summary>
    public delegate*<void*, uint, uint, void*> GetUnCachedExtension;

    /// <summary><c>AtaPortInitializeEx</c>: driverObject, registryPath, controllerInterface.</summary>
    public delegate*<void*, void*, IdeControllerInterface*, uint> InitializeEx;

    /// <summary><c>AtaPortInitializeQueueTag</c>: channelExtension, targetId, lun, maxQueueTag.</summary>
    public delegate*<void*, byte, byte, byte, byte> InitializeQueueTag;

    /// <summary><c>AtaPortLogError</c>: channelExtension, errorLogEntry.</summary>
    public delegate*<void*, IdeErrorLogEntry*, void> LogError;

    /// <summary><c>AtaPortMoveMemory</c>: writeBuffer, readBuffer, length.</summary>
    public delegate*<void*, void*, uint, void> MoveMemory;

    /// <summary><c>AtaPortNotification</c>: notificationType, channelExtension, argument0, argument1, argument2.</summary>
    public delegate*<IdeNotificationType, void*, nint, nint, nint, void> Notification;

    /// <summary><c>AtaPortQuerySystemTime</c>: currentTime.</summary>
    public delegate*<long*, void> QuerySystemTime;

    /// <summary><c>AtaPortReadPortBufferUchar</c>: port, buffer, count.</summary>
    public delegate*<byte*, byte*, uint, void> ReadPortBufferUchar;

    /// <summary><c>AtaPortReadPortBufferUlong</c>: port, buffer, count.</summary>
    public delegate*<uint*, uint*, uint, void> ReadPortBufferUlong;

    /// <summary><c>AtaPortReadPortBufferUshort</c>: port, buffer, count.</summary>
    public delegate*<ushort*, ushort*, uint, void> ReadPortBufferUshort;

    /// <summary><c>AtaPortReadPortUchar</c>: port.</summary>
    public delegate*<byte*, byte> ReadPortUchar;

    /// <summary><c>AtaPortReadPortUlong</c>: port.</summary>
    public delegate*<uint*, uint> ReadPortUlong;

    /// <summary><c>AtaPortReadPortUshort</c>: port.</summary>
    public delegate*<ushort*, ushort> ReadPortUshort;

    /// <summary><c>AtaPortReadRegisterBufferUchar</c>: register, buffer, count.</summary>
    public delegate*<byte*, byte*, uint, void> ReadRegisterBufferUchar;

    /// <summary><c>AtaPortReadRegisterBufferUlong</c>: register, buffer, count.</summary>
    public delegate*<uint*, uint*, uint, void> ReadRegisterBufferUlong;

    /// <summary><c>AtaPortReadRegisterBufferUshort</c>: register, buffer, count.</summary>
    public delegate*<ushort*, ushort*, uint, void> ReadRegisterBufferUshort;

    /// <summary><c>AtaPortReadRegisterUchar</c>: register.</summary>
    public delegate*<byte*, byte> ReadRegisterUchar;

    /// <summary><c>AtaPortReadRegisterUlong</c>: register.</summary>
    public delegate*<uint*, uint> ReadRegisterUlong;

    /// <summary><c>AtaPortReadRegisterUshort</c>: register.</summary>
    public delegate*<ushort*, ushort> ReadRegisterUshort;

    /// <summary><c>AtaPortRegistryAllocateBuffer</c>: channelExtension, bufferSize.</summary>
    public delegate*<void*, uint, void*> RegistryAllocateBuffer;

    /// <summary><c>AtaPortRegistryFreeBuffer</c>: channelExtension, buffer.</summary>
    public delegate*<void*, void*, void> RegistryFreeBuffer;

    /// <summary>
    /// <c>AtaPortRegistryRead</c>: channelExtension, controllerNumber, channelSubKey, valueName, valueType, buffer,
    /// bufferLength.
    /// </summary>
    public delegate*<void*, byte, byte, byte*, byte, byte*, uint*, byte> RegistryRead;

    /// <summary>
    /// <c>AtaPortRegistryWrite</c>: channelExtension, controllerNumber, channelSubKey, valueName, valueType, buffer,
    /// bufferLength.
    /// </summary>
    public delegate*<void*, byte, byte, byte*, byte, byte*, uint*, byte> RegistryWrite;

    /// <summary>
    /// <c>AtaPortRegistryWriteDeferred</c>: channelExtension, controllerNumber, channelSubKey, valueName, valueType,
    /// buffer, bufferLength.
    /// </summary>
    public delegate*<void*, byte, byte, byte*, byte, byte*, uint*, byte> RegistryWriteDeferred;

    /// <summary><c>AtaPortReleaseQueueTag</c>: channelExtension, targetId, lun, queueTag.</summary>
    public delegate*<void*, byte, byte, byte, void> ReleaseQueueTag;

    /// <summary><c>AtaPortReleaseRequestSenseIrb</c>: channelExtension, irb.</summary>
    public delegate*<void*, IdeRequestBlock*, void> ReleaseRequestSenseIrb;

    /// <summary><c>AtaPortRequestCallback</c>: callbackType, channelExtension, routine, microseconds.</summary>
    public delegate*<IdeCallbackType, void*, delegate* unmanaged<void*, void>, uint, byte> RequestCallback;

    /// <summary><c>AtaPortSetBusData</c>: controllerExtension, buffer, configDataOffset, bufferLength.</summary>
    public delegate*<void*, void*, uint, uint, uint> SetBusData;

    /// <summary><c>AtaPortStallExecution</c>: microseconds.</summary>
    public delegate*<uint, void> StallExecution;

    /// <summary>
    /// <c>AtaPortTraceNotification</c>: notificationType, channelExtension, argument0, argument1, argument2.
    /// </summary>
    public delegate*<uint, void*, nint, nint, nint, void> TraceNotification;

    /// <summary><c>AtaPortWritePortBufferUchar</c>: port, buffer, count.</summary>
    public delegate*<byte*, byte*, uint, void> WritePortBufferUchar;

    /// <summary><c>AtaPortWritePortBufferUlong</c>: port, buffer, count.</summary>
    public delegate*<uint*, uint*, uint, void> WritePortBufferUlong;

    /// <summary><c>AtaPortWritePortBufferUshort</c>: port, buffer, count.</summary>
    public delegate*<ushort*, ushort*, uint, void> WritePortBufferUshort;

    /// <summary><c>AtaPortWritePortUchar</c>: port, value.</summary>
    public delegate*<byte*, byte, void> WritePortUchar;

    /// <summary><c>AtaPortWritePortUlong</c>: port, value.</summary>
    public delegate*<uint*, uint, void> WritePortUlong;

    /// <summary><c>AtaPortWritePortUshort</c>: port, value.</summary>
    public delegate*<ushort*, ushort, void> WritePortUshort;

    /// <summary><c>AtaPortWriteRegisterBufferUchar</c>: register, buffer, count.</summary>
    public delegate*<byte*, byte*, uint, void> WriteRegisterBufferUchar;

    /// <summary><c>AtaPortWriteRegisterBufferUlong</c>: register, buffer, count.</summary>
    public delegate*<uint*, uint*, uint, void> WriteRegisterBufferUlong;

    /// <summary><c>AtaPortWriteRegisterBufferUshort</c>: register, buffer, count.</summary>
    public delegate*<ushort*, ushort*, uint, void> WriteRegisterBufferUshort;

    /// <summary><c>AtaPortWriteRegisterUchar</c>: register, value.</summary>
    public delegate*<byte*, byte, void> WriteRegisterUchar;

    /// <summary><c>AtaPortWriteRegisterUlong</c>: register, value.</summary>
    public delegate*<uint*, uint, void> WriteRegisterUlong;

    /// <summary><c>AtaPortWriteRegisterUshort</c>: register, value.</summary>
    public delegate*<ushort*, ushort, void> WriteRegisterUshort;

    /// <summary>
    /// What an author's code threw, and the generated entry caught: extension, the routine that was running, exception.
    /// Not a routine of the port driver.
    /// </summary>
    public delegate*<void*, MiniportContext, Exception, void> EntryFailed;
}
