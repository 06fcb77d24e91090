using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Paths;

/// <summary>One rule about paths, ready to follow routines.</summary>
internal interface IPathExplorer
{
    /// <summary>Follows all paths through a routine, and logs what is wrong on them.</summary>
    /// <param name="root">The routine.</param>
    /// <param name="instance">The routine as it is called.</param>
    void Follow(Root root, MethodInstance instance);
}
