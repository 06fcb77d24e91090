using System;

namespace Tophalf;

/// <summary>
/// This routine asks the device and changes nothing on it, for its answer may be thrown away. The routines that override
/// or implement it keep to that.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnlyAsksAttribute : Attribute;
