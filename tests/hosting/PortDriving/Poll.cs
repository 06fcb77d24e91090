namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>Waits for something that announces itself by no event.</summary>
internal static class Poll
{
    public static async Task UntilAsync(Func<bool> condition)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            await Task.Delay(5, limit.Token);
        }
    }
}
