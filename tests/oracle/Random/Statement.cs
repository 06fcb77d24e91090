using System.Collections.Immutable;
using System.Text;

namespace Tophalf.Oracle.Tests.Random;

/// <summary>A statement, or a part of it and the blocks between: <c>if (a) { … } else { … }</c>.</summary>
/// <param name="Texts">What is around the blocks: one more than there are blocks.</param>
/// <param name="Blocks">The blocks.</param>
/// <param name="Seen">What is looked at here instead, when it runs, and held against what the analyzer knows.</param>
internal sealed record Statement(ImmutableArray<string> Texts, ImmutableArray<ImmutableArray<Statement>> Blocks, Observation? Seen = null)
{
    /// <summary>Writes it, each statement on a line of its own.</summary>
    public void Write(StringBuilder text, Func<Observation, string> see)
    {
        if (Seen is not null)
        {
            text.Append(see(Seen)).Append('\n');
            return;
        }

        for (int at = 0; at < Texts.Length; at++)
        {
            text.Append(Texts[at]).Append('\n');
            foreach (Statement inner in at < Blocks.Length ? Blocks[at] : [])
            {
                inner.Write(text, see);
            }
        }
    }
}

/// <summary>A value that the program has at some place.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Expression">The value.</param>
internal sealed record Observation(int Id, string Expression);
