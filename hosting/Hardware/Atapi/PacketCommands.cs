using System.Buffers.Binary;
using Tophalf.Hosting.Hardware.Ata;

namespace Tophalf.Hosting.Hardware.Atapi;

/// <summary>What each packet does to a CD-ROM drive.</summary>
internal static class PacketCommands
{
    private const byte Eject = 0x02, StartOrLoad = 0x01;

    public static DriveEvent Execute(CdromDrive drive, ReadOnlySpan<byte> packet)
    {
        PacketCommand command = (PacketCommand)packet[0];
        if (command == PacketCommand.RequestSense)
        {
            return ReportSense(drive, packet[4]);
        }

        // These report events by other means, and never fail for one.
        bool isPatient = command is PacketCommand.Inquiry or PacketCommand.GetEventStatusNotification;
        if (!isPatient && TryFindAttention(drive, out Sense attention))
        {
            return drive.Refuse(attention);
        }

        drive.Sense = default;
        if (NeedsDisc(command) && drive.Disk is null)
        {
            return drive.Refuse(Sense.NoDisc);
        }

        return command switch
        {
            PacketCommand.TestUnitReady => drive.Finish(),
            PacketCommand.Inquiry => Answer(drive, packet[4], PacketAnswers.Inquiry(stackalloc byte[36], drive.Identity)),
            PacketCommand.StartStopUnit => StartStop(drive, packet[4]),
            PacketCommand.PreventAllowMediumRemoval => Lock(drive, (packet[4] & 1) != 0),
            PacketCommand.ReadCapacity => Answer(drive, 8, PacketAnswers.Capacity(stackalloc byte[8], Blocks(drive))),
            PacketCommand.Read10 => Read(drive, Long(packet[2..]), Short(packet[7..])),
            PacketCommand.Read12 => Read(drive, Long(packet[2..]), Long(packet[6..])),
            PacketCommand.ReadToc => ReadToc(drive, packet),
            PacketCommand.GetEventStatusNotification => ReportEvent(drive, packet),
            PacketCommand.ModeSense10 => ModeSense(drive, packet),
            _ => drive.Refuse(Sense.UnknownCommand),
        };
    }

    // What the drive has to say lasts until it is asked for: a host that does not ask is told again.
    private static bool TryFindAttention(CdromDrive drive, out Sense attention)
    {
        attention = drive.Sense.IsUnitAttention
            ? drive.Sense
            : drive.Tray.TakeChange() switch
            {
                DiscChange.Removed => Sense.NoDisc,
                DiscChange.Inserted => Sense.DiscMayHaveChanged,
                _ => default,
            };
        return attention.IsSomething;
    }

    private static bool NeedsDisc(PacketCommand command) => command
        is PacketCommand.TestUnitReady or PacketCommand.ReadCapacity or PacketCommand.ReadToc
        or PacketCommand.Read10 or PacketCommand.Read12;

    private static DriveEvent ReportSense(CdromDrive drive, int allocated)
    {
        Sense sense = drive.Sense;
        drive.Sense = default;
        Span<byte> data = stackalloc byte[Sense.Size];
        data.Clear();
        sense.Write(data);
        return Answer(drive, allocated, data);
    }

    private static DriveEvent StartStop(CdromDrive drive, byte operation)
    {
        if ((operation & Eject) == 0)
        {
            return drive.Finish();
        }

        if ((operation & StartOrLoad) != 0)
        {
            drive.Tray.Close();
            return drive.Finish();
        }

        return drive.Tray.IsLocked ? drive.Refuse(Sense.RemovalPrevented) : Open(drive);
    }

    private static DriveEvent Open(CdromDrive drive)
    {
        drive.Tray.Open();
        return drive.Finish();
    }

    private static DriveEvent Lock(CdromDrive drive, bool locked)
    {
        drive.Tray.Lock(locked);
        return drive.Finish();
    }

    private static DriveEvent Read(CdromDrive drive, long block, long count) =>
        block + count > Blocks(drive) ? drive.Refuse(Sense.NoSuchBlock) : drive.SendBlocks(block, count);

    private static DriveEvent ReadToc(CdromDrive drive, ReadOnlySpan<byte> packet)
    {
        // The format has moved from the last byte to the third.
        int format = (packet[2] & 0x0F) | (packet[9] >> 6);
        int track = packet[6];
        if (format != 0 || track is > 1 and not PacketAnswers.LeadOut)
        {
            return drive.Refuse(Sense.InvalidField);
        }

        bool asTime = (packet[1] & 0x02) != 0;
        return Answer(drive, Short(packet[7..]), PacketAnswers.Toc(stackalloc byte[20], Blocks(drive), track, asTime));
    }

    private static DriveEvent ReportEvent(CdromDrive drive, ReadOnlySpan<byte> packet)
    {
        const byte Polled = 0x01;
        return (packet[1] & Polled) == 0
            ? drive.Refuse(Sense.InvalidField)
            : Answer(drive, Short(packet[7..]), PacketAnswers.Event(stackalloc byte[8], drive.Tray, packet[4]));
    }

    private static DriveEvent ModeSense(CdromDrive drive, ReadOnlySpan<byte> packet)
    {
        ReadOnlySpan<byte> page = PacketAnswers.ModePage(stackalloc byte[30], packet[2], drive.Tray.IsLocked);
        return page.IsEmpty ? drive.Refuse(Sense.InvalidField) : Answer(drive, Short(packet[7..]), page);
    }

    private static DriveEvent Answer(CdromDrive drive, int allocated, ReadOnlySpan<byte> answer) =>
        drive.Send(answer[..Math.Min(allocated, answer.Length)]);

    // The disc can go at any moment.
    private static long Blocks(CdromDrive drive) => (drive.Disk?.SectorCount ?? 0) / CdTray.SectorsPerBlock;

    private static ushort Short(ReadOnlySpan<byte> field) => BinaryPrimitives.ReadUInt16BigEndian(field);

    private static uint Long(ReadOnlySpan<byte> field) => BinaryPrimitives.ReadUInt32BigEndian(field);
}
