using System.Reflection;
using System.Reflection.Emit;
using Tophalf.Ata;

namespace Tophalf.Core.Tests.Port;

/// <summary>A port driver that writes down which of its routines was called, with which arguments.</summary>
// One static method per slot, made at run time: a slot takes the address of a method, not a delegate.
public static unsafe class RecordingPortDriver
{
    private static readonly List<(string Routine, nint[] Arguments)> Recorded = [];
    private static readonly Type Routines = Build();

    public static IReadOnlyList<(string Routine, nint[] Arguments)> Calls => Recorded;

    /// <summary>What every routine returns.</summary>
    public static nint Result { get; set; }

    public static void Install(nint result)
    {
        Recorded.Clear();
        Result = result;
        AtaPortTable table = AtaPortTable.Unbound;
        nint* slots = (nint*)&table;
        FieldInfo[] fields = Slots;
        for (int i = 0; i < fields.Length; i++)
        {
            slots[i] = Routines.GetMethod(fields[i].Name)!.MethodHandle.GetFunctionPointer();
        }

        AtaPortBinding.Install(in table);
    }

    public static nint Record(string routine, nint[] arguments)
    {
        Recorded.Add((routine, arguments));
        return Result;
    }

    private static FieldInfo[] Slots =>
        [.. typeof(AtaPortTable).GetFields().Where(slot => slot.Name != nameof(AtaPortTable.EntryFailed))];

    private static Type Build()
    {
        TypeBuilder type = AssemblyBuilder
            .DefineDynamicAssembly(new AssemblyName("Recording"), AssemblyBuilderAccess.Run)
            .DefineDynamicModule("Recording")
            .DefineType("Routines", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
        foreach (FieldInfo slot in Slots)
        {
            Type returns = Plain(slot.FieldType.GetFunctionPointerReturnType());
            Type[] parameters = [.. slot.FieldType.GetFunctionPointerParameterTypes().Select(Plain)];
            MethodBuilder method = type.DefineMethod(slot.Name, MethodAttributes.Public | MethodAttributes.Static, returns, parameters);
            ILGenerator il = method.GetILGenerator();
            il.Emit(OpCodes.Ldstr, slot.Name);
            il.Emit(OpCodes.Ldc_I4, parameters.Length);
            il.Emit(OpCodes.Newarr, typeof(nint));
            for (int i = 0; i < parameters.Length; i++)
            {
                il.Emit(OpCodes.Dup);
                il.Emit(OpCodes.Ldc_I4, i);
                il.Emit(OpCodes.Ldarg, (short)i);
                il.Emit(OpCodes.Conv_I);
                il.Emit(OpCodes.Stelem_I);
            }

            il.Emit(OpCodes.Call, typeof(RecordingPortDriver).GetMethod(nameof(Record))!);
            if (returns == typeof(void))
            {
                il.Emit(OpCodes.Pop);
            }
            else
            {
                Invocation.Convert(il, returns);
            }

            il.Emit(OpCodes.Ret);
        }

        return type.CreateType();
    }

    // Pointers of any kind as numbers: the calling convention is the same.
    private static Type Plain(Type type) =>
        type.IsPointer || type.IsFunctionPointer ? typeof(nint) : type.IsEnum ? type.GetEnumUnderlyingType() : type;
}
