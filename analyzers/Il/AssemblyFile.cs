using System.Collections.Immutable;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il;

/// <summary>Reads the file of a referenced assembly.</summary>
internal static class AssemblyFile
{
    /// <summary>The path of a metadata reference, which the compiler has read already. Null: not readable.</summary>
    public static ImmutableArray<byte>? Read(string path)
    {
        try
        {
            // The compiler hands out metadata without bodies; what a helper does is in its bodies only. The file is an input
            // of the compilation: whoever changes it changes its module version id, by which what is read here is cached.
#pragma warning disable RS1035 // Do not do file I/O in analyzers
            byte[] bytes = File.ReadAllBytes(path);
#pragma warning restore RS1035
            return ImmutableArray.Create(bytes);
        }
        catch (Exception exception) when (Unreadable.Is(exception))
        {
            return null;
        }
    }
}
