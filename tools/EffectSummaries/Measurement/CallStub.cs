using System.Reflection;
using System.Reflection.Emit;

namespace Tophalf.EffectSummaries.Measurement;

/// <summary>
/// Code that calls one member with values out of an array and drops the result: nothing is allocated but by the member. A
/// delegate over it is the whole cost of reflection.
/// </summary>
internal static class CallStub
{
    private static readonly Type[] s_parameters = [typeof(object?[])];

    /// <summary>Takes the receiver first, then the arguments; a receiver of a structure is used where it is boxed.</summary>
    public static Action<object?[]> Make(MethodBase method)
    {
        var stub = new DynamicMethod("Call", typeof(void), s_parameters, typeof(CallStub).Module, skipVisibility: true);
        ILGenerator code = stub.GetILGenerator();
        int next = 0;
        bool isNewValue = method.IsConstructor && method.DeclaringType!.IsValueType;
        if (!method.IsStatic && !isNewValue && ValuePool.SpanElement(method.DeclaringType!) is not null)
        {
            Argument(code, method.DeclaringType!.MakeByRefType(), next++);
        }
        else if (!method.IsStatic && !isNewValue)
        {
            Load(code, next++);
            code.Emit(method.DeclaringType!.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, method.DeclaringType);
        }

        foreach (ParameterInfo parameter in method.GetParameters())
        {
            Argument(code, parameter.ParameterType, next++);
        }

        if (method is ConstructorInfo constructor)
        {
            // A class's as a derived class calls it: what `new` allocates is not the constructor's.
            code.Emit(isNewValue ? OpCodes.Newobj : OpCodes.Call, constructor);
            if (isNewValue)
            {
                code.Emit(OpCodes.Pop);
            }
        }
        else
        {
            var called = (MethodInfo)method;
            code.Emit(OpCodes.Call, called);
            if (called.ReturnType != typeof(void))
            {
                code.Emit(OpCodes.Pop);
            }
        }

        code.Emit(OpCodes.Ret);
        return stub.CreateDelegate<Action<object?[]>>();
    }

    private static void Argument(ILGenerator code, Type type, int index)
    {
        Type value = type.IsByRef ? type.GetElementType()! : type;
        Load(code, index);
        if (ValuePool.SpanElement(value) is { } element)
        {
            code.Emit(OpCodes.Castclass, element.MakeArrayType());
            code.Emit(OpCodes.Newobj, value.GetConstructor([element.MakeArrayType()])!);
        }
        else
        {
            code.Emit(OpCodes.Unbox_Any, value);
        }

        if (type.IsByRef)
        {
            LocalBuilder local = code.DeclareLocal(value);
            code.Emit(OpCodes.Stloc, local);
            code.Emit(OpCodes.Ldloca, local);
        }
    }

    private static void Load(ILGenerator code, int index)
    {
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, index);
        code.Emit(OpCodes.Ldelem_Ref);
    }
}
