using System.Reflection;

namespace Tophalf.EffectSummaries.Measurement;

/// <summary>The type arguments that generic types and methods are measured with: a number and a reference type.</summary>
internal static class Instantiations
{
    private static readonly Type[] s_arguments = [typeof(int), typeof(string)];

    public static IEnumerable<Type> Of(Type type) =>
        !type.IsGenericTypeDefinition ? [type] : s_arguments.Select(argument => Try(() => type.MakeGenericType(All(type.GetGenericArguments(), argument)))).OfType<Type>();

    public static IEnumerable<MethodBase> Of(MethodBase method) =>
        method is not MethodInfo { IsGenericMethodDefinition: true } generic ? [method]
        : s_arguments.Select(argument => Try(() => generic.MakeGenericMethod(All(generic.GetGenericArguments(), argument)))).OfType<MethodBase>();

    private static Type[] All(Type[] parameters, Type argument) => [.. parameters.Select(_ => argument)];

    // The constraints of the parameters refuse some.
    private static T? Try<T>(Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
