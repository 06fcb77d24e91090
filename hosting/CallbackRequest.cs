using Tophalf.Ata;

namespace Tophalf.Hosting;

/// <summary>A miniport asks for a callback: AtaPortRequestCallback and its wrappers.</summary>
/// <param name="Kind">Worker, timer or synchronized routine.</param>
/// <param name="Channel">The number of the channel.</param>
/// <param name="From">The routine that asks.</param>
/// <param name="Microseconds">For a timer, after how long.</param>
public readonly record struct CallbackRequest(IdeCallbackType Kind, int Channel, MiniportContext From, uint Microseconds);

/// <summary>Decides whether a callback is granted, so that a test can refuse it as Windows may.</summary>
/// <param name="request">What is asked for.</param>
/// <returns><see langword="false"/> to refuse: the miniport gets FALSE.</returns>
/// <remarks>Called in the context of the miniport, the interrupt routine too: it must neither allocate nor block nor throw.</remarks>
public delegate bool CallbackPolicy(in CallbackRequest request);
