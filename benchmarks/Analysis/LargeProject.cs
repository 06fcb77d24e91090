using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tophalf.Benchmarks.Analysis;

/// <summary>
/// A project of generated types that call each other, of which some are routines of an interrupt. Each has a loop, a
/// condition, a virtual and an interface call, a generic call, and calls of the class library.
/// </summary>
internal static class LargeProject
{
    private const int TypesInFile = 10;

    public static CSharpCompilation Compile(int types, int routines)
    {
        List<SyntaxTree> trees = [];
        for (int first = 0; first < types; first += TypesInFile)
        {
            StringBuilder file = new("using System;\nusing System.Collections.Generic;\nusing Tophalf;\nnamespace Large;\n");
            for (int type = first; type < first + TypesInFile; type++)
            {
                file.Append(TypeText(type, types, isRoutine: routines > 0 && type % (types / routines) == 0));
            }

            trees.Add(CSharpSyntaxTree.ParseText(file.ToString(), path: $"Types{first}.cs"));
        }

        trees.Add(CSharpSyntaxTree.ParseText("namespace Large; public interface IStep { int Step(int value); }", path: "IStep.cs"));
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Collections.dll" or "Tophalf.dll")
            .Select(static path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("Large", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    private static string TypeText(int type, int types, bool isRoutine)
    {
        int next = (type + 1) % types, far = ((type * 7) + 3) % types;
        return $$"""

            public class Type{{type}} : IStep
            {
                private readonly int[] _values = new int[16];
                private int _count;

                {{(isRoutine ? "[RunsIn(MiniportContext.Interrupt)]" : "")}}
                public int Serve(int value) => Step(value) + Sum(_values);

                public int Step(int value)
                {
                    for (int i = 0; i < _values.Length; i++)
                    {
                        if ((value & i) != 0)
                        {
                            _values[i] += Type{{next}}.Shared.Add(value, shift: {{type % 8}});
                        }
                    }

                    return Other(Type{{far}}.Shared, value);
                }

                public virtual int Add(int value, int shift) => shift > 3 ? Math.Max(value >> shift, _count++) : Keep(value);

                public static Type{{type}} Shared { get; } = new();

                private int Keep(int value) => value < 0 ? throw new ArgumentOutOfRangeException(nameof(value)) : Same(value);

                private static T Same<T>(T value) => value;

                private static int Other(IStep step, int value) => value > 1000 ? step.GetHashCode() : value;

                private static int Sum(ReadOnlySpan<int> values)
                {
                    int sum = 0;
                    foreach (int value in values)
                    {
                        sum += value;
                    }

                    return sum;
                }
            }

            """;
    }
}
