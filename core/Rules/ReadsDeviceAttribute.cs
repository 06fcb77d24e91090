using System;

namespace Tophalf;

/// <summary>This method reads from the device, from the address that its first argument is.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ReadsDeviceAttribute : Attribute;
