namespace Tophalf.Hosting.Hardware.Qemu.Qtest;

/// <summary>What one thread waits for: the answers to the commands that it has sent together.</summary>
/// <remarks>Made beforehand, and used again and again: a register access never allocates.</remarks>
internal sealed unsafe class QtestReply
{
    private readonly AutoResetEvent _done = new(false);
    private int _left;
    private int _width;
    private byte* _data;
    private uint _value;

    /// <summary>Prepares for answers.</summary>
    /// <param name="count">How many.</param>
    /// <param name="data">Receives their values one after the other, least significant byte first; null when only the last one counts.</param>
    /// <param name="width">Bytes of each value.</param>
    public void Expect(int count, byte* data, int width)
    {
        _left = count;
        _data = data;
        _width = width;
        _value = 0;
    }

    /// <summary>The value of the last answer; all ones when QEMU has gone.</summary>
    public uint Value => _value;

    /// <summary>Waits for all answers.</summary>
    /// <returns>Whether they came in that time.</returns>
    public bool TryWait(int milliseconds) => _done.WaitOne(milliseconds);

    /// <summary>Takes the next answer.</summary>
    /// <returns>Whether it was the last one.</returns>
    public bool Take(uint value)
    {
        Store(value);
        if (--_left != 0)
        {
            return false;
        }

        _done.Set();
        return true;
    }

    /// <summary>There will be no answers any more: where nobody drives a bus, all ones are read.</summary>
    public void Fail()
    {
        while (!Take(uint.MaxValue))
        {
        }
    }

    private void Store(uint value)
    {
        _value = value;
        if (_data == null)
        {
            return;
        }

        for (int place = 0; place < _width; place++)
        {
            *_data++ = (byte)(value >> (8 * place));
        }
    }
}
