using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Tests.Fuzz;

/// <summary>A file with some tokens gone, doubled or swapped: what an author leaves behind while typing, and worse.</summary>
internal static class Mutation
{
    public static string Of(SyntaxTree tree, Random random)
    {
        List<string> tokens = [.. tree.GetRoot().DescendantTokens().Select(static token => token.ToFullString())];
        for (int changes = random.Next(1, 8); changes > 0 && tokens.Count > 0; changes--)
        {
            int at = random.Next(tokens.Count), other = random.Next(tokens.Count);
            switch (random.Next(3))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(other, tokens[at]);
                    break;
                default:
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
            }
        }

        return string.Concat(tokens);
    }
}
