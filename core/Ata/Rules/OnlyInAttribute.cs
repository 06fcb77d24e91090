using System;
using Tophalf.Ata;

namespace Tophalf;

/// <summary>
/// This method may be reached in the given context only. Several of these on one method allow each of their contexts.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, AllowMultiple = true)]
public sealed class OnlyInAttribute : Attribute
{
    /// <summary>Allows the method in a context.</summary>
    /// <param name="context">The context, or several.</param>
    public OnlyInAttribute(MiniportContext context) => Context = context;

    /// <summary>Allows the method in a control routine, under one action.</summary>
    /// <param name="context"><see cref="MiniportContext.Control"/> or <see cref="MiniportContext.AdapterControl"/>.</param>
    /// <param name="action">The control action under which the method may run.</param>
    public OnlyInAttribute(MiniportContext context, IdeControlAction action)
    {
        Context = context;
        Action = action;
        HasAction = true;
    }

    /// <summary>The context, or several.</summary>
    public MiniportContext Context { get; }

    /// <summary>The control action, when <see cref="HasAction"/>.</summary>
    public IdeControlAction Action { get; }

    /// <summary>Whether the rule asks for a control action.</summary>
    public bool HasAction { get; }
}
