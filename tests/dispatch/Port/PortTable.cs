using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>
/// What is behind AtaPort in this assembly. There is one table a process; it finds the port driver of the running test
/// by the extension, and the device by the address of the register.
/// </summary>
internal static unsafe class PortTable
{
    public static void Install()
    {
        AtaPortTable table = AtaPortTable.Unbound;
        table.InitializeEx = &InitializeEx;
        table.GetDeviceBase = &GetDeviceBase;
        table.RequestCallback = &RequestCallback;
        table.CompleteRequest = &CompleteRequest;
        table.StallExecution = &StallExecution;
        table.ReadPortUlong = &ReadPortUlong;
        table.WritePortUlong = &WritePortUlong;
        table.EntryFailed = &EntryFailed;
        AtaPortBinding.Install(in table);
    }

    private static uint InitializeEx(void* driverObject, void* registryPath, IdeControllerInterface* table) =>
        PortDriver.OfDriverObject(driverObject).Initialize(registryPath, table);

    private static void* GetDeviceBase(void* extension, ulong address, uint length) => PortChannel.Of(extension).Device.Registers;

    private static byte RequestCallback(
        IdeCallbackType type, void* extension, delegate* unmanaged<void*, void> routine, uint microseconds)
    {
        AccessPoint.Pass();
        PortChannel channel = PortChannel.Of(extension);
        bool accepted = channel.Driver.Callbacks.Request(type, channel, routine);
        channel.Driver.Trace.Add(
            type == IdeCallbackType.WorkerRoutine ? Step.RequestWorker : Step.RequestTimer, channel.Number, microseconds);
        if (!accepted)
        {
            channel.Driver.Trace.Add(Step.Refused, channel.Number);
            if (type == IdeCallbackType.TimerRoutine)
            {
                channel.Driver.Callbacks.OnRefusedTimer?.Invoke();
            }
        }

        return accepted ? (byte)1 : (byte)0;
    }

    private static void CompleteRequest(void* extension, IdeRequestBlock* irb)
    {
        AccessPoint.Pass();
        PortChannel.Of(extension).Complete(irb);
    }

    // The routine has no extension: the port driver knows what it called on this thread.
    private static void StallExecution(uint microseconds) => PortDriver.Stalled?.Invoke(microseconds);

    private static uint ReadPortUlong(uint* port) => FakeDevice.Of(port).Read(port);

    private static void WritePortUlong(uint* port, uint value) => FakeDevice.Of(port).Write(port, value);

    private static void EntryFailed(void* extension, MiniportContext context, Exception exception) =>
        PortDriver.OfExtension(extension).Failures.Enqueue(new EntryFailure((nint)extension, context, exception));
}
