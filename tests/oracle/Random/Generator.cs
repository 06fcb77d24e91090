using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Tophalf.Oracle.Tests.Random;

/// <summary>Makes a program of the templates of some kits: the same one from the same seed.</summary>
internal sealed partial class Generator
{
    private const int MostKits = 6;
    private const int Deepest = 3;

    private readonly System.Random _random;
    private readonly ImmutableArray<Kit> _kits;
    private int _names;
    private int _observations;
    private bool _isInRun;

    private Generator(int seed)
    {
        _random = new System.Random(seed);
        Kit[] others = [.. Kit.All.Where(static kit => kit.Name != "Base")];
        _random.Shuffle(others);
        _kits = [Kit.All.Single(static kit => kit.Name == "Base"), .. others.Take(_random.Next(2, MostKits))];
    }

    public static RandomProgram Make(int seed) => new Generator(seed).Program(seed);

    private RandomProgram Program(int seed)
    {
        ImmutableArray<Statement> members = [.. _kits.SelectMany(static kit => kit["members"]).Select(member => Fill(member, [], mayThrow: false, depth: 2))];
        _isInRun = true;
        List<Variable> scope = [];
        List<Statement> body = [];
        foreach (string start in _kits[0]["start"])
        {
            body.Add(Fill(start, scope, mayThrow: false, depth: 0));
        }

        for (int left = _random.Next(4, 12); left > 0; left--)
        {
            body.Add(One(scope, mayThrow: _random.Next(30) == 0, depth: 0));
            if (_random.Next(3) == 0)
            {
                body.AddRange(See(scope[_random.Next(scope.Count)]));
            }
        }

        body.AddRange(scope.SelectMany(See));
        return new RandomProgram(seed, members, [.. body], (Ending)_random.Next(4));
    }

    private IEnumerable<Statement> See(Variable variable) =>
        from template in All($"see {variable.Kind}")
        select new Statement([], [], new Observation(_observations++, template.Replace("@", variable.Name, StringComparison.Ordinal)));

    // A member that calls others might call itself, for ever.
    private IEnumerable<string> All(string section) => _kits.SelectMany(kit => _isInRun ? kit[section].Concat(kit["run " + section]) : kit[section]);

    // Statements that nothing at hand fits are passed over.
    private Statement One(List<Variable> scope, bool mayThrow, int depth)
    {
        string[] templates = [.. All("do").Concat(mayThrow ? All("!do").Concat(All("!do")) : []).Where(template => Fits(template, scope) && (depth < Deepest || !BlockMark().IsMatch(template)))];
        return Fill(templates[_random.Next(templates.Length)], scope, mayThrow, depth);
    }

    private static bool Fits(string template, List<Variable> scope) =>
        VariableMark().Matches(template).All(mark => scope.Any(one => one.Kind == mark.Groups[1].Value));

    // Statements and members are filled from left to right; what they declare is there afterwards.
    private Statement Fill(string template, List<Variable> scope, bool mayThrow, int depth)
    {
        (template, string declared) = template.Split(" =>> ") is [var text, var names] ? (text, names) : (template, "");
        Dictionary<string, string> fresh = [];
        template = Named(template, fresh);
        List<string> texts = [];
        List<ImmutableArray<Statement>> blocks = [];
        int at = 0;
        foreach (Match mark in BlockMark().Matches(template))
        {
            texts.Add(FillExpression(template[at..mark.Index], scope, mayThrow, depth));
            at = mark.Index + mark.Length;
            blocks.Add(Block(Inside(mark, scope), mayThrow || mark.Groups[1].Value == "T", depth + 1));
        }

        texts.Add(FillExpression(template[at..], scope, mayThrow, depth));
        scope.AddRange(Declared(Named(declared, fresh)));
        return new Statement([.. texts], [.. blocks]);
    }

    private string Named(string template, Dictionary<string, string> fresh) =>
        FreshMark().Replace(template, mark => fresh.TryGetValue(mark.Value, out string? name) ? name : fresh[mark.Value] = $"v{_names++}");

    // What a lambda must not see, or might call for ever, it does not see.
    private static List<Variable> Inside(Match mark, List<Variable> scope) =>
    [
        .. scope.Where(one => mark.Groups[1].Value switch { "F" => false, "L" => one.Kind is not ("act" or "fun") && !one.Kind.StartsWith("ref", StringComparison.Ordinal), _ => true }),
        .. Declared(mark.Groups[3].Value)
    ];

    private static IEnumerable<Variable> Declared(string list) =>
        from one in list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let parts = one.Split(':')
        select new Variable(parts[0], parts[1]);

    private ImmutableArray<Statement> Block(List<Variable> scope, bool mayThrow, int depth)
    {
        ImmutableArray<Statement>.Builder block = ImmutableArray.CreateBuilder<Statement>();
        for (int left = _random.Next(1, 4); left > 0; left--)
        {
            block.Add(One(scope, mayThrow, depth));
        }

        return block.ToImmutable();
    }

    private string FillExpression(string template, List<Variable> scope, bool mayThrow, int depth)
    {
        template = VariableMark().Replace(template, mark => Pick(scope, mark.Groups[1].Value));
        return ExpressionMark().Replace(template, mark =>
            Expression(mark.Groups[1].Value, mark.Groups[2].Success ? [.. Declared(mark.Groups[3].Value)] : scope, mayThrow, depth));
    }

    private string Expression(string kind, List<Variable> scope, bool mayThrow, int depth)
    {
        switch (kind)
        {
            case "k":
                return $"{_random.Next(4)}";

            case "K":
                return $"{_random.Next(1, 30)}";

            case "n":
                int[] edges = [int.MaxValue, int.MinValue, -1, 0, 255, 256, 65535, 1 << 30, -7, 100];
                return $"({edges[_random.Next(edges.Length)]})";
        }

        string[] templates = depth > Deepest || _random.Next(3) == 0 ? [] : [.. All(kind).Concat(mayThrow ? All("!" + kind) : []).Where(template => Fits(template, scope))];
        if (templates.Length == 0)
        {
            templates = [.. All("leaf " + kind).Where(template => Fits(template, scope))];
        }

        return templates.Length == 0
            ? throw new InvalidOperationException($"There is no leaf of the kind {kind}.")
            : FillExpression(Named(templates[_random.Next(templates.Length)], []), scope, mayThrow, depth + 1);
    }

    private string Pick(List<Variable> scope, string kind)
    {
        Variable[] fitting = [.. scope.Where(one => one.Kind == kind)];
        return fitting[_random.Next(fitting.Length)].Name;
    }

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex VariableMark();

    [GeneratedRegex(@"%\d")]
    private static partial Regex FreshMark();

    [GeneratedRegex(@"#([BLFT])(\(([^()]*)\))?(?!\w)")]
    private static partial Regex BlockMark();

    [GeneratedRegex(@"#([a-zA-Z]\w*)(\(((?:\w+:[\w.]+,?)*)\))?")]
    private static partial Regex ExpressionMark();

    private sealed record Variable(string Kind, string Name);
}
