using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tophalf.Dispatch.Tests;

/// <summary>
/// A disk behind registers. Its line is up while a cause is latched and interrupts are not masked; a completion while
/// they are masked latches nothing, as on QEMU's PIIX3.
/// </summary>
internal sealed unsafe partial class FakeDevice : IDisposable
{
    // Registers lie in a page of their own that begins with a handle of the device: an address leads to it.
    private const int PageSize = 4096;
    private const int RegistersAt = 64;

    private readonly Lock _gate = new();
    private readonly nint* _page;
    private GCHandle _self;
    private volatile uint _cause;
    private volatile uint _control = Register.Mask;
    private uint _command;
    private volatile uint _completed;
    private int _errors;
    private volatile bool _busy;

    public FakeDevice(int channel, Trace trace)
    {
        Channel = channel;
        Trace = trace;
        _self = GCHandle.Alloc(this);
        _page = (nint*)NativeMemory.AlignedAlloc(PageSize, PageSize);
        *_page = GCHandle.ToIntPtr(_self);
    }

    public int Channel { get; }

    public Trace Trace { get; }

    public uint* Registers => (uint*)((byte*)_page + RegistersAt);

    /// <summary>The interrupt line.</summary>
    public bool Line => _cause != 0 && !IsMasked;

    public bool IsMasked => (_control & Register.Mask) != 0;

    public bool IsBusy => _busy;

    /// <summary>The request that was completed last.</summary>
    public uint Completed => _completed;

    /// <summary>Completions that never interrupted.</summary>
    public int Lost { get; private set; }

    /// <summary>Register writes of the miniport.</summary>
    public int Writes { get; private set; }

    public static FakeDevice Of(void* register)
    {
        nint page = *(nint*)((nint)register & ~(nint)(PageSize - 1));
        return Unsafe.As<FakeDevice>(GCHandle.FromIntPtr(page).Target!);
    }

    /// <summary>Completes the command, if there is one; with errors, each of which takes one step of recovery.</summary>
    public void Complete(int errors = 0)
    {
        lock (_gate)
        {
            if (_busy)
            {
                _busy = false;
                _errors = errors;
                _completed = _command;
                Latch(Register.Interrupt);
            }
        }
    }

    /// <summary>Interrupts for a cause of its own.</summary>
    public void Raise(uint cause)
    {
        lock (_gate)
        {
            Latch(cause);
        }
    }

    public uint Read(uint* register)
    {
        AccessPoint.Pass();
        if (register - Registers == Register.AlternateStatus && BeforeStatus is { } before)
        {
            BeforeStatus = null;
            before();
        }

        uint value;
        lock (_gate)
        {
            value = (register - Registers) switch
            {
                Register.Cause => _cause,
                Register.Control => _control,
                _ => _busy ? Register.Busy : _errors != 0 ? Register.Ready | Register.Error : Register.Ready,
            };
        }

        Follow((int)(register - Registers));
        return value;
    }

    public void Write(uint* register, uint value)
    {
        AccessPoint.Pass();
        lock (_gate)
        {
            Writes++;
            Store((int)(register - Registers), value);
        }

        Follow((int)(register - Registers));

        // The dispatcher counts how often interrupts are masked and unmasked: before it does is another moment.
        if (register - Registers == Register.Control)
        {
            AccessPoint.Pass();
        }
    }

    public void Dispose()
    {
        _self.Free();
        NativeMemory.AlignedFree(_page);
    }

    public override string ToString() =>
        $"device {Channel}: cause {_cause:x}{(IsMasked ? " masked" : "")}{(_busy ? $" busy with {_command}" : $" done with {_completed}")}, {_errors} errors, {Lost} lost";

    private void Store(int register, uint value)
    {
        switch (register)
        {
            case Register.Cause:
                _cause &= ~value;
                break;

            case Register.Control:
                _control = value;
                break;

            case Register.Command:
                _command = value;
                _errors = 0;
                _busy = true;
                break;

            case Register.Recover:
                _errors = Math.Max(0, _errors - 1);
                break;

            case Register.Reset:
                _busy = false;
                _errors = 0;
                _cause = 0;
                break;
        }
    }

    private void Latch(uint cause)
    {
        if (IsMasked)
        {
            Lost++;
        }
        else
        {
            _cause |= cause;
        }
    }
}
