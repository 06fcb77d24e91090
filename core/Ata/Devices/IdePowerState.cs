namespace Tophalf.Ata;

/// <summary>Device power states (<c>IDE_POWER_STATE</c>).</summary>
public enum IdePowerState
{
    /// <summary><c>IdePowerUnSpecified</c>.</summary>
    Unspecified = 0,

    /// <summary><c>IdePowerD0</c>: working.</summary>
    D0 = 1,

    /// <summary><c>IdePowerD3</c>: off.</summary>
    D3 = 2,
}
