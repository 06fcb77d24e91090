using System.Runtime.InteropServices;

namespace Tophalf.Hosting.Guard;

/// <summary>Opens and closes pages (mprotect).</summary>
internal static unsafe partial class PageProtection
{
    private const int None = 0;
    private const int ReadWrite = 3;

    public static void Open(byte* address, int length) => Set(address, length, ReadWrite);

    public static void Close(byte* address, int length) => Set(address, length, None);

    private static void Set(byte* address, int length, int protection)
    {
        if (Protect(address, (nuint)length, protection) != 0)
        {
            throw new InvalidOperationException($"mprotect failed, errno {Marshal.GetLastPInvokeError()}: pages cannot be protected here.");
        }
    }

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(void* address, nuint length, int protection);
}
