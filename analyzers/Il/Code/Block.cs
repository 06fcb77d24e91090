namespace Tophalf.Analyzers.Il.Code;

/// <summary>Instructions that run one after the other.</summary>
/// <param name="First">The number of the first instruction.</param>
/// <param name="End">The number of the one behind the last.</param>
internal sealed record Block(int First, int End)
{
    /// <summary>Handlers that an exception in this block can reach, innermost first.</summary>
    public List<Block> Handlers { get; } = [];

    /// <summary>A handler or filter: it begins with an empty stack, or with the exception.</summary>
    public bool IsHandlerEntry { get; set; }

    /// <summary>Begins with the exception on the stack.</summary>
    public bool HoldsException { get; set; }

    /// <summary>Whether an exception of it is caught in this method.</summary>
    public bool IsCaught { get; set; }
}
