using System.Collections;

namespace Tophalf.Analyzers.Execution;

/// <summary>An iterator of the author's, as the class library of this process goes through it: each element is asked for when it is needed.</summary>
/// <typeparam name="T">What they are here.</typeparam>
/// <param name="values">Values on their way.</param>
/// <param name="sequence">What the iterator returned.</param>
internal sealed class AuthorSequence<T>(NativeValues values, Thing sequence) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator()
    {
        foreach (object? element in values.Author.GoThrough(sequence))
        {
            yield return values.TryPass(element, typeof(T), isElement: true, out object? passed) ? (T)passed! : throw new Opaque.LookedAtException();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
