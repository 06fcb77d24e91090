using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Hosting.Hardware.Atapi;

/// <summary>The tray of a CD-ROM drive, and the disc in it: what somebody in front of the machine sees and does.</summary>
/// <remarks>
/// Safe from any thread, also while I/O goes on. One tray belongs to one drive. A disc is an image of 512-byte sectors,
/// four to a block of the disc; it is only read, and not disposed here.
/// </remarks>
public sealed class CdTray
{
    /// <summary>Bytes in a block of a disc.</summary>
    public const int BlockSize = 2048;

    internal const int SectorsPerBlock = BlockSize / DiskSector.Size;

    private const int MostBlocks = int.MaxValue / SectorsPerBlock;

    private readonly Lock _gate = new();
    private IDiskImage? _disc;
    private bool _isOpen;
    private bool _isLocked;
    private bool _isOtherDisc;
    private TrayEvent _event;
    private DiscChange _change;

    /// <summary>Creates a closed tray.</summary>
    /// <param name="disc">The disc in it; null: it is empty.</param>
    /// <exception cref="ArgumentException">The image is not whole blocks, or too large.</exception>
    public CdTray(IDiskImage? disc = null)
    {
        if (disc is not null)
        {
            Check(disc);
        }

        _disc = disc;
    }

    /// <summary>Whether the tray is open: then the drive reads nothing.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_gate)
            {
                return _isOpen;
            }
        }
    }

    /// <summary>Whether the host keeps the tray closed (PREVENT ALLOW MEDIUM REMOVAL).</summary>
    public bool IsLocked
    {
        get
        {
            lock (_gate)
            {
                return _isLocked;
            }
        }
    }

    /// <summary>The disc that the drive can read now; null when there is none, or the tray is open.</summary>
    internal IDiskImage? Readable
    {
        get
        {
            lock (_gate)
            {
                return _isOpen ? null : _disc;
            }
        }
    }

    internal bool HasDisc
    {
        get
        {
            lock (_gate)
            {
                return _disc is not null;
            }
        }
    }

    /// <summary>Presses the button of a closed drive: the tray opens; locked, it only tells the host of the wish.</summary>
    /// <returns>Whether it is open now.</returns>
    public bool Open()
    {
        lock (_gate)
        {
            if (!_isOpen && _isLocked)
            {
                _event = TrayEvent.EjectRequest;
                return false;
            }

            _isOpen = true;
            return true;
        }
    }

    /// <summary>Closes the tray. Another disc than before is a change that the drive reports.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isOpen = false;
            if (!_isOtherDisc)
            {
                return;
            }

            _isOtherDisc = false;
            _event = _disc is null ? TrayEvent.DiscRemoved : TrayEvent.NewDisc;
            _change = _disc is null ? DiscChange.None : DiscChange.Removed;
        }
    }

    /// <summary>Puts a disc into the open tray, in place of what was in it.</summary>
    /// <param name="disc">The disc.</param>
    /// <exception cref="ArgumentException">The image is not whole blocks, or too large.</exception>
    /// <exception cref="InvalidOperationException">The tray is closed.</exception>
    public void Insert(IDiskImage disc)
    {
        ArgumentNullException.ThrowIfNull(disc);
        Check(disc);
        Place(disc);
    }

    /// <summary>Takes the disc out of the open tray.</summary>
    /// <exception cref="InvalidOperationException">The tray is closed.</exception>
    public void Remove() => Place(null);

    internal void Lock(bool locked)
    {
        lock (_gate)
        {
            _isLocked = locked;
        }
    }

    internal TrayEvent TakeEvent()
    {
        lock (_gate)
        {
            TrayEvent taken = _event;
            _event = TrayEvent.None;
            return taken;
        }
    }

    /// <summary>What the drive has to say about a new disc before it reads it.</summary>
    internal DiscChange TakeChange()
    {
        lock (_gate)
        {
            if (_isOpen)
            {
                return DiscChange.None;
            }

            DiscChange taken = _change;
            _change = taken == DiscChange.Removed ? DiscChange.Inserted : DiscChange.None;
            return taken;
        }
    }

    private static void Check(IDiskImage disc)
    {
        long blocks = disc.SectorCount / SectorsPerBlock;
        if (disc.SectorCount % SectorsPerBlock != 0 || blocks is < 1 or > MostBlocks)
        {
            throw new ArgumentException(
                $"The image has {disc.SectorCount} sectors of {DiskSector.Size} bytes; a disc has 1 to {MostBlocks} whole blocks of {BlockSize}.",
                nameof(disc));
        }
    }

    private void Place(IDiskImage? disc)
    {
        lock (_gate)
        {
            if (!_isOpen)
            {
                throw new InvalidOperationException("The tray is closed: open it before the disc is changed.");
            }

            _disc = disc;
            _isOtherDisc = true;
        }
    }
}
