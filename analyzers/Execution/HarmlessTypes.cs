using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Execution;

/// <summary>The types of the class library whose members only compute and keep; of those that can wait, the members that do not.</summary>
internal static class HarmlessTypes
{
    private static readonly string[] s_all = [];

    private static readonly Dictionary<string, Dictionary<string, string[]>> s_types = new()
    {
        ["System"] = Whole(
            "Object String Char Boolean Byte SByte Int16 UInt16 Int32 UInt32 Int64 UInt64 Int128 UInt128 Half Single Double Decimal",
            "Math MathF Random Convert BitConverter Guid Version Uri TimeSpan DateTime DateTimeOffset DateOnly TimeOnly",
            "Array ArraySegment Enum Memory ReadOnlyMemory MemoryExtensions CharEnumerator Buffer Index Range Tuple Nullable IDisposable"),
        ["System.IO"] = Whole("MemoryStream StringReader StringWriter BinaryReader BinaryWriter Stream TextReader TextWriter StreamReader StreamWriter BufferedStream"),
        ["System.Buffers.Binary"] = Whole("BinaryPrimitives"),
        ["System.Buffers.Text"] = Whole("Utf8Formatter Utf8Parser"),
        ["System.Runtime.InteropServices"] = new() { ["MemoryMarshal"] = Members("Read Write TryRead TryWrite Cast AsBytes") },
        ["System.Linq"] = Whole("Enumerable"),
        ["System.Text"] = Whole("StringBuilder Encoding EncoderFallback DecoderFallback Rune UTF8Encoding ASCIIEncoding UnicodeEncoding"),
        ["System.Text.Json"] = new(Whole("JsonDocument JsonElement JsonDocumentOptions")) { ["JsonSerializer"] = Members("Deserialize") },

        ["System.Net"] = new() { ["IPAddress"] = Members(".ctor Parse TryParse") },

        // Some patterns are looked for until the end of days, though whether one is well formed is soon seen.
        ["System.Text.RegularExpressions"] = new() { ["Regex"] = Members(".ctor") },
        ["System.Globalization"] = new() { ["CultureInfo"] = Members(".ctor GetCultureInfo InvariantCulture Name IsReadOnly ReadOnly") },
        ["System.Threading"] = new()
        {
            ["Monitor"] = Members("Enter TryEnter Exit IsEntered Pulse PulseAll"),
            ["Lock"] = Members(".ctor Enter TryEnter Exit IsHeldByCurrentThread"),
            ["Mutex"] = Members(".ctor ReleaseMutex Close Dispose"),
            ["SemaphoreSlim"] = Members(".ctor Wait Release CurrentCount Dispose"),
            ["ReaderWriterLockSlim"] = Members(
                ".ctor EnterReadLock TryEnterReadLock ExitReadLock EnterWriteLock TryEnterWriteLock ExitWriteLock EnterUpgradeableReadLock TryEnterUpgradeableReadLock "
                + "ExitUpgradeableReadLock IsReadLockHeld IsWriteLockHeld IsUpgradeableReadLockHeld Dispose"),
            ["CancellationTokenSource"] = Members(".ctor Cancel Token IsCancellationRequested CreateLinkedTokenSource TryReset Dispose"),
            ["CancellationToken"] = Members(".ctor None IsCancellationRequested CanBeCanceled ThrowIfCancellationRequested"),
            ["ManualResetEventSlim"] = Members(".ctor Set Reset IsSet Wait Dispose"),
            ["ManualResetEvent"] = Members(".ctor"),
            ["AutoResetEvent"] = Members(".ctor"),
            ["EventWaitHandle"] = Members(".ctor Set Reset"),
            ["WaitHandle"] = Members("Close Dispose"),
            ["CountdownEvent"] = Members(".ctor Signal AddCount TryAddCount Reset CurrentCount InitialCount IsSet Dispose"),
            ["Barrier"] = Members(".ctor AddParticipant AddParticipants RemoveParticipant RemoveParticipants ParticipantCount ParticipantsRemaining CurrentPhaseNumber Dispose"),
        },
        ["System.Threading.Tasks"] = new()
        {
            ["Task"] = Members("CompletedTask FromResult FromException FromCanceled IsCompleted IsCompletedSuccessfully IsFaulted IsCanceled Status Exception Result Wait GetAwaiter"),
            ["TaskCompletionSource"] = Members(".ctor SetResult TrySetResult SetException TrySetException SetCanceled TrySetCanceled Task"),
            ["ValueTask"] = Members(".ctor CompletedTask FromResult FromException FromCanceled IsCompleted IsCompletedSuccessfully IsFaulted IsCanceled Result AsTask GetAwaiter"),
        },
        ["System.Runtime.CompilerServices"] = new() { ["TaskAwaiter"] = Members("IsCompleted GetResult"), ["ValueTaskAwaiter"] = Members("IsCompleted GetResult") },
    };

    private static readonly HashSet<string> s_wholeNamespaces =
        ["System.Collections", "System.Collections.Frozen", "System.Collections.Generic", "System.Collections.ObjectModel", "System.Collections.Immutable", "System.Collections.Specialized", "System.Numerics"];

    // They may be written to be of use, and yet: they ask the machine, change what the whole process uses, hand out what they keep, or take for ever.
    private static readonly HashSet<string> s_never =
    [
        "GetHashCode", "NewGuid", "CreateVersion7", "Now", "UtcNow", "Today", "Shuffle", "Intern", "GetBuffer", "TryGetBuffer", "BeginRead", "BeginWrite", "EndRead", "EndWrite",
        "Pow", "ModPow", "Pin",
    ];

    public static bool Have(IMethodSymbol method)
    {
        string name = method.AssociatedSymbol?.Name ?? method.Name;
        return MembersOf(method.ContainingType) is { } members && (members == s_all ? IsFine(method, name) : members.Contains(name));
    }

    public static bool Have(INamedTypeSymbol type) => MembersOf(type) is not null;

    private static bool IsFine(IMethodSymbol method, string name) =>
        (!s_never.Contains(name) || (name == "Pow" && method.ContainingType.Name is "Math" or "MathF"))
        && !name.EndsWith("Async", StringComparison.Ordinal)
        && !(method.ContainingType.Name == "BigInteger" && method.Parameters.Any(static parameter => parameter.Type.Name == "NumberStyles"));

    private static string[]? MembersOf(INamedTypeSymbol type)
    {
        string space = type.ContainingNamespace?.ToDisplayString() ?? "";
        return s_wholeNamespaces.Contains(space) ? s_all
            : s_types.TryGetValue(space, out Dictionary<string, string[]>? types) && types.TryGetValue(type.Name, out string[]? members) ? members
            : space is "System" or "System.IO" && type.Name.EndsWith("Exception", StringComparison.Ordinal) ? s_all
            : null;
    }

    private static Dictionary<string, string[]> Whole(params string[] types) => types.SelectMany(static line => line.Split(' ')).ToDictionary(static type => type, static _ => s_all);

    private static string[] Members(string members) => members.Split(' ');
}
