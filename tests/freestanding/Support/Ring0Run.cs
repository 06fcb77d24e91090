using System.Globalization;
using System.Text.RegularExpressions;

namespace Tophalf.Freestanding.Tests.Support;

/// <summary>A kernel that ran in QEMU, to its end.</summary>
/// <param name="ExitCode">33: passed; 35: something did not hold; 37: stopped.</param>
/// <param name="Output">What it said on its serial line.</param>
/// <param name="Interrupts">The interrupts that QEMU delivered, by their vector.</param>
internal sealed partial record Ring0Run(int ExitCode, string Output, IReadOnlyDictionary<int, int> Interrupts)
{
    public const int Passed = 33;
    public const int Stopped = 37;

    private const string Emulator = "qemu-system-x86_64";

    public static void NeedQemu() =>
        Assert.SkipUnless(Tool.Exists(Emulator), "QEMU is not installed (qemu-system-x86); ./test.sh installs it where it may.");

    /// <summary>Starts a kernel, and waits for its end.</summary>
    /// <param name="folder">Where QEMU's log goes.</param>
    /// <param name="kernel">The file.</param>
    /// <param name="devices">QEMU's arguments for disks and what else there is.</param>
    public static async Task<Ring0Run> StartAsync(string folder, string kernel, params string[] devices)
    {
        string log = Path.Combine(folder, $"{Guid.NewGuid():n}.log");
        Tool run = await Tool.RunAsync(Emulator, folder,
            [
                "-M", "pc", "-accel", "tcg", "-cpu", "qemu64", "-m", "64", "-display", "none", "-no-reboot", "-nodefaults",
                "-serial", "stdio", "-device", "isa-debug-exit,iobase=0xf4,iosize=4", "-d", "int", "-D", log,
                "-kernel", kernel, .. devices,
            ]);
        Dictionary<int, int> interrupts = [];
        foreach (string line in File.ReadLines(log))
        {
            if (Vector().Match(line) is { Success: true } match)
            {
                int vector = int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                interrupts[vector] = interrupts.GetValueOrDefault(vector) + 1;
            }
        }

        File.Delete(log);
        return new Ring0Run(run.ExitCode, run.Output, interrupts);
    }

    /// <summary>The numbers in a line that looks so.</summary>
    public int[] NumbersIn(string pattern)
    {
        Match match = Regex.Match(Output, pattern, RegexOptions.CultureInvariant);
        Assert.True(match.Success, $"No line of the output is like '{pattern}':\n{Output}");
        return [.. match.Groups.Values.Skip(1).Select(group => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"^ *\d+: v=([0-9a-f]{2}) ", RegexOptions.CultureInvariant)]
    private static partial Regex Vector();
}
