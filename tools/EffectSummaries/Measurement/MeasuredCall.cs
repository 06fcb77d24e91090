using System.Reflection;

namespace Tophalf.EffectSummaries.Measurement;

/// <summary>A member to call, with its type arguments. The receiver is of exactly the declaring type.</summary>
internal sealed record MeasuredCall(MethodBase Method)
{
    public override string ToString() => $"{Method.DeclaringType}.{Method.Name}({string.Join(", ", Method.GetParameters().Select(parameter => parameter.ParameterType))})";
}
