using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tophalf.EffectSummaries.Measurement;

/// <summary>
/// The process that calls. Before each call it says which; when the process dies or hangs, that is the one, and the next
/// process goes on behind it.
/// </summary>
internal static class CallRunner
{
    /// <summary>Sets of values that each member is called with.</summary>
    private const int Variants = 5;

    private const int WarmUps = 40;
    private const int Measured = 8;

    public static int Run(int from, int step)
    {
        ImmutableArray<MeasuredCall> calls = CallSelection.All();
        Console.SetIn(TextReader.Null);
        using Stream stream = Console.OpenStandardOutput();
        using var output = new StreamWriter(stream) { AutoFlush = true };
        Console.SetOut(TextWriter.Null);
        for (int i = from; i < calls.Length; i += step)
        {
            output.WriteLine($"call {i} {calls[i]}");
            (string outcome, long bytes) = Measure(calls[i].Method);
            output.WriteLine($"done {i} {outcome} {bytes}");
        }

        output.WriteLine("end");
        return 0;
    }

    private static (string Outcome, long Bytes) Measure(MethodBase method)
    {
        Action<object?[]> stub;
        try
        {
            stub = CallStub.Make(method);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return ("unmade", 0);
        }

        bool returned = false;
        bool threw = false;
        long most = 0;
        for (int variant = 0; variant < Variants; variant++)
        {
            if (Values(method, variant) is not { } values)
            {
                return ("unmade", 0);
            }

            if (Bytes(stub, values) is { } bytes)
            {
                returned = true;
                most = Math.Max(most, bytes);
            }
            else
            {
                threw = true;
            }
        }

        return (returned ? threw ? "both" : "returned" : "threw", most);
    }

    /// <summary>What the calls allocated after the first ones; null: it throws.</summary>
    private static long? Bytes(Action<object?[]> stub, object?[] values)
    {
        try
        {
            for (int i = 0; i < WarmUps; i++)
            {
                stub(values);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Measured; i++)
            {
                stub(values);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        catch (Exception)
        {
            // Whatever it is: this member throws for these values.
            return null;
        }
    }

    private static object?[]? Values(MethodBase method, int variant)
    {
        var values = new List<object?>();
        if (!method.IsStatic && !(method.IsConstructor && method.DeclaringType!.IsValueType))
        {
            object? receiver = method.IsConstructor
                ? RuntimeHelpers.GetUninitializedObject(method.DeclaringType!)
                : ValuePool.Make(method.DeclaringType!).FirstOrDefault(value => value is not null && (!method.IsVirtual || value.GetType() == method.DeclaringType));
            if (receiver is null)
            {
                return null;
            }

            values.Add(receiver);
        }

        int position = 0;
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            object?[] pool = ValuePool.Make(parameter.ParameterType);
            // The first variant is all ordinary; each later one moves every parameter on, by different strides.
            object? value = pool[(variant * (1 + (position++ % 3))) % pool.Length];
            if (value is null && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null)
            {
                return null;
            }

            values.Add(value);
        }

        return [.. values];
    }
}
