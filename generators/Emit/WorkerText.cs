namespace Tophalf.Generators.Emit;

/// <summary>The deferral, from the worker on: finish, enable, look once more, drain, release.</summary>
internal static class WorkerText
{
    public static void Write(SourceWriter writer, DispatchScope scope) => writer.Write($$"""
        /// <summary>The worker: (4) completes what was deferred; (5) enables interrupts, and only then looks once more.</summary>
        private static void Worker({{scope.Extension}}* {{scope.Word}})
        {
            if ({{scope.Word}}->State.TryTakeOwed())
            {
                // An earlier request came through after all, and found the {{scope.Word}} unmasked.
                Mask({{scope.Word}});
                if (!{{scope.Word}}->State.TryKeep<{{scope.Type}}>(0))
                {
                    return;
                }
            }
            else if (!{{scope.Word}}->State.TryBeginWork())
            {
                // Called off by a reset, a stop or a power-down; or an earlier callback has done it.
                return;
            }

            while (true)
            {
                uint cause = {{scope.Word}}->State.TakePosted();
                if (cause != 0)
                {
                    {{scope.Call("Work", ", cause")}};
                }

                if (!EnableAndLook({{scope.Word}}))
                {
                    return;
                }

                // Serve what it found, and what interrupts have posted since.
                cause = Drain({{scope.Word}});
                if (cause == 0)
                {
                    return;
                }

                // More work: this is the worker already.
                Mask({{scope.Word}});
                if (!{{scope.Word}}->State.TryKeep<{{scope.Type}}>(cause))
                {
                    return;
                }
            }
        }
        """);
}
