using Tophalf.Hosting.Hardware.Ata;

namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>The two drives of a cable, of which the device register selects one.</summary>
/// <remarks>
/// Device 0 always answers. Alone, it also answers for a device 1 that is not there: with its registers, and with 0 for
/// status and error.
/// </remarks>
internal sealed class DrivePair
{
    private const int ErrorRegister = 1, DeviceRegister = 6;
    private const byte SelectDevice1 = 0x10;

    private readonly IdeDrive _device0;
    private readonly IdeDrive? _device1;
    private bool _isDevice1Selected;

    public DrivePair(IdeDrive device0, IdeDrive? device1)
    {
        (_device0, _device1) = (device0, device1);
        LeaveReset();
    }

    /// <summary>The selected drive, if it is there.</summary>
    public IdeDrive? Selected => _isDevice1Selected ? _device1 : _device0;

    public byte Status => (byte)(Selected?.Status ?? AtaStatus.None);

    public byte Read(int register, bool previous) =>
        register == ErrorRegister && Selected is null
            ? (byte)0
            : (Selected ?? _device0).Registers.Read(register, previous);

    // Both drives take every write, so that either has its parameters whichever is selected last.
    public void Write(int register, byte value)
    {
        _device0.Registers.Write(register, value);
        _device1?.Registers.Write(register, value);
        if (register == DeviceRegister)
        {
            _isDevice1Selected = (value & SelectDevice1) != 0;
        }
    }

    public void EnterReset()
    {
        _device0.EnterReset();
        _device1?.EnterReset();
    }

    public void LeaveReset()
    {
        _isDevice1Selected = false;
        _device0.LeaveReset();
        _device1?.LeaveReset();
    }
}
