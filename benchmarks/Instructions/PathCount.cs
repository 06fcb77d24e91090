namespace Tophalf.Benchmarks.Instructions;

/// <summary>Instructions of one call.</summary>
/// <param name="All">From the routine's first one to its return.</param>
/// <param name="Ports">Those of them that the port driver's routines take, which are as short as can be.</param>
internal readonly record struct PathCount(int All, int Ports);
