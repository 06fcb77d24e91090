using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>Is told what the instructions of a body do.</summary>
internal interface IBodyEvents
{
    /// <summary>An effect of the instruction's own.</summary>
    void Does(Effect effect, string how);

    /// <summary>A throw: it counts, although nothing on the way to it does.</summary>
    void Throws(Effect effect, string how);

    void Calls(CallSite site);

    /// <summary>A boxed type parameter.</summary>
    void Boxes(IlType parameter);

    /// <summary>The static constructor of the type, if it has one, has run from here on.</summary>
    void Initializes(IlType type);

    /// <summary>A verdict rests on an assumption from here on.</summary>
    void Assumes(string assumption);
}
