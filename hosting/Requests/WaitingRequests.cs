namespace Tophalf.Hosting.Requests;

/// <summary>The requests of a channel that have not been started, oldest first.</summary>
internal sealed class WaitingRequests
{
    private readonly Lock _gate = new();
    private readonly LinkedList<PortRequest> _requests = [];
    private bool _closed;

    /// <returns><see langword="false"/> when nothing is taken any more.</returns>
    public bool TryAdd(PortRequest request)
    {
        lock (_gate)
        {
            if (!_closed)
            {
                _requests.AddLast(request);
            }

            return !_closed;
        }
    }

    /// <summary>Takes the oldest request whose device is not busy.</summary>
    /// <param name="pauses">Which devices are busy.</param>
    /// <param name="wait">When there is none: for how many milliseconds there will be none; -1 for ever.</param>
    public PortRequest? Take(QueuePauses pauses, out long wait)
    {
        wait = -1;
        lock (_gate)
        {
            for (LinkedListNode<PortRequest>? node = _requests.First; node is not null;)
            {
                LinkedListNode<PortRequest>? next = node.Next;
                long left = pauses.Left(node.Value.Target);
                if (left == 0)
                {
                    _requests.Remove(node);
                    if (node.Value.TryStart())
                    {
                        return node.Value;
                    }

                    // It was cancelled while it waited.
                }
                else
                {
                    wait = wait < 0 ? left : Math.Min(wait, left);
                }

                node = next;
            }
        }

        return null;
    }

    /// <summary>Takes no request any more.</summary>
    /// <returns>Those that still waited.</returns>
    public IReadOnlyList<PortRequest> Close()
    {
        lock (_gate)
        {
            _closed = true;
            PortRequest[] left = [.. _requests];
            _requests.Clear();
            return left;
        }
    }
}
