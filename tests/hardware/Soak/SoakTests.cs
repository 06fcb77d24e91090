using System.Globalization;
using Tophalf.Hardware.Tests.Machine;

namespace Tophalf.Hardware.Tests.Soak;

public sealed class SoakOnTheModel() : SoakTests(static () => new ModelBench());

public sealed class SoakOnQemu() : SoakTests(static () => new QemuBench());

/// <summary>
/// TOPHALF_SOAK_SECONDS says how long it takes, and has it printed what it does; TOPHALF_SEED which random numbers it takes.
/// </summary>
public abstract class SoakTests(Func<Bench> build)
{
    private const double ShortSeconds = 4;

    [Fact]
    public async Task Every_request_ends_once_and_with_the_right_data()
    {
        bool isLong = double.TryParse(Environment.GetEnvironmentVariable("TOPHALF_SOAK_SECONDS"), CultureInfo.InvariantCulture, out double seconds);
        int seed = int.TryParse(Environment.GetEnvironmentVariable("TOPHALF_SEED"), CultureInfo.InvariantCulture, out int set) ? set : Environment.TickCount;
        Action<string> report = isLong ? Console.WriteLine : static _ => { };
        report($"seed {seed}");
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");

        SoakCounts counts = await new SoakRun(build, seed, TimeSpan.FromSeconds(isLong ? seconds : ShortSeconds), report).RunAsync();

        TestContext.Current.TestOutputHelper?.WriteLine(counts.ToString());
        Assert.True(counts.Requests > 0);
    }
}
