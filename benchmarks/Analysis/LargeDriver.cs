namespace Tophalf.Benchmarks.Analysis;

/// <summary>The part of a large project that drives devices, as text.</summary>
internal static class LargeDriver
{
    /// <summary>How many types a channel is.</summary>
    public const int TypesInChannel = 8;

    /// <summary>What all channels use.</summary>
    public const string Shared = """
        internal interface IProtocol { int Run(ref uint state, int entry); }

        internal static class Bits
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

        internal static class Journal
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

    /// <summary>A channel: the class that serves it, and what that reaches.</summary>
    /// <param name="channel">Its number, which is a part of every name.</param>
    /// <param name="attribute">The attribute of the method that serves, or nothing.</param>
    /// <param name="isPlanted">Whether that method does what an interrupt routine must not.</param>
    public static string Channel(int channel, string attribute, bool isPlanted)
    {
        return $$"""
            internal sealed unsafe class Channel{{channel}}
            {
                private static readonly Func<int, int> s_weigh = static value => value * 2;
                private readonly Registers{{channel}} _registers = new();
                private readonly Queue{{channel}} _queue = new();
                private readonly Recovery{{channel}} _recovery = new(static code => Journal.Note(code, important: true));
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

                    {{(isPlanted ? "Log(status);" : "")}}
                    return true;
                }

                private void Finish(Entry{{channel}} entry, byte status)
                {
                    Journal.Note(Bits.Reverse(entry.Code), important: (status & 1) != 0);
                    _state = entry.IsLast ? 0 : Bits.Larger(_state, entry.Code);
                }

                private void Log(byte status) => Console.WriteLine($"channel {{channel}}: {status}");
            }

            internal sealed unsafe class Registers{{channel}}
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

            internal readonly record struct Entry{{channel}}(int Tag, uint Code, bool IsLast);

            internal sealed class Queue{{channel}}
            {
                private readonly Entry{{channel}}[] _entries = new Entry{{channel}}[64];
                private readonly Dictionary<int, uint> _codes = new();
                private int _head, _tail;

                public bool TryTake(out Entry{{channel}} entry)
                {
                    entry = default;
                    if (_head == _tail)
                    {
                        return false;
                    }

                    entry = _entries[_head++ & 63];
                    return _codes.TryGetValue(entry.Tag, out uint code) && code == entry.Code;
                }

                public void Put(Entry{{channel}} entry) => _entries[_tail++ & 63] = entry;
            }

            internal abstract class Protocol{{channel}} : IProtocol
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

            internal sealed class Pio{{channel}} : Protocol{{channel}}
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

            internal sealed class Dma{{channel}} : Protocol{{channel}}
            {
                protected override int Step(Span<byte> packet, int entry) => entry switch
                {
                    0 => 0,
                    > 0 and < 16 => Bits.Sum(packet.Slice(0, entry & 7)),
                    _ => Math.Min(entry, packet.Length),
                };
            }

            internal sealed class Recovery{{channel}}
            {
                private readonly Action<uint> _fail;
                private int _tries;

                public Recovery{{channel}}(Action<uint> fail) => _fail = fail;

                public void Begin(Registers{{channel}} registers, bool isDeep)
                {
                    if (_tries++ > 3)
                    {
                        return;
                    }

                    registers.Command(isDeep ? (byte)0x08 : (byte)0x90);
                    if (!Settled(registers, isDeep ? 900u : {{200 + channel}}u))
                    {
                        _fail(0x{{channel:X}});
                    }
                }

                private static bool Settled(Registers{{channel}} registers, uint microseconds) =>
                    (registers.WaitWhile(0x80, microseconds) & 0x81) == 0;
            }

            """;
    }
}
