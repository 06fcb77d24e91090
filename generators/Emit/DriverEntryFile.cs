using Tophalf.Generators.Model;

namespace Tophalf.Generators.Emit;

/// <summary>The exported DriverEntry of the one miniport that the image names.</summary>
internal static class DriverEntryFile
{
    public static string Write(DriverEntryInfo entry)
    {
        SourceWriter writer = new();
        FileHeader.Write(writer, [$"The DriverEntry that this image exports: that of {entry.DisplayName}."]);
        writer.Open("file static unsafe class ImageEntry");
        EntryText.Write(writer, new Entry(
            Summary: "The first function that is called in the image.",
            Attribute: """[global::System.Runtime.InteropServices.UnmanagedCallersOnly(EntryPoint = "DriverEntry")]""",
            Returns: "uint",
            Name: "DriverEntry",
            Parameters: "void* driverObject, void* registryPath",
            Context: "DriverEntry",
            Extension: "driverObject",
            Call: $"Of<{entry.FullName}>(driverObject, registryPath)",
            // STATUS_UNSUCCESSFUL
            Failed: "0xC0000001"));
        writer.Space();
        writer.Write($"""
            private static uint Of<TMiniport>(void* driverObject, void* registryPath)
                where TMiniport : unmanaged, {Ata.Contract}.IAtaMiniport
                => TMiniport.DriverEntry(driverObject, registryPath);
            """);
        writer.Close();
        return writer.ToString();
    }
}
