using System.Collections;

namespace Tophalf.Analyzers.Execution;

/// <summary>An iterator of the author's, as the class library of this process sees it.</summary>
/// <typeparam name="T">What its elements are here.</typeparam>
/// <param name="values">Values on their way.</param>
/// <param name="sequence">What the iterator returned.</param>
internal sealed class AuthorSequence<T>(NativeValues values, Thing sequence) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator()
    {
        IAuthor author = values.Author;
        Steps steps = author.Begin(sequence);
        try
        {
            while (author.MoveNext(steps))
            {
                yield return values.TryPass(steps.Current, typeof(T), isElement: true, out object? passed) ? (T)passed! : throw new Opaque.LookedAtException();
            }
        }
        finally
        {
            author.Leave(steps);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
