using System.Buffers.Binary;
using System.Text;
using Tophalf.Hardware.Tests.Machine;

namespace Tophalf.Hardware.Tests.Registers;

public sealed class IdentifyOnTheModel() : IdentifyTests(static () => new ModelBench());

public sealed class IdentifyOnQemu() : IdentifyTests(static () => new QemuBench());

/// <summary>What a drive says about itself, and that it is well.</summary>
public abstract class IdentifyTests(Func<Bench> build)
{
    [Fact]
    public void Identify_by_pio_tells_serial_number_model_and_size()
    {
        using RegisterBench bench = new(build());
        bench.First.Command(0xEC);
        Assert.Equal(0x58, bench.First.TakeInterrupt());
        byte[] data = bench.First.ReadData(512);

        Assert.Equal(0x50, bench.First.ReadStatus());
        Assert.Equal("S00", TextOf(data, word: 10, words: 10));
        Assert.Equal("Bench disk", TextOf(data, word: 27, words: 20));
        Assert.Equal((uint)Bench.Sectors, BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan(60 * 2)));
    }

    [Fact]
    public void Diagnostic_leaves_the_signature_of_an_ata_drive()
    {
        using RegisterBench bench = new(build());
        bench.First.Command(0x90);
        bench.First.WaitUntilIdle();
        Assert.Equal(0x01, bench.First.Error & 0x7F);
        Assert.Equal((0x01, 0x01, 0x00, 0x00), (bench.First.In(2), bench.First.In(3), bench.First.In(4), bench.First.In(5)));
    }

    [Fact]
    public void Absent_unit_1_is_silent()
    {
        using RegisterBench bench = new(build());
        bench.Second.Command(0xEC, unit: 1);
        Assert.Equal(0x00, bench.Second.ReadStatus());
        Assert.Equal(0x00, bench.Second.AlternateStatus);
        bench.Second.ExpectNoInterrupt();
        bench.Second.Select(0);
        Assert.Equal(0x50, bench.Second.ReadStatus());
    }

    [Fact]
    public void Bad_command_is_aborted_with_an_interrupt()
    {
        using RegisterBench bench = new(build());
        bench.First.Command(0xFF);
        bench.First.ExpectAborted();
    }

    private static string TextOf(byte[] data, int word, int words)
    {
        byte[] text = data[(word * 2)..((word + words) * 2)];
        for (int place = 0; place < text.Length; place += 2)
        {
            (text[place], text[place + 1]) = (text[place + 1], text[place]);
        }

        return Encoding.ASCII.GetString(text).Trim(' ', '\0');
    }
}
