namespace Tophalf.Dispatch.Tests;

/// <summary>The last steps of one controller. Recording allocates nothing, and any thread may.</summary>
internal sealed class Trace
{
    private readonly (Step Step, int Channel, uint Value, int Thread)[] _steps = new (Step, int, uint, int)[1024];
    private int _count;

    public void Add(Step step, int channel, uint value = 0)
    {
        int at = System.Threading.Interlocked.Increment(ref _count) - 1;
        _steps[at & (_steps.Length - 1)] = (step, channel, value, Environment.CurrentManagedThreadId);
    }

    /// <summary>What was recorded since the last call: "Claim 0" is a step of channel 0.</summary>
    public string[] Take()
    {
        string[] taken = [.. _steps.Take(_count).Select(static item => $"{item.Step} {item.Channel}")];
        Clear();
        return taken;
    }

    public void Clear() => _count = 0;

    /// <summary>How often a step was recorded since.</summary>
    public int Count(Step step, int channel = 0) =>
        _steps.Take(_count).Count(item => item.Step == step && item.Channel == channel);

    /// <summary>The values that were recorded with a step.</summary>
    public uint[] Values(Step step, int channel = 0) =>
        [.. _steps.Take(_count).Where(item => item.Step == step && item.Channel == channel).Select(static item => item.Value)];

    /// <summary>Whether the last callback that was requested was refused.</summary>
    public bool EndsRefused =>
        _steps.Take(_count).LastOrDefault(static item => item.Step is Step.RequestWorker or Step.RequestTimer or Step.Refused).Step == Step.Refused;

    /// <summary>The last steps, with value and thread, for a report.</summary>
    public string Last(int count)
    {
        int end = _count;
        IEnumerable<string> last = Enumerable.Range(Math.Max(0, end - count), Math.Min(count, end))
            .Select(at => _steps[at & (_steps.Length - 1)])
            .Select(static item => $"  [{item.Thread}] {item.Step} {item.Channel} ({item.Value:x})");
        return string.Join(Environment.NewLine, last);
    }
}
