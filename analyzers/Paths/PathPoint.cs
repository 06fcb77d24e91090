using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Paths;

/// <summary>A point on a path: what is known there, and who is to be told what is wrong.</summary>
/// <param name="Body">The method.</param>
/// <param name="Types">What its type parameters stand for.</param>
/// <param name="Known">What is constant there.</param>
/// <param name="Findings">Receives what is wrong.</param>
internal readonly record struct PathPoint(MethodBody Body, TypeMap Types, Constants Known, List<PathFinding> Findings)
{
    public Optional<object?> Evaluate(IOperation? operation) => new ConstantEvaluator(Body, Types, Known).Evaluate(operation);

    public void Report(DiagnosticDescriptor rule, IOperation at, params string[] arguments) =>
        Report(rule, at.Syntax.GetLocation(), arguments);

    public void Report(DiagnosticDescriptor rule, Location place, params string[] arguments)
    {
        if (!Findings.Any(known => known.Rule == rule && known.Place == place))
        {
            Findings.Add(new PathFinding(rule, place, arguments));
        }
    }
}

/// <summary>What a path rule found in a method.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where.</param>
/// <param name="Arguments">What the message says, but for the way.</param>
internal sealed record PathFinding(DiagnosticDescriptor Rule, Location Place, string[] Arguments);
