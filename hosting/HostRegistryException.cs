namespace Tophalf.Hosting;

/// <summary>The file of a <see cref="HostRegistry"/> cannot be used.</summary>
/// <param name="message">Which file, where in it, and what is wrong.</param>
/// <param name="innerException">What it comes from.</param>
public sealed class HostRegistryException(string message, Exception? innerException = null) : IOException(message, innerException);
