using Tophalf.Hardware.Tests.Machine;
using Tophalf.Hosting;
using Tophalf.Hosting.Hardware;

namespace Tophalf.Hardware.Tests.Soak;

/// <summary>
/// A part of a disk that belongs to one stream of requests, so that it is always known what it holds: requests of other
/// streams are under way at the same time, but elsewhere.
/// </summary>
internal sealed class Stripe
{
    private readonly Bench _bench;
    private readonly PortDriver _driver;
    private readonly AtaDevice _device;
    private readonly IMediaFaults _faults;
    private readonly Random _random;
    private readonly SoakCounts _counts;
    private readonly long _first;
    private readonly byte[] _shadow;
    private readonly StripeFaults _injected = new();

    public Stripe(Bench bench, PortDriver driver, AtaDevice device, int number, int stripes, Random random, SoakCounts counts)
    {
        int sectors = Bench.Sectors / stripes;
        _bench = bench;
        _driver = driver;
        _device = device;
        _faults = bench.Faults(device.Channel);
        _random = random;
        _counts = counts;
        _first = (long)number * sectors;
        _shadow = bench.OnDisk(device.Channel, device.Target, _first, sectors).ToArray();
    }

    private int Sectors => _shadow.Length / 512;

    private long Resets => _driver.Statistics.Channels.Single(channel => channel.Channel == _device.Channel).Resets;

    /// <summary>Sends one request after the other until it is time.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await RunOneAsync();
        }

        // Whatever happened, the disk holds what it should.
        Compare(_bench.OnDisk(_device.Channel, _device.Target, _first, Sectors), 0, before: null);
    }

    private async Task RunOneAsync()
    {
        int sectors = Length();
        int start = _random.Next(Sectors - sectors + 1);
        int choice = _random.Next(100);
        if (choice < 5)
        {
            await SendAsync(SoakKind.Flush, 0, 0, cancel => _device.FlushAsync(cancel));
        }
        else if (choice < 8)
        {
            await SendAsync(SoakKind.Identify, 0, 0, cancel => _device.IdentifyAsync(cancel));
        }
        else if (choice < 50)
        {
            await WriteAsync(start, sectors);
        }
        else
        {
            await ReadAsync(start, sectors);
        }
    }

    private async Task ReadAsync(int start, int sectors)
    {
        InjectAtTimes(SoakKind.Read, start, sectors);
        byte[] buffer = new byte[sectors * 512];
        bool isDone = await SendAsync(SoakKind.Read, start, sectors, cancel => _device.ReadAsync((ulong)(_first + start), buffer, cancel));
        if (isDone)
        {
            Compare(buffer, start, before: null);
        }
    }

    private async Task WriteAsync(int start, int sectors)
    {
        InjectAtTimes(SoakKind.Write, start, sectors);
        byte[] data = new byte[sectors * 512];
        _random.NextBytes(data);
        byte[] before = _shadow.AsSpan(start * 512, data.Length).ToArray();
        bool isDone = await SendAsync(SoakKind.Write, start, sectors, cancel => _device.WriteAsync((ulong)(_first + start), data, cancel));
        data.CopyTo(_shadow, start * 512);
        if (!isDone)
        {
            // Each sector is as it was, or as it should have become.
            await CheckAsync(start, sectors, before);
        }
    }

    /// <returns>Whether it succeeded; <see langword="false"/> when it was cancelled, or failed as it was made to.</returns>
    private async Task<bool> SendAsync(SoakKind kind, int start, int sectors, Func<CancellationToken, Task> send)
    {
        long resets = Resets;
        using CancellationTokenSource cancel = new();
        switch (_random.Next(40))
        {
            case 0:
                cancel.CancelAfter(_random.Next(1, 20));
                break;
            case 1:
                cancel.Cancel();
                break;
        }

        try
        {
            await send(cancel.Token).WaitAsync(SoakRun.LongestRequest, CancellationToken.None);
            RequireNoFault(kind, start, sectors, resets);
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            _injected.Doubt(kind, start, sectors);
            _counts.Cancelled();
            return false;
        }
        catch (AtaRequestException exception) when (_injected.Explains(kind, start, sectors))
        {
            // QEMU says no more than that the command was aborted; the model is told to say the same.
            Assert.Equal((0x41, 0x04), (exception.AtaStatus & 0x61, exception.AtaError));
            _counts.Failed();
            return false;
        }
        finally
        {
            _counts.Ended(kind, sectors * 512);
        }
    }

    private void InjectAtTimes(SoakKind kind, int start, int sectors)
    {
        if (_random.Next(25) != 0)
        {
            return;
        }

        int sector = start + _random.Next(sectors);
        if (!_injected.TryAdd(kind, sector))
        {
            return;
        }

        _counts.Injected();
        if (kind == SoakKind.Read)
        {
            _faults.FailReads(_device.Target, _first + sector);
        }
        else
        {
            _faults.FailWrites(_device.Target, _first + sector);
        }
    }

    // Reads until it works: faults that a cancelled request left behind are met here at the latest.
    private async Task CheckAsync(int start, int sectors, byte[] before)
    {
        byte[] buffer = new byte[sectors * 512];
        while (true)
        {
            long resets = Resets;
            try
            {
                await _device.ReadAsync((ulong)(_first + start), buffer).WaitAsync(SoakRun.LongestRequest);
                RequireNoFault(SoakKind.Read, start, sectors, resets);
                break;
            }
            catch (AtaRequestException) when (_injected.Explains(SoakKind.Read, start, sectors))
            {
                _counts.Failed();
            }
            finally
            {
                _counts.Ended(SoakKind.Read, buffer.Length);
            }
        }

        Compare(buffer, start, before);
    }

    // After a reset the request was tried again, and the first try may have met the fault.
    private void RequireNoFault(SoakKind kind, int start, int sectors, long resetsBefore) => Assert.False(
        _injected.Contradicts(kind, start, sectors) && Resets == resetsBefore,
        $"A {kind} of {sectors} sectors at LBA {_first + start} of {_device} was to fail, and did not.");

    private void Compare(ReadOnlySpan<byte> found, int start, byte[]? before)
    {
        for (int sector = 0; sector < found.Length / 512; sector++)
        {
            ReadOnlySpan<byte> data = found.Slice(sector * 512, 512);
            Span<byte> expected = _shadow.AsSpan((start + sector) * 512, 512);
            if (before is not null && data.SequenceEqual(before.AsSpan(sector * 512, 512)))
            {
                data.CopyTo(expected);
            }

            Assert.True(data.SequenceEqual(expected), $"Wrong data at LBA {_first + start + sector} of {_device}.");
        }
    }

    // Mostly short, at times longer than the port driver passes on in one piece.
    private int Length() => _device.Transfer == TransferMethod.Dma
        ? _random.Next(1, Math.Min(1 << _random.Next(10), Sectors) + 1)
        : _random.Next(1, 17);
}
