namespace Tophalf.Dispatch.Tests;

/// <summary>Every schedule with at most so many surprises, one after the other.</summary>
internal sealed class DepthFirst(int surprises) : IChooser
{
    private readonly List<(int Chosen, int Options)> _path = [];
    private int _position;
    private int _used;

    public string Decisions => Prefix.Format(_path.Take(_position).Select(static item => item.Chosen));

    public int Choose(int options)
    {
        if (_position == _path.Count)
        {
            _path.Add((0, _used < surprises ? options : 1));
        }

        int chosen = _path[_position++].Chosen;
        _used += chosen != 0 ? 1 : 0;
        return chosen;
    }

    /// <summary>Goes to the next schedule. FALSE: there are no more.</summary>
    public bool MoveNext()
    {
        _position = 0;
        _used = 0;
        while (_path.Count > 0 && _path[^1].Chosen + 1 >= _path[^1].Options)
        {
            _path.RemoveAt(_path.Count - 1);
        }

        if (_path.Count == 0)
        {
            return false;
        }

        _path[^1] = (_path[^1].Chosen + 1, _path[^1].Options);
        return true;
    }
}
