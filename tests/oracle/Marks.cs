namespace Tophalf.Oracle.Tests;

/// <summary>What the marker of a snippet declares, because no measurement shows it.</summary>
[Flags]
internal enum Marks
{
    None = 0,

    /// <summary>It uses a primitive that can wait; here it need not.</summary>
    Blocks = 1,

    /// <summary>A forbidden routine can be reached, and with the values at hand it is not.</summary>
    Reaches = 2,

    /// <summary>A throw can be reached, and with the values at hand it is not.</summary>
    MayThrow = 4,

    /// <summary>The IL allocates on every call, and the JIT of this runtime removes it.</summary>
    Removed = 8,

    /// <summary>An allocation can be reached, and with the values at hand it is not.</summary>
    MayAllocate = 16,
}
