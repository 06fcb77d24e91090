using System;

namespace Tophalf;

/// <summary>
/// The method stalls the processor for as many microseconds as this argument says. All stalls of one miniport routine
/// together must stay under 1,000.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class StallMicrosecondsAttribute : Attribute;
