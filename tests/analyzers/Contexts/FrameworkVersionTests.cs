using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What is known of the class library is known of one version of it.</summary>
public sealed class FrameworkVersionTests
{
    private const ushort Known = 10;

    [Fact]
    [Accepts("TH9002")]
    public Task Of_the_version_that_was_looked_at_everything_is_known() => Test("int n = Math.Max(1, 2);", Known).RunAsync();

    [Fact]
    [Reports("TH9002")]
    public Task Of_another_version_nothing_is_known() => Test(
        "int n = {|TH9002:Math.Max(1, 2)|};",
        Known + 1,
        "In interrupt context, it is not known all that 'Math.Max' does: what is known of the class library is known of .NET 10, and this project refers to .NET 11; Channel.Service runs there").RunAsync();

    private static RuleTest<ContextAnalyzer> Test(string statement, ushort major, params string[] messages) =>
        new($$"""
            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service() { {{statement}} }
            }
            """)
        {
            References = ContractOn(major),
            Messages = messages,
        };

    /// <summary>The contract, and the same class library under another version.</summary>
    internal static IReadOnlyList<MetadataReference> ContractOn(ushort major) =>
        [.. References.Contract.Where(static reference => reference != Net100.References.SystemRuntime), Runtime(major)];

    private static MetadataReference Runtime(ushort major)
    {
        byte[] image = [.. Net100.Resources.SystemRuntime];
        using PEReader file = new([.. image]);
        int version = file.PEHeaders.MetadataStartOffset + file.GetMetadataReader().GetTableMetadataOffset(TableIndex.Assembly) + sizeof(uint);
        Assert.Equal(Known, BitConverter.ToUInt16(image, version));
        BitConverter.TryWriteBytes(image.AsSpan(version), major);
        return MetadataReference.CreateFromImage(image);
    }
}
