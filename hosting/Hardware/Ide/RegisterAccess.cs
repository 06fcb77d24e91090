namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>What accesses of different widths mean to the registers.</summary>
internal static class RegisterAccess
{
    // The bus master registers are bytes in a row, eight for each channel.
    private const int BusMasterBlock = 8;

    public static void ReadBusMaster(IdeChannel[] channels, int offset, Span<byte> data)
    {
        for (int i = 0; i < data.Length && offset + i < channels.Length * BusMasterBlock; i++)
        {
            data[i] = channels[(offset + i) / BusMasterBlock].ReadBusMaster((offset + i) % BusMasterBlock);
        }
    }

    public static void WriteBusMaster(IdeChannel[] channels, int offset, ReadOnlySpan<byte> data)
    {
        for (int i = 0; i < data.Length && offset + i < channels.Length * BusMasterBlock; i++)
        {
            channels[(offset + i) / BusMasterBlock].WriteBusMaster((offset + i) % BusMasterBlock, data[i]);
        }
    }

    /// <summary>Reads the command block. Only the data register is wider than a byte; elsewhere a wide access finds nobody.</summary>
    public static void ReadCommandBlock(IdeChannel channel, int register, Span<byte> data)
    {
        if (register != 0)
        {
            if (data.Length == 1)
            {
                data[0] = channel.ReadCommandBlock(register);
            }
        }
        else if (data.Length == 1)
        {
            // The drive gives a word whatever the host asks for; the upper byte is lost.
            Span<byte> word = stackalloc byte[2];
            ReadData(channel, word);
            data[0] = word[0];
        }
        else
        {
            ReadData(channel, data);
        }
    }

    /// <summary>Writes the command block.</summary>
    public static void WriteCommandBlock(IdeChannel channel, int register, ReadOnlySpan<byte> data)
    {
        if (register != 0)
        {
            if (data.Length == 1)
            {
                channel.WriteCommandBlock(register, data[0]);
            }
        }
        else
        {
            WriteData(channel, data.Length == 1 ? [data[0], 0] : data);
        }
    }

    /// <summary>Reads the data register. Where the drive has nothing to give, zeros are read.</summary>
    public static void ReadData(IdeChannel channel, Span<byte> data)
    {
        while (!data.IsEmpty)
        {
            int count = channel.ReadData(data);
            if (count == 0)
            {
                data.Clear();
                return;
            }

            data = data[count..];
        }
    }

    /// <summary>Writes the data register. What the drive did not ask for is lost.</summary>
    public static void WriteData(IdeChannel channel, ReadOnlySpan<byte> data)
    {
        int count;
        do
        {
            count = channel.WriteData(data);
            data = data[count..];
        }
        while (count != 0 && !data.IsEmpty);
    }
}
