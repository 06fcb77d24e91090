namespace Tophalf.Analyzers.Deferral;

/// <summary>A step of a deferral. The values are those of <c>Tophalf.InterruptStep</c>.</summary>
internal enum InterruptStep
{
    Dismiss,
    DisableInterrupts,
    EnableInterrupts,
    Look,
}
