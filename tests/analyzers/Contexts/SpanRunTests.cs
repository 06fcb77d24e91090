using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Spans, references, places counted from the end and arrays of several dimensions: what fails is told, and nothing else.</summary>
public sealed class SpanRunTests
{
    [Theory]
    [InlineData("int n = Mean([]);", "sum / sizes.Length")]
    [InlineData("Span<byte> room = stackalloc byte[4]; room[4] = 1;", "room[4]")]
    [InlineData("Span<byte> room = stackalloc byte[4]; Span<byte> rest = room[1..]; byte n = rest[3];", "rest[3]")]
    [InlineData("Span<int> room = stackalloc int[] { 1, 0 }; int n = 10 / room[^1];", "10 / room[^1]")]
    [InlineData("int[] row = [1, 2]; Span<int> part = row; part[1] = 0; int n = 10 / row[1];", "10 / row[1]")]
    [InlineData("int[] row = [1, 2]; foreach (ref int one in row.AsSpan()) { one = 0; } int n = 10 / row[0];", "10 / row[0]")]
    [InlineData("int[] row = [1, 2]; ref int first = ref row[0]; first--; int n = 10 / row[0];", "10 / row[0]")]
    [InlineData("Rack rack = new(); rack.At(1) = 0; int n = 10 / rack.At(1);", "10 / rack.At(1)")]
    [InlineData("Rack rack = new(); rack[1] = 0; int n = 10 / rack[1];", "10 / rack[1]")]
    [InlineData("Fruit[] row = new Pear[1]; Span<Fruit> span = new Span<Fruit>(row);", "new Span<Fruit>(row)")]
    [InlineData("Span<int> room = [1, 2]; room.Clear(); int n = 10 / room[1];", "10 / room[1]")]
    [InlineData("Span<int> room = [1, 2]; Span<int> other = [0, 0, 3]; other[..2].CopyTo(room); int n = 10 / room[1];", "10 / room[1]")]
    [InlineData("int[] row = [0, 1]; int[] all = [3, ..row]; int n = 10 / all[1];", "10 / all[1]")]
    [InlineData("ReadOnlySpan<byte> name = \"ab\"u8; byte n = name[2];", "name[2]")]
    [InlineData("int[,] board = new int[2, 3]; int n = board[2, 0];", "board[2, 0]")]
    [InlineData("int[,] board = { { 1, 2 }, { 3, 0 } }; int n = 10 / board[1, 1];", "10 / board[1, 1]")]
    [InlineData("Four four = new(); int at = 4; four[at] = 1;", "four[at]")]
    [InlineData("string text = \"ab\"; char last = text[..1][^2];", "text[..1][^2]")]
    [InlineData("string text = \"12\"; int n = 10 / (int.Parse(text.AsSpan(1)) - 2);", "10 / (int.Parse(text.AsSpan(1)) - 2)")]
    [InlineData("Span<byte> room = stackalloc byte[4]; System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(room, 256); int n = 10 / room[0];", "10 / room[0]")]
    [InlineData("int? by = Known(false); int n = by.Value;", "by.Value")]
    [InlineData("int n = Known(false).Value;", "Known(false).Value")]
    [InlineData("int* place = null; int n = *place;", "*place")]
    [InlineData("byte n = Sum<byte>([200, 100]);", "sum += one")]
    [InlineData("Batch batch = default; int n = batch.Count;", "items.Count")]
    [InlineData("int by = 3; int n = (by, 2) switch { (_, 1) => 1, (2, 2) => 2 };", "(by, 2) switch { (_, 1) => 1, (2, 2) => 2 }")]
    [InlineData("int n = 10 / Known(false).GetValueOrDefault();", "10 / Known(false).GetValueOrDefault()")]
    [Reports("TH4003")]
    public Task A_check_fails(string statement, string place) => Run(statement, "TH4003", place);

    [Theory]
    [InlineData("Span<byte> room = stackalloc byte[4]; Span<byte> rest = room.Slice(3, 2);", "room.Slice(3, 2)")]
    [InlineData("Span<byte> room = stackalloc byte[4]; Span<byte> rest = room[5..];", "room[5..]")]
    [InlineData("int[] row = [1, 2]; Span<int> part = row.AsSpan(1, 2);", "row.AsSpan(1, 2)")]
    [InlineData("int[] row = [1, 2]; Span<int> part = new(row, 3, 1);", "new(row, 3, 1)")]
    [InlineData("Span<int> room = [1, 2]; Span<int> one = [0]; room.CopyTo(one);", "room.CopyTo(one)")]
    [InlineData("Span<byte> room = stackalloc byte[2]; System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(room, count);", "System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(room, count)")]
    [InlineData("int n = int.Parse(\"a1\".AsSpan(0, 1));", "int.Parse(\"a1\".AsSpan(0, 1))")]
    [InlineData("var stream = new System.IO.MemoryStream(new byte[2]); stream.Write([1, 2, 3]);", "stream.Write([1, 2, 3])")]
    [InlineData("List<int> list = [1, 2]; int n = list[^3];", "list[^3]")]
    [InlineData("string text = \"ab\"; string part = text[3..];", "text[3..]")]
    [InlineData("Memory<int> memory = new(new int[2], 1, 2);", "new(new int[2], 1, 2)")]
    [InlineData("Array.Copy(new int[2], new long[1, 2], 2);", "Array.Copy(new int[2], new long[1, 2], 2)")]
    [InlineData("int n = System.Runtime.InteropServices.MemoryMarshal.Read<int>(\"ab\"u8);", "System.Runtime.InteropServices.MemoryMarshal.Read<int>(\"ab\"u8)")]
    [InlineData("Pair pair = System.Runtime.InteropServices.MemoryMarshal.Read<Pair>(new byte[7]);", "System.Runtime.InteropServices.MemoryMarshal.Read<Pair>(new byte[7])")]
    [InlineData("System.Runtime.InteropServices.Marshal.Copy((nint)count, new byte[8], 4, 8);", "System.Runtime.InteropServices.Marshal.Copy((nint)count, new byte[8], 4, 8)")]
    [InlineData("byte[] from = { (byte)count, 1, 2 }; Buffer.BlockCopy(from, 0, new byte[4], 2, 3);", "Buffer.BlockCopy(from, 0, new byte[4], 2, 3)")]
    [InlineData("var handle = System.Runtime.InteropServices.GCHandle.Alloc(new object()); handle.Free(); handle.Free( );", "handle.Free( )")]
    [InlineData("System.Runtime.InteropServices.GCHandle.Alloc(new string[1], System.Runtime.InteropServices.GCHandleType.Pinned);", "System.Runtime.InteropServices.GCHandle.Alloc(new string[1], System.Runtime.InteropServices.GCHandleType.Pinned)")]
    [Reports("TH4001")]
    public Task A_member_throws(string statement, string place) => Run(statement, "TH4001", place);

    [Theory]
    [InlineData("int n = Mean([2, 4]);")]
    [InlineData("Span<byte> room = stackalloc byte[4]; room[3] = 1;")]
    [InlineData("Span<byte> room = stackalloc byte[4]; Span<byte> rest = room[1..]; byte n = rest[2];")]
    [InlineData("int[] row = [1, 0]; Span<int> part = row; part[1] = 2; int n = 10 / row[1];")]
    [InlineData("int[] row = [0, 0]; foreach (ref int one in row.AsSpan()) { one = 3; } int n = 10 / row[1];")]
    [InlineData("int[] row = [0, 2]; ref int first = ref row[0]; first = ref row[1]; int n = 10 / first;")]
    [InlineData("int[] row = [0, 2]; ref int first = ref row[0]; first = count; int n = 10 / row[0];")]
    [InlineData("int one = 0; ref int other = ref one; other = 3; int n = 10 / one;")]
    [InlineData("Rack rack = new(); rack.At(1) = 3; int n = 10 / rack.At(1);")]
    [InlineData("Rack rack = new(); rack[1] = 3; int n = 10 / rack[1];")]
    [InlineData("int by = 0; ref int same = ref Same(ref by); same = 3; int n = 10 / by;")]
    [InlineData("Fruit[] row = new Pear[1]; ReadOnlySpan<Fruit> span = row;")]
    [InlineData("Span<int> room = [0, 0]; room.Fill(3); int n = 10 / room[1];")]
    [InlineData("Span<int> room = [0, 0]; Change(room); int n = 10 / room[1];")]
    [InlineData("Span<int> room = [0, 0]; some(room); int n = 10 / room[1];")]
    [InlineData("Span<int> room = [0, 0]; fixed (int* place = room) { place[1] = 4; } int n = 10 / room[1];")]
    [InlineData("Span<int> room = [3, 0]; room.Reverse(); int n = 10 / room[1];")]
    [InlineData("Span<int> room = [3, 0]; MemoryExtensions.Sort(room); int n = 10 / room[1];")]
    [InlineData("Span<int> room = new int[count]; int n = room[3];")]
    [InlineData("Span<int> room = stackalloc int[count]; int n = room[3];")]
    [InlineData("int[] row = [0, 1]; int[] all = [3, ..row]; int n = 10 / all[2];")]
    [InlineData("int[] all = [3, ..new int[count]]; int n = all[2];")]
    [InlineData("int[,] board = new int[2, 3]; board[1, 2] = 3; int n = 10 / board[1, 2];")]
    [InlineData("char[,] board = new char[3, 3]; for (int y = 0; y < board.GetLength(0); y++) { board[y, y] = 'x'; }")]
    [InlineData("int[,] board = { { 1, 2 }, { 3, 4 } }; foreach (int one in board) { int n = 10 / one; }")]
    [InlineData("Four four = new(); Four copy = four; copy[1] = 3; int n = 10 / (1 - four[1]);")]
    [InlineData("Four four = new(); four[1] = 3; Four copy = four; int n = 10 / copy[1];")]
    [InlineData("Four four = new(); Span<int> span = four; span[1] = 3; int n = 10 / four[1];")]
    [InlineData("string text = \"ab\"; char last = text[..2][^2];")]
    [InlineData("List<int> list = [1, 2]; list[^1] = 4; int n = 10 / list[1];")]
    [InlineData("Line line = new(); int n = 10 / line[^1];")]
    [InlineData("Span<byte> room = stackalloc byte[4]; System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(room, 256); int n = 10 / room[1];")]
    [InlineData("byte[] bytes = new byte[2]; Memory<byte> memory = bytes; memory.Span[1] = 3; int n = 10 / bytes[1];")]
    [InlineData("if (int.TryParse(\"12\".AsSpan(1), out int by)) { int n = 10 / by; }")]
    [InlineData("int? by = Known(true); int n = by.Value;")]
    [InlineData("int n = Known(true).Value;")]
    [InlineData("int one = 3; int* place = &one; int n = *place;")]
    [InlineData("int n = Sum<int>([200, 100]);")]
    [InlineData("Batch batch = new([1]); int n = 10 / batch.Count;")]
    [InlineData("int n = (count > 0, 2) switch { (_, 1) => 1, (true, 2) => 2, _ => 3 };")]
    [InlineData("int n = (count > 0, 2) switch { (_, 1) => 1, (true, 2) => 2 };")]
    [InlineData("Pair pair = System.Runtime.InteropServices.MemoryMarshal.Read<Pair>(new byte[8]);")]
    [InlineData("System.Runtime.InteropServices.Marshal.Copy((nint)count, new byte[8], 4, 4);")]
    [InlineData("byte[] from = { (byte)count, 1 }, to = new byte[4]; Buffer.BlockCopy(from, 0, to, 0, 2); int n = 10 / to[0];")]
    [InlineData("int[] all = new int[2]; Array.Fill(all, count); int n = 10 / all[1];")]
    [InlineData("var handle = System.Runtime.InteropServices.GCHandle.Alloc(new object()); if (handle.IsAllocated) { handle.Free(); }")]
    [InlineData("System.Runtime.InteropServices.GCHandle.Alloc(new int[1], System.Runtime.InteropServices.GCHandleType.Pinned).Free();")]
    [InlineData("object[] row = [1, \"two\"]; int n = System.Linq.Enumerable.Count(System.Linq.Enumerable.Cast<int>(row));")]
    [InlineData("int by = 1; try { by = int.Parse(given); by = 0; } catch (FormatException) { } int n = 10 / by;")]
    [InlineData("int n = 10 / Known(false).GetValueOrDefault(4);")]
    [InlineData("int? by = Known(false); if (by.HasValue) { int n = by.Value; }")]
    [Accepts("TH4003")]
    [Accepts("TH4001")]
    public Task Nothing_fails(string statement) => Run(statement, "TH4003", "");

    private static Task Run(string statement, string rule, string place)
    {
        string source = $$"""
            #pragma warning disable TH1017, TH2001, TH2002, TH2003, TH3001, TH5001, TH5002, TH5003, TH5004, TH9001, TH9002
            class Fruit;
            sealed class Pear : Fruit;
            sealed class Rack { readonly int[] _sizes = [1, 2]; public ref int At(int place) => ref _sizes[place]; public ref int this[int place] => ref _sizes[place]; }
            sealed class Line { public int Length => 3; public int this[int at] => at; }
            [System.Runtime.CompilerServices.InlineArray(4)] struct Four { int _first; }
            delegate void Some(Span<int> room);
            struct Pair { public int First; public int Second; }
            readonly struct Batch(List<int> items) { public int Count => items.Count; }

            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static unsafe void Service(int count, Some some, string given)
                {
                    {{statement}}
                }

                static int Mean(ReadOnlySpan<int> sizes)
                {
                    int sum = 0;
                    foreach (int size in sizes) { sum += size; }
                    return sum / sizes.Length;
                }

                static T Sum<T>(ReadOnlySpan<T> all) where T : System.Numerics.INumber<T>
                {
                    T sum = T.Zero;
                    foreach (T one in all) { checked { sum += one; } }
                    return sum;
                }

                static void Change(Span<int> room) => room[1] = 4;
                static ref int Same(ref int place) => ref place;
                static int? Known(bool known) => known ? 3 : null;
            }
            """;
        return new RuleTest<ContextAnalyzer>(Places.Marked(source, statement, place, rule)).RunAsync();
    }
}
