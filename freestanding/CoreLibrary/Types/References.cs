namespace System;

// Types of which an image has no object: the compiler names them in metadata.
public abstract class Array
{
    /// <summary>The elements follow it.</summary>
    public readonly int Length;
}

public class Array<T> : Array;

public sealed class String
{
    /// <summary>The characters that follow the first one.</summary>
    public readonly int Length;
}

public abstract class Delegate;

public abstract class MulticastDelegate : Delegate;

public class Exception;

public abstract class Type;

public sealed class RuntimeType : Type;

public struct RuntimeTypeHandle;

public struct RuntimeMethodHandle;

public struct RuntimeFieldHandle;
