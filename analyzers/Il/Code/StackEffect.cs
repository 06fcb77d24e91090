using System.Reflection.Emit;

namespace Tophalf.Analyzers.Il.Code;

/// <summary>How many values an instruction takes and leaves, where the instruction alone decides it.</summary>
internal static class StackEffect
{
    // The names say it: Popref_popi_popi8 takes three.
    private static readonly int[] s_parts = [.. Enumerable.Range(0, 32).Select(value => ((StackBehaviour)value).ToString().Split('_').Length)];

    public static int Pops(OpCode code) => Count(code.StackBehaviourPop, StackBehaviour.Pop0);

    public static int Pushes(OpCode code) => Count(code.StackBehaviourPush, StackBehaviour.Push0);

    private static int Count(StackBehaviour behaviour, StackBehaviour none) => behaviour switch
    {
        StackBehaviour.Varpop or StackBehaviour.Varpush => throw new BadImageFormatException("What this instruction takes depends on its operand."),
        _ when behaviour == none => 0,
        _ => s_parts[(int)behaviour],
    };
}
