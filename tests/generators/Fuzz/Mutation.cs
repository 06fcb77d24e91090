using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tophalf.Generators.Tests.Fuzz;

/// <summary>Source text with a few tokens gone, doubled, swapped or replaced: what an author leaves behind while typing, and worse.</summary>
internal static class Mutation
{
    // What declarations are made of, and what should never be among it.
    private static readonly string[] Insertions =
    [
        "partial", "unsafe", "struct", "class", "record", "ref", "file", "readonly", "static", "public", "private", "interface", "enum",
        "namespace", "using", "[AtaMiniport]", "[Channel<Port>]", "[Channel<>]", "[Channel<int, int>]", "[Channel<Port>(Count = -1)]",
        "[Channel<Port>(Count = 99999999999999999999)]", "[Channel<Port>(Count = \"two\")]", "[Channel<Port>(Count = 1.5e300)]",
        "[Channel<Port>(Count = null)]", "[Channel<Port>(Count = 1, Count = 2)]", "[Channel<Port>(Cuont = 2)]", "[Channel<Port>(2)]",
        "[Channel<Channel<Port>>]", "[Channel<Missing.Port>]", "[Channel<void>]", "[Channel<var>]", "[Channel<Disk.Port[,]>]",
        "[AtaMiniport(AlignmentMask = -1)]", "[AtaMiniport(SharedInterruptLock = 1)]", "[assembly: DriverEntry<Disk>]",
        "[module: DriverEntry<Disk>]", "[assembly: DriverEntry<>]", "<", ">", "{", "}", "(", ")", "[", "]", ";", ",", ".", "::", "?",
        "*", "&", "=>", "=", "\"", "'", "/*", "//", "#if", "#endif", "#error", "#pragma", "\0", "\uFEFF", "\u202E", "é", "中",
        "\uD83D\uDE00", "\uD800", "@", "$\"{", "\"\"\"", "\\u0041", "global::", "default", "0x", "1e", "<T>", "where T : struct", "T",
    ];

    public static string Of(string text, Random random)
    {
        List<string> tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Select(static token => token.ToFullString())];
        for (int count = 1 + (random.Next(2) * random.Next(4)); count > 0 && tokens.Count > 0; count--)
        {
            int at = random.Next(tokens.Count);
            switch (random.Next(8))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    int other = random.Next(tokens.Count);
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                case 3:
                    tokens[at] = tokens[random.Next(tokens.Count)];
                    break;
                case 4:
                    tokens.RemoveRange(at, Math.Min(random.Next(12), tokens.Count - at));
                    break;
                case 5:
                    // In the first lines is where the declarations are.
                    tokens.Insert(random.Next(Math.Min(tokens.Count, 40)), $" {Insertion(random)} ");
                    break;
                default:
                    tokens.Insert(at, $" {Insertion(random)} ");
                    break;
            }
        }

        string mutant = string.Concat(tokens);
        return random.Next(20) switch
        {
            0 => mutant[..random.Next(mutant.Length + 1)],
            1 => Nested(mutant, random.Next(1, 60)),
            _ => mutant,
        };
    }

    private static string Insertion(Random random) => Insertions[random.Next(Insertions.Length)];

    private static string Nested(string text, int depth) =>
        string.Concat(Enumerable.Range(0, depth).Select(static level => $"partial struct S{level} {{ ")) + text + new string('}', depth);
}
