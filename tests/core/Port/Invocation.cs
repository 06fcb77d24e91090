using System.Reflection;
using System.Reflection.Emit;

namespace Tophalf.Core.Tests.Port;

/// <summary>Calls any form of a routine, with every argument given as a number.</summary>
internal static class Invocation
{
    private delegate nint Call(nint[] arguments);

    public static nint Invoke(MethodInfo method, params nint[] arguments)
    {
        if (method.IsGenericMethodDefinition)
        {
            method = method.MakeGenericMethod(IsOfController(method) ? typeof(TestController) : typeof(TestChannel));
        }

        var call = new DynamicMethod("call", typeof(nint), [typeof(nint[])], typeof(Invocation).Module, skipVisibility: true);
        ILGenerator il = call.GetILGenerator();
        ParameterInfo[] parameters = method.GetParameters();
        Assert.Equal(parameters.Length, arguments.Length);
        for (int i = 0; i < parameters.Length; i++)
        {
            // An address stands for a reference as it is.
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldelem_I);
            Convert(il, parameters[i].ParameterType);
        }

        il.Emit(OpCodes.Call, method);
        if (method.ReturnType == typeof(void))
        {
            il.Emit(OpCodes.Ldc_I4_0);
        }

        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Ret);
        return call.CreateDelegate<Call>()(arguments);
    }

    /// <summary>Converts the number on the stack to what a parameter of this type takes.</summary>
    public static void Convert(ILGenerator il, Type type)
    {
        Type plain = type.IsEnum ? type.GetEnumUnderlyingType() : type;
        if (plain == typeof(ulong) || plain == typeof(long))
        {
            il.Emit(OpCodes.Conv_U8);
        }
        else if (plain.IsPrimitive && plain != typeof(nint) && plain != typeof(nuint))
        {
            il.Emit(OpCodes.Conv_I4);
        }
    }

    private static bool IsOfController(MethodInfo method) =>
        method.GetGenericArguments()[0].GetGenericParameterConstraints().Contains(typeof(IControllerExtension));

    public struct TestChannel : IChannelExtension;

    public struct TestController : IControllerExtension;
}
