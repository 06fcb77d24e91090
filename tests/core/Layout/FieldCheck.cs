using System.Reflection;
using System.Runtime.CompilerServices;
using Tophalf.Ata;

namespace Tophalf.Core.Tests.Layout;

/// <summary>Compares one field of the header with its C# counterpart.</summary>
internal static unsafe class FieldCheck
{
    /// <summary>An ordinary field: where it is, how long it is, and what type it has.</summary>
    /// <param name="field">The C# field.</param>
    /// <param name="type">The C# type of the native field, or of its elements.</param>
    /// <param name="elements">How many elements a native array has, 0 for no array.</param>
    /// <param name="offset">The native offset in bytes.</param>
    /// <param name="size">The native size in bytes.</param>
    public static void Plain(FieldInfo field, Type type, int elements, int offset, int size)
    {
        Assert.Equal(offset, FieldProbe.OffsetOf(field));
        Assert.Equal(size, FieldProbe.SizeOf(field.FieldType));
        if (elements == 0)
        {
            Assert.Equal(type, field.FieldType);
        }
        else if (field.GetCustomAttribute<FixedBufferAttribute>() is { } buffer)
        {
            Assert.Equal((type, elements), (buffer.ElementType, buffer.Length));
        }
        else
        {
            Assert.Equal(typeof(PerDevice<>).MakeGenericType(type), field.FieldType);
            Assert.Equal(2, elements);
        }
    }

    /// <summary>A bit field: its property reads and writes exactly these bits.</summary>
    /// <param name="property">The C# property.</param>
    /// <param name="structureSize">The size of the whole structure.</param>
    /// <param name="groupOffset">Where in it the structure lies that has the property.</param>
    /// <param name="firstBit">The first bit, counted from the start of the whole structure.</param>
    /// <param name="bits">How many bits.</param>
    public static void Bits(PropertyInfo property, int structureSize, int groupOffset, int firstBit, int bits)
    {
        ulong ones = (1UL << bits) - 1;
        Assert.Equal(bits == 1, property.PropertyType == typeof(bool));

        byte* memory = stackalloc byte[structureSize];
        var bytes = new Span<byte>(memory, structureSize);
        byte[] only = new byte[structureSize];
        for (int bit = firstBit; bit < firstBit + bits; bit++)
        {
            only[bit / 8] |= (byte)(1 << (bit % 8));
        }

        byte[] allBut = [.. only.Select(value => (byte)~value)];

        only.CopyTo(bytes);
        Assert.Equal(ones, FieldProbe.Get(property, memory + groupOffset));
        allBut.CopyTo(bytes);
        Assert.Equal(0UL, FieldProbe.Get(property, memory + groupOffset));

        FieldProbe.Set(property, memory + groupOffset, ones);
        Assert.All(bytes.ToArray(), value => Assert.Equal(0xFF, value));
        FieldProbe.Set(property, memory + groupOffset, 0);
        Assert.Equal(allBut, bytes.ToArray());
        bytes.Clear();
        FieldProbe.Set(property, memory + groupOffset, ones);
        Assert.Equal(only, bytes.ToArray());

        // What does not fit is cut off; it does not spill into the neighbours.
        bytes.Clear();
        FieldProbe.Set(property, memory + groupOffset, bits == 1 ? 1 : ulong.MaxValue);
        Assert.Equal(only, bytes.ToArray());
    }
}
