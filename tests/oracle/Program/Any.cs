/// <summary>Values that no analysis knows, and no optimiser: they may change at any time.</summary>
public static class Any
{
    public static int Number = 7;
    public static int Zero;
    public static int Large = 1000;
    public static long Long = 7_000_000_000;
    public static double Double = 2.5;
    public static decimal Decimal = 2.5m;
    public static char Character = 'c';
    public static bool True = true;
    public static bool False;
    public static string Text = "some text";
    public static string Other = "other";
    public static string? NoText;
    public static object Object = new();
    public static int[] Numbers = [1, 2, 3, 4, 5, 6, 7, 8];
    public static byte[] Bytes = [1, 2, 3, 4, 5, 6, 7, 8];
    public static string[] Texts = ["some", "text"];
    public static System.Collections.Generic.List<int> List = [1, 2, 3, 4];
    public static System.Collections.Generic.Dictionary<int, int> Map = new() { [7] = 1, [1] = 2 };
    public static System.DayOfWeek Day = System.DayOfWeek.Friday;
}
