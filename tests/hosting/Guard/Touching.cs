using System.Runtime.CompilerServices;
using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.Guard;

/// <summary>What a miniport reads, rightly or wrongly.</summary>
internal static unsafe class Touching
{
    private static byte s_read;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ReadStatus(this FakeCall call) => Volatile.Write(ref s_read, call.Irb->IrbStatus);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ReadByte(nint address) => Volatile.Write(ref s_read, *(byte*)address);

    public static nint DataAddress(this FakeCall call) => (nint)call.Irb->DataBuffer;

    public static nint ListAddress(this FakeCall call) => (nint)AtaPort.GetScatterGatherList(call.Extension, call.Irb);
}
