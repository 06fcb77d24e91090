namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>Data that is the same in every run.</summary>
internal static class TestData
{
    public static byte[] Random(int length, int seed)
    {
        byte[] data = new byte[length];
        new Random(seed).NextBytes(data);
        return data;
    }
}
