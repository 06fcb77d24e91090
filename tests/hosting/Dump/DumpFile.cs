using System.Buffers.Binary;
using Tophalf.Hosting.Dump;

namespace Tophalf.Hosting.Tests.Dump;

/// <summary>
/// A crash dump as a system might write it: a header, a bitmap of the pages that are in it, and these pages, in runs of
/// 4 to 64 KiB. The header is written first, and at the end once more, because only then it is true.
/// </summary>
internal sealed class DumpFile
{
    private const int PageSize = 4096;
    private const int LongestRun = 16;
    private const int StateOffset = 8;
    private const uint Complete = 1;

    private readonly byte[] _content;
    private readonly int _firstPage;
    private readonly int _seed;

    public DumpFile(int length, int seed)
    {
        _seed = seed;
        Random random = new(seed);
        _content = new byte[length / PageSize * PageSize];
        int pages = _content.Length / PageSize;
        _firstPage = 1 + ((pages + (PageSize * 8) - 1) / (PageSize * 8));

        "TOPHDUMP"u8.CopyTo(_content);
        BinaryPrimitives.WriteInt32LittleEndian(_content.AsSpan(StateOffset + 4), pages);
        random.NextBytes(_content.AsSpan(PageSize));
    }

    /// <summary>What the disk holds in the end.</summary>
    public ReadOnlySpan<byte> Content
    {
        get
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_content.AsSpan(StateOffset), Complete);
            return _content;
        }
    }

    /// <summary>Writes it.</summary>
    /// <param name="driver">Through this.</param>
    /// <param name="lba">To these sectors.</param>
    /// <param name="onRun">Told before each run how many were written.</param>
    public void WriteTo(DumpDriver driver, ulong lba, Action<int>? onRun = null)
    {
        WriteHeader(driver, lba, state: 0);
        Random random = new(_seed);
        int runs = 0;
        Write(driver, lba, 1, _firstPage - 1);
        for (int page = _firstPage; page < _content.Length / PageSize;)
        {
            onRun?.Invoke(runs++);
            int count = Math.Min(random.Next(1, LongestRun + 1), (_content.Length / PageSize) - page);
            Write(driver, lba, page, count);
            page += count;
        }

        WriteHeader(driver, lba, Complete);
        driver.Flush();
    }

    private void WriteHeader(DumpDriver driver, ulong lba, uint state)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_content.AsSpan(StateOffset), state);
        driver.Write(lba, _content.AsMemory(0, driver.SectorSize));
        driver.Write(lba + 1, _content.AsMemory(driver.SectorSize, PageSize - driver.SectorSize));
    }

    private void Write(DumpDriver driver, ulong lba, int page, int count) =>
        driver.Write(lba + ((ulong)page * PageSize / (ulong)driver.SectorSize), _content.AsMemory(page * PageSize, count * PageSize));
}
