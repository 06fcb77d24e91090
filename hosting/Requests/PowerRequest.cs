using Tophalf.Ata;

namespace Tophalf.Hosting.Requests;

/// <summary>A change of a device's power state, which the miniport carries out.</summary>
/// <param name="state">The state.</param>
internal sealed unsafe class PowerRequest(IdePowerState state) : PortRequest
{
    public override string Name => $"Power state {state}";

    public override void Prepare(IrbFrame frame)
    {
        frame.Irb->Function = IrbFunction.PowerChange;
        frame.Irb->PowerChange.CurrentPowerState = state == IdePowerState.D0 ? IdePowerState.D3 : IdePowerState.D0;
        frame.Irb->PowerChange.DesiredPowerState = state;
        frame.SetData(0);
    }

    public override bool Take(IrbFrame frame) => true;
}
