namespace System;

/// <summary>The root of all types. The compiler wants it; an image has no object of it.</summary>
public class Object
{
#pragma warning disable CS0169, CA1823, IDE0044, IDE0051 // The compiler's: it knows where the field lies.
    private unsafe void* _methodTable;
#pragma warning restore

    /// <summary>Called by every constructor.</summary>
    public Object()
    {
    }
}
