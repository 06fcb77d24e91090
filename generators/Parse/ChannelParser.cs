using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Generators.Model;

namespace Tophalf.Generators.Parse;

/// <summary>Reads the channels that a miniport declares, in the order of their numbers.</summary>
internal static class ChannelParser
{
    /// <summary>The channels; empty when one of them, or their number, makes a dispatcher impossible.</summary>
    public static ImmutableArray<ChannelInfo> Parse(INamedTypeSymbol miniport, Compilation compilation, CancellationToken cancellation)
    {
        ImmutableArray<ChannelInfo>.Builder channels = ImmutableArray.CreateBuilder<ChannelInfo>();
        HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);
        HashSet<string> names = new(StringComparer.Ordinal) { "ControllerExtension" };
        int next = 0;

        foreach (AttributeData attribute in miniport.GetAttributes())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!IsChannelAttribute(attribute.AttributeClass))
            {
                continue;
            }

            int count = attribute.Named("Count") is int declared ? declared : 1;
            if (attribute.AttributeClass!.TypeArguments[0] is not INamedTypeSymbol { TypeKind: TypeKind.Struct } channel
                || channel.IsRefLikeType
                || channel.IsGenericType
                || !channel.IsUnmanagedType
                || !seen.Add(channel)
                || !IsReachable(channel, miniport, compilation)
                || count is < 1 or > ContractNames.MaximumChannels
                || next + count > ContractNames.MaximumChannels
                || Contract.Find(channel, ContractNames.Channel, channel, miniport) is not { } contract)
            {
                return [];
            }

            channels.Add(new ChannelInfo(
                DisplayName: channels.Any(other => other.DisplayName == channel.Name) ? Names.Display(channel) : channel.Name,
                FullName: Names.Full(channel),
                ExtensionName: Names.Unused(channel.Name + "Extension", names),
                First: next,
                Count: count,
                Routines: contract.Written<ChannelRoutines>()));
            next += count;
        }

        return channels.ToImmutable();
    }

    private static bool IsChannelAttribute(INamedTypeSymbol? attribute) =>
        attribute is { Name: ContractNames.ChannelAttribute, TypeArguments.Length: 1 } && Contract.IsOurs(attribute);

    // The dispatcher is a class nested in the miniport: it sees what the miniport sees, but lies in a file of its own.
    private static bool IsReachable(INamedTypeSymbol channel, INamedTypeSymbol miniport, Compilation compilation)
    {
        for (INamedTypeSymbol? type = channel; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal || type.IsGenericType)
            {
                return false;
            }
        }

        return compilation.IsSymbolAccessibleWithin(channel, miniport);
    }
}
