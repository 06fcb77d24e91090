using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tophalf.Ata;

namespace Tophalf.Hosting.Verification;

/// <summary>The fields of IDE_REQUEST_BLOCK by their offsets.</summary>
internal static class IrbFieldNames
{
    /// <summary>The field in which a byte lies: "IdeTaskFile.Current.CommandReg", say.</summary>
    /// <param name="offset">The offset of the byte.</param>
    /// <param name="isPacket">Whether the union at the end holds a packet.</param>
    public static string At(int offset, bool isPacket) => At(typeof(IdeRequestBlock), offset, isPacket);

    private static string At(Type type, int offset, bool isPacket)
    {
        // Of the fields of a union the first one is meant, unless there is a packet in it.
        FieldInfo field = type.GetFields(BindingFlags.Instance | BindingFlags.Public)
            .Where(field => OffsetOf(field) <= offset)
            .OrderByDescending(OffsetOf)
            .ThenByDescending(field => isPacket && field.Name == nameof(IdeRequestBlock.Cdb))
            .First();
        int inside = offset - OffsetOf(field);
        if (field.GetCustomAttribute<FixedBufferAttribute>() is not null)
        {
            return $"{field.Name}[{inside}]";
        }

        return field.FieldType is { IsValueType: true, IsPrimitive: false, IsEnum: false }
            ? $"{field.Name}.{At(field.FieldType, inside, isPacket)}"
            : field.Name;
    }

    private static int OffsetOf(FieldInfo field) => (int)Marshal.OffsetOf(field.DeclaringType!, field.Name);
}
