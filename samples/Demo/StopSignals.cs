using System.Runtime.InteropServices;

namespace Tophalf.Samples.Demo;

/// <summary>
/// Ctrl+C and its kin: the first one cancels, so that the miniport is stopped and made images are removed; the second
/// one ends the process at once.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly (PosixSignal Signal, int Number)[] s_signals =
        [(PosixSignal.SIGINT, 2), (PosixSignal.SIGTERM, 15), (PosixSignal.SIGHUP, 1)];

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals() =>
        _registrations = [.. s_signals.Select(one => PosixSignalRegistration.Create(one.Signal, context => Stop(context, one.Number)))];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>How the program ends after a signal.</summary>
    public int ExitCode { get; private set; }

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void Stop(PosixSignalContext context, int number)
    {
        if (_source.IsCancellationRequested)
        {
            return;
        }

        context.Cancel = true;
        ExitCode = ExitCodes.Signal + number;
        _source.Cancel();
    }
}
