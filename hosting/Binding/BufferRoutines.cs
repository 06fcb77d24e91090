using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>AtaPortReadPortBuffer... and its relatives: one register again and again, for a whole buffer.</summary>
internal static unsafe class BufferRoutines
{
    public static void ReadUchar(byte* register, byte* buffer, uint count) => Read((nuint)register, sizeof(byte), buffer, count);

    public static void ReadUshort(ushort* register, ushort* buffer, uint count) => Read((nuint)register, sizeof(ushort), buffer, count);

    public static void ReadUlong(uint* register, uint* buffer, uint count) => Read((nuint)register, sizeof(uint), buffer, count);

    public static void WriteUchar(byte* register, byte* buffer, uint count) => Write((nuint)register, sizeof(byte), buffer, count);

    public static void WriteUshort(ushort* register, ushort* buffer, uint count) => Write((nuint)register, sizeof(ushort), buffer, count);

    public static void WriteUlong(uint* register, uint* buffer, uint count) => Write((nuint)register, sizeof(uint), buffer, count);

    private static void Read(nuint address, int width, void* buffer, uint count)
    {
        if (!TryLengthOf(width, count, out int length))
        {
            return;
        }

        Span<byte> data = new(buffer, length);
        if (RegisterAccess.TryFind(address, width, out IHba hba, out ulong busAddress))
        {
            hba.ReadBuffer(busAddress, width, data);
            return;
        }

        data.Fill(0xFF);
    }

    private static void Write(nuint address, int width, void* buffer, uint count)
    {
        if (TryLengthOf(width, count, out int length)
            && RegisterAccess.TryFind(address, width, out IHba hba, out ulong busAddress))
        {
            hba.WriteBuffer(busAddress, width, new ReadOnlySpan<byte>(buffer, length));
        }
    }

    // A count that was computed wrongly more often than not.
    private static bool TryLengthOf(int width, uint count, out int length)
    {
        long bytes = (long)count * width;
        length = (int)Math.Min(bytes, int.MaxValue);
        if (bytes == length)
        {
            return true;
        }

        Violations.Record("AtaPort register access", $"{count} accesses of {width} bytes are more than any buffer holds.");
        return false;
    }
}
