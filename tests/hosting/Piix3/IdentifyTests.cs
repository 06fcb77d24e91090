using System.Buffers.Binary;
using System.Text;
using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

public class IdentifyTests
{
    public static TheoryData<Piix3Wiring, IdeExecution> Setups => Rig.Setups;

    [Theory, MemberData(nameof(Setups))]
    public void Identify_comes_as_one_block_with_one_interrupt(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        byte[] block = Identify(rig);
        Assert.Equal(0x0040, Word(block, 0));
        Assert.Equal(0x50, rig.First.AlternateStatus);
        Assert.Equal(1, rig.First.Activity.InterruptsRaised);
    }

    [Fact]
    public void Bytes_of_the_block_add_up_to_zero()
    {
        using Rig rig = new();
        byte[] block = Identify(rig);
        Assert.Equal(0xA5, block[510]);
        Assert.Equal(0, block.Sum(value => value) % 256);
    }

    [Fact]
    public void Texts_are_padded_and_swapped_by_pairs()
    {
        using Rig rig = new();
        byte[] block = Identify(rig);
        Assert.Equal("Rig master".PadRight(40), Text(block, 27, 20));
        Assert.Equal("S0".PadRight(20), Text(block, 10, 10));
        Assert.Equal("1.0".PadRight(8), Text(block, 23, 4));
    }

    [Fact]
    public void Capacity_and_geometry_match_the_image()
    {
        using Rig rig = new();
        byte[] block = Identify(rig);
        Assert.Equal((uint)Rig.Sectors, BinaryPrimitives.ReadUInt32LittleEndian(block.AsSpan(120)));
        Assert.Equal((ulong)Rig.Sectors, BinaryPrimitives.ReadUInt64LittleEndian(block.AsSpan(200)));
        Assert.Equal((4, 16, 63), (Word(block, 1), Word(block, 3), Word(block, 6)));
        Assert.Equal(4u * 16 * 63, BinaryPrimitives.ReadUInt32LittleEndian(block.AsSpan(114)));
    }

    [Fact]
    public void Large_disk_has_its_capacity_in_the_48_bit_words_only()
    {
        using HugeDisk disk = new(0x1_2345_6789);
        using Rig rig = new(master: disk);
        byte[] block = Identify(rig);
        Assert.Equal(0x0FFF_FFFFu, BinaryPrimitives.ReadUInt32LittleEndian(block.AsSpan(120)));
        Assert.Equal(0x1_2345_6789ul, BinaryPrimitives.ReadUInt64LittleEndian(block.AsSpan(200)));
        Assert.Equal(16383, Word(block, 1));
    }

    [Fact]
    public void What_is_supported_is_what_the_drive_does()
    {
        using Rig rig = new();
        byte[] block = Identify(rig);
        Assert.Equal(16, block[94]); // READ MULTIPLE, the largest block
        Assert.Equal(0x03, block[99] & 0x03); // DMA and LBA
        Assert.Equal(0x07, Word(block, 53));
        Assert.Equal(0x0407, Word(block, 63)); // multiword DMA 2 is in use
        Assert.Equal(0x003F, Word(block, 88));
        Assert.Equal(0x7400, Word(block, 83)); // 48-bit, FLUSH CACHE, FLUSH CACHE EXT
        Assert.Equal(0x3400, Word(block, 86));
        Assert.Equal(0x0068, Word(block, 85)); // power management, write cache, look-ahead
    }

    [Fact]
    public void Settings_show_in_the_block()
    {
        using Rig rig = new();
        SetFeature(rig, 0x82);
        SetFeature(rig, 0x55);
        SetFeature(rig, 0x03, count: 0x44);
        rig.First.Command(0xC6, count: 8);
        Assert.Equal(0x50, rig.First.TakeInterrupt());

        byte[] block = Identify(rig);
        Assert.Equal(0x0008, Word(block, 85));
        Assert.Equal(0x0007, Word(block, 63));
        Assert.Equal(0x103F, Word(block, 88));
        Assert.Equal(0x0108, Word(block, 59));
        Assert.Equal(0, block.Sum(value => value) % 256);

        SetFeature(rig, 0x02);
        SetFeature(rig, 0xAA);
        SetFeature(rig, 0x03, count: 0x21);
        block = Identify(rig);
        Assert.Equal(0x0068, Word(block, 85));
        Assert.Equal(0x0207, Word(block, 63));
        Assert.Equal(0x003F, Word(block, 88));
    }

    [Theory]
    [InlineData(0, 0x600B)]
    [InlineData(1, 0x6B00)]
    public void Each_unit_says_how_it_was_numbered(int unit, int expected)
    {
        using Rig rig = new();
        Assert.Equal(expected, Word(Identify(rig, unit), 93));
    }

    [Theory]
    [InlineData("", "1", "1")]
    [InlineData("a model name that has more than forty chars", "1", "1")]
    [InlineData("m", "a serial number of 23 ch", "1")]
    [InlineData("m", "1", "firmware9")]
    [InlineData("m\u00e9", "1", "1")]
    public void Identity_that_does_not_fit_is_refused(string model, string serial, string firmware) =>
        Assert.Throws<ArgumentException>(() => new DriveIdentity(model, serial, firmware));

    private static byte[] Identify(Rig rig, int unit = 0)
    {
        rig.First.Command(0xEC, unit: unit);
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        return rig.First.ReadData(512);
    }

    private static void SetFeature(Rig rig, byte feature, int count = 0)
    {
        rig.First.Command(0xEF, features: feature, count: count);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
    }

    private static int Word(byte[] block, int word) => BinaryPrimitives.ReadUInt16LittleEndian(block.AsSpan(word * 2));

    private static string Text(byte[] block, int word, int words)
    {
        StringBuilder text = new();
        for (int i = word; i < word + words; i++)
        {
            text.Append((char)(Word(block, i) >> 8)).Append((char)(Word(block, i) & 0xFF));
        }

        return text.ToString();
    }
}
