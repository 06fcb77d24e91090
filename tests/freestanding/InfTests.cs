using System.Globalization;
using Tophalf.Freestanding.Tests.Support;
using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests;

/// <summary>The file that installs the sample, against the project and against itself. Windows has not read it.</summary>
public sealed class InfTests
{
    private const string Image = "piix3";

    private static readonly Inf s_inf = new(Path.Combine(Repository.Root, "samples", "Piix3", Image + ".inf"));

    [Fact]
    public void The_file_that_is_copied_is_the_image()
    {
        string project = File.ReadAllText(Path.Combine(Repository.Root, "samples", "Piix3", "Piix3.csproj"));
        Assert.Contains($"<TophalfImageName>{Image}</TophalfImageName>", project, StringComparison.Ordinal);
        Assert.Equal([Image + ".sys"], s_inf.Keys(s_inf.Values("Install", "CopyFiles").Single()));
        Assert.Equal([Image + ".sys"], s_inf.Keys("SourceDisksFiles"));
        Assert.Equal(s_inf.Keys("SourceDisksNames"), s_inf.Values("SourceDisksFiles", Image + ".sys"));
    }

    [Fact]
    public void The_service_is_a_kernel_driver_that_starts_from_where_the_file_is_copied_to()
    {
        const string FunctionDriver = "2";
        string[] service = s_inf.Values("Install.Services", "AddService");
        Assert.Equal([Image, FunctionDriver, "Service"], service);
        string folder = s_inf.Values("DestinationDirs", "DefaultDestDir").Single();
        Assert.Equal([$@"%{folder}%\{Image}.sys"], s_inf.Values("Service", "ServiceBinary"));
        Assert.Equal(["1"], s_inf.Values("Service", "ServiceType"));
        Assert.Equal(["0"], s_inf.Values("Service", "StartType"));
    }

    [Fact]
    public void The_device_is_the_controller_of_the_sample()
    {
        Assert.Equal(["hdc"], s_inf.Values("Version", "Class"));
        Assert.Equal(["{4d36e96a-e325-11ce-bfc1-08002be10318}"], s_inf.Values("Version", "ClassGuid"));
        string[] models = s_inf.Values("Manufacturer", "%Provider%");
        string[] device = s_inf.Values(string.Join('.', models), "%Device%");
        Assert.Equal(["Install", @"PCI\VEN_8086&DEV_7010&CC_0101"], device);
    }

    [Fact]
    public void Its_version_is_that_of_the_project()
    {
        string settings = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"));
        string[] version = s_inf.Values("Version", "DriverVer");
        Assert.True(DateOnly.TryParseExact(version[0], "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        Assert.Contains($"<Version>{version[1][..^2]}</Version>", settings, StringComparison.Ordinal);
    }
}
