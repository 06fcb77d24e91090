namespace Tophalf.Oracle.Tests;

/// <summary>What a snippet does, beside what is said of it.</summary>
internal sealed record Answer(Snippet Snippet, MeasuredSnippet Measured, Judgement Judged)
{
    public Behaviour Truth { get; } = Measured.Truth(Snippet.Marks);

    /// <summary>What it does and nobody said.</summary>
    public Behaviour Missed => Truth & ~Judged.Behaviour;

    /// <summary>
    /// What was said and is not so. Where the JIT removes an allocation, to promise one is wrong; where something is
    /// thrown, an exception is allocated at any rate.
    /// </summary>
    public Behaviour Invented => (Judged.Behaviour & ~Truth & ~(Measured.Thrown > 0 ? Behaviour.Allocates : Behaviour.None))
        | ((Snippet.Marks & Marks.Removed) != 0 && Judged.Rules.Contains("TH2001") ? Behaviour.Allocates : Behaviour.None);

    public override string ToString() =>
        $"{Snippet.Name}: {Measured.Bytes} bytes ({Measured.FirstBytes} at first), {Measured.Thrown} thrown, {Measured.ForbiddenCalls} forbidden; reported {string.Join(' ', Judged.Rules)}";
}
