namespace Tophalf.Analyzers.Execution;

/// <summary>Which way to take where a branch is not known: all ways, one run after the other.</summary>
/// <param name="mostSteps">How much all runs together may do.</param>
internal sealed class Decisions(int mostSteps)
{
    private readonly List<bool> _taken = [];
    private int _place;
    private int _steps;

    /// <summary>Whether a decision was taken on the way here: what happens need not happen always.</summary>
    public bool HasChosen => _place > 0;

    /// <summary>Whether there was time for all of it.</summary>
    public bool Takes(int steps) => (_steps = Math.Min(_steps, mostSteps) + steps) <= mostSteps;

    public bool Take()
    {
        if (_place == _taken.Count)
        {
            _taken.Add(true);
        }

        return _taken[_place++];
    }

    /// <summary>Goes back to the last decision that was taken one way only; false: there is none.</summary>
    public bool Next()
    {
        _place = 0;
        while (_taken.Count > 0 && !_taken[_taken.Count - 1])
        {
            _taken.RemoveAt(_taken.Count - 1);
        }

        if (_taken.Count == 0 || _steps >= mostSteps)
        {
            return false;
        }

        _taken[_taken.Count - 1] = false;
        return true;
    }
}
