namespace Tophalf.Dispatch.Tests;

/// <content>What a test does to the device, and when.</content>
internal sealed unsafe partial class FakeDevice
{
    private Action? _after;
    private int _afterRegister;

    /// <summary>What a test does in the author's routines, before they do anything.</summary>
    public Action<Step>? OnStep { get; set; }

    /// <summary>What happens once before the status is next read.</summary>
    public Action? BeforeStatus { get; set; }

    /// <summary>Does something once, when the author's routine is next called.</summary>
    public void At(Step step, Action action) => OnStep = called =>
    {
        if (called == step)
        {
            OnStep = null;
            action();
        }
    };

    /// <summary>Does something once, when a register was next read or written.</summary>
    public void After(int register, Action action)
    {
        _afterRegister = register;
        _after = action;
    }

    /// <summary>Unmasks interrupts from outside the miniport.</summary>
    public void Unmask() => _control = 0;

    /// <summary>Masks interrupts from outside the miniport.</summary>
    public void Mask() => _control = Register.Mask;

    /// <summary>The command ends with an error, without an interrupt.</summary>
    public void Fail()
    {
        _busy = false;
        _errors = 1;
    }

    /// <summary>The command is at work again.</summary>
    public void Repeat()
    {
        _errors = 0;
        _busy = true;
    }

    private void Follow(int register)
    {
        if (_after is { } action && register == _afterRegister)
        {
            _after = null;
            action();
        }
    }
}
