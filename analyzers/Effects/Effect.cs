namespace Tophalf.Analyzers.Effects;

/// <summary>
/// What a call may do in steady state, that is, once everything that happens on the first call only has happened. What
/// happens only on a path that ends in a throw is not counted, but for the throw.
/// </summary>
[Flags]
internal enum Effect : byte
{
    /// <summary>Proved clean.</summary>
    None = 0,

    /// <summary>Allocates on the managed heap, on the calling thread.</summary>
    Allocates = 1 << 0,

    /// <summary>Allocates, or runs what is not known, on the first call only: lazy caches, static constructors.</summary>
    AllocatesOnce = 1 << 1,

    /// <summary>Can wait, or spin, until another thread does something; uncontended use included.</summary>
    Blocks = 1 << 2,

    /// <summary>Holds a throw that its arguments or its state can reach, or calls what does.</summary>
    ThrowsExplicit = 1 << 3,

    /// <summary>Holds an instruction that checks: an index, a cast, a division, a conversion with overflow.</summary>
    ThrowsImplicit = 1 << 4,

    /// <summary>Throws for null: by dereferencing it, or by a test for it that throws ArgumentNullException.</summary>
    ThrowsNull = 1 << 5,

    /// <summary>Repeats until something that it does not control comes true: compare-exchange loops, endless loops.</summary>
    Unbounded = 1 << 6,

    /// <summary>Calls what cannot be seen from here.</summary>
    Unknown = 1 << 7,
}
