using System.Text;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Effects;

namespace Tophalf.Analyzers.Contexts;

/// <summary>
/// The contexts as the contract declares them: what each is called, and what must not happen in it. Read from the
/// enumeration, so that the contract of another port driver needs no other analyzer.
/// </summary>
internal sealed class ContextNames
{
    private readonly Dictionary<long, string> _names = [];
    private readonly Dictionary<long, Effect> _forbidden = [];
    private readonly Dictionary<long, long> _inDump = [];
    private readonly Dictionary<long, string> _actions = [];

    private ContextNames(INamedTypeSymbol contexts, INamedTypeSymbol? actions)
    {
        Contract = contexts.ContainingAssembly;
        foreach (IFieldSymbol field in contexts.GetMembers().OfType<IFieldSymbol>())
        {
            if (field is { HasConstantValue: true, ConstantValue: IConvertible value } && value.ToInt64(null) is long bit and not 0)
            {
                _names[bit] = Words(field.Name);
                if (field.Attribute("ForbidsAttribute") is { ConstructorArguments: [{ Value: IConvertible effects }] })
                {
                    _forbidden[bit] = ForbiddenEffects.Of(effects.ToInt64(null));
                }

                if (field.Attribute("InDumpAttribute") is { ConstructorArguments: [{ Value: IConvertible others }] })
                {
                    _inDump[bit] = others.ToInt64(null);
                }
            }
        }

        foreach (IFieldSymbol field in actions?.GetMembers().OfType<IFieldSymbol>() ?? [])
        {
            if (field is { HasConstantValue: true, ConstantValue: IConvertible value })
            {
                _actions[value.ToInt64(null)] = field.Name;
            }
        }
    }

    /// <summary>The assembly that declares the contexts.</summary>
    public IAssemblySymbol Contract { get; }

    /// <summary>The contexts of a compilation; null when it does not know the contract at all.</summary>
    public static ContextNames? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Tophalf.MiniportContext") is { } contexts
            ? new ContextNames(contexts, compilation.GetTypeByMetadataName("Tophalf.Ata.IdeControlAction"))
            : null;

    /// <summary>All contexts, lowest first.</summary>
    public IEnumerable<long> Routines => _names.Keys.OrderBy(static routine => routine);

    /// <summary>The actions that a control routine may be asked for.</summary>
    public IEnumerable<long> Actions => _actions.Keys;

    /// <summary>"interrupt", "start-io", "control (Start)".</summary>
    public string Of(RunContext context) => context.Action is long action && _actions.TryGetValue(action, out string? name)
        ? $"{Of(context.Routine)} ({name})"
        : Of(context.Routine);

    /// <summary>The name of a routine.</summary>
    public string Of(long routine) => _names.TryGetValue(routine, out string? name) ? name : "unnamed";

    /// <summary>The context of a name, as the enumeration or as a message writes it; null when there is none.</summary>
    public long? Find(string name)
    {
        foreach (KeyValuePair<long, string> context in _names)
        {
            if (string.Equals(name.Replace("-", ""), context.Value.Replace("-", ""), StringComparison.OrdinalIgnoreCase))
            {
                return context.Key;
            }
        }

        return null;
    }

    /// <summary>The action of a name; null when there is none.</summary>
    public long? FindAction(string name)
    {
        foreach (KeyValuePair<long, string> action in _actions)
        {
            if (string.Equals(name, action.Value, StringComparison.OrdinalIgnoreCase))
            {
                return action.Key;
            }
        }

        return null;
    }

    /// <summary>The context of a miniport that is loaded for a dump.</summary>
    public long Dump => Find("Dump") ?? 0;

    /// <summary>The contexts in which a routine runs while the miniport is loaded for a dump; 0: it does not run then.</summary>
    public long InDump(RunContext context) => _inDump.TryGetValue(context.Routine, out long contexts) ? contexts : 0;

    /// <summary>Whether an effect must not happen in a context.</summary>
    public bool Forbids(RunContext context, Effect effect) =>
        context.IsAny || (_forbidden.TryGetValue(context.Routine, out Effect forbidden) && (forbidden & effect) != 0);

    /// <summary>The single bits of a set of contexts, lowest first.</summary>
    public static IEnumerable<long> Split(long contexts)
    {
        for (long left = contexts; left != 0; left &= left - 1)
        {
            yield return left & -left;
        }
    }

    // StartIo becomes start-io.
    private static string Words(string name)
    {
        StringBuilder words = new();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append('-');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
