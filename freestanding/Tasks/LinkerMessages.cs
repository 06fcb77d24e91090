using System.Text.RegularExpressions;

namespace Tophalf.Freestanding.Tasks;

/// <summary>
/// What the linker says of symbols that nobody defines, in the words of who wrote the driver. There is no heap, no
/// exception and no static constructor in an image because nothing that they need has a definition.
/// </summary>
/// <param name="image">The name of the image, with which the compiler begins the names of what is in it.</param>
internal sealed class LinkerMessages(string image)
{
    private const string StaticBase = "StaticBase_";

    private static readonly Regex s_undefined = new(@"undefined symbol: (?<symbol>\S+)", RegexOptions.CultureInvariant);
    private static readonly Regex s_place = new(@"^>>> referenced by (?:[^(]*\()?(?<file>\S.*):(?<line>\d+)\)?$", RegexOptions.CultureInvariant);
    private static readonly Regex s_function = new(@"^>>> (referenced by)?\s*\S*\.o(bj)?:\((?<function>[^)]*)\)", RegexOptions.CultureInvariant);

    private readonly List<LinkerMessage> _messages = [];
    private string? _symbol;
    private string? _file;
    private int _line;

    /// <summary>What was read so far.</summary>
    public IReadOnlyList<LinkerMessage> Messages => _messages;

    /// <summary>Reads a line; answers whether it belongs to an undefined symbol, and so is said by a message.</summary>
    public bool Read(string line)
    {
        if (s_undefined.Match(line) is { Success: true } undefined)
        {
            _symbol = undefined.Groups["symbol"].Value;
            return true;
        }

        if (_symbol is null || !line.StartsWith(">>>", StringComparison.Ordinal))
        {
            _symbol = null;
            return false;
        }

        if (s_place.Match(line) is { Success: true } place)
        {
            _file = place.Groups["file"].Value;
            _line = int.Parse(place.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture);
        }
        else if (s_function.Match(line) is { Success: true } function)
        {
            LinkerMessage message = new(_file, _line, Sentence(_symbol, Name(function.Groups["function"].Value)));
            if (!_messages.Contains(message))
            {
                _messages.Add(message);
            }

            _file = null;
            _line = 0;
        }

        return true;
    }

    // image_Namespace_Type__Method; and where static fields lie, __GetNonGCStaticBase_image_Namespace_Type.
    private string Name(string function)
    {
        int at = function.IndexOf(StaticBase, StringComparison.Ordinal);
        string name = at < 0 ? function : function.Substring(at + StaticBase.Length);
        name = name.StartsWith(image + "_", StringComparison.Ordinal) ? name.Substring(image.Length + 1) : name;
        int method = name.LastIndexOf("__", StringComparison.Ordinal);
        return method > 0 ? name.Substring(0, method) + "." + name.Substring(method + 2) : name;
    }

    private static string Sentence(string symbol, string function) => symbol switch
    {
        "RhpAssignRef" or "RhpCheckedAssignRef" or "RhpByRefAssignRef" =>
            $"{function} stores a reference to an object, and an image has none. Keep what it points to in an extension, or in a static structure.",
        "TophalfStaticConstructor" =>
            $"{function} needs a static constructor to run first, and in an image none does. Give its static fields values that the compiler can compute, or set them in DriverEntry.",
        _ when symbol.StartsWith("RhpNew", StringComparison.Ordinal) || symbol.StartsWith("RhNew", StringComparison.Ordinal) || symbol.StartsWith("RhBox", StringComparison.Ordinal) =>
            $"{function} allocates ({symbol}), and an image has no heap. Use a structure, stackalloc, or memory of the port driver's.",
        _ when symbol.StartsWith("RhpThrow", StringComparison.Ordinal) || symbol.StartsWith("RhpRethrow", StringComparison.Ordinal) =>
            $"{function} throws, and in an image nobody catches. Answer with a value.",
        "RhpStackProbe" =>
            $"{function} needs more than a page of stack, and a kernel stack has few. Make its variables smaller.",
        _ when symbol.StartsWith("Rh", StringComparison.Ordinal) =>
            $"{function} needs {symbol}, which belongs to the runtime, and an image has none.",
        _ => $"{function} calls {symbol}, which the port driver does not export.",
    };
}
