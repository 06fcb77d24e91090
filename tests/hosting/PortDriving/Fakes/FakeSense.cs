using Tophalf.Ata;

namespace Tophalf.Hosting.Tests.PortDriving.Fakes;

/// <summary>A request for sense data, as the miniport got it.</summary>
internal readonly unsafe record struct FakeSense(nint Irb, IdeRequestBlock Request, bool IsIntoBufferOfOriginal, ulong PhysicalAddress)
{
    public bool Exists => Irb != 0;

    public byte[] Cdb
    {
        get
        {
            IdeRequestBlock request = Request;
            return new Span<byte>(request.Cdb, request.CdbLength).ToArray();
        }
    }
}

/// <summary>How a miniport asks for sense data.</summary>
internal static unsafe class FakeSenseRequests
{
    /// <summary>Builds a request for the sense data of this one, into its extension.</summary>
    public static FakeSense BuildSense(this FakeCall call, byte length)
    {
        call.Irb->SenseInfoBuffer = call.Irb->IrbExtension;
        call.Irb->SenseInfoBufferLength = length;
        IdeRequestBlock* sense = AtaPort.BuildRequestSenseIrb(call.Extension, call.Irb);
        if (sense == null)
        {
            return default;
        }

        uint contiguous;
        ulong physicalAddress = AtaPort.GetPhysicalAddress(call.Extension, sense, sense->DataBuffer, &contiguous);
        return new FakeSense((nint)sense, *sense, sense->DataBuffer == call.Irb->SenseInfoBuffer, physicalAddress);
    }

    public static void ReleaseSense(this FakeCall call, FakeSense sense) =>
        AtaPort.ReleaseRequestSenseIrb(call.Extension, (IdeRequestBlock*)sense.Irb);

    public static void CompleteSense(this FakeCall call, FakeSense sense)
    {
        ((IdeRequestBlock*)sense.Irb)->IrbStatus = IrbStatus.Success;
        AtaPort.CompleteRequest(call.Extension, (IdeRequestBlock*)sense.Irb);
    }
}
