namespace Tophalf.Generators.Model;

/// <summary>The optional routines of IAtaController, by the names of the contract.</summary>
[Flags]
internal enum ControllerRoutines
{
    None = 0,
    Control = 1,
    ChannelEnabled = 2,
    TransferModeSelect = 4,
}
