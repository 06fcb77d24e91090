namespace Tophalf.Ata;

/// <summary>What a control routine is asked to do (<c>IDE_CONTROL_ACTION</c>).</summary>
public enum IdeControlAction
{
    /// <summary><c>IdeStart</c>: start the hardware; its resources are in the configuration that comes along.</summary>
    Start = 0,

    /// <summary><c>IdeStop</c>: stop it; nothing is outstanding.</summary>
    Stop = 1,

    /// <summary><c>IdePowerUp</c>: power was restored.</summary>
    PowerUp = 2,

    /// <summary><c>IdePowerDown</c>: power is about to go.</summary>
    PowerDown = 3,

    /// <summary><c>IdeVendorDefined</c>: what vendor and device agreed on.</summary>
    VendorDefined = 4,
}
