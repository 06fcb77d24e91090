using Tophalf.Analyzers.Runtime;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Calls through function pointers where an image is built.</summary>
public sealed class ManagedPointerTests
{
    [Theory]
    [InlineData("{|TH5007:given(1)|};")]
    [InlineData("int taken = {|TH5007:((delegate*<int>)s_address)()|};")]
    [InlineData("delegate*<void> own = &Own; {|TH5007:own()|};")]
    [InlineData("delegate* managed<void> own = &Own; Run(() => {|TH5007:own()|});")]
    [Reports("TH5007")]
    public Task A_managed_one_is_reported_wherever_it_is_called(string statement) => In("Pvh", statement);

    [Theory]
    [InlineData("native(1);")]
    [InlineData("delegate* unmanaged[Cdecl]<void> other = null; other();")]
    [InlineData("delegate*<void> own = &Own; s_address = (nint)own;")]
    [InlineData("Own(); Run(Own);")]
    [Accepts("TH5007")]
    public Task An_unmanaged_one_takes_the_address_as_it_is(string statement) => In("WindowsDriver", statement);

    [Theory]
    [InlineData("")]
    [InlineData("NativeLibrary")]
    [Accepts("TH5007")]
    public Task With_a_runtime_they_are_what_they_are(string image) => In(image, "given(1);");

    private static Task In(string image, string statement) => new RuleTest<ManagedPointerAnalyzer>($$"""
        using System;

        static unsafe class Code
        {
            static nint s_address;

            static void Do(delegate*<int, void> given, delegate* unmanaged<int, void> native)
            {
                {{statement}}
            }

            static void Own() { }

            static void Run(Action action) => action();
        }
        """)
    {
        BuildProperties = new Dictionary<string, string> { ["TophalfImage"] = image },
    }.RunAsync();
}
