namespace Tophalf.Hosting;

/// <summary>A call of the port driver at which a worker or timer routine may be interrupted.</summary>
/// <param name="Channel">The number of the channel whose routine it is.</param>
/// <param name="Context">Which of the two it is.</param>
/// <param name="Call">The number of the call within this run of the routine, from 1.</param>
public readonly record struct PreemptionPoint(int Channel, MiniportContext Context, int Call);

/// <summary>Decides whether an interrupt that is pending is taken at a point, so that a test can say where. Asked at each of them.</summary>
/// <param name="point">The point.</param>
/// <returns><see langword="false"/> to let the routine run on until its next call.</returns>
/// <remarks>Called on the thread of the routine: it must neither allocate nor block nor throw.</remarks>
public delegate bool PreemptionPolicy(in PreemptionPoint point);
