namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>Commands that neither move data nor touch the medium: they are done at once, or refused.</summary>
/// <remarks>
/// NOP, DEVICE RESET and IDENTIFY PACKET DEVICE are refused on a disk, as is every code that no case names.
/// SLEEP is refused too: a drive that is deaf until it is reset is not modelled.
/// </remarks>
internal static class SettingCommands
{
    private const byte InUse = 0xFF, AtRest = 0x00;
    private const long LargestLba28 = 0x0FFF_FFFF;

    /// <summary>Executes a command.</summary>
    /// <returns>False when the drive refuses it.</returns>
    public static bool TryExecute(AtaDrive drive, long sectors, AtaCommand command)
    {
        ref DriveSettings settings = ref drive.Settings;
        switch (command)
        {
            case >= AtaCommand.RecalibrateFirst and <= AtaCommand.RecalibrateLast:
            case >= AtaCommand.SeekFirst and <= AtaCommand.SeekLast:
                return true;
            case AtaCommand.SetMultipleMode:
                return settings.TrySetMultiple(drive.Registers.Count);
            case AtaCommand.SetFeatures:
                return TrySetFeature(drive);
            case AtaCommand.InitializeDeviceParameters:
                return TrySetGeometry(drive);

            case AtaCommand.Standby or AtaCommand.StandbyImmediate:
            case AtaCommand.OldStandby or AtaCommand.OldStandbyImmediate:
                settings.InStandby = true;
                return true;
            case AtaCommand.Idle or AtaCommand.IdleImmediate:
            case AtaCommand.OldIdle or AtaCommand.OldIdleImmediate:
                settings.InStandby = false;
                return true;
            case AtaCommand.CheckPowerMode or AtaCommand.OldCheckPowerMode:
                drive.Registers.Count = settings.InStandby ? AtRest : InUse;
                return true;

            case AtaCommand.ReadNativeMax:
                drive.Registers.SetLba28(Math.Min(sectors, LargestLba28) - 1);
                return true;
            case AtaCommand.ReadNativeMaxExt:
                drive.Registers.SetLba48(sectors - 1);
                return true;
            default:
                return false;
        }
    }

    private static bool TrySetFeature(AtaDrive drive)
    {
        ref DriveSettings settings = ref drive.Settings;
        switch (drive.Registers.Features)
        {
            case 0x02:
                settings.WriteCache = true;
                return true;
            case 0x82:
                settings.WriteCache = false;
                return true;
            case 0xAA:
                settings.LookAhead = true;
                return true;
            case 0x55:
                settings.LookAhead = false;
                return true;
            case 0x03:
                return settings.TrySetTransferMode(drive.Registers.Count);
            default:
                return false;
        }
    }

    private static bool TrySetGeometry(AtaDrive drive)
    {
        if (drive.Registers.Count == 0)
        {
            return false;
        }

        drive.Settings.Geometry = new DriveGeometry(drive.Registers.Head + 1, drive.Registers.Count);
        return true;
    }
}
