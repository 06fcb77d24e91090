using Tophalf.Generators.Tests.Support;
using static Tophalf.Generators.Tests.Support.Author;

namespace Tophalf.Generators.Tests;

/// <summary>The declarations whose generated text is under version control.</summary>
internal static class SnapshotCases
{
    public static IReadOnlyDictionary<string, AuthorProject> All { get; } = new SortedDictionary<string, AuthorProject>(StringComparer.Ordinal)
    {
        ["OneChannel"] = Of("namespace OneChannel;" + Miniport("Disk", "[Channel<Port>]") + Channel("Port", "Disk")),
        ["TwoOfDifferentTypes"] = Of(
            "namespace TwoTypes;" + Miniport("Combo", "[Channel<Sata>, Channel<Pata>]") + Channel("Sata", "Combo") + Channel("Pata", "Combo")),
        ["FiveOfThreeTypes"] = Of(
            "namespace FiveChannels;" + Miniport("Raid", "[Channel<Fast>(Count = 2), Channel<Slow>, Channel<Spare>(Count = 2)]")
            + Channel("Fast", "Raid") + Channel("Slow", "Raid") + Channel("Spare", "Raid")),
        ["SharedInterruptLock"] = Of(
            "namespace Locked;" + Miniport("Disk", "[Channel<Port>(Count = 2)]", arguments: "(SharedInterruptLock = true, AlignmentMask = 3)")
            + Channel("Port", "Disk")),
        ["EveryOptionalMember"] = Of(
            "namespace Everything;" + Miniport("Disk", "[Channel<Port>]", ControllerOptional("Disk"))
            + Channel("Port", "Disk", Optional("Port", "Disk"))),
        ["GlobalNamespace"] = Of(Miniport("GlobalDisk", "[Channel<GlobalPort>]") + Channel("GlobalPort", "GlobalDisk")),
        ["Nested"] = Nested,
        ["KeywordNames"] = KeywordNames,
        ["DriverEntryByProperty"] = Of("namespace ByProperty;" + Miniport("Disk", "[Channel<Port>]") + Channel("Port", "Disk")) with
        {
            DriverEntry = "ByProperty.Disk",
        },
        ["Piix3"] = Piix3,
        ["InterruptSource"] = Of("namespace Kernel;" + Source("Clock")),
    };

    /// <summary>The sample, as its author wrote it. Two channels of one type, and a DriverEntry by attribute.</summary>
    private static AuthorProject Piix3 => new()
    {
        Sources =
        [
            ("Usings.cs", "global using System;"),
            .. Directory.GetFiles(Repository.PathOf("samples", "Piix3"), "*.cs")
                .Order(StringComparer.Ordinal)
                .Select(static path => (Path.GetFileName(path), File.ReadAllText(path))),
        ],
    };

    // The miniport sees its private channel, and so does what is generated into it.
    private static AuthorProject Nested => Of($$"""
        namespace Nesting;

        public static partial class Outer
        {
            public partial record Box
            {
                internal partial interface IShelf
                {
                    public readonly partial record struct Drawer
                    {
                        partial struct Slot
                        {
                        {{Miniport("Disk", "[Channel<Port>]", Channel("Port", "Disk", declaration: "private unsafe struct"), "private unsafe readonly partial record struct")}}
                        }
                    }
                }
            }
        }
        """);

    private static AuthorProject KeywordNames => Of($$"""
        namespace @event.record.await
        {
            public partial class @class
            {
                {{Miniport("@struct", "[Channel<@record>, Channel<@var>]")}}
            }

            {{Channel("@record", "@class.@struct")}}
            {{Channel("@var", "@class.@struct")}}
        }
        """);

    // A name in lower case may become a keyword (CS8981); it is what this is about.
    private static AuthorProject Of(string text) => AuthorProject.Of("#pragma warning disable CS8981\n" + Usings + text);
}
