using System.Text.RegularExpressions;
using Tophalf.Freestanding.Tests.Support;
using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests;

/// <summary>What an image cannot contain fails its build, with a message that names the place.</summary>
public sealed class ForbiddenCodeTests(Images images)
{
    [Theory]
    [InlineData("WindowsDriver")]
    [InlineData("Pvh")]
    public async Task Each_kind_is_an_error_at_its_place(string image)
    {
        ImageProject project = images.Create("samples/Piix3", "tests/freestanding/Miniports/Forbidden.cs");

        Dotnet build = await project.BuildAsync($"-p:TophalfImage={image}");

        Assert.Equal(1, build.ExitCode);
        Assert.False(File.Exists(project.Image) || File.Exists(project.Kernel));
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(project.Folder, "Forbidden.cs"), TestContext.Current.CancellationToken);
        Expect("Thing Make() =>", "Tophalf_Tests_Forbidden_Forbidden.Make allocates (RhpNewFast)");
        Expect("s_kept = value", "Boxes allocates (RhpNewFast)");
        Expect("new int[length]", "MakesAnArray allocates (RhpNewArrayFast)");
        // The linker knows where a call returns to, and this one does not.
        Assert.Matches(@"Forbidden\.cs\(\d+\): error TOPHALF4: Throws throws, and in an image nobody catches", build.Output);
        Assert.Contains("Tophalf_Tests_Forbidden_Forbidden needs a static constructor to run first", build.Output, StringComparison.Ordinal);
        Assert.Contains("HasALargeFrame needs more than a page of stack", build.Output, StringComparison.Ordinal);

        void Expect(string code, string sentence)
        {
            int line = Array.FindIndex(lines, text => text.Contains(code, StringComparison.Ordinal)) + 1;
            Assert.Matches($@"Forbidden\.cs\({line}\): error TOPHALF4: \S*{Regex.Escape(sentence)}", build.Output);
        }
    }

    [Fact]
    public Task A_call_through_a_managed_pointer_is_an_error_in_a_miniport() =>
        ManagedPointerAsync(images.Create("samples/Piix3", "tests/freestanding/Miniports/ManagedPointer.cs"), "WindowsDriver");

    [Fact]
    public Task A_call_through_a_managed_pointer_is_an_error_in_a_kernel() =>
        ManagedPointerAsync(images.CreateKernel("samples/Rtc", "tests/freestanding/Miniports/ManagedPointer.cs"), "Pvh");

    private static async Task ManagedPointerAsync(ImageProject project, string image)
    {
        Dotnet build = await project.BuildAsync($"-p:TophalfImage={image}");

        Assert.Equal(1, build.ExitCode);
        Assert.False(File.Exists(project.Image) || File.Exists(project.Kernel));
        Assert.Matches(@"ManagedPointer\.cs\(6,47\): error TH5007: In an image, this call", build.Output);
    }
}
