namespace Tophalf.Oracle.Tests;

/// <summary>What a snippet does, or is said to do.</summary>
[Flags]
internal enum Behaviour
{
    None = 0,
    Allocates = 1,
    Blocks = 2,
    Throws = 4,
    Forbidden = 8,
}
