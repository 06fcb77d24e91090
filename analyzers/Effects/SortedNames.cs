using System.Text;

namespace Tophalf.Analyzers.Effects;

/// <summary>
/// Many sorted strings in little memory: each but every sixteenth is kept as what differs from the one before. Safe for any
/// number of threads.
/// </summary>
internal sealed class SortedNames
{
    private const int Stride = 16;

    private readonly byte[] _shared;
    private readonly byte[] _ends;
    private readonly int[] _blocks;

    private SortedNames(byte[] shared, byte[] ends)
    {
        _shared = shared;
        _ends = ends;
        _blocks = new int[(shared.Length + Stride - 1) / Stride];
        int position = 0;
        for (int i = 0; i < shared.Length; i++)
        {
            if (i % Stride == 0)
            {
                _blocks[i / Stride] = position;
            }

            position = Array.IndexOf(ends, (byte)'\n', position) + 1;
        }
    }

    public int Count => _shared.Length;

    /// <summary>Writes strings that are sorted by their bytes; ASCII.</summary>
    public static void Write(BinaryWriter writer, IReadOnlyList<string> names)
    {
        byte[] shared = new byte[names.Count];
        var ends = new StringBuilder();
        for (int i = 0; i < names.Count; i++)
        {
            int same = 0;
            if (i % Stride != 0)
            {
                string before = names[i - 1];
                while (same < byte.MaxValue && same < before.Length && same < names[i].Length && before[same] == names[i][same])
                {
                    same++;
                }
            }

            shared[i] = (byte)same;
            ends.Append(names[i], same, names[i].Length - same).Append('\n');
        }

        byte[] text = Encoding.ASCII.GetBytes(ends.ToString());
        writer.Write(names.Count);
        writer.Write(text.Length);
        writer.Write(shared);
        writer.Write(text);
    }

    public static SortedNames Read(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        int length = reader.ReadInt32();
        return new SortedNames(reader.ReadBytes(count), reader.ReadBytes(length));
    }

    /// <summary>The number of the string; negative: none of them.</summary>
    public int Find(string name)
    {
        int low = 0;
        int high = _blocks.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (string.CompareOrdinal(First(middle), name) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        int index = low * Stride;
        foreach (string candidate in Block(low))
        {
            if (candidate == name)
            {
                return index;
            }

            index++;
        }

        return -1;
    }

    /// <summary>All of them, in order.</summary>
    public IEnumerable<string> All() => Enumerable.Range(0, _blocks.Length).SelectMany(Block);

    private string First(int block) => End(_blocks[block], out _);

    private IEnumerable<string> Block(int block)
    {
        string name = "";
        if (block >= _blocks.Length)
        {
            yield break;
        }

        int position = _blocks[block];
        for (int i = block * Stride; i < Math.Min((block + 1) * Stride, _shared.Length); i++)
        {
            name = name.Substring(0, _shared[i]) + End(position, out position);
            yield return name;
        }
    }

    private string End(int position, out int next)
    {
        int end = Array.IndexOf(_ends, (byte)'\n', position);
        next = end + 1;
        return Encoding.ASCII.GetString(_ends, position, end - position);
    }
}
