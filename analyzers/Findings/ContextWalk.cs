using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
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

    private readonly ImmutableArray<IPathExplorer> _paths;
    private readonly Lazy<bool> _asksForMode;
    private readonly ThrowingCode _throwing;
    private readonly Dictionary<IMethodSymbol, MethodSteps?> _steps = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, bool> _returns = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<MethodInstance, ImmutableArray<Reachability>> _flows = [];
    private readonly Dictionary<IMethodSymbol, string> _names = new(SymbolEqualityComparer.Default);

    /// <summary>The walk of a compilation; null when it does not know the contract at all.</summary>
    /// <param name="compilation">What is walked.</param>
    /// <param name="ruleFiles">The rule files of the project.</param>
    /// <param name="isLibrary">Whether others may call and derive from what they can see of it.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public static ContextWalk? Of(Compilation compilation, IEnumerable<AdditionalText> ruleFiles, bool isLibrary, CancellationToken cancellation)
    {
        if (ContextNames.Of(compilation) is not { } names)
        {
            return null;
        }

        ImmutableArray<RuleFile> files = [.. ruleFiles.Select(file => RuleFile.Read(file, compilation, names, cancellation)).OfType<RuleFile>()];
        return new ContextWalk(compilation, names, files, isLibrary, cancellation);
    }

    private ContextWalk(Compilation compilation, ContextNames names, ImmutableArray<RuleFile> files, bool isLibrary, CancellationToken cancellation)
    {
        Compilation = compilation;
        Names = names;
        Cancellation = cancellation;
        Hierarchy = new TypeHierarchy(compilation, isLibrary, cancellation);
        Models = new SemanticModels(compilation);
        Origins = new MethodOrigins(Models, Hierarchy, isDeep: true);
        Objects = new MethodOrigins(Models, Hierarchy, isDeep: false, Origins.Names);
        Firsts = new FirstTime(Models, Origins.Names, isLibrary);
        Bodies = new BodyCache(Models, Origins);
        Made = new MadeObjects(Models, Origins.Names);
        Permissions = new Permissions(compilation);
        Outside = new MembersOutside(compilation, cancellation);
        Rules = new RuleBook(new PortRoutines(compilation), files);
        Modes = OperationMode.Both(compilation);
        Results = new IgnoredResults(Rules, Bodies, cancellation);
        _asksForMode = new Lazy<bool>(() => Modes is var (mode, _) && compilation.SyntaxTrees.Any(tree =>
            !GeneratedCode.Is(tree, cancellation) && WrittenNames.In(tree, [mode.Type.Name], cancellation).Any()));
        Device = new DeviceAccess(Rules.Routines);
        _throwing = new ThrowingCode(this);
        InterruptSteps steps = new(compilation);
        _paths =
        [
            new PathExplorer<StallState>(this, new StallRule(Rules)),
            new PathExplorer<RequestState>(this, new RequestRule(Rules)),
            new PathExplorer<bool>(this, new QuestionRule(Device)),
            new PathExplorer<DeferralState>(this, new DeferralRule(names, Rules.Routines, steps, Device)),
            new PathExplorer<bool>(this, new DataReadRule(names, steps, Device)),
            new PathExplorer<bool>(this, new RegisterRule()),
        ];
    }

    public Compilation Compilation { get; }

    public ContextNames Names { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>What objects keep from their constructor.</summary>
    public MadeObjects Made { get; }

    public TypeHierarchy Hierarchy { get; }

    public SemanticModels Models { get; }

    /// <summary>What values are, or have in them.</summary>
    public MethodOrigins Origins { get; }

    /// <summary>What values themselves are.</summary>
    public MethodOrigins Objects { get; }

    /// <summary>What runs the first time only.</summary>
    public FirstTime Firsts { get; }

    public BodyCache Bodies { get; }

    public MembersOutside Outside { get; }

    public RuleBook Rules { get; }

    public IgnoredResults Results { get; }

    public Permissions Permissions { get; }

    public DeviceAccess Device { get; }

    public FindingLog Log { get; } = new();

    /// <summary>Whether checks that may fail are found as well.</summary>
    public bool ReportsChecks { get; set; }

    /// <summary>The modes that a miniport is loaded in.</summary>
    public (OperationMode Normal, OperationMode Dump)? Modes { get; }

    /// <summary>Whether the author has thought of dump mode at all.</summary>
    public bool AsksForMode => _asksForMode.Value;

    public void Run()
    {
        IEnumerable<Root> stored = new StoredRoutines(Compilation, Hierarchy, Models, Rules.Routines).Find(Names.Contract, Cancellation)
            .SelectMany(routine => Roots.Of(routine.Method, routine.Contexts, Names));
        foreach (IGrouping<RunContext, Root> context in Roots.Find(Hierarchy, Names, Cancellation).Concat(stored)
            .Where(root => !GeneratedCode.Contains(root.Method, Cancellation))
            .Distinct()
            .GroupBy(static root => root.Context)
            .OrderBy(static context => context.Key.Routine).ThenBy(static context => context.Key.Action))
        {
            RoutineRuns runs = new(this, context.Key, [.. context.OrderBy(static root => root.Method.ToDisplayString(), StringComparer.Ordinal).Select(root => new Visit(Instance(root), null, null))]);
            Run(context.Key, context);
            runs.TakeBack();
            runs.Report();
            foreach (Root root in context.OrderBy(static root => root.Method.ToDisplayString(), StringComparer.Ordinal))
            {
                foreach (IPathExplorer rule in _paths)
                {
                    rule.Follow(root, Instance(root));
                }
            }
        }
    }

    /// <summary>What a value itself may be.</summary>
    public Origin ObjectsIn(IOperation value) => value is IInstanceReferenceOperation ? Objects.Of(value) : Objects.Of(value.Syntax);

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

    /// <summary>Which blocks of a method run as it is called somewhere, graph by graph: found once for all contexts.</summary>
    public ImmutableArray<Reachability> FlowOf(MethodInstance instance, MethodSteps steps)
    {
        MethodInstance called = instance with { OnlyThrows = false, FirstCall = false };
        if (!_flows.TryGetValue(called, out ImmutableArray<Reachability> flow))
        {
            Constants known = called.Known();
            flow = [.. steps.Body.Graphs.Select(graph => Reach(graph, steps.Body, steps.Types, known))];
            _flows.Add(called, flow);
        }

        return flow;
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
        if (returns && definition is { IsAsync: false, IsIterator: false } && !definition.IsAbstract && !definition.IsVirtual && Bodies.Of(definition, Cancellation) is { } body)
        {
            TypeMap types = new(Compilation, definition);
            returns = body.Graphs.All(graph => Reach(graph, body, types, Constants.None).Returns);
        }

        _returns[definition] = returns;
        return returns;
    }

    private Reachability Reach(ControlFlowGraph graph, MethodBody body, TypeMap types, Constants known) =>
        new(graph, body, types, known, call => body.Omitted.Contains(call) || Returns(call.TargetMethod), block => _throwing.In(block, body.Method, types));

    private void Run(RunContext context, IEnumerable<Root> roots)
    {
        ReachedMethods methods = new();
        FindingLog found = new();
        Dictionary<IMethodSymbol, int> variants = new(SymbolEqualityComparer.Default);
        List<Visit> level = [.. roots.Select(root => new Visit(Instance(root), null, null))];
        while (level.Count > 0)
        {
            List<Visit> next = [];
            foreach (Visit reached in level.OrderBy(one => one.Instance.SortKey(NameOf(one.Instance.Method)), StringComparer.Ordinal).ThenBy(static one => one.RoutineName, StringComparer.Ordinal))
            {
                Cancellation.ThrowIfCancellationRequested();
                Visit visit = Permissions.On(reached, context), wanted = visit;
                if (!methods.Has(visit))
                {
                    variants.TryGetValue(visit.Instance.Method, out int count);
                    variants[visit.Instance.Method] = count + 1;
                    wanted = count < MostVariants ? visit : visit with { Instance = visit.Instance.WithoutArguments() };
                }

                if (methods.Add(wanted) && Bodies.Of(wanted.Instance.Method, Cancellation) is { } body)
                {
                    next.AddRange(new MethodReading(this, wanted, context, body, found).Read());
                }
            }

            level = next;
        }

        Log.Add(found, methods);
    }

    private string NameOf(IMethodSymbol method)
    {
        if (!_names.TryGetValue(method, out string? name))
        {
            name = method.ToDisplayString();
            _names.Add(method, name);
        }

        return name;
    }

    // A control routine runs with the action that it is looked at for.
    private MethodInstance Instance(Root root)
    {
        ImmutableArray<Optional<object?>> arguments = [.. root.Method.Parameters.Select(parameter =>
            root.Context.Action is long action && Roots.IsAction(parameter) ? new Optional<object?>((int)action) : default)];
        return new MethodInstance(root.Method, arguments, OnlyThrows: false) { Mode = root.Context.Routine == Names.Dump ? Modes?.Dump : null };
    }
}
