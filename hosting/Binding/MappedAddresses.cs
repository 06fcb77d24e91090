using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Life;

namespace Tophalf.Hosting.Binding;

/// <summary>All HBAs of the process, by the windows of mapped addresses that they have.</summary>
internal static class MappedAddresses
{
    // Window 0 stays empty: a port number that was never mapped falls into it.
    private static readonly MappedWindow?[] s_windows = new MappedWindow?[4096];
    private static readonly Lock s_gate = new();

    public static MappedWindow Open(HostedController controller, IHba hba)
    {
        lock (s_gate)
        {
            int index = Array.IndexOf(s_windows, null, 1);
            if (index < 0)
            {
                throw new InvalidOperationException("Too many port drivers in one process.");
            }

            return s_windows[index] = new MappedWindow(index, controller, hba);
        }
    }

    public static void Close(MappedWindow window)
    {
        lock (s_gate)
        {
            s_windows[window.Index] = null;
        }
    }

    /// <summary>The window of a mapped address; null when it is in none.</summary>
    public static MappedWindow? Find(nuint address)
    {
        nuint index = address >> MappedWindow.Shift;
        return index < (nuint)s_windows.Length ? Volatile.Read(ref s_windows[index]) : null;
    }
}
