using Microsoft.CodeAnalysis.FlowAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>In which mode the blocks of a graph run, in a method that asks for it.</summary>
internal sealed class ModeFlow
{
    private readonly (OperationMode Mode, Reachability Reachable)[] _modes = [];
    private readonly OperationMode? _always;

    /// <param name="instance">The method as it is called.</param>
    /// <param name="modes">The modes that there are, if it asks for them.</param>
    /// <param name="follow">Finds out what is reached in a method that is called so.</param>
    public ModeFlow(MethodInstance instance, (OperationMode Normal, OperationMode Dump)? modes, Func<MethodInstance, Reachability> follow)
    {
        _always = instance.Mode;
        if (_always is null && modes is var (normal, dump))
        {
            _modes = [(normal, follow(instance with { Mode = normal })), (dump, follow(instance with { Mode = dump }))];
        }
    }

    /// <summary>The one mode in which a block runs; null: it runs in each.</summary>
    public OperationMode? At(BasicBlock block)
    {
        OperationMode? only = _always;
        int count = 0;
        foreach ((OperationMode mode, Reachability reachable) in _modes)
        {
            if (reachable.At(block) is not null)
            {
                only = mode;
                count++;
            }
        }

        return count > 1 ? null : only;
    }
}
