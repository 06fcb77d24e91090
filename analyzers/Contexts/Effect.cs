namespace Tophalf.Analyzers.Contexts;

/// <summary>What a context may forbid, beside routines. The values are those of <c>Tophalf.MiniportEffects</c>.</summary>
[Flags]
internal enum Effect
{
    Allocates = 1,
    Blocks = 2,
    Throws = 4,
    RunsUnbounded = 8,
}
