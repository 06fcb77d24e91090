using System.Linq.Expressions;
using System.Reflection;

namespace Tophalf.Analyzers.Execution;

/// <summary>Delegates of this process that stand for functions of the author's.</summary>
internal static class DelegateBridge
{
    /// <summary>A delegate that passes on what it is given; null: it has arguments that are places.</summary>
    /// <param name="type">The type of the delegate.</param>
    /// <param name="target">Who is given the arguments, and returns the result.</param>
    public static Delegate? Make(Type type, Func<object?[], object?> target)
    {
        MethodInfo invoke = type.GetMethod("Invoke")!;
        if (invoke.GetParameters().Any(static parameter => parameter.ParameterType.IsByRef))
        {
            return null;
        }

        ParameterExpression[] parameters = [.. invoke.GetParameters().Select(static parameter => Expression.Parameter(parameter.ParameterType))];
        Expression call = Expression.Invoke(
            Expression.Constant(target),
            Expression.NewArrayInit(typeof(object), parameters.Select(static parameter => Expression.Convert(parameter, typeof(object)))));
        return Expression.Lambda(type, invoke.ReturnType == typeof(void) ? call : Expression.Convert(call, invoke.ReturnType), parameters).Compile();
    }
}
