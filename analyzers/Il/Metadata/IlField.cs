namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>A field, whatever the type arguments of its type. Its type is null for one that is not in this world.</summary>
internal readonly record struct IlField(IlTypeDefinition? Type, string Name);
