using Tophalf.Hosting.Guard;

#pragma warning disable CA1050, IDE0130 // The runtime looks for a type with this name in no namespace.

/// <summary>Called by the runtime before Main, in processes that name this assembly in DOTNET_STARTUP_HOOKS.</summary>
internal static class StartupHook
{
    public static void Initialize() => GuardChild.Run();
}
