namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>The block that the host moves through the data register.</summary>
internal sealed class SectorBuffer(int capacity)
{
    private readonly byte[] _bytes = new byte[capacity];
    private int _length;
    private int _position;

    public Span<byte> Content => _bytes.AsSpan(0, _length);

    public bool IsDone => _position == _length;

    public Span<byte> Start(int bytes)
    {
        _length = bytes;
        _position = 0;
        return Content;
    }

    public int CopyTo(Span<byte> data)
    {
        int count = Math.Min(data.Length, _length - _position);
        _bytes.AsSpan(_position, count).CopyTo(data);
        _position += count;
        return count;
    }

    public int CopyFrom(ReadOnlySpan<byte> data)
    {
        int count = Math.Min(data.Length, _length - _position);
        data[..count].CopyTo(_bytes.AsSpan(_position));
        _position += count;
        return count;
    }
}
