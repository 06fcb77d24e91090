namespace Tophalf.Hosting.Guard;

/// <summary>The memory of one request after the other, each time at other addresses.</summary>
internal sealed unsafe class FrameGuard(GuardedMemory memory, int channel)
{
    private readonly List<nint> _open = [];
    private GuardedBlock* _data;

    /// <summary>Opens memory for a part of a request.</summary>
    /// <returns>Its address, for the miniport.</returns>
    public byte* Open(long request, GuardedBlockKind kind, int length)
    {
        GuardedBlock* block = memory.Open(channel, request, kind, length);
        _open.Add((nint)block);
        if (kind == GuardedBlockKind.Data)
        {
            _data = block;
        }

        return (byte*)block->Start;
    }

    /// <summary>Says how long the data is: it ends where the guard page begins.</summary>
    /// <returns>Its address, for the miniport.</returns>
    public byte* DataOf(int length)
    {
        _data->Start = _data->End - length;
        return (byte*)_data->Start;
    }

    public byte* HostView(byte* address) => memory.HostView(address);

    /// <summary>The request is completed: none of it can be touched any more. Any context.</summary>
    public void Close()
    {
        foreach (nint block in _open)
        {
            memory.Close((GuardedBlock*)block);
        }

        _open.Clear();
    }
}
