namespace System.Runtime.CompilerServices;

public sealed class IntrinsicAttribute : Attribute;

public sealed class IsReadOnlyAttribute : Attribute;

public sealed class IsByRefLikeAttribute : Attribute;

public sealed class IsUnmanagedAttribute : Attribute;

public sealed class UnscopedRefAttribute : Attribute;

public sealed class CompilerGeneratedAttribute : Attribute;

public sealed class ExtensionAttribute : Attribute;

public sealed class UnsafeValueTypeAttribute : Attribute;

public sealed class FixedBufferAttribute(Type elementType, int length) : Attribute
{
    public Type ElementType => elementType;

    public int Length => length;
}

public sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName => featureName;

    public bool IsOptional { get; set; }
}

public sealed class RequiredMemberAttribute : Attribute;

public static class IsExternalInit;

public static class IsVolatile;

public sealed class MethodImplAttribute(MethodImplOptions methodImplOptions) : Attribute
{
    public MethodImplOptions Value => methodImplOptions;
}

[Flags]
public enum MethodImplOptions
{
    NoInlining = 0x8,
    NoOptimization = 0x40,
    AggressiveInlining = 0x100,
    AggressiveOptimization = 0x200,
    InternalCall = 0x1000,
}

public sealed class InlineArrayAttribute(int length) : Attribute
{
    public int Length => length;
}
