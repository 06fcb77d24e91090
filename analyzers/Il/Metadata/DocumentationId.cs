using System.Collections.Immutable;
using System.Text;

namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>Documentation ids as Roslyn writes them for the original definition of a method.</summary>
internal static class DocumentationId
{
    public static string Of(IlMethod method) =>
        Of(method.Type.FullName, method.Name, method.Signature.GenericParameterCount, method.Signature.ParameterTypes, method.Signature.ReturnType);

    /// <summary>For a method that is known by a reference only; the signature is in terms of its own type parameters.</summary>
    public static string Of(string typeName, string name, int arity, ImmutableArray<IlType> parameters, IlType result)
    {
        var text = new StringBuilder("M:").Append(typeName).Append('.').Append(Escape(name));
        if (arity > 0)
        {
            text.Append("``").Append(arity);
        }

        if (!parameters.IsEmpty)
        {
            text.Append('(');
            for (int i = 0; i < parameters.Length; i++)
            {
                Append(i == 0 ? text : text.Append(','), parameters[i]);
            }

            text.Append(')');
        }

        if (name is "op_Implicit" or "op_Explicit" or "op_CheckedExplicit")
        {
            Append(text.Append('~'), result);
        }

        return text.ToString();
    }

    // The names of explicit implementations hold what separates the parts of an id.
    private static string Escape(string name) => name.Replace('.', '#').Replace('<', '{').Replace('>', '}').Replace(',', '@');

    private static void Append(StringBuilder text, IlType type)
    {
        switch (type.Kind)
        {
            case IlTypeKind.Named:
                AppendNamed(text, type);
                break;
            case IlTypeKind.Parameter:
                text.Append(type.OfMethod ? "``" : "`").Append(type.Index);
                break;
            case IlTypeKind.Array:
                Append(text, type.Element!);
                text.Append('[').Append(type.Rank == 1 ? "" : string.Join(",", Enumerable.Repeat("0:", type.Rank))).Append(']');
                break;
            case IlTypeKind.ByReference:
                Append(text, type.Element!);
                text.Append('@');
                break;
            case IlTypeKind.Pointer:
                Append(text, type.Element!);
                text.Append('*');
                break;
            default:
                // Roslyn writes nothing that could be looked up again.
                break;
        }
    }

    // Each name takes its own arguments: System.Collections.Generic.Dictionary{`0,`1}.Enumerator.
    private static void AppendNamed(StringBuilder text, IlType type)
    {
        int next = 0;
        foreach (string part in Parts(type.Name))
        {
            int tick = part.IndexOf('`');
            if (tick < 0 || !int.TryParse(part.Substring(tick + 1), out int arity) || next + arity > type.Arguments.Length)
            {
                text.Append(part);
                continue;
            }

            text.Append(part, 0, tick).Append('{');
            for (int i = 0; i < arity; i++)
            {
                Append(i == 0 ? text : text.Append(','), type.Arguments[next++]);
            }

            text.Append('}');
        }
    }

    private static IEnumerable<string> Parts(string name)
    {
        int start = 0;
        for (int tick = name.IndexOf('`'); tick >= 0; tick = name.IndexOf('`', start))
        {
            int end = tick + 1;
            while (end < name.Length && char.IsDigit(name[end]))
            {
                end++;
            }

            yield return name.Substring(start, end - start);
            start = end;
        }

        if (start < name.Length)
        {
            yield return name.Substring(start);
        }
    }
}
