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

    /// <summary>Takes the oldest request that may begin. No request overtakes an older one of its device.</summary>
    /// <param name="gate">What may be started.</param>
    /// <param name="mayBegin">For how many milliseconds a request has to wait on; -1 until something happens.</param>
    /// <param name="wait">When there is none: shortened to when there may be one.</param>
    public PortRequest? Take(QueueGate gate, Func<PortRequest, long> mayBegin, ref long wait)
    {
        uint blocked = 0;
        lock (_gate)
        {
            for (LinkedListNode<PortRequest>? node = _requests.First; node is not null;)
            {
                LinkedListNode<PortRequest>? next = node.Next;
                PortRequest request = node.Value;
                uint device = 1u << request.Target;
                if (request.HasEnded)
                {
                    // It was cancelled while it waited.
                    _requests.Remove(node);
                }
                else if (gate.Refusal(request) is Exception refusal)
                {
                    _requests.Remove(node);
                    if (request.TryStart())
                    {
                        request.Fail(refusal);
                    }
                }
                else if ((blocked & device) == 0 && gate.IsOpenFor(request))
                {
                    long left = mayBegin(request);
                    if (left == 0)
                    {
                        _requests.Remove(node);
                        if (request.TryStart())
                        {
                            return request;
                        }
                    }
                    else
                    {
                        blocked |= device;
                        wait = ActiveRequests.Nearer(wait, left);
                    }
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
