using Tophalf.Ata;

namespace Tophalf.Hosting.Verification;

/// <summary>The rules that are checked at run time. Read once, when the port driver's table is installed.</summary>
// Register accesses are left out: a rule of theirs costs every access of every request.
internal static class RoutineRules
{
    public static RoutineRule InitializeEx { get; } = RoutineRule.Of(nameof(AtaPort.InitializeEx));

    public static RoutineRule GetUnCachedExtension { get; } = RoutineRule.Of(nameof(AtaPort.GetUnCachedExtension));

    public static RoutineRule CompleteRequest { get; } = RoutineRule.Of(nameof(AtaPort.CompleteRequest));

    public static RoutineRule CompleteAllActiveRequests { get; } = RoutineRule.Of(nameof(AtaPort.CompleteAllActiveRequests));

    public static RoutineRule DeviceStateChange { get; } = RoutineRule.Of(nameof(AtaPort.DeviceStateChange));

    public static RoutineRule GetScatterGatherList { get; } = RoutineRule.Of(nameof(AtaPort.GetScatterGatherList));

    public static RoutineRule RequestCallback { get; } = RoutineRule.Of(nameof(AtaPort.RequestCallback));
}
