using System.Reflection;
using System.Runtime.InteropServices;
using Tophalf.Ata;
using Tophalf.Core.Tests.Header;
using Tophalf.Core.Tests.Port;
using Tophalf.Hosting.Binding;

namespace Tophalf.Hosting.Tests.Verification;

/// <summary>Every routine of the header, called in every routine of a miniport: reported where the table forbids it, and nowhere else.</summary>
public sealed class RoutineTableTests
{
    private const string Prefix = "AtaPort";

    // No header declares them; and a conversion that is done in C# asks no port driver.
    private static readonly Dictionary<string, Row> s_rows = Table.Read("routines.csv")
        .Where(row => !row["rule"].Contains("declared in no public header", StringComparison.Ordinal))
        .Where(row => row["exported_by"].Length != 0 || row["inline_wrapper_of"].Length != 0)
        .ToDictionary(row => row["routine"][Prefix.Length..]);

    public static TheoryData<string> Routines => [.. s_rows.Keys];

    [Theory]
    [MemberData(nameof(Routines))]
    public async Task A_call_is_reported_exactly_where_the_table_forbids_it(string routine)
    {
        MethodInfo method = typeof(AtaPort).GetMethods().First(method => method.Name == routine && !method.IsGenericMethod);
        string exported = Prefix + ExportOf(routine);
        List<string> reported = [];
        List<Exception> thrown = [];
        await EveryPlace.VisitAsync((place, extension) =>
        {
            try
            {
                int before = RuleViolations(method, exported);
                Call(method, extension);
                if (RuleViolations(method, exported) > before)
                {
                    reported.Add(place);
                }
            }
            catch (Exception exception)
            {
                thrown.Add(exception);
            }
        });

        Assert.Empty(thrown);
        Assert.Equal(EveryPlace.Names.Where(place => IsForbidden(routine, place)).Order(), reported.Order());
    }

    [Fact]
    public void Every_routine_of_the_table_of_the_port_driver_has_a_rule() =>
        Assert.Equal(
            typeof(AtaPortTable).GetFields().Select(field => field.Name).Except([nameof(AtaPortTable.EntryFailed)]),
            Enum.GetNames<PortRoutine>());

    private static string ExportOf(string routine) =>
        s_rows[routine]["inline_wrapper_of"] is { Length: > 0 } wrapped ? wrapped.Split(':')[0][Prefix.Length..] : routine;

    // "not Interrupt; not BuildIo" or "only ChannelInit; Control(IdeStart)".
    private static bool IsForbidden(string routine, string place)
    {
        string rule = s_rows[routine]["may_be_called_from"];
        string context = place.Split('(')[0];
        return rule.StartsWith("only ", StringComparison.Ordinal)
            ? !rule["only ".Length..].Split("; ").Any(allowed => allowed == place || allowed == context)
            : rule.Split("; ").Any(one => one.Split(' ')[1] == context);
    }

    private static int RuleViolations(MethodInfo method, string exported)
    {
        string[] reasons = [.. method.GetCustomAttributes<NeverInAttribute>().Select(rule => rule.Reason!)];
        return HostThread.Current.Controller!.Violations.Snapshot().Count(violation =>
            violation.Routine == exported
            && violation.Context == HostThread.Current.Context
            && (reasons.Contains(violation.Message) || violation.Message.StartsWith("It may be called in", StringComparison.Ordinal)));
    }

    // Arguments with which nothing much happens: a device that is not there, buffers without length, no routine to call.
    private static unsafe void Call(MethodInfo method, nint extension)
    {
        void* scratch = NativeMemory.AllocZeroed(4096);
        nint[] arguments = [.. method.GetParameters().Select(parameter => parameter switch
        {
            { Name: "channelExtension" or "controllerExtension" } => extension,
            { Name: "targetId" or "target" or "busyTimeout" } => 1,
            { ParameterType.IsFunctionPointer: true } => 0,
            { ParameterType.IsPointer: true } => (nint)scratch,
            _ => 0,
        })];
        Invocation.Invoke(method, arguments);
        NativeMemory.Free(scratch);
    }
}
