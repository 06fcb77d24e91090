using Tophalf.Ata;

namespace Tophalf.Hosting.Tests.PortDriving.Fakes;

/// <summary>What a miniport does, rightly or wrongly, with the port driver's routines.</summary>
internal static unsafe class Misdeeds
{
    public static void CompleteWithExtension(this FakeCall call, nint extension) =>
        AtaPort.CompleteRequest((void*)extension, call.Irb);

    public static void CompleteCopy(this FakeCall call)
    {
        IdeRequestBlock own = *call.Irb;
        AtaPort.CompleteRequest(call.Extension, &own);
    }

    public static void CompleteAsItIs(this FakeCall call) => AtaPort.CompleteRequest(call.Extension, call.Irb);

    public static void CompleteAll(this FakeCall call, byte status = IrbStatus.Success, byte target = QueueTag.Untagged) =>
        AtaPort.CompleteAllActiveRequests(call.Extension, target, QueueTag.Untagged, status);

    public static void SetBusy(this FakeCall call, uint seconds, byte target = 0) =>
        AtaPort.DeviceStateChange(call.Extension, target, 0, seconds);

    public static byte ReadPort(this FakeCall call, nint address) => AtaPort.ReadPortUchar((byte*)address);

    public static bool CanMap(this FakeCall call, ulong address) => AtaPort.GetDeviceBase(call.Extension, address, 4) != null;

    public static void WriteStatus(this FakeCall call, byte status) => call.Irb->IrbStatus = status;

    public static void WriteLastCdbByte(this FakeCall call) => call.Irb->Cdb[15] = 1;

    public static void WriteCommand(this FakeCall call) => call.Irb->IdeTaskFile.Current.CommandReg = 1;

    public static byte ReadStatus(this FakeCall call) => call.Irb->IrbStatus;

    public static byte ReadData(this FakeCall call) => *(byte*)call.Irb->DataBuffer;

    public static nint ExtensionAddress(this FakeCall call) => (nint)call.Irb->IrbExtension;

    public static void Write(nint address, byte value) => *(byte*)address = value;

    /// <summary>The address of the length of an element of the scatter/gather list.</summary>
    public static nint ListElement(this FakeCall call, int element) =>
        (nint)(&AtaPort.GetScatterGatherList(call.Extension, call.Irb)->Elements[element].Length);

    public static bool GetExtensions(this FakeCall call, uint uncached, uint irb) =>
        AtaPort.GetUnCachedExtension(call.Extension, uncached, irb) != null;

    public static void Stall(this FakeCall call, uint microseconds, int times = 1)
    {
        for (int time = 0; time < times; time++)
        {
            AtaPort.StallExecution(microseconds);
        }
    }

    public static void Print(this FakeCall call, uint level, ReadOnlySpan<byte> message, nint first = 0, nint second = 0, nint third = 0)
    {
        _ = call;
        fixed (byte* text = message)
        {
            AtaPort.DebugPrint(level, text, first, second, third);
        }
    }

    public static void LogError(this FakeCall call, byte status, byte uniqueId, ReadOnlySpan<byte> data)
    {
        byte* memory = stackalloc byte[sizeof(IdeErrorLogEntry) + data.Length];
        IdeErrorLogEntry* entry = (IdeErrorLogEntry*)memory;
        *entry = new IdeErrorLogEntry { IrbStatus = status, TargetId = 1, UniqueId = uniqueId, DumpDataSize = (byte)data.Length };
        data.CopyTo(new Span<byte>(entry->DumpData, data.Length));
        AtaPort.LogError(call.Extension, entry);
    }

    public static void TraceArguments(this FakeCall call, nint first, nint second, nint third) =>
        AtaPort.TraceNotification(TraceNotificationType.Trace, call.Extension, first, second, third);

    public static uint ReadBus(this nint controller, Span<byte> buffer, uint offset)
    {
        fixed (byte* memory = buffer)
        {
            return AtaPort.GetBusData((void*)controller, memory, offset, (uint)buffer.Length);
        }
    }

    public static uint WriteBus(this nint controller, ReadOnlySpan<byte> data, uint offset)
    {
        fixed (byte* memory = data)
        {
            return AtaPort.SetBusData((void*)controller, memory, offset, (uint)data.Length);
        }
    }

    public static void ReadBusToNowhere(this nint controller) => AtaPort.GetBusData((void*)controller, null, 0, 4);

    public static long Time()
    {
        long time;
        AtaPort.QuerySystemTime(&time);
        return time;
    }

    public static void TimeToNowhere() => AtaPort.QuerySystemTime(null);

    public static bool InitializeTags(this FakeCall call, byte highest, byte target = 0) =>
        AtaPort.InitializeQueueTag(call.Extension, target, 0, highest);

    public static byte AllocateTag(this FakeCall call) => AtaPort.AllocateQueueTag(call.Extension, 0, 0);

    public static void ReleaseTag(this FakeCall call, byte tag) => AtaPort.ReleaseQueueTag(call.Extension, 0, 0, tag);

    /// <summary>Ends a request where it must not be completed: by its status. IDENTIFY is left alone.</summary>
    public static void EndInBuildIo(this FakeCall call, byte status)
    {
        if (call.Irb->Function != IrbFunction.AtaIdentify)
        {
            call.Irb->IrbStatus = status;
        }
    }

    /// <summary>Completes the request of this call with what the device said.</summary>
    public static void CompleteWithRegisters(this FakeCall call, byte irbStatus, byte status, byte error)
    {
        call.Irb->AtaStatus = status;
        call.Irb->AtaError = error;
        call.Complete(irbStatus);
    }

    public static void Notify(this FakeCall call, IdeNotificationType type, nint target, nint state = 0) =>
        AtaPort.Notification(type, call.Extension, target, 0, state);

    public static nint Address(this FakeCall call) => (nint)call.Extension;

    public static ushort Function(this FakeCall call) => call.Irb->Function;

    /// <summary>What a generated entry does with an exception.</summary>
    public static void Throw(this FakeCall call, MiniportContext context, Exception exception) =>
        HostedEntry.Failed(call.Extension, context, exception);

    /// <summary>Gets an uncached extension and writes a byte to it.</summary>
    public static Uncached GetUncached(this FakeCall call, uint length, uint irbExtension = 0)
    {
        void* memory = AtaPort.GetUnCachedExtension(call.Extension, length, irbExtension);
        if (memory == null)
        {
            return default;
        }

        bool isZeroed = !new Span<byte>(memory, (int)length).ContainsAnyExcept((byte)0);
        *(byte*)memory = 0x5A;
        uint contiguous;
        ulong physicalAddress = AtaPort.GetPhysicalAddress(call.Extension, null, memory, &contiguous);
        return new Uncached(physicalAddress, contiguous, isZeroed);
    }

    /// <summary>The elements of the request's scatter/gather list.</summary>
    public static (ulong Address, uint Length)[] ScatterGather(this FakeCall call)
    {
        IdeScatterGatherList* list = AtaPort.GetScatterGatherList(call.Extension, call.Irb);
        if (list == null)
        {
            return [];
        }

        var elements = new (ulong, uint)[list->NumberOfElements];
        for (int place = 0; place < elements.Length; place++)
        {
            elements[place] = (list->Elements[place].Address, list->Elements[place].Length);
        }

        return elements;
    }

    /// <summary>The request as it was written.</summary>
    public static IdeRequestBlock Copy(this FakeCall call) => *call.Irb;
}

/// <summary>An uncached extension as the miniport sees it.</summary>
internal readonly record struct Uncached(ulong PhysicalAddress, uint Contiguous, bool IsZeroed);
