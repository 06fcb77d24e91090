using System.Reflection;
using System.Reflection.Emit;

namespace Tophalf.Core.Tests.Layout;

/// <summary>What the runtime really does with a structure: sizes, offsets, and accessors run on raw memory.</summary>
internal static unsafe class FieldProbe
{
    public static int SizeOf(Type type)
    {
        DynamicMethod method = Method(typeof(int));
        ILGenerator il = method.GetILGenerator();
        il.Emit(OpCodes.Sizeof, type);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<int>>()();
    }

    public static int OffsetOf(FieldInfo field)
    {
        // As long as the longest structure: the JIT may look whether the memory is there.
        byte* structure = stackalloc byte[512];
        DynamicMethod method = Method(typeof(nint), typeof(nint));
        ILGenerator il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldflda, field);
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Ret);
        return (int)(method.CreateDelegate<Func<nint, nint>>()((nint)structure) - (nint)structure);
    }

    /// <summary>Runs the getter of a property on a structure in memory.</summary>
    public static ulong Get(PropertyInfo property, byte* structure)
    {
        DynamicMethod method = Method(typeof(ulong), typeof(nint));
        ILGenerator il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, property.GetMethod!);
        il.Emit(OpCodes.Conv_U8);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<nint, ulong>>()((nint)structure);
    }

    /// <summary>Runs the setter of a property on a structure in memory.</summary>
    public static void Set(PropertyInfo property, byte* structure, ulong value)
    {
        DynamicMethod method = Method(typeof(void), typeof(nint), typeof(ulong));
        ILGenerator il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        if (property.PropertyType != typeof(ulong))
        {
            il.Emit(OpCodes.Conv_U4);
        }

        il.Emit(OpCodes.Call, property.SetMethod!);
        il.Emit(OpCodes.Ret);
        method.CreateDelegate<Action<nint, ulong>>()((nint)structure, value);
    }

    private static DynamicMethod Method(Type returns, params Type[] parameters) =>
        new("probe", returns, parameters, typeof(FieldProbe).Module, skipVisibility: true);
}
