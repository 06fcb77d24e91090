namespace Tophalf.Hosting.Requests;

/// <summary>
/// Requests that ended, put here by any thread and in any context, the interrupt included: without a lock, without
/// allocating. One thread takes them out, all at once.
/// </summary>
internal sealed class CompletionList
{
    private IrbFrame? _newest;

    public void Add(IrbFrame frame)
    {
        IrbFrame? newest = Volatile.Read(ref _newest);
        while (true)
        {
            frame.Next = newest;
            IrbFrame? found = Interlocked.CompareExchange(ref _newest, frame, newest);
            if (found == newest)
            {
                return;
            }

            newest = found;
        }
    }

    /// <summary>Takes out everything.</summary>
    /// <returns>The newest, linked to older ones; null when there is nothing.</returns>
    public IrbFrame? TakeAll() => Interlocked.Exchange(ref _newest, null);
}
