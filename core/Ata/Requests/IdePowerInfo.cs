using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>
/// A change of power state, in a request with <see cref="IrbFunction.PowerChange"/> (<c>IDE_POWER_INFO</c>).
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdePowerInfo
{
    /// <summary>The state that the device is in.</summary>
    public IdePowerState CurrentPowerState;

    /// <summary>The state that it is to enter.</summary>
    public IdePowerState DesiredPowerState;
}
