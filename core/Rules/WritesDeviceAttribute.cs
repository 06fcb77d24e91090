using System;

namespace Tophalf;

/// <summary>This method writes to the device: what it changes there, nobody takes back.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class WritesDeviceAttribute : Attribute;
