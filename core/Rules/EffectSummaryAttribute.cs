using System;
using System.Collections.Generic;

namespace Tophalf;

/// <summary>
/// What the members of a type of this assembly do: for the analyzers of projects that refer to it, which need no bodies
/// then. Written by the compiler where the MSBuild property <c>TophalfSummaries</c> is true; nobody writes it by hand.
/// </summary>
/// <param name="version">The version of the form of <paramref name="members"/>.</param>
/// <param name="type">The type, as documentation ids have it.</param>
/// <param name="members">One line for all members that do the same.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class EffectSummaryAttribute(int version, string type, params string[] members) : Attribute
{
    /// <summary>The version of the form of <see cref="Members"/>.</summary>
    public int Version { get; } = version;

    /// <summary>The type, as documentation ids have it.</summary>
    public string Type { get; } = type;

    /// <summary>One line for all members that do the same.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
