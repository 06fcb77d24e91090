namespace Tophalf.Hosting.Requests;

/// <summary>A command that moves no sectors: IDENTIFY, FLUSH CACHE, SET FEATURES.</summary>
/// <param name="command">The command.</param>
internal sealed unsafe class CommandRequest(DeviceCommand command) : PortRequest
{
    public override string Name => command.Name;

    /// <summary>What it read.</summary>
    public byte[] Result { get; private set; } = [];

    public override void Prepare(IrbFrame frame)
    {
        TaskFile.WriteCommand(frame.Irb, command, Target);
        frame.SetData((uint)command.Bytes);
    }

    public override bool Take(IrbFrame frame)
    {
        Result = frame.DataOf(command.Bytes).ToArray();
        return true;
    }
}
