using System.Runtime.InteropServices;
using System.Text;
using Tophalf.Ata;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Registry;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>AtaPortRegistryAllocateBuffer, AtaPortRegistryFreeBuffer, AtaPortRegistryRead, AtaPortRegistryWrite, AtaPortRegistryWriteDeferred.</summary>
internal static unsafe class RegistryRoutines
{
    public static void* AllocateBuffer(void* channelExtension, uint bufferSize) =>
        PortCall.Begin(PortRoutine.RegistryAllocateBuffer, bufferSize)
        && HostedExtensions.Channel(channelExtension, PortRoutine.RegistryAllocateBuffer.Name()) is HostedChannel channel
            ? channel.RegistryBuffer.Allocate(bufferSize)
            : null;

    public static void FreeBuffer(void* channelExtension, void* buffer)
    {
        PortCall.Begin(PortRoutine.RegistryFreeBuffer);
        string routine = PortRoutine.RegistryFreeBuffer.Name();
        if (HostedExtensions.Channel(channelExtension, routine) is not HostedChannel channel)
        {
            return;
        }

        if (!channel.RegistryBuffer.Is(buffer))
        {
            Violations.Record(routine, $"0x{(nint)buffer:X} is not what AtaPortRegistryAllocateBuffer returned.", channel);
            return;
        }

        channel.RegistryBuffer.Free(routine);
    }

    public static byte Read(
        void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength)
    {
        if (!TryBegin(
            PortRoutine.RegistryRead, channelExtension, controllerNumber, channelSubKey, valueName, valueType, buffer, bufferLength,
            out HostedChannel channel, out string key, out string name)
            || channel.Controller.Options.Registry.Read(key, name) is not RegistryValue value
            || value.Type != valueType)
        {
            return 0;
        }

        uint room = *bufferLength;
        *bufferLength = (uint)value.Data.Length;
        if (room < value.Data.Length)
        {
            return 0;
        }

        value.Data.Span.CopyTo(new Span<byte>(buffer, (int)room));
        return 1;
    }

    public static byte Write(
        void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength) =>
        TryBegin(
            PortRoutine.RegistryWrite, channelExtension, controllerNumber, channelSubKey, valueName, valueType, buffer, bufferLength,
            out HostedChannel channel, out string key, out string name)
        && RegistryWriter.TryWrite(channel, key, name, new RegistryValue(valueType, new ReadOnlySpan<byte>(buffer, (int)*bufferLength).ToArray()))
            ? (byte)1
            : (byte)0;

    public static byte WriteDeferred(
        void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType, byte* buffer, uint* bufferLength)
    {
        if (!TryBegin(
            PortRoutine.RegistryWriteDeferred, channelExtension, controllerNumber, channelSubKey, valueName, valueType, buffer, bufferLength,
            out HostedChannel channel, out string key, out string name))
        {
            return 0;
        }

        channel.RegistryBuffer.Defer(key, name, valueType, buffer, *bufferLength);
        return 1;
    }

    // What the three have in common: where they may be called, and what they may be called with.
    private static bool TryBegin(
        PortRoutine routine, void* channelExtension, byte controllerNumber, byte channelSubKey, byte* valueName, byte valueType,
        byte* buffer, uint* bufferLength, out HostedChannel channel, out string key, out string name)
    {
        channel = null!;
        key = "";
        name = "";
        if (!PortCall.Begin(routine, valueType)
            || HostedExtensions.Channel(channelExtension, routine.Name()) is not HostedChannel found)
        {
            return false;
        }

        string? fault = FaultOf(found, valueName, valueType, buffer, bufferLength);
        if (fault is not null)
        {
            Violations.Record(routine.Name(), fault, found);
            return false;
        }

        channel = found;
        key = channelSubKey != 0 ? HostRegistry.Key(controllerNumber, channel.Number) : HostRegistry.Key(controllerNumber);
        name = Encoding.Latin1.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(valueName));
        return true;
    }

    private static string? FaultOf(HostedChannel channel, byte* valueName, byte valueType, byte* buffer, uint* bufferLength) =>
        valueName == null || *valueName == 0 ? "The value has no name."
        : valueType is not (RegistryValueType.String or RegistryValueType.Binary or RegistryValueType.DoubleWord)
            ? $"{valueType} is no type of value: IDE_REG_SZ (1), IDE_REG_BINARY (3) and IDE_REG_DWORD (4) are."
        : bufferLength == null ? "There is no length."
        : !channel.RegistryBuffer.Contains(buffer, *bufferLength)
            ? $"{*bufferLength} bytes at 0x{(nint)buffer:X} do not lie in the buffer that AtaPortRegistryAllocateBuffer returned."
        : channel.RegistryBuffer.IsDeferred(buffer, *bufferLength)
            ? "The buffer waits to be written by AtaPortRegistryWriteDeferred, and must not be used again."
        : null;
}
