using System.Text;
using Tophalf.Ata;

namespace Tophalf.Hosting.Tests.PortDriving.Fakes;

/// <summary>How a miniport uses the registry.</summary>
internal static unsafe class FakeRegistry
{
    public static bool CanAllocateRegistryBuffer(this FakeCall call)
    {
        void* buffer = AtaPort.RegistryAllocateBuffer(call.Extension, 16);
        if (buffer != null)
        {
            AtaPort.RegistryFreeBuffer(call.Extension, buffer);
        }

        return buffer != null;
    }

    /// <summary>Allocates the buffer, uses it and frees it.</summary>
    public static void WithBuffer(this FakeCall call, uint length, Action<FakeBuffer> use)
    {
        void* buffer = AtaPort.RegistryAllocateBuffer(call.Extension, length);
        use(new FakeBuffer((nint)call.Extension, (nint)buffer));
        AtaPort.RegistryFreeBuffer(call.Extension, buffer);
    }

    /// <summary>Forgets to free the buffer.</summary>
    public static void LeaveBuffer(this FakeCall call, string name, uint value) =>
        new FakeBuffer((nint)call.Extension, (nint)AtaPort.RegistryAllocateBuffer(call.Extension, 8)).WriteDeferred(name, value);
}

/// <summary>The buffer of a channel for the registry routines, with values at its start.</summary>
internal readonly unsafe struct FakeBuffer(nint extension, nint buffer)
{
    public (bool Read, uint Length) Read(string name, byte type, uint length)
    {
        fixed (byte* text = Encoding.ASCII.GetBytes(name + '\0'))
        {
            bool read = AtaPort.RegistryChannelSubkeyRead((void*)extension, 0, text, type, (byte*)buffer, &length);
            return (read, length);
        }
    }

    public uint ReadNumber(string name) =>
        Read(name, RegistryValueType.DoubleWord, sizeof(uint)).Read ? *(uint*)buffer : 0;

    public bool Write(string name, uint value)
    {
        uint length = sizeof(uint);
        *(uint*)buffer = value;
        fixed (byte* text = Encoding.ASCII.GetBytes(name + '\0'))
        {
            return AtaPort.RegistryChannelSubkeyWrite((void*)extension, 0, text, RegistryValueType.DoubleWord, (byte*)buffer, &length);
        }
    }

    public bool WriteDeferred(string name, uint value)
    {
        uint length = sizeof(uint);
        *(uint*)buffer = value;
        fixed (byte* text = Encoding.ASCII.GetBytes(name + '\0'))
        {
            return AtaPort.RegistryChannelSubkeyWriteDeferred((void*)extension, 0, text, RegistryValueType.DoubleWord, (byte*)buffer, &length);
        }
    }
}
