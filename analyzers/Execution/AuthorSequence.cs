using System.Collections;

namespace Tophalf.Analyzers.Execution;

/// <summary>Elements of the author's, as the class library of this process goes through them: each is asked for when it is needed.</summary>
/// <typeparam name="T">What they are here.</typeparam>
/// <param name="values">Values on their way.</param>
/// <param name="elements">Goes through them.</param>
internal sealed class AuthorSequence<T>(NativeValues values, Func<IEnumerable<object?>> elements) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator()
    {
        foreach (object? element in elements())
        {
            yield return values.TryPass(element, typeof(T), isElement: true, out object? passed) ? (T)passed! : throw new Opaque.LookedAtException();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
