namespace Tophalf.Generators.Model;

/// <summary>A generated file that needs a number, because another one has its name.</summary>
/// <param name="Miniport">The name of its miniport for the compiler.</param>
/// <param name="HintName">The name of the file, without ending.</param>
internal sealed record NumberedFile(string Miniport, string HintName);
