namespace Tophalf.Generators.Model;

/// <summary>A generated file that needs a number, because another one has its name.</summary>
/// <param name="Wanted">The name that it would have, which differs from that of the other in case only.</param>
/// <param name="HintName">The name of the file, without ending.</param>
internal sealed record NumberedFile(string Wanted, string HintName);
