namespace Tophalf.Dispatch.Tests;

/// <summary>The registers of a <see cref="FakeDevice"/>, each 32 bits wide.</summary>
internal static class Register
{
    /// <summary>What interrupted, latched; writing a bit as 1 clears it.</summary>
    public const int Cause = 0;

    /// <summary>Bit 1: interrupts are masked. What completes meanwhile never interrupts.</summary>
    public const int Control = 1;

    /// <summary>The state of the device, read without side effect.</summary>
    public const int AlternateStatus = 2;

    /// <summary>Writing the number of a request starts it.</summary>
    public const int Command = 3;

    /// <summary>Writing anything does one step of error recovery.</summary>
    public const int Recover = 4;

    /// <summary>Writing anything resets the device: it forgets its command and its causes.</summary>
    public const int Reset = 5;

    public const uint Interrupt = 0x04;
    public const uint Mask = 0x02;
    public const uint Busy = 0x80;
    public const uint Ready = 0x40;
    public const uint Error = 0x01;
}
