using Tophalf.Hosting;

namespace Tophalf.Samples.Demo;

/// <summary>What is said of a read that was made to fail.</summary>
internal static class ErrorLines
{
    private static readonly string[] s_statusBits = ["ERR", "", "", "DRQ", "DSC", "DF", "DRDY", "BSY"];
    private static readonly string[] s_errorBits = ["", "", "ABRT", "", "IDNF", "", "UNC", "ICRC"];

    public static void Show(Screen screen, Verdict verdict, AtaDevice device, FaultyRead.Outcome outcome)
    {
        string place = DiskPlace.Of(device.Channel, device.Target);
        AtaRequestException? error = outcome.Error;
        screen.Outcome(
            error is not null,
            $"{place}, LBA {ByteText.Count((long)outcome.Lba)}: "
            + (error is null ? "the read did NOT fail" : $"the read failed as wanted, {error.IrbStatusName}"));
        if (error is not null)
        {
            screen.Line($"  status {Register(error.AtaStatus, s_statusBits)}, error {Register(error.AtaError, s_errorBits)}");
        }

        screen.Outcome(outcome.IsReadAgain, outcome.IsReadAgain ? "  read again: well, and the same data" : "  read again: DIFFERENT data");
        verdict.Require(error is not null, $"the forced error of {place} did not arrive");
        verdict.Require(outcome.IsReadAgain, $"{place} brought other data after the forced error");
    }

    private static string Register(byte value, string[] bits)
    {
        IEnumerable<string> set = Enumerable.Range(0, 8).Reverse()
            .Where(bit => (value >> bit & 1) != 0 && bits[bit].Length != 0).Select(bit => bits[bit]);
        return $"0x{value:X2} ({string.Join(' ', set)})";
    }
}
