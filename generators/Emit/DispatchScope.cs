namespace Tophalf.Generators.Emit;

/// <summary>What is asked and served, while its text is written: a channel of a miniport, or a source that stands alone.</summary>
internal abstract class DispatchScope
{
    /// <summary>The structure that the generated text declares, around the one of the author.</summary>
    public abstract string Extension { get; }

    /// <summary>The structure of the author.</summary>
    public abstract string Type { get; }

    /// <summary>What it is called, in variables and in comments.</summary>
    public abstract string Word { get; }

    /// <summary>What the interrupt routine is.</summary>
    public abstract string InterruptSummary { get; }

    /// <summary>What stands before the first question.</summary>
    public abstract string BeforeClaim { get; }

    /// <summary>The first question.</summary>
    public abstract string ClaimInPlace { get; }

    /// <summary>The statements of the second half of a deferral: they return when somebody will run the worker.</summary>
    public abstract string RequestWorker { get; }

    /// <summary>Whether one interrupt lock covers all that the dispatcher serves.</summary>
    public abstract bool HasSharedLock { get; }

    /// <summary>A call of a routine of the author.</summary>
    public abstract string Call(string routine, string more = "");

    /// <summary>The same call with the references made in place: on the way of every interrupt, even the copy of one counts.</summary>
    public abstract string CallInPlace(string routine, string more = "");
}
