using System.Reflection;
using Tophalf.Ata;
using Tophalf.Core.Tests.Header;

namespace Tophalf.Core.Tests.Port;

/// <summary>The routines of the table, and the C# methods that stand for each of them.</summary>
internal static class AtaPortMethods
{
    private const string Prefix = "AtaPort";

    private static readonly IReadOnlyList<Row> Rows = Table.Read("routines.csv");

    /// <summary>Routines that a public header declares, by the name that they have in C#.</summary>
    public static IReadOnlyDictionary<string, Row> Routines { get; } = Rows
        .Where(row => !row["rule"].Contains("declared in no public header", StringComparison.Ordinal))
        .ToDictionary(row => row["routine"][Prefix.Length..]);

    public static IEnumerable<string> Undeclared => Rows.Select(row => row["routine"][Prefix.Length..]).Except(Routines.Keys);

    /// <summary>Routines that the port driver exports; the others are wrappers, or done in C#.</summary>
    public static IEnumerable<string> Exported => Routines.Where(pair => pair.Value["exported_by"].Length > 0).Select(pair => pair.Key);

    public static MethodInfo[] All { get; } =
        typeof(AtaPort).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    public static MethodInfo[] Of(string routine) => [.. All.Where(method => method.Name == routine)];

    public static TheoryData<string> Names => [.. Routines.Keys];

    /// <summary>Parameters of the native routine; "..." for a variadic one.</summary>
    public static IReadOnlyList<(string Type, string Name)> Parameters(string routine) =>
        NativeTypes.Parameters(Routines[routine]["parameters"]);
}
