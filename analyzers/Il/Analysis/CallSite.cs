using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>A call, as far as the caller alone says what runs.</summary>
/// <param name="Target">The method that the instruction names.</param>
/// <param name="Constrained">The type that the receiver is constrained to, or the one that a static virtual member is called on.</param>
/// <param name="IsVirtual">Whether the receiver decides.</param>
/// <param name="Arguments">With the receiver.</param>
internal sealed record CallSite(MethodReference Target, IlType? Constrained, bool IsVirtual, Value[] Arguments);
