using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

/// <summary>
/// Where calls of <see cref="AtaPort"/> go. Callers write <c>AtaPortBinding.Table.Routine(...)</c>, which reads the same
/// whether Table is a field of addresses, as here, or a class of imported routines.
/// </summary>
public static unsafe class AtaPortBinding
{
    // Overwritten as a whole: a host never leaves a mixture of its own routines and another's behind.
    internal static AtaPortTable Table;

    // The accesses of every interrupt, once more in fields of their own: the compiler reads such a field in one
    // instruction, and a field of a structure in two.
    internal static delegate*<byte*, byte> ReadPortUchar;
    internal static delegate*<uint*, uint> ReadPortUlong;
    internal static delegate*<ushort*, ushort> ReadPortUshort;
    internal static delegate*<byte*, byte> ReadRegisterUchar;
    internal static delegate*<uint*, uint> ReadRegisterUlong;
    internal static delegate*<ushort*, ushort> ReadRegisterUshort;
    internal static delegate*<byte*, byte, void> WritePortUchar;
    internal static delegate*<uint*, uint, void> WritePortUlong;
    internal static delegate*<ushort*, ushort, void> WritePortUshort;
    internal static delegate*<byte*, byte, void> WriteRegisterUchar;
    internal static delegate*<uint*, uint, void> WriteRegisterUlong;
    internal static delegate*<ushort*, ushort, void> WriteRegisterUshort;

    /// <summary>Puts a port driver behind <see cref="AtaPort"/>, in place of the one that was there.</summary>
    /// <param name="table">Its routines; none may be null. Start from <see cref="AtaPortTable.Unbound"/>.</param>
    /// <remarks>
    /// Done before the miniport is loaded. It is not synchronized with calls on other threads: a host that serves
    /// several miniports tells them apart by the extensions and addresses that it gets.
    /// </remarks>
    public static void Install(in AtaPortTable table)
    {
        Table = table;
        ReadPortUchar = table.ReadPortUchar;
        ReadPortUlong = table.ReadPortUlong;
        ReadPortUshort = table.ReadPortUshort;
        ReadRegisterUchar = table.ReadRegisterUchar;
        ReadRegisterUlong = table.ReadRegisterUlong;
        ReadRegisterUshort = table.ReadRegisterUshort;
        WritePortUchar = table.WritePortUchar;
        WritePortUlong = table.WritePortUlong;
        WritePortUshort = table.WritePortUshort;
        WriteRegisterUchar = table.WriteRegisterUchar;
        WriteRegisterUlong = table.WriteRegisterUlong;
        WriteRegisterUshort = table.WriteRegisterUshort;
    }

    [ModuleInitializer]
    [SuppressMessage(
        "Usage",
        "CA2255:The 'ModuleInitializer' attribute should not be used in libraries",
        Justification = "An initializer of Table would need a static constructor, and every access of a port would check whether it ran.")]
    internal static void BindToNothing() => Install(AtaPortTable.Unbound);
}
