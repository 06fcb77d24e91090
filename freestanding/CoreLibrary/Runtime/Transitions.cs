using System.Runtime;

namespace Tophalf.Freestanding;

/// <summary>What the compiler calls where code without a runtime enters and leaves code with one. Here both have none.</summary>
internal static unsafe class Transitions
{
    [RuntimeExport("RhpReversePInvoke")]
    private static void Enter(void* frame)
    {
    }

    [RuntimeExport("RhpReversePInvokeReturn")]
    private static void Leave(void* frame)
    {
    }

    [RuntimeExport("RhpPInvoke")]
    private static void Call(void* frame)
    {
    }

    [RuntimeExport("RhpPInvokeReturn")]
    private static void Return(void* frame)
    {
    }
}
