using System.IO.MemoryMappedFiles;
using Tophalf.Hosting.Memory;

namespace Tophalf.Hosting.Guard;

/// <summary>
/// Memory for requests in which every block ends at the end of a page, before a page that nobody can access, and whose
/// pages cannot be accessed any more once the request is completed. Addresses come back into use as late as possible.
/// </summary>
/// <remarks>
/// The same memory is mapped twice: the miniport gets addresses of the view that is protected, and the port driver, whose
/// memory it is again after the request, uses the other one.
/// </remarks>
internal sealed unsafe class GuardedMemory
{
    public const int PageSize = PhysicalArena.PageSize;

    private const ulong Physical = 0xA000_0000;
    private const int Length = 256 * 1024 * 1024;
    private const int Alignment = 8;

    private readonly GuardFile _file;
    private readonly MemoryMappedFile _memory;
    private readonly byte* _view;
    private readonly byte* _host;
    private readonly bool[] _isOpen = new bool[Length / PageSize];
    private readonly Lock _gate = new();
    private int _next;

    public GuardedMemory(GuardFile file)
    {
        _file = file;
        _memory = MemoryMappedFile.CreateNew(null, Length);
        _view = Map(_memory);
        _host = Map(_memory);
        PageProtection.Close(_view, Length);
    }

    /// <summary>Opens memory for a block.</summary>
    /// <param name="channel">The channel of its request.</param>
    /// <param name="request">The number of its request.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="length">How many bytes.</param>
    /// <returns>Its entry, with its addresses.</returns>
    /// <exception cref="OutOfMemoryException">All of the memory is in use.</exception>
    public GuardedBlock* Open(int channel, long request, GuardedBlockKind kind, int length)
    {
        int pages = (length + PageSize - 1) / PageSize;
        int first;
        lock (_gate)
        {
            first = Find(pages + 1);
            _isOpen.AsSpan(first, pages).Fill(true);
            _next = first + pages + 1;
        }

        byte* start = _view + ((long)first * PageSize);
        PageProtection.Open(start, pages * PageSize);
        GuardedBlock* block = _file.AddBlock();
        block->End = (long)(start + (pages * PageSize));
        block->Start = (block->End - length) & -Alignment;
        block->Request = request;
        block->Channel = channel;
        block->Kind = kind;
        block->IsCompleted = 0;
        return block;
    }

    /// <summary>The request is completed: nobody can access the block any more. Any context.</summary>
    public void Close(GuardedBlock* block)
    {
        block->IsCompleted = 1;
        int first = (int)(((byte*)block->Start - _view) / PageSize);
        int pages = (int)(((byte*)block->End - _view) / PageSize) - first;
        PageProtection.Close(_view + ((long)first * PageSize), pages * PageSize);
        lock (_gate)
        {
            _isOpen.AsSpan(first, pages).Clear();
        }
    }

    /// <summary>The same memory where the port driver can access it at any time.</summary>
    public byte* HostView(byte* address) => address - _view + _host;

    public bool Contains(ulong physicalAddress) => physicalAddress is >= Physical and < Physical + Length;

    /// <summary>What a bus master finds; empty when it is not all memory of requests that are still active.</summary>
    public Span<byte> At(ulong physicalAddress, int length)
    {
        ulong offset = physicalAddress - Physical;
        if (length <= 0 || offset + (ulong)length > Length)
        {
            return [];
        }

        int first = (int)offset / PageSize;
        int last = ((int)offset + length - 1) / PageSize;
        return _isOpen.AsSpan(first, last - first + 1).Contains(false) ? [] : new Span<byte>(_host + offset, length);
    }

    /// <summary>What a bus master has touched that is closed, in words.</summary>
    public string NameOf(ulong physicalAddress)
    {
        long address = (long)(_view + (physicalAddress - Physical));
        return GuardedAccess.Describe(_file.Find(address), address);
    }

    public bool TryTranslate(byte* address, out ulong physicalAddress)
    {
        long offset = address - _view;
        physicalAddress = Physical + (ulong)offset;
        return offset is >= 0 and < Length;
    }

    // From where the last block ended, and once around.
    private int Find(int pages)
    {
        int first = _next;
        for (int tried = 0; tried <= _isOpen.Length; tried++)
        {
            if (first + pages > _isOpen.Length)
            {
                first = 0;
            }

            int open = _isOpen.AsSpan(first, pages).LastIndexOf(true);
            if (open < 0)
            {
                return first;
            }

            // The page behind it is its guard.
            first += open + 2;
        }

        throw new OutOfMemoryException($"Requests take all of the {Length} bytes of guarded memory.");
    }

    private static byte* Map(MemoryMappedFile memory)
    {
        byte* address = null;
        memory.CreateViewAccessor().SafeMemoryMappedViewHandle.AcquirePointer(ref address);
        return address;
    }
}
