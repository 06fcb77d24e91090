using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>
/// The routines of one channel, filled in by the miniport's AtaChannelInitRoutine (<c>IDE_CHANNEL_INTERFACE</c>).
/// </summary>
/// <remarks><para>Source: ns-irb-_ide_channel_interface.</para></remarks>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct IdeChannelInterface
{
    /// <summary>
    /// The size of the structure that the port driver knows; the miniport refuses one smaller than its own.
    /// </summary>
    public ushort Version;

    /// <summary>The number of the channel, set by the port driver.</summary>
    public byte ChannelNumber;

    /// <summary>Reserved.</summary>
    public byte Reserved;

    /// <summary>Reserved.</summary>
    public uint ReservedUlong;

    /// <summary>Called for each device that was found (<c>IDE_HW_INITIALIZE</c>).</summary>
    [RunsIn(MiniportContext.Initialize)]
    public delegate* unmanaged<void*, IdeDeviceParameters*, IdentifyDeviceData*, byte> IdeHwInitialize;

    /// <summary>Prepares a request (<c>IDE_HW_BUILDIO</c>). Optional.</summary>
    [RunsIn(MiniportContext.BuildIo)]
    public delegate* unmanaged<void*, IdeRequestBlock*, byte> IdeHwBuildIo;

    /// <summary>Starts a request (<c>IDE_HW_STARTIO</c>).</summary>
    [RunsIn(MiniportContext.StartIo)]
    public delegate* unmanaged<void*, IdeRequestBlock*, byte> IdeHwStartIo;

    /// <summary>The interrupt routine (<c>IDE_HW_INTERRUPT</c>). It may be another one for each channel.</summary>
    [RunsIn(MiniportContext.Interrupt)]
    public delegate* unmanaged<void*, byte> IdeHwInterrupt;

    /// <summary>Resets the channel (<c>IDE_HW_RESET</c>).</summary>
    [RunsIn(MiniportContext.Reset)]
    public delegate* unmanaged<void*, byte> IdeHwReset;

    /// <summary>Starts, stops and powers the channel (<c>IDE_HW_CONTROL</c>).</summary>
    [RunsIn(MiniportContext.Control)]
    public delegate* unmanaged<void*, IdeControlAction, void*, byte> IdeHwControl;
}
