using Tophalf.Hosting.Hardware;

namespace Tophalf.Hardware.Tests.Soak;

/// <summary>Holds media operations of a channel at random: for a moment, or until the request times out.</summary>
internal sealed class Holder(IMediaFaults faults, Random random, SoakCounts counts)
{
    public async Task RunAsync(CancellationToken end)
    {
        try
        {
            while (true)
            {
                await Task.Delay(random.Next(1, 300), end);
                bool isLong = random.Next(30) == 0;
                using IMediaHold hold = faults.HoldNextOperation();
                counts.Held(isLong);
                for (int look = 0; look < 100 && !hold.IsReached; look++)
                {
                    await Task.Delay(5, end);
                }

                await Task.Delay(isLong ? SoakRun.RequestTimeout + TimeSpan.FromMilliseconds(500) : TimeSpan.FromMilliseconds(random.Next(30)), end);
            }
        }
        catch (OperationCanceledException)
        {
            // It is time.
        }
    }
}
