using System.Runtime.InteropServices;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Registry;

/// <summary>The one buffer that a channel may have for the registry routines, and the writes that wait until it is freed.</summary>
internal sealed unsafe class RegistryBuffer(HostedChannel channel)
{
    private const uint Largest = 1024 * 1024;

    private readonly List<DeferredWrite> _deferred = [];
    private byte* _memory;
    private uint _length;

    public bool IsAllocated => _memory != null;

    /// <returns>The buffer, zeroed; null while there is one, or when it is too large.</returns>
    public void* Allocate(uint length)
    {
        if (IsAllocated || length == 0 || length > Largest)
        {
            return null;
        }

        _memory = (byte*)NativeMemory.AllocZeroed(length);
        _length = length;
        return _memory;
    }

    /// <summary>Whether it is the buffer that was handed out.</summary>
    public bool Is(void* buffer) => IsAllocated && buffer == _memory;

    public bool Contains(byte* data, uint length) =>
        IsAllocated && data >= _memory && length <= _length && data - _memory <= _length - length;

    /// <summary>Writes when the buffer is freed what is then in it.</summary>
    public void Defer(string key, string name, byte type, byte* data, uint length) =>
        _deferred.Add(new DeferredWrite(key, name, data, new RegistryValue(type, new ReadOnlySpan<byte>(data, (int)length).ToArray())));

    /// <summary>Whether a part of the buffer waits to be written, and is not the miniport's any more.</summary>
    public bool IsDeferred(byte* data, uint length)
    {
        foreach (DeferredWrite write in _deferred)
        {
            if (data < write.Buffer + write.Value.Data.Length && write.Buffer < data + length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Frees the buffer, once everything that waits is written.</summary>
    /// <param name="routine">Who does.</param>
    public void Free(string routine)
    {
        foreach (DeferredWrite write in _deferred)
        {
            ReadOnlySpan<byte> present = new(write.Buffer, write.Value.Data.Length);
            if (!present.SequenceEqual(write.Value.Data.Span))
            {
                Violations.Record(
                    routine,
                    $"The buffer of a deferred write was changed: what is written for the value '{write.Name}' is not what was handed over.",
                    channel);
            }

            RegistryWriter.TryWrite(channel, write.Key, write.Name, write.Value with { Data = present.ToArray() });
        }

        _deferred.Clear();
        NativeMemory.Free(_memory);
        _memory = null;
        _length = 0;
    }

    // The value as it was handed over; what counts is what the buffer holds in the end.
    private readonly struct DeferredWrite(string key, string name, byte* buffer, RegistryValue value)
    {
        public string Key { get; } = key;

        public string Name { get; } = name;

        public byte* Buffer { get; } = buffer;

        public RegistryValue Value { get; } = value;
    }
}
