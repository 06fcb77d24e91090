using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Tophalf.Analyzers.Effects;

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
            output.WriteLine(Measure(calls[i].Method) is { } measured
                ? $"done {i} {(measured.Returned ? 1 : 0)} {(int)measured.Thrown} {measured.Bytes}"
                : $"skip {i}");
        }

        output.WriteLine("end");
        return 0;
    }

    /// <summary>Null: it cannot be called with the values at hand.</summary>
    private static (bool Returned, Effect Thrown, long Bytes)? Measure(MethodBase method)
    {
        Action<object?[]> stub;
        try
        {
            stub = CallStub.Make(method);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }

        bool returned = false;
        Effect thrown = Effect.None;
        long most = 0;
        for (int variant = 0; variant < Variants; variant++)
        {
            if (Values(method, variant) is not { } values)
            {
                return null;
            }

            try
            {
                most = Math.Max(most, Bytes(stub, values));
                returned = true;
            }
            catch (Exception exception)
            {
                // Whatever it is: this member throws for these values.
                thrown |= KindOf(exception);
            }
        }

        return (returned, thrown, most);
    }

    /// <summary>What the calls allocated after the first ones.</summary>
    private static long Bytes(Action<object?[]> stub, object?[] values)
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

    // Instructions throw these, and so does library code that checks by itself; any other is thrown by a throw.
    private static Effect KindOf(Exception exception) => exception switch
    {
        NullReferenceException or ArgumentNullException => Effect.ThrowsNull,
        IndexOutOfRangeException or InvalidCastException or ArithmeticException or ArrayTypeMismatchException => Effect.ThrowsImplicit,
        _ => Effect.ThrowsExplicit,
    };

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
