using System.Reflection;
using System.Reflection.Emit;

namespace Tophalf.EffectSummaries.Measurement;

/// <summary>Delegates that do nothing and return the default, for any delegate type.</summary>
internal static class Delegates
{
    public static Delegate Make(Type type)
    {
        MethodInfo invoke = type.GetMethod("Invoke")!;
        var method = new DynamicMethod("Nothing", invoke.ReturnType, [.. invoke.GetParameters().Select(parameter => parameter.ParameterType)], typeof(Delegates).Module);
        ILGenerator code = method.GetILGenerator();
        if (invoke.ReturnType != typeof(void))
        {
            code.Emit(OpCodes.Ldloca, code.DeclareLocal(invoke.ReturnType));
            code.Emit(OpCodes.Initobj, invoke.ReturnType);
            code.Emit(OpCodes.Ldloc_0);
        }

        code.Emit(OpCodes.Ret);
        return method.CreateDelegate(type);
    }
}
