using Tophalf.Hosting.Hardware.Qemu;

namespace Tophalf.Hardware.Tests.Machine;

/// <summary>Whether QEMU is here. Where it is not, its tests are skipped; in CI they fail.</summary>
internal static class QemuHere
{
    public static void Require(QemuMachineOptions? options = null)
    {
        if (QemuMachine.WhyUnavailable(options) is not string why)
        {
            return;
        }

        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"In CI every test runs. {why}");
        Assert.Skip(why);
    }
}
