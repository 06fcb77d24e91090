using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Deferral;
using Tophalf.Analyzers.Devices;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Origins;
using Tophalf.Analyzers.Paths;
using Tophalf.Analyzers.Requests;
using Tophalf.Analyzers.Results;
using Tophalf.Analyzers.Stalls;
using Tophalf.Analyzers.Suppression;

namespace Tophalf.Analyzers.Findings;

/// <summary>
/// Follows every path from the routines of a compilation, one context after the other, nearest methods first, so that
/// the first way to a place is a shortest one.
/// </summary>
internal sealed class ContextWalk
{
    // A method that is called with ever new constants is followed with none from here on.
    private const int MostVariants = 16;

    private readonly IAssemblySymbol _contract;
    private readonly ImmutableArray<IPathExplorer> _paths;
    private readonly Dictionary<IMethodSymbol, MethodSteps?> _steps = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, bool> _returns = new(SymbolEqualityComparer.Default);

    /// <param name="compilation">What is walked.</param>
    /// <param name="contract">The assembly that declares the contexts.</param>
    /// <param name="names">The contexts.</param>
    /// <param name="files">The rule files of the project.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public ContextWalk(Compilation compilation, IAssemblySymbol contract, ContextNames names, ImmutableArray<RuleFile> files, CancellationToken cancellation)
    {
        _contract = contract;
        Compilation = compilation;
        Names = names;
        Cancellation = cancellation;
        Hierarchy = new TypeHierarchy(compilation, cancellation);
        Models = new SemanticModels(compilation);
        Origins = new MethodOrigins(Models, Hierarchy);
        Bodies = new BodyCache(Models, Origins);
        Permissions = new Permissions(compilation);
        Outside = new MembersOutside(compilation, cancellation);
        Rules = new RuleBook(new PortRoutines(compilation), files);
        Results = new IgnoredResults(Rules, Bodies, cancellation);
        DeviceAccess device = new(Rules.Routines);
        InterruptSteps steps = new(compilation);
        _paths =
        [
            new PathExplorer<StallState>(this, new StallRule(Rules)),
            new PathExplorer<RequestState>(this, new RequestRule(Rules)),
            new PathExplorer<bool>(this, new QuestionRule(device)),
            new PathExplorer<DeferralState>(this, new DeferralRule(names, Rules.Routines, steps, device)),
            new PathExplorer<bool>(this, new DataReadRule(names, steps, device)),
            new PathExplorer<bool>(this, new RegisterRule()),
        ];
    }

    public Compilation Compilation { get; }

    public ContextNames Names { get; }

    public CancellationToken Cancellation { get; }

    public TypeHierarchy Hierarchy { get; }

    public SemanticModels Models { get; }

    public MethodOrigins Origins { get; }

    public BodyCache Bodies { get; }

    public MembersOutside Outside { get; }

    public RuleBook Rules { get; }

    public IgnoredResults Results { get; }

    public Permissions Permissions { get; }

    public FindingLog Log { get; } = new();

    public void Run()
    {
        IEnumerable<Root> stored = new StoredRoutines(Compilation, Hierarchy, Models, Rules.Routines).Find(_contract, Cancellation)
            .SelectMany(routine => Roots.Of(routine.Method, routine.Contexts, Names));
        foreach (IGrouping<RunContext, Root> context in Roots.Find(Hierarchy, Names, Cancellation).Concat(stored)
            .Where(root => !GeneratedCode.Contains(root.Method, Cancellation))
            .Distinct()
            .GroupBy(static root => root.Context)
            .OrderBy(static context => context.Key.Routine).ThenBy(static context => context.Key.Action))
        {
            Run(context.Key, context);
            foreach (Root root in context.OrderBy(static root => root.Method.ToDisplayString(), StringComparer.Ordinal))
            {
                foreach (IPathExplorer rule in _paths)
                {
                    rule.Follow(root, Instance(root));
                }
            }
        }
    }

    /// <summary>A method as rules about paths read it; null when it has no body here.</summary>
    public MethodSteps? StepsOf(IMethodSymbol method)
    {
        if (!_steps.TryGetValue(method, out MethodSteps? steps))
        {
            steps = Bodies.Of(method, Cancellation) is { } body ? new MethodSteps(body, new TypeMap(Compilation, method), this) : null;
            _steps.Add(method, steps);
        }

        return steps;
    }

    /// <summary>Whether a method ever returns.</summary>
    public bool Returns(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (_returns.TryGetValue(definition, out bool known))
        {
            return known;
        }

        // While it is found out: who calls itself is taken to return.
        _returns[definition] = true;
        bool returns = !definition.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "DoesNotReturnAttribute");
        if (returns && !definition.IsAbstract && !definition.IsVirtual && Bodies.Of(definition, Cancellation) is { } body)
        {
            TypeMap types = new(Compilation, definition);
            returns = body.Graphs.All(graph => new Reachability(graph, body, types, Constants.None, call => body.Omitted.Contains(call) || Returns(call.TargetMethod)).Returns);
        }

        _returns[definition] = returns;
        return returns;
    }

    private void Run(RunContext context, IEnumerable<Root> roots)
    {
        HashSet<(MethodInstance, string)> seen = [];
        Dictionary<IMethodSymbol, int> variants = new(SymbolEqualityComparer.Default);
        List<Visit> level = [.. roots.Select(root => new Visit(Instance(root), null, null))];
        while (level.Count > 0)
        {
            List<Visit> next = [];
            foreach (Visit reached in level.OrderBy(static one => one.Instance.SortKey(), StringComparer.Ordinal).ThenBy(static one => one.Routine.ToDisplayString(), StringComparer.Ordinal))
            {
                Cancellation.ThrowIfCancellationRequested();
                Visit visit = Permissions.On(reached, context), wanted = visit;
                if (!seen.Contains((visit.Instance, visit.PermittedBy)))
                {
                    variants.TryGetValue(visit.Instance.Method, out int count);
                    variants[visit.Instance.Method] = count + 1;
                    wanted = count < MostVariants ? visit : visit with { Instance = visit.Instance.WithoutArguments() };
                }

                if (seen.Add((wanted.Instance, wanted.PermittedBy)) && Bodies.Of(wanted.Instance.Method, Cancellation) is { } body)
                {
                    next.AddRange(new MethodReading(this, wanted, context, body).Read());
                }
            }

            level = next;
        }
    }

    // A control routine runs with the action that it is looked at for.
    private static MethodInstance Instance(Root root)
    {
        ImmutableArray<Optional<object?>> arguments = [.. root.Method.Parameters.Select(parameter =>
            root.Context.Action is long action && Roots.IsAction(parameter) ? new Optional<object?>((int)action) : default)];
        return new MethodInstance(root.Method, arguments, OnlyThrows: false);
    }
}
