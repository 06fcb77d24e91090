namespace System;

public abstract class ValueType;

public abstract class Enum : ValueType;

public struct Void;

public struct Boolean;

public struct Char;

public struct SByte
{
    public const sbyte MinValue = -0x80;
    public const sbyte MaxValue = 0x7F;
}

public struct Byte
{
    public const byte MinValue = 0;
    public const byte MaxValue = 0xFF;
}

public struct Int16
{
    public const short MinValue = -0x8000;
    public const short MaxValue = 0x7FFF;
}

public struct UInt16
{
    public const ushort MinValue = 0;
    public const ushort MaxValue = 0xFFFF;
}

public struct Int32
{
    public const int MinValue = -0x8000_0000;
    public const int MaxValue = 0x7FFF_FFFF;
}

public struct UInt32
{
    public const uint MinValue = 0;
    public const uint MaxValue = 0xFFFF_FFFF;
}

public struct Int64
{
    public const long MinValue = -0x8000_0000_0000_0000;
    public const long MaxValue = 0x7FFF_FFFF_FFFF_FFFF;
}

public struct UInt64
{
    public const ulong MinValue = 0;
    public const ulong MaxValue = 0xFFFF_FFFF_FFFF_FFFF;
}

public struct IntPtr;

public struct UIntPtr;

public struct Single;

public struct Double;

public struct Nullable<T>
    where T : struct;
