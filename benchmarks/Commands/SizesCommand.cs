using System.CommandLine;
using Tophalf.Benchmarks.Sizes;

namespace Tophalf.Benchmarks.Commands;

/// <summary>The sizes of the images, and whether they have grown.</summary>
internal static class SizesCommand
{
    public static Command Create() => GatedSection.Create(
        "sizes", "Builds the images of the Piix3 sample, and measures them.", ImageSizes.AllAsync, static _ => true, "lld-link", "ld.lld", "gcc");
}
