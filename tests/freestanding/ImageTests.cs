using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using Tophalf.Freestanding.Tests.Support;
using Tophalf.Generators.Tests.Support;
using Tophalf.Package.Tests.Support;
using Repository = Tophalf.Package.Tests.Support.Repository;

namespace Tophalf.Freestanding.Tests;

/// <summary>What the image of the Piix3 sample is made of.</summary>
public sealed class ImageTests(Images images)
{
    private const string Snapshots = "tests/freestanding/Snapshots";

    private byte[] Bytes => File.ReadAllBytes(images.Piix3.Image);

    private int ResourceOffset => Headers.SectionHeaders.Single(section => section.Name == ".rsrc").PointerToRawData;

    private int ResourceLength => Headers.SectionHeaders.Single(section => section.Name == ".rsrc").SizeOfRawData;

    private PEHeaders Headers => new PEReader([.. Bytes]).PEHeaders;

    [Fact]
    public void It_is_a_native_driver_for_x64()
    {
        PEHeader header = Headers.PEHeader!;
        Assert.Equal(Machine.Amd64, Headers.CoffHeader.Machine);
        Assert.Equal(Subsystem.Native, header.Subsystem);
        Assert.True(header.DllCharacteristics.HasFlag(DllCharacteristics.DynamicBase | DllCharacteristics.NxCompatible));
        Assert.NotEqual(0, header.AddressOfEntryPoint);
        Assert.Null(Headers.CorHeader);
    }

    [Fact]
    public void It_can_be_moved_and_unwound()
    {
        PEHeader header = Headers.PEHeader!;
        Assert.NotEqual(0, header.BaseRelocationTableDirectory.Size);
        Assert.NotEqual(0, header.ExceptionTableDirectory.Size);
        Assert.Contains(Headers.SectionHeaders, section => section.Name == ".pdata");
        Assert.Contains(Headers.SectionHeaders, section => section.Name == ".reloc");
    }

    [Fact]
    public void No_code_can_be_written()
    {
        Assert.All(Headers.SectionHeaders, section => Assert.False(
            section.SectionCharacteristics.HasFlag(SectionCharacteristics.MemExecute | SectionCharacteristics.MemWrite), section.Name));
        SectionHeader entry = Headers.SectionHeaders[Headers.GetContainingSectionIndex(Headers.PEHeader!.AddressOfEntryPoint)];
        Assert.True(entry.SectionCharacteristics.HasFlag(SectionCharacteristics.MemExecute));
    }

    [Fact]
    public void It_imports_from_the_port_driver_and_from_nobody_else()
    {
        Dictionary<string, string[]> imports = PeImports.Read(Bytes);
        Assert.Equal(["pciidex.sys"], imports.Keys);
        Assert.Contains("AtaPortInitializeEx", imports["pciidex.sys"]);
        Assert.Empty(imports["pciidex.sys"].Except(RoutineTable.Exported));
    }

    [Fact]
    public void Its_checksum_is_the_one_that_Windows_computes()
    {
        // The definition, in one sum: all words with the checksum taken for 0, folded to 16 bits, and the length.
        int at = Headers.PEHeaderStartOffset + 64;
        uint checksum = BitConverter.ToUInt32(Bytes, at);
        byte[] without = [.. Bytes];
        Array.Clear(without, at, sizeof(uint));
        ulong sum = 0;
        for (int word = 0; word < without.Length; word += 2)
        {
            sum += BitConverter.ToUInt16(without, word);
        }

        while (sum > ushort.MaxValue)
        {
            sum = (sum & ushort.MaxValue) + (sum >> 16);
        }

        Assert.Equal((uint)sum + (uint)Bytes.Length, checksum);
    }

    [Fact]
    public void Its_size_is_the_one_that_was_reviewed()
    {
        IEnumerable<string> sections = Headers.SectionHeaders.Select(section => $"{section.Name,-8} {section.VirtualSize,6}\n");
        Snapshot.AssertMatches($"{Snapshots}/Piix3.size.txt", $"file     {Bytes.Length,6}\n{string.Concat(sections)}");
    }

    [Fact]
    public async Task Its_dispatcher_is_the_one_that_was_reviewed()
    {
        string assembly = Directory.GetFiles(images.Piix3.Folder, "driver.obj", SearchOption.AllDirectories).Single();

        Tool listing = await Tool.RunAsync(
            Path.Combine(Repository.Root, "benchmarks", "listing.sh"), Repository.Root, ["--object", assembly]);

        Assert.True(listing.ExitCode == 0, listing.Output);
        Snapshot.AssertMatches($"{Snapshots}/Piix3.dispatcher.txt", listing.Output);
    }

    [Fact]
    public void It_says_its_version()
    {
        // The strings of a version resource stand in it as they are, in UTF-16.
        string text = System.Text.Encoding.Unicode.GetString(Bytes, ResourceOffset, ResourceLength);
        Assert.Contains("VS_VERSION_INFO", text, StringComparison.Ordinal);
        Assert.Contains("OriginalFilename\0piix3.sys", text, StringComparison.Ordinal);

        string settings = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"));
        string version = System.Text.RegularExpressions.Regex.Match(text, @"FileVersion\0+([0-9.]+)").Groups[1].Value;
        Assert.Contains($"<Version>{version[..^2]}</Version>", settings, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_symbols_have_the_lines_of_the_source()
    {
        // The names of sources stand in a PDB as they are.
        string symbols = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(images.Piix3.Symbols));
        Assert.Contains("/driver/PiixChannel.cs", symbols, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_build_in_another_folder_makes_the_same_bytes()
    {
        ImageProject again = images.Create("samples/Piix3");
        Dotnet build = await again.BuildImageAsync();
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(SHA256.HashData(Bytes), SHA256.HashData(await File.ReadAllBytesAsync(again.Image, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_image_that_is_up_to_date_is_left_alone_and_one_that_is_not_is_made_again()
    {
        ImageProject project = images.Create("samples/Piix3");
        Assert.Equal(0, (await project.BuildImageAsync()).ExitCode);
        DateTime first = File.GetLastWriteTimeUtc(project.Image);
        Assert.Equal(0, (await project.BuildImageAsync()).ExitCode);
        Assert.Equal(first, File.GetLastWriteTimeUtc(project.Image));

        byte[] before = await File.ReadAllBytesAsync(project.Image, TestContext.Current.CancellationToken);
        string source = Path.Combine(project.Folder, "PrdTable.cs");
        await File.WriteAllTextAsync(
            source, (await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken)).Replace("MaximumBreaks = 32", "MaximumBreaks = 31", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        Assert.Equal(0, (await project.BuildImageAsync()).ExitCode);
        Assert.NotEqual(before, await File.ReadAllBytesAsync(project.Image, TestContext.Current.CancellationToken));
    }
}
