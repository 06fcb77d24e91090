namespace Tophalf.Analyzers.Execution;

/// <summary>Code of the author's that the class library of this process calls.</summary>
internal interface IAuthor
{
    /// <summary>Calls a function.</summary>
    object? Call(Thing function, object?[] given);

    /// <summary>Goes through what an iterator returns.</summary>
    IEnumerable<object?> GoThrough(Thing sequence);
}
