namespace Tophalf.Dispatch.Tests;

/// <summary>Lets one actor run at a time, and asks a chooser at every access point who that is.</summary>
internal sealed class Scheduler : IDisposable
{
    // A run that has not ended by then does not end.
    private const int StepLimit = 20_000;

    private readonly Actor[] _actors;
    private readonly Actor[] _options;
    private readonly SemaphoreSlim _end = new(0);
    private IChooser _chooser = new Prefix([]);
    private volatile bool _ended;
    private int _running;
    private int _steps;

    public Scheduler(params string[] names)
    {
        _actors = [.. names.Select(name => new Actor(this, name))];
        _options = new Actor[names.Length];
    }

    public Exception? Failure { get; private set; }

    /// <summary>Runs the bodies until each has returned, or waits for what nobody brings.</summary>
    public void Run(IChooser chooser, params Action[] bodies)
    {
        _chooser = chooser;
        _ended = false;
        _steps = 0;
        _running = _actors.Length;
        Failure = null;
        for (int actor = 0; actor < _actors.Length; actor++)
        {
            _actors[actor].Body = bodies[actor];
            _actors[actor].Waiting = null;
            _actors[actor].IsDone = false;
        }

        _actors[0].Wake();
        _end.Wait();
    }

    /// <summary>An access point: another actor may go on first.</summary>
    public void Pass(Actor current)
    {
        if (_ended)
        {
            return;
        }

        if (++_steps > StepLimit)
        {
            Fail(new InvalidOperationException($"no end after {StepLimit} steps"));
            return;
        }

        Switch(current, first: current);
    }

    /// <summary>Lets others run until the condition holds. FALSE: it never will.</summary>
    public bool WaitUntil(Func<bool> condition)
    {
        Actor current = (Actor)AccessPoint.Current!;
        if (!_ended)
        {
            current.Waiting = condition;
            Switch(current, first: Next(current));
        }

        return !_ended;
    }

    public void Fail(Exception exception)
    {
        Failure ??= exception;
        End();
    }

    public void Done(Actor current)
    {
        current.IsDone = true;
        if (!_ended)
        {
            Choose(first: Next(current))?.Wake();
        }

        // Last: from here on it may be the next run.
        if (System.Threading.Interlocked.Decrement(ref _running) == 0)
        {
            _end.Release();
        }
    }

    public void Dispose()
    {
        foreach (Actor actor in _actors)
        {
            actor.Body = null;
            actor.Wake();
        }
    }

    private Actor Next(Actor actor) => _actors[(Array.IndexOf(_actors, actor) + 1) % _actors.Length];

    private void Switch(Actor current, Actor first)
    {
        Actor? chosen = Choose(first);
        if (chosen is not null && chosen != current)
        {
            chosen.Wake();
            current.Sleep();
        }
    }

    private Actor? Choose(Actor first)
    {
        int count = 0;
        int at = Array.IndexOf(_actors, first);
        for (int step = 0; step < _actors.Length; step++)
        {
            Actor actor = _actors[(at + step) % _actors.Length];
            if (actor.CanRun)
            {
                _options[count++] = actor;
            }
        }

        if (count == 0)
        {
            End();
            return null;
        }

        Actor chosen = _options[count == 1 ? 0 : _chooser.Choose(count)];
        chosen.Waiting = null;
        return chosen;
    }

    // Everybody else sleeps and is woken, to return from where it waits.
    private void End()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        Actor? current = AccessPoint.Current as Actor;
        foreach (Actor actor in _actors)
        {
            if (!actor.IsDone && actor != current)
            {
                actor.Wake();
            }
        }
    }
}
