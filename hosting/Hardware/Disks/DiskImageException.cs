namespace Tophalf.Hosting.Hardware.Disks;

/// <summary>A disk image cannot be used. The message names the image, the reason and, where there is one, the way out.</summary>
public sealed class DiskImageException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What to tell the user.</param>
    public DiskImageException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What to tell the user.</param>
    /// <param name="innerException">What the operating system said.</param>
    public DiskImageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
