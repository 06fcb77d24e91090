using System.Reflection;
using Tophalf.Ata;
using Tophalf.Core.Tests.Header;

namespace Tophalf.Core.Tests.Port;

public sealed class SurfaceTests
{
    public static TheoryData<string> Routines => AtaPortMethods.Names;

    [Theory]
    [MemberData(nameof(Routines))]
    public void A_routine_has_the_signature_of_the_header_in_every_form(string routine)
    {
        var native = AtaPortMethods.Parameters(routine);
        MethodInfo[] methods = AtaPortMethods.Of(routine);

        Assert.NotEmpty(methods);
        Assert.All(methods, method =>
        {
            Type returns = TypeOf(AtaPortMethods.Routines[routine]["returns"]);
            ParameterInfo[] parameters = method.GetParameters();
            int fixedCount = native.Count(parameter => parameter.Type != "...");

            Assert.Equal(returns, method.ReturnType);
            Assert.True(fixedCount == native.Count ? parameters.Length == fixedCount : parameters.Length >= fixedCount);
            for (int i = 0; i < parameters.Length; i++)
            {
                Type expected = i >= fixedCount ? typeof(nint)
                    : IsExtension(native[i].Name) && method.IsGenericMethod ? method.GetGenericArguments()[0].MakeByRefType()
                    : TypeOf(native[i].Type);
                Assert.Equal(expected, parameters[i].ParameterType);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Routines))]
    public void A_routine_that_takes_an_extension_takes_its_structure_too(string routine)
    {
        string? extension = AtaPortMethods.Parameters(routine).Select(parameter => parameter.Name).SingleOrDefault(IsExtension);
        MethodInfo[] methods = AtaPortMethods.Of(routine);
        MethodInfo[] generic = [.. methods.Where(method => method.IsGenericMethod)];

        Assert.Equal(extension is null ? 0 : methods.Length - generic.Length, generic.Length);
        Assert.All(generic, method =>
        {
            Type structure = Assert.Single(method.GetGenericArguments());
            Type[] constraints = [.. structure.GetGenericParameterConstraints().Where(type => type.IsInterface)];
            Type[] expected = routine == nameof(AtaPort.GetDeviceBase) ? []
                : extension == "ControllerExtension" ? [typeof(IControllerExtension)]
                : [typeof(IChannelExtension)];
            Assert.Equal(expected, constraints);
            // unmanaged, and so never a class.
            Assert.True(structure.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint));
        });
    }

    [Fact]
    public void Every_form_is_inlined_into_its_caller() =>
        Assert.All(AtaPortMethods.All, method =>
            Assert.True(method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveInlining), method.ToString()));

    [Fact]
    public void No_routine_is_there_that_no_public_header_declares()
    {
        Assert.Equal(AtaPortMethods.Routines.Keys.Order(), AtaPortMethods.All.Select(method => method.Name).Distinct().Order());
        Assert.NotEmpty(AtaPortMethods.Undeclared);
        Assert.All(AtaPortMethods.Undeclared, routine => Assert.Empty(AtaPortMethods.Of(routine)));
    }

    [Fact]
    public void The_table_has_a_slot_for_each_exported_routine_in_their_order()
    {
        Type table = typeof(AtaPortTable);
        FieldInfo[] slots = table.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);

        Assert.Equal(AtaPortMethods.Exported.Append(nameof(AtaPortTable.EntryFailed)), slots.Select(slot => slot.Name));
        Assert.All(slots, (slot, index) => Assert.Equal(index * sizeof(long), Layout.FieldProbe.OffsetOf(slot)));
    }

    [Theory]
    [MemberData(nameof(Routines))]
    public void A_slot_has_the_signature_of_the_header(string routine)
    {
        if (typeof(AtaPortTable).GetField(routine) is not { } slot)
        {
            Assert.Empty(AtaPortMethods.Routines[routine]["exported_by"]);
            return;
        }

        var native = AtaPortMethods.Parameters(routine);
        IEnumerable<Type> expected = native
            .Where(parameter => parameter.Type != "...")
            .Select(parameter => NativeTypes.Of(parameter.Type))
            .Concat(Enumerable.Repeat(typeof(nint), native.Any(parameter => parameter.Type == "...") ? 3 : 0));

        Assert.True(slot.FieldType is { IsFunctionPointer: true, IsUnmanagedFunctionPointer: false });
        Assert.Equal(NativeTypes.Of(AtaPortMethods.Routines[routine]["returns"]), slot.FieldType.GetFunctionPointerReturnType());
        Assert.Equal(expected, slot.FieldType.GetFunctionPointerParameterTypes());
    }

    // Methods say bool where the header says BOOLEAN.
    private static Type TypeOf(string native) => native == "BOOLEAN" ? typeof(bool) : NativeTypes.Of(native);

    private static bool IsExtension(string parameter) => parameter.EndsWith("Extension", StringComparison.Ordinal);
}
