using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>A value for each of the two devices of a channel (a C array of <c>MAX_IDE_DEVICE</c> elements).</summary>
/// <typeparam name="T">The type of the value.</typeparam>
// Not an inline array: indexing one by a variable needs spans, which a kernel image may not have.
[StructLayout(LayoutKind.Sequential)]
public struct PerDevice<T>
    where T : unmanaged
{
    /// <summary>The value for device 0.</summary>
    public T Device0;

    /// <summary>The value for device 1.</summary>
    public T Device1;

    /// <summary>The value for a device.</summary>
    /// <param name="device">0 for device 0, anything else for device 1.</param>
    public T this[int device]
    {
        readonly get => device == 0 ? Device0 : Device1;
        set
        {
            if (device == 0)
            {
                Device0 = value;
            }
            else
            {
                Device1 = value;
            }
        }
    }
}
