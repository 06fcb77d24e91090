using System.Reflection;

namespace Tophalf.Core.Tests.Header;

/// <summary>A table of facts about the header, embedded in the test assembly.</summary>
internal static class Table
{
    public static IReadOnlyList<Row> Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"There is no table {name}.");
        using var reader = new StreamReader(stream);
        string[] columns = Fields(reader.ReadLine()!);
        var rows = new List<Row>();
        while (reader.ReadLine() is { } line)
        {
            string[] fields = Fields(line);
            Assert.Equal(columns.Length, fields.Length);
            rows.Add(new Row(columns.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second)));
        }

        return rows;
    }

    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        int start = 0;
        while (start <= line.Length)
        {
            if (start < line.Length && line[start] == '"')
            {
                int quote = line.IndexOf('"', start + 1);
                fields.Add(line[(start + 1)..quote]);
                start = quote + 2;
            }
            else
            {
                int comma = line.IndexOf(',', start);
                int end = comma < 0 ? line.Length : comma;
                fields.Add(line[start..end]);
                start = end + 1;
            }
        }

        return [.. fields];
    }
}

/// <summary>One row of a table, by column.</summary>
internal sealed class Row(Dictionary<string, string> fields)
{
    public string this[string column] => fields[column];

    public int Number(string column) => int.Parse(fields[column]);
}
