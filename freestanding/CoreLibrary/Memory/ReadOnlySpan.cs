using System.Runtime.CompilerServices;
using Internal.Runtime.CompilerHelpers;

namespace System;

/// <summary>A piece of memory that is only read, each access of which is checked: text in UTF-8, say.</summary>
public readonly unsafe ref struct ReadOnlySpan<T>
{
    private readonly ref T _reference;
    private readonly int _length;

    /// <summary>The piece at an address: what a constant becomes.</summary>
    public ReadOnlySpan(void* pointer, int length)
    {
        _reference = ref Unsafe.AsRef<T>(pointer);
        _length = length;
    }

    /// <summary>The compiler looks for it before it makes a constant of an array; an image has no arrays to pass.</summary>
    public ReadOnlySpan(T[] array)
        : this(array, 0, 0)
    {
    }

    /// <inheritdoc cref="ReadOnlySpan{T}(T[])"/>
    public ReadOnlySpan(T[] array, int start, int length)
    {
        ThrowHelpers.ThrowNotImplementedException();
        _reference = ref Unsafe.AsRef<T>(null);
        _length = length;
    }

    public int Length => _length;

    public ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)_length)
            {
                ThrowHelpers.ThrowIndexOutOfRangeException();
            }

            return ref Unsafe.Add(ref _reference, index);
        }
    }

    public static implicit operator ReadOnlySpan<T>(T[] array) => new(array);

    /// <summary>The address of a constant, for a routine that wants one.</summary>
    public ref readonly T GetPinnableReference() => ref _reference;
}
