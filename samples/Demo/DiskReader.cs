using System.Diagnostics;
using System.Security.Cryptography;
using Tophalf.Hosting;

namespace Tophalf.Samples.Demo;

/// <summary>Reads all of a disk and hashes it on the way.</summary>
internal static class DiskReader
{
    /// <summary>Bytes of a request: what the miniport takes at most, so that each is one IRB and one interrupt.</summary>
    public const int RequestBytes = 128 * 1024;

    /// <summary>Reads.</summary>
    /// <param name="device">The disk.</param>
    /// <param name="advanced">Hears of each piece, in bytes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The digest, or the failure.</returns>
    public static async Task<DiskRead> ReadAsync(AtaDevice device, Action<int> advanced, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            string hash = await HashAsync(device, advanced, cancellation);
            return new DiskRead(device, hash, watch.Elapsed, null);
        }
        catch (Exception exception) when (exception is AtaRequestException or MiniportViolationException)
        {
            return new DiskRead(device, null, watch.Elapsed, exception.Message);
        }
    }

    // Two buffers: while one is hashed, the disk fills the other.
    private static async Task<string> HashAsync(AtaDevice device, Action<int> advanced, CancellationToken cancellation)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] current = new byte[RequestBytes];
        byte[] next = new byte[RequestBytes];
        ulong sectorsPerRequest = (ulong)(RequestBytes / device.SectorSize);
        Task<int> reading = ReadPieceAsync(device, 0, current, cancellation);
        for (ulong lba = 0; lba < device.SectorCount;)
        {
            int bytes = await reading;
            lba += sectorsPerRequest;
            reading = ReadPieceAsync(device, lba, next, cancellation);
            hash.AppendData(current, 0, bytes);
            advanced(bytes);
            (current, next) = (next, current);
        }

        await reading;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task<int> ReadPieceAsync(AtaDevice device, ulong lba, byte[] buffer, CancellationToken cancellation)
    {
        if (lba >= device.SectorCount)
        {
            return 0;
        }

        int bytes = (int)Math.Min((ulong)RequestBytes, (device.SectorCount - lba) * (ulong)device.SectorSize);
        await device.ReadAsync(lba, buffer.AsMemory(0, bytes), cancellation);
        return bytes;
    }
}
