using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Tracing;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>AtaPortReadPortBuffer... and its relatives: one register again and again, for a whole buffer.</summary>
internal static unsafe class BufferRoutines
{
    public static void ReadPortBufferUchar(byte* port, byte* buffer, uint count) =>
        Read(PortRoutine.ReadPortBufferUchar, (nuint)port, sizeof(byte), buffer, count);

    public static void ReadPortBufferUshort(ushort* port, ushort* buffer, uint count) =>
        Read(PortRoutine.ReadPortBufferUshort, (nuint)port, sizeof(ushort), buffer, count);

    public static void ReadPortBufferUlong(uint* port, uint* buffer, uint count) =>
        Read(PortRoutine.ReadPortBufferUlong, (nuint)port, sizeof(uint), buffer, count);

    public static void WritePortBufferUchar(byte* port, byte* buffer, uint count) =>
        Write(PortRoutine.WritePortBufferUchar, (nuint)port, sizeof(byte), buffer, count);

    public static void WritePortBufferUshort(ushort* port, ushort* buffer, uint count) =>
        Write(PortRoutine.WritePortBufferUshort, (nuint)port, sizeof(ushort), buffer, count);

    public static void WritePortBufferUlong(uint* port, uint* buffer, uint count) =>
        Write(PortRoutine.WritePortBufferUlong, (nuint)port, sizeof(uint), buffer, count);

    public static void ReadRegisterBufferUchar(byte* register, byte* buffer, uint count) =>
        Read(PortRoutine.ReadRegisterBufferUchar, (nuint)register, sizeof(byte), buffer, count);

    public static void ReadRegisterBufferUshort(ushort* register, ushort* buffer, uint count) =>
        Read(PortRoutine.ReadRegisterBufferUshort, (nuint)register, sizeof(ushort), buffer, count);

    public static void ReadRegisterBufferUlong(uint* register, uint* buffer, uint count) =>
        Read(PortRoutine.ReadRegisterBufferUlong, (nuint)register, sizeof(uint), buffer, count);

    public static void WriteRegisterBufferUchar(byte* register, byte* buffer, uint count) =>
        Write(PortRoutine.WriteRegisterBufferUchar, (nuint)register, sizeof(byte), buffer, count);

    public static void WriteRegisterBufferUshort(ushort* register, ushort* buffer, uint count) =>
        Write(PortRoutine.WriteRegisterBufferUshort, (nuint)register, sizeof(ushort), buffer, count);

    public static void WriteRegisterBufferUlong(uint* register, uint* buffer, uint count) =>
        Write(PortRoutine.WriteRegisterBufferUlong, (nuint)register, sizeof(uint), buffer, count);

    private static void Read(PortRoutine routine, nuint address, int width, void* buffer, uint count)
    {
        if (!TryLengthOf(routine, width, count, out int length))
        {
            return;
        }

        Span<byte> data = new(buffer, length);
        if (TryFind(routine, address, width, count, out IHba hba, out ulong busAddress))
        {
            hba.ReadBuffer(busAddress, width, data);
            return;
        }

        data.Fill(0xFF);
    }

    private static void Write(PortRoutine routine, nuint address, int width, void* buffer, uint count)
    {
        if (TryLengthOf(routine, width, count, out int length)
            && TryFind(routine, address, width, count, out IHba hba, out ulong busAddress))
        {
            hba.WriteBuffer(busAddress, width, new ReadOnlySpan<byte>(buffer, length));
        }
    }

    private static bool TryFind(PortRoutine routine, nuint address, int width, uint count, out IHba hba, out ulong busAddress)
    {
        HostThread thread = HostThread.Current;
        bool found = RegisterAccess.TryFind(thread, routine, address, width, out hba, out busAddress);
        thread.Trace?.Write(TraceKind.Written, thread.Context, (long)busAddress, count, routine);
        return found;
    }

    // A count that was computed wrongly more often than not.
    private static bool TryLengthOf(PortRoutine routine, int width, uint count, out int length)
    {
        long bytes = (long)count * width;
        length = (int)Math.Min(bytes, int.MaxValue);
        if (bytes == length)
        {
            return true;
        }

        Violations.Record(routine.Name(), $"{count} accesses of {width} bytes are more than any buffer holds.");
        return false;
    }
}
