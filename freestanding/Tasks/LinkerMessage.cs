namespace Tophalf.Freestanding.Tasks;

/// <summary>One thing that an image cannot contain.</summary>
/// <param name="File">Where it is; null when the linker does not know.</param>
/// <param name="Line">The line, from 1; 0 when the linker does not know.</param>
/// <param name="Sentence">What is wrong, and what to do.</param>
internal sealed record LinkerMessage(string? File, int Line, string Sentence);
