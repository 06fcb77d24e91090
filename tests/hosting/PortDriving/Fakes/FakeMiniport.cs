using System.Runtime.InteropServices;
using Tophalf.Ata;

namespace Tophalf.Hosting.Tests.PortDriving.Fakes;

/// <summary>A miniport written by hand, whose routines record their calls and do what the <see cref="Script"/> says.</summary>
internal unsafe struct FakeMiniport : IAtaMiniport
{
    public static uint DriverEntry(void* driverObject, void* registryPath)
    {
        Script script = Script.Current;
        script.Entered?.Invoke(0);
        script.Record("DriverEntry");
        IdeControllerInterface table = new()
        {
            Version = (ushort)sizeof(IdeControllerInterface),
            ControllerExtensionSize = (uint)sizeof(FakeController),
            ChannelExtensionSize = (uint)sizeof(FakeChannel),
            AtaChannelInitRoutine = &AtaChannelInitRoutine,
            AtaControllerChannelEnabled = &AtaControllerChannelEnabled,
            AtaControllerTransferModeSelect = &AtaControllerTransferModeSelect,
            AtaAdapterControl = &AtaAdapterControl,
        };
        script.EditControllerTable?.Invoke(ref table);
        uint status = AtaPort.InitializeEx(driverObject, registryPath, &table);

        // The variable is this routine's: whoever still reads it after this gets nothing.
        table = default;
        return status;
    }

    [UnmanagedCallersOnly]
    internal static void IdeHwDpc(void* extension)
    {
        Script script = ScriptOf(extension);
        FakeCall call = new((FakeChannel*)extension, null);
        script.Entered?.Invoke((nint)extension);
        script.Record($"Callback {call.Channel}");
        script.Callback?.Invoke(call);
    }

    [UnmanagedCallersOnly]
    private static byte AtaAdapterControl(void* extension, IdeControlAction action, void* parameters)
    {
        var controller = (FakeController*)extension;
        if (action == IdeControlAction.Start)
        {
            controller->Script = Script.Current.Handle;
            Script.Current.StartController?.Invoke(ref *(IdeControllerConfiguration*)parameters);
        }

        Script.Of(controller->Script).Entered?.Invoke((nint)extension);
        return Answer(Script.Of(controller->Script).Record($"AtaAdapterControl {action}"));
    }

    [UnmanagedCallersOnly]
    private static AtaChannelState AtaControllerChannelEnabled(void* extension, uint channel)
    {
        Script script = Script.Of(((FakeController*)extension)->Script);
        script.Entered?.Invoke((nint)extension);
        script.Record($"AtaControllerChannelEnabled {channel}");
        return script.ChannelState;
    }

    [UnmanagedCallersOnly]
    private static byte AtaControllerTransferModeSelect(void* extension, IdeTransferModeParameters* parameters)
    {
        Script script = Script.Of(((FakeController*)extension)->Script);
        script.Entered?.Invoke((nint)extension);
        return Answer(script.Record($"AtaControllerTransferModeSelect {parameters->ChannelNumber}"));
    }

    [UnmanagedCallersOnly]
    private static byte AtaChannelInitRoutine(void* extension, IdeChannelInterface* table, void* initContext)
    {
        var channel = (FakeChannel*)extension;
        channel->Script = ((FakeController*)initContext)->Script;
        channel->Number = table->ChannelNumber;
        table->IdeHwInitialize = &IdeHwInitialize;
        table->IdeHwBuildIo = &IdeHwBuildIo;
        table->IdeHwStartIo = &IdeHwStartIo;
        table->IdeHwInterrupt = &IdeHwInterrupt;
        table->IdeHwReset = &IdeHwReset;
        table->IdeHwControl = &IdeHwControl;
        Script script = ScriptOf(extension);
        script.Entered?.Invoke((nint)extension);
        script.EditChannelTable?.Invoke(ref *table);
        return Answer(script.Record($"AtaChannelInitRoutine {channel->Number}"));
    }

    [UnmanagedCallersOnly]
    private static byte IdeHwControl(void* extension, IdeControlAction action, void* parameters)
    {
        Script script = ScriptOf(extension);
        script.Entered?.Invoke((nint)extension);
        if (action == IdeControlAction.Start)
        {
            var channel = (FakeChannel*)extension;
            var configuration = (IdeChannelConfiguration*)parameters;
            configuration->SyncWithIsr = 1;
            configuration->SupportsWmi = 1;
            channel->CommandBlock = (byte*)AtaPort.GetDeviceBase(extension, configuration->ChannelResources->IdeAccessRange->RangeStart, 8);
            script.StartChannel?.Invoke(ref *configuration, new FakeCall(channel, null));
        }

        return Answer(script.Record($"IdeHwControl {((FakeChannel*)extension)->Number} {action}"));
    }

    [UnmanagedCallersOnly]
    private static byte IdeHwInitialize(void* extension, IdeDeviceParameters* parameters, IdentifyDeviceData* identify)
    {
        Script script = ScriptOf(extension);
        script.Entered?.Invoke((nint)extension);
        script.InitializeDevice?.Invoke(ref *parameters);
        return Answer(script.Record($"IdeHwInitialize {((FakeChannel*)extension)->Number} target {parameters->TargetId}"));
    }

    [UnmanagedCallersOnly]
    private static byte IdeHwBuildIo(void* extension, IdeRequestBlock* irb)
    {
        ScriptOf(extension).Entered?.Invoke((nint)extension);
        ScriptOf(extension).BuildIo?.Invoke(new FakeCall((FakeChannel*)extension, irb));
        return 1;
    }

    [UnmanagedCallersOnly]
    private static byte IdeHwStartIo(void* extension, IdeRequestBlock* irb)
    {
        Script script = ScriptOf(extension);
        FakeCall call = new((FakeChannel*)extension, irb);
        script.Entered?.Invoke((nint)extension);
        script.Record($"IdeHwStartIo {call.Channel} function 0x{irb->Function:X}");
        if (irb->Function != IrbFunction.AtaIdentify)
        {
            script.StartIo(call);
            return 1;
        }

        FakeIdentify.Write((IdentifyDeviceData*)irb->DataBuffer);
        call.Complete(script.Identify(irb->TargetId));
        return 1;
    }

    [UnmanagedCallersOnly]
    private static byte IdeHwInterrupt(void* extension)
    {
        Script script = ScriptOf(extension);
        script.Entered?.Invoke((nint)extension);
        return Answer(script.Interrupt?.Invoke(new FakeCall((FakeChannel*)extension, null)) ?? false);
    }

    [UnmanagedCallersOnly]
    private static byte IdeHwReset(void* extension)
    {
        Script script = ScriptOf(extension);
        FakeCall call = new((FakeChannel*)extension, null);
        script.Entered?.Invoke((nint)extension);
        script.Record($"IdeHwReset {call.Channel}");
        script.Reset?.Invoke(call);
        return 1;
    }

    private static Script ScriptOf(void* extension) => Script.Of(((FakeChannel*)extension)->Script);

    private static byte Answer(bool answer) => answer ? (byte)1 : (byte)0;
}
