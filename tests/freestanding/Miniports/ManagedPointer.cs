namespace Tophalf.Tests.Forbidden;

// A call that reads more into an address than where the code is.
public static unsafe class ManagedPointer
{
    public static void Call(void* address) => ((delegate*<void>)address)();
}
