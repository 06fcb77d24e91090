using System.Collections.Immutable;
using System.Numerics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tophalf.EffectSummaries.Measurement;

/// <summary>Which members are called: all of the basic assemblies but what is excluded by a rule. Always in the same order.</summary>
internal static class CallSelection
{
    private const BindingFlags Visible = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] s_assemblies =
    [
        typeof(object).Assembly, typeof(Stack<>).Assembly, typeof(Enumerable).Assembly, typeof(ImmutableArray).Assembly,
        typeof(System.Collections.Concurrent.ConcurrentBag<>).Assembly, typeof(BigInteger).Assembly, typeof(Regex).Assembly,
        typeof(System.Collections.ObjectModel.ObservableCollection<>).Assembly, typeof(Uri).Assembly, typeof(System.Collections.BitArray).Assembly,
        typeof(System.Buffers.SequenceReader<>).Assembly, typeof(JsonElement).Assembly, typeof(System.Collections.Specialized.BitVector32).Assembly,
    ];

    // Each with the reason: what is called there is not about the calling thread's own objects.
    private static readonly (string Prefix, string Reason)[] s_excluded =
    [
        ("System.IO.", "files of the machine"),
        ("System.Environment.", "ends or changes the process"),
        ("System.AppDomain", "changes the process"),
        ("System.AppContext", "changes the process"),
        ("System.GC.", "changes the collector that is measured with"),
        ("System.Runtime.GC", "changes the collector that is measured with"),
        ("System.Diagnostics.", "debuggers, tracing, other processes"),
        ("System.Threading.", "waits for other threads, or leaves locks taken"),
        ("System.Reflection.", "loads and emits code"),
        ("System.Runtime.Loader", "loads code"),
        ("System.Runtime.InteropServices.", "raw memory"),
        ("System.Runtime.CompilerServices.", "raw memory, and what only the compiler may call"),
        ("System.Runtime.Intrinsics.", "instructions; some are not on this processor"),
        ("System.Runtime.ConstrainedExecution", "for another runtime"),
        ("System.StubHelpers", "marshalling stubs"),
        ("System.Resources.", "files of the machine"),
        ("System.Activator.", "runs any code"),
        ("System.Delegate.", "runs any code"),
        ("System.MulticastDelegate", "runs any code"),
        ("System.Buffer.MemoryCopy", "raw memory"),
        ("System.Type.InvokeMember", "runs any code"),
        ("System.RuntimeTypeHandle", "raw memory"),
        ("System.RuntimeMethodHandle", "raw memory"),
        ("System.RuntimeFieldHandle", "raw memory"),
        ("System.ModuleHandle", "raw memory"),
        ("System.ArgIterator", "raw memory"),
        ("System.TypedReference", "raw memory"),
        ("System.Globalization.CultureInfo.set_", "changes the culture of the process"),
        ("System.Globalization.CultureInfo.ClearCachedData", "changes the culture of the process"),
        ("System.Numerics.Vector.StoreUnsafe", "raw memory"),
        ("System.Numerics.Vector.LoadUnsafe", "raw memory"),
        ("System.Runtime.ControlledExecution", "ends threads"),
        ("System.Text.Json.Serialization", "runs any code"),
        ("System.Text.Json.JsonSerializer", "emits code"),
        ("System.Buffers.ArrayPool", "takes what others may own still"),
        ("System.Buffers.MemoryHandle", "raw memory"),
        ("System.Collections.Concurrent.BlockingCollection", "waits for other threads"),
        ("Internal.", "not for others"),
    ];

    public static ImmutableArray<MeasuredCall> All()
    {
        var calls = ImmutableArray.CreateBuilder<MeasuredCall>();
        foreach (Type type in s_assemblies.Distinct().SelectMany(assembly => assembly.GetExportedTypes()).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            foreach (Type constructed in Instantiations.Of(type))
            {
                foreach (MethodBase method in Members(constructed))
                {
                    calls.AddRange(Instantiations.Of(method).Where(IsCallable).Select(callable => new MeasuredCall(callable)));
                }
            }
        }

        return calls.ToImmutable();
    }

    private static IEnumerable<MethodBase> Members(Type type) =>
        type.IsInterface || typeof(Delegate).IsAssignableFrom(type) || typeof(Exception).IsAssignableFrom(type) ? []
        : type.GetMethods(Visible).Cast<MethodBase>().Concat(type.GetConstructors(Visible & ~BindingFlags.Static))
            .Where(method => !method.IsAbstract).OrderBy(method => method.MetadataToken);

    private static bool IsCallable(MethodBase method)
    {
        string name = $"{method.DeclaringType!.FullName}.{method.Name}";
        return !s_excluded.Any(rule => name.StartsWith(rule.Prefix, StringComparison.Ordinal))
            && !(method.IsConstructor && (method.DeclaringType.IsAbstract || method.DeclaringType.IsArray || method.DeclaringType == typeof(string)))
            && (method.IsStatic || method.IsConstructor || ValuePool.CanMake(method.DeclaringType))
            && method.GetParameters().All(parameter => ValuePool.CanMake(parameter.ParameterType))
            && (method as MethodInfo)?.ReturnType is not { IsPointer: true };
    }
}
