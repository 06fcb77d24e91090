using Tophalf.Ata;
using Tophalf.Ring0.Machine;
using Tophalf.Ring0.PortDriver;

namespace Tophalf.Ring0.Exercise;

/// <summary>Reads a disk from its first sector to its last, a request at a time, beside what the other channel does.</summary>
internal unsafe struct WholeRead
{
    private const uint Largest = Channel.MaximumTransferLength / Disk.SectorSize;
    private const int Retries = 2;
    private const int HashLength = 32;

    private Disk* _disk;
    private bool _usesDma;
    private bool _sharesLines;
    private ulong _next;
    private uint _count;
    private int _failures;
    private Sha256 _hash;

    /// <summary>Whether all was read, or given up.</summary>
    public bool IsDone { get; private set; }

    /// <summary>How many requests failed, and were repeated.</summary>
    public uint Errors { get; private set; }

    /// <summary>Whether something could not be read at all.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Begins; no disk: there is nothing to do.</summary>
    public void Begin(Disk* disk, bool usesDma, bool sharesLines)
    {
        this = default;
        _sharesLines = sharesLines;
        _disk = disk;
        _usesDma = usesDma;
        IsDone = disk == null || disk->Sectors == 0;
        if (!IsDone)
        {
            _hash.Begin();
            StartNext();
        }
    }

    /// <summary>Goes on, if the request has ended.</summary>
    public void Step()
    {
        if (IsDone || !Commands.IsEnded(_disk->Channel))
        {
            return;
        }

        byte status = Commands.TakeStatus(_disk->Channel);
        if (status == IrbStatus.Success)
        {
            _hash.Add(_disk->Channel->Request.Data, _count * Disk.SectorSize);
            _next += _count;
            _failures = 0;
        }
        else
        {
            Errors++;
            Report(status);
            HasFailed = ++_failures > Retries;
        }

        if (HasFailed || _next == _disk->Sectors)
        {
            IsDone = true;
            return;
        }

        StartNext();
    }

    /// <summary>Says what was read, and its hash.</summary>
    public void Show()
    {
        if (_disk == null)
        {
            return;
        }

        byte* hash = stackalloc byte[HashLength];
        _hash.End(hash);
        _disk->Name();
        SerialLine.Write(_usesDma ? "  read by DMA"u8 : "  read by PIO"u8);
        SerialLine.Write(_sharesLines ? " on a shared line, "u8 : ", "u8);
        SerialLine.Write(_next * Disk.SectorSize);
        SerialLine.Write(" bytes, SHA-256 "u8);
        for (int at = 0; at < HashLength; at++)
        {
            SerialLine.WriteHex(hash[at], 2);
        }

        SerialLine.EndLine();
    }

    private void StartNext()
    {
        ulong left = _disk->Sectors - _next;
        _count = left < Largest ? (uint)left : Largest;
        _disk->PrepareTransfer(isWrite: false, _usesDma, _next, _count);
        Request.Start(_disk->Channel);
    }

    private readonly void Report(byte status)
    {
        IdeRequestBlock* irb = &_disk->Channel->Request.Irb;
        _disk->Name();
        SerialLine.Write("  error: status "u8);
        SerialLine.WriteHex(irb->AtaStatus, 2);
        SerialLine.Write(", error "u8);
        SerialLine.WriteHex(irb->AtaError, 2);
        SerialLine.Write(", IRB_STATUS "u8);
        SerialLine.WriteHex(status, 2);
        SerialLine.Write(" in sectors "u8);
        SerialLine.Write(_next);
        SerialLine.Write(" to "u8);
        SerialLine.Write(_next + _count - 1);
        SerialLine.WriteLine("; again"u8);
    }
}
