using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Suppression;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Suppression;

/// <summary>Who is still told of what a suppression covers.</summary>
public sealed class PermissionTests
{
    private const string Because = "because: \"It was measured.\")]";
    private const string Permits = "[Permits(\"TH2001\", MiniportContext.Interrupt, " + Because;
    private const string Suppresses = "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Tophalf.Allocation\", \"TH2001:Allocates\", Justification = \"It was measured.\")]";

    public static TheoryData<string> Attributes => [Permits, Suppresses];

    [Theory, MemberData(nameof(Attributes))]
    [Accepts("TH2001")]
    [Accepts("TH0102")]
    public Task What_a_method_may_do_is_not_reported_in_it(string attribute) => Report(
        $"{attribute} void Middle() {{ _ = new object(); }}  void Last() {{ }}");

    [Theory, MemberData(nameof(Attributes))]
    [Accepts("TH2001")]
    public Task What_it_calls_may_do_it_too(string attribute) => Report(
        $"{attribute} void Middle() {{ Last(); }}  void Last() {{ _ = new object(); }}");

    [Theory, MemberData(nameof(Attributes))]
    [Accepts("TH2001")]
    public Task So_may_what_is_in_a_type_or_a_property_with_it(string attribute) => Report(
        $"void Middle() {{ _ = Helper.Made; }} {attribute} static class Helper {{ public static object Made => new object(); }} void Last() {{ }}");

    [Theory, MemberData(nameof(Attributes))]
    public Task On_another_way_to_the_same_place_it_is_reported(string attribute) => Report(
        $"{attribute} void Middle() {{ Last(); }}  void Last() {{ _ = new object(); }} [RunsIn(MiniportContext.Interrupt)] void Other() => Longer(); void Longer() => Longest(); void Longest() => Last();",
        "File0.cs:TH2001:new object()");

    [Fact]
    public Task Another_context_is_not_permitted() => Report(
        "[Permits(\"TH2001\", MiniportContext.StartIo, " + Because + " void Middle() { _ = new object(); }  void Last() { }",
        "File0.cs:TH0102:Permits(\"TH2001\", MiniportContext.StartIo, because: \"It was measured.\")", "File0.cs:TH2001:new object()");

    [Fact]
    public Task Another_rule_is_not_permitted() => Report(
        "[Permits(\"TH4001\", MiniportContext.Interrupt, " + Because + " void Middle() { _ = new object(); }  void Last() { }",
        "File0.cs:TH0102:Permits(\"TH4001\", MiniportContext.Interrupt, because: \"It was measured.\")", "File0.cs:TH2001:new object()");

    [Fact]
    public Task A_pragma_hides_one_place_only() => Report("""
            void Middle()
            {
        #pragma warning disable TH2001
                _ = new object();
        #pragma warning restore TH2001
                Last();
            }

            void Last() { _ = new object(); }
        """, "File0.cs:TH2001:new object()");

    [Fact]
    public Task A_rule_of_the_contract_may_be_permitted() => Report(
        "[Permits(\"TH1001\", MiniportContext.Interrupt, " + Because + " void Middle() { Never(); } [NeverIn(MiniportContext.Interrupt)] void Never() { } void Last() { }");

    [Fact]
    public Task An_assembly_may_name_what_it_suppresses() => ReportWith("[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Tophalf.Allocation\", \"TH2001\", Scope = \"member\", Target = \"~M:Channel.Middle\", Justification = \"It was measured.\")]", """
        void Middle() { Last(); }
        void Last() { _ = new object(); }
        }
        partial class Channel {
        """);

    [Theory]
    [InlineData(Permits)]
    [InlineData(Suppresses)]
    [Reports("TH0102")]
    public async Task A_suppression_of_nothing_is_reported(string attribute) =>
        await new RuleTest<ContextAnalyzer>($$"""
            class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                void Service() => Middle();

                [{|TH0102:{{attribute.Trim('[', ']')}}|}]
                static void Middle() { }
            }
            """).RunAsync();

    [Fact]
    public async Task What_is_permitted_is_suppressed_with_its_reason_and_the_way_to_it()
    {
        Diagnostic[] all = await AnalyzeAsync(Permits + " void Middle() { Last(); }  void Last() { _ = new object(); }", "");
        Diagnostic permitted = Assert.Single(all);
        Assert.True(permitted.IsSuppressed);
        Assert.Equal("Last()", TextOf(permitted));
        Assert.Contains("it is reached from Channel.Service through Middle and Last", permitted.GetMessage(null));
    }

    private static Task Report(string members, params string[] expected) => ReportWith("", members, expected);

    private static async Task ReportWith(string global, string members, params string[] expected) => Assert.Equal(
        expected,
        (await AnalyzeAsync(members, global)).Where(static diagnostic => !diagnostic.IsSuppressed)
            .Select(static diagnostic => $"{diagnostic.Location.SourceTree!.FilePath}:{diagnostic.Id}:{TextOf(diagnostic)}")
            .Order(StringComparer.Ordinal));

    private static async Task<Diagnostic[]> AnalyzeAsync(string members, string global)
    {
        string source = $$"""
            {{global}}
            partial class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                void Service() => Middle();

                {{members}}
            }
            """;
        Compilation compilation = Compiler.Compile([("File0.cs", source)], References.Contract);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static one => one.Severity == DiagnosticSeverity.Error));
        return [.. await Compiler.Drive(compilation, [new ContextAnalyzer(), new PermitSuppressor()], reportSuppressed: true)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)];
    }

    private static string TextOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
}
