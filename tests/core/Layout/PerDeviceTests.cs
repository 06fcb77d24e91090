using Tophalf.Ata;

namespace Tophalf.Core.Tests.Layout;

public sealed class PerDeviceTests
{
    [Fact]
    public unsafe void A_value_is_found_by_the_number_of_its_device()
    {
        IdeTransferModeParameters parameters = default;
        uint* selected = (uint*)&parameters.DeviceTransferModeSelected;

        parameters.DeviceTransferModeSelected[0] = TransferMode.Pio4;
        parameters.DeviceTransferModeSelected[1] = TransferMode.UltraDma5;

        Assert.Equal((TransferMode.Pio4, TransferMode.UltraDma5), (selected[0], selected[1]));
        Assert.Equal(TransferMode.Pio4, parameters.DeviceTransferModeSelected[0]);
        Assert.Equal(TransferMode.UltraDma5, parameters.DeviceTransferModeSelected[1]);
    }
}
