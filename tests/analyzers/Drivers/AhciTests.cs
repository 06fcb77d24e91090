using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Drivers;

/// <summary>
/// A miniport with the call structure of one for AHCI: the interrupt routine has the port recovered by a synchronized
/// routine, and recovers it itself when the request is refused. The reset of a port stalls for 5 to 20 ms.
/// </summary>
public sealed class AhciTests
{
    private const string Limit = "and those of one routine stay under 1000 (AtaPort.RequestTimer waits longer)";

    private const string Loop = "a loop waits for '(Read(&_registers->TaskFileData) & Bits.Busy) != 0' to change";

    [Fact]
    public async Task The_stalls_of_a_reset_are_found_at_interrupt_level_both_ways()
    {
        string[] found = await FindAsync();
        Assert.Equal(
            [
                $"(Read(&_registers->TaskFileData) & Bits.Busy) != 0: In interrupt context, {Loop}; it is reached from Port.HwInterrupt through RequestRecovery, RecoverPort, ResetPort and WaitForDevice",
                $"(Read(&_registers->TaskFileData) & Bits.Busy) != 0: In synchronized-routine context, {Loop}; it is reached from Port.SynchronizedRecovery through RecoverPort, ResetPort and WaitForDevice",
                $"AtaPort.StallExecution(1000): In interrupt context, 1000 microseconds of stalls have gone by here, {Limit}; it is reached from Port.HwInterrupt through RequestRecovery, RecoverPort, ResetPort and WaitForLink",
                $"AtaPort.StallExecution(1000): In synchronized-routine context, 1000 microseconds of stalls have gone by here, {Limit}; it is reached from Port.SynchronizedRecovery through RecoverPort, ResetPort and WaitForLink",
                $"AtaPort.StallExecution(20): In interrupt context, 1000 microseconds of stalls have gone by here, {Limit}; it is reached from Port.HwInterrupt through RequestRecovery, RecoverPort, ResetPort and WaitForDevice",
                $"AtaPort.StallExecution(20): In synchronized-routine context, 1000 microseconds of stalls have gone by here, {Limit}; it is reached from Port.SynchronizedRecovery through RecoverPort, ResetPort and WaitForDevice",
                $"AtaPort.StallExecution(5000): In interrupt context, 5000 microseconds of stalls have gone by here, {Limit}; it is reached from Port.HwInterrupt through RequestRecovery, RecoverPort and ResetPort",
                $"AtaPort.StallExecution(5000): In synchronized-routine context, 5000 microseconds of stalls have gone by here, {Limit}; it is reached from Port.SynchronizedRecovery through RecoverPort and ResetPort",
            ],
            found);
    }

    [Fact]
    public async Task With_a_timer_in_the_place_of_the_stalls_nothing_is_left_to_report() =>
        Assert.Empty(await FindAsync(text => text
            .Replace("StallExecution(5000)", "StallExecution(5)", StringComparison.Ordinal)
            .Replace("tries < 20", "tries < 1", StringComparison.Ordinal)
            .Replace("StallExecution(1000)", "StallExecution(100)", StringComparison.Ordinal)
            .Replace("while ((Read(&_registers->TaskFileData) & Bits.Busy) != 0)", "for (uint waited = 0; (Read(&_registers->TaskFileData) & Bits.Busy) != 0 && waited < 400; waited += 20)", StringComparison.Ordinal)));

    private static async Task<string[]> FindAsync(Func<string, string>? change = null)
    {
        var compilation = Compiler.Compile(
            Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Drivers", "Ahci"), "*.cs")
                .Order(StringComparer.Ordinal)
                .Select(path => (Path.GetFileName(path), change?.Invoke(File.ReadAllText(path)) ?? File.ReadAllText(path))),
            References.Contract);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return [.. (await Compiler.AnalyzeAsync(compilation, Rules.Analyzers))
            .Select(diagnostic => $"{diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}: {diagnostic.GetMessage(null)}")
            .Order(StringComparer.Ordinal)];
    }
}
