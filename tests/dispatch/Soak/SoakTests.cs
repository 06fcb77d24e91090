namespace Tophalf.Dispatch.Tests;

/// <summary>TOPHALF_SOAK_SECONDS says how long each takes, TOPHALF_SEED which random numbers it takes.</summary>
public sealed class SoakTests
{
    // More than there are: a processor that is preempted anywhere is one more interleaving.
    private const int Processors = 4;

    private const SoakOptions Everything = SoakOptions.Asks | SoakOptions.Refuses | SoakOptions.Resets | SoakOptions.Restarts;

    [Theory]
    [InlineData(SoakOptions.None)]
    [InlineData(SoakOptions.Asks | SoakOptions.Refuses)]
    [InlineData(SoakOptions.Resets | SoakOptions.Restarts)]
    [InlineData(Everything)]
    public void Two_channels_complete_every_request_once(SoakOptions options) => Run<TwinController>(options);

    [Fact]
    public void Two_channels_of_different_types_complete_every_request_once() => Run<MixedController>(Everything);

    [Fact]
    public void Five_channels_complete_every_request_once() => Run<FiveController>(Everything);

    [Theory]
    [InlineData(SoakOptions.OneLock)]
    [InlineData(SoakOptions.OneLock | Everything)]
    public void Channels_with_one_interrupt_lock_complete_every_request_once(SoakOptions options) => Run<LockedController>(options);

    private static void Run<TMiniport>(SoakOptions options)
        where TMiniport : IAtaMiniport
    {
        double seconds = double.TryParse(Environment.GetEnvironmentVariable("TOPHALF_SOAK_SECONDS"), out double set) ? set : 3;
        int seed = int.TryParse(Environment.GetEnvironmentVariable("TOPHALF_SEED"), out int chosen) ? chosen : Environment.TickCount;
        using PortDriver port = PortDriver.Load<TMiniport>();
        new Soak(port, options, seed).Run(TimeSpan.FromSeconds(seconds), Processors);
    }
}
