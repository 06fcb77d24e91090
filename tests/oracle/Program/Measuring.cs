using System;
using System.IO;
using System.Reflection;
using System.Threading;

/// <summary>Runs every snippet of this assembly and prints what it did: one line for each.</summary>
public static class Measuring
{
    private const int WarmUps = 30;
    private const int Measured = 64;

    private static int s_thread;
    private static int s_thrown;

    public static void Main()
    {
        TextWriter output = Console.Out;
        Console.SetOut(TextWriter.Null);
        s_thread = Environment.CurrentManagedThreadId;
        foreach (Type type in typeof(Measuring).Assembly.GetTypes())
        {
            if (type is { Name: "Snippet", Namespace: { } name } && type.GetMethod("Run", BindingFlags.Static | BindingFlags.Public) is { } method)
            {
                output.WriteLine($"begin {name}");
                output.Flush();
                Measure(name, method.CreateDelegate<Action>(), output);
            }
        }

        output.WriteLine("end");
        output.Flush();
    }

    private static void Measure(string name, Action run, TextWriter output)
    {
        long first = GC.GetAllocatedBytesForCurrentThread();
        Call(run);
        first = GC.GetAllocatedBytesForCurrentThread() - first;

        s_thrown = 0;
        Stub.Calls = 0;
        AppDomain.CurrentDomain.FirstChanceException += Count;
        for (int call = 0; call < WarmUps; call++)
        {
            Call(run);
        }

        AppDomain.CurrentDomain.FirstChanceException -= Count;
        int calls = Stub.Calls;

        long bytes = GC.GetAllocatedBytesForCurrentThread();
        for (int call = 0; call < Measured; call++)
        {
            Call(run);
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        output.WriteLine($"done {name} {first} {bytes} {s_thrown} {calls}");
    }

    private static void Call(Action run)
    {
        try
        {
            run();
        }
        catch (Exception)
        {
            // Counted where it is thrown.
        }
    }

    private static void Count(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs e)
    {
        if (Environment.CurrentManagedThreadId == s_thread)
        {
            s_thrown++;
        }
    }
}
