namespace Tophalf.Dispatch.Tests;

/// <summary>What happens to the author's code and to the port driver, in order.</summary>
public enum Step
{
    Claim,
    Dismiss,
    Service,
    Disable,
    Enable,
    Poll,
    Work,
    StartIo,
    BuildIo,
    Reset,
    Control,
    ControllerControl,
    TransferModeSelect,
    ChannelEnabled,
    Initialize,
    RequestWorker,
    RequestTimer,
    Refused,
    Complete,
}
