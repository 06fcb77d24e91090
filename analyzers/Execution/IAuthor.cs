namespace Tophalf.Analyzers.Execution;

/// <summary>Code of the author's that the class library of this process calls.</summary>
internal interface IAuthor
{
    /// <summary>Calls a function.</summary>
    object? Call(Thing function, object?[] given);

    /// <summary>Goes through what an iterator returns, from the beginning.</summary>
    Steps Begin(Thing sequence);

    /// <summary>Goes to the next element; false: there is none.</summary>
    bool MoveNext(Steps steps);

    /// <summary>Nobody asks for another element.</summary>
    void Leave(Steps steps);
}
