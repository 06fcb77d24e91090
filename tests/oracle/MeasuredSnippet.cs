namespace Tophalf.Oracle.Tests;

/// <summary>What a snippet did.</summary>
/// <param name="FirstBytes">What the first call allocated.</param>
/// <param name="Bytes">What the calls in steady state allocated.</param>
/// <param name="Thrown">How many exceptions were thrown, caught or not.</param>
/// <param name="ForbiddenCalls">How often the forbidden routine ran.</param>
internal sealed record MeasuredSnippet(long FirstBytes, long Bytes, int Thrown, int ForbiddenCalls)
{
    /// <summary>What is true of the snippet: measured, and where nothing can be measured, declared.</summary>
    public Behaviour Truth(Marks marks)
    {
        Behaviour truth = Behaviour.None;

        // What is allocated for an exception is part of the throw.
        if ((Bytes > 0 && Thrown == 0) || (marks & (Marks.Removed | Marks.MayAllocate)) != 0)
        {
            truth |= Behaviour.Allocates;
        }

        if ((marks & Marks.Blocks) != 0)
        {
            truth |= Behaviour.Blocks;
        }

        if (Thrown > 0 || (marks & Marks.MayThrow) != 0)
        {
            truth |= Behaviour.Throws;
        }

        if (ForbiddenCalls > 0 || (marks & Marks.Reaches) != 0)
        {
            truth |= Behaviour.Forbidden;
        }

        return truth;
    }
}
