using System.Collections;

namespace Tophalf.Analyzers.Execution;

/// <summary>An array of the author's, as the class library of this process sees it when it asks for a sequence: it has a length and places.</summary>
/// <typeparam name="T">What its elements are here.</typeparam>
/// <param name="values">Values on their way.</param>
/// <param name="elements">The elements, as they are when they are asked for.</param>
internal sealed class AuthorArray<T>(NativeValues values, object?[] elements) : IList<T>, ICollection
{
    public int Count => elements.Length;

    public bool IsReadOnly => true;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    public T this[int index]
    {
        get => values.TryPass(elements[index], typeof(T), isElement: true, out object? passed) ? (T)passed! : throw new Opaque.LookedAtException();
        set => throw new Opaque.LookedAtException();
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (int at = 0; at < elements.Length; at++)
        {
            yield return this[at];
        }
    }

    public void CopyTo(T[] array, int index)
    {
        for (int at = 0; at < elements.Length; at++)
        {
            array[index + at] = this[at];
        }
    }

    public int IndexOf(T item)
    {
        for (int at = 0; at < elements.Length; at++)
        {
            if (EqualityComparer<T>.Default.Equals(this[at], item))
            {
                return at;
            }
        }

        return -1;
    }

    public bool Contains(T item) => IndexOf(item) >= 0;

    void ICollection<T>.Add(T item) => throw new NotSupportedException();

    void ICollection<T>.Clear() => throw new NotSupportedException();

    bool ICollection<T>.Remove(T item) => throw new NotSupportedException();

    void IList<T>.Insert(int index, T item) => throw new NotSupportedException();

    void IList<T>.RemoveAt(int index) => throw new NotSupportedException();

    void ICollection.CopyTo(Array array, int index) => CopyTo((T[])array, index);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
