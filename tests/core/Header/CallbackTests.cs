using System.Reflection;
using Tophalf.Ata;

namespace Tophalf.Core.Tests.Header;

public sealed class CallbackTests
{
    private static readonly Dictionary<string, MiniportContext> Contexts = new()
    {
        ["IDE_HW_INITIALIZE"] = MiniportContext.Initialize,
        ["IDE_HW_STARTIO"] = MiniportContext.StartIo,
        ["IDE_HW_BUILDIO"] = MiniportContext.BuildIo,
        ["IDE_HW_INTERRUPT"] = MiniportContext.Interrupt,
        ["IDE_HW_RESET"] = MiniportContext.Reset,
        ["IDE_HW_CONTROL"] = MiniportContext.Control,
        ["IDE_CHANNEL_INIT"] = MiniportContext.ChannelInit,
        ["IDE_TRANSFER_MODE_SELECT"] = MiniportContext.TransferModeSelect,
        ["IDE_CHANNEL_ENABLED"] = MiniportContext.ChannelEnabled,
        ["IDE_ADAPTER_CONTROL"] = MiniportContext.AdapterControl,
    };

    private static readonly Dictionary<string, MiniportContext> RequestedContexts = new()
    {
        [nameof(AtaPort.RequestCallback)] =
            MiniportContext.Timer | MiniportContext.Worker | MiniportContext.SynchronizedRoutine | MiniportContext.ControllerSyncRoutine,
        [nameof(AtaPort.RequestTimer)] = MiniportContext.Timer,
        [nameof(AtaPort.RequestWorkerRoutine)] = MiniportContext.Worker,
        [nameof(AtaPort.RequestSynchronizedRoutine)] = MiniportContext.SynchronizedRoutine,
        [nameof(AtaPort.ControllerSyncRoutine)] = MiniportContext.ControllerSyncRoutine,
    };

    public static TheoryData<string> StoredCallbacks => [.. Contexts.Keys];

    [Theory]
    [MemberData(nameof(StoredCallbacks))]
    public void A_callback_in_a_table_has_the_signature_of_the_header(string callback)
    {
        Row row = Table.Read("callbacks.csv").Single(row => row["callback"] == callback);
        FieldInfo field = FieldOf(row);

        AssertSignature(row, field.FieldType);
        Assert.Equal(Contexts[callback], field.GetCustomAttribute<RunsInAttribute>()?.Context);
    }

    [Fact]
    public void A_requested_routine_has_the_signature_of_the_header_and_says_where_it_runs()
    {
        Row row = Table.Read("callbacks.csv").Single(row => row["callback"] == "IDE_HW_DPC");
        ParameterInfo[] routines =
        [
            .. typeof(AtaPort).GetMethods(BindingFlags.Public | BindingFlags.Static)
                .SelectMany(method => method.GetParameters())
                .Where(parameter => parameter.ParameterType.IsFunctionPointer),
        ];

        Assert.Equal(2 * RequestedContexts.Count, routines.Length);
        Assert.All(routines, routine =>
        {
            AssertSignature(row, routine.ParameterType);
            Assert.Equal(RequestedContexts[routine.Member.Name], routine.GetCustomAttribute<RunsInAttribute>()?.Context);
        });
    }

    [Fact]
    public void Every_callback_of_the_header_is_looked_at() =>
        Assert.Equal(
            Table.Read("callbacks.csv").Select(row => row["callback"]).Order(),
            Contexts.Keys.Append("IDE_HW_DPC").Order());

    private static FieldInfo FieldOf(Row row)
    {
        string[] place = row["stored_in"].Split('.');
        FieldInfo? field = NativeTypes.Structures[place[0]].GetField(place[1]);
        Assert.NotNull(field);
        return field;
    }

    private static void AssertSignature(Row row, Type type)
    {
        Assert.True(type.IsUnmanagedFunctionPointer);
        // No convention is named: the platform's own is meant.
        Assert.Empty(type.GetFunctionPointerCallingConventions());
        Assert.Equal(NativeTypes.Of(row["returns"]), type.GetFunctionPointerReturnType());
        Assert.Equal(
            NativeTypes.Parameters(row["parameters"]).Select(parameter => NativeTypes.Of(parameter.Type)),
            type.GetFunctionPointerParameterTypes());
    }
}
