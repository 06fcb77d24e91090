using Tophalf.Freestanding.Tests.Support;

namespace Tophalf.Freestanding.Tests;

/// <summary>The Piix3 sample as a native library, under a port driver in C.</summary>
public sealed class NativeLibraryTests(Images images)
{
    [Fact]
    public async Task The_library_serves_a_port_driver_written_in_C()
    {
        string folder = await LoadingProgram.BuildAsync(ImageProject.Create(images.Folder, "samples/Piix3"));

        Life.AssertLived(await LoadingProgram.RunAsync(folder));
    }
}
