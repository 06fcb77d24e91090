using Tophalf.Generators.Model;
using Tophalf.Generators.Parse;

namespace Tophalf.Generators.Emit;

/// <summary>The generated file of one interrupt source, from top to bottom.</summary>
internal static class SourceFile
{
    public static string Write(SourceInfo source)
    {
        SourceWriter writer = new();
        FileHeader.Write(writer, [$"The interrupt dispatcher of {source.DisplayName}."]);
        FileHeader.OpenContainers(writer, source.Namespace, source.Containers);
        writer.Open($"unsafe {source.Declaration}");
        WriteObject(writer, new SourceScope(source));
        writer.CloseAll();
        return writer.ToString();
    }

    private static void WriteObject(SourceWriter writer, SourceScope scope)
    {
        writer.Write($"""
            /// <summary>
            /// The interrupt source, and who holds it. Its memory is the caller's, filled with zeros, and never moves.
            /// </summary>
            """);
        writer.Write("[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]");
        writer.Open($"public struct {ContractNames.InterruptObject}");
        WriteFields(writer, scope);
        writer.Space();
        WriteLife(writer, scope);
        writer.Space();
        InterruptText.Write(writer, scope, sibling: null);
        writer.Space();
        ServeText.Write(writer, scope);
        writer.Space();
        DeferText.Write(writer, scope);
        writer.Space();
        WorkerText.Write(writer, scope);
        writer.Close();
    }

    private static void WriteFields(SourceWriter writer, SourceScope scope) => writer.Write($$"""
        /// <summary>The structure of the author, at offset 0: the address of the object is its address.</summary>
        public {{scope.Type}} Source;

        // Who holds the source, and which causes wait.
        private {{Ata.State}} State;

        // Counts how often interrupts were disabled and enabled: it tells one deferral from another.
        private uint Generation;

        // The structure lies at offset 0, so a cast finds it, and the compiler has no field to check for null.
        {{MiniportFile.Inline}}
        private static ref {{scope.Type}} Of({{scope.Extension}}* source) => ref *({{scope.Type}}*)source;
        """);

    private static void WriteLife(SourceWriter writer, SourceScope scope) => writer.Write($$"""
        /// <summary>Call this for each interrupt of the line. TRUE: it was of this source.</summary>
        {{MiniportFile.Inline}}
        public static bool OnInterrupt({{scope.Extension}}* source) => Interrupt(source) != 0;

        /// <summary>Call this once after RequestWorker answered true, outside of the interrupt.</summary>
        public static void RunWorker({{scope.Extension}}* source) => Worker(source);

        /// <summary>Before anything else: the source is not asked before it is started.</summary>
        public static void Initialize({{scope.Extension}}* source) => source->State.Stop();

        /// <summary>Starts the source: asked first, then enabled, so that the first interrupt finds who claims it.</summary>
        public static void Start({{scope.Extension}}* source)
        {
            // Unless a worker that a stop has overtaken still holds it: then that one enables, and nobody beside it.
            if (source->State.TryStart() && EnableAndLook(source))
            {
                DrainOrDefer(source);
            }
        }

        /// <summary>Stops the source. A worker that runs finishes by itself, and one that was requested finds nothing.</summary>
        public static void Stop({{scope.Extension}}* source)
        {
            if (!source->State.IsStopped)
            {
                // Quiet first, then no longer asked: an interrupt in between is still dismissed. And quiet again, for a
                // worker that was just enabling.
                {{scope.Call("DisableInterrupts")}};
                source->State.Stop();
                {{scope.Call("DisableInterrupts")}};
            }
        }
        """);
}
