namespace Tophalf.Hosting;

/// <summary>An event of a <see cref="Trace"/>.</summary>
/// <param name="Time">When it happened, counted from the last event of the trace: zero or negative.</param>
/// <param name="Thread">The managed thread on which it happened.</param>
/// <param name="Context">The routine of the miniport that ran there; <see cref="MiniportContext.None"/> for none.</param>
/// <param name="Text">What happened.</param>
public readonly record struct TraceEvent(TimeSpan Time, int Thread, MiniportContext Context, string Text);
