namespace Tophalf.Analyzers.Execution;

/// <summary>A value that only the run of the program knows.</summary>
internal sealed class Unknown : Opaque
{
    public static readonly Unknown Value = new();

    private Unknown()
    {
    }
}
