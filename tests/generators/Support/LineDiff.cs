using System.Text;

namespace Tophalf.Generators.Tests.Support;

/// <summary>What differs between two texts, line by line, each difference with the lines around it.</summary>
internal static class LineDiff
{
    private const int Around = 3;

    public static string Between(string expected, string actual)
    {
        List<(char Mark, int Number, string Text)> lines = [.. Merge(expected.Split('\n'), actual.Split('\n'))];
        StringBuilder text = new();
        int shown = -1;
        for (int index = 0; index < lines.Count; index++)
        {
            bool near = lines.Skip(index - Around).Take(Math.Min(index, Around) + 1 + Around).Any(static line => line.Mark != ' ');
            if (!near)
            {
                continue;
            }

            if (shown != index - 1)
            {
                text.Append("...\n");
            }

            shown = index;
            text.Append($"{lines[index].Mark} {lines[index].Number,5}  {lines[index].Text}\n");
        }

        return text.ToString();
    }

    // The longest common subsequence is what stays; the rest was removed or added.
    private static IEnumerable<(char Mark, int Number, string Text)> Merge(string[] old, string[] now)
    {
        int[,] common = new int[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        int left = 0, right = 0;
        while (left < old.Length || right < now.Length)
        {
            if (left < old.Length && right < now.Length && old[left] == now[right])
            {
                yield return (' ', right + 1, now[right]);
                left++;
                right++;
            }
            else if (right == now.Length || (left < old.Length && common[left + 1, right] >= common[left, right + 1]))
            {
                yield return ('-', left + 1, old[left++]);
            }
            else
            {
                yield return ('+', right + 1, now[right++]);
            }
        }
    }
}
