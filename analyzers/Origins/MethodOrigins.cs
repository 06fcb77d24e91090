using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Origins;

/// <summary>
/// Where delegates, function pointers and objects come from, whichever way the program goes: what is stored anywhere in the
/// compilation in the places on the way.
/// </summary>
internal sealed class MethodOrigins
{
    // From more places than this a value comes from anywhere.
    private const int MostPlaces = 200;

    private readonly SemanticModels _models;
    private readonly ExpressionSources _expressions;
    private readonly PlaceSources _places;
    private readonly Dictionary<ISymbol, Sources> _steps = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Origin> _known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, Origin> _expressionsKnown = [];
    private readonly HashSet<ISymbol> _unfinished = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _circles = new(SymbolEqualityComparer.Default);
    private readonly List<ISymbol> _looked = [];
    private int _depth;

    /// <param name="models">The compilation.</param>
    /// <param name="hierarchy">Its types.</param>
    /// <param name="isDeep">Of a container, what is in it; otherwise what the value itself is.</param>
    /// <param name="names">Where names are written, if that is known already.</param>
    public MethodOrigins(SemanticModels models, TypeHierarchy hierarchy, bool isDeep, NameIndex? names = null)
    {
        _models = models;
        _expressions = new ExpressionSources(this, hierarchy, isDeep);
        Names = names ?? new NameIndex(models);
        _places = new PlaceSources(models, Names, _expressions, isDeep);
    }

    /// <summary>Where names are written.</summary>
    public NameIndex Names { get; }

    /// <summary>Whether something is asked about itself: then what it lacks is not unknown.</summary>
    public bool IsInCircle => _circles.Count > 0;

    /// <summary>What a place may hold.</summary>
    public Origin In(ISymbol place)
    {
        ISymbol definition = place.OriginalDefinition;
        if (!_known.TryGetValue(definition, out Origin? known))
        {
            // While it is found out: what is stored in itself adds nothing.
            _known[definition] = new Origin([], [], [], [], IsOpen: false);
            Sources first = new();
            first.AddPlace(definition);
            _known[definition] = known = Follow(first);
        }

        return known;
    }

    /// <summary>What an expression may be.</summary>
    public Origin Of(SyntaxNode expression)
    {
        if (!_expressionsKnown.TryGetValue(expression, out Origin? known))
        {
            known = Of(_models.Of(expression.SyntaxTree)?.GetOperation(expression));

            // In the middle of another question it may lack what is just being looked into.
            if (_depth == 0)
            {
                _expressionsKnown.Add(expression, known);
            }
        }

        return known;
    }

    /// <summary>What an expression may be.</summary>
    public Origin Of(IOperation? expression)
    {
        Sources first = new();
        _expressions.Add(first, expression);
        return Follow(first);
    }

    private Origin Follow(Sources first)
    {
        HashSet<IMethodSymbol> methods = new(SymbolEqualityComparer.Default);
        HashSet<INamedTypeSymbol> types = new(SymbolEqualityComparer.Default);
        HashSet<INamedTypeSymbol> named = new(SymbolEqualityComparer.Default);
        HashSet<IPropertySymbol> shared = new(SymbolEqualityComparer.Default);
        HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);
        Queue<Sources> left = new([first]);
        bool isOpen = false;
        _depth++;
        while (left.Count > 0)
        {
            Sources sources = left.Dequeue();
            methods.UnionWith(sources.Methods);
            types.UnionWith(sources.Types);
            named.UnionWith(sources.Named);
            shared.UnionWith(sources.Shared);
            isOpen |= sources.IsOpen;
            foreach (ISymbol place in sources.Places)
            {
                if (seen.Count == MostPlaces)
                {
                    isOpen = true;
                    break;
                }

                if (seen.Add(place))
                {
                    left.Enqueue(StepsInto(place));
                }
            }
        }

        _depth--;
        return new Origin(
            [.. methods.OrderBy(static method => method.ToDisplayString(), StringComparer.Ordinal).ThenBy(static method => method.Locations.FirstOrDefault()?.SourceSpan.Start)],
            [.. types.OrderBy(static type => type.ToDisplayString(), StringComparer.Ordinal)],
            [.. named.OrderBy(static type => type.ToDisplayString(), StringComparer.Ordinal)],
            [.. shared.OrderBy(static property => property.ToDisplayString(), StringComparer.Ordinal)],
            isOpen);
    }

    private Sources StepsInto(ISymbol place)
    {
        if (!_steps.TryGetValue(place, out Sources? steps))
        {
            steps = LookInto(place);
        }
        else if (_unfinished.Contains(place))
        {
            _circles.Add(place);
        }

        return steps;
    }

    // A place that is asked for while it is looked into is being followed already. Only who calls the delegate that is in it has to
    // know what is found: 'step = step()' is looked into again until nothing new comes out.
    private Sources LookInto(ISymbol place)
    {
        Sources steps = new();
        int before = _looked.Count;
        _looked.Add(place);
        _unfinished.Add(place);
        int found;
        do
        {
            foreach (ISymbol inner in _looked.Skip(before + 1))
            {
                _steps.Remove(inner);
            }

            _looked.RemoveRange(before + 1, _looked.Count - before - 1);
            _circles.Remove(place);
            found = steps.Count;
            _steps[place] = steps;
            steps = _places.Of(place);
        }
        while (_circles.Contains(place) && steps.Count > found);

        _circles.Remove(place);
        _unfinished.Remove(place);
        _steps[place] = steps;
        return steps;
    }
}
