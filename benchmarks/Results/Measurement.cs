namespace Tophalf.Benchmarks.Results;

/// <summary>One figure.</summary>
/// <param name="Group">What is measured, and in what situation: "instructions"; "latency, quiet".</param>
/// <param name="Subject">Whose figure it is: "generated, NativeAOT"; "C, gcc -O2".</param>
/// <param name="Case">Which of its cases: "not mine"; a percentile; a number of channels.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">What it counts: "instructions"; "ns"; "bytes".</param>
internal sealed record Measurement(string Group, string Subject, string Case, double Value, string Unit);
