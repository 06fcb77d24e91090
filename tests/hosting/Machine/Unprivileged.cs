using System.Runtime.InteropServices;

namespace Tophalf.Hosting.Tests.Machine;

/// <summary>
/// Runs code as a user for whom file permissions count, also when the tests run as root, as they do in a container: on
/// Linux the user that the file system sees is a thread's own.
/// </summary>
internal static partial class Unprivileged
{
    private const uint Nobody = 65534;
    private const uint Root = 0;

    /// <summary>Runs the code, on this thread, and nothing else as that user.</summary>
    public static T Run<T>(Func<T> code)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return code();
        }

        _ = SetFileSystemUser(Nobody);
        try
        {
            return code();
        }
        finally
        {
            _ = SetFileSystemUser(Root);
        }
    }

    // Answers the user before, whether it worked or not.
    [LibraryImport("libc", EntryPoint = "setfsuid")]
    private static partial int SetFileSystemUser(uint user);
}
