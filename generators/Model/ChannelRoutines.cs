namespace Tophalf.Generators.Model;

/// <summary>The optional routines of IAtaChannel, by the names of the contract.</summary>
[Flags]
internal enum ChannelRoutines
{
    None = 0,
    BuildIo = 1,
    Reset = 2,
    Control = 4,
    Initialize = 8,
}
