using System.Reflection;
using Tophalf.Ata;

namespace Tophalf.Core.Tests.Port;

[Collection(PortDriverCollection.Name)]
public sealed class ForwardingTests : PortDriverTest
{
    // Which exported routine a wrapper calls, and with what; every other routine calls the one of its own name with its
    // own arguments.
    private static readonly Dictionary<string, (string Routine, Func<nint[], nint[]> Arguments)> Wrappers = new()
    {
        ["DeviceBusy"] = ("DeviceStateChange", a => a),
        ["DeviceReady"] = ("DeviceStateChange", a => [a[0], a[1], a[2], 0]),
        ["RequestTimer"] = ("RequestCallback", a => [0, a[0], a[1], a[2]]),
        ["RequestWorkerRoutine"] = ("RequestCallback", a => [1, a[0], a[1], 0]),
        ["RequestSynchronizedRoutine"] = ("RequestCallback", a => [2, a[0], a[1], 0]),
        ["ControllerSyncRoutine"] = ("RequestCallback", a => [3, a[0], a[1], 0]),
        ["BusChangeDetected"] = ("Notification", a => [0, a[0], 0xFF, 0, 0]),
        ["DeviceArrived"] = ("Notification", a => [0, a[0], a[1], 0, 0]),
        ["DeviceRemoved"] = ("Notification", a => [1, a[0], a[1], 0, 0]),
        ["RequestPowerStateChange"] = ("Notification", a => [2, a[0], a[1], a[2], a[3]]),
        ["RegistryChannelSubkeyRead"] = ("RegistryRead", a => [a[0], a[1], 1, .. a[2..]]),
        ["RegistryChannelSubkeyWrite"] = ("RegistryWrite", a => [a[0], a[1], 1, .. a[2..]]),
        ["RegistryChannelSubkeyWriteDeferred"] = ("RegistryWriteDeferred", a => [a[0], a[1], 1, .. a[2..]]),
        ["RegistryControllerKeyRead"] = ("RegistryRead", a => [a[0], a[1], 0, .. a[2..]]),
        ["RegistryControllerKeyWrite"] = ("RegistryWrite", a => [a[0], a[1], 0, .. a[2..]]),
        ["RegistryControllerKeyWriteDeferred"] = ("RegistryWriteDeferred", a => [a[0], a[1], 0, .. a[2..]]),
    };

    public static TheoryData<string> Forwarded => [.. AtaPortMethods.Routines.Keys.Except(["ConvertUlongToPhysicalAddress"])];

    [Theory]
    [MemberData(nameof(Forwarded))]
    public void Every_form_calls_the_exported_routine_once_with_the_right_arguments(string routine) =>
        Assert.All(AtaPortMethods.Of(routine), method =>
        {
            foreach (nint flag in new nint[] { 0, 1 })
            {
                nint[] arguments = [.. method.GetParameters().Select((parameter, index) => parameter.ParameterType == typeof(bool) ? flag : 0x41 + index)];
                RecordingPortDriver.Install(result: flag);

                nint result = Invocation.Invoke(method, arguments);

                (string called, nint[] received) = Assert.Single(RecordingPortDriver.Calls);
                var (expected, expectedArguments) = Wrappers.TryGetValue(routine, out var wrapper)
                    ? (wrapper.Routine, wrapper.Arguments(arguments))
                    : (routine, [.. arguments, .. new nint[received.Length - arguments.Length]]);
                Assert.Equal(expected, called);
                Assert.Equal(expectedArguments, received);
                Assert.Equal(method.ReturnType == typeof(void) ? 0 : flag, result);
            }
        });

    [Fact]
    public void Every_wrapper_of_the_table_is_looked_at() =>
        Assert.Equal(
            AtaPortMethods.Routines.Where(pair => pair.Value["inline_wrapper_of"].Length > 0).Select(pair => $"{pair.Key} {TargetOf(pair.Value["inline_wrapper_of"])}").Order(),
            Wrappers.Select(pair => $"{pair.Key} {pair.Value.Routine}").Order());

    [Fact]
    public void Wide_values_arrive_whole()
    {
        RecordingPortDriver.Install(result: unchecked((nint)0xFEDC_BA98_7654_3210));

        Invocation.Invoke(Form("GetDeviceBase"), 1, unchecked((nint)0x8765_4321_0FED_CBA9), 16);
        nint address = Invocation.Invoke(Form("GetPhysicalAddress"), 1, 2, 3, 4);

        Assert.Equal(unchecked((nint)0x8765_4321_0FED_CBA9), RecordingPortDriver.Calls[0].Arguments[1]);
        Assert.Equal(unchecked((nint)0xFEDC_BA98_7654_3210), address);
    }

    [Fact]
    public void A_number_becomes_a_physical_address_without_a_port_driver() =>
        Assert.Equal(0xFEDC_BA98_7654_3210, AtaPort.ConvertUlongToPhysicalAddress(unchecked((nuint)0xFEDC_BA98_7654_3210)));

    private static string TargetOf(string wrapped) => wrapped.Split(':')[0]["AtaPort".Length..];

    private static MethodInfo Form(string routine) => AtaPortMethods.Of(routine).Single(method => !method.IsGenericMethod);
}
