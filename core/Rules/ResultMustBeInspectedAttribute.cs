using System;

namespace Tophalf;

/// <summary>Ignoring the result of this method loses something: a callback, memory, a tag.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResultMustBeInspectedAttribute : Attribute;
