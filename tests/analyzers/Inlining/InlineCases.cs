namespace Tophalf.Analyzers.Tests.Inlining;

/// <summary>
/// Bodies of a Claim that is marked for aggressive inlining, and what the JIT does with them. The rule is tested
/// against these, and so is the JIT: where they disagree, one of them has changed.
/// </summary>
public static class InlineCases
{
    public static TheoryData<string> Inlined { get; } =
    [
        "try { return channel.Ports; } finally { channel.Ports = 0; }",
        "try { channel.Ports++; try { return channel.Ports; } finally { channel.Ports = 0; } } finally { channel.Ports = 1; }",
        "for (int i = 0; i < 3; i++) { try { channel.Ports++; } finally { channel.Ports--; } } return 0;",
        "try { return channel.Ports; } catch (Exception e) when (e is OverflowException) { return 0; }",
        "try { } catch { } return channel.Ports;",
        "using CancellationTokenSource source = new(); return channel.Ports;",
        "lock (typeof(int)) { return channel.Ports; }",
        "foreach (int i in new List<int>()) { channel.Ports++; } return 0;",
        "foreach (int i in (IEnumerable<int>)new List<int>()) { channel.Ports++; } return 0;",
        "for (int i = 0; i < 32; i++) { channel.Ports ^= channel.Ports << i; } return 0;",
        "if (channel.Ports == 0) throw new InvalidOperationException(); return 0;",
        "switch (channel.Ports) { case 0: return 7; case 1: return 5; case 2: return 9; case 3: return 1; default: return 0; }",
        "fixed (uint* ports = &channel.Ports) { return *ports; }",
        "byte* buffer = stackalloc byte[32]; return *buffer;",
        "uint* buffer = stackalloc uint[8], other = stackalloc uint[8]; return *buffer + *other;",
        "if (channel.Ports == 0) { byte* buffer = stackalloc byte[8]; return *buffer; } return 0;",
        "const int size = 16; Span<byte> buffer = stackalloc byte[size]; return buffer[0];",
        "ReadOnlySpan<int> buffer = stackalloc[] { 1, 2, 3 }; return (uint)buffer[0];",
        "Guid* buffer = stackalloc Guid[2]; return *(uint*)buffer;",
        "Span<long> buffer = [1, 2, 3, 4, (long)channel.Ports]; return (uint)buffer[0];",
        "return Slow(channel.Ports); static uint Slow(uint port) { try { return port / port; } catch { return 0; } }",
        "Func<uint, uint> slow = static port => { try { return port / port; } catch { return 0; } }; return slow(channel.Ports);",
    ];

    /// <summary>With the place marked where the rule reports.</summary>
    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "try { return channel.Ports; } {|TH0012:catch|} { return 0; }", "holds a catch clause" },
        { "try { return channel.Ports; } {|TH0012:catch|} (OverflowException) { return 0; } finally { channel.Ports = 0; }", "holds a catch clause" },
        { "try { channel.Ports++; } {|TH0012:catch|} { channel.Ports--; throw; } return 0;", "holds a catch clause" },
        { "byte* buffer = {|TH0012:stackalloc byte[33]|}; return *buffer;", "allocates more than 32 bytes on the stack" },
        { "uint* buffer = {|TH0012:stackalloc uint[9]|}; return *buffer;", "allocates more than 32 bytes on the stack" },
        { "var buffer = {|TH0012:stackalloc[] { 1L, 2, 3, 4, 5 }|}; return (uint)*buffer;", "allocates more than 32 bytes on the stack" },
        { "Span<byte> buffer = {|TH0012:stackalloc byte[64]|}; return buffer[0];", "allocates more than 32 bytes on the stack" },
        { "Guid* buffer = {|TH0012:stackalloc Guid[33]|}; return *(uint*)buffer;", "allocates more than 32 bytes on the stack" },
        { "byte* buffer = {|TH0012:stackalloc byte[(int)channel.Ports]|}; return *buffer;", "allocates on the stack what is no constant number of bytes" },
        { "int size = 16; byte* buffer = {|TH0012:stackalloc byte[size]|}; return *buffer;", "allocates on the stack what is no constant number of bytes" },
        { "for (int i = 0; i < 3; i++) { uint* buffer = {|TH0012:stackalloc uint[1]|}; channel.Ports += *buffer; } return 0;", "allocates on the stack in a loop" },
        { "return channel.Ports == 0 ? 0 : 1 + {|TH0012:Claim|}(ref channel, ref controller);", "calls itself" },
    };
}
