using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tophalf.Benchmarks.Analysis;

/// <summary>
/// A generated project with the shape of real ones: channels of controllers, each with a routine that reaches its registers,
/// its queue, its protocols and its recovery several calls deep; and four times as many types that no routine reaches.
/// </summary>
internal static class LargeProject
{
    /// <summary>How many types a channel and those of the application beside it are.</summary>
    public const int TypesInChannel = 40;

    private const int TypesOfDriver = 8;

    private static readonly string[] s_contexts = ["Interrupt", "Worker", "StartIo", "Timer", "SynchronizedRoutine"];

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest);

    /// <summary>The project.</summary>
    /// <param name="channels">How many channels it has.</param>
    /// <param name="routines">In how many of them the method that serves is a routine of a miniport.</param>
    public static CSharpCompilation Compile(int channels, int routines)
    {
        List<SyntaxTree> trees = [Parse(Shared, "Shared.cs")];
        for (int channel = 0; channel < channels; channel++)
        {
            trees.Add(Parse(ChannelText(channel, channel < routines), FormattableString.Invariant($"Channel{channel}.cs")));
            StringBuilder file = new();
            for (int type = 0; type < TypesInChannel - TypesOfDriver; type++)
            {
                file.Append(ApplicationText((channel * TypesInChannel) + type));
            }

            trees.Add(Parse(file.ToString(), FormattableString.Invariant($"Application{channel}.cs")));
        }

        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Collections.dll" or "System.Linq.dll" or "System.Console.dll" or "Tophalf.dll")
            .Select(static path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("Large", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    /// <summary>The project after an edit in the middle of a routine.</summary>
    /// <returns>It, and the file that was edited.</returns>
    public static (Compilation Edited, SyntaxTree File) Edit(Compilation project, int edit)
    {
        SyntaxTree before = project.SyntaxTrees.First(static tree => tree.FilePath == "Channel1.cs");
        SyntaxTree after = Parse(
            before.ToString().Replace("int served = 0;", FormattableString.Invariant($"int served = 0 * {edit};"), StringComparison.Ordinal), before.FilePath);
        return (project.ReplaceSyntaxTree(before, after), after);
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(
        "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing Tophalf;\nusing Tophalf.Ata;\nnamespace Large;\n" + text, s_parse, path);

    private const string Shared = """
        public interface IProtocol { int Run(ref uint state, int entry); }

        public static class Bits
        {
            public static uint Reverse(uint value)
            {
                uint reversed = 0;
                for (int bit = 0; bit < 32; bit++)
                {
                    reversed = (reversed << 1) | (value & 1);
                    value >>= 1;
                }

                return reversed;
            }

            public static int Sum(ReadOnlySpan<byte> bytes)
            {
                int sum = 0;
                foreach (byte one in bytes)
                {
                    sum += one;
                }

                return sum;
            }

            public static T Larger<T>(T one, T other) where T : IComparable<T> => one.CompareTo(other) > 0 ? one : other;
        }

        public static class Journal
        {
            private static readonly uint[] s_entries = new uint[256];
            private static int s_next;

            public static void Note(uint code, bool important)
            {
                if (important || (code & 1) != 0)
                {
                    s_entries[s_next++ & 255] = code;
                }
            }
        }

        """;

    private static string ChannelText(int channel, bool isRoutine)
    {
        string attribute = isRoutine ? $"[RunsIn(MiniportContext.{s_contexts[channel % s_contexts.Length]})]" : "";
        return $$"""
            public sealed unsafe class Channel{{channel}}
            {
                private static readonly Func<int, int> s_weigh = static value => value * 2;
                private readonly Registers{{channel}} _registers = new();
                private readonly Queue{{channel}} _queue = new();
                private readonly Recovery{{channel}} _recovery = new();
                private readonly IProtocol _protocol = new Pio{{channel}}();
                private uint _state;
                private int _errors;

                {{attribute}}
                public bool Serve(int budget)
                {
                    byte status = _registers.Status();
                    if ((status & 0x80) == 0)
                    {
                        return false;
                    }

                    for (int served = 0; served < budget; served++)
                    {
                        if (!_queue.TryTake(out Entry{{channel}} entry))
                        {
                            break;
                        }

                        _errors += _protocol.Run(ref _state, entry.Tag);
                        _errors = s_weigh(_errors);
                        Finish(entry, status);
                    }

                    if ((status & 1) != 0)
                    {
                        _recovery.Begin(_registers, isDeep: false);
                    }

                    {{(isRoutine && channel % 5 == 0 ? "Log(status);" : "")}}
                    return true;
                }

                private void Finish(Entry{{channel}} entry, byte status)
                {
                    Journal.Note(Bits.Reverse(entry.Code), important: (status & 1) != 0);
                    _state = entry.IsLast ? 0 : Bits.Larger(_state, entry.Code);
                }

                private void Log(byte status) => Console.WriteLine($"channel {{channel}}: {status}");
            }

            public sealed unsafe class Registers{{channel}}
            {
                private byte* _ports;

                public byte Status() => AtaPort.ReadPortUchar(_ports + 7);

                public void Command(byte command)
                {
                    AtaPort.WritePortUchar(_ports + 6, 0xA0);
                    AtaPort.WritePortUchar(_ports + 7, command);
                }

                public byte WaitWhile(byte bits, uint microseconds)
                {
                    byte status = Status();
                    for (uint waited = 0; (status & bits) != 0 && waited < microseconds; waited++)
                    {
                        AtaPort.StallExecution(1);
                        status = Status();
                    }

                    return status;
                }
            }

            public readonly record struct Entry{{channel}}(int Tag, uint Code, bool IsLast);

            public sealed class Queue{{channel}}
            {
                private readonly Entry{{channel}}[] _entries = new Entry{{channel}}[64];
                private int _head, _tail;

                public bool TryTake(out Entry{{channel}} entry)
                {
                    entry = default;
                    if (_head == _tail)
                    {
                        return false;
                    }

                    entry = _entries[_head++ & 63];
                    return true;
                }

                public void Put(Entry{{channel}} entry) => _entries[_tail++ & 63] = entry;
            }

            public abstract class Protocol{{channel}} : IProtocol
            {
                public int Run(ref uint state, int entry)
                {
                    Span<byte> packet = stackalloc byte[12];
                    packet[0] = (byte)entry;
                    int sum = Step(packet, entry);
                    state = sum > 1000 ? Bits.Reverse(state) : state + (uint)sum;
                    return state == 0 ? 1 : 0;
                }

                protected abstract int Step(Span<byte> packet, int entry);
            }

            public sealed class Pio{{channel}} : Protocol{{channel}}
            {
                protected override int Step(Span<byte> packet, int entry)
                {
                    for (int place = 0; place < packet.Length; place++)
                    {
                        packet[place] = (byte)(entry >> (place & 7));
                    }

                    return Bits.Sum(packet);
                }
            }

            public sealed class Dma{{channel}} : Protocol{{channel}}
            {
                protected override int Step(Span<byte> packet, int entry) => entry switch
                {
                    0 => 0,
                    > 0 and < 16 => Bits.Sum(packet.Slice(0, entry & 7)),
                    _ => Math.Min(entry, packet.Length),
                };
            }

            public sealed class Recovery{{channel}}
            {
                private int _tries;

                public void Begin(Registers{{channel}} registers, bool isDeep)
                {
                    if (_tries++ > 3)
                    {
                        return;
                    }

                    registers.Command(isDeep ? (byte)0x08 : (byte)0x90);
                    if (!Settled(registers, isDeep ? 900u : {{200 + channel}}u))
                    {
                        Journal.Note(0x{{channel:X}}, important: true);
                    }
                }

                private static bool Settled(Registers{{channel}} registers, uint microseconds) =>
                    (registers.WaitWhile(0x80, microseconds) & 0x81) == 0;
            }

            """;
    }

    // What the rest of an application is made of.
    private static string ApplicationText(int type) => string.Create(CultureInfo.InvariantCulture, $$"""
        public sealed class Model{{type}}
        {
            private readonly List<string> _names = new();
            private readonly Dictionary<string, int> _places = new();

            public event EventHandler? Changed;

            public string Title { get; set; } = "";

            public int Count => _names.Count;

            public void Add(string name)
            {
                if (string.IsNullOrEmpty(name))
                {
                    throw new ArgumentException("A name is missing.", nameof(name));
                }

                _places[name] = _names.Count;
                _names.Add(name);
                Changed?.Invoke(this, EventArgs.Empty);
            }

            public IEnumerable<string> Sorted(bool descending) =>
                descending ? _names.OrderByDescending(name => name) : _names.Where(name => name.Length > {{type % 7}}).OrderBy(name => name);

            public string Describe()
            {
                List<string> parts = new();
                foreach (KeyValuePair<string, int> place in _places)
                {
                    try
                    {
                        parts.Add($"{place.Key} at {place.Value}");
                    }
                    catch (FormatException)
                    {
                        parts.Clear();
                    }
                }

                return string.Join(", ", parts);
            }

            public override string ToString() => Title + ": " + Count;
        }

        """);
}
