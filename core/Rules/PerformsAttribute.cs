using System;

namespace Tophalf;

/// <summary>
/// This method is a step of an interrupt or a deferral, and so is what overrides or implements it. An interrupt routine
/// that is written by hand is checked for the order of these steps.
/// </summary>
/// <param name="step">The step.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PerformsAttribute(InterruptStep step) : Attribute
{
    /// <summary>The step.</summary>
    public InterruptStep Step { get; } = step;
}
