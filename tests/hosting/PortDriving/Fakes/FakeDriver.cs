namespace Tophalf.Hosting.Tests.PortDriving.Fakes;

/// <summary>A port driver over the fakes.</summary>
internal static class FakeDriver
{
    public static Task<PortDriver> LoadAsync(FakeHba hba, PortDriverOptions? options = null) =>
        PortDriver.LoadAsync<FakeMiniport>(hba, options, TestContext.Current.CancellationToken);
}
