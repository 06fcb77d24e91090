using System.Text;
using static Tophalf.Generators.Tests.Support.Author;

namespace Tophalf.Generators.Tests.Fuzz;

/// <summary>A project with miniports of random forms, all of them right: names that clash, containers, counts, options.</summary>
internal sealed class RandomProject(Random random)
{
    // Few, so that the same one is a namespace here, a type there and a member elsewhere.
    private static readonly string[] NamePool =
    [
        "Disk", "disk", "Port", "Dispatcher", "Dispatcher_", "ControllerExtension", "PortExtension", "Controller", "Channel", "Tophalf",
        "System", "AtaPort", "Interrupt", "Serve", "DriverEntry", "@event", "@record", "@var", "@field", "IAtaMiniport",
    ];

    private static readonly string[] ContainerKinds =
    [
        "partial class", "static partial class", "partial record", "partial struct", "readonly partial struct", "partial record struct",
        "partial interface", "ref partial struct",
    ];

    private readonly StringBuilder _text = new("using global::Tophalf; using global::Tophalf.Ata;\n");

    /// <summary>The names of the miniports, as the compiler wants them.</summary>
    public List<string> Miniports { get; } = [];

    public string Write()
    {
        for (int space = random.Next(1, 4); space > 0; space--)
        {
            // A number makes the namespace unique, and what is in it can be called anything.
            string name = $"N{space}.{Name()}";
            _text.Append($"namespace {name} {{\n");
            WriteContainer(name, [], random.Next(3));
            _text.Append("}\n");
        }

        return _text.ToString();
    }

    private void WriteContainer(string path, HashSet<string> around, int depth)
    {
        if (depth == 0)
        {
            WriteMiniport(path, around);
            return;
        }

        string name = Unused(around);
        _text.Append($"public {ContainerKinds[random.Next(ContainerKinds.Length)]} {name} {{\n");
        WriteContainer($"{path}.{name}", [name], depth - 1);
        _text.Append("}\n");
    }

    private void WriteMiniport(string path, HashSet<string> around)
    {
        string disk = Unused(around);
        string[] kinds = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Unused(around))];
        string channels = string.Concat(kinds.Select(kind => $"[Channel<{path}.{kind}>{Pick("", "(Count = 1)", "(Count = 2)", "(Count = 8)")}]"));
        string member = random.Next(2) == 0 ? $"public const int {Unused([disk, "Control", "ChannelEnabled", "TransferModeSelect"])} = 1;" : "";
        _text.Append(Miniport(
            disk,
            channels,
            member + Some(ControllerOptional(disk)),
            $"internal unsafe {Pick("", "readonly ")}partial {Pick("", "record ")}struct",
            Pick("", "(SharedInterruptLock = true)", "(AlignmentMask = 0xFFFFFFFF)")));
        foreach (string kind in kinds)
        {
            _text.Append(Channel(kind, disk, Some(Optional(kind, disk)), $"internal unsafe {Pick("", "readonly ", "partial ")}struct"));
        }

        Miniports.Add($"{path}.{disk}");
    }

    // Each member of an optional contract is there or not.
    private string Some(string members) =>
        string.Join('\n', members.Split('\n').Where(_ => random.Next(2) == 0));

    private string Name() => NamePool[random.Next(NamePool.Length)];

    private string Unused(HashSet<string> taken)
    {
        string name;
        do
        {
            name = Name();
        }
        while (!taken.Add(name));
        return name;
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
