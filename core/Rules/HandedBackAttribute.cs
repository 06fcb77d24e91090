using System;

namespace Tophalf;

/// <summary>
/// What is passed here is the port driver's again when the method returns: it must not be touched afterwards, and not be
/// handed back a second time.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HandedBackAttribute : Attribute;
