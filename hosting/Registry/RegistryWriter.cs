using Tophalf.Hosting.Life;

namespace Tophalf.Hosting.Registry;

/// <summary>Writes for a miniport, which hears of a failure by an answer and not by an exception.</summary>
internal static class RegistryWriter
{
    public static bool TryWrite(HostedChannel channel, string key, string name, RegistryValue value)
    {
        try
        {
            channel.Controller.Options.Registry.Write(key, name, value);
            return true;
        }
        catch (HostRegistryException exception)
        {
            Log.RegistryNotWritten(channel.Controller.Options.Logger, channel.Controller.Name, channel.Number, key, name, exception);
            return false;
        }
    }
}
