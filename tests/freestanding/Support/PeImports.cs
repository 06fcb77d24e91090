using System.Reflection.PortableExecutable;
using System.Text;

namespace Tophalf.Freestanding.Tests.Support;

/// <summary>What an image imports, by module.</summary>
internal static class PeImports
{
    private const int DescriptorSize = 20;
    private const int NameInDescriptor = 12;

    public static Dictionary<string, string[]> Read(byte[] image)
    {
        using PEReader reader = new([.. image]);
        Dictionary<string, string[]> imports = [];
        int table = reader.PEHeaders.PEHeader!.ImportTableDirectory.RelativeVirtualAddress;
        for (int at = table; Int32(reader, at + NameInDescriptor) is int name and not 0; at += DescriptorSize)
        {
            List<string> routines = [];
            for (int entry = Int32(reader, at); Int32(reader, entry) is int hint and not 0; entry += sizeof(ulong))
            {
                routines.Add(Text(reader, hint + sizeof(ushort)));
            }

            imports.Add(Text(reader, name), [.. routines]);
        }

        return imports;
    }

    private static int Int32(PEReader reader, int address) => reader.GetSectionData(address).GetReader(0, sizeof(int)).ReadInt32();

    private static string Text(PEReader reader, int address)
    {
        byte[] rest = [.. reader.GetSectionData(address).GetContent()];
        return Encoding.ASCII.GetString(rest, 0, Array.IndexOf(rest, (byte)0));
    }
}
