namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>How a drive calls itself in IDENTIFY DEVICE.</summary>
public sealed class DriveIdentity
{
    /// <summary>Creates an identity.</summary>
    /// <param name="model">The model, 1 to 40 printable ASCII characters.</param>
    /// <param name="serialNumber">The serial number, 1 to 20 printable ASCII characters.</param>
    /// <param name="firmware">The firmware revision, 1 to 8 printable ASCII characters.</param>
    /// <exception cref="ArgumentException">A text is too long, empty or not printable ASCII.</exception>
    public DriveIdentity(string model, string serialNumber, string firmware = "1.0")
    {
        Model = Checked(model, 40, nameof(model));
        SerialNumber = Checked(serialNumber, 20, nameof(serialNumber));
        Firmware = Checked(firmware, 8, nameof(firmware));
    }

    /// <summary>The model.</summary>
    public string Model { get; }

    /// <summary>The serial number.</summary>
    public string SerialNumber { get; }

    /// <summary>The firmware revision.</summary>
    public string Firmware { get; }

    private static string Checked(string text, int most, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, name);
        return text.Length <= most && !text.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? text
            : throw new ArgumentException($"At most {most} printable ASCII characters.", name);
    }
}
