using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Contract;

/// <summary>The types of the contract as one compilation sees them, and the questions that rules ask of them.</summary>
internal sealed class ContractSymbols
{
    // Every rule asks once per compilation; the first one looks the names up for all.
    private static readonly ConditionalWeakTable<Compilation, Lazy<ContractSymbols?>> s_known = new();

    private readonly INamedTypeSymbol _miniportAttribute;
    private readonly INamedTypeSymbol _channelAttribute;
    private readonly INamedTypeSymbol _driverEntryAttribute;

    private ContractSymbols(
        INamedTypeSymbol miniportAttribute,
        INamedTypeSymbol channelAttribute,
        INamedTypeSymbol driverEntryAttribute,
        INamedTypeSymbol controllerInterface,
        INamedTypeSymbol channelInterface)
    {
        _miniportAttribute = miniportAttribute;
        _channelAttribute = channelAttribute;
        _driverEntryAttribute = driverEntryAttribute;
        ControllerInterface = controllerInterface;
        ChannelInterface = channelInterface;
    }

    /// <summary><c>IAtaController&lt;TSelf&gt;</c>, unbound.</summary>
    public INamedTypeSymbol ControllerInterface { get; }

    /// <summary><c>IAtaChannel&lt;TSelf, TController&gt;</c>, unbound.</summary>
    public INamedTypeSymbol ChannelInterface { get; }

    /// <summary>The contract of a compilation; <see langword="null"/> when it does not know the contract at all.</summary>
    public static ContractSymbols? Of(Compilation compilation) =>
        s_known.GetValue(compilation, static c => new Lazy<ContractSymbols?>(() => Resolve(c))).Value;

    /// <summary>Reads the declaration of a miniport off a type.</summary>
    public bool TryGetMiniport(ISymbol symbol, [NotNullWhen(true)] out MiniportDeclaration? miniport)
    {
        miniport = null;
        if (symbol is INamedTypeSymbol type && MiniportAttributeOf(type) is { } attribute)
        {
            miniport = MiniportDeclaration.Read(type, attribute, _channelAttribute);
        }

        return miniport is not null;
    }

    /// <summary>Whether a type carries <c>[AtaMiniport]</c>.</summary>
    public bool IsMiniport(ITypeSymbol type) => MiniportAttributeOf(type) is not null;

    /// <summary>Whether an attribute is <c>[DriverEntry&lt;T&gt;]</c>, and the T that it names.</summary>
    public bool IsDriverEntry(INamedTypeSymbol attributeClass, [NotNullWhen(true)] out ITypeSymbol? miniport)
    {
        bool named = Is(attributeClass, _driverEntryAttribute) && attributeClass.TypeArguments.Length == 1;
        miniport = named ? attributeClass.TypeArguments[0] : null;
        return named;
    }

    /// <summary>The contract interfaces that a structure implements: for itself, or mistakenly for another type.</summary>
    public IEnumerable<INamedTypeSymbol> ContractsOf(ITypeSymbol type)
    {
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (Is(implemented, ChannelInterface) || Is(implemented, ControllerInterface))
            {
                yield return implemented;
            }
        }
    }

    /// <summary>Whether a structure implements the channel contract.</summary>
    public bool IsChannel(ITypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in ContractsOf(type))
        {
            if (Is(contract, ChannelInterface))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol definition) =>
        SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, definition);

    private AttributeData? MiniportAttributeOf(ITypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _miniportAttribute))
            {
                return attribute;
            }
        }

        return null;
    }

    private static ContractSymbols? Resolve(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Tophalf.AtaMiniportAttribute") is { } miniport
        && compilation.GetTypeByMetadataName("Tophalf.ChannelAttribute`1") is { } channel
        && compilation.GetTypeByMetadataName("Tophalf.DriverEntryAttribute`1") is { } driverEntry
        && compilation.GetTypeByMetadataName("Tophalf.IAtaController`1") is { } controllerContract
        && compilation.GetTypeByMetadataName("Tophalf.IAtaChannel`2") is { } channelContract
            ? new ContractSymbols(miniport, channel, driverEntry, controllerContract, channelContract)
            : null;
}
