using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>A field of a type with its type arguments.</summary>
/// <param name="Field">The field.</param>
/// <param name="Owner">Its type.</param>
/// <param name="IsShared">Static, or in an object: another call finds what this one stored. A structure may be a new one each time.</param>
internal sealed record FieldReference(IlField Field, IlType Owner, bool IsShared);
