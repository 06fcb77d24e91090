namespace Tophalf.Generators.Parse;

/// <summary>The metadata names of what authors write against.</summary>
internal static class ContractNames
{
    public const string Namespace = "Tophalf";
    public const string AtaMiniportAttribute = "Tophalf.AtaMiniportAttribute";
    public const string DriverEntryAttribute = "Tophalf.DriverEntryAttribute`1";
    public const string InterruptSourceAttribute = "Tophalf.InterruptSourceAttribute";
    public const string ChannelAttribute = "ChannelAttribute";
    public const string Controller = "IAtaController";
    public const string Channel = "IAtaChannel";
    public const string Source = "IInterruptSource";

    /// <summary>What is generated in an interrupt source.</summary>
    public const string InterruptObject = "InterruptObject";

    /// <summary>The MSBuild property that names the miniport to export.</summary>
    public const string DriverEntryProperty = "build_property.TophalfDriverEntry";

    /// <summary>As many channels as fit the mask of implemented channels.</summary>
    public const int MaximumChannels = 32;
}
