using System.Reflection;
using System.Text.RegularExpressions;
using Tophalf.Ata;
using Tophalf.Freestanding.Tests.Support;
using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests;

/// <summary>The binding of an image to its port driver, against the tables and against the binding of a host.</summary>
public sealed partial class ImportTests
{
    private static string Source { get; } = string.Concat(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "freestanding", "Imports")).Select(File.ReadAllText));

    private static string[] Imported { get; } = [.. Import().Matches(Source).Select(match => match.Groups["name"].Value)];

    [Fact]
    public void The_definition_file_names_what_the_port_driver_exports()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "freestanding", "Windows", "pciidex.def"));
        Assert.Equal(["LIBRARY pciidex.sys", "EXPORTS", .. RoutineTable.Exported.Select(routine => "    " + routine)], lines);
    }

    [Fact]
    public void Every_routine_of_a_host_is_imported_once()
    {
        IEnumerable<string> routines = typeof(AtaPortTable).GetFields(BindingFlags.Instance | BindingFlags.Public)
            .Select(field => field.Name).Where(name => name != nameof(AtaPortTable.EntryFailed)).Select(name => "AtaPort" + name);
        Assert.Equal(routines.Order(StringComparer.Ordinal), Imported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Everything_that_is_imported_is_exported() => Assert.Empty(Imported.Except(RoutineTable.Exported));

    [Fact]
    public void No_import_returns_less_than_a_register_that_is_read_whole() =>
        Assert.DoesNotMatch(@"extern (byte|sbyte|short|ushort|bool|char) ", Source);

    [GeneratedRegex("""RuntimeImport\("\*", "(?<name>\w+)"\)""")]
    private static partial Regex Import();
}
