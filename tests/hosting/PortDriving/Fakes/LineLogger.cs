using Microsoft.Extensions.Logging;

namespace Tophalf.Hosting.Tests.PortDriving.Fakes;

/// <summary>Keeps what is logged.</summary>
/// <param name="least">The least important level that it takes.</param>
internal sealed class LineLogger(LogLevel least = LogLevel.Trace) : ILogger
{
    private readonly List<(LogLevel Level, string Text)> _lines = [];

    /// <summary>The lines so far: a copy.</summary>
    public IReadOnlyList<(LogLevel Level, string Text)> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
        {
            _lines.Add((logLevel, formatter(state, exception)));
        }
    }
}
