namespace System.Runtime.CompilerServices;

/// <summary>
/// What the compiler calls where a static constructor has to run before the first access. Nothing has these names, so
/// the link fails and says which type it is for: without this class, the fields would silently be 0.
/// </summary>
internal static unsafe class ClassConstructorRunner
{
    [System.Runtime.RuntimeImport("*", "TophalfStaticConstructor")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void CheckStaticClassConstruction(void* context);

    [System.Runtime.RuntimeImport("*", "TophalfStaticConstructor")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void* CheckStaticClassConstructionReturnNonGCStaticBase(void* context, void* nonGcStaticBase);

    [System.Runtime.RuntimeImport("*", "TophalfStaticConstructor")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern object CheckStaticClassConstructionReturnGCStaticBase(void* context, object gcStaticBase);
}
