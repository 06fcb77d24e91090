namespace Tophalf.Core.Tests.Layout;

/// <summary>The name of a field in the tables: perhaps in a group, perhaps an array.</summary>
internal readonly record struct NativeField(string Group, string Name, int Elements)
{
    public static NativeField Parse(string text)
    {
        int dot = text.LastIndexOf('.');
        string group = dot < 0 ? "" : text[..dot];
        string name = text[(dot + 1)..];
        int bracket = name.IndexOf('[');
        if (bracket < 0)
        {
            return new(group, name, 0);
        }

        string count = name[(bracket + 1)..^1];
        return new(group, name[..bracket], count.Length == 0 ? -1 : int.Parse(count));
    }
}
