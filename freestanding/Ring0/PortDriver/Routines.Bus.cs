using System.Runtime;

namespace Tophalf.Ring0.PortDriver;

/// <content>The controller's configuration space, and the registry, of which there is none.</content>
internal static unsafe partial class Routines
{
    private const uint ConfigurationSpace = 256;

    [RuntimeExport("AtaPortGetBusData")]
    private static uint GetBusData(void* controllerExtension, byte* buffer, uint offset, uint length)
    {
        uint read = 0;
        for (; read < length && offset + read < ConfigurationSpace; read++)
        {
            uint at = offset + read;
            buffer[read] = (byte)(Controller.Function.Read((byte)at) >> (int)(8 * (at % 4)));
        }

        return read;
    }

    [RuntimeExport("AtaPortSetBusData")]
    private static uint SetBusData(void* controllerExtension, byte* buffer, uint offset, uint length)
    {
        uint written = 0;
        for (; written < length && offset + written < ConfigurationSpace; written++)
        {
            uint at = offset + written;
            int shift = (int)(8 * (at % 4));
            uint old = Controller.Function.Read((byte)at) & ~(0xFFu << shift);
            Controller.Function.Write((byte)at, old | (uint)buffer[written] << shift);
        }

        return written;
    }

    [RuntimeExport("AtaPortRegistryAllocateBuffer")]
    private static void* RegistryAllocateBuffer(void* channelExtension, uint size) => null;

    [RuntimeExport("AtaPortRegistryFreeBuffer")]
    private static void RegistryFreeBuffer(void* channelExtension, void* buffer)
    {
    }

    [RuntimeExport("AtaPortRegistryRead")]
    private static uint RegistryRead(
        void* channelExtension, byte controllerNumber, byte channelSubKey, byte* name, byte type, byte* buffer, uint* length) => 0;

    [RuntimeExport("AtaPortRegistryWrite")]
    private static uint RegistryWrite(
        void* channelExtension, byte controllerNumber, byte channelSubKey, byte* name, byte type, byte* buffer, uint* length) => 0;

    [RuntimeExport("AtaPortRegistryWriteDeferred")]
    private static uint RegistryWriteDeferred(
        void* channelExtension, byte controllerNumber, byte channelSubKey, byte* name, byte type, byte* buffer, uint* length) => 0;
}
