using System.CommandLine;
using Tophalf.Benchmarks.Instructions;

namespace Tophalf.Benchmarks.Commands;

/// <summary>Instructions of the interrupt path, and whether they have grown.</summary>
internal static class InstructionsCommand
{
    public static Command Create() => GatedSection.Create(
        "instructions", "Counts the instructions of the interrupt path under callgrind.", InstructionCounts.AllAsync, InstructionCounts.IsOurs, "gcc", "clang", "valgrind");
}
