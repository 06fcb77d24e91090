using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

/// <summary>
/// Where calls of <see cref="AtaPort"/> go. Callers write <c>AtaPortBinding.Table.Routine(...)</c>, which reads the same
/// whether Table is a field of addresses, as here, or a class of imported routines.
/// </summary>
public static unsafe class AtaPortBinding
{
    // One field, overwritten as a whole: a host never leaves a mixture of its own routines and another's behind.
    internal static AtaPortTable Table;

    /// <summary>Puts a port driver behind <see cref="AtaPort"/>, in place of the one that was there.</summary>
    /// <param name="table">Its routines; none may be null. Start from <see cref="AtaPortTable.Unbound"/>.</param>
    /// <remarks>
    /// Done before the miniport is loaded. It is not synchronized with calls on other threads: a host that serves
    /// several miniports tells them apart by the extensions and addresses that it gets.
    /// </remarks>
    public static void Install(in AtaPortTable table) => Table = table;

    [ModuleInitializer]
    [SuppressMessage(
        "Usage",
        "CA2255:The 'ModuleInitializer' attribute should not be used in libraries",
        Justification = "An initializer of Table would need a static constructor, and every access of a port would check whether it ran.")]
    internal static void BindToNothing() => Table = AtaPortTable.Unbound;
}
