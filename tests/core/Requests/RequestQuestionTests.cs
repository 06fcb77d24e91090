using System.Reflection;
using Tophalf.Ata;
using Tophalf.Core.Tests.Layout;

namespace Tophalf.Core.Tests.Requests;

public sealed unsafe class RequestQuestionTests
{
    [Theory]
    [InlineData(nameof(IdeRequestBlock.UsesDma), IrbFlags.UseDma)]
    [InlineData(nameof(IdeRequestBlock.Is48Bit), IrbFlags.Command48Bit)]
    [InlineData(nameof(IdeRequestBlock.IsPioMultiple), IrbFlags.PioMultiple)]
    [InlineData(nameof(IdeRequestBlock.ReturnsResults), IrbFlags.ReturnResults)]
    [InlineData(nameof(IdeRequestBlock.IsHighPriority), IrbFlags.HighPriority)]
    [InlineData(nameof(IdeRequestBlock.RequiresDeviceReady), IrbFlags.DrdyRequired)]
    [InlineData(nameof(IdeRequestBlock.IsDataIn), IrbFlags.DataIn)]
    [InlineData(nameof(IdeRequestBlock.IsDataOut), IrbFlags.DataOut)]
    [InlineData(nameof(IdeRequestBlock.TransfersData), IrbFlags.DataIn)]
    [InlineData(nameof(IdeRequestBlock.TransfersData), IrbFlags.DataOut)]
    public void A_flag_is_asked_for_by_name(string question, uint flag)
    {
        uint others = question == nameof(IdeRequestBlock.TransfersData) ? ~(IrbFlags.DataIn | IrbFlags.DataOut) : ~flag;

        Assert.True(Ask(question, new IdeRequestBlock { IrbFlags = flag }));
        Assert.False(Ask(question, new IdeRequestBlock { IrbFlags = others }));
    }

    [Theory]
    [InlineData(IrbFunction.AtaRead, true, false, false, false)]
    [InlineData(IrbFunction.AtaGeneralPurposeLog, true, false, false, false)]
    [InlineData(IrbFunction.AtapiCommand, false, true, false, false)]
    [InlineData(IrbFunction.RequestSense, false, true, false, true)]
    [InlineData(IrbFunction.PowerChange, false, false, true, false)]
    public void A_function_belongs_to_one_family(ushort function, bool ata, bool atapi, bool miniport, bool sense)
    {
        var irb = new IdeRequestBlock { Function = function };

        Assert.Equal((ata, atapi, miniport, sense), (irb.IsAtaCommand, irb.IsAtapiCommand, irb.IsMiniportCommand, irb.IsRequestSense));
    }

    [Fact]
    public void A_request_is_turned_from_DMA_to_PIO_and_back_without_touching_other_flags()
    {
        var irb = new IdeRequestBlock { IrbFlags = uint.MaxValue };

        irb.UsesDma = false;
        Assert.Equal(~IrbFlags.UseDma, irb.IrbFlags);
        irb.UsesDma = true;
        Assert.Equal(uint.MaxValue, irb.IrbFlags);
    }

    [Theory]
    [InlineData(IrbFunction.AtapiCommand, IrbStatus.DeviceError, 18, true, true)]
    [InlineData(IrbFunction.RequestSense, IrbStatus.DeviceError, 18, true, false)]
    [InlineData(IrbFunction.AtaRead, IrbStatus.DeviceError, 18, true, false)]
    [InlineData(IrbFunction.AtapiCommand, IrbStatus.Success, 18, true, false)]
    [InlineData(IrbFunction.AtapiCommand, IrbStatus.DeviceError, 0, true, false)]
    [InlineData(IrbFunction.AtapiCommand, IrbStatus.DeviceError, 18, false, false)]
    public void Sense_data_is_wanted_after_a_packet_command_failed_and_there_is_room_for_it(
        ushort function, byte status, byte length, bool hasBuffer, bool expected)
    {
        byte* buffer = stackalloc byte[18];
        var irb = new IdeRequestBlock
        {
            Function = function,
            IrbStatus = status,
            SenseInfoBufferLength = length,
            SenseInfoBuffer = hasBuffer ? buffer : null,
        };

        Assert.Equal(expected, irb.NeedsRequestSense);
    }

    private static bool Ask(string question, IdeRequestBlock irb)
    {
        PropertyInfo property = typeof(IdeRequestBlock).GetProperty(question)!;
        return FieldProbe.Get(property, (byte*)&irb) != 0;
    }
}
