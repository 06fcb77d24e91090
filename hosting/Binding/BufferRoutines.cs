using Tophalf.Hosting.Hardware;

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
        Span<byte> data = new(buffer, checked((int)count * width));
        if (RegisterAccess.TryFind(address, width, out IHba hba, out ulong busAddress))
        {
            hba.ReadBuffer(busAddress, width, data);
            return;
        }

        data.Fill(0xFF);
    }

    private static void Write(nuint address, int width, void* buffer, uint count)
    {
        if (RegisterAccess.TryFind(address, width, out IHba hba, out ulong busAddress))
        {
            hba.WriteBuffer(busAddress, width, new ReadOnlySpan<byte>(buffer, checked((int)count * width)));
        }
    }
}
