using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>From a mapped address to the HBA that decodes it.</summary>
internal static class RegisterAccess
{
    /// <summary>Finds the register.</summary>
    /// <param name="thread">The thread that accesses it.</param>
    /// <param name="routine">The routine with which it does.</param>
    /// <param name="address">The mapped address.</param>
    /// <param name="width">Bytes of the access.</param>
    /// <param name="hba">Whose register it is.</param>
    /// <param name="busAddress">Its address there.</param>
    /// <returns><see langword="false"/>, with a violation recorded, when nobody decodes the address.</returns>
    public static bool TryFind(HostThread thread, PortRoutine routine, nuint address, int width, out IHba hba, out ulong busAddress)
    {
        PortCall.Check(thread, routine);
        MappedWindow? window = MappedAddresses.Find(address);
        uint offset = (uint)address & ((1u << MappedWindow.Shift) - 1);
        if (window is not null && window.TryFind(offset, width, out MappedRange range))
        {
            if (range.CommandBlockOf != 0)
            {
                thread.Touched |= range.CommandBlockOf;
            }

            window.Controller.Gate.Pass();
            hba = window.Controller.Hba;
            busAddress = range.Bus + (offset - range.Offset);
            return true;
        }

        Violations.Record(
            routine.Name(),
            $"Nobody decodes {width} bytes at 0x{address:X}. Registers are reached through what AtaPortGetDeviceBase returned.");
        hba = null!;
        busAddress = address;
        return false;
    }
}
