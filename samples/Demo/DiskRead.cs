using Tophalf.Hosting;

namespace Tophalf.Samples.Demo;

/// <summary>How reading a disk ended.</summary>
/// <param name="Device">The disk.</param>
/// <param name="Hash">The SHA-256 digest of all of it; null when it could not be read.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Failure">Why it could not be read.</param>
internal sealed record DiskRead(AtaDevice Device, string? Hash, TimeSpan Elapsed, string? Failure);
