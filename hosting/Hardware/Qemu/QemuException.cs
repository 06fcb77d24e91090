namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>QEMU cannot be used, or ended. The message says why, and what to do.</summary>
public sealed class QemuException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What to tell the user.</param>
    public QemuException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What to tell the user.</param>
    /// <param name="innerException">What the operating system said.</param>
    public QemuException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
