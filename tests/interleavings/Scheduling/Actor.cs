namespace Tophalf.Dispatch.Tests;

/// <summary>A thread that runs only when the scheduler says so, from one access point to the next.</summary>
internal sealed class Actor : AccessPoint
{
    private readonly Scheduler _scheduler;
    private readonly SemaphoreSlim _turn = new(0);

    public Actor(Scheduler scheduler, string name)
    {
        _scheduler = scheduler;
        Name = name;
        new Thread(Loop) { IsBackground = true, Name = name }.Start();
    }

    public string Name { get; }

    /// <summary>What it does in the next run; null: its thread ends.</summary>
    public Action? Body { get; set; }

    /// <summary>What it waits for; null: it can go on.</summary>
    public Func<bool>? Waiting { get; set; }

    public bool IsDone { get; set; }

    public bool CanRun => !IsDone && (Waiting is null || Waiting());

    public void Wake() => _turn.Release();

    public void Sleep() => _turn.Wait();

    protected override void OnPass() => _scheduler.Pass(this);

    private void Loop()
    {
        while (true)
        {
            Sleep();
            if (Body is null)
            {
                return;
            }

            Current = this;
            try
            {
                Body();
            }
            catch (Exception exception)
            {
                _scheduler.Fail(exception);
            }

            Current = null;
            _scheduler.Done(this);
        }
    }
}
