using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tophalf.Analyzers.Execution;

/// <summary>Calls of members that take or return spans, which reflection cannot pass: code is made that makes them of arrays.</summary>
internal static class SpanCall
{
    private static readonly ConditionalWeakTable<MethodBase, Func<object?, object?[], object?>> s_calls = new();

    public static bool Needs(MethodBase member) =>
        member.GetParameters().Any(static parameter => NativeTypes.IsSpan(parameter.ParameterType)) || (member is MethodInfo { ReturnType: var result } && NativeTypes.IsSpan(result));

    /// <summary>Calls a member; an array stands for each span. What it throws is thrown as by reflection.</summary>
    public static object? Invoke(MethodBase member, object? receiver, object?[] arguments)
    {
        Func<object?, object?[], object?> call = s_calls.GetValue(member, Make);
        try
        {
            return call(receiver, arguments);
        }
        catch (Exception error)
        {
            throw new TargetInvocationException(error);
        }
    }

    private static Func<object?, object?[], object?> Make(MethodBase member)
    {
        ParameterExpression receiver = Expression.Parameter(typeof(object)), arguments = Expression.Parameter(typeof(object[])), result = Expression.Variable(typeof(object));
        List<ParameterExpression> variables = [result];
        List<Expression> before = [], after = [], passed = [];
        foreach (ParameterInfo parameter in member.GetParameters())
        {
            Expression argument = Expression.ArrayAccess(arguments, Expression.Constant(parameter.Position));
            if (!parameter.ParameterType.IsByRef)
            {
                passed.Add(Converted(argument, parameter.ParameterType));
                continue;
            }

            // What is stored to a variable takes the argument's place.
            ParameterExpression variable = Expression.Variable(parameter.ParameterType.GetElementType()!);
            variables.Add(variable);
            passed.Add(variable);
            after.Add(Expression.Assign(argument, Expression.Convert(variable, typeof(object))));
            if (!parameter.IsOut)
            {
                before.Add(Expression.Assign(variable, Expression.Convert(argument, variable.Type)));
            }
        }

        Expression call = member switch
        {
            ConstructorInfo constructor => Expression.New(constructor, passed),
            MethodInfo { IsStatic: true } method => Expression.Call(method, passed),
            _ => Expression.Call(member.DeclaringType!.IsValueType ? Expression.Unbox(receiver, member.DeclaringType) : Expression.Convert(receiver, member.DeclaringType), (MethodInfo)member, passed),
        };
        Expression body = call.Type == typeof(void) ? call : Expression.Assign(result, Expression.Convert(NativeTypes.IsSpan(call.Type) ? Expression.Call(call, "ToArray", null) : call, typeof(object)));
        return Expression.Lambda<Func<object?, object?[], object?>>(Expression.Block(variables, [.. before, body, .. after, result]), receiver, arguments).Compile();
    }

    private static Expression Converted(Expression argument, Type type) =>
        NativeTypes.IsSpan(type) ? Expression.New(type.GetConstructor([type.GetGenericArguments()[0].MakeArrayType()])!, Expression.Convert(argument, type.GetGenericArguments()[0].MakeArrayType())) : Expression.Convert(argument, type);
}
