using System.Diagnostics.CodeAnalysis;

namespace Helper;

public static class Words
{
    [SuppressMessage("Tophalf.Allocation", "TH2001", Justification = "This belongs to the list of another project.")]
    public static string Of(int number) => number == 0 ? "nothing" : "something";
}
